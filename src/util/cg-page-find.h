/* cg-page-find.h: where the text of a page has what is searched for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-snippet.h"

G_BEGIN_DECLS

/**
 * CgPageRange:
 * @start: first character
 * @end: after the last one
 *
 * A part of a page's text, in Unicode code points.
 */
typedef struct
{
  guint start;
  guint end;
} CgPageRange;

/**
 * cg_find_fold_page:
 * @text: the text of a page, as for cg_find_in_page()
 *
 * What an index has of a page: its text without the hyphens that part words, folded (cg_fold())
 * and then mapped (cg_variants_map()). The query so folded and mapped stands in it wherever
 * cg_find_in_page() finds it, be it as it is or with traditional and simplified characters taken
 * for the same. Any thread.
 *
 * Returns: (transfer full): that text
 */
char *cg_find_fold_page (const char *text);

/**
 * cg_find_in_page:
 * @text: the text of a page, lines ended by U+000A, valid UTF-8
 * @query: what is searched for
 * @most: how many to find at most, 0 for all
 *
 * Finds @query as a reader does: across ends of lines, and across the hyphen that parts a
 * word there; letter case, full and half width, and spaces between Chinese characters and
 * beside digits may differ, as in every search of the program (cg_fold()). Where traditional and
 * simplified characters are to count as the same, text and query go through cg_variants_map()
 * before: places stay where they are. Any thread.
 *
 * Returns: (transfer full) (element-type CgPageRange): the places in reading order, none of
 *   which overlap; empty if @query folds to nothing
 */
GArray *cg_find_in_page (const char *text, const char *query, guint most);

/**
 * cg_find_snippet:
 * @text: the text of a page
 * @range: a place in it
 * @around: how many characters to show on each side
 *
 * Any thread.
 *
 * Returns: (transfer full): the place with its surroundings as one line
 */
CgSnippet *cg_find_snippet (const char *text, const CgPageRange *range, guint around);

G_END_DECLS
