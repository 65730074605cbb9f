/* cg-found-sheet.c: the picture of a page with the places found on it, drawn; for CgFoundView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-sheet.h"

#include "cg-colors.h"
#include "cg-page-paper.h"

/* A mark is seen however small the page is, px. */
#define LEAST 2

static void
draw_mark (const CgPageBox *box, double zoom, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  float width = (float) ((box->x2 - box->x1) * zoom), height = (float) ((box->y2 - box->y1) * zoom);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) (box->x1 * zoom),
                                                  (float) (box->y1 * zoom), MAX (width, LEAST),
                                                  MAX (height, LEAST)));
}

static void
draw_marks (
    CgPageText *text, GArray *hits, double zoom, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const CgPageRange *range = &g_array_index (hits, CgPageRange, i);
      g_autoptr (GArray) boxes = cg_page_text_rectangles (text, range->start, range->end);

      for (guint k = 0; k < boxes->len; k++)
        draw_mark (&g_array_index (boxes, CgPageBox, k), zoom, color, snapshot);
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

static void
draw_page (GdkTexture *texture, const GdkRGBA *paper, float width, float height, GtkSnapshot *to)
{
  const graphene_rect_t page = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (texture != NULL)
    gtk_snapshot_append_texture (to, texture, &page);
  else
    gtk_snapshot_append_color (to, paper, &page);
}

void
cg_found_sheet_draw (GtkWidget *widget,
                     CgPageThumbs *thumbs,
                     guint page,
                     guint turn,
                     CgPageText *text,
                     GArray *hits,
                     const graphene_point_t *at,
                     GtkSnapshot *snapshot)
{
  GdkRGBA color = cg_color (widget, "cg_hit_now"), paper = cg_page_thumbs_get_paper (thumbs);
  gboolean on_side = turn % 2 == 1;
  graphene_rect_t sheet;
  int width, height;

  cg_page_thumbs_get_sheet (thumbs, page, turn, &width, &height);
  sheet = GRAPHENE_RECT_INIT (at->x, at->y, (float) width, (float) height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &sheet.origin);
  cg_page_paper_turn (turn, &sheet.size, snapshot);
  draw_page (cg_page_thumbs_get (thumbs, page), &paper, (float) (on_side ? height : width),
             (float) (on_side ? width : height), snapshot);
  if (text != NULL && hits != NULL)
    draw_marks (text, hits, cg_page_thumbs_get_scale (thumbs, page, turn), &color, snapshot);
  gtk_snapshot_restore (snapshot);
  draw_border (widget, &sheet, snapshot);
}
