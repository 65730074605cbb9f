/* cg-cursor-row.h: the record under a grid's cursor, for what is shown beside the grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid.h"

G_BEGIN_DECLS

#define CG_TYPE_CURSOR_ROW (cg_cursor_row_get_type ())
G_DECLARE_FINAL_TYPE (CgCursorRow, cg_cursor_row, CG, CURSOR_ROW, GObject)

/**
 * CgCursorRow::changed:
 *
 * The cursor stands on another record, or the record it stands on was read (again).
 */

/**
 * cg_cursor_row_new:
 * @grid: the grid that is followed; not kept alive
 *
 * Main thread.
 *
 * Returns: (transfer full): a follower of @grid's cursor.
 */
CgCursorRow *cg_cursor_row_new (CgGrid *grid);

/**
 * cg_cursor_row_get_record:
 *
 * Returns: (transfer none) (nullable): the record under the cursor; %NULL where there is
 *   none, several are selected, or it was not read yet.
 */
CgRecord *cg_cursor_row_get_record (CgCursorRow *self);

G_END_DECLS
