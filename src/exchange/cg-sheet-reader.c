/* cg-sheet-reader.c: a table file of any kind, read row by row within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-reader.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-sheet-private.h"

/* Excel's own bounds where it has any. */
const CgSheetLimits cg_sheet_limits_default = {
  .packed = 256 * 1024 * 1024,
  .unpacked = 1024 * 1024 * 1024,
  .ratio = 400,
  .rows = 1048576,
  .columns = 16384,
  .empty_rows = 10000,
  .cell = 32767,
  .merges = 200000,
  .depth = 32,
  .package_parts = 10000,
};

const char *const cg_sheet_encodings[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", NULL };

/* ---- the file ---- */

static void
sheet_info_free (gpointer data)
{
  CgSheetInfo *info = data;

  g_free (info->name);
  g_free (info->part);
  g_free (info);
}

void
cg_sheet_file_add_sheet (CgSheetFile *self, const char *name, const char *part, gboolean hidden)
{
  CgSheetInfo *info = g_new0 (CgSheetInfo, 1);

  info->name = g_strdup (name);
  info->part = g_strdup (part);
  info->hidden = hidden;
  g_ptr_array_add (self->sheets, info);
}

/* What the system says of a file that cannot be read. */
static void
fail_to_open (const char *name, int code, GError **error)
{
  cg_fault_set (error, code == ENOENT ? CG_FAULT_FILE_MISSING : CG_FAULT_FILE_UNREADABLE, name);
}

static gboolean
look_at (const char *path, CgSheetFile *self, char beginning[4], GError **error)
{
  g_autofree char *limit = g_format_size_full (self->limits.packed, G_FORMAT_SIZE_IEC_UNITS);
  GStatBuf status;
  FILE *file;
  gsize n;

  if (g_stat (path, &status) != 0)
    {
      fail_to_open (self->name, errno, error);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode) || status.st_size == 0 ||
      (guint64) status.st_size > self->limits.packed)
    {
      if (!S_ISREG (status.st_mode))
        cg_fault_set (error, CG_FAULT_FILE_NOT_REGULAR, self->name);
      else if (status.st_size == 0)
        cg_fault_set (error, CG_FAULT_FILE_EMPTY, self->name);
      else
        cg_fault_set (error, CG_FAULT_SHEET_TOO_LARGE, self->name, limit);
      return FALSE;
    }

  file = g_fopen (path, "rb");
  if (file == NULL)
    {
      fail_to_open (self->name, errno, error);
      return FALSE;
    }
  n = fread (beginning, 1, 4, file);
  memset (beginning + n, 0, 4 - n);
  fclose (file);
  return TRUE;
}

/* An .xls, and an .xlsx with a password, are compound files of another make. */
static gboolean
open_by_content (CgSheetFile *self,
                 const char *path,
                 const char beginning[4],
                 GCancellable *cancellable,
                 GError **error)
{
  if (memcmp (beginning, "PK\x03\x04", 4) == 0 || memcmp (beginning, "PK\x05\x06", 4) == 0)
    return cg_xlsx_open (self, path, cancellable, error);
  if (memcmp (beginning, "\xd0\xcf\x11\xe0", 4) == 0)
    {
      cg_fault_set (error, CG_FAULT_SHEET_OLD_FORM, self->name);
      return FALSE;
    }

  return cg_csv_open (self, path, error);
}

CgSheetFile *
cg_sheet_file_open (const char *path,
                    const CgSheetLimits *limits,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (CgSheetFile) self = g_new0 (CgSheetFile, 1);
  char beginning[4];

  self->name = g_filename_display_basename (path);
  self->limits = limits != NULL ? *limits : cg_sheet_limits_default;
  self->sheets = g_ptr_array_new_with_free_func (sheet_info_free);
  if (!look_at (path, self, beginning, error) ||
      !open_by_content (self, path, beginning, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cg_sheet_file_free (CgSheetFile *self)
{
  g_clear_pointer (&self->xlsx, cg_xlsx_free);
  g_clear_pointer (&self->csv, cg_csv_free);
  g_ptr_array_unref (self->sheets);
  g_free (self->name);
  g_free (self);
}

const char *
cg_sheet_file_get_name (const CgSheetFile *self)
{
  return self->name;
}

guint
cg_sheet_file_get_n_sheets (const CgSheetFile *self)
{
  return self->sheets->len;
}

static const CgSheetInfo *
sheet_info (const CgSheetFile *self, guint sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

const char *
cg_sheet_file_get_sheet_name (const CgSheetFile *self, guint sheet)
{
  return sheet_info (self, sheet)->name;
}

gboolean
cg_sheet_file_is_sheet_hidden (const CgSheetFile *self, guint sheet)
{
  return sheet_info (self, sheet)->hidden;
}

const char *
cg_sheet_file_get_encoding (const CgSheetFile *self)
{
  return self->csv != NULL ? cg_csv_get_encoding (self->csv) : NULL;
}

gboolean
cg_sheet_file_set_encoding (CgSheetFile *self, const char *encoding, GError **error)
{
  return self->csv == NULL || cg_csv_set_encoding (self->csv, self->name, encoding, error);
}

void
cg_sheet_end_clear (CgSheetEnd *end)
{
  g_clear_pointer (&end->merges, g_array_unref);
}

gboolean
cg_sheet_file_read (CgSheetFile *self,
                    guint sheet,
                    CgSheetRowFunction function,
                    gpointer data,
                    CgSheetEnd *end,
                    GCancellable *cancellable,
                    GError **error)
{
  CgSheetSink sink;

  cg_sheet_sink_init (&sink, self, function, data, end, cancellable);
  if (self->xlsx != NULL)
    cg_xlsx_read (self->xlsx, &sink, sheet_info (self, sheet)->part);
  else
    cg_csv_read (self->csv, &sink);

  return cg_sheet_sink_finish (&sink, error);
}

/* ---- the row being made ---- */

void
cg_sheet_sink_init (CgSheetSink *self,
                    CgSheetFile *file,
                    CgSheetRowFunction function,
                    gpointer data,
                    CgSheetEnd *end,
                    GCancellable *cancellable)
{
  *end = (CgSheetEnd){ .merges = g_array_new (FALSE, FALSE, sizeof (CgSheetMerge)) };
  *self = (CgSheetSink){ .file = file,
                         .function = function,
                         .data = data,
                         .end = end,
                         .cancellable = cancellable,
                         .cells = g_array_new (FALSE, FALSE, sizeof (CgSheetCell)),
                         .texts = g_string_new (NULL) };
}

gboolean
cg_sheet_sink_finish (CgSheetSink *self, GError **error)
{
  gboolean good = self->error == NULL;

  g_array_unref (self->cells);
  g_string_free (self->texts, TRUE);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return good;
}

/* Only the beginning of a text that is too long is kept, to show which one it is. */
static void
check_length (const CgSheetSink *self, CgSheetCell *cell)
{
  guint32 most = MIN (cell->length, 40);

  if (cell->length <= self->file->limits.cell ||
      g_utf8_strlen (cell->text, cell->length) <= (glong) self->file->limits.cell)
    return;

  while (most > 0 && (cell->text[most] & 0xc0) == 0x80)
    most--;
  cell->length = most;
  cell->kind = CG_CELL_TOO_LONG;
}

void
cg_sheet_sink_add (CgSheetSink *self, guint column, CgCellKind kind, const char *text, gsize length)
{
  CgSheetCell cell = { text, (guint32) length, (guint16) column, (guint8) kind };

  if (length == 0 && kind != CG_CELL_UNCOMPUTED)
    return;
  if (column >= self->file->limits.columns)
    {
      g_autofree char *most = g_strdup_printf ("%u", self->file->limits.columns);

      if (self->error == NULL)
        cg_fault_set (&self->error, CG_FAULT_SHEET_TOO_WIDE, self->file->name, most);
      return;
    }

  if (text == NULL)
    g_string_append_c (self->texts, '\0');
  g_array_append_val (self->cells, cell);
}

/* The row's own texts stand one after another, each ended; they move while it grows. */
static void
settle_texts (CgSheetSink *self)
{
  const char *text = self->texts->str;

  for (guint i = 0; i < self->cells->len; i++)
    {
      CgSheetCell *cell = &g_array_index (self->cells, CgSheetCell, i);

      if (cell->text == NULL)
        {
          cell->text = text;
          text += cell->length + 1;
        }
      check_length (self, cell);
    }
}

static void
clear_row (CgSheetSink *self)
{
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
}

/* What stands below a great gap is not read, but the list of merged blocks after it is. */
void
cg_sheet_sink_end_row (CgSheetSink *self, guint number)
{
  const CgSheetRow row = { number, (const CgSheetCell *) (void *) self->cells->data,
                           self->cells->len };

  if (cg_sheet_sink_is_over (self))
    return;
  if (self->cells->len == 0)
    {
      clear_row (self);
      return;
    }

  if (number > self->file->limits.rows)
    {
      g_autofree char *most = g_strdup_printf ("%u", self->file->limits.rows);

      cg_fault_set (&self->error, CG_FAULT_SHEET_TOO_TALL, self->file->name, most);
      return;
    }
  if (number - self->last_row > self->file->limits.empty_rows && self->last_row > 0)
    {
      self->end->empty_after = self->last_row;
      self->last_row = 0;
    }
  if (self->end->empty_after > 0)
    {
      clear_row (self);
      return;
    }

  settle_texts (self);
  self->last_row = number;
  if (!self->function (&row, self->data))
    self->stopped = TRUE;
  clear_row (self);
}
