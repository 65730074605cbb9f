/* cg-bench-bare.c: a widget that does nothing but show texts, for a grid to be compared with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-bare.h"

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
add_cell (CgBenchBare *self, GtkInscription *like, const graphene_rect_t *bounds)
{
  Cell cell = { .area = { (int) bounds->origin.x, (int) bounds->origin.y, (int) bounds->size.width,
                          (int) bounds->size.height } };
  const char *text = gtk_inscription_get_text (like);

  cell.widget = gtk_inscription_new (text);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell.widget),
                                     gtk_inscription_get_text_overflow (like));
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell.widget),
                                 gtk_inscription_get_min_lines (like));
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell.widget),
                                 gtk_inscription_get_nat_lines (like));
  gtk_widget_set_parent (cell.widget, GTK_WIDGET (self));
  g_array_append_val (self->cells, cell);
  g_ptr_array_add (self->texts, g_strdup (text != NULL ? text : ""));
}

static void
add_cells (CgBenchBare *self, GtkWidget *model, GtkWidget *root)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (model) || !gtk_widget_get_child_visible (model))
    return;
  if (GTK_IS_INSCRIPTION (model) && gtk_widget_compute_bounds (model, root, &bounds) &&
      bounds.size.width >= 1 && bounds.size.height >= 1)
    add_cell (self, GTK_INSCRIPTION (model), &bounds);

  for (GtkWidget *child = gtk_widget_get_first_child (model); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_cells (self, child, root);
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

  add_cells (self, model, model);
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
