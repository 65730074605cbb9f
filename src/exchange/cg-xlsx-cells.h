/* cg-xlsx-cells.h: numbers put into cells of a sheet's XML, every other byte as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgXlsxPut:
 * @row: from 1
 * @column: from 1
 * @thousandths: the number, × 1000
 * @share: it is a share of a hundred: 42.9 is put as 0.429 into a cell that shows a share
 * @none: there is no number: a dash
 */
typedef struct
{
  guint row;
  guint column;
  gint64 thousandths;
  gboolean share;
  gboolean none;
} CgXlsxPut;

/**
 * cg_xlsx_place_read:
 * @text: begins with a cell, as B12, or a column, or a row
 * @column: (out): from 1; 0 for none
 * @row: (out): likewise; both may be beyond what a sheet has
 *
 * Returns: (transfer none): what follows it. Pure.
 */
const char *cg_xlsx_place_read (const char *text, guint *column, guint *row);

/**
 * cg_xlsx_place_parse:
 * @text: a cell, as B12
 *
 * Returns: whether it is one. Pure.
 */
gboolean cg_xlsx_place_parse (const char *text, guint *column, guint *row);

/**
 * cg_xlsx_place_print:
 *
 * Returns: (transfer full): the cell, as B12. Pure.
 */
char *cg_xlsx_place_print (guint column, guint row);

/**
 * cg_xlsx_cells_put:
 * @name: what the file is called, for sentences
 * @xml: the sheet
 * @puts: (array length=n): in any order, each cell once
 * @shown: (element-type guint8): a CgXlsxShown for each style of cells
 * @has_formulas: (out): whether the sheet computes something; what it had computed is taken
 *   out, so that nobody takes it for the new result
 * @error: %CG_FAULT_SHEET_DAMAGED, %CG_FAULT_SHEET_ENTITIES, %CG_FAULT_FORM_FORMULA
 *
 * A cell keeps its look. Pure.
 *
 * Returns: (transfer full) (nullable): the sheet with them.
 */
GBytes *cg_xlsx_cells_put (const char *name,
                           GBytes *xml,
                           const CgXlsxPut *puts,
                           guint n,
                           GArray *shown,
                           gboolean *has_formulas,
                           GError **error);

/**
 * cg_xlsx_cells_recompute:
 * @xml: the workbook
 * @error: %CG_FAULT_SHEET_DAMAGED, %CG_FAULT_SHEET_ENTITIES
 *
 * Returns: (transfer full) (nullable): the workbook, saying that it is to be computed when it is
 *   opened. Pure.
 */
GBytes *cg_xlsx_cells_recompute (const char *name, GBytes *xml, GError **error);

G_END_DECLS
