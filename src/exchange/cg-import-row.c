/* cg-import-row.c: the rows of a source one after another, merged blocks filled down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-row.h"

#include <string.h>

#include "cg-field-synonyms.h"
#include "cg-ledger-words.h"

/* One kind of column: where it stands, and the blocks in it from above to below. */
typedef struct
{
  int column;
  GArray *blocks; /* of CgSheetMerge */
  guint block;    /* the first one that does not end above the row at hand */
  CgImportCell now;
} Track;

struct _CgImportRows
{
  const CgImportSource *source;
  guint row; /* place among the rows */
  gboolean begun;
  guint n_kinds;
  Track *tracks; /* one a kind */
  int text;      /* kind of the problem's own column */
  int number;    /* kind of 序号 */
};

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const CgSheetMerge *first = a;
  const CgSheetMerge *second = b;

  return first->first_row < second->first_row ? -1 : first->first_row > second->first_row;
}

static void
collect_blocks (Track *track, const GArray *merges)
{
  track->blocks = g_array_new (FALSE, FALSE, sizeof (CgSheetMerge));
  for (guint i = 0; i < merges->len; i++)
    {
      const CgSheetMerge *merge = &g_array_index (merges, CgSheetMerge, i);

      if ((int) merge->first_column == track->column && merge->last_row > merge->first_row)
        g_array_append_vals (track->blocks, merge, 1);
    }
  g_array_sort (track->blocks, compare_blocks);
}

CgImportRows *
cg_import_rows_new (const CgImportSource *source)
{
  CgImportRows *self = g_new0 (CgImportRows, 1);

  self->source = source;
  self->row = source->header + source->header_rows;
  cg_ledger_columns (&self->n_kinds);
  self->tracks = g_new0 (Track, self->n_kinds);
  self->text = cg_ledger_column_find (CG_ENTITY_PROBLEM, CG_PROBLEM_TEXT);
  self->number = cg_ledger_column_find (CG_ENTITY_PROBLEM, -1);
  for (guint i = 0; i < self->n_kinds; i++)
    {
      self->tracks[i].column = cg_import_source_column_of (source, (int) i);
      self->tracks[i].now.text = g_strdup ("");
      collect_blocks (&self->tracks[i], source->table->merges);
    }

  return self;
}

void
cg_import_rows_free (CgImportRows *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      g_array_unref (self->tracks[i].blocks);
      g_free (self->tracks[i].now.text);
    }
  g_free (self->tracks);
  g_free (self);
}

/* ---- going on ---- */

/* The block around row @number of this column that began above it, or NULL. */
static const CgSheetMerge *
block_at (Track *track, guint number)
{
  const CgSheetMerge *block;

  while (track->block < track->blocks->len &&
         g_array_index (track->blocks, CgSheetMerge, track->block).last_row < number)
    track->block++;
  if (track->block >= track->blocks->len)
    return NULL;

  block = &g_array_index (track->blocks, CgSheetMerge, track->block);
  return block->first_row < number ? block : NULL;
}

/* Spaces of every width and tabs go from both ends; tabs keep long numbers texts in WPS. */
static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text)
    {
      const char *before = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        break;
      end = before;
    }

  return g_strndup (text, (gsize) (end - text));
}

static gboolean
is_readable (const CgSheetCell *cell)
{
  return cell != NULL && cell->kind != CG_CELL_ERROR && cell->kind != CG_CELL_UNCOMPUTED &&
         cell->kind != CG_CELL_TOO_LONG;
}

static void
look_at_column (CgImportRows *self, Track *track)
{
  const CgSheetGrid *table = self->source->table;
  const CgSheetMerge *block = block_at (track, cg_sheet_grid_number (table, self->row));
  const CgSheetCell *cell = cg_sheet_grid_cell (table, self->row, (guint) track->column);
  gboolean continued = cell == NULL && block != NULL;
  guint top = continued ? cg_sheet_grid_find (table, block->first_row) : 0;

  if (continued && cg_sheet_grid_number (table, top) == block->first_row)
    cell = cg_sheet_grid_cell (table, top, (guint) track->column);
  g_free (track->now.text);
  track->now.cell = cell;
  track->now.text = is_readable (cell) ? trim (cell->text) : g_strdup ("");
  track->now.continued = continued;
}

gboolean
cg_import_rows_next (CgImportRows *self)
{
  if (self->begun)
    self->row++;
  self->begun = TRUE;
  if (self->row >= cg_sheet_grid_n_rows (self->source->table))
    return FALSE;

  for (guint i = 0; i < self->n_kinds; i++)
    if (self->tracks[i].column >= 0)
      look_at_column (self, &self->tracks[i]);
  return TRUE;
}

guint
cg_import_rows_number (const CgImportRows *self)
{
  return cg_sheet_grid_number (self->source->table, self->row);
}

const CgImportCell *
cg_import_rows_get (const CgImportRows *self, int kind)
{
  return &self->tracks[kind].now;
}

/* ---- what a row is ---- */

/* The columns' numbers under a heading: 1 2 3 …, one after another. */
static gboolean
is_numbered (const CgSheetCell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (!g_str_equal (cells[i].text, number))
        return FALSE;
    }

  return n > 2;
}

static gboolean
repeats_heading (const CgImportRows *self, const CgSheetCell *cells, guint n)
{
  guint same = 0;

  for (guint i = 0; i < n; i++)
    same +=
        g_str_equal (cells[i].text, g_ptr_array_index (self->source->headings, cells[i].column));

  return n > 1 && same == n;
}

static gboolean
has_content (const CgImportRows *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    if ((int) i != self->number && self->tracks[i].column >= 0 &&
        self->tracks[i].now.cell != NULL && !self->tracks[i].now.continued)
      return TRUE;

  return FALSE;
}

CgImportRowKind
cg_import_rows_classify (const CgImportRows *self)
{
  guint n;
  const CgSheetCell *cells = cg_sheet_grid_cells (self->source->table, self->row, &n);
  const CgImportCell *problem = cg_import_rows_get (self, self->text);
  gboolean has_problem = *problem->text != '\0' && !problem->continued && n > 1;
  gboolean alone = !has_problem || cells[0].text == problem->cell->text;

  if (repeats_heading (self, cells, n) || is_numbered (cells, n))
    return CG_IMPORT_ROW_HEADING;
  if (cg_ledger_words_is_total (cells[0].text, alone))
    return CG_IMPORT_ROW_TOTAL;
  if (alone && cg_ledger_words_is_note (cells[0].text))
    return CG_IMPORT_ROW_NOTE;

  return has_content (self) ? CG_IMPORT_ROW_DATA : CG_IMPORT_ROW_BLANK;
}
