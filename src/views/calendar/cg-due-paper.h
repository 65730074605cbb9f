/* cg-due-paper.h: 本周应办 on its way to a printer or a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-desk.h"

G_BEGIN_DECLS

#define CG_TYPE_DUE_PAPER (cg_due_paper_get_type ())
G_DECLARE_FINAL_TYPE (CgDuePaper, cg_due_paper, CG, DUE_PAPER, CgPrintDesk)

/**
 * cg_due_paper_new:
 * @office: the opened office
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a paper without pages
 */
GtkWidget *cg_due_paper_new (CgOffice *office);

/**
 * cg_due_paper_show:
 *
 * Reads what is overdue and what falls due within a week, and lays it out, both on a thread.
 */
void cg_due_paper_show (CgDuePaper *self);

G_END_DECLS
