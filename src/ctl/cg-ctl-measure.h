/* cg-ctl-measure.h: what a benchmark has measured: its times, and how they are printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/* The figures so far, as JSON and as lines of text. */
typedef struct
{
  GString *json;
  GString *text;
} CgCtlMeasures;

void cg_ctl_measures_init (CgCtlMeasures *self);
void cg_ctl_measures_clear (CgCtlMeasures *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgCtlMeasures, cg_ctl_measures_clear)

/**
 * cg_ctl_measures_add:
 * @what: what was measured
 * @unit: of both figures
 * @value: the figure
 * @yardstick: what it is held against, 0 for nothing
 *
 * Adds a figure, and how many yardsticks it is.
 */
void cg_ctl_measures_add (
    CgCtlMeasures *self, const char *what, const char *unit, double value, double yardstick);

/**
 * cg_ctl_measures_add_times:
 * @times: (array length=n): µs, sorted afterwards
 * @yardsticks: (array length=n): µs, sorted afterwards
 *
 * Adds the medians of both, in milliseconds.
 */
void cg_ctl_measures_add_times (
    CgCtlMeasures *self, const char *what, gint64 *times, gint64 *yardsticks, gsize n);

/**
 * cg_ctl_measures_add_missing:
 * @what: what was not measured
 * @why: what is missing for it
 *
 * Says that something was not run.
 */
void cg_ctl_measures_add_missing (CgCtlMeasures *self, const char *what, const char *why);

/**
 * cg_ctl_measures_print:
 * @json: as JSON, else as text
 *
 * Prints all of them; they are not added to afterwards.
 */
void cg_ctl_measures_print (CgCtlMeasures *self, gboolean json);

/**
 * cg_ctl_since:
 * @before: (inout): a moment, µs; now afterwards
 *
 * Returns: how much time has gone since, µs.
 */
gint64 cg_ctl_since (gint64 *before);

/**
 * cg_ctl_no_problems:
 *
 * Sets the error of a store that has nothing to measure with.
 *
 * Returns: %FALSE.
 */
gboolean cg_ctl_no_problems (GError **error);

G_END_DECLS
