/* cg-acceptance-tab.h: the tab 验收 of 督查: units that are scored, sent back, accepted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matters-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_ACCEPTANCE_TAB (cg_acceptance_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgAcceptanceTab, cg_acceptance_tab, CG, ACCEPTANCE_TAB, CgMattersTab)

G_END_DECLS
