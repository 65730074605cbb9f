/* cg-import-heading.c: where the heading of a table is, and what it says of each column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-heading.h"

#include "cg-field-synonyms.h"
#include "cg-ledger-words.h"

/* So many rows with titles, notes and logos may stand above a heading. */
#define ROWS_LOOKED_AT 40
#define COLUMNS_LOOKED_AT 200

/* Fewer known columns are no ledger. */
#define LEAST_KNOWN 2

/* The block that a cell belongs to gives its text to all of it. */
static const CgSheetCell *
cell_of_block (const CgSheetGrid *table, guint row, guint column)
{
  guint number = cg_sheet_grid_number (table, row);

  for (guint i = 0; i < table->merges->len; i++)
    {
      const CgSheetMerge *merge = &g_array_index (table->merges, CgSheetMerge, i);
      guint top;

      if (number < merge->first_row || number > merge->last_row || column < merge->first_column ||
          column > merge->last_column)
        continue;
      top = cg_sheet_grid_find (table, merge->first_row);
      return cg_sheet_grid_number (table, top) == merge->first_row
                 ? cg_sheet_grid_cell (table, top, merge->first_column)
                 : NULL;
    }

  return NULL;
}

static const char *
text_over (const CgSheetGrid *table, guint row, guint column)
{
  const CgSheetCell *cell = cg_sheet_grid_cell (table, row, column);

  if (cell == NULL && row < ROWS_LOOKED_AT && table->merges->len > 0)
    cell = cell_of_block (table, row, column);
  return cell != NULL ? cell->text : "";
}

static gboolean
is_known (const char *text)
{
  guint points;

  return cg_ledger_column_guess (text, &points) >= 0;
}

char *
cg_import_heading_text (const CgSheetGrid *table, guint header, guint rows, guint column)
{
  const char *lowest = "";
  const char *above = "";

  for (guint i = header; i < header + rows && i < cg_sheet_grid_n_rows (table); i++)
    {
      const char *text = text_over (table, i, column);

      if (*text == '\0' || g_str_equal (text, lowest))
        continue;
      above = lowest;
      lowest = text;
    }

  return *above != '\0' && !is_known (lowest) ? g_strconcat (above, " ", lowest, NULL)
                                              : g_strdup (lowest);
}

/* The points of rows taken for a heading: each kind of column counts once, at its surest. */
static guint
score (const CgSheetGrid *table, guint header, guint rows, guint *known)
{
  guint n_kinds;
  guint total = 0;
  g_autofree guint *best = NULL;

  cg_ledger_columns (&n_kinds);
  best = g_new0 (guint, n_kinds);
  for (guint i = 0; i < MIN (table->n_columns, COLUMNS_LOOKED_AT); i++)
    {
      g_autofree char *text = cg_import_heading_text (table, header, rows, i);
      guint points;
      int kind = cg_ledger_column_guess (text, &points);

      if (kind >= 0)
        best[kind] = MAX (best[kind], points);
    }

  *known = 0;
  for (guint i = 0; i < n_kinds; i++)
    {
      total += best[i];
      *known += best[i] > 0;
    }
  return total;
}

void
cg_import_heading_find (const CgSheetGrid *table, guint *header, guint *rows)
{
  guint n = MIN (cg_sheet_grid_n_rows (table), ROWS_LOOKED_AT);
  guint best = 0;

  *header = 0;
  *rows = 0;
  for (guint height = 1; height <= CG_IMPORT_MOST_HEADING_ROWS; height++)
    for (guint row = 0; row + height <= n; row++)
      {
        guint known;
        guint points = score (table, row, height, &known);

        if (points <= best || known < LEAST_KNOWN)
          continue;
        best = points;
        *header = row;
        *rows = height;
      }
}

/* ---- the year that is meant ---- */

int
cg_import_heading_year (const CgSheetGrid *table, guint header, const char *file)
{
  for (guint row = 0; row < header && row < cg_sheet_grid_n_rows (table); row++)
    {
      guint n;
      const CgSheetCell *cells = cg_sheet_grid_cells (table, row, &n);

      for (guint i = 0; i < n; i++)
        if (cg_ledger_words_year (cells[i].text) != 0)
          return cg_ledger_words_year (cells[i].text);
    }

  return cg_ledger_words_year (file);
}
