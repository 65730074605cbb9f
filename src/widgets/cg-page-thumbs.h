/* cg-page-thumbs.h: the pages of a PDF as small pictures, got for those in sight and kept in a
 * budget.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-loader.h"

G_BEGIN_DECLS

/**
 * CgPageThumbs:
 *
 * Makes small pictures of the pages that are there already, and asks the document for others once
 * one has stayed a moment: after what is read on the screen and before what is only prepared. Keeps
 * 8 MB of them beside those in sight. Main thread.
 *
 * Signal "changed" (guint page): the page's picture is there.
 */
#define CG_TYPE_PAGE_THUMBS (cg_page_thumbs_get_type ())
G_DECLARE_FINAL_TYPE (CgPageThumbs, cg_page_thumbs, CG, PAGE_THUMBS, GObject)

/**
 * cg_page_thumbs_new:
 * @document: the document
 * @loader: what supplies the pages that are read
 *
 * Returns: (transfer full): no pictures, without a room
 */
CgPageThumbs *cg_page_thumbs_new (CgPdfDocument *document, CgPageLoader *loader);

/**
 * cg_page_thumbs_set_width:
 * @width: of the room for a page, px
 * @scale_factor: device pixels a px
 *
 * Another room leaves no picture.
 *
 * Returns: the height of the room, px: as high as the highest page needs, up to twice @width
 */
int cg_page_thumbs_set_width (CgPageThumbs *self, int width, int scale_factor);

/**
 * cg_page_thumbs_get_sheet:
 * @page: from 0
 * @turn: how it lies: quarters clockwise
 * @width: (out): of the page, so turned, in its room, px
 * @height: (out): px
 */
void cg_page_thumbs_get_sheet (CgPageThumbs *self, guint page, guint turn, int *width, int *height);

/**
 * cg_page_thumbs_get_scale:
 * @page: from 0
 * @turn: how it lies: quarters clockwise
 *
 * Returns: px a point of the page in its room
 */
double cg_page_thumbs_get_scale (CgPageThumbs *self, guint page, guint turn);

/**
 * cg_page_thumbs_set_colors:
 * @colors: in which the pages are shown
 *
 * Those that are there are drawn by nobody anew: they are only shown otherwise.
 */
void cg_page_thumbs_set_colors (CgPageThumbs *self, CgPageColors colors);

/**
 * cg_page_thumbs_get_paper:
 *
 * Returns: the colour of a page on which nothing stands yet
 */
GdkRGBA cg_page_thumbs_get_paper (CgPageThumbs *self);

/**
 * cg_page_thumbs_want:
 * @pages: (array length=n): those in sight, each once
 * @n: how many
 *
 * Asks for those that are not there, and takes back what was asked for and is not in sight any
 * more. None are wanted once nobody sees them.
 */
void cg_page_thumbs_want (CgPageThumbs *self, const guint *pages, guint n);

/**
 * cg_page_thumbs_get:
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): its picture in the colours set, not turned, %NULL while
 *   there is none
 */
GdkTexture *cg_page_thumbs_get (CgPageThumbs *self, guint page);

/**
 * cg_page_thumbs_get_busy:
 *
 * Returns: whether a picture that is wanted is still on its way
 */
gboolean cg_page_thumbs_get_busy (CgPageThumbs *self);

/**
 * cg_page_thumbs_get_n_kept:
 *
 * Returns: how many pictures there are; for tests
 */
guint cg_page_thumbs_get_n_kept (CgPageThumbs *self);

G_END_DECLS
