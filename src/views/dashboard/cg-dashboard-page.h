/* cg-dashboard-page.h: the page 总览: what is due, what is overdue, what waits for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_DASHBOARD_PAGE (cg_dashboard_page_get_type ())
G_DECLARE_FINAL_TYPE (CgDashboardPage, cg_dashboard_page, CG, DASHBOARD_PAGE, CgPage)

G_END_DECLS
