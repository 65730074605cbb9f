/* cg-page-layout.h: where the pages of a document stand on the desk, row below row.
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
 * Rows of one page, each centred, or of two facing pages that meet in the middle of
 * the desk, with a margin of fixed width around them and a gap of fixed size between
 * pages. Zoom is in pixels a point; all results are in pixels of that zoom. A page
 * may be turned. Immutable; every question costs at most the logarithm of the number
 * of pages.
 */
typedef struct _CgPageLayout CgPageLayout;

/**
 * CgPageRows:
 * @across: pages in a row, 1 or 2
 * @cover: of two: the first page alone at the right, as the cover of a book
 * @margin: pixels around the rows
 * @gap: pixels between two pages
 */
typedef struct
{
  guint across;
  gboolean cover;
  double margin;
  double gap;
} CgPageRows;

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
 * @sizes: (array length=n_pages): the pages as the document has them; copied
 * @turns: (array length=n_pages) (nullable): quarters by which each is turned clockwise;
 *   copied
 * @n_pages: at least 1
 * @rows: how they stand
 *
 * Returns: (transfer full): the layout
 */
CgPageLayout *cg_page_layout_new (const CgPdfSize *sizes,
                                  const guint8 *turns,
                                  guint n_pages,
                                  const CgPageRows *rows);

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
 * Returns: its size in points as the document has it, not turned
 */
CgPdfSize cg_page_layout_get_page_size (const CgPageLayout *self, guint page);

/**
 * cg_page_layout_get_turn:
 * @self: the layout
 * @page: from 0
 *
 * Returns: quarters by which the page is turned clockwise, 0 to 3
 */
guint cg_page_layout_get_turn (const CgPageLayout *self, guint page);

/**
 * cg_page_layout_get_n_rows:
 * @self: the layout
 *
 * Returns: number of rows
 */
guint cg_page_layout_get_n_rows (const CgPageLayout *self);

/**
 * cg_page_layout_get_row:
 * @self: the layout
 * @page: from 0
 *
 * Returns: the row in which it stands, from 0
 */
guint cg_page_layout_get_row (const CgPageLayout *self, guint page);

/**
 * cg_page_layout_get_row_pages:
 * @self: the layout
 * @row: from 0
 * @first: (out): its first page
 * @last: (out): its last one
 */
void cg_page_layout_get_row_pages (const CgPageLayout *self, guint row, guint *first, guint *last);

/**
 * cg_page_layout_get_row_span:
 * @self: the layout
 * @row: from 0
 * @zoom: pixels a point
 * @top: (out): its upper edge with the margin above it, pixels from the desk's top
 * @height: (out): with the margins above and below
 */
void cg_page_layout_get_row_span (
    const CgPageLayout *self, guint row, double zoom, double *top, double *height);

/**
 * cg_page_layout_get_width:
 * @self: the layout
 * @zoom: pixels a point
 *
 * Returns: width of the widest row that there may be and both margins
 */
double cg_page_layout_get_width (const CgPageLayout *self, double zoom);

/**
 * cg_page_layout_get_height:
 * @self: the layout
 * @zoom: pixels a point
 *
 * Returns: height of all rows, gaps and margins
 */
double cg_page_layout_get_height (const CgPageLayout *self, double zoom);

/**
 * cg_page_layout_get_page:
 * @self: the layout
 * @page: from 0
 * @zoom: pixels a point
 * @desk_width: pixels; the rows are centred in it
 *
 * Returns: where the page stands
 */
CgPageRectangle
cg_page_layout_get_page (const CgPageLayout *self, guint page, double zoom, double desk_width);

/**
 * cg_page_layout_row_at:
 * @self: the layout
 * @y: pixels from the desk's top
 * @zoom: pixels a point
 *
 * Returns: the row at that height; in a gap the one above it, outside the first or
 *   the last one
 */
guint cg_page_layout_row_at (const CgPageLayout *self, double y, double zoom);

/**
 * cg_page_layout_get_visible:
 * @self: the layout
 * @y: top of the viewport
 * @height: its height
 * @zoom: pixels a point
 * @first: (out): first page of the rows of which a pixel is in it
 * @last: (out): last one; below @first when only a gap is seen
 */
void cg_page_layout_get_visible (
    const CgPageLayout *self, double y, double height, double zoom, guint *first, guint *last);

/**
 * cg_page_layout_fit_width:
 * @self: the layout
 * @width: pixels that are there
 *
 * Returns: the zoom at which the widest row and the margins fill @width; never 0
 */
double cg_page_layout_fit_width (const CgPageLayout *self, double width);

/**
 * cg_page_layout_fit_page:
 * @self: the layout
 * @page: from 0
 * @width: pixels that are there
 * @height: pixels that are there
 *
 * Returns: the largest zoom at which the page's whole row is seen; never 0
 */
double cg_page_layout_fit_page (const CgPageLayout *self, guint page, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageLayout, cg_page_layout_free)

G_END_DECLS
