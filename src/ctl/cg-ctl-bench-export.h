/* cg-ctl-bench-export.h: what writing a list to a workbook takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_export:
 * @ctl: a run whose store has problems
 * @actor: who exports
 * @problems: all of them
 * @error: any fault of reading and writing
 *
 * Prints the time of up to 100,000 problems of 18 columns beside that of a bare loop over the
 * same cells, and the memory that they take at most beside that of a tenth of them.
 *
 * Returns: whether it measured.
 */
gboolean cg_ctl_bench_export (CgCtl *ctl, gint64 actor, CgIds *problems, GError **error);

G_END_DECLS
