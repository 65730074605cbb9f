/* cg-ctl-bench-plant.h: plants recurrences and near misses among many cases, and says which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-recurrence.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* Two problems that the scan must find. */
typedef struct
{
  gint64 problem;
  gint64 earlier;
  CgRecurrenceKind kind;
  CgRecurrenceSame same;
} CgPlantedPair;

/**
 * cg_bench_plant:
 * @store: a store that can be written
 * @actor: who acts, 0 in a store without people
 * @n: how many cases to make, with a problem each
 * @seed: the same seed makes the same cases
 * @near_misses: (out): how many cases repeat an earlier one too late to count
 * @error: any fault of an edit
 *
 * Most cases have a category and a unit, system, region and field of work that no other case of
 * the category has: they are near misses of each other, of the same category elsewhere or of the
 * same unit with another category. Among them repetitions are planted, one in fifty: by each way
 * of being close and of each kind, with one in ten at the very edge of the window; and as many
 * that lie a day or more beyond it.
 *
 * Returns: (transfer full) (element-type CgPlantedPair) (nullable): the planted pairs.
 */
GArray *cg_bench_plant (
    CgStore *store, gint64 actor, guint n, guint32 seed, guint *near_misses, GError **error);

G_END_DECLS
