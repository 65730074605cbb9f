/* cg-bench-probe.h: how long the main loop was away from its poll, and figures as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_bench_probe_start:
 *
 * From now on the time between two polls of the default main context is taken; what was
 * longest before is forgotten. Main thread, as all of these.
 */
void cg_bench_probe_start (void);

/**
 * cg_bench_probe_stop:
 *
 * Ends it; the figures stay.
 */
void cg_bench_probe_stop (void);

/**
 * cg_bench_probe_get_longest:
 *
 * Returns: the longest time between two polls since the last start, ms.
 */
double cg_bench_probe_get_longest (void);

/**
 * cg_bench_probe_get_longest_own:
 *
 * Returns: the longest time between two polls since the first start without the time in which
 *   this thread was ready but other threads and programs had the processors, ms. What it
 *   waited for files, locks or the display is in it.
 */
double cg_bench_probe_get_longest_own (void);

/**
 * cg_bench_probe_take_longest_own:
 *
 * Returns: as cg_bench_probe_get_longest_own(), since it was last taken.
 */
double cg_bench_probe_take_longest_own (void);

/**
 * cg_bench_get_age:
 *
 * Returns: how long ago this process started, ms (to 10 ms); below zero where the system
 *   does not tell.
 */
double cg_bench_get_age (void);

/**
 * cg_bench_print:
 * @what: what was measured, without quotes
 * @value: ms
 * @yardstick: ms; 0: none
 * @first: whether it is the first of its array
 *
 * Prints one figure of an array {what, value, unit, yardstick, ratio}; the caller ends it.
 */
void cg_bench_print (const char *what, double value, double yardstick, gboolean first);

/**
 * cg_bench_print_in:
 * @unit: of the figure and the yardstick
 *
 * As cg_bench_print(), of what is not told in ms.
 */
void cg_bench_print_in (
    const char *what, double value, const char *unit, double yardstick, gboolean first);

G_END_DECLS
