/* cg-incoming-tab.h: the tab 来文 of 督查: papers that come back, and their examination.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-records-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_INCOMING_TAB (cg_incoming_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgIncomingTab, cg_incoming_tab, CG, INCOMING_TAB, CgRecordsTab)

G_END_DECLS
