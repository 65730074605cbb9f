/* cg-choice-editor.h: editor of one of a few choices: a drop-down menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_CHOICE_EDITOR (cg_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgChoiceEditor, cg_choice_editor, CG, CHOICE_EDITOR, GtkWidget)

/**
 * cg_choice_editor_new:
 * @choices: a set
 * @with_none: whether it may be left open; the first line is then "—"
 *
 * A #CgEditor whose text is the id of the choice. Long sets have cg_picker_new_for_choices().
 * Main thread.
 *
 * Returns: (transfer floating): an editor.
 */
GtkWidget *cg_choice_editor_new (CgChoicesId choices, gboolean with_none);

/**
 * cg_choice_editor_new_of:
 * @choices: a set
 * @ids: (array zero-terminated=1): those of its choices that may be picked here; static
 *
 * Like cg_choice_editor_new(), for a part of a set.
 *
 * Returns: (transfer floating): an editor that may not be left open.
 */
GtkWidget *cg_choice_editor_new_of (CgChoicesId choices, const char *const *ids);

G_END_DECLS
