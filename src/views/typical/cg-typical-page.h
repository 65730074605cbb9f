/* cg-typical-page.h: the page 典型领改: cases others learn from, and special campaigns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-tabbed-page.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_PAGE (cg_typical_page_get_type ())

/**
 * CgTypicalPage:
 *
 * A #CgTabbedPage at "typical"; "typical/ID" and "typical/add-CASE" are of its first tab, "cases",
 * the other one is "campaigns".
 */
G_DECLARE_FINAL_TYPE (CgTypicalPage, cg_typical_page, CG, TYPICAL_PAGE, CgTabbedPage)

G_END_DECLS
