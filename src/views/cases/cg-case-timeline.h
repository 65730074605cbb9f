/* cg-case-timeline.h: 时间轴: all that happened in a case, newest first, by kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_TIMELINE (cg_case_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseTimeline, cg_case_timeline, CG, CASE_TIMELINE, AdwBin)

/**
 * cg_case_timeline_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a timeline without a case.
 */
GtkWidget *cg_case_timeline_new (CgOffice *office);

/**
 * cg_case_timeline_set_case:
 *
 * Reads it anew each time.
 */
void cg_case_timeline_set_case (CgCaseTimeline *self, CgRecord *record);

/**
 * cg_case_timeline_get_count:
 *
 * Returns: how many events are shown.
 */
guint cg_case_timeline_get_count (CgCaseTimeline *self);

G_END_DECLS
