/* cg-page-hits.c: places that a search found on the pages: where they stand, and drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-hits.h"

#include <math.h>

/* As a marker pen does it: multiplied with the paper, letters stay as dark as they were. */
static void
draw_box (GskRenderNode *paper,
          const graphene_rect_t *place,
          const GdkRGBA *color,
          GtkSnapshot *snapshot)
{
  gtk_snapshot_push_clip (snapshot, place);
  gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
  gtk_snapshot_append_node (snapshot, paper);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, color, place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* In whole pixels: an edge within one would mix the page with itself drawn anew. */
static graphene_rect_t
on_pixels (const CgPageBox *box, double zoom)
{
  float x = (float) floor (box->x1 * zoom), y = (float) floor (box->y1 * zoom);

  return GRAPHENE_RECT_INIT (x, y, (float) ceil (box->x2 * zoom) - x,
                             (float) ceil (box->y2 * zoom) - y);
}

static void
draw_place (CgPageText *text,
            const CgPageRange *range,
            double zoom,
            GskRenderNode *paper,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  g_autoptr (GArray) boxes = cg_page_text_rectangles (text, range->start, range->end);

  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t place = on_pixels (&g_array_index (boxes, CgPageBox, i), zoom);

      draw_box (paper, &place, color, snapshot);
    }
}

void
cg_page_hits_draw (const CgPageHits *self,
                   guint page,
                   CgPageText *text,
                   double zoom,
                   GskRenderNode *paper,
                   GtkWidget *widget,
                   GtkSnapshot *snapshot)
{
  GArray *ranges = self->finder != NULL ? cg_pdf_finder_get_hits (self->finder, page) : NULL;
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA usual, now;

  if (ranges == NULL || text == NULL || !gtk_style_context_lookup_color (style, "cg_hit", &usual) ||
      !gtk_style_context_lookup_color (style, "cg_hit_now", &now))
    return;

  for (guint i = 0; i < ranges->len; i++)
    {
      gboolean in_hand = page == self->page && (int) i == self->index;

      draw_place (text, &g_array_index (ranges, CgPageRange, i), zoom, paper,
                  in_hand ? &now : &usual, snapshot);
    }
}

gboolean
cg_page_hits_get_place (const CgPageHits *self, CgPageText *text, CgPageBox *box)
{
  GArray *ranges = self->finder != NULL && self->index >= 0
                       ? cg_pdf_finder_get_hits (self->finder, self->page)
                       : NULL;
  g_autoptr (GArray) boxes = NULL;
  const CgPageRange *range;

  if (ranges == NULL || (guint) self->index >= ranges->len)
    return FALSE;

  range = &g_array_index (ranges, CgPageRange, self->index);
  boxes = cg_page_text_rectangles (text, range->start, range->end);
  if (boxes->len == 0)
    return FALSE;

  *box = g_array_index (boxes, CgPageBox, 0);
  return TRUE;
}
