/* cg-page-view.h: the pages of a PDF below each other on the desk, to read and select.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-camera.h"
#include "cg-page-loader.h"
#include "cg-page-selection.h"
#include "cg-pdf-finder.h"
#include "cg-scroller.h"

G_BEGIN_DECLS

/**
 * CgPageView:
 *
 * A #GtkScrollable; put it into a #GtkScrolledWindow. Main thread, never blocks.
 *
 * Properties: "page" (guint, from 0: the one in hand), "zoom" (double, pixels a
 * point), "fit" (#CgPageFit, as an int), "has-selection" (boolean, read only).
 *
 * Signal "shown": all pages in view have been drawn as they are to be; emitted
 * each time, after the frame, when something had been missing before.
 *
 * Actions: `pages.copy`, `pages.zoom-in`, `pages.zoom-out`, `pages.next`,
 * `pages.previous`, `pages.first`, `pages.last`.
 */
#define CG_TYPE_PAGE_VIEW (cg_page_view_get_type ())
G_DECLARE_FINAL_TYPE (CgPageView, cg_page_view, CG, PAGE_VIEW, CgScroller)

/**
 * cg_page_view_new:
 *
 * Returns: (transfer floating): an empty desk
 */
GtkWidget *cg_page_view_new (void);

/**
 * cg_page_view_set_document:
 * @document: (nullable): the document to show, from its first page
 */
void cg_page_view_set_document (CgPageView *self, CgPdfDocument *document);

/**
 * cg_page_view_get_page:
 *
 * Returns: the page in hand, from 0: the one of which most is seen
 */
guint cg_page_view_get_page (CgPageView *self);

/**
 * cg_page_view_set_page:
 * @page: from 0; beyond the last one the last one
 *
 * Brings the page's top to the top of the view.
 */
void cg_page_view_set_page (CgPageView *self, guint page);

/**
 * cg_page_view_show_place:
 * @page: from 0
 * @top: points from the page's top edge
 *
 * Brings a place of a page near to the top of the view.
 */
void cg_page_view_show_place (CgPageView *self, guint page, double top);

/**
 * cg_page_view_get_zoom:
 *
 * Returns: pixels a point
 */
double cg_page_view_get_zoom (CgPageView *self);

/**
 * cg_page_view_set_zoom:
 * @zoom: pixels a point; kept within 10 % and 800 %
 *
 * Sets the zoom around the middle of the view and leaves fitting.
 */
void cg_page_view_set_zoom (CgPageView *self, double zoom);

/**
 * cg_page_view_zoom_around:
 * @zoom: pixels a point
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 *
 * As cg_page_view_set_zoom(), with what is at that point staying there.
 */
void cg_page_view_zoom_around (CgPageView *self, double zoom, double x, double y);

/**
 * cg_page_view_scroll_by:
 * @dx: pixels to the right
 * @dy: pixels down
 */
void cg_page_view_scroll_by (CgPageView *self, double dx, double dy);

/**
 * cg_page_view_get_fit:
 *
 * Returns: how the zoom follows the size of the view
 */
CgPageFit cg_page_view_get_fit (CgPageView *self);

/**
 * cg_page_view_set_fit:
 * @fit: how the zoom follows the size of the view
 */
void cg_page_view_set_fit (CgPageView *self, CgPageFit fit);

/**
 * cg_page_view_locate:
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 * @page: (out): the page there, or the nearest one at that height
 * @page_x: (out): points from its left edge
 * @page_y: (out): points from its top edge
 *
 * Returns: %FALSE while there is no document
 */
gboolean cg_page_view_locate (
    CgPageView *self, double x, double y, guint *page, double *page_x, double *page_y);

/**
 * cg_page_view_get_loader:
 *
 * Returns: (transfer none) (nullable): what supplies the pages
 */
CgPageLoader *cg_page_view_get_loader (CgPageView *self);

/**
 * cg_page_view_set_selection:
 * @selection: (nullable): what is to be selected
 */
void cg_page_view_set_selection (CgPageView *self, const CgPageSelection *selection);

/**
 * cg_page_view_get_selection:
 *
 * Returns: what is selected; may be empty
 */
CgPageSelection cg_page_view_get_selection (CgPageView *self);

/**
 * cg_page_view_get_selected_text:
 *
 * Returns: (transfer full) (nullable): the selected text as it reads; %NULL while
 *   the text of a selected page is still on its way
 */
char *cg_page_view_get_selected_text (CgPageView *self);

/**
 * cg_page_view_copy:
 *
 * Puts the selected text on the clipboard, as soon as all of it is there.
 */
void cg_page_view_copy (CgPageView *self);

/**
 * cg_page_view_set_finder:
 * @finder: (nullable): a search of the document, whose places are marked on the pages
 *
 * Another document forgets it.
 */
void cg_page_view_set_finder (CgPageView *self, CgPdfFinder *finder);

/**
 * cg_page_view_show_hit:
 * @page: from 0
 * @index: which of the places found on it, -1 for none
 *
 * Brings the place into view and marks it as the one in hand.
 */
void cg_page_view_show_hit (CgPageView *self, guint page, int index);

/**
 * cg_page_view_get_hit:
 * @page: (out): the page of the place in hand
 * @index: (out): which of its places, -1 for none
 */
void cg_page_view_get_hit (CgPageView *self, guint *page, int *index);

G_END_DECLS
