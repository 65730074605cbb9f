/* cg-cursor-row.c: the record under a grid's cursor, for what is shown beside the grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cursor-row.h"

struct _CgCursorRow
{
  GObject parent_instance;

  CgRow *row; /* (nullable) */
  gulong row_handler;
};

G_DEFINE_FINAL_TYPE (CgCursorRow, cg_cursor_row, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (CgCursorRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_row (CgCursorRow *self, CgRow *row)
{
  if (self->row != NULL)
    g_clear_signal_handler (&self->row_handler, self->row);
  g_set_object (&self->row, row);
  if (row != NULL)
    self->row_handler = g_signal_connect_swapped (row, "changed", G_CALLBACK (emit_changed), self);
}

static void
cursor_cb (CgCursorRow *self, CgGrid *grid)
{
  g_autoptr (CgRow) row = cg_grid_dup_cursor_row (grid);

  if (row == self->row)
    return;

  set_row (self, row);
  emit_changed (self);
}

static void
cg_cursor_row_dispose (GObject *object)
{
  set_row (CG_CURSOR_ROW (object), NULL);

  G_OBJECT_CLASS (cg_cursor_row_parent_class)->dispose (object);
}

static void
cg_cursor_row_class_init (CgCursorRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_cursor_row_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_CURSOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_cursor_row_init (CgCursorRow *self)
{
}

CgCursorRow *
cg_cursor_row_new (CgGrid *grid)
{
  CgCursorRow *self = g_object_new (CG_TYPE_CURSOR_ROW, NULL);

  g_signal_connect_object (grid, "cursor-moved", G_CALLBACK (cursor_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CgRecord *
cg_cursor_row_get_record (CgCursorRow *self)
{
  g_return_val_if_fail (CG_IS_CURSOR_ROW (self), NULL);

  return self->row != NULL ? cg_row_get_record (self->row) : NULL;
}
