/* cg-ctl-bench-office.h: notices to PDF, side by side with LibreOffice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_office:
 * @ctl: a run
 * @count: how many notices
 * @error: any fault of the store, of writing and of the other program
 *
 * Prints what @count notices of two pages take to PDF, journal included, beside one headless
 * run of LibreOffice over as many files of the same texts; where it is not installed, that
 * nothing was run.
 *
 * Returns: whether it measured, or has said that it could not.
 */
gboolean cg_ctl_bench_office (CgCtl *ctl, guint count, GError **error);

G_END_DECLS
