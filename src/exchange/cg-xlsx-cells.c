/* cg-xlsx-cells.c: numbers put into cells of a sheet's XML, every other byte as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-cells.h"

#include <stdlib.h>

#include "cg-fault.h"
#include "cg-xlsx-package.h"
#include "cg-xlsx-splice.h"
#include "cg-xlsx-styles.h"

#define MOST_COLUMNS 16384
#define MOST_ROWS 1048576

typedef struct
{
  CgXlsxSplice splice;
  const CgXlsxPut *puts; /* by row, then column */
  guint n;
  guint next; /* the first that has no place yet */
  GArray *shown;

  char *prefix; /* of the sheet's elements, with its colon; "" for none */
  gsize data_end;
  guint row;
  gsize row_end; /* of its start tag */
  guint column;  /* of the cell being read, or before the next one */
  gsize cell_begin;
  int style; /* of that cell, -1 for none */
  gboolean computes;
  gsize value_begin;
  gboolean has_formulas;
  const CgXlsxPut *bad; /* (nullable) one that falls on a formula */
} Sheet;

/* ---- places ---- */

gboolean
cg_xlsx_place_parse (const char *text, guint *column, guint *row)
{
  guint64 number = 0;
  guint letters = 0;

  for (; g_ascii_isalpha (*text) && letters <= MOST_COLUMNS; text++)
    letters = letters * 26 + (guint) (g_ascii_toupper (*text) - 'A' + 1);
  if (letters == 0 || letters > MOST_COLUMNS ||
      !g_ascii_string_to_unsigned (text, 10, 1, MOST_ROWS, &number, NULL))
    return FALSE;

  *column = letters;
  *row = (guint) number;
  return TRUE;
}

char *
cg_xlsx_place_print (guint column, guint row)
{
  char letters[8];
  guint at = sizeof letters - 1;

  letters[at] = '\0';
  for (; column > 0; column = (column - 1) / 26)
    letters[--at] = (char) ('A' + (column - 1) % 26);

  return g_strdup_printf ("%s%u", letters + at, row);
}

static int
compare_puts (gconstpointer a, gconstpointer b)
{
  const CgXlsxPut *left = a;
  const CgXlsxPut *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;

  return left->column < right->column ? -1 : left->column > right->column;
}

/* ---- what is put ---- */

/* A style is the number of one: other words would be put into the part as they are. */
static int
style_of (const char **attributes)
{
  const char *text = cg_xlsx_attribute (attributes, "s");
  guint64 style;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &style, NULL)
             ? (int) style
             : -1;
}

static gboolean
shows_share (const Sheet *self, int style)
{
  return style >= 0 && (guint) style < self->shown->len &&
         g_array_index (self->shown, guint8, style) == CG_XLSX_SHARE;
}

/* Thousandths as decimal text, without zeros that say nothing. */
static char *
number_text (gint64 thousandths, guint decimals)
{
  gint64 scale = 1;
  GString *text;

  for (guint i = 0; i < decimals; i++)
    scale *= 10;
  text = g_string_new (NULL);
  g_string_printf (text, "%s%" G_GINT64_FORMAT, thousandths < 0 ? "-" : "",
                   ABS (thousandths) / scale);
  if (thousandths % scale != 0)
    {
      g_string_append_printf (text, ".%0*" G_GINT64_FORMAT, (int) decimals,
                              ABS (thousandths) % scale);
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }

  return g_string_free (text, FALSE);
}

static char *
cell_text (const Sheet *self, const CgXlsxPut *put, int style)
{
  const char *p = self->prefix;
  g_autofree char *place = cg_xlsx_place_print (put->column, put->row);
  g_autofree char *look = style >= 0 ? g_strdup_printf (" s=\"%d\"", style) : g_strdup ("");
  g_autofree char *number = NULL;

  if (put->none)
    return g_strdup_printf ("<%sc r=\"%s\"%s t=\"inlineStr\"><%sis><%st>—</%st></%sis></%sc>", p,
                            place, look, p, p, p, p, p);

  number = number_text (put->thousandths, put->share && shows_share (self, style) ? 5 : 3);
  return g_strdup_printf ("<%sc r=\"%s\"%s><%sv>%s</%sv></%sc>", p, place, look, p, number, p, p);
}

static const CgXlsxPut *
next_put (const Sheet *self)
{
  return self->next < self->n ? &self->puts[self->next] : NULL;
}

/* The cells of @row that come before @column; their place in the part is @at. */
static void
append_cells (Sheet *self, GString *text, guint row, guint column)
{
  for (const CgXlsxPut *put = next_put (self);
       put != NULL && put->row == row && put->column < column; put = next_put (self))
    {
      g_autofree char *cell = cell_text (self, put, -1);

      g_string_append (text, cell);
      self->next++;
    }
}

static char *
take_cells (Sheet *self, guint row, guint column)
{
  GString *text = g_string_new (NULL);

  append_cells (self, text, row, column);
  return g_string_free (text, FALSE);
}

/* Whole rows before @row that the sheet has not. */
static char *
take_rows (Sheet *self, guint row)
{
  GString *text = g_string_new (NULL);

  for (const CgXlsxPut *put = next_put (self); put != NULL && put->row < row; put = next_put (self))
    {
      g_string_append_printf (text, "<%srow r=\"%u\">", self->prefix, put->row);
      append_cells (self, text, put->row, G_MAXUINT);
      g_string_append_printf (text, "</%srow>", self->prefix);
    }

  return g_string_free (text, FALSE);
}

static void
insert (Sheet *self, gsize at, char *text)
{
  if (*text != '\0')
    cg_xlsx_splice_cut (&self->splice, at, at, text);
  else
    g_free (text);
}

/* Puts @text before the end of an element whose start tag ends at @tag_end; an element without
 * an end tag gets one. */
static void
append_within (Sheet *self, const char *element, gsize tag_end, char *text)
{
  g_autofree char *taken = text;

  if (*text == '\0')
    return;

  if (cg_xlsx_splice_is_empty (&self->splice, tag_end))
    cg_xlsx_splice_cut (&self->splice, tag_end - 2, tag_end,
                        g_strdup_printf (">%s</%s%s>", text, self->prefix, element));
  else
    insert (self, cg_xlsx_splice_begin (&self->splice), g_steal_pointer (&taken));
}

/* ---- the sheet ---- */

static void
begin_row (Sheet *self, const char **attributes)
{
  const char *number = cg_xlsx_attribute (attributes, "r");
  guint64 row = (guint64) self->row + 1;

  if (number != NULL)
    g_ascii_string_to_unsigned (number, 10, 1, MOST_ROWS, &row, NULL);
  insert (self, cg_xlsx_splice_begin (&self->splice), take_rows (self, (guint) row));
  self->row = (guint) row;
  self->row_end = cg_xlsx_splice_end (&self->splice);
  self->column = 0;
}

static void
begin_cell (Sheet *self, const char **attributes)
{
  const char *place = cg_xlsx_attribute (attributes, "r");
  guint column, row;

  if (place != NULL && cg_xlsx_place_parse (place, &column, &row))
    self->column = column;
  else
    self->column++;
  self->cell_begin = cg_xlsx_splice_begin (&self->splice);
  self->computes = FALSE;
  self->style = style_of (attributes);
  insert (self, self->cell_begin, take_cells (self, self->row, self->column));
}

static void
end_cell (Sheet *self)
{
  const CgXlsxPut *put = next_put (self);

  if (put == NULL || put->row != self->row || put->column != self->column)
    return;

  self->next++;
  if (self->computes)
    self->bad = put;
  else
    cg_xlsx_splice_cut (&self->splice, self->cell_begin, cg_xlsx_splice_end (&self->splice),
                        cell_text (self, put, self->style));
}

static void
begin_data (Sheet *self, const char *full_name)
{
  const char *colon = strchr (full_name, ':');

  g_free (self->prefix);
  self->prefix =
      colon != NULL ? g_strndup (full_name, (gsize) (colon - full_name) + 1) : g_strdup ("");
  self->data_end = cg_xlsx_splice_end (&self->splice);
}

static void
start_element (void *data, const char *full_name, const char **attributes)
{
  Sheet *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  if (g_str_equal (name, "sheetData"))
    begin_data (self, full_name);
  else if (self->data_end == 0)
    return;
  else if (g_str_equal (name, "row"))
    begin_row (self, attributes);
  else if (g_str_equal (name, "c"))
    begin_cell (self, attributes);
  else if (g_str_equal (name, "f"))
    self->computes = self->has_formulas = TRUE;
  else if (g_str_equal (name, "v"))
    self->value_begin = cg_xlsx_splice_begin (&self->splice);
}

static void
end_element (void *data, const char *full_name)
{
  Sheet *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  if (self->data_end == 0)
    return;

  if (g_str_equal (name, "v") && self->computes)
    cg_xlsx_splice_cut (&self->splice, self->value_begin, cg_xlsx_splice_end (&self->splice),
                        g_strdup (""));
  else if (g_str_equal (name, "c"))
    end_cell (self);
  else if (g_str_equal (name, "row"))
    append_within (self, "row", self->row_end, take_cells (self, self->row, G_MAXUINT));
  else if (g_str_equal (name, "sheetData"))
    {
      append_within (self, "sheetData", self->data_end, take_rows (self, G_MAXUINT));
      self->data_end = 0;
    }
}

GBytes *
cg_xlsx_cells_put (const char *name,
                   GBytes *xml,
                   const CgXlsxPut *puts,
                   guint n,
                   GArray *shown,
                   gboolean *has_formulas,
                   GError **error)
{
  g_autofree CgXlsxPut *sorted = g_memdup2 (puts, n * sizeof *puts);
  g_autofree char *place = NULL;
  Sheet sheet = { .puts = sorted, .n = n, .shown = shown };
  g_autoptr (GBytes) filled = NULL;

  if (n > 0)
    qsort (sorted, n, sizeof *sorted, compare_puts);
  filled = cg_xlsx_splice_run (&sheet.splice, name, xml, start_element, end_element, error);
  g_free (sheet.prefix);
  if (filled == NULL)
    return NULL;

  *has_formulas = sheet.has_formulas;
  if (sheet.bad == NULL && sheet.next == n)
    return g_steal_pointer (&filled);

  /* What has found no place lies in a row or column that the sheet gives twice, or has no data. */
  place = cg_xlsx_place_print (sheet.bad != NULL ? sheet.bad->column : sorted[sheet.next].column,
                               sheet.bad != NULL ? sheet.bad->row : sorted[sheet.next].row);
  if (sheet.bad != NULL)
    cg_fault_set (error, CG_FAULT_FORM_FORMULA, place);
  else
    cg_fault_set (error, CG_FAULT_SHEET_DAMAGED, name);
  return NULL;
}

/* ---- the workbook ---- */

typedef struct
{
  CgXlsxSplice splice;
  gsize after; /* what the element comes after: names, or sheets */
  gboolean done;
} Workbook;

static void
start_workbook (void *data, const char *full_name, const char **attributes)
{
  Workbook *self = data;
  gsize begin = cg_xlsx_splice_begin (&self->splice);
  gsize end = cg_xlsx_splice_end (&self->splice);

  if (!g_str_equal (cg_xlsx_local_name (full_name), "calcPr"))
    return;

  self->done = TRUE;
  if (cg_xlsx_attribute (attributes, "fullCalcOnLoad") != NULL)
    {
      g_autofree char *tag = g_strndup (self->splice.text + begin, end - begin);
      g_autoptr (GRegex) regex =
          g_regex_new ("fullCalcOnLoad\\s*=\\s*([\"'])[^\"']*\\1", 0, 0, NULL);

      cg_xlsx_splice_cut (
          &self->splice, begin, end,
          g_regex_replace_literal (regex, tag, -1, 0, "fullCalcOnLoad=\"1\"", 0, NULL));
      return;
    }
  end -= cg_xlsx_splice_is_empty (&self->splice, end) ? 2 : 1;
  cg_xlsx_splice_cut (&self->splice, end, end, g_strdup (" fullCalcOnLoad=\"1\""));
}

static void
end_workbook (void *data, const char *full_name)
{
  Workbook *self = data;
  const char *name = cg_xlsx_local_name (full_name);

  if (g_str_equal (name, "sheets") || g_str_equal (name, "functionGroups") ||
      g_str_equal (name, "externalReferences") || g_str_equal (name, "definedNames"))
    self->after = cg_xlsx_splice_end (&self->splice);
  else if (g_str_equal (name, "workbook") && !self->done && self->after != 0)
    cg_xlsx_splice_cut (&self->splice, self->after, self->after,
                        g_strdup_printf ("<%.*scalcPr fullCalcOnLoad=\"1\"/>",
                                         (int) (name - full_name), full_name));
}

GBytes *
cg_xlsx_cells_recompute (const char *name, GBytes *xml, GError **error)
{
  Workbook workbook = { 0 };

  return cg_xlsx_splice_run (&workbook.splice, name, xml, start_workbook, end_workbook, error);
}
