/* cg-page-paper.h: what something is marked on: a page as it is drawn, its zoom, its colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-colors.h"
#include "cg-page-text.h"

G_BEGIN_DECLS

/**
 * CgPagePaper:
 * @text: (nullable): of the page, while it is known
 * @zoom: pixels a point
 * @colors: in which the page is shown
 * @node: the page as it is drawn, in pixels of the sheet not turned, without what is
 *   marked
 *
 * What is to be known to mark something on a page.
 */
typedef struct
{
  CgPageText *text;
  double zoom;
  CgPageColors colors;
  GskRenderNode *node;
} CgPagePaper;

/**
 * cg_page_paper_color:
 * @colors: in which a page is shown
 * @color: of something on the paper
 *
 * Returns: that colour as it is shown, as opaque as before
 */
GdkRGBA cg_page_paper_color (CgPageColors colors, const GdkRGBA *color);

/**
 * cg_page_paper_mark:
 * @self: the paper
 * @box: a place on it, points, not turned; it is drawn in whole pixels
 * @color: as on paper that is white
 * @snapshot: where to, in pixels of the sheet not turned
 *
 * As a marker pen does it.
 */
void cg_page_paper_mark (const CgPagePaper *self,
                         const CgPageBox *box,
                         const GdkRGBA *color,
                         GtkSnapshot *snapshot);

/**
 * cg_page_paper_turn:
 * @turn: quarters clockwise
 * @size: of the sheet as it is seen, turned
 * @snapshot: where the sheet's corner is at 0, 0
 *
 * From here on the page's own corner is where it is seen, until the snapshot is restored.
 */
void cg_page_paper_turn (guint turn, const graphene_size_t *size, GtkSnapshot *snapshot);

G_END_DECLS
