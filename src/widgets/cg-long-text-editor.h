/* cg-long-text-editor.h: editor of a text of several lines, which grows with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_LONG_TEXT_EDITOR (cg_long_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgLongTextEditor, cg_long_text_editor, CG, LONG_TEXT_EDITOR, GtkWidget)

/**
 * cg_long_text_editor_new:
 *
 * A #CgEditor, two lines high at first. Tab leaves it, Enter begins a new line, Ctrl+Enter is
 * done. Main thread.
 *
 * Returns: (transfer floating): an editor.
 */
GtkWidget *cg_long_text_editor_new (void);

/**
 * cg_long_text_editor_new_paragraph:
 *
 * For one paragraph, such as a title, that may be longer than its field is wide: Enter is
 * done as in a line, and line ends in what is pasted become spaces.
 *
 * Returns: (transfer floating): an editor, one line high at first.
 */
GtkWidget *cg_long_text_editor_new_paragraph (void);

/**
 * cg_long_text_editor_set_lines:
 * @lowest: lines shown at least
 * @highest: lines shown at most; a longer text scrolls
 */
void cg_long_text_editor_set_lines (CgLongTextEditor *self, guint lowest, guint highest);

/**
 * cg_long_text_editor_set_template:
 * @template: whether it is the text of a template
 *
 * Placeholders are shown and typed as words: cg_placeholders_to_words().
 */
void cg_long_text_editor_set_template (CgLongTextEditor *self, gboolean template);

/**
 * cg_long_text_editor_set_hint:
 * @hint: (nullable): shown while it is empty
 */
void cg_long_text_editor_set_hint (CgLongTextEditor *self, const char *hint);

G_END_DECLS
