/* cg-mark-draw.c: annotations drawn on a page, at any zoom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark-draw.h"

#include "cg-stamp-draw.h"

/* Points, unless said otherwise. */
#define LINE 1.1
#define FRAME_LINE 1.4
#define BADGE 14
#define BADGE_LEAST 12 /* pixels */
#define BADGE_MOST 30  /* pixels */
#define MARGIN_PART 0.913
#define HANDLE 7 /* pixels */
#define FILL_ALPHA 0.05f

static GdkRGBA
ink_of (const CgMark *mark, CgMarkInk ink)
{
  double rgb[3];

  cg_mark_color (cg_record_text (mark->record, CG_ANNOTATION_COLOUR), ink, rgb);
  return (GdkRGBA){ (float) rgb[0], (float) rgb[1], (float) rgb[2], 1 };
}

static GdkRGBA
pen_of (const CgMark *mark, const CgPagePaper *paper)
{
  GdkRGBA pen = ink_of (mark, CG_MARK_PEN);

  return cg_page_paper_color (paper->colors, &pen);
}

static graphene_rect_t
rectangle (double x, double y, double width, double height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

/* ---- text marked ---- */

static void
draw_marker (const CgPlace *place,
             const GdkRGBA *color,
             const CgPagePaper *paper,
             GtkSnapshot *snapshot)
{
  cg_page_paper_mark (paper, &(CgPageBox){ place->left, place->top, place->right, place->bottom },
                      color, snapshot);
}

/* @part: how far down in the place */
static void
draw_line (
    const CgPlace *place, double part, const GdkRGBA *color, double zoom, GtkSnapshot *snapshot)
{
  double thickness = MAX (LINE * zoom, 1);
  double y = (place->top + (place->bottom - place->top) * part) * zoom - thickness / 2;
  graphene_rect_t line =
      rectangle (place->left * zoom, y, (place->right - place->left) * zoom, thickness);

  gtk_snapshot_append_color (snapshot, color, &line);
}

static void
draw_on_text (const CgMark *mark, const CgPagePaper *paper, GtkSnapshot *snapshot)
{
  GdkRGBA marker = ink_of (mark, CG_MARK_MARKER), pen = pen_of (mark, paper);
  double zoom = paper->zoom;

  for (guint i = 0; i < mark->places->len; i++)
    {
      const CgPlace *place = &g_array_index (mark->places, CgPlace, i);

      if (mark->kind == CG_MARK_UNDERLINE)
        draw_line (place, 0.97, &pen, zoom, snapshot);
      else if (mark->kind == CG_MARK_STRIKE)
        draw_line (place, 0.52, &pen, zoom, snapshot);
      else
        draw_marker (place, &marker, paper, snapshot);
    }
}

/* ---- frames and words ---- */

static void
draw_border (const graphene_rect_t *place,
             double radius,
             double thickness,
             const GdkRGBA *color,
             GtkSnapshot *snapshot)
{
  const float widths[4] = { (float) thickness, (float) thickness, (float) thickness,
                            (float) thickness };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GdkRGBA fill = *color;
  GskRoundedRect outline;

  fill.alpha = FILL_ALPHA;
  gsk_rounded_rect_init_from_rect (&outline, place, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
draw_rectangle (const CgMark *mark,
                const CgPlace *place,
                const CgPagePaper *paper,
                GtkSnapshot *snapshot)
{
  GdkRGBA pen = pen_of (mark, paper);
  double zoom = paper->zoom;
  graphene_rect_t frame =
      rectangle (place->left * zoom, place->top * zoom, (place->right - place->left) * zoom,
                 (place->bottom - place->top) * zoom);

  draw_border (&frame, 1.5 * zoom, MAX (FRAME_LINE * zoom, 1), &pen, snapshot);
}

/* @size: pixels an em, made smaller until the number is no wider than @most */
static PangoLayout *
make_layout (GtkWidget *widget, const char *text, double size, double most)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  int width;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= most || most <= 0)
    return layout;

  g_object_unref (layout);
  return make_layout (widget, text, size * most / width * 0.99, 0);
}

static void
draw_layout (
    PangoLayout *layout, double x, double middle, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (x - width / 2.0), (float) (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_stamp (const CgMark *mark,
            const CgPlace *place,
            const CgPagePaper *paper,
            GtkSnapshot *snapshot)
{
  double zoom = paper->zoom, width, height;
  GdkRGBA pen = pen_of (mark, paper);
  CgStamp stamp = { .words = cg_record_text (mark->record, CG_ANNOTATION_LABEL),
                    .line = cg_record_text (mark->record, CG_ANNOTATION_TEXT),
                    .width = (place->right - place->left) * zoom,
                    .height = (place->bottom - place->top) * zoom,
                    .rgb = { pen.red, pen.green, pen.blue } };
  double x = (place->left + place->right) / 2 * zoom, y = (place->top + place->bottom) / 2 * zoom;
  graphene_rect_t covered;
  cairo_t *cr;

  cg_stamp_extents (&stamp, &width, &height);
  covered = rectangle (x - width / 2, y - height / 2, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &covered);
  cairo_translate (cr, x, y);
  cg_stamp_draw (&stamp, cr);
  cairo_destroy (cr);
}

/* ---- the number of its words ---- */

gboolean
cg_mark_badge_place (const CgMark *mark, double zoom, double width, CgPlace *place)
{
  const CgPlace *first = &g_array_index (mark->places, CgPlace, 0);
  double size = CLAMP (BADGE * zoom, BADGE_LEAST, BADGE_MOST) / zoom;
  double x, y = (first->top + first->bottom) / 2;
  CgPlace bound;

  if (mark->number == 0)
    return FALSE;

  bound = cg_places_bound (mark->places);
  x = cg_mark_is_on_text (mark) || mark->kind == CG_MARK_RECTANGLE
          ? CLAMP (MAX (width * MARGIN_PART, bound.right + size), size / 2, width - size * 0.6)
          : (first->left + first->right) / 2;
  *place = (CgPlace){ x - size / 2, y - size / 2, x + size / 2, y + size / 2 };
  return TRUE;
}

static void
draw_badge (const CgMark *mark,
            double width,
            const CgPagePaper *paper,
            GtkWidget *widget,
            GtkSnapshot *snapshot)
{
  g_autofree char *number = g_strdup_printf ("%u", mark->number);
  GdkRGBA white = cg_page_paper_color (paper->colors, &(GdkRGBA){ 1, 1, 1, 1 });
  GdkRGBA pen = pen_of (mark, paper);
  double zoom = paper->zoom;
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t disc;
  GskRoundedRect outline;
  CgPlace place;
  double size;

  if (!cg_mark_badge_place (mark, zoom, width, &place))
    return;

  size = (place.right - place.left) * zoom;
  disc = rectangle (place.left * zoom, place.top * zoom, size, size);
  gsk_rounded_rect_init_from_rect (&outline, &disc, (float) (size / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &pen, &disc);
  gtk_snapshot_pop (snapshot);
  layout = make_layout (widget, number, size * 0.66, size * 0.9);
  draw_layout (layout, (place.left + place.right) / 2 * zoom, (place.top + place.bottom) / 2 * zoom,
               &white, snapshot);
}

/* ---- a mark ---- */

void
cg_mark_draw (const CgMark *mark,
              const CgPlace *draft,
              double width,
              const CgPagePaper *paper,
              GtkWidget *widget,
              GtkSnapshot *snapshot)
{
  const CgPlace *place = draft != NULL ? draft : &g_array_index (mark->places, CgPlace, 0);

  if (mark->kind == CG_MARK_STAMP)
    draw_stamp (mark, place, paper, snapshot);
  else if (mark->kind == CG_MARK_RECTANGLE)
    draw_rectangle (mark, place, paper, snapshot);
  else if (cg_mark_is_on_text (mark))
    draw_on_text (mark, paper, snapshot);

  if (draft == NULL)
    draw_badge (mark, width, paper, widget, snapshot);
}

static void
draw_handle (double x, double y, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t outer = rectangle (x - HANDLE / 2.0, y - HANDLE / 2.0, HANDLE, HANDLE);
  graphene_rect_t inner =
      rectangle (x - HANDLE / 2.0 + 1, y - HANDLE / 2.0 + 1, HANDLE - 2, HANDLE - 2);

  gtk_snapshot_append_color (snapshot, color, &outer);
  gtk_snapshot_append_color (snapshot, &white, &inner);
}

void
cg_mark_draw_frame (
    const CgPlace *place, gboolean handles, double zoom, GtkWidget *widget, GtkSnapshot *snapshot)
{
  double x1 = place->left * zoom - 3, y1 = place->top * zoom - 3;
  double x2 = place->right * zoom + 3, y2 = place->bottom * zoom + 3;
  graphene_rect_t frame = rectangle (x1, y1, x2 - x1, y2 - y1);
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color",
                                       &color))
    return;

  gsk_rounded_rect_init_from_rect (&outline, &frame, 2);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (const GdkRGBA[4]){ color, color, color, color });
  for (guint i = 0; handles && i < 9; i++)
    if (i != 4)
      draw_handle (x1 + (x2 - x1) * (i % 3) / 2, y1 + (y2 - y1) * (i / 3) / 2, &color, snapshot);
}

void
cg_mark_draw_pointed (GArray *places,
                      const CgPagePaper *paper,
                      GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (style, "cg_hit_now", &color))
    return;

  for (guint i = 0; i < places->len; i++)
    draw_marker (&g_array_index (places, CgPlace, i), &color, paper, snapshot);
}
