/* cg-text-outline.h: a line of text as an outline, for sheets whose maker has no fonts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-book.h"

G_BEGIN_DECLS

/**
 * cg_text_outline_mark:
 * @book: gets the mark
 * @mark: where it stands
 * @text: one line, set in the sans face at 9 points
 *
 * Any thread.
 */
void cg_text_outline_mark (CgPdfBook *book, CgPdfMark mark, const char *text);

G_END_DECLS
