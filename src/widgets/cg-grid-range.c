/* cg-grid-range.c: the rectangle of cells between where it was begun and the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-range.h"

#include "cg-grid-private.h"

CgGridRange
cg_grid_range_between (guint row, guint column, guint other_row, guint other_column)
{
  return (CgGridRange){
    .several = row != other_row || column != other_column,
    .top = MIN (row, other_row),
    .bottom = MAX (row, other_row),
    .left = MIN (column, other_column),
    .right = MAX (column, other_column),
  };
}

void
cg_grid_range_update (CgGrid *self)
{
  const CgGridCursor *cursor = &self->cursor;
  CgGridRange range = { 0 };

  if (cursor->row != G_MAXUINT && !cursor->marking)
    range = cg_grid_range_between (cursor->anchor_row, cursor->anchor_column, cursor->row,
                                   cursor->column);
  if (memcmp (&range, &self->style.range, sizeof range) == 0)
    return;

  self->style.range = range;
  cg_grid_body_queue_range (self->body);
  g_signal_emit_by_name (self, "range-changed");
}

void
cg_grid_range_begin (CgGrid *self)
{
  self->cursor.anchor_row = self->cursor.row;
  self->cursor.anchor_column = self->cursor.column;
  self->cursor.anchor_id = self->cursor.id;
  cg_grid_range_update (self);
}

void
cg_grid_range_follow (CgGrid *self)
{
  CgGridCursor *cursor = &self->cursor;
  const CgGridRange *before = &self->style.range;
  guint row;

  if (before->several && cursor->row != G_MAXUINT &&
      cg_listing_find (self->listing, cursor->anchor_id, &row) &&
      MAX (row, cursor->row) - MIN (row, cursor->row) == before->bottom - before->top)
    {
      cursor->anchor_row = row;
      cg_grid_range_update (self);
      return;
    }
  cg_grid_range_begin (self);
}

gboolean
cg_grid_get_range (CgGrid *self, CgGridRange *range)
{
  g_return_val_if_fail (CG_IS_GRID (self), FALSE);

  *range = self->style.range;
  return self->cursor.row != G_MAXUINT && !self->cursor.marking;
}
