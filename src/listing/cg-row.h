/* cg-row.h: one row of a listing: a record that may still be on its way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgRowState:
 * @CG_ROW_WAITING: the record has not been read yet
 * @CG_ROW_LOADED: the record is there
 * @CG_ROW_GONE: the store has no such record any more
 */
typedef enum
{
  CG_ROW_WAITING,
  CG_ROW_LOADED,
  CG_ROW_GONE,
} CgRowState;

/**
 * CgRow:
 *
 * A listing has exactly one row object for each id that somebody holds, whatever its
 * position, so that a view may keep it. Main thread.
 */
#define CG_TYPE_ROW (cg_row_get_type ())
G_DECLARE_FINAL_TYPE (CgRow, cg_row, CG, ROW, GObject)

/**
 * CgRow::changed:
 * @row: the row
 *
 * Its record was read, or read anew after an edit, or it is gone.
 */

/**
 * cg_row_get_entity:
 * @self: a row
 *
 * Returns: what kind of record it is.
 */
CgEntity cg_row_get_entity (CgRow *self);

/**
 * cg_row_get_id:
 * @self: a row
 *
 * Returns: the record's id.
 */
gint64 cg_row_get_id (CgRow *self);

/**
 * cg_row_get_state:
 * @self: a row
 *
 * Returns: whether the record is there.
 */
CgRowState cg_row_get_state (CgRow *self);

/**
 * cg_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record; %NULL unless %CG_ROW_LOADED. Valid until
 *   the next #CgRow::changed.
 */
CgRecord *cg_row_get_record (CgRow *self);

G_END_DECLS
