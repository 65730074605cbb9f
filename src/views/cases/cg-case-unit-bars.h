/* cg-case-unit-bars.h: the stages of each unit of a case, where there are several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_UNIT_BARS (cg_case_unit_bars_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseUnitBars, cg_case_unit_bars, CG, CASE_UNIT_BARS, AdwBin)

/**
 * CgCaseUnitBars::selected:
 * @record: (type gpointer): the #CgRecord of the stage pressed
 */

/**
 * cg_case_unit_bars_new:
 *
 * Hidden where the case has one unit: the bar of the case says it all. Main thread.
 *
 * Returns: (transfer floating): bars of no case.
 */
GtkWidget *cg_case_unit_bars_new (CgOffice *office);
void cg_case_unit_bars_set_case (CgCaseUnitBars *self, CgRecord *record);

G_END_DECLS
