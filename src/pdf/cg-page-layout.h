/* cg-page-layout.h: where the pages of a document stand below each other on the desk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-pdf-types.h"

G_BEGIN_DECLS

/**
 * CgPageLayout:
 *
 * Pages in one column, each centred, with a margin of fixed width around the
 * column and a gap of fixed height between pages. Zoom is in pixels a point; all
 * results are in pixels of that zoom. Immutable; every question costs at most the
 * logarithm of the number of pages.
 */
typedef struct _CgPageLayout CgPageLayout;

/**
 * CgPageRectangle:
 * @x: pixels from the desk's left edge
 * @y: pixels from its top edge
 * @width: pixels
 * @height: pixels
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CgPageRectangle;

/**
 * cg_page_layout_new:
 * @sizes: (array length=n_pages): the pages; copied
 * @n_pages: at least 1
 * @margin: pixels around the column
 * @gap: pixels between two pages
 *
 * Returns: (transfer full): the layout
 */
CgPageLayout *cg_page_layout_new (const CgPdfSize *sizes, guint n_pages, double margin, double gap);

/**
 * cg_page_layout_free:
 * @self: (transfer full): the layout
 */
void cg_page_layout_free (CgPageLayout *self);

/**
 * cg_page_layout_get_n_pages:
 * @self: the layout
 *
 * Returns: number of pages
 */
guint cg_page_layout_get_n_pages (const CgPageLayout *self);

/**
 * cg_page_layout_get_page_size:
 * @self: the layout
 * @page: from 0
 *
 * Returns: its size in points
 */
CgPdfSize cg_page_layout_get_page_size (const CgPageLayout *self, guint page);

/**
 * cg_page_layout_get_width:
 * @self: the layout
 * @zoom: pixels a point
 *
 * Returns: width of the widest page and both margins
 */
double cg_page_layout_get_width (const CgPageLayout *self, double zoom);

/**
 * cg_page_layout_get_height:
 * @self: the layout
 * @zoom: pixels a point
 *
 * Returns: height of all pages, gaps and margins
 */
double cg_page_layout_get_height (const CgPageLayout *self, double zoom);

/**
 * cg_page_layout_get_page:
 * @self: the layout
 * @page: from 0
 * @zoom: pixels a point
 * @desk_width: pixels; the page is centred in it
 *
 * Returns: where the page stands
 */
CgPageRectangle
cg_page_layout_get_page (const CgPageLayout *self, guint page, double zoom, double desk_width);

/**
 * cg_page_layout_page_at:
 * @self: the layout
 * @y: pixels from the desk's top
 * @zoom: pixels a point
 *
 * Returns: the page at that height; in a gap the one above it, outside the first
 *   or the last one
 */
guint cg_page_layout_page_at (const CgPageLayout *self, double y, double zoom);

/**
 * cg_page_layout_get_visible:
 * @self: the layout
 * @y: top of the viewport
 * @height: its height
 * @zoom: pixels a point
 * @first: (out): first page of which a pixel is in it
 * @last: (out): last one; below @first when only a gap is seen
 */
void cg_page_layout_get_visible (
    const CgPageLayout *self, double y, double height, double zoom, guint *first, guint *last);

/**
 * cg_page_layout_fit_width:
 * @self: the layout
 * @width: pixels that are there
 *
 * Returns: the zoom at which the widest page and the margins fill @width; never 0
 */
double cg_page_layout_fit_width (const CgPageLayout *self, double width);

/**
 * cg_page_layout_fit_page:
 * @self: the layout
 * @page: from 0
 * @width: pixels that are there
 * @height: pixels that are there
 *
 * Returns: the largest zoom at which the whole page is seen; never 0
 */
double cg_page_layout_fit_page (const CgPageLayout *self, guint page, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageLayout, cg_page_layout_free)

G_END_DECLS
