/* cg-cells.h: one row of a list in columns; it folds into lines where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-container.h"

G_BEGIN_DECLS

#define CG_TYPE_CELLS (cg_cells_get_type ())
G_DECLARE_FINAL_TYPE (CgCells, cg_cells, CG, CELLS, CgContainer)

/**
 * cg_cells_new:
 *
 * Rows with the same widths stand in columns. Where the widths and a readable rest do not
 * fit, one cell has a line of its own and the others follow each other. Main thread.
 *
 * Returns: (transfer floating): a row without cells.
 */
GtkWidget *cg_cells_new (void);

/**
 * cg_cells_append:
 * @cell: (transfer floating): the next cell
 * @width: px at 100 %; 0: takes the rest (one of a row)
 * @own_line: whether it has the line of its own when the row folds (one of a row): the
 *   first line when it is the first cell, else the last
 */
void cg_cells_append (CgCells *self, GtkWidget *cell, int width, gboolean own_line);

G_END_DECLS
