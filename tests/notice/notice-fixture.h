/* notice-fixture.h: documents that the tests of notices share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"

/* The notice of the design's picture: two pages, with everything but attachments. */
CgNoticeDocument *notice_fixture_document (CgNoticeForm form);

/* The same with attachments, note, marks in the corner and a long title. */
CgNoticeDocument *notice_fixture_rich_document (void);

/* Random paragraphs of Chinese with digits, words, brackets and marks, from g_test_rand. */
char *notice_fixture_random_body (guint n_paragraphs, guint longest, gboolean with_words);

/* Fails if a face that the measures are made for is not installed. */
void notice_fixture_require_fonts (const CgNoticePages *pages);

/* Laid out by a profile, with the faces that the measures are made for. */
CgNoticePages *notice_fixture_layout (const CgNoticeDocument *document, const char *profile);

/* First line of @role on @page at or after index @from; its index, or -1. */
int notice_fixture_find (const GArray *items, CgNoticeRole role, guint page, guint from);

/* Where the rules across a page are from the top, or those down it from the left, mm. */
GArray *notice_fixture_rules (const GArray *items, guint page, gboolean across);

/* What of a text can be seen: no spaces. */
void notice_fixture_append_visible (GString *text, const char *more);

#define notice_fixture_item(items, index) (&g_array_index ((items), CgNoticeItem, (index)))

/* Fails unless @value is within @tolerance of @wanted. */
#define assert_near(value, wanted, tolerance)                                                      \
  g_assert_cmpfloat_with_epsilon ((value), (wanted), (tolerance))
