/* cg-supervision-page.h: the page 督查: tabs, each with its list and the matter in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_SUPERVISION_PAGE (cg_supervision_page_get_type ())

/**
 * CgSupervisionPage:
 *
 * Its places are "supervision/TAB" and "supervision/TAB/REST"; a tab is one line of its table.
 */
G_DECLARE_FINAL_TYPE (CgSupervisionPage, cg_supervision_page, CG, SUPERVISION_PAGE, CgPage)

G_END_DECLS
