/* cg-fold-find.h: where a text has what a search found in its folded form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgTextRange:
 * @start: first byte
 * @end: byte after the last
 *
 * A part of a text, of whole characters.
 */
typedef struct
{
  gsize start;
  gsize end;
} CgTextRange;

/**
 * cg_fold_find:
 * @text: (nullable): a text as it was written, valid UTF-8
 * @query: (nullable): what was searched for
 * @most: how many to find at most, 0 for all
 *
 * Where @text has @query after folding, in bytes of @text itself: full width, letter case and
 * spaces that the fold drops may differ. Parts that overlap an earlier one are left out. There
 * is none exactly where cg_fold_contains() says no, or @query folds to nothing. Any thread.
 *
 * Returns: (transfer full) (element-type CgTextRange): the parts from left to right.
 */
GArray *cg_fold_find (const char *text, const char *query, guint most);

G_END_DECLS
