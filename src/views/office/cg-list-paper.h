/* cg-list-paper.h: a list on its way to paper: its pages, the sheet, the title, the printers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-print-desk.h"
#include "cg-sheet-paper.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_PAPER (cg_list_paper_get_type ())
G_DECLARE_FINAL_TYPE (CgListPaper, cg_list_paper, CG, LIST_PAPER, CgPrintDesk)

/**
 * cg_list_paper_new:
 * @office: the opened office
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a paper without a list
 */
GtkWidget *cg_list_paper_new (CgOffice *office);

/**
 * cg_list_paper_set_table:
 * @self: a paper
 * @table: what is printed
 *
 * Lays it out on a thread and shows its pages.
 */
void cg_list_paper_set_table (CgListPaper *self, CgSheetTable *table);

/**
 * cg_list_paper_set_compared:
 * @table: what is printed
 * @past: a day that it is compared with
 * @comparison: of @past
 *
 * As cg_list_paper_set_table(), with what was beside what is.
 */
void cg_list_paper_set_compared (CgListPaper *self,
                                 CgSheetTable *table,
                                 CgAsof *past,
                                 CgComparison *comparison);

G_END_DECLS
