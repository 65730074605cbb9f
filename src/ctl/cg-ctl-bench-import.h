/* cg-ctl-bench-import.h: the benchmark of reading a ledger and writing its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_import:
 *
 * Writes 100,000 problems of the store to an .xlsx in its folder and imports that, undone each
 * time: reading it beside a bare pass of the libraries, writing beside a bare INSERT of the same
 * rows with session and full sync.
 */
gboolean cg_ctl_bench_import (CgCtl *ctl, GError **error);

G_END_DECLS
