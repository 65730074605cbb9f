/* cg-paper-sheet.c: one sheet of paper as a picture, private to the paper canvas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-sheet.h"

/* The shadow: so many rings of black, each a pixel wider and this strong. */
#define SHADOW_RINGS 5
#define SHADOW_STRENGTH 0.035

/* What the mark reaches out beyond 版心, points, and above and below a line, em. */
#define MARK_REACH 6.0
#define MARK_RISE 0.36

/* Above and below a place that is higher than a line, points. */
#define MOST_RISE 8.0

static void
set_mark_color (GtkWidget *widget, cairo_t *cr, double alpha)
{
  GdkRGBA color = { 0.11f, 0.44f, 0.85f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color", &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

/* The marked places of a page: a band behind the text from edge to edge of 版心, or further. */
static void
draw_mark (
    GtkWidget *widget, cairo_t *cr, const CgNoticePages *pages, guint page, const GArray *mark)
{
  double left, right;

  cg_notice_pages_get_text_edges (pages, &left, &right);
  for (guint i = 0; i < mark->len; i++)
    {
      const CgNoticePart *part = &g_array_index (mark, CgNoticePart, i);
      double rise = MIN (part->height * MARK_RISE, MOST_RISE);
      double from = MIN (left, part->x) - MARK_REACH;
      double to = MAX (right, part->x + part->width) + MARK_REACH;

      if (part->page != page)
        continue;
      set_mark_color (widget, cr, 0.09);
      cairo_rectangle (cr, from, part->y - rise, to - from, part->height + 2 * rise);
      cairo_fill (cr);
      set_mark_color (widget, cr, 0.9);
      cairo_rectangle (cr, from - 1.5, part->y - rise, 1.5, part->height + 2 * rise);
      cairo_fill (cr);
    }
}

/* RGB24 leaves the fourth byte undefined; a texture takes it for opacity. */
static void
make_opaque (cairo_surface_t *surface, int width, int height)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (gpointer) (data + y * stride);

      for (int x = 0; x < width; x++)
        row[x] |= 0xff000000;
    }
}

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

GdkTexture *
cg_paper_sheet_draw (GtkWidget *widget,
                     const CgNoticePages *pages,
                     guint page,
                     CgNoticeDraw flags,
                     const GArray *mark,
                     double scale,
                     int width,
                     int height)
{
  int factor = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * factor, height * factor);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale * factor, scale * factor);
  if (mark != NULL)
    draw_mark (widget, cr, pages, page, mark);
  cg_notice_pages_draw (pages, page, cr, flags | CG_NOTICE_DRAW_SCREEN);
  cairo_destroy (cr);

  make_opaque (surface, width * factor, height * factor);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) (height * factor), free_surface, surface);

  return gdk_memory_texture_new (width * factor, height * factor, GDK_MEMORY_DEFAULT, bytes,
                                 stride);
}

/* What of @around is not behind the sheet, side by side. */
static void
append_around (GtkSnapshot *snapshot, const graphene_rect_t *around, const graphene_rect_t *sheet)
{
  const GdkRGBA color = { 0, 0, 0, (float) SHADOW_STRENGTH };
  float left = around->origin.x, top = around->origin.y, width = around->size.width;
  float above = MAX (sheet->origin.y - top, 0);
  float below = top + around->size.height - (sheet->origin.y + sheet->size.height);
  float beside = sheet->origin.x - left;
  const graphene_rect_t parts[] = {
    { { left, top }, { width, above } },
    { { left, sheet->origin.y + sheet->size.height }, { width, below } },
    { { left, top + above }, { beside, around->size.height - above - below } },
    { { left + width - beside, top + above }, { beside, around->size.height - above - below } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].size.width > 0 && parts[i].size.height > 0)
      gtk_snapshot_append_color (snapshot, &color, &parts[i]);
}

/* Without blur, which is slow, and without what is behind the sheet: mixing that would take as long
 * as drawing the sheet. */
void
cg_paper_sheet_shadow (GtkSnapshot *snapshot, const graphene_rect_t *sheet)
{
  for (int ring = SHADOW_RINGS; ring > 0; ring--)
    {
      graphene_rect_t around = *sheet;

      graphene_rect_inset (&around, (float) -ring, (float) -ring);
      graphene_rect_offset (&around, 0, 1);
      append_around (snapshot, &around, sheet);
    }
}
