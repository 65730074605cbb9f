/* cg-case-duties.h: 三方责任: what each side of a case owes, with the lamp of each duty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_DUTIES (cg_case_duties_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseDuties, cg_case_duties, CG, CASE_DUTIES, AdwBin)

/**
 * cg_case_duties_new:
 *
 * Reads anew when a stage or a matter of the Party committee changes. Main thread.
 *
 * Returns: (transfer floating): an empty box.
 */
GtkWidget *cg_case_duties_new (CgOffice *office);
void cg_case_duties_set_case (CgCaseDuties *self, CgRecord *record);

G_END_DECLS
