/* cg-sheet-grid.h: a sheet held in memory, row by row as it was read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-reader.h"

G_BEGIN_DECLS

typedef struct
{
  GStringChunk *texts;
  GArray *cells;     /* of CgSheetCell; texts end in a null byte */
  GArray *rows;      /* of CgSheetSpan */
  GArray *merges;    /* of CgSheetMerge */
  guint n_columns;   /* highest column that holds anything, plus 1 */
  guint empty_after; /* as CgSheetEnd */
} CgSheetGrid;

/* Where the cells of a row stand. */
typedef struct
{
  guint number; /* of the row, from 1 */
  guint first;
  guint n_cells;
} CgSheetSpan;

/**
 * cg_sheet_grid_read:
 * @error: as cg_sheet_file_read()
 *
 * Returns: (transfer full) (nullable): the rows that are not empty. Any thread.
 */
CgSheetGrid *
cg_sheet_grid_read (CgSheetFile *file, guint sheet, GCancellable *cancellable, GError **error);
void cg_sheet_grid_free (CgSheetGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSheetGrid, cg_sheet_grid_free)

guint cg_sheet_grid_n_rows (const CgSheetGrid *self);

/**
 * cg_sheet_grid_number:
 * @row: place among the rows that are not empty
 *
 * Returns: the row's number as the spreadsheet shows it.
 */
guint cg_sheet_grid_number (const CgSheetGrid *self, guint row);

/**
 * cg_sheet_grid_cells:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): the cells of a row that are not empty.
 */
const CgSheetCell *cg_sheet_grid_cells (const CgSheetGrid *self, guint row, guint *n);

/**
 * cg_sheet_grid_cell:
 *
 * Returns: (transfer none) (nullable): a cell; %NULL where it is empty.
 */
const CgSheetCell *cg_sheet_grid_cell (const CgSheetGrid *self, guint row, guint column);

/**
 * cg_sheet_grid_find:
 * @number: a row's number
 *
 * Returns: its place, or that of the next row that is not empty.
 */
guint cg_sheet_grid_find (const CgSheetGrid *self, guint number);

G_END_DECLS
