/* cg-campaign-draft.h: the closing report of a special campaign in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All functions here may be called from any thread.
 */
#pragma once

#include "cg-figure.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_campaign_draft:
 * @campaign: a campaign
 * @units: (element-type CgRecord): its units
 * @figures: of its problems, by units
 *
 * Returns: (transfer full): what was done, by whom, with what result: a paragraph a line.
 */
char *cg_campaign_draft (const CgRecord *campaign, GPtrArray *units, const CgFigures *figures);

/**
 * cg_campaign_draft_title:
 *
 * Returns: (transfer full): what the paper is headed with.
 */
char *cg_campaign_draft_title (const CgRecord *campaign);

G_END_DECLS
