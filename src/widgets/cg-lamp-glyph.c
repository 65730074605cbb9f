/* cg-lamp-glyph.c: the shape of a lamp, distinct without its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp-glyph.h"

#include "cg-colors.h"

/* All shapes are drawn in a square of 12 units. */
#define UNITS 12.0

static void
draw_ring (cairo_t *cr)
{
  cairo_arc (cr, 6, 6, 4.75, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_disc (cairo_t *cr)
{
  cairo_arc (cr, 6, 6, 5.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_triangle (cairo_t *cr)
{
  cairo_move_to (cr, 6, 1.6);
  cairo_line_to (cr, 11, 10.4);
  cairo_line_to (cr, 1, 10.4);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 1.8);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
draw_square (cairo_t *cr)
{
  const double radius = 1.5;
  const double low = 1, high = 11;

  cairo_new_sub_path (cr);
  cairo_arc (cr, high - radius, low + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, high - radius, high - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, low + radius, high - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, low + radius, low + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_check (cairo_t *cr, double top)
{
  cairo_move_to (cr, 1.6, top + 4.4);
  cairo_line_to (cr, 4.6, top + 7.4);
  cairo_line_to (cr, 10.6, top + 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_late_check (cairo_t *cr)
{
  cairo_arc (cr, 6, 6, 5.2, G_PI, 2 * G_PI);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);

  cairo_move_to (cr, 2.6, 7.4);
  cairo_line_to (cr, 5, 9.8);
  cairo_line_to (cr, 9.4, 5.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static void
draw_bars (cairo_t *cr)
{
  cairo_rectangle (cr, 2, 1, 3, 10);
  cairo_rectangle (cr, 7, 1, 3, 10);
  cairo_fill (cr);
}

void
cg_lamp_glyph_draw (cairo_t *cr, CgLamp lamp, double size)
{
  cairo_save (cr);
  cairo_scale (cr, size / UNITS, size / UNITS);
  switch (lamp)
    {
    case CG_LAMP_NONE:
      draw_ring (cr);
      break;
    case CG_LAMP_OK:
      draw_disc (cr);
      break;
    case CG_LAMP_SOON:
      draw_triangle (cr);
      break;
    case CG_LAMP_OVER:
      draw_square (cr);
      break;
    case CG_LAMP_DONE:
      draw_check (cr, 1.6);
      break;
    case CG_LAMP_DONE_LATE:
      draw_late_check (cr);
      break;
    case CG_LAMP_EXT:
      draw_bars (cr);
      break;
    default:
      g_return_if_reached ();
    }
  cairo_restore (cr);
}

static const char *const glyph_colors[CG_N_LAMPS] = {
  [CG_LAMP_NONE] = "glyph_none", [CG_LAMP_OK] = "glyph_ok",
  [CG_LAMP_SOON] = "glyph_soon", [CG_LAMP_OVER] = "glyph_over",
  [CG_LAMP_DONE] = "glyph_done", [CG_LAMP_DONE_LATE] = "glyph_done_late",
  [CG_LAMP_EXT] = "glyph_ext",
};

static const char *const text_colors[CG_N_LAMPS] = {
  [CG_LAMP_NONE] = "lamp_none", [CG_LAMP_OK] = "lamp_ok",
  [CG_LAMP_SOON] = "lamp_soon", [CG_LAMP_OVER] = "lamp_over",
  [CG_LAMP_DONE] = "lamp_done", [CG_LAMP_DONE_LATE] = "lamp_done_late",
  [CG_LAMP_EXT] = "lamp_ext",
};

void
cg_lamp_glyph_snapshot (
    GtkWidget *widget, GtkSnapshot *snapshot, CgLamp lamp, int x, int y, int size)
{
  GdkRGBA color = cg_color (widget, glyph_colors[lamp]);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - 1, y - 1, size + 2, size + 2);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, x, y);
  cg_lamp_glyph_draw (cr, lamp, size);
  cairo_destroy (cr);
}

GdkRGBA
cg_lamp_color (GtkWidget *widget, CgLamp lamp)
{
  return cg_color (widget, text_colors[lamp]);
}
