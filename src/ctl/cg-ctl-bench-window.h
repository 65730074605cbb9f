/* cg-ctl-bench-window.h: the benchmarks that need a window: cugai measures them itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/**
 * cg_ctl_bench_window_has:
 *
 * Returns: whether @name is one of them.
 */
gboolean cg_ctl_bench_window_has (const char *name);

/**
 * cg_ctl_bench_window:
 * @error: cugai could not be started, or measured nothing
 *
 * Starts `cugai --bench NAME` on `$DISPLAY`, else on an Xvfb of its own, with the cairo
 * renderer, and passes its JSON on.
 *
 * Returns: whether it measured.
 */
gboolean cg_ctl_bench_window (CgCtl *ctl, const char *name, GError **error);

G_END_DECLS
