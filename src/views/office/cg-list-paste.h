/* cg-list-paste.h: a block of cells on its way into a list: compared, tried, asked about, written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid.h"
#include "cg-office.h"

G_BEGIN_DECLS

/* What is pasted, and where: as cg_grid_editing_paste(). */
typedef struct
{
  const CgCellBlock *block;
  GPtrArray *records; /* of CgRecord */
  GPtrArray *columns; /* of CgColumn */
  guint n_rows;
} CgListPasteBlock;

/**
 * cg_list_paste:
 * @editing: says which cells may be typed into
 * @grid: where it is pasted; told what is wrong with all of it
 * @cells: copied
 *
 * A single cell is written like typing. A block is first tried dry, so that what the store would
 * refuse is shown row by row beside what cannot be read; the rest is written as one step once
 * that is wanted. If the answer has changed meanwhile it is shown again. Main thread.
 */
void cg_list_paste (CgGridEditing *editing,
                    CgOffice *office,
                    CgGrid *grid,
                    const CgListPasteBlock *cells);

G_END_DECLS
