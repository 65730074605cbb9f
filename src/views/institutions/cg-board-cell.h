/* cg-board-cell.h: a cell of the 3×3 board: how many institutions, which ones, or a blind spot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_BOARD_CELL (cg_board_cell_get_type ())
G_DECLARE_FINAL_TYPE (CgBoardCell, cg_board_cell, CG, BOARD_CELL, AdwBin)

/**
 * CgBoardCell::selected:
 * @record: (type gpointer): the institution pressed
 */

/**
 * CgBoardCell::listed:
 *
 * All of them are wanted.
 */

/**
 * CgBoardCell::add:
 *
 * 补制度…
 */

/**
 * cg_board_cell_new:
 * @name: what stands here, for a screen reader: "明责×授权"
 * @editable: whether an institution can be added
 *
 * Main thread.
 *
 * Returns: (transfer floating): a cell.
 */
GtkWidget *cg_board_cell_new (const char *name, gboolean editable);

/**
 * cg_board_cell_set:
 * @issued: how many are issued
 * @total: of how many
 * @records: (nullable) (element-type CgRecord): the first of them
 */
void cg_board_cell_set (CgBoardCell *self, gint64 issued, gint64 total, GPtrArray *records);

G_END_DECLS
