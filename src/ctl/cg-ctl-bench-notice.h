/* cg-ctl-bench-notice.h: what laying out and writing notices takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_notice:
 * @ctl: a run
 * @error: any fault of the store and of writing
 *
 * Prints the layout of ten pages and that after a keystroke, and notices of two pages written to
 * PDF with their entries in the journal, each beside what bare Pango and cairo take for the text.
 *
 * Returns: whether it measured.
 */
gboolean cg_ctl_bench_notice (CgCtl *ctl, GError **error);

G_END_DECLS
