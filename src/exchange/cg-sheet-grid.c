/* cg-sheet-grid.c: a sheet held in memory, row by row as it was read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-grid.h"

#define CHUNK (1024 * 1024)

static gboolean
add_row (const CgSheetRow *row, gpointer data)
{
  CgSheetGrid *self = data;
  const CgSheetSpan span = { row->number, self->cells->len, row->n_cells };

  for (guint i = 0; i < row->n_cells; i++)
    {
      CgSheetCell cell = row->cells[i];

      cell.text = g_string_chunk_insert_len (self->texts, cell.text, (gssize) cell.length);
      g_array_append_val (self->cells, cell);
      self->n_columns = MAX (self->n_columns, cell.column + 1u);
    }

  g_array_append_val (self->rows, span);
  return TRUE;
}

CgSheetGrid *
cg_sheet_grid_read (CgSheetFile *file, guint sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (CgSheetGrid) self = g_new0 (CgSheetGrid, 1);
  g_auto (CgSheetEnd) end = { 0 };

  self->texts = g_string_chunk_new (CHUNK);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CgSheetCell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (CgSheetSpan));
  if (!cg_sheet_file_read (file, sheet, add_row, self, &end, cancellable, error))
    return NULL;

  self->merges = g_steal_pointer (&end.merges);
  self->empty_after = end.empty_after;
  return g_steal_pointer (&self);
}

void
cg_sheet_grid_free (CgSheetGrid *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_clear_pointer (&self->merges, g_array_unref);
  g_free (self);
}

guint
cg_sheet_grid_n_rows (const CgSheetGrid *self)
{
  return self->rows->len;
}

static const CgSheetSpan *
span_of (const CgSheetGrid *self, guint row)
{
  return &g_array_index (self->rows, CgSheetSpan, row);
}

guint
cg_sheet_grid_number (const CgSheetGrid *self, guint row)
{
  return span_of (self, row)->number;
}

const CgSheetCell *
cg_sheet_grid_cells (const CgSheetGrid *self, guint row, guint *n)
{
  const CgSheetSpan *span = span_of (self, row);

  *n = span->n_cells;
  return &g_array_index (self->cells, CgSheetCell, span->first);
}

const CgSheetCell *
cg_sheet_grid_cell (const CgSheetGrid *self, guint row, guint column)
{
  guint n;
  const CgSheetCell *cells = cg_sheet_grid_cells (self, row, &n);
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cells[middle].column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return low < n && cells[low].column == column ? &cells[low] : NULL;
}

guint
cg_sheet_grid_find (const CgSheetGrid *self, guint number)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (span_of (self, middle)->number < number)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
