/* cg-inspection-tab.h: the tab 检查 of 督查: inspections that are planned and held.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-records-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_INSPECTION_TAB (cg_inspection_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgInspectionTab, cg_inspection_tab, CG, INSPECTION_TAB, CgRecordsTab)

G_END_DECLS
