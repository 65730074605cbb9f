/* cg-analysis-page.h: the page 剖析: the three deviations of a case, and why it came to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

/**
 * CgAnalysisPage:
 *
 * Its place is a case's id, with a tab and a unit behind it: "12/pressure/34".
 */
#define CG_TYPE_ANALYSIS_PAGE (cg_analysis_page_get_type ())
G_DECLARE_FINAL_TYPE (CgAnalysisPage, cg_analysis_page, CG, ANALYSIS_PAGE, CgPage)

G_END_DECLS
