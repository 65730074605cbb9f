/* cg-page-hits.c: places that a search found on the pages: where they stand, and drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-hits.h"

static void
draw_place (const CgPagePaper *paper,
            const CgPageRange *range,
            const GdkRGBA *color,
            GtkSnapshot *snapshot)
{
  g_autoptr (GArray) boxes = cg_page_text_rectangles (paper->text, range->start, range->end);

  for (guint i = 0; i < boxes->len; i++)
    cg_page_paper_mark (paper, &g_array_index (boxes, CgPageBox, i), color, snapshot);
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

      draw_place (paper, &g_array_index (ranges, CgPageRange, i), in_hand ? &now : &usual,
                  snapshot);
    }
}

const CgPageRange *
cg_page_hits_get_range (const CgPageHits *self)
{
  GArray *ranges = self->finder != NULL && self->index >= 0
                       ? cg_pdf_finder_get_hits (self->finder, self->page)
                       : NULL;

  return ranges != NULL && (guint) self->index < ranges->len
             ? &g_array_index (ranges, CgPageRange, self->index)
             : NULL;
}

gboolean
cg_page_hits_get_place (const CgPageHits *self, CgPageText *text, CgPageBox *box)
{
  const CgPageRange *range = cg_page_hits_get_range (self);
  g_autoptr (GArray) boxes = NULL;

  if (range == NULL)
    return FALSE;

  boxes = cg_page_text_rectangles (text, range->start, range->end);
  if (boxes->len == 0)
    return FALSE;

  *box = g_array_index (boxes, CgPageBox, 0);
  return TRUE;
}
