/* cg-sheet-template.h: an empty ledger for units to fill in, with drop-downs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-export.h"

G_BEGIN_DECLS

/**
 * cg_sheet_template_table:
 * @store: an open store
 *
 * Returns: (transfer full): the columns of problems that a unit fills in, and no records
 */
CgSheetTable *cg_sheet_template_table (CgStore *store);

/**
 * cg_sheet_template_write:
 * @table: columns of a kind of record
 * @path: a file that is there and is overwritten
 * @job: cancelling
 * @error: %G_IO_ERROR, faults of reading
 *
 * A workbook with the headings of @table, which are read in again by their words. Choices,
 * units, people and categories have drop-downs: a choice must be one of them, a name may be
 * another; days are days and percentages between 0 and 100. A second sheet says how to fill it
 * in; the lists stand on a hidden third.
 *
 * Returns: whether all was written
 */
gboolean
cg_sheet_template_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error);

G_END_DECLS
