/* cg-ctl-bench-bulk.h: the benchmark of bulk changes and their undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_bulk:
 *
 * Changes a hundred thousand problems (all, where there are fewer) at once, in several ways,
 * takes each back, and prints how long it took beside the same UPDATE in a copy of the store
 * with a session and full sync.
 *
 * Returns: whether it measured.
 */
gboolean cg_ctl_bench_bulk (CgCtl *ctl, GError **error);

G_END_DECLS
