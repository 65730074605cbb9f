/* cg-case-lamps.h: how the problems of a case stand: each lamp with its number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_LAMPS (cg_case_lamps_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseLamps, cg_case_lamps, CG, CASE_LAMPS, AdwBin)

/**
 * cg_case_lamps_new:
 *
 * Only what there is stands there; a press opens the ledger with just those problems.
 * Counts anew after every change. Main thread.
 *
 * Returns: (transfer floating): lamps of no case.
 */
GtkWidget *cg_case_lamps_new (CgOffice *office);

/**
 * cg_case_lamps_set_case:
 * @record: the case
 */
void cg_case_lamps_set_case (CgCaseLamps *self, CgRecord *record);

G_END_DECLS
