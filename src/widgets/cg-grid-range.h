/* cg-grid-range.h: a rectangle of cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgGridRange:
 * @several: whether it is more than the one cell under the cursor
 * @top: its first row
 * @bottom: its last row
 * @left: its first column
 * @right: its last column
 *
 * A plain value; rows are positions in the list, columns places in the columns.
 */
typedef struct
{
  gboolean several;
  guint top;
  guint bottom;
  guint left;
  guint right;
} CgGridRange;

/**
 * cg_grid_range_between:
 * @row: the row of one corner
 * @column: its column
 * @other_row: the row of the corner opposite
 * @other_column: its column
 *
 * Returns: the cells between the two, both included.
 */
CgGridRange cg_grid_range_between (guint row, guint column, guint other_row, guint other_column);

G_END_DECLS
