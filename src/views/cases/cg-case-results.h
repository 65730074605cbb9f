/* cg-case-results.h: what a case has led to: 问责一个、警示一片、规范一域, on its case file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_RESULTS (cg_case_results_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseResults, cg_case_results, CG, CASE_RESULTS, AdwBin)

/**
 * cg_case_results_new:
 *
 * The numbers of the report by case (cg_store_case_effects()), a line for each of the three and
 * one for what came again. Main thread.
 *
 * Returns: (transfer floating): lines without a case.
 */
GtkWidget *cg_case_results_new (CgOffice *office);
void cg_case_results_set_case (CgCaseResults *self, CgRecord *record);

G_END_DECLS
