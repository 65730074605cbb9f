/* cg-picker.h: editor of a reference: type 汉字, 全拼 or 首字母, pick, or make it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-field.h"

G_BEGIN_DECLS

#define CG_TYPE_PICKER (cg_picker_get_type ())
G_DECLARE_FINAL_TYPE (CgPicker, cg_picker, CG, PICKER, CgPickField)

/**
 * CgPicker::picked:
 *
 * Another record, or none, stands in it now by the user's doing. Follows #CgEditor::edited.
 */

/**
 * cg_picker_new:
 * @entity: what is picked
 *
 * A #CgEditor. Typing opens the list, ↑ ↓ move in it, Enter picks, Escape closes it, ↓ or
 * Alt+↓ opens the whole tree. Left with a text that only one line can mean, it takes that
 * line; with any other text it keeps the text and says that nothing is named so. An empty
 * text is no reference. Main thread.
 *
 * Returns: (transfer floating): a picker without a source.
 */
GtkWidget *cg_picker_new (CgEntity entity);

/**
 * cg_picker_new_for_choices:
 * @choices: a long set
 *
 * Returns: (transfer floating): a picker of a choice, whose text is the choice's id.
 */
GtkWidget *cg_picker_new_for_choices (CgChoicesId choices);

/**
 * cg_picker_get_id:
 *
 * Returns: id of what is picked, 0 when nothing is.
 */
gint64 cg_picker_get_id (CgPicker *self);

/**
 * cg_picker_set_picked:
 * @id: of the record, 0 for none
 * @name: (nullable): its name
 */
void cg_picker_set_picked (CgPicker *self, gint64 id, const char *name);

/**
 * cg_picker_set_hint:
 * @hint: (nullable): shown while it is empty
 */
void cg_picker_set_hint (CgPicker *self, const char *hint);

/**
 * cg_picker_show_place:
 *
 * From now on a person's place stands before the name: "党风政风监督室・沈某". Before a record
 * is set.
 */
void cg_picker_show_place (CgPicker *self);

G_END_DECLS
