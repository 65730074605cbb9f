/* cg-grid-under.h: the row under the headings of a grid: one widget a column, such as a filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-row.h"
#include "cg-grid.h"

G_BEGIN_DECLS

/**
 * CgGridUnder:
 *
 * Scrolls with the columns; frozen ones stay. Tab goes from cell to cell and brings those that
 * are scrolled away into sight. Inside src/widgets only; pages use cg_grid_set_under().
 */
#define CG_TYPE_GRID_UNDER (cg_grid_under_get_type ())
G_DECLARE_FINAL_TYPE (CgGridUnder, cg_grid_under, CG, GRID_UNDER, GtkWidget)

/**
 * cg_grid_under_new:
 * @style: what all rows share; outlives the widget
 * @across: the adjustment by which the columns scroll
 *
 * Returns: (transfer floating): a row without cells.
 */
GtkWidget *cg_grid_under_new (const CgGridStyle *style, GtkAdjustment *across);

/**
 * cg_grid_under_set_maker:
 * @make: (nullable): makes a cell; %NULL: there are none
 */
void cg_grid_under_set_maker (CgGridUnder *self, CgGridUnderMaker make, gpointer data);

/**
 * cg_grid_under_rebuild:
 *
 * The columns are others: the cells of those that were there before stay as they are.
 */
void cg_grid_under_rebuild (CgGridUnder *self);

/**
 * cg_grid_under_find:
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the cell of its column.
 */
GtkWidget *cg_grid_under_find (CgGridUnder *self, int field);

G_END_DECLS
