/* cg-campaign-report.h: the closing report of a special campaign, drafted; each figure as defined.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"
#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_campaign_scope:
 * @id: a campaign
 * @scope: (out caller-allocates): of its problems up to today, by units
 *
 * Any thread.
 */
void cg_campaign_scope (gint64 id, CgFigureScope *scope);

/* What of its problems is told: how many there are, how they stand. */
#define CG_CAMPAIGN_FIGURES                                                                        \
  (CG_FIGURE_BIT (CG_FIGURE_PROBLEMS) | CG_FIGURE_BIT (CG_FIGURE_CLOSED) |                         \
   CG_FIGURE_BIT (CG_FIGURE_RATE) | CG_FIGURE_BIT (CG_FIGURE_OPEN) |                               \
   CG_FIGURE_BIT (CG_FIGURE_OVERDUE) | CG_FIGURE_BIT (CG_FIGURE_EXTENDED) |                        \
   CG_FIGURE_BIT (CG_FIGURE_LONGTERM) | CG_FIGURE_BIT (CG_FIGURE_WITHDRAWN))

/**
 * cg_campaign_report_draft:
 * @id: a campaign
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Waits for the store; not on the main thread of a program with a window.
 *
 * Returns: (transfer full) (nullable): the text: what was done, by whom, with what result.
 */
char *cg_campaign_report_draft (CgStore *store, gint64 id, GError **error);
void cg_campaign_report_draft_async (CgStore *store,
                                     gint64 id,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
char *cg_campaign_report_draft_finish (GAsyncResult *result, GError **error);

/**
 * cg_campaign_report_layout:
 * @id: a campaign
 * @error: as cg_campaign_report_draft()
 *
 * Its closing report as it was given, or else as it is drafted now. Waits for the store.
 *
 * Returns: (transfer full) (nullable): the pages.
 */
CgNoticePages *cg_campaign_report_layout (CgStore *store, gint64 id, GError **error);

G_END_DECLS
