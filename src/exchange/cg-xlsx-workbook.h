/* cg-xlsx-workbook.h: where the parts of an .xlsx lie, and which sheets it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-private.h"
#include "cg-xlsx-package.h"

G_BEGIN_DECLS

typedef struct
{
  char *part;    /* of the workbook itself */
  char *strings; /* (nullable): part with the shared texts */
  char *styles;  /* (nullable): part with the number formats */
  gboolean from_1904;
} CgXlsxWorkbook;

void cg_xlsx_workbook_clear (CgXlsxWorkbook *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgXlsxWorkbook, cg_xlsx_workbook_clear)

/**
 * cg_xlsx_workbook_read:
 * @self: (out caller-allocates): the workbook
 * @file: gets the sheets
 * @error: %CG_FAULT_SHEET_NOT_SHEET, %CG_FAULT_SHEET_NO_SHEET, as cg_xlsx_package_parse()
 *
 * Parts outside the package are never looked for.
 *
 * Returns: whether it is a workbook with a sheet.
 */
gboolean cg_xlsx_workbook_read (CgXlsxWorkbook *self,
                                CgXlsxPackage *package,
                                CgSheetFile *file,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
