/* cg-editor.h: what every editor of one field can do, whatever it looks like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_EDITOR (cg_editor_get_type ())
G_DECLARE_INTERFACE (CgEditor, cg_editor, CG, EDITOR, GtkWidget)

/**
 * CgEditorInterface:
 * @set_value: shows a value; @words is the name of what a reference refers to
 * @get_text: what stands in it, as cg_value_parse() reads it; "" for nothing
 * @get_words: (nullable): the name of what a reference refers to
 * @get_fault: (nullable): why what was typed is no value of the field named @label; %NULL
 *   when it is one, or when cg_value_parse() says so better
 * @get_focus_widget: what takes the focus and is read out by the field's label
 * @settle: (nullable): the field is left: write out what was typed, resolve a name
 * @is_pending: (nullable): what it means is still being found or made; #CgEditor::done follows
 */
struct _CgEditorInterface
{
  GTypeInterface parent_interface;

  void (*set_value) (CgEditor *self, const CgValue *value, const char *words);
  char *(*get_text) (CgEditor *self);
  const char *(*get_words) (CgEditor *self);
  char *(*get_fault) (CgEditor *self, const char *label);
  GtkWidget *(*get_focus_widget) (CgEditor *self);
  void (*settle) (CgEditor *self);
  gboolean (*is_pending) (CgEditor *self);
};

/**
 * CgEditor::edited:
 *
 * The user changed what stands in it (text: what an input method has committed).
 */

/**
 * CgEditor::done:
 * @next: whether the next field is wanted (Enter)
 *
 * The user has finished: Enter, something picked, a box ticked.
 */

/**
 * cg_editor_set_value:
 * @value: the value to show
 * @words: (nullable): for a reference, the name of what it refers to
 *
 * Does not emit #CgEditor::edited. Main thread, as all of this.
 */
void cg_editor_set_value (CgEditor *self, const CgValue *value, const char *words);

/**
 * cg_editor_get_text:
 *
 * Returns: (transfer full): what stands in it, as cg_value_parse() reads it.
 */
char *cg_editor_get_text (CgEditor *self);

/**
 * cg_editor_get_words:
 *
 * Returns: (transfer none) (nullable): the name of what a reference refers to.
 */
const char *cg_editor_get_words (CgEditor *self);

/**
 * cg_editor_get_fault:
 * @label: the field's label, for the sentence
 *
 * Returns: (transfer full) (nullable): a sentence when what was typed is no value.
 */
char *cg_editor_get_fault (CgEditor *self, const char *label);

/**
 * cg_editor_get_focus_widget:
 *
 * Returns: (transfer none): what takes the focus.
 */
GtkWidget *cg_editor_get_focus_widget (CgEditor *self);

/**
 * cg_editor_settle:
 *
 * The field is left.
 */
void cg_editor_settle (CgEditor *self);

/**
 * cg_editor_is_pending:
 *
 * Returns: whether what stands in it is still being found or made, so that nothing can be
 *   said of it before #CgEditor::done.
 */
gboolean cg_editor_is_pending (CgEditor *self);

/**
 * cg_editor_set_accessible_label:
 * @label: what a screen reader calls the field
 */
void cg_editor_set_accessible_label (CgEditor *self, const char *label);

/**
 * cg_editor_emit_edited:
 *
 * Only for implementations.
 */
void cg_editor_emit_edited (CgEditor *self);

/**
 * cg_editor_emit_done:
 * @next: whether the next field is wanted
 *
 * Only for implementations.
 */
void cg_editor_emit_done (CgEditor *self, gboolean next);

/**
 * cg_editor_new:
 * @entity: a kind of record
 * @field: one of its fields
 * @required: whether something must stand there, so that a menu of choices offers no "none"
 *
 * The editor that fits the field's type. A reference's picker has no source yet.
 *
 * Returns: (transfer floating): an editor.
 */
GtkWidget *cg_editor_new (CgEntity entity, int field, gboolean required);

G_END_DECLS
