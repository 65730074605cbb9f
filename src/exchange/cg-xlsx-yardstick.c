/* cg-xlsx-yardstick.c: what bare libxlsxwriter takes for the same cells, for benchmarks.
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
  GStringChunk *texts;
};

void
cg_xlsx_yardstick_free (CgXlsxYardstick *self)
{
  g_array_unref (self->cells);
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
  g_autoptr (CgSheetRows) rows = cg_sheet_rows_new (table);

  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_chunk_new (CHUNK_BYTES);
  self->n_columns = table->columns->len;
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
write_cells (CgXlsxYardstick *self, lxw_worksheet *sheet, lxw_format *date)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      lxw_row_t row = i / self->n_columns;
      lxw_col_t column = (lxw_col_t) (i % self->n_columns);

      if (cell->kind == CG_SHEET_TEXT)
        worksheet_write_string (sheet, row, column, cell->text, NULL);
      else if (cell->kind != CG_SHEET_NOTHING)
        worksheet_write_number (sheet, row, column, cell->number,
                                cell->kind == CG_SHEET_DATE ? date : NULL);
    }
}

gboolean
cg_xlsx_yardstick_write (CgXlsxYardstick *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .constant_memory = TRUE, .tmpdir = folder };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *date = workbook_add_format (workbook);
  lxw_error code;

  format_set_num_format (date, "yyyy-mm-dd");
  write_cells (self, sheet, date);
  code = workbook_close (workbook);
  return code == LXW_NO_ERROR || cg_xlsx_fail (code, error);
}
