/* cg-bench-list.h: the first rows of a list, and what a filter or a sort costs the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-bench.h"
#include "cg-grid.h"

G_BEGIN_DECLS

/**
 * cg_bench_list_has:
 *
 * Returns: whether the benchmark @name is one of these: "rows", "filter", "sort", "type".
 */
gboolean cg_bench_list_has (const char *name);

/**
 * cg_bench_list_run:
 * @window: a presented window that shows 整改台账
 * @name: "rows": from the start of the process to the first frame with rows, or, of an empty
 *   store, with the words for it; "filter", "sort", "type" (into the search): for some changes the
 * longest time that the main loop was not back at its poll and the longest between two frames,
 * until all rows are there
 * @done: called once, after the figures were printed
 *
 * As cg_bench_run(). Main thread.
 */
void cg_bench_list_run (CgWindow *window, const char *name, CgBenchDone done, gpointer user_data);

/**
 * cg_bench_list_grid:
 *
 * Returns: (transfer none) (nullable): the grid of the page that @window shows.
 */
CgGrid *cg_bench_list_grid (CgWindow *window);

/**
 * cg_bench_list_click_heading:
 *
 * Sorts by @field as a click does.
 *
 * Returns: whether there is such a heading.
 */
gboolean cg_bench_list_click_heading (CgWindow *window, int field);

G_END_DECLS
