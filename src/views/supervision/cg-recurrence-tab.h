/* cg-recurrence-tab.h: the tab 重复发生 of 督查.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matters-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_TAB (cg_recurrence_tab_get_type ())

/**
 * CgRecurrenceTab:
 *
 * "supervision/recurrence/PROBLEM" goes to the first pair of that problem.
 */
G_DECLARE_FINAL_TYPE (CgRecurrenceTab, cg_recurrence_tab, CG, RECURRENCE_TAB, CgMattersTab)

G_END_DECLS
