/* cg-xlsx-writer.h: a list as a workbook, by libxlsxwriter in constant memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-export.h"

G_BEGIN_DECLS

/* Rows of a sheet, that of the headings included. */
#define CG_XLSX_MOST_ROWS 1048576

/**
 * cg_xlsx_write:
 * @table: what to write
 * @path: a file that is there and is overwritten; temporary files go into its folder
 * @job: progress and cancelling
 * @error: %CG_FAULT_SHEET_TOO_LONG, %G_IO_ERROR, %CG_FAULT_CANCELLED, faults of reading
 *
 * One sheet: headings in the first row, so that it can be read in again; they and the table's
 * frozen columns stay, and stand on every printed page, A4 or A3 landscape, as wide as the paper;
 * a filter over all columns. Text is text, whatever it begins with; dates and numbers are such.
 *
 * Returns: whether all was written
 */
gboolean cg_xlsx_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error);

G_END_DECLS
