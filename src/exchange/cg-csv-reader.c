/* cg-csv-reader.c: the rows of a text with one row a line: CSV and its kin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-csv-guess.h"
#include "cg-csv-writer.h"
#include "cg-fault.h"
#include "cg-sheet-private.h"

/* How many rows are read before somebody who wants to stop is heard. */
#define ROWS_A_LOOK 1024

struct _CgCsv
{
  GBytes *bytes;
  const char *encoding;
  char *text; /* UTF-8 */
  gsize length;
  char delimiter;
};

/* ---- the text ---- */

/* A text that ends in the middle of a character has lost its end, and is refused like one in
 * another encoding. */
static gboolean
decode (CgCsv *self, const char *encoding, gsize mark)
{
  gsize size;
  const char *bytes = g_bytes_get_data (self->bytes, &size);
  gboolean utf8 = g_str_equal (encoding, "UTF-8");
  char *text;
  gsize length = size - mark;

  if (utf8)
    text = g_utf8_validate_len (bytes + mark, size - mark, NULL)
               ? g_strndup (bytes + mark, size - mark)
               : NULL;
  else
    text = g_convert (bytes + mark, (gssize) (size - mark), "UTF-8", encoding, NULL, &length, NULL);
  if (text == NULL || memchr (text, '\0', length) != NULL)
    {
      g_free (text);
      return FALSE;
    }

  g_free (self->text);
  self->text = text;
  self->length = length;
  self->encoding = encoding;
  self->delimiter = cg_csv_guess_delimiter (text, length);
  return TRUE;
}

/* Excel lets the first line say what parts the columns: "sep=;". */
static gsize
take_separator_line (CgCsv *self)
{
  gsize at = 5;

  if (self->length < 5 || g_ascii_strncasecmp (self->text, "sep=", 4) != 0)
    return 0;

  self->delimiter = self->text[4];
  while (at < self->length && (self->text[at] == '\r' || self->text[at] == '\n'))
    at++;
  return at;
}

gboolean
cg_csv_open (CgSheetFile *file, const char *path, GError **error)
{
  CgCsv *self = g_new0 (CgCsv, 1);
  char *contents;
  gsize length;
  gsize mark;
  const char *encoding;

  file->csv = self;
  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      cg_fault_set (error, CG_FAULT_FILE_UNREADABLE, file->name);
      return FALSE;
    }

  self->bytes = g_bytes_new_take (contents, length);
  encoding = cg_csv_guess_encoding (contents, length, &mark);
  if (!decode (self, encoding, mark))
    {
      cg_fault_set (error, CG_FAULT_SHEET_NOT_SHEET, file->name);
      return FALSE;
    }

  cg_sheet_file_add_sheet (file, "", NULL, FALSE);
  return TRUE;
}

const char *
cg_csv_get_encoding (const CgCsv *self)
{
  return self->encoding;
}

gboolean
cg_csv_set_encoding (CgCsv *self, const char *name, const char *encoding, GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (self->bytes, &length);
  gsize mark;
  const char *guess = cg_csv_guess_encoding (bytes, length, &mark);

  for (guint i = 0; cg_sheet_encodings[i] != NULL; i++)
    if (g_str_equal (cg_sheet_encodings[i], encoding) &&
        decode (self, cg_sheet_encodings[i], g_str_equal (guess, encoding) ? mark : 0))
      return TRUE;

  cg_fault_set (error, CG_FAULT_SHEET_ENCODING, name, encoding);
  return FALSE;
}

void
cg_csv_free (CgCsv *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->text);
  g_free (self);
}

/* ---- the rows ---- */

typedef struct
{
  const CgCsv *csv;
  CgSheetSink *sink;
  const char *at;
  const char *end;
  guint row;
  guint column;
} Lines;

static void
fail_unclosed (Lines *self)
{
  g_autofree char *row = g_strdup_printf ("%u", self->row);

  cg_fault_set (&self->sink->error, CG_FAULT_SHEET_QUOTE, self->sink->file->name, row);
}

/* A field in quotes may hold delimiters and line ends; "" is one quote. */
static void
read_quoted (Lines *self)
{
  GString *texts = self->sink->texts;

  for (self->at++; self->at < self->end;)
    {
      const char *quote = memchr (self->at, '"', (gsize) (self->end - self->at));

      if (quote == NULL)
        break;
      g_string_append_len (texts, self->at, quote - self->at);
      self->at = quote + 1;
      if (self->at >= self->end || *self->at != '"')
        return;
      g_string_append_c (texts, '"');
      self->at++;
    }

  fail_unclosed (self);
}

static gboolean
ends_field (const Lines *self, char character)
{
  return character == self->csv->delimiter || character == '\n' || character == '\r';
}

static void
read_plain (Lines *self)
{
  const char *begin = self->at;

  while (self->at < self->end && !ends_field (self, *self->at))
    self->at++;
  g_string_append_len (self->sink->texts, begin, self->at - begin);
}

/* The apostrophe that keeps a spreadsheet from calculating the text is not part of it. */
static void
take_protection (GString *texts, gsize begin)
{
  if (texts->str[begin] == '\'' && cg_csv_is_formula (texts->str + begin))
    g_string_erase (texts, (gssize) begin, 1);
}

/* ="0123" is how a number is kept as a text for Excel. */
static void
read_field (Lines *self)
{
  gsize begin = self->sink->texts->len;

  if (self->at + 1 < self->end && self->at[0] == '=' && self->at[1] == '"')
    self->at++;
  if (self->at < self->end && *self->at == '"')
    read_quoted (self);
  read_plain (self);
  take_protection (self->sink->texts, begin);
  cg_sheet_sink_add (self->sink, self->column++, CG_CELL_TEXT, NULL,
                     self->sink->texts->len - begin);
}

static void
read_line (Lines *self)
{
  self->column = 0;
  read_field (self);
  while (!cg_sheet_sink_is_over (self->sink) && self->at < self->end &&
         *self->at == self->csv->delimiter)
    {
      self->at++;
      read_field (self);
    }

  if (self->at < self->end && *self->at == '\r')
    self->at++;
  if (self->at < self->end && *self->at == '\n')
    self->at++;
  cg_sheet_sink_end_row (self->sink, self->row);
}

void
cg_csv_read (CgCsv *self, CgSheetSink *sink)
{
  Lines lines = { .csv = self, .sink = sink, .end = self->text + self->length };

  lines.at = self->text + take_separator_line (self);
  while (lines.at < lines.end && !cg_sheet_sink_is_over (sink))
    {
      lines.row++;
      read_line (&lines);
      if (lines.row % ROWS_A_LOOK == 0 && g_cancellable_is_cancelled (sink->cancellable))
        cg_fault_set (&sink->error, CG_FAULT_CANCELLED);
    }
}
