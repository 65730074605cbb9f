/* cg-paper-sheet.h: one sheet of paper as a picture, private to the paper canvas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * cg_paper_sheet_draw:
 * @widget: for its colours and scale factor
 * @pages: pages
 * @page: which one, from 0
 * @flags: what is drawn besides the ink
 * @mark: (nullable) (element-type CgNoticePart): lines to tint
 * @scale: pixels to a point
 * @width: the sheet's width in pixels
 * @height: its height
 *
 * Returns: (transfer full): white paper with what is on it. Main thread.
 */
GdkTexture *cg_paper_sheet_draw (GtkWidget *widget,
                                 const CgNoticePages *pages,
                                 guint page,
                                 CgNoticeDraw flags,
                                 const GArray *mark,
                                 double scale,
                                 int width,
                                 int height);

/**
 * cg_paper_sheet_shadow:
 * @snapshot: where to draw
 * @sheet: the sheet's place
 *
 * Draws the thin shadow that goes under a sheet.
 */
void cg_paper_sheet_shadow (GtkSnapshot *snapshot, const graphene_rect_t *sheet);

G_END_DECLS
