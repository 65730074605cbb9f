/* cg-typical-cases-tab.h: the tab 典型领改: cases that other units learn from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-records-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPICAL_CASES_TAB (cg_typical_cases_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgTypicalCasesTab, cg_typical_cases_tab, CG, TYPICAL_CASES_TAB, CgRecordsTab)

G_END_DECLS
