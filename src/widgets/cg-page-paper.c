/* cg-page-paper.c: what something is marked on: a page as it is drawn, its zoom, its colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-paper.h"

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

/* In whole pixels: an edge within one would mix the page with itself drawn anew. */
static graphene_rect_t
on_pixels (const CgPageBox *box, double zoom)
{
  float x = (float) floor (box->x1 * zoom), y = (float) floor (box->y1 * zoom);

  return GRAPHENE_RECT_INIT (x, y, (float) ceil (box->x2 * zoom) - x,
                             (float) ceil (box->y2 * zoom) - y);
}

/* Multiplied with the paper, letters stay as dark as they were. On dark paper it is the other way
 * about: what is added leaves the letters as bright. */
void
cg_page_paper_mark (const CgPagePaper *self,
                    const CgPageBox *box,
                    const GdkRGBA *color,
                    GtkSnapshot *snapshot)
{
  gboolean dark = self->colors == CG_PAGE_COLORS_NIGHT;
  graphene_rect_t place = on_pixels (box, self->zoom);
  GdkRGBA shown = cg_page_paper_color (self->colors, color);

  gtk_snapshot_push_clip (snapshot, &place);
  gtk_snapshot_push_blend (snapshot, dark ? GSK_BLEND_MODE_SCREEN : GSK_BLEND_MODE_MULTIPLY);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &shown, &place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

void
cg_page_paper_turn (guint turn, const graphene_size_t *size, GtkSnapshot *snapshot)
{
  const graphene_point_t corners[] = {
    { 0, 0 },
    { size->width, 0 },
    { size->width, size->height },
    { 0, size->height },
  };

  gtk_snapshot_translate (snapshot, &corners[turn % G_N_ELEMENTS (corners)]);
  gtk_snapshot_rotate (snapshot, 90.0f * (float) turn);
}
