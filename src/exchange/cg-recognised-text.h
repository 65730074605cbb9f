/* cg-recognised-text.h: what Tesseract says of a page, as the text of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-words.h"

G_BEGIN_DECLS

/**
 * cg_recognised_text_read:
 * @tsv: what Tesseract wrote: a line a word, its columns parted by tabs; of anybody
 * @scale: pixels a point of the picture
 * @page: which page it is, from 0
 * @confidence: (out): how sure it is of its words, in the middle of all: 0 to 100; 0 where there
 *   are none
 *
 * Lines end with U+000A. Between Chinese characters, and between one and a digit or a punctuation
 * mark, there is no space, whatever words Tesseract takes for one. A word's characters share its
 * width evenly, as far as the next word begins. Lines that are not of the form are passed over.
 * Any thread.
 *
 * Returns: (transfer full): the words of the page with a box for each character
 */
CgPageWords *
cg_recognised_text_read (const char *tsv, double scale, guint page, double *confidence);

G_END_DECLS
