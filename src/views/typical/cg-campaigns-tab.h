/* cg-campaigns-tab.h: the tab 专项整治: problems that several units share, put right together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-records-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_CAMPAIGNS_TAB (cg_campaigns_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgCampaignsTab, cg_campaigns_tab, CG, CAMPAIGNS_TAB, CgRecordsTab)

G_END_DECLS
