/* cg-columns-layout.c: the window's columns: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-columns-layout.h"

#include "cg-measure.h"

/* The pane gives way to this part of its width before it lies over the page. */
#define LEAST_PART 0.8

/* px of the page that are seen beside a pane that lies over it. */
#define SEEN 48

struct _CgColumnsLayout
{
  GtkLayoutManager parent_instance;

  int pane_width;
};

G_DEFINE_FINAL_TYPE (CgColumnsLayout, cg_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *sidebar;
  GtkWidget *page;
  GtkWidget *pane;
} Columns;

static Columns
columns_of (GtkWidget *widget)
{
  Columns columns;

  columns.sidebar = gtk_widget_get_first_child (widget);
  columns.page = gtk_widget_get_next_sibling (columns.sidebar);
  columns.pane = gtk_widget_get_next_sibling (columns.page);
  return columns;
}

typedef struct
{
  int sidebar;
  int page;
  int pane;
} Widths;

static Widths
divide (CgColumnsLayout *self, const Columns *columns, int width)
{
  Widths widths = { 0 };
  int room, least, page;

  widths.sidebar = cg_least_width (columns->sidebar);
  room = width - widths.sidebar;
  widths.page = room;
  if (!gtk_widget_should_layout (columns->pane))
    return widths;

  least = cg_least_width (columns->pane);
  page = cg_least_width (columns->page);
  widths.pane = MAX (least, self->pane_width);
  if (room - page < widths.pane)
    widths.pane = MAX (MAX (least, room - page), (int) (LEAST_PART * self->pane_width));
  if (room - page >= widths.pane)
    widths.page = room - widths.pane;
  else
    widths.pane = CLAMP (self->pane_width, least, MAX (least, room - SEEN));
  return widths;
}

static void
measure_width (CgColumnsLayout *self, const Columns *columns, int *minimum, int *natural)
{
  int sidebar = cg_least_width (columns->sidebar);
  int page = 0;

  gtk_widget_measure (columns->page, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &page, NULL, NULL);
  *minimum = sidebar + MAX (cg_least_width (columns->page), cg_least_width (columns->pane));
  *natural = MAX (*minimum, sidebar + page);
  if (gtk_widget_should_layout (columns->pane))
    *natural += self->pane_width;
}

/* A window's least height is the one at its least width, at which what wraps is highest; nobody
 * needs it so narrow and so low at once, and pages scroll. */
static GtkSizeRequestMode
cg_columns_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
cg_columns_layout_measure (GtkLayoutManager *layout,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  CgColumnsLayout *self = CG_COLUMNS_LAYOUT (layout);
  Columns columns = columns_of (widget);
  GtkWidget *children[] = { columns.sidebar, columns.page, columns.pane };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, &columns, minimum, natural);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int least, wished;

      if (!gtk_widget_should_layout (children[i]))
        continue;
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wished);
    }
}

static void
place (GtkWidget *child, int x, int width, int height)
{
  if (gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
cg_columns_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  Columns columns = columns_of (widget);
  Widths widths = divide (CG_COLUMNS_LAYOUT (layout), &columns, width);

  place (columns.sidebar, 0, widths.sidebar, height);
  place (columns.page, widths.sidebar, widths.page, height);
  place (columns.pane, width - widths.pane, widths.pane, height);
}

static void
cg_columns_layout_class_init (CgColumnsLayoutClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->get_request_mode = cg_columns_layout_get_request_mode;
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = cg_columns_layout_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = cg_columns_layout_allocate;
}

static void
cg_columns_layout_init (CgColumnsLayout *self)
{
}

GtkLayoutManager *
cg_columns_layout_new (void)
{
  return g_object_new (CG_TYPE_COLUMNS_LAYOUT, NULL);
}

void
cg_columns_layout_set_pane_width (CgColumnsLayout *self, int pixels)
{
  g_return_if_fail (CG_IS_COLUMNS_LAYOUT (self));

  if (self->pane_width == pixels)
    return;

  self->pane_width = pixels;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

int
cg_columns_layout_get_pane_width (CgColumnsLayout *self)
{
  g_return_val_if_fail (CG_IS_COLUMNS_LAYOUT (self), 0);

  return self->pane_width;
}
