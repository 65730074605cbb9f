/* cg-supervision-page.h: the page 督查: tabs, each with its list and the matter in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-tabbed-page.h"

G_BEGIN_DECLS

#define CG_TYPE_SUPERVISION_PAGE (cg_supervision_page_get_type ())

/**
 * CgSupervisionPage:
 *
 * A #CgTabbedPage at "supervision".
 */
G_DECLARE_FINAL_TYPE (CgSupervisionPage, cg_supervision_page, CG, SUPERVISION_PAGE, CgTabbedPage)

G_END_DECLS
