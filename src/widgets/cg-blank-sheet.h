/* cg-blank-sheet.h: somebody else's sheet as a grid, in which cells can be marked and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-blank-cells.h"

G_BEGIN_DECLS

/**
 * CgBlankSheet:
 *
 * One stop for Tab. Arrows, Home, End, PageUp, PageDown, and with Ctrl the ends, move its cursor; a
 * merged block is one cell. It scrolls the #GtkScrolledWindow that it stands in.
 */
#define CG_TYPE_BLANK_SHEET (cg_blank_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgBlankSheet, cg_blank_sheet, CG, BLANK_SHEET, GtkWidget)

/**
 * CgBlankSheet::activated:
 *
 * The cell under the cursor was clicked, or Enter was pressed on it.
 */

/**
 * CgBlankSheet::cleared:
 *
 * Delete was pressed on the cell under the cursor.
 */

/**
 * CgBlankSheet::moved:
 *
 * The cursor stands on another cell.
 */

/**
 * cg_blank_sheet_new:
 * @name: what it is, translated
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty one.
 */
GtkWidget *cg_blank_sheet_new (const char *name);

/**
 * cg_blank_sheet_set_cells:
 * @cells: (transfer full) (nullable): what is shown
 *
 * Nothing is marked any more; the cursor stays where it can.
 */
void cg_blank_sheet_set_cells (CgBlankSheet *self, CgBlankCells *cells);

/**
 * cg_blank_sheet_mark:
 * @text: (nullable): what the cell gets; %NULL: it is not marked
 */
void cg_blank_sheet_mark (CgBlankSheet *self, guint column, guint row, const char *text);

/**
 * cg_blank_sheet_get_mark:
 *
 * Returns: (transfer none) (nullable): what the cell gets.
 */
const char *cg_blank_sheet_get_mark (CgBlankSheet *self, guint column, guint row);

/**
 * cg_blank_sheet_get_cell:
 *
 * Returns: (transfer none) (nullable): what says something at the place.
 */
const CgBlankCell *cg_blank_sheet_get_cell (CgBlankSheet *self, guint column, guint row);

/**
 * cg_blank_sheet_get_cursor:
 * @column: (out): from 1; of a merged block its first one
 * @row: (out): from 1
 *
 * Returns: whether it stands anywhere.
 */
gboolean cg_blank_sheet_get_cursor (CgBlankSheet *self, guint *column, guint *row);
void cg_blank_sheet_set_cursor (CgBlankSheet *self, guint column, guint row);

/**
 * cg_blank_sheet_get_area:
 *
 * Returns: where the cell under the cursor lies in it.
 */
GdkRectangle cg_blank_sheet_get_area (CgBlankSheet *self);

/**
 * cg_blank_sheet_set_words:
 * @words: what a screen reader says of the cell under the cursor
 */
void cg_blank_sheet_set_words (CgBlankSheet *self, const char *words);

G_END_DECLS
