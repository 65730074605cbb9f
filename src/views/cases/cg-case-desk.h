/* cg-case-desk.h: a whole case on its way to paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-desk.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_DESK (cg_case_desk_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseDesk, cg_case_desk, CG, CASE_DESK, CgPrintDesk)

/**
 * cg_case_desk_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a desk without pages.
 */
GtkWidget *cg_case_desk_new (CgOffice *office);

/**
 * cg_case_desk_set_case:
 * @record: a case; its paper is laid out on a thread
 */
void cg_case_desk_set_case (CgCaseDesk *self, CgRecord *record);

G_END_DECLS
