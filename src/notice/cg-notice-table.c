/* cg-notice-table.c: a table in the text of a notice, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-table.h"

#include <string.h>

/* So many columns at most stand beside each other where all do not fit. */
#define MOST_COLUMNS 16

/* Words of up to so many characters stand in the middle of their column. */
#define LONGEST_WORDS 14

/* Up to so many are not parted. */
#define LONGEST_SHORT 4

/* For a column that is to be filled in by hand, em. */
#define ROOM_TO_WRITE 12

/* Headings of up to so many characters are not broken. */
#define UNBROKEN_HEADING 2

/* Headings higher than this part of a page are not repeated. */
#define MOST_HEADING 0.3

static double
rule_weight (const CgNoticeComposer *composer, CgNoticeMeasure measure)
{
  return cg_notice_profile_get_points (composer->profile, measure);
}

/* ---- what a column holds ---- */

typedef struct
{
  guint longest; /* characters */
  guint sum;
  guint n;          /* cells that say something */
  gboolean whole;   /* numbers and dates only */
  gboolean amounts; /* numbers only, and one has a fraction or the like */
} ColumnFacts;

static const CgNoticeCell *
cell_at (const CgNoticeBlock *block, guint row, guint column)
{
  const GArray *cells = g_ptr_array_index (block->rows, row);

  return column < cells->len ? &g_array_index (cells, CgNoticeCell, column) : NULL;
}

static const char *
text_at (const CgNoticeBlock *block, guint row, guint column)
{
  const CgNoticeCell *cell = cell_at (block, row, column);

  return cell != NULL ? cell->text : "";
}

/* A cell that the row does not have begins where the row ends. */
static guint
source_at (const CgNoticeBlock *block, guint row, guint column)
{
  const CgNoticeCell *cell = cell_at (block, row, column);
  const GArray *cells = g_ptr_array_index (block->rows, row);

  if (cell == NULL)
    cell = &g_array_index (cells, CgNoticeCell, cells->len - 1);
  else
    return cell->offset;

  return cell->offset + g_utf8_strlen (cell->text, -1);
}

static gboolean
consists_of (const char *text, const char *characters)
{
  gboolean digits = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_utf8_strchr (characters, -1, g_utf8_get_char (text)) == NULL)
        return FALSE;
      digits |= g_ascii_isdigit (*text);
    }

  return digits;
}

static gboolean
is_number (const char *text)
{
  const char *point = strchr (text, '.');

  return consists_of (text, "0123456789,.%+-") &&
         (point == NULL || strchr (point + 1, '.') == NULL);
}

static ColumnFacts
read_column (const CgNoticeBlock *block, guint column)
{
  ColumnFacts facts = { .whole = TRUE };
  gboolean numbers = TRUE;

  for (guint row = 1; row < block->rows->len; row++)
    {
      const char *text = text_at (block, row, column);
      guint length = (guint) g_utf8_strlen (text, -1);

      if (length == 0)
        continue;
      facts.n++;
      facts.sum += length;
      facts.longest = MAX (facts.longest, length);
      numbers &= is_number (text);
      facts.amounts |= strpbrk (text, ".,%") != NULL;
      facts.whole &= is_number (text) || consists_of (text, "0123456789.-/:年月日");
    }
  facts.amounts &= numbers;

  return facts;
}

static CgTableColumnKind
column_kind (const ColumnFacts *facts)
{
  if (facts->n > 0 && facts->amounts)
    return CG_TABLE_AMOUNT;
  if (facts->n > 0 && (facts->whole || facts->longest <= LONGEST_SHORT))
    return CG_TABLE_SHORT;

  return facts->longest <= LONGEST_WORDS ? CG_TABLE_WORDS : CG_TABLE_TEXT;
}

/* ---- the table ---- */

static CgTableSetting
table_setting (const CgNoticeComposer *composer)
{
  double usual = cg_notice_profile_get (composer->profile, CG_MEASURE_TABLE_SIZE);
  double smallest = cg_notice_profile_get (composer->profile, CG_MEASURE_TABLE_SMALLEST);
  CgTableSetting setting;

  /* Its bytes are part of a key. */
  memset (&setting, 0, sizeof setting);
  setting.sizes[0] = usual;
  setting.sizes[1] = MIN (usual, smallest);
  setting.n_sizes = smallest < usual ? 2 : 1;
  setting.heading_size = cg_notice_profile_get (composer->profile, CG_MEASURE_TABLE_HEADING_SIZE);
  setting.unbroken = UNBROKEN_HEADING;
  setting.least_row = cg_notice_profile_get_points (composer->profile, CG_MEASURE_TABLE_ROW);
  setting.face = CG_NOTICE_FACE_FANG;
  setting.settings = composer->song_digits ? CG_NOTICE_SONG_DIGITS : 0;
  return setting;
}

/* @columns are those of the block that this table has. */
static CgTablePaper *
make_paper (const CgNoticeComposer *composer, const CgNoticeBlock *block, const GArray *columns)
{
  CgTablePaper *paper = cg_table_paper_new ("");
  g_autofree const char **cells = g_new0 (const char *, columns->len);

  paper->setting = table_setting (composer);
  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      ColumnFacts facts = read_column (block, column);

      cg_table_paper_add_column (paper, text_at (block, 0, column), column_kind (&facts),
                                 facts.n > 0 ? (double) facts.sum / facts.n : ROOM_TO_WRITE);
      if (facts.n == 0)
        cg_table_paper_column (paper, i)->room = ROOM_TO_WRITE;
    }
  for (guint row = 1; row < block->rows->len; row++)
    {
      for (guint i = 0; i < columns->len; i++)
        cells[i] = text_at (block, row, g_array_index (columns, guint, i));
      cg_table_paper_add_row (paper, cells);
    }

  return paper;
}

static CgTableSetRow *
make_headings (const CgNoticeTable *self, CgNoticeFonts *fonts)
{
  CgTableSetRow *row =
      cg_table_set_row_new (&self->paper->setting, self->paper->setting.heading_size);

  for (guint i = 0; i < self->paper->columns->len; i++)
    cg_table_set_row_add_heading (row, fonts, self->places[i].width,
                                  cg_table_paper_column (self->paper, i)->heading);

  return row;
}

static CgTableSetRow *
make_row (const CgNoticeTable *self, CgNoticeFonts *fonts, double size, guint index)
{
  CgTableSetRow *row = cg_table_set_row_new (&self->paper->setting, size);
  guint first = cg_table_paper_row (self->paper, index)->cell;

  for (guint i = 0; i < self->paper->columns->len; i++)
    cg_table_set_row_add (row, fonts, self->paper->setting.face, &self->places[i],
                          g_ptr_array_index (self->paper->cells, first + i));

  return row;
}

static void
read_sources (CgNoticeTable *self, const CgNoticeBlock *block, const GArray *columns)
{
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint row = 0; row < block->rows->len; row++)
    for (guint i = 0; i < columns->len; i++)
      {
        guint source = source_at (block, row, g_array_index (columns, guint, i)) - block->offset;

        g_array_append_val (self->sources, source);
      }
}

static CgNoticeTable *
table_new (const CgNoticeComposer *composer, const CgNoticeBlock *block, const GArray *columns)
{
  CgNoticeTable *self = g_rc_box_new0 (CgNoticeTable);
  gboolean fits;
  double size;

  self->width = composer->area.width - rule_weight (composer, CG_MEASURE_TABLE_OUTER);
  self->most = composer->area.height;
  self->paper = make_paper (composer, block, columns);
  self->places = cg_table_place_columns (self->paper, composer->fonts, self->width, &size, &fits);
  self->overset = !fits;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_table_set_row_free);
  g_ptr_array_add (self->rows, make_headings (self, composer->fonts));
  for (guint i = 0; i < self->paper->rows->len; i++)
    g_ptr_array_add (self->rows, make_row (self, composer->fonts, size, i));
  self->heading = ((const CgTableSetRow *) self->rows->pdata[0])->height;
  if (self->heading > MOST_HEADING * composer->area.height)
    self->heading = 0;
  self->most -= self->heading;
  read_sources (self, block, columns);

  return self;
}

static void
table_clear (gpointer data)
{
  CgNoticeTable *self = data;

  cg_table_paper_free (self->paper);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->sources);
  g_free (self->places);
}

CgNoticeTable *
cg_notice_table_ref (CgNoticeTable *table)
{
  return g_rc_box_acquire (table);
}

void
cg_notice_table_unref (CgNoticeTable *table)
{
  g_rc_box_release_full (table, table_clear);
}

static void
unref_table (gpointer table)
{
  cg_notice_table_unref (table);
}

/* The columns from @first on, below the first one's which names what a row is about. */
static GArray *
pick_columns (guint first, guint count)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint name = 0;

  if (first > 0)
    g_array_append_val (columns, name);
  for (guint i = first; i < first + count; i++)
    g_array_append_val (columns, i);

  return columns;
}

/* Too many columns go below each other, as evenly as they can be parted. */
static void
add_parts (GPtrArray *tables, const CgNoticeComposer *composer, const CgNoticeBlock *block)
{
  guint parts = (block->n_columns + MOST_COLUMNS - 2) / (MOST_COLUMNS - 1);
  guint each = (block->n_columns + parts - 1) / parts;

  for (guint first = 0; first < block->n_columns; first += each)
    {
      g_autoptr (GArray) columns = pick_columns (first, MIN (each, block->n_columns - first));
      CgNoticeTable *table = table_new (composer, block, columns);

      table->overset = TRUE;
      g_ptr_array_add (tables, table);
    }
}

static GPtrArray *
make_tables (const CgNoticeComposer *composer, const CgNoticeBlock *block)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (unref_table);
  g_autoptr (GArray) columns = pick_columns (0, block->n_columns);
  CgNoticeTable *table = table_new (composer, block, columns);

  if (!table->overset || block->n_columns <= MOST_COLUMNS)
    {
      g_ptr_array_add (tables, table);
      return tables;
    }

  cg_notice_table_unref (table);
  add_parts (tables, composer, block);
  return tables;
}

/* All that the tables are made from: the numbers, and the cells with their places. */
static GBytes *
make_key (const CgNoticeComposer *composer, const CgNoticeBlock *block)
{
  GByteArray *key = g_byte_array_new ();
  CgTableSetting setting = table_setting (composer);
  double outer = rule_weight (composer, CG_MEASURE_TABLE_OUTER);

  g_byte_array_append (key, (const guint8 *) &setting, sizeof setting);
  g_byte_array_append (key, (const guint8 *) &composer->area, sizeof composer->area);
  g_byte_array_append (key, (const guint8 *) &outer, sizeof outer);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GArray *row = g_ptr_array_index (block->rows, i);

      g_byte_array_append (key, (const guint8 *) &row->len, sizeof row->len);
      for (guint k = 0; k < row->len; k++)
        {
          const CgNoticeCell *cell = &g_array_index (row, CgNoticeCell, k);
          guint source = cell->offset - block->offset;

          g_byte_array_append (key, (const guint8 *) &source, sizeof source);
          g_byte_array_append (key, (const guint8 *) cell->text, strlen (cell->text) + 1);
        }
    }

  return g_byte_array_free_to_bytes (key);
}

GPtrArray *
cg_notice_tables_new (const CgNoticeComposer *composer, const CgNoticeBlock *block)
{
  g_autoptr (GBytes) key = make_key (composer, block);
  GPtrArray *tables = cg_notice_fonts_recall_tables (composer->fonts, key);

  if (tables != NULL)
    return tables;

  tables = make_tables (composer, block);
  cg_notice_fonts_remember_tables (composer->fonts, key, tables);
  return tables;
}

/* ---- rows ---- */

static const CgTableSetRow *
row_at (const CgNoticeTable *table, guint row)
{
  return g_ptr_array_index (table->rows, row);
}

guint
cg_notice_table_count_pieces (const CgNoticeTable *table, guint row)
{
  return row_at (table, row)->height > table->most ? row_at (table, row)->n_lines : 1;
}

double
cg_notice_table_piece_height (const CgNoticeTable *table, guint row, guint piece)
{
  const CgTableSetRow *set = row_at (table, row);
  guint n = cg_notice_table_count_pieces (table, row);

  if (n == 1)
    return set->height;

  return set->pitch + (piece == 0 ? CG_TABLE_AIR : 0) + (piece + 1 == n ? CG_TABLE_AIR : 0);
}

/* Sentences begin at the left, amounts end at the right, the rest stands in the middle. */
static double
line_left (const CgNoticeTable *table, guint row, guint column, const CgTableLine *line)
{
  const CgTablePlace *place = &table->places[column];
  double room = place->width - 2 * CG_TABLE_PADDING;
  double spare = MAX (0, room - cg_notice_paragraph_line (line->paragraph, line->line)->width);

  if (row > 0 && place->kind == CG_TABLE_TEXT)
    spare = 0;
  else if (row == 0 || place->kind != CG_TABLE_AMOUNT)
    spare /= 2;

  return place->x + CG_TABLE_PADDING + spare;
}

/* The lines from @first to before @end of a cell, the first of them at @y. */
static void
put_lines (CgNoticeComposer *composer,
           const CgNoticeTable *table,
           guint row,
           guint column,
           guint first,
           guint end,
           CgNoticePlaced place)
{
  const CgTableSetRow *set = row_at (table, row);
  const GArray *lines = g_ptr_array_index (set->cells, column);
  guint block_source = place.source;
  guint source = g_array_index (table->sources, guint, row * table->paper->columns->len + column);

  for (guint i = first; i < MIN (end, lines->len); i++)
    {
      const CgTableLine *line = &g_array_index (lines, CgTableLine, i);

      place.paragraph = line->paragraph;
      place.line = line->line;
      place.source = block_source + source + line->source;
      place.x = composer->area.x + rule_weight (composer, CG_MEASURE_TABLE_OUTER) / 2 +
                line_left (table, row, column, line);
      cg_notice_composer_add_line (composer, &place);
      place.y += set->pitch;
    }
}

void
cg_notice_table_put_piece (CgNoticeComposer *composer,
                           const CgNoticeTable *table,
                           guint row,
                           guint piece,
                           CgNoticePlaced place)
{
  const CgTableSetRow *set = row_at (table, row);
  gboolean whole = cg_notice_table_count_pieces (table, row) == 1;
  double top = place.y;

  place.role = CG_NOTICE_ROLE_TABLE_CELL;
  place.overset = table->overset;
  place.stretch = 1;
  for (guint i = 0; i < table->paper->columns->len; i++)
    {
      const GArray *lines = g_ptr_array_index (set->cells, i);
      double above =
          whole ? (set->height - lines->len * set->pitch) / 2 : (piece == 0 ? CG_TABLE_AIR : 0);

      place.y = top + above + (set->pitch - set->size) / 2;
      put_lines (composer, table, row, i, whole ? 0 : piece, whole ? lines->len : piece + 1, place);
    }
}

/* ---- rules ---- */

void
cg_notice_table_put_rule (CgNoticeComposer *composer, guint page, double y)
{
  cg_notice_put_across (composer, page, y, rule_weight (composer, CG_MEASURE_TABLE_INNER));
}

void
cg_notice_table_put_frame (
    CgNoticeComposer *composer, const CgNoticeTable *table, guint page, double top, double bottom)
{
  double outer = rule_weight (composer, CG_MEASURE_TABLE_OUTER);
  double left = composer->area.x + outer / 2;

  cg_notice_put_frame (composer, page, left + table->width, top, bottom, outer);
  for (guint i = 1; i < table->paper->columns->len; i++)
    cg_notice_put_down (composer, page, left + table->places[i].x, top, bottom,
                        rule_weight (composer, CG_MEASURE_TABLE_INNER));
}
