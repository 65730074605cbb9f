/* cg-paper-ruler.c: millimetres along a sheet of paper, and where its text area begins and ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-ruler.h"

#include <math.h>
#include <stdlib.h>

#include "cg-colors.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* px at 100 % */
#define THICKNESS 20
#define BAND 14
#define EDGE 2
#define LARGE_MARK 4
#define SMALL_MARK 1.5
#define NUMBER_GAP 2

/* Marks are so far apart at least, px. */
#define LEAST_MARK 3.0
#define LEAST_NUMBER 36.0

struct _CgPaperRuler
{
  GtkWidget parent_instance;

  GtkOrientation orientation;
  CgPagePreview *preview; /* not owned: a sibling */
  PangoLayout *numbers;
};

G_DEFINE_FINAL_TYPE (CgPaperRuler, cg_paper_ruler, GTK_TYPE_WIDGET)

static gboolean
is_across (const CgPaperRuler *self)
{
  return self->orientation == GTK_ORIENTATION_HORIZONTAL;
}

/* ---- what it measures ---- */

/* The sheet along the ruler. */
typedef struct
{
  double start;       /* of the sheet, px of the ruler */
  double scale;       /* px a millimetre */
  double length;      /* of the sheet, mm */
  double area, until; /* the text area, mm */
} Scale;

static gboolean
read_scale (CgPaperRuler *self, Scale *scale)
{
  CgNoticePages *pages = cg_page_preview_get_pages (self->preview);
  cairo_rectangle_t area;
  graphene_rect_t sheet;
  double width, height;
  guint page;

  g_object_get (self->preview, "page", &page, NULL);
  if (pages == NULL || !cg_page_preview_get_sheet (self->preview, page, &sheet))
    return FALSE;

  cg_notice_pages_get_size (pages, &width, &height);
  cg_notice_pages_get_text_area (pages, &area);
  scale->start = is_across (self) ? sheet.origin.x : sheet.origin.y;
  scale->length = (is_across (self) ? width : height) / POINTS_PER_MM;
  scale->scale = (is_across (self) ? sheet.size.width : sheet.size.height) / scale->length;
  scale->area = (is_across (self) ? area.x : area.y) / POINTS_PER_MM;
  scale->until = scale->area + (is_across (self) ? area.width : area.height) / POINTS_PER_MM;
  return scale->scale > 0;
}

/* ---- drawing ---- */

/* A rectangle @from to @to along the ruler and @top to @bottom across it, px. */
static void
fill (CgPaperRuler *self,
      GtkSnapshot *snapshot,
      const GdkRGBA *color,
      double from,
      double to,
      double top,
      double bottom)
{
  graphene_rect_t box =
      GRAPHENE_RECT_INIT ((float) from, (float) top, (float) (to - from), (float) (bottom - top));

  if (!is_across (self))
    box =
        GRAPHENE_RECT_INIT ((float) top, (float) from, (float) (bottom - top), (float) (to - from));
  gtk_snapshot_append_color (snapshot, color, &box);
}

static void
draw_number (CgPaperRuler *self, GtkSnapshot *snapshot, double at, int millimetres)
{
  GdkRGBA color = cg_color (GTK_WIDGET (self), "cg_ruler_text");
  g_autofree char *text = g_strdup_printf ("%d", millimetres);
  int width, height;

  pango_layout_set_text (self->numbers, text, -1);
  pango_layout_get_pixel_size (self->numbers, &width, &height);
  gtk_snapshot_save (snapshot);
  if (is_across (self))
    gtk_snapshot_translate (
        snapshot, &GRAPHENE_POINT_INIT ((float) (at - width / 2.0), (THICKNESS - height) / 2.0F));
  else
    {
      gtk_snapshot_translate (
          snapshot, &GRAPHENE_POINT_INIT ((THICKNESS - height) / 2.0F, (float) (at + width / 2.0)));
      gtk_snapshot_rotate (snapshot, -90);
    }
  gtk_snapshot_append_layout (snapshot, self->numbers, &color);
  gtk_snapshot_restore (snapshot);
}

/* Every so many millimetres, the least of the row that leaves @room. */
static int
choose_step (const Scale *scale, double room)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * scale->scale >= room)
      return steps[i];

  return 200;
}

/* Whether a mark would stand in the number nearest to it. */
static gboolean
is_in_number (CgPaperRuler *self, const Scale *scale, int millimetres, int number)
{
  int nearest = (millimetres + number / 2) / number * number;
  g_autofree char *text = g_strdup_printf ("%d", nearest);
  int width;

  if (nearest == 0)
    return FALSE;

  pango_layout_set_text (self->numbers, text, -1);
  pango_layout_get_pixel_size (self->numbers, &width, NULL);
  return abs (millimetres - nearest) * scale->scale < width / 2.0 + NUMBER_GAP;
}

static void
draw_marks (CgPaperRuler *self, GtkSnapshot *snapshot, const Scale *scale)
{
  GdkRGBA color = cg_color (GTK_WIDGET (self), "cg_ruler_text");
  int number = choose_step (scale, LEAST_NUMBER);
  int small = choose_step (scale, LEAST_MARK);

  for (int mm = 0; mm <= (int) scale->length; mm += small)
    {
      double at = round (scale->start + mm * scale->scale);
      double half = mm % 10 == 0 ? LARGE_MARK : SMALL_MARK;

      if (mm > 0 && mm % number == 0)
        draw_number (self, snapshot, at, mm);
      else if (!is_in_number (self, scale, mm, number))
        fill (self, snapshot, &color, at, at + 1, THICKNESS / 2.0 - half, THICKNESS / 2.0 + half);
    }
}

static void
draw_sheet (CgPaperRuler *self, GtkSnapshot *snapshot, const Scale *scale)
{
  GdkRGBA margin = cg_color (GTK_WIDGET (self), "cg_ruler_margin");
  GdkRGBA area = cg_color (GTK_WIDGET (self), "cg_ruler_area");
  GdkRGBA edge = cg_color (GTK_WIDGET (self), "accent_bg_color");
  double top = (THICKNESS - BAND) / 2.0, bottom = top + BAND;
  double from = round (scale->start + scale->area * scale->scale);
  double to = round (scale->start + scale->until * scale->scale);

  fill (self, snapshot, &margin, scale->start, scale->start + scale->length * scale->scale, top,
        bottom);
  fill (self, snapshot, &area, from, to, top, bottom);
  draw_marks (self, snapshot, scale);
  fill (self, snapshot, &edge, from - EDGE / 2.0, from + EDGE / 2.0, top, bottom);
  fill (self, snapshot, &edge, to - EDGE / 2.0, to + EDGE / 2.0, top, bottom);
}

static void
cg_paper_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPaperRuler *self = CG_PAPER_RULER (widget);
  Scale scale;

  if (self->numbers == NULL)
    self->numbers = gtk_widget_create_pango_layout (widget, NULL);
  if (read_scale (self, &scale))
    draw_sheet (self, snapshot, &scale);
}

/* ---- the widget ---- */

static void
cg_paper_ruler_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CgPaperRuler *self = CG_PAPER_RULER (widget);

  *minimum = *natural = orientation == self->orientation ? 0 : THICKNESS;
}

/* The numbers are in the font of the moment. */
static void
cg_paper_ruler_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  g_clear_object (&CG_PAPER_RULER (widget)->numbers);
  GTK_WIDGET_CLASS (cg_paper_ruler_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
cg_paper_ruler_dispose (GObject *object)
{
  g_clear_object (&CG_PAPER_RULER (object)->numbers);

  G_OBJECT_CLASS (cg_paper_ruler_parent_class)->dispose (object);
}

static void
cg_paper_ruler_class_init (CgPaperRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_paper_ruler_dispose;
  widget_class->snapshot = cg_paper_ruler_snapshot;
  widget_class->measure = cg_paper_ruler_measure;
  widget_class->css_changed = cg_paper_ruler_css_changed;
  gtk_widget_class_set_css_name (widget_class, "cg-paper-ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cg_paper_ruler_init (CgPaperRuler *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cg_paper_ruler_new (GtkOrientation orientation, CgPagePreview *preview)
{
  CgPaperRuler *self = g_object_new (CG_TYPE_PAPER_RULER, NULL);

  self->orientation = orientation;
  self->preview = preview;
  g_signal_connect_object (preview, "viewed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "notify::page", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
