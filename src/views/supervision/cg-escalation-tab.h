/* cg-escalation-tab.h: the tab 督办 of 督查: what is proposed, what is owed, what was decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matters-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_ESCALATION_TAB (cg_escalation_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgEscalationTab, cg_escalation_tab, CG, ESCALATION_TAB, CgMattersTab)

G_END_DECLS
