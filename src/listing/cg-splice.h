/* cg-splice.h: the difference between two arrays of ids, as one replacement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ids.h"

G_BEGIN_DECLS

/**
 * CgSplice:
 * @position: where the arrays begin to differ
 * @removed: how many of the old ids stood there
 * @added: how many of the new ones stand there
 */
typedef struct
{
  guint position;
  guint removed;
  guint added;
} CgSplice;

/**
 * cg_splice_find:
 * @before: ids
 * @after: ids
 *
 * Cuts off what both have in common at their beginning and their end. A million ids take
 * about a millisecond. Any thread.
 *
 * Returns: what is left
 */
CgSplice cg_splice_find (const CgIds *before, const CgIds *after);

G_END_DECLS
