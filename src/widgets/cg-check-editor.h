/* cg-check-editor.h: editor of yes or no: a box to tick, with words beside it if wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_CHECK_EDITOR (cg_check_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgCheckEditor, cg_check_editor, CG, CHECK_EDITOR, GtkWidget)

/**
 * cg_check_editor_new:
 *
 * A #CgEditor whose text is "1" or "0". Main thread.
 *
 * Returns: (transfer floating): an editor.
 */
GtkWidget *cg_check_editor_new (void);

/**
 * cg_check_editor_set_words:
 * @words: (nullable): what it means, in small words after the box
 */
void cg_check_editor_set_words (CgCheckEditor *self, const char *words);

G_END_DECLS
