/* cg-reports-page.h: the page 报表: reports of a period on paper, filed, and as files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_REPORTS_PAGE (cg_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (CgReportsPage, cg_reports_page, CG, REPORTS_PAGE, CgPage)

G_END_DECLS
