/* cg-sheet-compared.h: the rows of a paper on which a list is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"
#include "cg-sheet-export.h"
#include "cg-table-paper.h"

G_BEGIN_DECLS

/**
 * cg_sheet_compared_range:
 * @past: the day
 *
 * Returns: (transfer full): which entries of the journal the comparison goes by, in words. Any
 *   thread.
 */
char *cg_sheet_compared_range (CgAsof *past);

/**
 * cg_sheet_compared_title:
 * @list: what the list is called
 * @then: the day it is compared with
 * @now: today
 *
 * Returns: (transfer full): the title of the paper. Any thread.
 */
char *cg_sheet_compared_title (const char *list, CgDate then, CgDate now);

/**
 * cg_sheet_compared_fill:
 * @paper: gets the rows; its first columns number them and say what became of a record, then come
 *   those of @table
 * @table: what is printed
 * @past: the day
 * @comparison: of @past
 * @job: progress and cancelling
 * @error: %CG_FAULT_CANCELLED, faults of reading
 *
 * What is another has what was struck through above it; what is void has its reason below. Over
 * the table stands how many there are of each kind, and how the cells are read. Blocks; not on the
 * main thread of a program with a window.
 *
 * Returns: whether all rows were added
 */
gboolean cg_sheet_compared_fill (CgTablePaper *paper,
                                 CgSheetTable *table,
                                 CgAsof *past,
                                 CgComparison *comparison,
                                 CgSheetJob *job,
                                 GError **error);

G_END_DECLS
