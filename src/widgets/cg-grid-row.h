/* cg-grid-row.h: one row of cells on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-calendar.h"
#include "cg-cell-drawings.h"
#include "cg-grid-layout.h"
#include "cg-grid-range.h"
#include "cg-row-marks.h"
#include "cg-row.h"

G_BEGIN_DECLS

/**
 * CgGridStyle:
 * @columns: (element-type CgColumn): the columns
 * @layout: where they stand
 * @today: the day on which it is looked at
 * @calendar: (nullable): the working days
 * @lines: lines of text in a row
 * @line_height: of one of them, in pixels
 * @row_height: of a row with its border, in pixels
 * @below: the field that stands below the cells, -1 for none
 * @below_height: what of the row's height is for it, in pixels
 * @padding: left and right of a cell's content, in pixels
 * @scrolled: by how many pixels the columns are scrolled
 * @skeleton: whether rows on their way show bars for text
 * @range: the cells that are selected
 * @search: (nullable): what the list is searched for
 * @mark: (nullable): says what a record is compared with, and its @mark_data
 * @drawings: what cells looked like
 *
 * What all rows of a grid share; the grid owns it.
 */
typedef struct
{
  GPtrArray *columns;
  CgGridLayout layout;
  CgDate today;
  CgCalendar *calendar;
  guint lines;
  int line_height;
  int row_height;
  int below;
  int below_height;
  int padding;
  int scrolled;
  gboolean skeleton;
  CgGridRange range;
  const char *search;
  CgRowMarkFunction mark;
  gpointer mark_data;
  CgCellDrawings *drawings;
} CgGridStyle;

/**
 * CgGridRow:
 *
 * Shows one #CgRow and follows its changes; the grid moves it to another one when rows
 * scroll by. Inside src/widgets only.
 */
#define CG_TYPE_GRID_ROW (cg_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (CgGridRow, cg_grid_row, CG, GRID_ROW, GtkWidget)

/**
 * cg_grid_row_new:
 * @style: what all rows share; outlives the row
 *
 * Returns: (transfer floating): a row that shows nothing.
 */
GtkWidget *cg_grid_row_new (const CgGridStyle *style);

/**
 * cg_grid_row_bind:
 * @self: a row of cells
 * @row: (nullable): what to show
 */
void cg_grid_row_bind (CgGridRow *self, CgRow *row);

/**
 * cg_grid_row_get_row:
 *
 * Returns: (transfer none) (nullable): what is shown.
 */
CgRow *cg_grid_row_get_row (CgGridRow *self);

/**
 * cg_grid_row_set_place:
 * @self: a row of cells
 * @position: its position in the list
 * @selected: whether it is selected
 */
void cg_grid_row_set_place (CgGridRow *self, guint position, gboolean selected);

/**
 * cg_grid_row_get_position:
 *
 * Returns: the position last given.
 */
guint cg_grid_row_get_position (CgGridRow *self);

/**
 * cg_grid_row_update:
 *
 * Shows the record again: the columns or the day changed.
 */
void cg_grid_row_update (CgGridRow *self);

/**
 * cg_grid_row_rebuild:
 *
 * Makes the cells anew for other columns.
 */
void cg_grid_row_rebuild (CgGridRow *self);

/**
 * cg_grid_row_append_skeleton:
 * @style: what all rows share
 * @widget: the widget that draws, with a row at its top
 * @snapshot: its snapshot
 * @position: which row it is
 *
 * Draws a row whose texts are still on their way.
 */
void cg_grid_row_append_skeleton (const CgGridStyle *style,
                                  GtkWidget *widget,
                                  GtkSnapshot *snapshot,
                                  guint position);

G_END_DECLS
