/* cg-recurrence-glyph.c: the sign of a kind of recurrence: ○─●, ✓─● or ●●●.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-glyph.h"

#include "cg-scale.h"

#define WIDTH 24
#define HEIGHT 14
#define RADIUS 3.2

static void
fill_dot (cairo_t *cr, double x)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, HEIGHT / 2.0, RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, double from, double to)
{
  cairo_move_to (cr, from, HEIGHT / 2.0);
  cairo_line_to (cr, to, HEIGHT / 2.0);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CgRecurrenceKind kind = GPOINTER_TO_INT (data);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_scale (cr, (double) width / WIDTH, (double) height / HEIGHT);
  cairo_set_line_width (cr, 1.6);
  fill_dot (cr, 19.5);
  if (kind == CG_RECURRENCE_CHRONIC)
    {
      fill_dot (cr, 4.5);
      fill_dot (cr, 12);
      return;
    }

  draw_line (cr, kind == CG_RECURRENCE_RELAPSE ? 10.5 : 8, 17);
  if (kind == CG_RECURRENCE_UNCHECKED)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, 4.5, HEIGHT / 2.0, RADIUS - 0.4, 0, 2 * G_PI);
    }
  else
    {
      cairo_move_to (cr, 1.5, 7.2);
      cairo_line_to (cr, 4, 9.8);
      cairo_line_to (cr, 8.6, 4.2);
    }
  cairo_stroke (cr);
}

GtkWidget *
cg_recurrence_glyph_new (CgRecurrenceKind kind)
{
  GtkWidget *area =
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                    "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_set_size_request (area, cg_scaled (area, WIDTH), cg_scaled (area, HEIGHT));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GINT_TO_POINTER (kind), NULL);
  return area;
}
