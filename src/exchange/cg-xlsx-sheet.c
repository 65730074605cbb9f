/* cg-xlsx-sheet.c: what every sheet of ours has, private to src/exchange.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_NAME 31
#define LONGEST_HEADER 200
#define NOT_IN_NAMES "[]:*?/\\"

#define PAPER_A3 8
#define PAPER_A4 9
#define MARGIN (15 / 25.4)

/* Wider than this in all, a table is too small on A4 to be read. */
#define WIDEST_A4 1500

#define HEADING_FILL 0xF0F0F0

/* Spreadsheets take 1900 for a leap year: days before 1 March are one off. */
#define FIRST_SERIAL 61

gboolean
cg_xlsx_fail (lxw_error code, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (code));
  return FALSE;
}

double
cg_xlsx_serial (CgDate date)
{
  gint64 serial = (gint64) date - cg_date_from_ymd (1899, 12, 30);

  return serial >= FIRST_SERIAL ? (double) serial : 0;
}

/* What a list is called, as far as a sheet may be called so. */
static char *
sheet_name (const char *title)
{
  g_autofree char *allowed = g_strdelimit (g_strdup (title), NOT_IN_NAMES "'", ' ');
  g_autofree char *name =
      g_utf8_substring (allowed, 0, MIN (g_utf8_strlen (allowed, -1), LONGEST_NAME));

  g_strstrip (name);
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (_ ("Ledger"));
}

static lxw_format *
add_format (lxw_workbook *workbook, const char *number)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

static void
add_formats (CgXlsxSheet *self)
{
  self->heading = add_format (self->workbook, NULL);
  format_set_bold (self->heading);
  format_set_align (self->heading, LXW_ALIGN_CENTER);
  format_set_text_wrap (self->heading);
  format_set_border (self->heading, LXW_BORDER_THIN);
  format_set_bg_color (self->heading, HEADING_FILL);

  self->words = add_format (self->workbook, NULL);
  format_set_text_wrap (self->words);
  self->exact = add_format (self->workbook, "@");
  format_set_text_wrap (self->exact);
  self->number = add_format (self->workbook, "0");
  self->date = add_format (self->workbook, "yyyy-mm-dd");
  format_set_align (self->date, LXW_ALIGN_CENTER);
}

gboolean
cg_xlsx_sheet_open (
    CgXlsxSheet *self, const char *path, const char *title, gboolean streaming, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = sheet_name (title);
  lxw_workbook_options options = { .constant_memory = streaming, .tmpdir = folder };

  *self = (CgXlsxSheet){ NULL };
  self->workbook = workbook_new_opt (path, &options);
  self->sheet = self->workbook != NULL ? workbook_add_worksheet (self->workbook, name) : NULL;
  if (self->sheet == NULL)
    {
      cg_xlsx_sheet_drop (self);
      return cg_xlsx_fail (LXW_ERROR_CREATING_TMPFILE, error);
    }

  add_formats (self);
  return TRUE;
}

/* The library looks at nothing that it writes before the end. */
static gboolean
is_whole (const CgXlsxSheet *self)
{
  FILE *rows = self->sheet->optimize_tmpfile;

  return rows == NULL || (fflush (rows) == 0 && !ferror (rows));
}

gboolean
cg_xlsx_sheet_close (CgXlsxSheet *self, GError **error)
{
  lxw_error code;

  if (!is_whole (self))
    {
      cg_xlsx_sheet_drop (self);
      return cg_xlsx_fail (LXW_ERROR_CREATING_TMPFILE, error);
    }

  code = workbook_close (self->workbook);
  *self = (CgXlsxSheet){ NULL };
  return code == LXW_NO_ERROR || cg_xlsx_fail (code, error);
}

void
cg_xlsx_sheet_drop (CgXlsxSheet *self)
{
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  *self = (CgXlsxSheet){ NULL };
}

lxw_format *
cg_xlsx_sheet_format (const CgXlsxSheet *self, const CgField *field)
{
  switch (field->type)
    {
    case CG_FIELD_INTEGER:
      return self->number;
    case CG_FIELD_DATE:
      return self->date;
    /* Not long ones: some spreadsheets show #### for more than 255 characters of such. */
    case CG_FIELD_TEXT:
      return self->exact;
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_BOOLEAN:
    case CG_FIELD_CHOICE:
    case CG_FIELD_REFERENCE:
    default:
      return self->words;
    }
}

/* In headers and footers & begins a code. */
static char *
header_text (const char *title)
{
  g_autofree char *part =
      g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_HEADER / 2));
  g_auto (GStrv) parts = g_strsplit (part, "&", -1);
  g_autofree char *text = g_strjoinv ("&&", parts);

  return g_strconcat ("&C&14", text, NULL);
}

static void
set_printing (const CgXlsxSheet *self, guint n_frozen, int width, const char *title)
{
  g_autofree char *header = header_text (title);
  g_autofree char *footer = g_strconcat ("&C", _ ("Page &P of &N"), NULL);

  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, width > WIDEST_A4 ? PAPER_A3 : PAPER_A4);
  worksheet_set_margins (self->sheet, MARGIN, MARGIN, MARGIN * 1.6, MARGIN * 1.2);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_gridlines (self->sheet, LXW_SHOW_ALL_GRIDLINES);
  worksheet_repeat_rows (self->sheet, 0, 0);
  if (n_frozen > 0)
    worksheet_repeat_columns (self->sheet, 0, (lxw_col_t) (n_frozen - 1));
  worksheet_set_header (self->sheet, header);
  worksheet_set_footer (self->sheet, footer);
}

void
cg_xlsx_sheet_head (const CgXlsxSheet *self, const CgSheetTable *table, const char *title)
{
  int width = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const CgSheetColumn *column = cg_sheet_table_column (table, i);
      const CgField *field = cg_field_get (table->entity, column->field);

      width += column->width;
      worksheet_set_column_pixels (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                   (uint32_t) column->width, cg_xlsx_sheet_format (self, field));
      worksheet_write_string (self->sheet, 0, (lxw_col_t) i, column->title, self->heading);
    }

  worksheet_freeze_panes (self->sheet, 1, (lxw_col_t) table->n_frozen);
  set_printing (self, table->n_frozen, width, title);
}
