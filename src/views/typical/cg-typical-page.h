/* cg-typical-page.h: the page 典型领改: cases others learn from, and special campaigns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_PAGE (cg_typical_page_get_type ())

/**
 * CgTypicalPage:
 *
 * Its places are "typical/ID", "typical/add" and "typical/add-CASE", "typical/campaigns",
 * "typical/campaigns/ID" and "typical/campaigns/add".
 */
G_DECLARE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG, TYPICAL_PAGE, CgPage)

G_END_DECLS
