/* cg-xlsx-sheet.h: what every sheet of ours has, private to src/exchange.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <xlsxwriter.h>

#include "cg-sheet-table.h"

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *heading;
  lxw_format *words; /* wrapped */
  lxw_format *exact; /* a text that is typed on as text: numbers of documents, telephones */
  lxw_format *number;
  lxw_format *date;
} CgXlsxSheet;

/* Begins a workbook whose first sheet is called @title; temporary files go into @path's folder.
 * @streaming: rows are written in their order and are not kept in memory. */
gboolean cg_xlsx_sheet_open (
    CgXlsxSheet *self, const char *path, const char *title, gboolean streaming, GError **error);

/* Ends the file; the sheet is gone in any case. */
gboolean cg_xlsx_sheet_close (CgXlsxSheet *self, GError **error);

/* Ends without a file. */
void cg_xlsx_sheet_drop (CgXlsxSheet *self);

/* The form of the cells of a column. */
lxw_format *cg_xlsx_sheet_format (const CgXlsxSheet *self, const CgField *field);

/* Widths, headings in the first row, what stays while the rest scrolls, and how it prints. */
void cg_xlsx_sheet_head (const CgXlsxSheet *self, const CgSheetTable *table, const char *title);

gboolean cg_xlsx_fail (lxw_error code, GError **error);

/* Days since 30 December 1899, as spreadsheets count; 0 for a day that they count wrongly. */
double cg_xlsx_serial (CgDate date);

G_END_DECLS
