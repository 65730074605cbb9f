/* cg-table-fit.c: shifts width between the columns of a table so that its rows take fewer lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the widths that the columns have by their weights it goes down hill: as long as a shift
 * from one column to another makes the table shorter, the best one is made. Lines are reckoned
 * from the numbers of characters, which is exact but for punctuation at their ends.
 */
#include "config.h"

#include "cg-table-paper-private.h"

#include <math.h>
#include <string.h>

/* So many rows are looked at, evenly over the table. */
#define SAMPLE 400

/* What is shifted, em: large steps first. */
static const double steps[] = { 4, 2, 1, 0.5 };

/* Beside a row's height, which a line of its longest cell makes, every line counts a little: two
 * columns that could be alike get alike, and names that fit in one line get it. */
#define TEXT_LINE 0.02
#define WORDS_LINE 0.2

/* Shifts that gain less are not worth a search. */
#define LEAST_GAIN 1e-3

/* Whatever two columns come to, the highest of the others is among the three highest cells. */
#define N_HIGHEST 3

/* A row at the widths of now. */
typedef struct
{
  guint16 lines[N_HIGHEST];
  guint16 columns[N_HIGHEST];
  double rest; /* what its lines count beside its height */
} Row;

typedef struct
{
  const CgTablePaper *paper;
  const CgTableNeed *needs;
  CgTablePlace *places;
  double size;
  guint n;         /* columns */
  GArray *rows;    /* of guint: those looked at */
  GArray *lengths; /* of guint16, half em: lines of the cells, each cell ended by 0 */
  guint *begins;   /* row × column → first in @lengths */
  Row *sums;       /* row by row */
  guint16 *lines;  /* row × column: at the widths of now */
  guint16 *more;   /* the same, a step wider */
  guint16 *less;   /* the same, a step narrower */
} Fit;

/* ---- what is in the cells ---- */

static guint16
half_ems (const char *text, const char *end)
{
  guint n = 0;

  for (; text < end && n < G_MAXUINT16 - 2; text = g_utf8_next_char (text))
    n += g_utf8_get_char (text) < 0x80 ? 1 : 2;

  return (guint16) MAX (n, 1);
}

static void
add_text (Fit *self, const char *text)
{
  while (text != NULL)
    {
      const char *end = strchr (text, '\n');
      guint16 length = half_ems (text, end != NULL ? end : text + strlen (text));

      g_array_append_val (self->lengths, length);
      text = end != NULL ? end + 1 : NULL;
    }
}

static void
add_cell (Fit *self, const CgTableRow *row, guint column)
{
  const guint16 end = 0;

  add_text (self, self->paper->cells->pdata[row->cell + column]);
  if (row->is_changed)
    add_text (self, self->paper->cells->pdata[row->cell + self->n + column]);
  g_array_append_val (self->lengths, end);
}

static void
read_rows (Fit *self)
{
  guint all = self->paper->rows->len;
  double step = MAX (1.0, all / (double) SAMPLE);

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (double place = 0; (guint) place < all; place += step)
    {
      guint row = (guint) place;

      if (!cg_table_paper_row (self->paper, row)->is_group)
        g_array_append_val (self->rows, row);
    }

  self->lengths = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->begins = g_new0 (guint, self->rows->len * self->n + 1);
  for (guint i = 0; i < self->rows->len; i++)
    for (guint k = 0; k < self->n; k++)
      {
        self->begins[i * self->n + k] = self->lengths->len;
        add_cell (self, cg_table_paper_row (self->paper, g_array_index (self->rows, guint, i)), k);
      }
}

/* ---- how many lines they take ---- */

static double
width_after (const Fit *self, guint column, double shift)
{
  return self->places[column].width + shift;
}

/* A shift goes as far as a column's needs. */
static gboolean
may_have (const Fit *self, guint column, double width)
{
  const CgTableNeed *need = &self->needs[column];

  return width >= need->least && width <= need->natural + self->size;
}

static void
count_lines (const Fit *self, guint column, double width, guint16 *lines)
{
  double room = (width - 2 * CG_TABLE_PADDING) * 2 / self->size;
  guint fits = (guint) MAX (floor (room + 0.01), 1);

  if (self->places[column].kind == CG_TABLE_TEXT)
    fits = MAX (fits / 2 * 2, 1);
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint n = 0;

      for (guint k = self->begins[i * self->n + column];
           g_array_index (self->lengths, guint16, k) != 0; k++)
        n += (g_array_index (self->lengths, guint16, k) + fits - 1) / fits;
      lines[i * self->n + column] = (guint16) MIN (n, G_MAXUINT16);
    }
}

static void
count_column (const Fit *self, guint column, double step)
{
  count_lines (self, column, width_after (self, column, 0), self->lines);
  count_lines (self, column, width_after (self, column, step), self->more);
  count_lines (self, column, width_after (self, column, -step), self->less);
}

static double
line_cost (const Fit *self, guint column)
{
  return self->places[column].kind == CG_TABLE_TEXT ? TEXT_LINE : WORDS_LINE;
}

static void
sum_row (const Fit *self, guint i)
{
  const guint16 *lines = &self->lines[i * self->n];
  Row row = { { 0 }, { 0 }, 0 };

  for (guint k = 0; k < self->n; k++)
    {
      guint place = N_HIGHEST;

      row.rest += lines[k] * line_cost (self, k);
      while (place > 0 && lines[k] > row.lines[place - 1])
        place--;
      for (guint m = N_HIGHEST - 1; m > place; m--)
        {
          row.lines[m] = row.lines[m - 1];
          row.columns[m] = row.columns[m - 1];
        }
      if (place < N_HIGHEST)
        {
          row.lines[place] = lines[k];
          row.columns[place] = (guint16) k;
        }
    }
  self->sums[i] = row;
}

static double
cost_now (const Fit *self)
{
  double cost = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      sum_row (self, i);
      cost += self->sums[i].lines[0] + self->sums[i].rest;
    }

  return cost;
}

/* What a row takes with column @wider a step wider and @narrower a step narrower. */
static double
row_cost (const Fit *self, guint i, guint wider, guint narrower)
{
  const Row *row = &self->sums[i];
  guint more = self->more[i * self->n + wider], less = self->less[i * self->n + narrower];
  guint most = MAX (more, less), m = 0;

  while (m < N_HIGHEST && (row->columns[m] == wider || row->columns[m] == narrower))
    m++;
  if (m < N_HIGHEST)
    most = MAX (most, row->lines[m]);

  return most + row->rest +
         ((double) more - self->lines[i * self->n + wider]) * line_cost (self, wider) +
         ((double) less - self->lines[i * self->n + narrower]) * line_cost (self, narrower);
}

static double
shifted_cost (const Fit *self, guint wider, guint narrower)
{
  double cost = 0;

  for (guint i = 0; i < self->rows->len; i++)
    cost += row_cost (self, i, wider, narrower);

  return cost;
}

/* ---- down hill ---- */

/* Makes the best shift of @step, if one is worth it. */
static gboolean
shift_best (Fit *self, double step)
{
  double best = cost_now (self) - LEAST_GAIN;
  guint to = self->n, from = self->n;

  for (guint i = 0; i < self->n; i++)
    for (guint k = 0; k < self->n; k++)
      if (i != k && may_have (self, i, width_after (self, i, step)) &&
          may_have (self, k, width_after (self, k, -step)))
        {
          double cost = shifted_cost (self, i, k);

          if (cost < best)
            {
              best = cost;
              to = i;
              from = k;
            }
        }

  if (to == self->n)
    return FALSE;

  self->places[to].width += step;
  self->places[from].width -= step;
  count_column (self, to, step);
  count_column (self, from, step);
  return TRUE;
}

static void
shift_all (Fit *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * self->size;
      guint left = 8 * self->n;

      for (guint k = 0; k < self->n; k++)
        count_column (self, k, step);
      while (left-- > 0 && shift_best (self, step))
        ;
    }
}

void
cg_table_fit_columns (const CgTablePaper *paper,
                      const CgTableNeed *needs,
                      double size,
                      CgTablePlace *places)
{
  Fit self = {
    .paper = paper, .needs = needs, .places = places, .size = size, .n = paper->columns->len
  };
  gsize n_cells;

  read_rows (&self);
  n_cells = (gsize) self.rows->len * self.n + 1;
  self.sums = g_new0 (Row, self.rows->len + 1);
  self.lines = g_new0 (guint16, n_cells);
  self.more = g_new0 (guint16, n_cells);
  self.less = g_new0 (guint16, n_cells);
  if (self.rows->len > 0)
    shift_all (&self);

  g_free (self.sums);
  g_free (self.lines);
  g_free (self.more);
  g_free (self.less);
  g_free (self.begins);
  g_array_unref (self.lengths);
  g_array_unref (self.rows);
}
