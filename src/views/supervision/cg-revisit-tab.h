/* cg-revisit-tab.h: the tab 回访 of 督查: units that are revisited, drawn by lot or picked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-records-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_REVISIT_TAB (cg_revisit_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgRevisitTab, cg_revisit_tab, CG, REVISIT_TAB, CgRecordsTab)

G_END_DECLS
