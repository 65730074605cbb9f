/* cg-bench-grid.h: what scrolling, a new order and selecting all cost a list (`--bench grid`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-bench.h"

G_BEGIN_DECLS

/**
 * cg_bench_grid_run:
 * @window: shows a list, whose columns become others
 * @done: called once it is over
 *
 * Prints, as JSON, what the main thread did for a step by wheel, page and random jump and for
 * the bare texts of as many cells; what a new order and selecting all took; and the memory
 * (PSS) in the end. A list without rows prints only that.
 */
void cg_bench_grid_run (CgWindow *window, CgBenchDone done, gpointer user_data);

G_END_DECLS
