/* cg-notice-paper-bar.h: over the paper: what the check finds, its pages and how they are seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-paper-desk.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_PAPER_BAR (cg_notice_paper_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticePaperBar, cg_notice_paper_bar, CG, NOTICE_PAPER_BAR, GtkBox)

/**
 * CgNoticePaperBar::chosen:
 * @finding: (type gpointer): the #CgFinding, valid during the call
 *
 * A finding was chosen: its place is to be shown.
 */

/**
 * cg_notice_paper_bar_new:
 * @desk: (transfer none): the paper below, which outlives the bar
 *
 * Main thread.
 *
 * Returns: (transfer floating): the bar of @desk.
 */
GtkWidget *cg_notice_paper_bar_new (CgPaperDesk *desk);

/**
 * cg_notice_paper_bar_set_findings:
 * @findings: (nullable) (element-type CgFinding): the latest, kept; %NULL while nothing is known
 */
void cg_notice_paper_bar_set_findings (CgNoticePaperBar *self, GPtrArray *findings);

/**
 * cg_notice_paper_bar_set_roomy:
 * @roomy: whether small pages beside the paper take no room from anything
 *
 * Then they are shown, unless somebody put them away.
 */
void cg_notice_paper_bar_set_roomy (CgNoticePaperBar *self, gboolean roomy);

G_END_DECLS
