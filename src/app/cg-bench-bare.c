/* cg-bench-bare.c: a widget that does nothing but show texts, for a grid to be compared with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-bare.h"

#include "cg-grid-row.h"

typedef struct
{
  GtkWidget *widget;
  GdkRectangle area;
} Cell;

struct _CgBenchBare
{
  GtkWidget parent_instance;

  GArray *cells;    /* of Cell */
  GPtrArray *texts; /* in the order of the cells, at first */
  guint turned;
};

G_DEFINE_FINAL_TYPE (CgBenchBare, cg_bench_bare, GTK_TYPE_WIDGET)

/* Distance to the cell whose text comes next: not one of the same row. */
#define STEP 37

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  CgBenchBare *self = CG_BENCH_BARE (widget);

  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_measure (g_array_index (self->cells, Cell, i).widget, orientation, -1, NULL, NULL,
                        NULL, NULL);
  *minimum = *natural = 1;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgBenchBare *self = CG_BENCH_BARE (widget);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      gtk_widget_size_allocate (cell->widget, &cell->area, -1);
    }
}

static void
add_cell (CgBenchBare *self, const char *text, const graphene_rect_t *bounds)
{
  Cell cell = { .area = { (int) bounds->origin.x, (int) bounds->origin.y, (int) bounds->size.width,
                          (int) bounds->size.height } };

  cell.widget = gtk_inscription_new (text);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell.widget),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_parent (cell.widget, GTK_WIDGET (self));
  g_array_append_val (self->cells, cell);
  g_ptr_array_add (self->texts, g_strdup (text));
}

/* A lamp or a bar has words as well: a text as long as theirs stands for it. */
static void
add_row (CgBenchBare *self, GtkWidget *row, GtkWidget *root)
{
  graphene_rect_t bounds;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      const char *text =
          GTK_IS_INSCRIPTION (cell) ? gtk_inscription_get_text (GTK_INSCRIPTION (cell)) : "0000";

      if (gtk_widget_get_child_visible (cell) && gtk_widget_compute_bounds (cell, root, &bounds))
        add_cell (self, text != NULL ? text : "", &bounds);
    }
}

static void
add_rows (CgBenchBare *self, GtkWidget *model, GtkWidget *root)
{
  if (CG_IS_GRID_ROW (model) && gtk_widget_get_mapped (model))
    add_row (self, model, root);

  for (GtkWidget *child = gtk_widget_get_first_child (model); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_rows (self, child, root);
}

static void
dispose (GObject *object)
{
  CgBenchBare *self = CG_BENCH_BARE (object);

  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (g_array_index (self->cells, Cell, i).widget);
  g_array_set_size (self->cells, 0);
  G_OBJECT_CLASS (cg_bench_bare_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  CgBenchBare *self = CG_BENCH_BARE (object);

  g_array_unref (self->cells);
  g_ptr_array_unref (self->texts);
  G_OBJECT_CLASS (cg_bench_bare_parent_class)->finalize (object);
}

static void
cg_bench_bare_class_init (CgBenchBareClass *class)
{
  G_OBJECT_CLASS (class)->dispose = dispose;
  G_OBJECT_CLASS (class)->finalize = finalize;
  GTK_WIDGET_CLASS (class)->measure = measure;
  GTK_WIDGET_CLASS (class)->size_allocate = size_allocate;
}

static void
cg_bench_bare_init (CgBenchBare *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
cg_bench_bare_new (GtkWidget *model)
{
  CgBenchBare *self = g_object_new (CG_TYPE_BENCH_BARE, NULL);

  add_rows (self, model, model);
  return GTK_WIDGET (self);
}

guint
cg_bench_bare_get_n_cells (CgBenchBare *self)
{
  return self->cells->len;
}

void
cg_bench_bare_turn (CgBenchBare *self)
{
  self->turned += STEP;
  for (guint i = 0; i < self->cells->len; i++)
    gtk_inscription_set_text (
        GTK_INSCRIPTION (g_array_index (self->cells, Cell, i).widget),
        g_ptr_array_index (self->texts, (i + self->turned) % self->texts->len));
}
