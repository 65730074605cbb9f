/* cg-grid-under.c: the row under the headings of a grid: one widget a column, such as a filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-under.h"

#include "cg-colors.h"

/* Left and right of a cell, pixels. */
#define MARGIN 3

/* One cell; its column is known by its field. */
typedef struct
{
  int field;
  GtkWidget *widget; /* (nullable) */
} Cell;

struct _CgGridUnder
{
  GtkWidget parent_instance;

  const CgGridStyle *style;
  GtkAdjustment *across;
  CgGridUnderMaker make;
  gpointer data;
  GArray *cells; /* of Cell, one a column */
};

G_DEFINE_FINAL_TYPE (CgGridUnder, cg_grid_under, GTK_TYPE_WIDGET)

static Cell *
cell_at (CgGridUnder *self, guint i)
{
  return &g_array_index (self->cells, Cell, i);
}

/* ---- cells ---- */

static void
drop (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    g_clear_pointer (&g_array_index (cells, Cell, i).widget, gtk_widget_unparent);
  g_array_set_size (cells, 0);
}

/* The cell that this field had already, taken out of @cells. */
static GtkWidget *
take (GArray *cells, int field)
{
  for (guint i = 0; i < cells->len; i++)
    if (g_array_index (cells, Cell, i).field == field)
      return g_steal_pointer (&g_array_index (cells, Cell, i).widget);

  return NULL;
}

void
cg_grid_under_rebuild (CgGridUnder *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->cells);
  GPtrArray *columns = self->style->columns;

  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  for (guint i = 0; self->make != NULL && i < columns->len; i++)
    {
      Cell cell = { ((const CgColumn *) columns->pdata[i])->field, NULL };

      cell.widget = take (before, cell.field);
      if (cell.widget == NULL)
        cell.widget = self->make (cell.field, self->data);
      if (cell.widget != NULL)
        gtk_widget_insert_before (cell.widget, GTK_WIDGET (self), NULL);
      g_array_append_val (self->cells, cell);
    }
  drop (before);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_grid_under_set_maker (CgGridUnder *self, CgGridUnderMaker make, gpointer data)
{
  drop (self->cells);
  self->make = make;
  self->data = data;
  cg_grid_under_rebuild (self);
}

GtkWidget *
cg_grid_under_find (CgGridUnder *self, int field)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (cell_at (self, i)->field == field)
      return cell_at (self, i)->widget;

  return NULL;
}

/* ---- size and drawing ---- */

static void
cg_grid_under_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  CgGridUnder *self = CG_GRID_UNDER (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      int least = 0;

      if (cell_at (self, i)->widget == NULL)
        continue;
      gtk_widget_measure (cell_at (self, i)->widget, orientation, -1, &least, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = MAX (*minimum, least);
    }
}

/* As with headings, a cell behind the frozen columns stays in sight while there is room. */
static void
allocate_cell (CgGridUnder *self, guint i, int height)
{
  const CgGridLayout *layout = &self->style->layout;
  CgGridSlot slot = cg_grid_layout_get (layout, i, self->style->scrolled);
  int hidden = i >= layout->frozen ? MAX (0, layout->frozen_width - slot.x) : 0;
  int width = slot.width - hidden - 2 * MARGIN;
  GtkWidget *cell = cell_at (self, i)->widget;
  int least;

  if (cell == NULL)
    return;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (cell, width >= least);
  if (width >= least)
    gtk_widget_size_allocate (cell, &(GtkAllocation){ slot.x + hidden + MARGIN, 0, width, height },
                              -1);
}

static void
cg_grid_under_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgGridUnder *self = CG_GRID_UNDER (widget);

  for (guint i = 0; i < MIN (self->cells->len, self->style->layout.slots->len); i++)
    allocate_cell (self, i, height);
}

static void
cg_grid_under_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgGridUnder *self = CG_GRID_UNDER (widget);
  int edge = self->style->layout.frozen_width;
  GdkRGBA line = cg_color (widget, "cg_line");

  GTK_WIDGET_CLASS (cg_grid_under_parent_class)->snapshot (widget, snapshot);
  if (edge > 0)
    gtk_snapshot_append_color (
        snapshot, &line, &GRAPHENE_RECT_INIT (edge - 1, 0, 1, gtk_widget_get_height (widget)));
}

/* ---- focus ---- */

static int
find_focused (CgGridUnder *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; child != NULL && i < self->cells->len; i++)
    if (cell_at (self, i)->widget == child)
      return (int) i;

  return -1;
}

/* Scrolls as little as needed to show a column whole. */
static void
reveal (CgGridUnder *self, guint i)
{
  const CgGridLayout *layout = &self->style->layout;
  CgGridSlot slot = cg_grid_layout_get (layout, i, 0);
  double value = gtk_adjustment_get_value (self->across);
  double page = gtk_adjustment_get_page_size (self->across);

  if (i < layout->frozen)
    return;

  value = MAX (value, slot.x + slot.width - page);
  gtk_adjustment_set_value (self->across, MIN (value, slot.x - layout->frozen_width));
  gtk_widget_set_child_visible (cell_at (self, i)->widget, TRUE);
}

static gboolean
cg_grid_under_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgGridUnder *self = CG_GRID_UNDER (widget);
  int at = find_focused (self);
  int step = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT ? -1 : 1;
  gboolean sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;

  if (at >= 0 && gtk_widget_child_focus (cell_at (self, (guint) at)->widget, direction))
    return TRUE;
  if (at >= 0 && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN))
    return FALSE;
  if (at < 0)
    at = step > 0 ? -1 : (int) self->cells->len;

  for (int i = at + step; i >= 0 && i < (int) self->cells->len; i += step)
    {
      GtkWidget *cell = cell_at (self, (guint) i)->widget;

      if (cell == NULL)
        continue;
      reveal (self, (guint) i);
      if (gtk_widget_child_focus (cell, direction))
        return TRUE;
    }

  return sideways && at >= 0;
}

/* ---- life ---- */

static void
cg_grid_under_dispose (GObject *object)
{
  CgGridUnder *self = CG_GRID_UNDER (object);

  drop (self->cells);
  g_clear_object (&self->across);

  G_OBJECT_CLASS (cg_grid_under_parent_class)->dispose (object);
}

static void
cg_grid_under_finalize (GObject *object)
{
  g_array_unref (CG_GRID_UNDER (object)->cells);

  G_OBJECT_CLASS (cg_grid_under_parent_class)->finalize (object);
}

static void
cg_grid_under_class_init (CgGridUnderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_grid_under_dispose;
  object_class->finalize = cg_grid_under_finalize;
  widget_class->measure = cg_grid_under_measure;
  widget_class->size_allocate = cg_grid_under_size_allocate;
  widget_class->snapshot = cg_grid_under_snapshot;
  widget_class->focus = cg_grid_under_focus;

  gtk_widget_class_set_css_name (widget_class, "gridunder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cg_grid_under_init (CgGridUnder *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cg_grid_under_new (const CgGridStyle *style, GtkAdjustment *across)
{
  CgGridUnder *self = g_object_new (CG_TYPE_GRID_UNDER, NULL);

  self->style = style;
  self->across = g_object_ref (across);
  return GTK_WIDGET (self);
}
