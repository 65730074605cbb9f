/* cg-case-analysis.h: 剖析: the three deviations of a case, a line each, with how many there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_ANALYSIS (cg_case_analysis_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseAnalysis, cg_case_analysis, CG, CASE_ANALYSIS, AdwBin)

/**
 * CgCaseAnalysis::listed:
 * @n: how many deviations there are now
 */

/**
 * cg_case_analysis_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): three lines without a case.
 */
GtkWidget *cg_case_analysis_new (CgOffice *office);
void cg_case_analysis_set_case (CgCaseAnalysis *self, CgRecord *record);

G_END_DECLS
