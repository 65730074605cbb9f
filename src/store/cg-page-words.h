/* cg-page-words.h: what one page of a file says, and from where that is known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPageSource:
 * @CG_PAGE_SOURCE_PDF: the file itself says it
 * @CG_PAGE_SOURCE_SCAN: the page is a picture, and its text is not known
 * @CG_PAGE_SOURCE_OCR: it was recognised of a picture
 * @CG_PAGE_SOURCE_FAULT: the page cannot be read
 */
typedef enum
{
  CG_PAGE_SOURCE_PDF,
  CG_PAGE_SOURCE_SCAN,
  CG_PAGE_SOURCE_OCR,
  CG_PAGE_SOURCE_FAULT,
  CG_N_PAGE_SOURCES,
} CgPageSource;

/**
 * CgPageWords:
 * @page: from 0
 * @source: from where the text is known
 * @text: the text, lines ended by U+000A
 * @boxes: (nullable) (array length=n_boxes): of what was recognised, four numbers a character:
 *   left, top, right, bottom, points from the page's top left corner
 * @n_boxes: how many characters that is
 */
typedef struct
{
  guint page;
  CgPageSource source;
  char *text;
  float *boxes;
  gsize n_boxes;
} CgPageWords;

/**
 * cg_page_words_new:
 *
 * Returns: (transfer full): the words, without boxes; @text is copied.
 */
CgPageWords *cg_page_words_new (guint page, CgPageSource source, const char *text);
void cg_page_words_free (CgPageWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageWords, cg_page_words_free)

/**
 * cg_page_source_id:
 *
 * Returns: (transfer none): as it stands in the store: `pdf`, `scan`, `ocr`, `fault`.
 */
const char *cg_page_source_id (CgPageSource source);

/**
 * cg_page_source_parse:
 * @id: of cg_page_source_id()
 *
 * Returns: the source; %CG_PAGE_SOURCE_FAULT for any other text.
 */
CgPageSource cg_page_source_parse (const char *id);

G_END_DECLS
