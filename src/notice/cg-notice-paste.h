/* cg-notice-paste.h: a text from elsewhere as the text of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_notice_paste_clean:
 * @text: what was copied from a word processor, a PDF or a page, valid UTF-8
 *
 * Line ends become line feeds, signs that no paper shows go away; paragraphs have no blanks around
 * them, which the layout gives, and no empty ones between them; document numbers have the brackets
 * of cg_doc_number_mend(). Rows of a table keep their tabs and blanks.
 *
 * Returns: (transfer full): the text, which is on paper what @text would be. Any thread.
 */
char *cg_notice_paste_clean (const char *text);

G_END_DECLS
