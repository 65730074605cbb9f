/* cg-xlsx-writer.c: a list as a workbook, by libxlsxwriter in constant memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-writer.h"

#include <string.h>

#include "cg-fault.h"
#include "cg-sheet-value.h"
#include "cg-xlsx-sheet.h"

/* What a cell may hold, in units of UTF-16. */
#define LONGEST_TEXT 32767

typedef struct
{
  CgSheetTable *table;
  CgSheetJob *job;
  CgXlsxSheet sheet;
  lxw_format **formats;
} Writer;

/* The text as far as a cell may hold it. */
static char *
shorten (const char *text)
{
  const char *end = text;
  guint units = 0;

  for (; *end != '\0'; end = g_utf8_next_char (end))
    {
      guint more = g_utf8_get_char (end) > 0xffff ? 2 : 1;

      if (units + more > LONGEST_TEXT - 1)
        break;
      units += more;
    }

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static gboolean
is_too_long (const char *text)
{
  guint units = 0;

  if (strlen (text) <= LONGEST_TEXT)
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    units += g_utf8_get_char (c) > 0xffff ? 2 : 1;

  return units > LONGEST_TEXT;
}

static lxw_error
write_text (Writer *self, lxw_row_t row, lxw_col_t column, const char *text)
{
  g_autofree char *shortened = is_too_long (text) ? shorten (text) : NULL;

  self->job->n_shortened += shortened != NULL;
  return worksheet_write_string (self->sheet.sheet, row, column,
                                 shortened != NULL ? shortened : text, self->formats[column]);
}

static lxw_error
write_date (Writer *self, lxw_row_t row, lxw_col_t column, CgDate date)
{
  double serial = cg_xlsx_serial (date);
  char text[CG_DATE_ISO_SIZE];

  if (serial > 0)
    return worksheet_write_number (self->sheet.sheet, row, column, serial, self->formats[column]);

  cg_date_to_iso_buffer (date, text);
  return worksheet_write_string (self->sheet.sheet, row, column, text, self->formats[column]);
}

static lxw_error
write_cell (Writer *self, lxw_row_t row, lxw_col_t column, const CgSheetValue *value)
{
  switch (value->kind)
    {
    case CG_SHEET_NUMBER:
      return worksheet_write_number (self->sheet.sheet, row, column, (double) value->number,
                                     self->formats[column]);
    case CG_SHEET_DATE:
      return write_date (self, row, column, value->date);
    case CG_SHEET_TEXT:
      return write_text (self, row, column, value->text);
    case CG_SHEET_NOTHING:
    default:
      return LXW_NO_ERROR;
    }
}

static gboolean
write_row (gpointer writer, const CgRecord *record, guint64 row, GError **error)
{
  Writer *self = writer;
  const CgSheetTable *table = self->table;

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_auto (CgSheetValue) value = CG_SHEET_VALUE_INIT;
      lxw_error code;

      cg_sheet_value_read (&value, record, cg_sheet_table_column (table, i)->field, table->today,
                           table->calendar);
      code = write_cell (self, (lxw_row_t) (row + 1), (lxw_col_t) i, &value);
      if (code != LXW_NO_ERROR)
        return cg_xlsx_fail (code, error);
    }

  return TRUE;
}

static gboolean
write_all (Writer *self, GError **error)
{
  const CgSheetTable *table = self->table;
  lxw_row_t last = (lxw_row_t) cg_ids_length (table->ids);
  lxw_col_t right = (lxw_col_t) (table->columns->len - 1);

  for (guint i = 0; i < table->columns->len; i++)
    self->formats[i] = cg_xlsx_sheet_format (
        &self->sheet, cg_field_get (table->entity, cg_sheet_table_column (table, i)->field));
  cg_xlsx_sheet_head (&self->sheet, table, table->title);
  worksheet_autofilter (self->sheet.sheet, 0, 0, last, right);

  return cg_sheet_job_run (self->job, self->table, FALSE, write_row, self, error);
}

gboolean
cg_xlsx_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error)
{
  g_autofree lxw_format **formats = g_new0 (lxw_format *, table->columns->len);
  Writer self = { table, job, { NULL }, formats };

  if (cg_ids_length (table->ids) > CG_XLSX_MOST_ROWS - 1)
    {
      g_autofree char *most = g_strdup_printf ("%d", CG_XLSX_MOST_ROWS - 1);

      cg_fault_set (error, CG_FAULT_SHEET_TOO_LONG, table->title, most);
      return FALSE;
    }
  if (!cg_xlsx_sheet_open (&self.sheet, path, table->title, TRUE, error))
    return FALSE;
  if (write_all (&self, error))
    return cg_xlsx_sheet_close (&self.sheet, error);

  cg_xlsx_sheet_drop (&self.sheet);
  return FALSE;
}
