/* cg-pick-field.h: what editors that pick have in common: an entry, its list, making it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"
#include "cg-pick-popover.h"

G_BEGIN_DECLS

#define CG_TYPE_PICK_FIELD (cg_pick_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPickField, cg_pick_field, CG, PICK_FIELD, GtkWidget)

/**
 * CgPickFieldClass:
 * @pick: takes a line that was picked or has just been made; @next: by Enter
 * @is_settled: (nullable): whether what stands in the entry needs no looking up any more;
 *   %NULL: when it is empty
 * @typed: (nullable): the user has changed what stands in the entry; it may put another text
 *   there with cg_pick_field_show_text()
 *
 * A #CgEditor whose get_fault, is_pending and get_focus_widget are here; set_value, get_text
 * and settle are the subclass's.
 */
struct _CgPickFieldClass
{
  GtkWidgetClass parent_class;

  void (*pick) (CgPickField *self, CgPickItem *item, gboolean next);
  gboolean (*is_settled) (CgPickField *self);
  void (*typed) (CgPickField *self);
};

/**
 * cg_pick_field_set_source:
 * @source: (transfer none) (nullable): where lines come from and missing ones are made
 * @owner: see cg_pick_source_find_async()
 *
 * Main thread, as all of this.
 */
void cg_pick_field_set_source (CgPickField *self, CgPickSource *source, gint64 owner);

/**
 * cg_pick_field_get_source:
 *
 * Returns: (transfer none) (nullable): where lines come from.
 */
CgPickSource *cg_pick_field_get_source (CgPickField *self);

/**
 * cg_pick_field_set_role:
 * @role: that a person made in place gets, see cg_field_role()
 */
void cg_pick_field_set_role (CgPickField *self, CgRole role);

/**
 * cg_pick_field_get_entity:
 *
 * Returns: what is picked.
 */
CgEntity cg_pick_field_get_entity (CgPickField *self);

/**
 * cg_pick_field_get_choices:
 *
 * Returns: the set that is picked from, and that needs no other source; %CG_CHOICES_NONE
 *   for records.
 */
CgChoicesId cg_pick_field_get_choices (CgPickField *self);

/* ---- only for subclasses ---- */

/**
 * cg_pick_field_build:
 * @box: (transfer floating): the frame, a #GtkBox; spinner and arrow are appended
 * @entry: (transfer none): the #GtkEntry somewhere in it
 *
 * Once, in the instance's init.
 */
void cg_pick_field_build (CgPickField *self, GtkWidget *box, GtkWidget *entry);

/**
 * cg_pick_field_set_kind:
 * @entity: what is picked, or
 * @choices: a set, which brings its source with it; %CG_CHOICES_NONE for records
 */
void cg_pick_field_set_kind (CgPickField *self, CgEntity entity, CgChoicesId choices);

/**
 * cg_pick_field_set_current:
 * @id: the line where the whole list opens, 0 for the first
 */
void cg_pick_field_set_current (CgPickField *self, gint64 id);

/**
 * cg_pick_field_show_text:
 * @text: what shall stand in the entry
 *
 * Nothing is looked up and nothing emitted. Why a line could not be made is forgotten.
 */
void cg_pick_field_show_text (CgPickField *self, const char *text);

/**
 * cg_pick_field_get_typed:
 *
 * Returns: (transfer none): what stands in the entry.
 */
const char *cg_pick_field_get_typed (CgPickField *self);
GtkWidget *cg_pick_field_get_entry (CgPickField *self);
CgPickPopover *cg_pick_field_get_popover (CgPickField *self);

gint64 cg_pick_field_get_owner (CgPickField *self);

/**
 * cg_pick_field_show_waiting:
 * @waiting: whether something is being found
 */
void cg_pick_field_show_waiting (CgPickField *self, gboolean waiting);

/**
 * cg_pick_field_show_fault:
 * @sentence: why what stands in the entry could not be taken
 *
 * Until the user changes it, or cg_pick_field_show_text().
 */
void cg_pick_field_show_fault (CgPickField *self, const char *sentence);

/**
 * cg_pick_field_is_creating:
 *
 * Returns: whether the missing line is being made.
 */
gboolean cg_pick_field_is_creating (CgPickField *self);

G_END_DECLS
