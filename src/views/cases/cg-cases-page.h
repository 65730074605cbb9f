/* cg-cases-page.h: the page 案件: all cases; Enter opens the case file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

#define CG_TYPE_CASES_PAGE (cg_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (CgCasesPage, cg_cases_page, CG, CASES_PAGE, CgListPage)

G_END_DECLS
