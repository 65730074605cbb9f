/* cg-xlsx-yardstick.c: what bare libxlsxwriter takes for the same cells in the same formats, for
 * benchmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-yardstick.h"

#include "cg-sheet-value.h"
#include "cg-xlsx-sheet.h"

#define CHUNK_BYTES (1024 * 1024)

/* A cell: a text, or a number where there is none. */
typedef struct
{
  CgSheetKind kind;
  const char *text;
  double number;
} Cell;

struct _CgXlsxYardstick
{
  GArray *cells; /* of Cell, row by row */
  guint n_columns;
  const CgField **fields; /* by column */
  GStringChunk *texts;
};

void
cg_xlsx_yardstick_free (CgXlsxYardstick *self)
{
  g_array_unref (self->cells);
  g_free (self->fields);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static void
take_record (CgXlsxYardstick *self, const CgSheetTable *table, const CgRecord *record)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_auto (CgSheetValue) value = CG_SHEET_VALUE_INIT;
      Cell cell = { CG_SHEET_NOTHING, NULL, 0 };

      cg_sheet_value_read (&value, record, cg_sheet_table_column (table, i)->field, table->today,
                           table->calendar);
      cell.kind = value.kind;
      if (value.kind == CG_SHEET_TEXT)
        cell.text = g_string_chunk_insert (self->texts, value.text);
      else
        cell.number =
            value.kind == CG_SHEET_DATE ? cg_xlsx_serial (value.date) : (double) value.number;
      g_array_append_val (self->cells, cell);
    }
}

CgXlsxYardstick *
cg_xlsx_yardstick_new (CgSheetTable *table, GError **error)
{
  g_autoptr (CgXlsxYardstick) self = g_new0 (CgXlsxYardstick, 1);
  g_autoptr (CgSheetRows) rows = cg_sheet_rows_new (table, FALSE);

  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_chunk_new (CHUNK_BYTES);
  self->n_columns = table->columns->len;
  self->fields = g_new (const CgField *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->fields[i] = cg_field_get (table->entity, cg_sheet_table_column (table, i)->field);
  for (;;)
    {
      g_autoptr (GPtrArray) block = cg_sheet_rows_next (rows, error);

      if (block == NULL)
        return NULL;
      if (block->len == 0)
        return g_steal_pointer (&self);
      for (guint i = 0; i < block->len; i++)
        take_record (self, table, block->pdata[i]);
    }
}

static void
write_cells (CgXlsxYardstick *self, const CgXlsxSheet *sheet)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      lxw_row_t row = i / self->n_columns;
      lxw_col_t column = (lxw_col_t) (i % self->n_columns);
      lxw_format *format = cg_xlsx_sheet_format (sheet, self->fields[column]);

      if (cell->kind == CG_SHEET_TEXT)
        worksheet_write_string (sheet->sheet, row, column, cell->text, format);
      else if (cell->kind != CG_SHEET_NOTHING)
        worksheet_write_number (sheet->sheet, row, column, cell->number, format);
    }
}

gboolean
cg_xlsx_yardstick_write (CgXlsxYardstick *self, const char *path, GError **error)
{
  CgXlsxSheet sheet;

  if (!cg_xlsx_sheet_open (&sheet, path, "yardstick", TRUE, error))
    return FALSE;

  write_cells (self, &sheet);
  return cg_xlsx_sheet_close (&sheet, error);
}
