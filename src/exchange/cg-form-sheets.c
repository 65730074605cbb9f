/* cg-form-sheets.c: the sheets of a superior's blank form, as far as a person looks at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-sheets.h"

#include "cg-fault.h"
#include "cg-sheet-reader.h"

/* Longer words are cut: nobody reads them in a cell. */
#define LONGEST 400

static void
words_free (gpointer data)
{
  CgFormWords *words = data;

  g_free (words->text);
  g_free (words);
}

static void
sheet_free (gpointer data)
{
  CgFormSheet *sheet = data;

  g_free (sheet->name);
  g_ptr_array_unref (sheet->cells);
  g_free (sheet);
}

static CgFormSheet *
sheet_new (const char *name)
{
  CgFormSheet *sheet = g_new0 (CgFormSheet, 1);

  sheet->name = g_strdup (name);
  sheet->cells = g_ptr_array_new_with_free_func (words_free);
  return sheet;
}

static CgFormWords *
add_words (CgFormSheet *sheet, guint column, guint row, char *text)
{
  CgFormWords *words = g_new0 (CgFormWords, 1);

  *words = (CgFormWords){ column, row, 1, 1, text, FALSE, FALSE };
  g_ptr_array_add (sheet->cells, words);
  return words;
}

static char *
text_of (const CgSheetCell *cell)
{
  g_autofree char *text = g_strndup (cell->text, cell->length);

  return g_utf8_strlen (text, -1) <= LONGEST ? g_steal_pointer (&text)
                                             : g_utf8_substring (text, 0, LONGEST);
}

static void
take_cell (CgFormSheet *sheet, guint row, const CgSheetCell *cell)
{
  CgFormWords *words;

  if (cell->column >= CG_FORM_COLUMNS)
    {
      sheet->cut = TRUE;
      return;
    }

  words = add_words (sheet, cell->column + 1u, row, text_of (cell));
  words->number = cell->kind == CG_CELL_NUMBER;
  words->computed = cell->kind == CG_CELL_UNCOMPUTED;
  sheet->n_columns = MAX (sheet->n_columns, words->column);
  sheet->n_rows = MAX (sheet->n_rows, row);
}

/* Read to its end: what is merged is told after the rows. */
static gboolean
row_cb (const CgSheetRow *row, gpointer data)
{
  CgFormSheet *sheet = data;

  if (row->number > CG_FORM_ROWS)
    {
      sheet->cut = TRUE;
      return TRUE;
    }

  for (guint i = 0; i < row->n_cells; i++)
    take_cell (sheet, row->number, &row->cells[i]);
  return TRUE;
}

/* ---- merged blocks ---- */

/* The words at each place; blocks are many in a hostile file. */
static void
index_words (const CgFormSheet *sheet, CgFormWords **places)
{
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      CgFormWords *words = g_ptr_array_index (sheet->cells, i);

      places[(words->row - 1) * CG_FORM_COLUMNS + words->column - 1] = words;
    }
}

static void
take_merge (CgFormSheet *sheet, CgFormWords **places, const CgSheetMerge *merge)
{
  guint column = merge->first_column + 1;
  guint row = merge->first_row;
  CgFormWords **place;

  if (row == 0 || row > CG_FORM_ROWS || column > CG_FORM_COLUMNS || merge->last_row < row ||
      merge->last_column < merge->first_column)
    return;

  place = &places[(row - 1) * CG_FORM_COLUMNS + column - 1];
  if (*place == NULL)
    *place = add_words (sheet, column, row, g_strdup (""));
  /* No program makes two blocks that begin in one cell. */
  if ((*place)->n_columns > 1 || (*place)->n_rows > 1)
    return;

  (*place)->n_columns = MIN (merge->last_column + 1, CG_FORM_COLUMNS) - column + 1;
  (*place)->n_rows = MIN (merge->last_row, CG_FORM_ROWS) - row + 1;
  sheet->n_columns = MAX (sheet->n_columns, column + (*place)->n_columns - 1);
  sheet->n_rows = MAX (sheet->n_rows, row + (*place)->n_rows - 1);
}

static void
take_merges (CgFormSheet *sheet, const GArray *merges)
{
  g_autofree CgFormWords **places = NULL;

  if (merges == NULL || merges->len == 0)
    return;

  places = g_new0 (CgFormWords *, CG_FORM_ROWS * CG_FORM_COLUMNS);
  index_words (sheet, places);
  for (guint i = 0; i < merges->len; i++)
    take_merge (sheet, places, &g_array_index (merges, CgSheetMerge, i));
}

/* ---- the file ---- */

static gboolean
read_sheet (
    CgSheetFile *file, guint number, GPtrArray *sheets, GCancellable *cancellable, GError **error)
{
  CgFormSheet *sheet = sheet_new (cg_sheet_file_get_sheet_name (file, number));
  g_auto (CgSheetEnd) end = { NULL };

  g_ptr_array_add (sheets, sheet);
  if (!cg_sheet_file_read (file, number, row_cb, sheet, &end, cancellable, error))
    return FALSE;

  take_merges (sheet, end.merges);
  return TRUE;
}

/* Where all are hidden the first one is shown: figures would go there. */
static gboolean
is_seen (const CgSheetFile *file, guint number)
{
  guint first = 0;

  while (first < cg_sheet_file_get_n_sheets (file) && cg_sheet_file_is_sheet_hidden (file, first))
    first++;
  return !cg_sheet_file_is_sheet_hidden (file, number) ||
         (first == cg_sheet_file_get_n_sheets (file) && number == 0);
}

GPtrArray *
cg_form_sheets_read (const char *path, GCancellable *cancellable, GError **error)
{
  CgSheetLimits limits = cg_sheet_limits_default;
  g_autoptr (CgSheetFile) file = NULL;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);

  /* Such a cell is not free, though nothing is seen in it. */
  limits.formulas = TRUE;
  file = cg_sheet_file_open (path, &limits, cancellable, error);
  if (file == NULL)
    return NULL;
  /* Only a text is of an encoding. */
  if (cg_sheet_file_get_encoding (file) != NULL)
    {
      cg_fault_set (error, CG_FAULT_SHEET_NOT_SHEET, cg_sheet_file_get_name (file));
      return NULL;
    }

  for (guint i = 0; i < cg_sheet_file_get_n_sheets (file); i++)
    if (is_seen (file, i) && !read_sheet (file, i, sheets, cancellable, error))
      return NULL;

  return g_steal_pointer (&sheets);
}
