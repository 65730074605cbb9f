/* cg-ctl-bench-recurrence.h: cugaictl bench recurrence, bench plant recurrence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_recurrence:
 * @error: as cg_ctl_open()
 *
 * Prints how long a scan of the store takes, held against one bare pass over the same rows.
 *
 * Returns: whether it ran.
 */
gboolean cg_ctl_bench_recurrence (CgCtl *self, GError **error);

/**
 * cg_ctl_bench_plant:
 * @what: `recurrence`
 * @number: (nullable): how many cases
 * @error: %CG_CTL_USAGE; as cg_bench_plant()
 *
 * Plants recurrences and prints the planted pairs as JSON.
 *
 * Returns: whether they are planted.
 */
gboolean cg_ctl_bench_plant (CgCtl *self, const char *what, const char *number, GError **error);

G_END_DECLS
