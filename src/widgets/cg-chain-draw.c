/* cg-chain-draw.c: the edges of a chain: a line that is clear, blocked, or thins out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chain-draw.h"

#include <math.h>

#include "cg-colors.h"
#include "cg-scale.h"

/* px at 100 % */
#define LINE 2
#define HEAD 8
#define SIGN 12 /* half a side of ▽, and the radius of ✕ */
#define THICK 9 /* where a line begins that thins out */
#define ARM 9   /* of the barrier beside ✕ */

static void
set_color (GtkWidget *widget, cairo_t *cr, const char *name)
{
  GdkRGBA color = cg_color (widget, name);

  gdk_cairo_set_source_rgba (cr, &color);
}

/* Full: what comes through; hollow: what does not. */
static void
draw_head (GtkWidget *widget, cairo_t *cr, double x, double bottom, gboolean hollow)
{
  double size = cg_scaled (widget, HEAD);

  cairo_move_to (cr, x - size / 2, bottom - size);
  cairo_line_to (cr, x + size / 2, bottom - size);
  cairo_line_to (cr, x, bottom);
  cairo_close_path (cr);
  set_color (widget, cr, "fill_none");
  if (hollow)
    {
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
draw_line (GtkWidget *widget, cairo_t *cr, double x, double top, double bottom, gboolean dotted)
{
  double width = cg_scaled (widget, LINE);
  const double dashes[] = { width, width * 1.5 };

  if (bottom <= top)
    return;

  cairo_save (cr);
  if (dotted)
    cairo_set_dash (cr, dashes, 2, 0);
  set_color (widget, cr, "fill_none");
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_wedge (GtkWidget *widget, cairo_t *cr, double x, double top, double bottom)
{
  double wide = cg_scaled (widget, THICK) / 2.0;
  double narrow = cg_scaled (widget, LINE) / 4.0;

  cairo_move_to (cr, x - wide, top);
  cairo_line_to (cr, x + wide, top);
  cairo_line_to (cr, x + narrow, bottom);
  cairo_line_to (cr, x - narrow, bottom);
  cairo_close_path (cr);
  set_color (widget, cr, "fill_none");
  cairo_fill (cr);
}

static void
draw_decay (GtkWidget *widget, cairo_t *cr, double x, double y)
{
  double half = cg_scaled (widget, SIGN);

  cairo_move_to (cr, x - half, y - half * 0.85);
  cairo_line_to (cr, x + half, y - half * 0.85);
  cairo_line_to (cr, x, y + half * 0.85);
  cairo_close_path (cr);
  set_color (widget, cr, "cg_card");
  cairo_fill_preserve (cr);
  set_color (widget, cr, "glyph_soon");
  cairo_set_line_width (cr, cg_scaled (widget, LINE));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
draw_block (GtkWidget *widget, cairo_t *cr, double x, double y)
{
  double radius = cg_scaled (widget, SIGN);
  double arm = cg_scaled (widget, ARM);
  double cross = radius * 0.36;

  set_color (widget, cr, "fill_over");
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_line_width (cr, cg_scaled (widget, LINE));
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * (radius + arm / 3), y);
      cairo_line_to (cr, x + side * (radius + arm * 4 / 3), y);
    }
  cairo_stroke (cr);

  set_color (widget, cr, "on_over");
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x - cross, y - cross);
  cairo_line_to (cr, x + cross, y + cross);
  cairo_move_to (cr, x + cross, y - cross);
  cairo_line_to (cr, x - cross, y + cross);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static gboolean
has_mark (const CgChainMark *marks, guint n, CgChainMark mark)
{
  for (guint i = 0; i < n; i++)
    if (marks[i] == mark)
      return TRUE;

  return FALSE;
}

/* The height at which a mark stands. */
static double
mark_place (double top, double bottom, guint i, guint n)
{
  return round (top + (bottom - top) * (i + 1) / (n + 1)) + 0.5;
}

static double
first_block (double top, double bottom, const CgChainMark *marks, guint n)
{
  guint i = 0;

  while (marks[i] != CG_CHAIN_BLOCK)
    i++;
  return mark_place (top, bottom, i, n);
}

void
cg_chain_draw_edge (GtkWidget *widget,
                    cairo_t *cr,
                    double x,
                    double top,
                    double bottom,
                    const CgChainMark *marks,
                    guint n)
{
  gboolean blocked = has_mark (marks, n, CG_CHAIN_BLOCK);
  double head = cg_scaled (widget, HEAD);

  x = round (x);
  if (blocked)
    {
      double y = first_block (top, bottom, marks, n);

      draw_line (widget, cr, x, top, y, FALSE);
      draw_line (widget, cr, x, y + cg_scaled (widget, SIGN) + 2, bottom - head, TRUE);
    }
  else if (has_mark (marks, n, CG_CHAIN_DECAY))
    draw_wedge (widget, cr, x, top, bottom);
  else
    draw_line (widget, cr, x, top, bottom - head, FALSE);

  draw_head (widget, cr, x, bottom - 1, blocked);
  for (guint i = 0; i < n; i++)
    if (marks[i] == CG_CHAIN_BLOCK)
      draw_block (widget, cr, x, mark_place (top, bottom, i, n));
    else
      draw_decay (widget, cr, x, mark_place (top, bottom, i, n));
}
