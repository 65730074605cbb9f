/* cg-time-spans.c: what lasted from when to when, one after the other on one line of time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn as one picture; what it says stands in words below each span, and is told as a whole to a
 * screen reader.
 */
#include "config.h"

#include "cg-time-spans.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-colors.h"
#include "cg-scale.h"

#define HEIGHT 122

/* Of the words of a span, px at 100 %. */
#define WORDS 220

#define SIDE 18
#define AXIS 64 /* from the top */
#define BAR (AXIS - 10)
#define RADIUS 6.5

typedef struct
{
  CgDate from, to;
  char *title;
  char *words;
} Span;

struct _CgTimeSpans
{
  GtkWidget parent_instance;

  CgDate from, to;
  char *words;
  GArray *spans; /* of Span */
};

G_DEFINE_FINAL_TYPE (CgTimeSpans, cg_time_spans, GTK_TYPE_WIDGET)

static void
span_clear (gpointer data)
{
  Span *span = data;

  g_free (span->title);
  g_free (span->words);
}

/* ---- places ---- */

typedef struct
{
  CgTimeSpans *self;
  cairo_t *cr;
  double width, scale;
  CgDate first, last;
} Drawing;

static void
drawing_init (Drawing *drawing, CgTimeSpans *self, int width)
{
  drawing->self = self;
  drawing->width = width;
  drawing->scale = cg_text_scale (GTK_WIDGET (self));
  drawing->first = self->from;
  drawing->last = MAX (self->to, cg_clock_today ());
  for (guint i = 0; i < self->spans->len; i++)
    drawing->first = MIN (drawing->first, g_array_index (self->spans, Span, i).from);
  drawing->first -= MIN (drawing->first, (drawing->last - drawing->first) / 20 + 1);
}

static double
place_of (const Drawing *drawing, CgDate date)
{
  double span = MAX (1, (double) drawing->last - (double) drawing->first);
  double room = drawing->width - 2 * SIDE - 2 * RADIUS;

  return SIDE + RADIUS + room * ((double) date - (double) drawing->first) / span;
}

static void
set_color (const Drawing *drawing, const char *name, double alpha)
{
  GdkRGBA color = cg_color (GTK_WIDGET (drawing->self), name);

  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (drawing->cr, &color);
}

/* ---- texts ---- */

static double
draw_text (const Drawing *drawing,
           double x,
           double y,
           double most,
           const char *text,
           gboolean strong,
           double align)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (drawing->self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MAX (most, 20) * PANGO_SCALE));
  if (pango_layout_get_line_count (layout) == 0)
    return 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (drawing->cr, MAX (SIDE / 2, x - align * width), y);
  pango_cairo_show_layout (drawing->cr, layout);
  return height;
}

/* ---- the picture ---- */

static void
draw_window (const Drawing *drawing)
{
  double from = place_of (drawing, drawing->self->from);
  double to = place_of (drawing, drawing->self->to);
  double axis = AXIS * drawing->scale;

  set_color (drawing, "cg_sel", 0.6);
  cairo_rectangle (drawing->cr, from, 20 * drawing->scale, to - from, axis - 20 * drawing->scale);
  cairo_fill (drawing->cr);
  set_color (drawing, "series_b", 1);
  cairo_set_line_width (drawing->cr, 2);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (drawing->cr, i == 0 ? from : to, 14 * drawing->scale);
      cairo_line_to (drawing->cr, i == 0 ? from : to, axis);
      cairo_stroke (drawing->cr);
    }
  if (drawing->self->words != NULL)
    draw_text (drawing, (from + to) / 2, 22 * drawing->scale, to - from - 12, drawing->self->words,
               FALSE, 0.5);
}

static void
draw_axis (const Drawing *drawing)
{
  double axis = AXIS * drawing->scale;
  int first, last;

  set_color (drawing, "cg_dim", 0.7);
  cairo_set_line_width (drawing->cr, 1);
  cairo_move_to (drawing->cr, SIDE, axis + 0.5);
  cairo_line_to (drawing->cr, drawing->width - SIDE, axis + 0.5);
  cairo_stroke (drawing->cr);

  cg_date_get_ymd (drawing->first, &first, NULL, NULL);
  cg_date_get_ymd (drawing->last, &last, NULL, NULL);
  for (int year = first + 1; year <= last; year++)
    {
      double x = place_of (drawing, cg_date_from_ymd (year, 1, 1));
      g_autofree char *text = g_strdup_printf ("%d", year);

      cairo_move_to (drawing->cr, x, axis);
      cairo_line_to (drawing->cr, x, axis + 4);
      cairo_stroke (drawing->cr);
      draw_text (drawing, x + 3, axis + 1, 60, text, FALSE, 0);
    }
}

static void
draw_end (const Drawing *drawing, double x, double y)
{
  cairo_t *cr = drawing->cr;

  set_color (drawing, "cg_card", 1);
  cairo_arc (cr, x, y, RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
  set_color (drawing, "series_b", 1);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x - 3.5, y);
  cairo_line_to (cr, x - 0.5, y + 3);
  cairo_line_to (cr, x + 4, y - 3);
  cairo_stroke (cr);
}

/* What is outside the window counts for nothing, and is drawn hollow. */
static void
draw_span (const Drawing *drawing, const Span *span)
{
  cairo_t *cr = drawing->cr;
  gboolean counts = span->from >= drawing->self->from;
  double from = place_of (drawing, span->from);
  double to = place_of (drawing, span->to != 0 ? span->to : drawing->last);
  double y = BAR * drawing->scale;

  set_color (drawing, counts ? "series_b" : "cg_dim", span->to == 0 ? 1 : 0.45);
  cairo_set_line_width (cr, 6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, MAX (from, to), y);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  set_color (drawing, counts ? "series_b" : "cg_dim", 1);
  cairo_arc (cr, from, y, RADIUS - 0.5, 0, 2 * G_PI);
  cairo_fill (cr);
  if (span->to != 0)
    draw_end (drawing, to, y);
}

/* Below the axis, each where it begins, or as far to the left as those after it need. */
static void
draw_words (const Drawing *drawing)
{
  const GArray *spans = drawing->self->spans;
  double room = MIN (WORDS * drawing->scale, (drawing->width - 2 * SIDE) / spans->len);
  double y = (AXIS + 18) * drawing->scale;
  double end = drawing->width - SIDE;

  for (guint i = spans->len; i > 0; i--)
    {
      const Span *span = &g_array_index (spans, Span, i - 1);
      double left = SIDE + room * (i - 1);
      double x = CLAMP (place_of (drawing, span->from) - 6, left, MAX (left, end - room));

      set_color (drawing, "cg_fg", 1);
      draw_text (drawing, x, y, end - x - 8, span->title, TRUE, 0);
      set_color (drawing, "cg_dim", 1);
      draw_text (drawing, x, y + 18 * drawing->scale, end - x - 8, span->words, FALSE, 0);
      end = x;
    }
}

static void
cg_time_spans_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgTimeSpans *self = CG_TIME_SPANS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  Drawing drawing;

  if (self->spans->len == 0 || width <= 4 * SIDE)
    return;

  drawing_init (&drawing, self, width);
  drawing.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_window (&drawing);
  draw_axis (&drawing);
  for (guint i = 0; i < self->spans->len; i++)
    draw_span (&drawing, &g_array_index (self->spans, Span, i));
  draw_words (&drawing);
  cairo_destroy (drawing.cr);
}

static void
cg_time_spans_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? cg_scaled (widget, HEIGHT) : 320;
}

/* ---- what it shows ---- */

static void
tell (CgTimeSpans *self)
{
  g_autoptr (GString) words = g_string_new (self->words);

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      g_string_append_printf (words, "; %s: %s", span->title, span->words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_time_spans_clear (CgTimeSpans *self, CgDate from, CgDate to, const char *words)
{
  g_return_if_fail (CG_IS_TIME_SPANS (self));

  self->from = from;
  self->to = to;
  g_free (self->words);
  self->words = g_strdup (words);
  g_array_set_size (self->spans, 0);
  tell (self);
}

void
cg_time_spans_add (CgTimeSpans *self, CgDate from, CgDate to, const char *title, const char *words)
{
  Span span = { from, to, g_strdup (title), g_strdup (words) };

  g_return_if_fail (CG_IS_TIME_SPANS (self));

  g_array_append_val (self->spans, span);
  tell (self);
}

static void
cg_time_spans_finalize (GObject *object)
{
  CgTimeSpans *self = CG_TIME_SPANS (object);

  g_free (self->words);
  g_array_unref (self->spans);

  G_OBJECT_CLASS (cg_time_spans_parent_class)->finalize (object);
}

static void
cg_time_spans_class_init (CgTimeSpansClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_time_spans_finalize;
  widget_class->snapshot = cg_time_spans_snapshot;
  widget_class->measure = cg_time_spans_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cg_time_spans_init (CgTimeSpans *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (self->spans, span_clear);
}

GtkWidget *
cg_time_spans_new (void)
{
  return g_object_new (CG_TYPE_TIME_SPANS, NULL);
}
