/* cg-chips.h: editor of several references or choices, one of which may be the main one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-field.h"

G_BEGIN_DECLS

#define CG_TYPE_CHIPS (cg_chips_get_type ())
G_DECLARE_FINAL_TYPE (CgChips, cg_chips, CG, CHIPS, CgPickField)

typedef struct
{
  gint64 id; /* of the record picked; a choice: its position plus one */
  char *name;
  gboolean is_main;
} CgChipValue;

/**
 * CgChips::added:
 * @id: of what the user added
 */

/**
 * CgChips::removed:
 * @id: of what the user took away
 */

/**
 * CgChips::main-changed:
 * @id: of what the user made the main one
 *
 * Also when the main one was taken away and another took its place. Each of these three is
 * followed by #CgEditor::edited and #CgEditor::done.
 */

/**
 * cg_chips_new:
 * @entity: what is picked
 *
 * A #CgEditor: chips and, after them, an entry that picks as #CgPicker does. Delete on a chip
 * takes it away, Enter or a click makes it the main one. Main thread.
 *
 * Returns: (transfer floating): an editor without a source.
 */
GtkWidget *cg_chips_new (CgEntity entity);

/**
 * cg_chips_new_for_choices:
 * @choices: a set; see cg_pick_array_choice() for the ids
 *
 * Returns: (transfer floating): an editor of several choices.
 */
GtkWidget *cg_chips_new_for_choices (CgChoicesId choices);

/**
 * cg_chips_set_main_word:
 * @word: (nullable): what the main one is called ("主要"); %NULL: none is. The first one
 *   added becomes the main one.
 * @star: whether it also bears a ★
 */
void cg_chips_set_main_word (CgChips *self, const char *word, gboolean star);

/**
 * cg_chips_set_hint:
 * @hint: (nullable): shown while it is empty
 */
void cg_chips_set_hint (CgChips *self, const char *hint);

/**
 * cg_chips_set_inline:
 * @add: what the sign at its end does, translated
 *
 * Chips in a line of words: no frame until it has the focus, a + for the arrow.
 */
void cg_chips_set_inline (CgChips *self, const char *add);

/**
 * cg_chips_rename:
 * @id: of what is there
 * @name: what it is called from now on
 */
void cg_chips_rename (CgChips *self, gint64 id, const char *name);

/**
 * cg_chips_add:
 * @id: of what to show; one already there is left as it is
 * @name: its name
 * @is_main: whether it is the main one
 */
void cg_chips_add (CgChips *self, gint64 id, const char *name, gboolean is_main);
void cg_chips_remove (CgChips *self, gint64 id);
void cg_chips_clear (CgChips *self);

/**
 * cg_chips_get_values:
 *
 * Returns: (transfer none) (element-type CgChipValue): what is there, in order; valid until
 *   it changes.
 */
GArray *cg_chips_get_values (CgChips *self);

G_END_DECLS
