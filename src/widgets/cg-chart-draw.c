/* cg-chart-draw.c: the drawing of charts, and what lies where in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges lie on whole pixels. Every number stands in or beside its bar, so that nothing has to be
 * read off by colour or length alone.
 */
#include "config.h"

#include "cg-chart-draw.h"

#include <math.h>

#include "cg-colors.h"
#include "cg-scale.h"

#define ROW 26       /* px at 100 %: a bar with its gap */
#define COLUMN_H 210 /* px at 100 %: a chart of columns */
#define LEGEND 24
#define PAD 8
#define LABEL_WIDTH 96
#define AXIS 20

typedef struct
{
  const CgChartData *data;
  GtkWidget *widget;
  double width;
  double height;
  double top;   /* below the legend */
  double label; /* width of the labels at the left */
} Layout;

static double
scaled (const Layout *self, int px)
{
  return cg_scaled (self->widget, px);
}

static Layout
layout_of (const CgChartData *data, GtkWidget *widget, double width, double height)
{
  Layout self = { data, widget, width, height, 0, 0 };

  self.top = data->series->len > 1 && data->kind != CG_CHART_MATRIX ? scaled (&self, LEGEND)
             : data->kind == CG_CHART_MATRIX                        ? scaled (&self, AXIS)
                                                                    : PAD;
  self.label = MIN (scaled (&self, LABEL_WIDTH), width / 3);
  return self;
}

/* Where a number is drawn; FALSE where there is none. */
static gboolean
place_of (
    const Layout *self, guint category, guint series, double *x, double *y, double *w, double *h)
{
  const CgChartData *data = self->data;
  guint n = data->categories->len, m = data->series->len;
  gint64 value = cg_chart_data_value (data, category, series);
  double most = (double) cg_chart_data_most (data);

  if (data->kind == CG_CHART_STACKED)
    {
      double room = self->width - self->label - scaled (self, 40), before = 0;

      for (guint i = 0; i < series; i++)
        before += (double) cg_chart_data_value (data, category, i);
      *x = self->label + floor (before / most * room);
      *w = floor ((before + (double) value) / most * room) - floor (before / most * room);
      *y = self->top + category * scaled (self, ROW) + 4;
      *h = scaled (self, ROW) - 8;
    }
  else if (data->kind == CG_CHART_MATRIX)
    {
      double cell = (self->width - self->label) / m;

      *x = self->label + floor (series * cell) + 1;
      *w = floor ((series + 1) * cell) - floor (series * cell) - 2;
      *y = self->top + category * scaled (self, ROW) + 1;
      *h = scaled (self, ROW) - 2;
      return TRUE;
    }
  else
    {
      double slot = (self->width - PAD * 2) / MAX (n, 1);
      double bar = floor (MIN (slot * 0.8 / m, scaled (self, 28)));
      double room = self->height - self->top - scaled (self, AXIS) - scaled (self, 16);

      *x = floor (PAD + category * slot + (slot - bar * m) / 2) + series * bar;
      *w = bar - 1;
      *h = floor ((double) value / most * room);
      *y = self->height - scaled (self, AXIS) - *h;
    }

  return value > 0;
}

/* ---- ink ---- */

static void
set_ink (cairo_t *cr, GtkWidget *widget, const char *name, double alpha)
{
  GdkRGBA color = cg_color (widget, name);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * alpha);
}

static void
draw_text (const Layout *self,
           cairo_t *cr,
           const char *text,
           double x,
           double y,
           double w,
           double align,
           const char *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  int width, height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (w > 0)
    pango_layout_set_width (layout, (int) (w * PANGO_SCALE));
  pango_layout_set_alignment (layout, align <= 0  ? PANGO_ALIGN_LEFT
                                      : align < 1 ? PANGO_ALIGN_CENTER
                                                  : PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (layout, &width, &height);
  set_ink (cr, self->widget, color, 1);
  cairo_move_to (cr, x, floor (y - height / 2.0));
  pango_cairo_show_layout (cr, layout);
}

static const char *
color_of (CgChartPaint paint)
{
  static const char *const names[] = { "series_b", "series_b", "fill_over", "fill_soon",
                                       "fill_ok",  "fill_ext", "cg_dim" };

  return names[paint];
}

/* What each paint adds to its colour: nothing, slanting or upright strokes, or only the outline. */
static void
paint_box (
    const Layout *self, cairo_t *cr, CgChartPaint paint, double x, double y, double w, double h)
{
  double fill = paint == CG_CHART_LIGHT ? 0.35 : paint == CG_CHART_OUTLINE ? 0 : 1;
  double step = paint == CG_CHART_SOON ? 5 : 4;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, w, h);
  cairo_clip (cr);
  set_ink (cr, self->widget, color_of (paint), fill);
  cairo_paint (cr);
  if (paint == CG_CHART_SOON || paint == CG_CHART_EXT)
    {
      set_ink (cr, self->widget, "cg_card", 0.55);
      cairo_set_line_width (cr, 1);
      for (double at = x - h; at < x + w; at += step)
        {
          cairo_move_to (cr, at + 0.5, y + h);
          cairo_line_to (cr, (paint == CG_CHART_SOON ? at + h : at) + 0.5, y);
        }
      cairo_stroke (cr);
    }
  cairo_restore (cr);
  set_ink (cr, self->widget, color_of (paint), 1);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, x + 0.5, y + 0.5, MAX (w - 1, 0), MAX (h - 1, 0));
  cairo_stroke (cr);
}

static void
draw_legend (const Layout *self, cairo_t *cr)
{
  const CgChartData *data = self->data;
  double slot = (self->width - self->label) / data->series->len;

  if (data->series->len < 2 || data->kind == CG_CHART_MATRIX)
    return;

  for (guint k = 0; k < data->series->len; k++)
    {
      double x = floor (self->label + k * slot), y = floor (self->top / 2);

      paint_box (self, cr, g_array_index (data->paints, CgChartPaint, k), x, y - 5, 11, 11);
      draw_text (self, cr, g_ptr_array_index (data->series, k), x + 16, y, slot - 20, 0, "cg_dim");
    }
}

/* ---- the kinds ---- */

static void
draw_number (const Layout *self, cairo_t *cr, guint category, guint series, CgChartPaint paint)
{
  gboolean inside = self->data->kind == CG_CHART_STACKED;
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT, cg_chart_data_value (self->data, category, series));
  double x, y, w, h;

  if (!place_of (self, category, series, &x, &y, &w, &h))
    return;

  paint_box (self, cr, paint, x, y, w, h);
  if (!inside)
    draw_text (self, cr, text, x - 6, y - scaled (self, 8), w + 12, 0.5, "cg_dim");
}

static void
draw_stacked (const Layout *self, cairo_t *cr)
{
  const CgChartData *data = self->data;

  for (guint i = 0; i < data->categories->len; i++)
    {
      double middle = self->top + (i + 0.5) * scaled (self, ROW), x = 0, y, w = 0, h;
      g_autoptr (GString) parts = g_string_new (NULL);

      draw_text (self, cr, g_ptr_array_index (data->categories, i), 0, middle, self->label - 8, 1,
                 "cg_fg");
      for (guint k = 0; k < data->series->len; k++)
        {
          draw_number (self, cr, i, k, g_array_index (data->paints, CgChartPaint, k));
          if (place_of (self, i, k, &x, &y, &w, &h))
            g_string_append_printf (parts, "%" G_GINT64_FORMAT, cg_chart_data_value (data, i, k));
        }
      g_string_printf (parts, "%" G_GINT64_FORMAT, cg_chart_data_sum (data, i));
      place_of (self, i, data->series->len - 1, &x, &y, &w, &h);
      draw_text (self, cr, parts->str, x + w + 6, middle, 0, 0, "cg_fg");
    }
}

static void
draw_columns (const Layout *self, cairo_t *cr)
{
  const CgChartData *data = self->data;
  guint n = data->categories->len;
  double slot = (self->width - PAD * 2) / MAX (n, 1), base = self->height - scaled (self, AXIS);

  set_ink (cr, self->widget, "cg_line", 1);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, PAD, floor (base) + 0.5);
  cairo_line_to (cr, self->width - PAD, floor (base) + 0.5);
  cairo_stroke (cr);
  for (guint i = 0; i < n; i++)
    {
      draw_text (self, cr, g_ptr_array_index (data->categories, i), PAD + i * slot,
                 base + scaled (self, AXIS) / 2, slot - 2, 0.5, "cg_dim");
      for (guint k = 0; k < data->series->len; k++)
        draw_number (self, cr, i, k, g_array_index (data->paints, CgChartPaint, k));
    }
}

/* What share the categories so far have, as a line with a dot each. */
static void
draw_shares (const Layout *self, cairo_t *cr)
{
  const CgChartData *data = self->data;
  guint n = data->categories->len;
  double slot = (self->width - PAD * 2) / MAX (n, 1), base = self->height - scaled (self, AXIS);
  double room = base - self->top - scaled (self, 16);
  gint64 sum = 0, reached = 0;

  for (guint i = 0; i < n; i++)
    sum += cg_chart_data_value (data, i, 0);
  for (guint i = 0; i < n && sum > 0; i++)
    {
      reached += cg_chart_data_value (data, i, 0);
      cairo_line_to (cr, PAD + (i + 0.5) * slot, base - room * (double) reached / (double) sum);
    }
  set_ink (cr, self->widget, "cg_fg", 0.7);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_matrix (const Layout *self, cairo_t *cr)
{
  const CgChartData *data = self->data;
  double most = (double) cg_chart_data_most (data);

  for (guint i = 0; i < data->categories->len; i++)
    {
      double middle = self->top + (i + 0.5) * scaled (self, ROW);

      draw_text (self, cr, g_ptr_array_index (data->categories, i), 0, middle, self->label - 8, 1,
                 "cg_fg");
      for (guint k = 0; k < data->series->len; k++)
        {
          gint64 value = cg_chart_data_value (data, i, k);
          g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
          double x, y, w, h;

          place_of (self, i, k, &x, &y, &w, &h);
          if (i == 0)
            draw_text (self, cr, g_ptr_array_index (data->series, k), x, self->top / 2, w, 0.5,
                       "cg_dim");
          cairo_rectangle (cr, x, y, w, h);
          set_ink (cr, self->widget, "series_b",
                   value > 0 ? 0.12 + 0.4 * (double) value / most : 0.03);
          cairo_fill (cr);
          if (value > 0)
            draw_text (self, cr, text, x, y + h / 2, w, 0.5, "cg_fg");
        }
    }
}

void
cg_chart_draw (const CgChartData *data, GtkWidget *widget, cairo_t *cr, double width, double height)
{
  const Layout self = layout_of (data, widget, width, height);

  draw_legend (&self, cr);
  switch (data->kind)
    {
    case CG_CHART_STACKED:
      draw_stacked (&self, cr);
      break;
    case CG_CHART_MATRIX:
      draw_matrix (&self, cr);
      break;
    case CG_CHART_PARETO:
      draw_columns (&self, cr);
      draw_shares (&self, cr);
      break;
    case CG_CHART_COLUMNS:
    default:
      draw_columns (&self, cr);
    }
}

gboolean
cg_chart_hit (const CgChartData *data,
              GtkWidget *widget,
              double width,
              double height,
              double x,
              double y,
              guint *category,
              guint *series)
{
  const Layout self = layout_of (data, widget, width, height);

  for (*category = 0; *category < data->categories->len; ++*category)
    for (*series = 0; *series < data->series->len; ++*series)
      {
        double left, top, w, h;

        if (place_of (&self, *category, *series, &left, &top, &w, &h) && x >= left &&
            x < left + w && y >= top && y < top + h)
          return TRUE;
      }

  return FALSE;
}

int
cg_chart_height (const CgChartData *data, GtkWidget *widget)
{
  const Layout self = layout_of (data, widget, 400, 0);

  if (data->kind == CG_CHART_COLUMNS || data->kind == CG_CHART_PARETO)
    return cg_scaled (widget, COLUMN_H);

  return (int) (self.top + MAX (data->categories->len, 1) * scaled (&self, ROW)) + PAD;
}
