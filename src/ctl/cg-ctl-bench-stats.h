/* cg-ctl-bench-stats.h: the benchmark of the numbers that are reported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_stats:
 *
 * A report by unit, level, field and situation, computed and then asked for again, beside bare SQL
 * that counts the same; and how long the main thread stood still meanwhile.
 */
gboolean cg_ctl_bench_stats (CgCtl *ctl, GError **error);

G_END_DECLS
