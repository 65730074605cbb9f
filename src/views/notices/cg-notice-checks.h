/* cg-notice-checks.h: what the preflight finds wrong with a document, in one line and as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_CHECKS (cg_notice_checks_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeChecks, cg_notice_checks, CG, NOTICE_CHECKS, GtkWidget)

/**
 * CgNoticeChecks::chosen:
 * @finding: (type gpointer): the #CgFinding, valid during the call
 *
 * A line of the list was chosen: its place is to be shown.
 */

/**
 * cg_notice_checks_new:
 *
 * Counts and first words of the findings; its button opens the list. Main thread.
 *
 * Returns: (transfer floating): a line that says nothing yet.
 */
GtkWidget *cg_notice_checks_new (void);

/**
 * cg_notice_checks_set_findings:
 * @findings: (nullable) (element-type CgFinding): the latest, kept; %NULL while nothing is known
 */
void cg_notice_checks_set_findings (CgNoticeChecks *self, GPtrArray *findings);

/**
 * cg_notice_checks_describe:
 * @findings: (element-type CgFinding): findings
 *
 * Returns: (transfer full): how many there are, as “1 处错误、2 处提示”; “通过” for none.
 */
char *cg_notice_checks_describe (const GPtrArray *findings);

G_END_DECLS
