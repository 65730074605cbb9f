/* cg-csv-writer.c: a list as CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-csv-writer.h"

#include <string.h>

#include "cg-sheet-value.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* So much is gathered before it is written. */
#define BUFFER_BYTES (64 * 1024)

typedef struct
{
  CgSheetTable *table;
  GOutputStream *output;
  GString *buffer;
} Writer;

gboolean
cg_csv_is_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
add_text (GString *buffer, const char *text)
{
  gboolean formula = cg_csv_is_formula (text);
  gboolean quoted = formula || strpbrk (text, ",\"\r\n") != NULL;

  if (quoted)
    g_string_append_c (buffer, '"');
  if (formula)
    g_string_append_c (buffer, '\'');
  for (const char *quote; (quote = strchr (text, '"')) != NULL; text = quote + 1)
    {
      g_string_append_len (buffer, text, quote + 1 - text);
      g_string_append_c (buffer, '"');
    }
  g_string_append (buffer, text);
  if (quoted)
    g_string_append_c (buffer, '"');
}

static void
add_value (GString *buffer, const CgSheetValue *value)
{
  char date[CG_DATE_ISO_SIZE];

  switch (value->kind)
    {
    case CG_SHEET_NUMBER:
      g_string_append_printf (buffer, "%" G_GINT64_FORMAT, value->number);
      break;
    case CG_SHEET_DATE:
      cg_date_to_iso_buffer (value->date, date);
      g_string_append (buffer, date);
      break;
    case CG_SHEET_TEXT:
      add_text (buffer, value->text);
      break;
    case CG_SHEET_NOTHING:
    default:
      break;
    }
}

static gboolean
flush (Writer *self, gsize least, GError **error)
{
  gboolean good;

  if (self->buffer->len <= least)
    return TRUE;

  good = g_output_stream_write_all (self->output, self->buffer->str, self->buffer->len, NULL, NULL,
                                    error);
  g_string_truncate (self->buffer, 0);
  return good;
}

static gboolean
write_row (gpointer writer, const CgRecord *record, guint64 row, GError **error)
{
  Writer *self = writer;
  const CgSheetTable *table = self->table;

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_auto (CgSheetValue) value = CG_SHEET_VALUE_INIT;

      if (i > 0)
        g_string_append_c (self->buffer, ',');
      cg_sheet_value_read (&value, record, cg_sheet_table_column (table, i)->field, table->today,
                           table->calendar);
      add_value (self->buffer, &value);
    }
  g_string_append (self->buffer, "\r\n");

  return flush (self, BUFFER_BYTES, error);
}

static void
write_headings (Writer *self)
{
  g_string_append (self->buffer, BYTE_ORDER_MARK);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->buffer, ',');
      add_text (self->buffer, cg_sheet_table_column (self->table, i)->title);
    }
  g_string_append (self->buffer, "\r\n");
}

static gboolean
write_all (Writer *self, CgSheetJob *job, GError **error)
{
  write_headings (self);
  return cg_sheet_job_run (job, self->table, FALSE, write_row, self, error) &&
         flush (self, 0, error) && g_output_stream_close (self->output, NULL, error);
}

gboolean
cg_csv_write (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream =
      g_file_append_to (file, G_FILE_CREATE_PRIVATE, NULL, error);
  g_autoptr (GString) buffer = g_string_new (NULL);
  Writer self = { table, G_OUTPUT_STREAM (stream), buffer };

  return stream != NULL && write_all (&self, job, error);
}
