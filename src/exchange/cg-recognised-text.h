/* cg-recognised-text.h: what Tesseract says of a page, as the text of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-words.h"

G_BEGIN_DECLS

/**
 * CgSureness:
 * @confidence: in the middle of all words: 0 to 100; 0 where there are none
 * @upright: whether most words of several characters are wider than high: the lines of a page that
 *   lies on its side go up or down, as those of vertical text do
 */
typedef struct
{
  double confidence;
  gboolean upright;
} CgSureness;

/**
 * cg_recognised_text_read:
 * @tsv: what Tesseract wrote: a line a word, its columns parted by tabs; of anybody
 * @scale: pixels a point of the picture
 * @page: which page it is, from 0
 * @sureness: (out): how sure it is of its words
 *
 * Lines end with U+000A. Between Chinese characters, and between one and a digit or a punctuation
 * mark, there is no space, whatever words Tesseract takes for one. A word's characters share its
 * width evenly, as far as the next word begins. Lines that are not of the form are passed over.
 * Any thread.
 *
 * Returns: (transfer full): the words of the page with a box for each character
 */
CgPageWords *
cg_recognised_text_read (const char *tsv, double scale, guint page, CgSureness *sureness);

G_END_DECLS
