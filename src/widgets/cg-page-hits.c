/* cg-page-hits.c: places that a search found on the pages: where they stand, and drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-hits.h"

#include <math.h>

GdkRGBA
cg_page_paper_color (CgPageColors colors, const GdkRGBA *color)
{
  guint32 pixel = 0xff000000 | (guint32) roundf (color->red * 255) << 16 |
                  (guint32) roundf (color->green * 255) << 8 | (guint32) roundf (color->blue * 255);

  pixel = cg_page_colors_apply (colors, pixel);
  return (GdkRGBA){ (float) (pixel >> 16 & 0xff) / 255, (float) (pixel >> 8 & 0xff) / 255,
                    (float) (pixel & 0xff) / 255, color->alpha };
}

/* As a marker pen does it: multiplied with the paper, letters stay as dark as they were. On dark
 * paper it is the other way about: what is added leaves the letters as bright. */
static void
draw_box (const CgPagePaper *paper,
          const graphene_rect_t *place,
          const GdkRGBA *color,
          GtkSnapshot *snapshot)
{
  gboolean dark = paper->colors == CG_PAGE_COLORS_NIGHT;

  gtk_snapshot_push_clip (snapshot, place);
  gtk_snapshot_push_blend (snapshot, dark ? GSK_BLEND_MODE_SCREEN : GSK_BLEND_MODE_MULTIPLY);
  gtk_snapshot_append_node (snapshot, paper->node);
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
draw_place (const CgPagePaper *paper,
            const CgPageRange *range,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  g_autoptr (GArray) boxes = cg_page_text_rectangles (paper->text, range->start, range->end);

  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t place = on_pixels (&g_array_index (boxes, CgPageBox, i), paper->zoom);

      draw_box (paper, &place, color, snapshot);
    }
}

void
cg_page_hits_draw (const CgPageHits *self,
                   guint page,
                   const CgPagePaper *paper,
                   GtkWidget *widget,
                   GtkSnapshot *snapshot)
{
  GArray *ranges = self->finder != NULL ? cg_pdf_finder_get_hits (self->finder, page) : NULL;
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA usual, now;

  if (ranges == NULL || paper->text == NULL ||
      !gtk_style_context_lookup_color (style, "cg_hit", &usual) ||
      !gtk_style_context_lookup_color (style, "cg_hit_now", &now))
    return;

  for (guint i = 0; i < ranges->len; i++)
    {
      gboolean in_hand = page == self->page && (int) i == self->index;
      GdkRGBA color = cg_page_paper_color (paper->colors, in_hand ? &now : &usual);

      draw_place (paper, &g_array_index (ranges, CgPageRange, i), &color, snapshot);
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
