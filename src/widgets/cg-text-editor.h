/* cg-text-editor.h: editor of one line of text, or of a whole number with its unit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_TEXT_EDITOR (cg_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgTextEditor, cg_text_editor, CG, TEXT_EDITOR, GtkWidget)

/**
 * cg_text_editor_new:
 *
 * A #CgEditor. White space at both ends is not part of the value. Main thread.
 *
 * Returns: (transfer floating): an editor of text.
 */
GtkWidget *cg_text_editor_new (void);

/**
 * cg_text_editor_new_for_numbers:
 *
 * Takes full-width digits and group separators as they come from an input method.
 *
 * Returns: (transfer floating): an editor of whole numbers.
 */
GtkWidget *cg_text_editor_new_for_numbers (void);

/**
 * cg_text_editor_set_separator:
 * @separator: what stands between names, translated: it holds a list of them
 *
 * A list that is pasted, one name a line, becomes one of these; in other texts lines are joined.
 */
void cg_text_editor_set_separator (CgTextEditor *self, const char *separator);

/**
 * cg_text_editor_set_unit:
 * @unit: (nullable): what is counted, shown after the number ("元", "%")
 */
void cg_text_editor_set_unit (CgTextEditor *self, const char *unit);

/**
 * cg_text_editor_set_hint:
 * @hint: (nullable): shown while it is empty ("如 某纪〔2026〕31号")
 */
void cg_text_editor_set_hint (CgTextEditor *self, const char *hint);

G_END_DECLS
