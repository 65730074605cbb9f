/* cg-sequence-diff.h: what two sequences of numbers have in common, at a bounded cost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgSequence:
 * @ids: (array length=n): equal numbers stand for equal things
 * @changed: (array length=n): filled in: whether the other sequence does not have it there
 * @n: how many there are
 *
 * One of two sequences that are compared; borrowed.
 */
typedef struct
{
  const guint *ids;
  gboolean *changed;
  guint n;
} CgSequence;

/**
 * cg_sequence_diff:
 * @before: a sequence, nothing of it marked as changed
 * @after: another, likewise
 *
 * Marks what is in one of them only; what is left unmarked is the same in both, in the same order.
 * It is the longest that could be while that costs little, else what hangs on things that each of
 * them has once: O(n log n) for long sequences. Any thread.
 */
void cg_sequence_diff (const CgSequence *before, const CgSequence *after);

G_END_DECLS
