/* cg-chart.c: a chart drawn crisp at any scale and told apart without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chart.h"

#include "cg-chart-draw.h"

struct _CgChart
{
  GtkWidget parent_instance;

  const CgChartData *data;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgChart, cg_chart, GTK_TYPE_WIDGET)

static void
pressed_cb (CgChart *self, int n, double x, double y)
{
  guint category, series;

  if (self->data != NULL &&
      cg_chart_hit (self->data, GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)),
                    gtk_widget_get_height (GTK_WIDGET (self)), x, y, &category, &series))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, category, series);
}

static void
cg_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgChart *self = CG_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->data == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cg_chart_draw (self->data, widget, cr, width, height);
  cairo_destroy (cr);
}

static void
cg_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  CgChart *self = CG_CHART (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL || self->data == NULL
                 ? 120
                 : cg_chart_height (self->data, widget);
  *natural = *minimum;
}

static void
cg_chart_class_init (CgChartClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = cg_chart_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = cg_chart_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
cg_chart_init (CgChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
cg_chart_new (void)
{
  return g_object_new (CG_TYPE_CHART, NULL);
}

void
cg_chart_set_data (CgChart *self, const CgChartData *data)
{
  self->data = data;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
