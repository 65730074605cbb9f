/* cg-bench.h: what only a window can measure: the first page, the longest block (`--bench NAME`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-window.h"

G_BEGIN_DECLS

/**
 * CgBenchDone:
 * @good: whether it could be measured
 */
typedef void (*CgBenchDone) (gpointer user_data, gboolean good);

/**
 * cg_bench_place:
 *
 * Returns: (transfer none): the place that the benchmark @name is measured at.
 */
const char *cg_bench_place (const char *name);

/**
 * cg_bench_run:
 * @window: a presented window at the place of the benchmark
 * @name: "document": from the start of the process to the first page drawn; "scroll": the
 *   longest time that the main loop was not back at its poll while pages go by; and those
 *   of cg-bench-list.h
 * @done: called once, after the figures were printed
 *
 * Prints a JSON array of {what, value, unit, yardstick, ratio} as `cugaictl bench`. Main
 * thread.
 */
void cg_bench_run (CgWindow *window, const char *name, CgBenchDone done, gpointer user_data);

G_END_DECLS
