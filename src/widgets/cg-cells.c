/* cg-cells.c: one row of a list in columns; it folds into lines where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cells.h"

#include "cg-measure.h"
#include "cg-scale.h"

/* px at 100 %: between columns, between lines, and what the rest needs: to be read, or when
 * it is what the row is about. */
#define GAP 12
#define LINE_GAP 2
#define LEAST_REST 120
#define LEAST_TEXT 210

typedef struct
{
  GtkWidget *widget;
  int width;
  gboolean own_line;
} Cell;

struct _CgCells
{
  CgContainer parent_instance;

  GArray *cells; /* of Cell; their widgets are children of this one */
};

G_DEFINE_FINAL_TYPE (CgCells, cg_cells, CG_TYPE_CONTAINER)

static Cell *
nth (CgCells *self, guint position)
{
  return &g_array_index (self->cells, Cell, position);
}

/* What the columns take without the rest. */
static int
fixed_width (CgCells *self)
{
  int width = GAP * ((int) self->cells->len - 1);

  for (guint i = 0; i < self->cells->len; i++)
    if (nth (self, i)->width > 0)
      width += cg_scaled (GTK_WIDGET (self), nth (self, i)->width);

  return width;
}

/* The least width that is not folded. */
static int
columns_width (CgCells *self)
{
  int rest = LEAST_REST;

  for (guint i = 0; i < self->cells->len; i++)
    if (nth (self, i)->width == 0 && nth (self, i)->own_line)
      rest = LEAST_TEXT;

  return fixed_width (self) + cg_scaled (GTK_WIDGET (self), rest);
}

static void
put (CgCells *self, const Cell *cell, int row_width, const GtkAllocation *area)
{
  cg_container_place (CG_CONTAINER (self), cell->widget, row_width, area);
}

/* ---- in columns ---- */

static int
column_width (CgCells *self, const Cell *cell, int width)
{
  if (cell->width > 0)
    return cg_scaled (GTK_WIDGET (self), cell->width);

  return width - fixed_width (self);
}

static int
columns_height (CgCells *self, int width)
{
  int height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    height = MAX (height,
                  cg_height_at (nth (self, i)->widget, column_width (self, nth (self, i), width)));

  return height;
}

static void
place_columns (CgCells *self, int width, int height)
{
  int x = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = nth (self, i);
      GtkAllocation area = { x, 0, column_width (self, cell, width), height };

      gtk_widget_set_child_visible (cell->widget, TRUE);
      put (self, cell, width, &area);
      x += area.width + GAP;
    }
}

/* ---- folded ---- */

/* The cells that follow each other, from @y on; allocates them when @place. */
static int
lay_others (CgCells *self, int width, int y, gboolean place)
{
  int x = 0;
  int line = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = nth (self, i);
      GtkAllocation area = { 0 };

      area.width = MIN (cg_wished_width (cell->widget), width);
      if (place)
        gtk_widget_set_child_visible (cell->widget, cell->own_line || area.width > 0);
      if (cell->own_line || area.width == 0)
        continue;
      if (x > 0 && x + area.width > width)
        {
          y += line + LINE_GAP;
          x = line = 0;
        }
      area.x = x;
      area.y = y;
      area.height = cg_height_at (cell->widget, area.width);
      if (place)
        put (self, cell, width, &area);
      line = MAX (line, area.height);
      x += area.width + GAP;
    }

  return y + line;
}

static int
lay_own_line (CgCells *self, int width, int y, gboolean place)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = nth (self, i);
      GtkAllocation area = { 0, y, width, 0 };

      if (!cell->own_line)
        continue;
      area.height = cg_height_at (cell->widget, width);
      if (place)
        put (self, cell, width, &area);
      return y + area.height + LINE_GAP;
    }

  return y;
}

static int
lay_folded (CgCells *self, int width, gboolean place)
{
  if (self->cells->len > 0 && nth (self, 0)->own_line)
    return lay_others (self, width, lay_own_line (self, width, 0, place), place);

  return lay_own_line (self, width, lay_others (self, width, 0, place) + LINE_GAP, place);
}

/* ---- the widget ---- */

static void
cg_cells_measure_width (CgContainer *container, int *minimum, int *natural)
{
  CgCells *self = CG_CELLS (container);

  for (guint i = 0; i < self->cells->len; i++)
    *minimum = MAX (*minimum, cg_least_width (nth (self, i)->widget));
  *natural = columns_width (self);
}

static int
cg_cells_lay (CgContainer *container, int width, int height)
{
  CgCells *self = CG_CELLS (container);

  if (width < columns_width (self))
    return lay_folded (self, width, height >= 0);
  if (height < 0)
    return columns_height (self, width);

  place_columns (self, width, height);
  return height;
}

static void
cg_cells_finalize (GObject *object)
{
  g_array_unref (CG_CELLS (object)->cells);

  G_OBJECT_CLASS (cg_cells_parent_class)->finalize (object);
}

static void
cg_cells_class_init (CgCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_cells_finalize;
  CG_CONTAINER_CLASS (klass)->measure_width = cg_cells_measure_width;
  CG_CONTAINER_CLASS (klass)->lay = cg_cells_lay;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-cells");
}

static void
cg_cells_init (CgCells *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
}

GtkWidget *
cg_cells_new (void)
{
  return g_object_new (CG_TYPE_CELLS, NULL);
}

void
cg_cells_append (CgCells *self, GtkWidget *cell, int width, gboolean own_line)
{
  Cell added = { cell, width, own_line };

  g_return_if_fail (CG_IS_CELLS (self));

  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_array_append_val (self->cells, added);
}
