/* cg-blank-cells.c: the cells of a sheet that is looked at: what they say, where they lie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-blank-cells.h"

#include "cg-scale.h"

/* Pixels at 100 %. */
#define HEAD_WIDTH 38
#define HEAD_HEIGHT 26
#define LEAST_WIDTH 64
#define MOST_WIDTH 220
#define LEAST_HEIGHT 30
#define PADDING 8

/* A line stands at the right of each cell and below it. */
#define LINE 1

/* Of what does not fit, the rest is left out. */
#define MOST_LINES 4

struct _CgBlankCells
{
  guint n_columns;
  guint n_rows;
  GPtrArray *all; /* of CgBlankCell */
  guint *at;      /* for each place: which of them, from 1 */
  int *x;
  int *y;
  gboolean measured;
};

static void
cell_free (gpointer data)
{
  CgBlankCell *cell = data;

  g_clear_object (&cell->layout);
  g_free (cell->text);
  g_free (cell);
}

CgBlankCells *
cg_blank_cells_new (guint n_columns, guint n_rows)
{
  CgBlankCells *self = g_new0 (CgBlankCells, 1);

  self->n_columns = n_columns;
  self->n_rows = n_rows;
  self->all = g_ptr_array_new_with_free_func (cell_free);
  self->at = g_new0 (guint, MAX (1, n_columns * n_rows));
  self->x = g_new0 (int, n_columns + 2);
  self->y = g_new0 (int, n_rows + 2);
  return self;
}

void
cg_blank_cells_free (CgBlankCells *self)
{
  g_ptr_array_unref (self->all);
  g_free (self->at);
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

guint
cg_blank_cells_n_columns (const CgBlankCells *self)
{
  return self->n_columns;
}

guint
cg_blank_cells_n_rows (const CgBlankCells *self)
{
  return self->n_rows;
}

const GPtrArray *
cg_blank_cells_all (const CgBlankCells *self)
{
  return self->all;
}

static guint *
place (const CgBlankCells *self, guint column, guint row)
{
  return &self->at[(row - 1) * self->n_columns + column - 1];
}

static gboolean
is_within (const CgBlankCells *self, guint column, guint row)
{
  return column >= 1 && row >= 1 && column <= self->n_columns && row <= self->n_rows;
}

const CgBlankCell *
cg_blank_cells_at (const CgBlankCells *self, guint column, guint row)
{
  guint which = is_within (self, column, row) ? *place (self, column, row) : 0;

  return which > 0 ? g_ptr_array_index (self->all, which - 1) : NULL;
}

/* So many places to the right and below are free. */
static void
cut (const CgBlankCells *self, CgBlankCell *cell)
{
  guint columns = MIN (MAX (cell->n_columns, 1), self->n_columns - cell->column + 1);
  guint rows = MIN (MAX (cell->n_rows, 1), self->n_rows - cell->row + 1);

  for (guint c = 1; c < columns; c++)
    if (*place (self, cell->column + c, cell->row) != 0)
      columns = c;
  for (guint r = 1; r < rows; r++)
    for (guint c = 0; c < columns && r < rows; c++)
      if (*place (self, cell->column + c, cell->row + r) != 0)
        rows = r;
  cell->n_columns = columns;
  cell->n_rows = rows;
}

void
cg_blank_cells_add (CgBlankCells *self, const CgBlankCell *cell)
{
  CgBlankCell *own;

  if (!is_within (self, cell->column, cell->row) || *place (self, cell->column, cell->row) != 0)
    return;

  own = g_memdup2 (cell, sizeof *cell);
  own->text = g_strdup (cell->text);
  own->layout = NULL;
  cut (self, own);
  g_ptr_array_add (self->all, own);
  for (guint r = 0; r < own->n_rows; r++)
    for (guint c = 0; c < own->n_columns; c++)
      *place (self, own->column + c, own->row + r) = self->all->len;
  self->measured = FALSE;
}

/* ---- measuring ---- */

static void
lay_out (CgBlankCell *cell, GtkWidget *widget)
{
  if (cell->layout != NULL || cell->text == NULL || *cell->text == '\0')
    return;

  cell->layout = gtk_widget_create_pango_layout (widget, cell->text);
  pango_layout_set_wrap (cell->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (cell->layout, PANGO_ELLIPSIZE_END);
}

/* Where the cell before ends there are sizes first, and places after. */
static void
add_up (int *sizes, guint n, int head)
{
  int at = head;

  for (guint i = 1; i <= n; i++)
    {
      int size = sizes[i];

      sizes[i] = at;
      at += size;
    }
  sizes[n + 1] = at;
}

static void
measure_columns (CgBlankCells *self, GtkWidget *widget)
{
  int most = cg_scaled (widget, MOST_WIDTH);

  for (guint i = 1; i <= self->n_columns; i++)
    self->x[i] = cg_scaled (widget, LEAST_WIDTH);
  for (guint i = 0; i < self->all->len; i++)
    {
      const CgBlankCell *cell = g_ptr_array_index (self->all, i);
      int width = 0;

      if (cell->layout == NULL || cell->n_columns > 1)
        continue;
      pango_layout_get_pixel_size (cell->layout, &width, NULL);
      self->x[cell->column] =
          MAX (self->x[cell->column], MIN (width + 2 * cg_scaled (widget, PADDING) + LINE, most));
    }
  add_up (self->x, self->n_columns, cg_scaled (widget, HEAD_WIDTH));
}

static void
measure_rows (CgBlankCells *self, GtkWidget *widget)
{
  int padding = cg_scaled (widget, PADDING);

  for (guint i = 1; i <= self->n_rows; i++)
    self->y[i] = cg_scaled (widget, LEAST_HEIGHT);
  for (guint i = 0; i < self->all->len; i++)
    {
      const CgBlankCell *cell = g_ptr_array_index (self->all, i);
      int height = 0;

      if (cell->layout == NULL)
        continue;
      pango_layout_set_width (cell->layout,
                              PANGO_SCALE * (self->x[cell->column + cell->n_columns] -
                                             self->x[cell->column] - 2 * padding - LINE));
      pango_layout_set_height (cell->layout, -MOST_LINES);
      pango_layout_get_pixel_size (cell->layout, NULL, &height);
      if (cell->n_rows == 1)
        self->y[cell->row] = MAX (self->y[cell->row], height + padding + LINE);
    }
  add_up (self->y, self->n_rows, cg_scaled (widget, HEAD_HEIGHT));
}

void
cg_blank_cells_measure (CgBlankCells *self, GtkWidget *widget)
{
  if (self->measured)
    return;

  for (guint i = 0; i < self->all->len; i++)
    lay_out (g_ptr_array_index (self->all, i), widget);
  measure_columns (self, widget);
  measure_rows (self, widget);
  self->measured = TRUE;
}

void
cg_blank_cells_forget (CgBlankCells *self)
{
  for (guint i = 0; i < self->all->len; i++)
    g_clear_object (&((CgBlankCell *) g_ptr_array_index (self->all, i))->layout);
  self->measured = FALSE;
}

/* ---- places ---- */

int
cg_blank_cells_x (const CgBlankCells *self, guint column)
{
  return self->x[CLAMP (column, 1, self->n_columns + 1)];
}

int
cg_blank_cells_y (const CgBlankCells *self, guint row)
{
  return self->y[CLAMP (row, 1, self->n_rows + 1)];
}

GdkRectangle
cg_blank_cells_area (const CgBlankCells *self, guint column, guint row)
{
  const CgBlankCell *cell = cg_blank_cells_at (self, column, row);
  guint left = cell != NULL ? cell->column : column;
  guint top = cell != NULL ? cell->row : row;
  int x = cg_blank_cells_x (self, left);
  int y = cg_blank_cells_y (self, top);

  return (GdkRectangle){ x, y,
                         cg_blank_cells_x (self, left + (cell != NULL ? cell->n_columns : 1)) - x,
                         cg_blank_cells_y (self, top + (cell != NULL ? cell->n_rows : 1)) - y };
}

/* 0 where none lies. */
static guint
which (const int *places, guint n, double at)
{
  guint i = n;

  if (n == 0 || at < places[1] || at >= places[n + 1])
    return 0;
  while (at < places[i])
    i--;
  return i;
}

gboolean
cg_blank_cells_pick (const CgBlankCells *self, double x, double y, guint *column, guint *row)
{
  *column = which (self->x, self->n_columns, x);
  *row = which (self->y, self->n_rows, y);
  return *column > 0 && *row > 0;
}
