/* cg-xlsx-fill.h: a blank form, an .xlsx of somebody else's, with numbers put into its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-xlsx-cells.h"

G_BEGIN_DECLS

/* A cell of a sheet by its name, and what goes there. */
typedef struct
{
  const char *sheet; /* (nullable): the first that is shown */
  CgXlsxPut put;
} CgXlsxFilling;

/**
 * cg_xlsx_fill:
 * @form: the blank form; only read
 * @path: where to; replaced when it is there, unless it is @form by any name
 * @fillings: (array length=n): each cell once
 * @error: %CG_FAULT_FORM_PLACE of a sheet it has not, faults of cg_sheet_file_open() and
 *   cg_xlsx_cells_put(), %CG_FAULT_FORM_ITSELF, %CG_FAULT_FILE_WRITE
 *
 * Formats, merged cells, formulas, other sheets and all that is not understood stay as they are:
 * parts that are not touched are copied as they lie. What the form computes is computed when it is
 * opened. Blocks.
 *
 * Returns: whether the file is there.
 */
gboolean cg_xlsx_fill (const char *form,
                       const char *path,
                       const CgXlsxFilling *fillings,
                       guint n,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
