/* cg-campaign-detail.h: one special campaign: plan, units, rows of the ledger, how far, its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record-detail.h"

G_BEGIN_DECLS

#define CG_TYPE_CAMPAIGN_DETAIL (cg_campaign_detail_get_type ())
G_DECLARE_FINAL_TYPE (CgCampaignDetail, cg_campaign_detail, CG, CAMPAIGN_DETAIL, CgRecordDetail)

/**
 * CgCampaignDetail:
 *
 * Property `busy` (boolean): it is still reading.
 */

/**
 * cg_campaign_detail_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a page without a campaign.
 */
GtkWidget *cg_campaign_detail_new (CgOffice *office);

G_END_DECLS
