/* cg-paste-box.h: where a list is pasted: text with line numbers, some lines marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_PASTE_BOX (cg_paste_box_get_type ())
G_DECLARE_FINAL_TYPE (CgPasteBox, cg_paste_box, CG, PASTE_BOX, GtkWidget)

/**
 * CgPasteBox:
 *
 * Properties `example` (string): what an empty box shows; `label` (string): what a screen
 * reader calls it. Tab leaves it; indentation is typed with spaces or comes with what is
 * pasted. Main thread.
 */

/**
 * CgPasteBox::changed:
 *
 * The text changed; said once for whatever changed in one go.
 */

/**
 * cg_paste_box_dup_text:
 *
 * Returns: (transfer full): the text.
 */
char *cg_paste_box_dup_text (CgPasteBox *self);
void cg_paste_box_set_text (CgPasteBox *self, const char *text);

/**
 * cg_paste_box_unmark:
 *
 * No line is marked any more.
 */
void cg_paste_box_unmark (CgPasteBox *self);

/**
 * cg_paste_box_mark:
 * @line: number of a line, from 1
 */
void cg_paste_box_mark (CgPasteBox *self, guint line);

/**
 * cg_paste_box_go_to:
 * @line: number of a line, from 1
 *
 * Puts the cursor there.
 */
void cg_paste_box_go_to (CgPasteBox *self, guint line);

G_END_DECLS
