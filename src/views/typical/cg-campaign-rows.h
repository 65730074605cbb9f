/* cg-campaign-rows.h: the rows of the ledger that a special campaign puts right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CAMPAIGN_ROWS (cg_campaign_rows_get_type ())
G_DECLARE_FINAL_TYPE (CgCampaignRows, cg_campaign_rows, CG, CAMPAIGN_ROWS, AdwBin)

/**
 * cg_campaign_rows_new:
 *
 * A row each with its lamp; Enter goes to it in the ledger, its button takes it out. Main thread,
 * as all of this.
 *
 * Returns: (transfer floating): a list without rows.
 */
GtkWidget *cg_campaign_rows_new (CgOffice *office);

/**
 * cg_campaign_rows_set:
 * @campaign: id of the campaign, 0 for none; its rows are read anew
 */
void cg_campaign_rows_set (CgCampaignRows *self, gint64 campaign);

G_END_DECLS
