/* cg-grid.h: the table of the program: any listing, any size, one widget.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-calendar.h"
#include "cg-column.h"
#include "cg-grid-editing.h"
#include "cg-grid-range.h"
#include "cg-listing.h"
#include "cg-row-marks.h"
#include "cg-selection.h"

G_BEGIN_DECLS

/**
 * CgGrid:
 *
 * Shows the rows of a #CgListing under headings. It owns only the cells that are on the
 * screen and gives them other texts as rows come and go (design.md "The grid").
 *
 * A cell cursor walks with the arrow keys, Home, End, PageUp and PageDown (with Ctrl to the
 * ends); the selected record follows it. Shift or dragging draws a range of cells, whose
 * records are the ones selected; Ctrl+click or Space marks records one by one, Ctrl+A all of
 * them, Esc goes back to the one under the cursor. Ctrl+C copies the range, or all columns of
 * the records marked. Enter or a double click opens a record. A click on a heading sorts, with
 * Shift by a further key; dragging its edge changes the width, a double click there fits it.
 *
 * A sort is part of the listing's query: who filters changes a copy of
 * cg_listing_get_query() and leaves its sorts as they are.
 *
 * Main thread.
 */
#define CG_TYPE_GRID (cg_grid_get_type ())
G_DECLARE_FINAL_TYPE (CgGrid, cg_grid, CG, GRID, GtkWidget)

/**
 * CgGrid::activate-row:
 * @self: a grid
 * @row: the #CgRow that shall be opened
 */

/**
 * CgGrid::cursor-moved:
 * @self: a grid
 *
 * The cursor stands on another record, or on none; see cg_grid_get_cursor_id(). The
 * selection has already followed.
 */

/**
 * CgGrid::typed:
 * @self: a grid
 * @text: what was typed, an input method's work included
 *
 * Somebody types while the grid has the focus: a page may begin a search with it.
 */

/**
 * CgGrid::clear-filters:
 * @self: a grid
 *
 * 清除筛选 was clicked where no record matches.
 */

/**
 * CgGrid::range-changed:
 * @self: a grid
 *
 * Other cells are selected; see cg_grid_get_range().
 */

/**
 * CgGrid::told:
 * @self: a grid
 * @sentence: (nullable): what the page says in its status line; %NULL: nothing any more
 *
 * Why a cell cannot be edited, or what became of what was asked for.
 */

/**
 * CgGrid::columns-changed:
 * @self: a grid
 *
 * Somebody changed the width of a column or dragged one elsewhere; see cg_grid_get_columns().
 */

/**
 * cg_grid_new:
 *
 * Returns: (transfer floating): an empty grid.
 */
GtkWidget *cg_grid_new (void);

/**
 * cg_grid_set_listing:
 * @self: a grid
 * @listing: (nullable): what to show
 *
 * Also makes a new selection for it.
 */
void cg_grid_set_listing (CgGrid *self, CgListing *listing);

/**
 * cg_grid_get_listing:
 *
 * Returns: (transfer none) (nullable): what is shown.
 */
CgListing *cg_grid_get_listing (CgGrid *self);

/**
 * cg_grid_get_selection:
 *
 * Returns: (transfer none) (nullable): which records are selected.
 */
CgSelection *cg_grid_get_selection (CgGrid *self);

/**
 * cg_grid_set_columns:
 * @self: a grid
 * @columns: (element-type CgColumn): the columns in their order, copied
 */
void cg_grid_set_columns (CgGrid *self, GPtrArray *columns);

/**
 * cg_grid_get_columns:
 *
 * Returns: (transfer none) (element-type CgColumn): the columns as they stand, with the
 *   widths that were drawn; not to be changed.
 */
GPtrArray *cg_grid_get_columns (CgGrid *self);

/**
 * CgGridUnderMaker:
 * @field: the field of a column
 * @data: given to cg_grid_set_under()
 *
 * Returns: (transfer floating) (nullable): what stands under its heading.
 */
typedef GtkWidget *(*CgGridUnderMaker) (int field, gpointer data);

/**
 * cg_grid_set_under:
 * @self: a grid
 * @make: (nullable): makes what stands under a heading; %NULL: nothing does
 * @data: for @make
 *
 * A cell lives as long as its column is shown.
 */
void cg_grid_set_under (CgGrid *self, CgGridUnderMaker make, gpointer data);

/**
 * cg_grid_get_under:
 * @self: a grid
 * @field: the field of a column
 *
 * Returns: (transfer none) (nullable): what stands under its heading.
 */
GtkWidget *cg_grid_get_under (CgGrid *self, int field);

/**
 * cg_grid_set_editing:
 * @self: a grid
 * @editing: (nullable): says which cells may be typed into, and writes it
 *
 * With it typing replaces what stands in a cell and F2 changes it; Enter writes it and goes
 * down, Tab to the right, Esc leaves it as it was. Without it typing is #CgGrid::typed.
 */
void cg_grid_set_editing (CgGrid *self, CgGridEditing *editing);

/**
 * cg_grid_tell:
 * @self: a grid
 * @sentence: (nullable): what the page says
 *
 * Emits #CgGrid::told.
 */
void cg_grid_tell (CgGrid *self, const char *sentence);

/**
 * cg_grid_is_editing:
 *
 * Returns: whether a cell is being typed into
 */
gboolean cg_grid_is_editing (CgGrid *self);

/**
 * cg_grid_end_editing:
 *
 * Writes what is being typed. What is no value stays, and the page is told why.
 *
 * Returns: whether nothing is being typed now
 */
gboolean cg_grid_end_editing (CgGrid *self);

/**
 * cg_grid_set_calendar:
 * @self: a grid
 * @calendar: (nullable): the working days, for the words of lamps
 */
void cg_grid_set_calendar (CgGrid *self, CgCalendar *calendar);

/**
 * cg_grid_set_marks:
 * @mark: (nullable): says what each record is compared with; %NULL: with nothing
 * @data: for @mark; lives until the marks are others
 *
 * Cells whose value was another show it above, struck through.
 */
void cg_grid_set_marks (CgGrid *self, CgRowMarkFunction mark, gpointer data);

/**
 * cg_grid_update_marks:
 *
 * Asks for the marks of what is on the screen again.
 */
void cg_grid_update_marks (CgGrid *self);

/**
 * cg_grid_set_lines:
 * @self: a grid
 * @lines: how many lines of text a row has, 1 to 3
 */
void cg_grid_set_lines (CgGrid *self, guint lines);

/**
 * cg_grid_get_lines:
 *
 * Returns: how many lines of text a row has.
 */
guint cg_grid_get_lines (CgGrid *self);

/**
 * cg_grid_set_below:
 * @self: a grid
 * @field: a field of the records, -1: none
 *
 * Shows the field below the cells of each row, over the whole width, in as many lines as a row
 * has. The cursor, ranges and what is copied of them are those of the cells; records that are
 * copied whole have the field as a further column.
 */
void cg_grid_set_below (CgGrid *self, int field);

/**
 * cg_grid_get_below:
 *
 * Returns: the field that stands below the cells, -1 for none.
 */
int cg_grid_get_below (CgGrid *self);

/**
 * cg_grid_set_filtered:
 * @self: a grid
 * @filtered: whether somebody narrowed the list, by filter or search
 *
 * An empty list then says so and offers 清除筛选; otherwise it shows the widget of
 * cg_grid_set_empty().
 */
void cg_grid_set_filtered (CgGrid *self, gboolean filtered);

/**
 * cg_grid_set_no_match:
 * @self: a grid
 * @sentence: (nullable): what an empty list says that is filtered; %NULL: that nothing matches
 *   the filters
 */
void cg_grid_set_no_match (CgGrid *self, const char *sentence);

/**
 * cg_grid_set_empty:
 * @self: a grid
 * @empty: (nullable): what an empty list shows: what to do first
 */
void cg_grid_set_empty (CgGrid *self, GtkWidget *empty);

/**
 * cg_grid_get_cursor_id:
 *
 * Returns: the id of the record under the cursor, 0 for none.
 */
gint64 cg_grid_get_cursor_id (CgGrid *self);

/**
 * cg_grid_dup_cursor_row:
 *
 * Returns: (transfer full) (nullable): the row under the cursor.
 */
CgRow *cg_grid_dup_cursor_row (CgGrid *self);

/**
 * cg_grid_get_cursor_position:
 * @self: a grid
 * @position: (out): which row it is, from 0
 * @field: (out) (optional): the field of its column
 *
 * Returns: whether the cursor stands on a row.
 */
gboolean cg_grid_get_cursor_position (CgGrid *self, guint *position, int *field);

/**
 * cg_grid_get_range:
 * @self: a grid
 * @range: (out): the cells that are selected; without others the one under the cursor
 *
 * Returns: whether there are any, and records are not marked one by one.
 */
gboolean cg_grid_get_range (CgGrid *self, CgGridRange *range);

/**
 * cg_grid_set_cursor_id:
 * @self: a grid
 * @id: a record's id
 *
 * Selects the record, and scrolls to it, as soon as the list has it.
 */
void cg_grid_set_cursor_id (CgGrid *self, gint64 id);

/**
 * cg_grid_step_cursor:
 * @self: a grid
 * @rows: by how many rows, below zero upwards
 *
 * For the arrows over a details pane.
 */
void cg_grid_step_cursor (CgGrid *self, int rows);

/**
 * cg_grid_refresh_day:
 * @self: a grid
 *
 * The day changed: lamps and short dates are other ones.
 */
void cg_grid_refresh_day (CgGrid *self);

G_END_DECLS
