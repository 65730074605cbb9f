/* cg-ctl-bench-find.h: the benchmark of a word in a long document, and in the index.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_find:
 *
 * Finds a word in the 1,335 pages of linuxcnc-doc-zh-cn beside pdftotext, which only reads them:
 * all places, the first, those that the index of a store made for it gives; and reading the file
 * into that. The store of the run is not touched.
 */
gboolean cg_ctl_bench_find (CgCtl *ctl, GError **error);

G_END_DECLS
