/* cg-blank-cells.h: the cells of a sheet that is looked at: what they say, where they lie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places are counted from 1, as a spreadsheet does. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgBlankCell:
 * @column: from 1
 * @row: from 1
 * @n_columns: how many it goes over
 * @n_rows: how many it goes over
 * @text: what it says
 * @number: it stands at the right
 * @dim: it says little
 * @layout: (nullable): @text as it is drawn
 */
typedef struct
{
  guint column;
  guint row;
  guint n_columns;
  guint n_rows;
  char *text;
  gboolean number;
  gboolean dim;
  PangoLayout *layout;
} CgBlankCell;

typedef struct _CgBlankCells CgBlankCells;

/**
 * cg_blank_cells_new:
 *
 * Returns: (transfer full): a sheet without a word.
 */
CgBlankCells *cg_blank_cells_new (guint n_columns, guint n_rows);
void cg_blank_cells_free (CgBlankCells *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgBlankCells, cg_blank_cells_free)

guint cg_blank_cells_n_columns (const CgBlankCells *self);
guint cg_blank_cells_n_rows (const CgBlankCells *self);

/**
 * cg_blank_cells_add:
 * @cell: its text is copied; what lies beyond the sheet or on another cell is cut off
 */
void cg_blank_cells_add (CgBlankCells *self, const CgBlankCell *cell);

/**
 * cg_blank_cells_all:
 *
 * Returns: (transfer none) (element-type CgBlankCell): all that were added.
 */
const GPtrArray *cg_blank_cells_all (const CgBlankCells *self);

/**
 * cg_blank_cells_at:
 *
 * Returns: (transfer none) (nullable): the cell that goes over the place.
 */
const CgBlankCell *cg_blank_cells_at (const CgBlankCells *self, guint column, guint row);

/**
 * cg_blank_cells_measure:
 * @widget: in whose fonts
 *
 * Measures all cells, unless that was done.
 */
void cg_blank_cells_measure (CgBlankCells *self, GtkWidget *widget);

/**
 * cg_blank_cells_forget:
 *
 * Fonts are others now: all is to be measured anew.
 */
void cg_blank_cells_forget (CgBlankCells *self);

/**
 * cg_blank_cells_x:
 *
 * Returns: px, where the column begins; of one more than there are, where the last one ends. The
 *   same of rows.
 */
int cg_blank_cells_x (const CgBlankCells *self, guint column);
int cg_blank_cells_y (const CgBlankCells *self, guint row);

/**
 * cg_blank_cells_area:
 *
 * Returns: where the place lies, with all that the cell there goes over.
 */
GdkRectangle cg_blank_cells_area (const CgBlankCells *self, guint column, guint row);

/**
 * cg_blank_cells_pick:
 * @column: (out): the place below the point
 * @row: (out): of it
 *
 * Returns: whether a cell lies there, and not a heading.
 */
gboolean
cg_blank_cells_pick (const CgBlankCells *self, double x, double y, guint *column, guint *row);

G_END_DECLS
