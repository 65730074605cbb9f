/* cg-found-sheet.c: the picture of a page with the places found on it, drawn; for CgFoundView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-sheet.h"

#include "cg-colors.h"

/* A mark is seen however small the page is, px. */
#define LEAST 2

static void
draw_mark (const CgPageBox *box,
           const graphene_rect_t *sheet,
           double zoom,
           const GdkRGBA *color,
           GtkSnapshot *snapshot)
{
  float width = (float) ((box->x2 - box->x1) * zoom), height = (float) ((box->y2 - box->y1) * zoom);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (sheet->origin.x + (float) (box->x1 * zoom),
                                                  sheet->origin.y + (float) (box->y1 * zoom),
                                                  MAX (width, LEAST), MAX (height, LEAST)));
}

static void
draw_marks (CgPageText *text,
            GArray *hits,
            const graphene_rect_t *sheet,
            double zoom,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const CgPageRange *range = &g_array_index (hits, CgPageRange, i);
      g_autoptr (GArray) boxes = cg_page_text_rectangles (text, range->start, range->end);

      for (guint k = 0; k < boxes->len; k++)
        draw_mark (&g_array_index (boxes, CgPageBox, k), sheet, zoom, color, snapshot);
    }
}

static void
draw_border (GtkWidget *widget, const graphene_rect_t *sheet, GtkSnapshot *snapshot)
{
  GdkRGBA line = cg_color (widget, "cg_line");
  GdkRGBA colors[] = { line, line, line, line };
  float widths[] = { 1, 1, 1, 1 };
  graphene_rect_t around = *sheet;
  GskRoundedRect border;

  graphene_rect_inset (&around, -1, -1);
  gsk_rounded_rect_init_from_rect (&border, &around, 0);
  gtk_snapshot_append_border (snapshot, &border, widths, colors);
}

void
cg_found_sheet_draw (GtkWidget *widget,
                     CgPageThumbs *thumbs,
                     guint page,
                     CgPageText *text,
                     GArray *hits,
                     const graphene_point_t *at,
                     GtkSnapshot *snapshot)
{
  GdkTexture *texture = cg_page_thumbs_get (thumbs, page);
  GdkRGBA color = cg_color (widget, "cg_hit_now");
  graphene_rect_t sheet;
  int width, height;

  cg_page_thumbs_get_sheet (thumbs, page, &width, &height);
  sheet = GRAPHENE_RECT_INIT (at->x, at->y, (float) width, (float) height);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &sheet);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &sheet);
  if (text != NULL && hits != NULL)
    draw_marks (text, hits, &sheet, cg_page_thumbs_get_scale (thumbs, page), &color, snapshot);
  draw_border (widget, &sheet, snapshot);
}
