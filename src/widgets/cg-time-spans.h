/* cg-time-spans.h: what lasted from when to when, one after the other on one line of time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-date.h"

G_BEGIN_DECLS

#define CG_TYPE_TIME_SPANS (cg_time_spans_get_type ())
G_DECLARE_FINAL_TYPE (CgTimeSpans, cg_time_spans, CG, TIME_SPANS, GtkWidget)

/**
 * cg_time_spans_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a line of time without spans.
 */
GtkWidget *cg_time_spans_new (void);

/**
 * cg_time_spans_clear:
 * @from: first day of the window that is tinted
 * @to: its last day
 * @words: what stands in it
 */
void cg_time_spans_clear (CgTimeSpans *self, CgDate from, CgDate to, const char *words);

/**
 * cg_time_spans_add:
 * @from: when it began
 * @to: when it ended; 0: it lasts
 * @title: which one it is ("先前　2024-0019-02")
 * @words: what is known of it, below the title
 */
void
cg_time_spans_add (CgTimeSpans *self, CgDate from, CgDate to, const char *title, const char *words);

G_END_DECLS
