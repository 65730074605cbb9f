/* cg-hatch.c: a ground of slanting lines: what is empty is seen without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-hatch.h"

#include "cg-colors.h"
#include "cg-scale.h"

static void
draw (GtkWidget *widget, cairo_t *cr, int width, int height, int step)
{
  GdkRGBA ground = cg_color (widget, "cg_head");
  GdkRGBA line = cg_color (widget, "cg_line");

  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1.5);
  for (double x = -height; x < width; x += step)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
}

void
cg_hatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, int step, float radius)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GskRoundedRect rounded;
  cairo_t *cr;

  gsk_rounded_rect_init_from_rect (&rounded, &area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  draw (widget, cr, width, height, cg_scaled (widget, step));
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}
