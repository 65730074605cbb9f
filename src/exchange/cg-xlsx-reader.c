/* cg-xlsx-reader.c: the rows of a sheet of an .xlsx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A streaming reader of our own over libzip and expat: Debian 12 has no library that reads
 * .xlsx row by row (freexl reads .xls only, liborcus loses texts written into the cells).
 */
#include "config.h"

#include <stdlib.h>

#include "cg-date.h"
#include "cg-fault.h"
#include "cg-sheet-private.h"
#include "cg-xlsx-cells.h"
#include "cg-xlsx-package.h"
#include "cg-xlsx-strings.h"
#include "cg-xlsx-styles.h"
#include "cg-xlsx-workbook.h"

/* A number has few digits; what is longer is a text in the wrong place. */
#define LONGEST_NUMBER 40

/* Up to so many digits a number is what it says. */
#define EXACT_DIGITS 15

struct _CgXlsx
{
  CgXlsxPackage *package;
  CgXlsxWorkbook workbook;
  CgXlsxStrings *strings;
  GArray *shown; /* of guint8, a CgXlsxShown for each style */
};

/* A sheet being read. */
typedef struct
{
  CgXlsxParse parse;
  const CgXlsx *xlsx;
  CgSheetSink *sink;

  guint row;    /* from 1; 0 before the first one */
  guint column; /* of the next cell that does not say */
  gboolean in_value;
  gboolean in_reading;

  /* the cell being read */
  char type; /* first letter of t; 'S' for str, 'I' for inlineStr, 'n' for none */
  guint style;
  gboolean has_formula;
  gsize begin; /* of its text in sink->texts */
} Sheet;

/* ---- references ---- */

static void
add_merge (Sheet *self, const char *reference)
{
  CgSheetMerge merge;
  const char *rest;

  if (reference == NULL || self->sink->end->merges->len >= self->sink->file->limits.merges)
    return;

  rest = cg_xlsx_place_read (reference, &merge.first_column, &merge.first_row);
  if (*rest != ':')
    return;
  cg_xlsx_place_read (rest + 1, &merge.last_column, &merge.last_row);
  if (merge.first_column == 0 || merge.first_row == 0 || merge.last_column < merge.first_column ||
      merge.last_row < merge.first_row)
    return;

  merge.first_column--;
  merge.last_column--;
  g_array_append_val (self->sink->end->merges, merge);
}

/* ---- a cell ---- */

static void
fail_damaged (Sheet *self)
{
  if (self->sink->error == NULL)
    cg_fault_set (&self->sink->error, CG_FAULT_SHEET_DAMAGED, self->sink->file->name);
  cg_xlsx_parse_finish (&self->parse);
}

static void
begin_row (Sheet *self, const char **attributes)
{
  guint column, row = 0;

  for (; *attributes != NULL; attributes += 2)
    if (attributes[0][0] == 'r' && attributes[0][1] == '\0')
      cg_xlsx_place_read (attributes[1], &column, &row);
  if (row == 0)
    row = self->row + 1;
  if (row <= self->row)
    {
      fail_damaged (self);
      return;
    }

  self->row = row;
  self->column = 0;
}

static char
type_letter (const char *type)
{
  if (g_str_equal (type, "str"))
    return 'S';
  if (g_str_equal (type, "inlineStr"))
    return 'I';

  return type[0];
}

static void
begin_cell (Sheet *self, const char **attributes)
{
  guint column = 0, row;

  self->type = 'n';
  self->style = 0;
  self->has_formula = FALSE;
  self->begin = self->sink->texts->len;
  for (; *attributes != NULL; attributes += 2)
    {
      if (attributes[0][1] != '\0')
        continue;
      if (attributes[0][0] == 'r')
        cg_xlsx_place_read (attributes[1], &column, &row);
      else if (attributes[0][0] == 's')
        self->style = (guint) strtoul (attributes[1], NULL, 10);
      else if (attributes[0][0] == 't')
        self->type = type_letter (attributes[1]);
    }

  if (column > 0 && column - 1 < self->column)
    fail_damaged (self);
  else if (column > 0)
    self->column = column - 1;
}

static void
add_shared (Sheet *self)
{
  GString *texts = self->sink->texts;
  gsize length = 0;
  char *end;
  guint64 index = g_ascii_strtoull (texts->str + self->begin, &end, 10);
  const char *text = cg_xlsx_strings_get (self->xlsx->strings, index, &length);

  if (end == texts->str + self->begin || text == NULL)
    {
      fail_damaged (self);
      return;
    }

  g_string_truncate (texts, self->begin);
  cg_sheet_sink_add (self->sink, self->column, CG_CELL_TEXT, text, length);
}

static gboolean
is_exact (const char *text, gsize length)
{
  gsize digits = *text == '-' ? 1 : 0;

  if (length > EXACT_DIGITS + digits || digits == length)
    return FALSE;
  for (; digits < length; digits++)
    if (!g_ascii_isdigit (text[digits]))
      return FALSE;

  return TRUE;
}

/* How a number is shown decides what it is: a day, a share, or itself. */
static CgXlsxShown
shown_as (const Sheet *self)
{
  return self->style < self->xlsx->shown->len
             ? g_array_index (self->xlsx->shown, guint8, self->style)
             : CG_XLSX_PLAIN;
}

/* 0.30000000000000004 is what the sheet shows as 0.3, and 1.0E10 is 10000000000. */
static void
format_number (GString *texts, gsize begin, double number)
{
  char buffer[64];

  if (number > -1e18 && number < 1e18 && number == (double) (gint64) number)
    g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, (gint64) number);
  else
    g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  g_string_truncate (texts, begin);
  g_string_append (texts, buffer);
}

static void
add_own (Sheet *self, CgCellKind kind)
{
  cg_xlsx_unescape (self->sink->texts, self->begin);
  cg_sheet_sink_add (self->sink, self->column, kind, NULL, self->sink->texts->len - self->begin);
}

static CgCellKind
format_shown (Sheet *self, double number)
{
  GString *texts = self->sink->texts;
  CgXlsxShown shown = shown_as (self);
  char iso[CG_DATE_ISO_SIZE];

  if (shown == CG_XLSX_DATE && cg_xlsx_serial_to_iso (number, self->xlsx->workbook.from_1904, iso))
    {
      g_string_truncate (texts, self->begin);
      g_string_append (texts, iso);
      return CG_CELL_DATE;
    }

  format_number (texts, self->begin, shown == CG_XLSX_SHARE ? number * 100 : number);
  if (shown == CG_XLSX_SHARE)
    g_string_append_c (texts, '%');
  return CG_CELL_NUMBER;
}

static void
add_number (Sheet *self)
{
  const char *text = self->sink->texts->str + self->begin;
  gsize length = self->sink->texts->len - self->begin;
  CgCellKind kind = CG_CELL_NUMBER;
  char *end;
  double number;

  if (shown_as (self) != CG_XLSX_PLAIN || !is_exact (text, length))
    {
      number = g_ascii_strtod (text, &end);
      kind = end == text || length > LONGEST_NUMBER ? CG_CELL_TEXT : format_shown (self, number);
    }

  add_own (self, kind);
}

static void
end_cell (Sheet *self)
{
  GString *texts = self->sink->texts;

  if (texts->len == self->begin)
    {
      if (self->has_formula && (self->type != 'S' || self->sink->file->limits.formulas))
        cg_sheet_sink_add (self->sink, self->column, CG_CELL_UNCOMPUTED, "", 0);
    }
  else if (self->type == 's')
    add_shared (self);
  else if (self->type == 'n')
    add_number (self);
  else if (self->type == 'b')
    add_own (self, CG_CELL_BOOLEAN);
  else if (self->type == 'e')
    add_own (self, CG_CELL_ERROR);
  else if (self->type == 'd')
    {
      g_string_truncate (texts, MIN (texts->len, self->begin + 10));
      add_own (self, CG_CELL_DATE);
    }
  else
    add_own (self, CG_CELL_TEXT);

  self->column++;
  if (cg_sheet_sink_is_over (self->sink))
    cg_xlsx_parse_finish (&self->parse);
}

/* ---- the elements ---- */

static void
start_element (void *data, const char *full_name, const char **attributes)
{
  Sheet *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  cg_xlsx_parse_enter (&self->parse);
  if (name[1] == '\0')
    {
      if (name[0] == 'c')
        begin_cell (self, attributes);
      else if (name[0] == 'v' || name[0] == 't')
        self->in_value = !self->in_reading;
      else if (name[0] == 'f')
        self->has_formula = TRUE;
    }
  else if (g_str_equal (name, "row"))
    begin_row (self, attributes);
  else if (g_str_equal (name, "mergeCell"))
    add_merge (self, cg_xlsx_attribute (attributes, "ref"));
  else if (g_str_equal (name, "rPh"))
    self->in_reading = TRUE;
}

static void
end_element (void *data, const char *full_name)
{
  Sheet *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  cg_xlsx_parse_leave (&self->parse);
  if (name[1] == '\0')
    {
      if (name[0] == 'c')
        end_cell (self);
      else if (name[0] == 'v' || name[0] == 't')
        self->in_value = FALSE;
    }
  else if (g_str_equal (name, "row"))
    {
      cg_sheet_sink_end_row (self->sink, self->row);
      if (cg_sheet_sink_is_over (self->sink))
        cg_xlsx_parse_finish (&self->parse);
    }
  else if (g_str_equal (name, "rPh"))
    self->in_reading = FALSE;
}

static void
take_text (void *data, const char *text, int length)
{
  Sheet *self = data;

  if (self->in_value && self->sink->texts->len - self->begin < CG_XLSX_MOST_BYTES)
    g_string_append_len (self->sink->texts, text, length);
}

/* ---- the file ---- */

gboolean
cg_xlsx_open (CgSheetFile *file, const char *path, GCancellable *cancellable, GError **error)
{
  CgXlsx *self = g_new0 (CgXlsx, 1);

  file->xlsx = self;
  self->package = cg_xlsx_package_open (path, file->name, &file->limits, error);
  if (self->package == NULL ||
      !cg_xlsx_workbook_read (&self->workbook, self->package, file, cancellable, error))
    return FALSE;

  self->shown = cg_xlsx_styles_read (self->package, self->workbook.styles, cancellable, error);
  return self->shown != NULL;
}

/* The shared texts are read with the first sheet: to list the sheets they are not needed. */
gboolean
cg_xlsx_read (CgXlsx *self, CgSheetSink *sink, const char *part)
{
  Sheet sheet = { .xlsx = self, .sink = sink };
  g_autoptr (GError) error = NULL;

  if (self->strings == NULL)
    self->strings = cg_xlsx_strings_read (self->package, self->workbook.strings, sink->cancellable,
                                          &sink->error);
  if (self->strings == NULL)
    return FALSE;

  if (!cg_xlsx_package_parse (self->package, part, &sheet.parse, start_element, end_element,
                              take_text, sink->cancellable, &error) &&
      sink->error == NULL)
    sink->error = g_steal_pointer (&error);
  return sink->error == NULL;
}

void
cg_xlsx_free (CgXlsx *self)
{
  g_clear_pointer (&self->package, cg_xlsx_package_free);
  g_clear_pointer (&self->strings, cg_xlsx_strings_free);
  g_clear_pointer (&self->shown, g_array_unref);
  cg_xlsx_workbook_clear (&self->workbook);
  g_free (self);
}
