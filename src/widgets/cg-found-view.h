/* cg-found-view.h: the places that a search found in a document, by page, each page with its
 * picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgFoundView:
 *
 * Only what is in sight has widgets, pictures and words, so that ten thousand places cost what ten
 * do. ↑ and ↓ go from place to place, Page Up and Page Down from page to page, Enter to the page
 * itself. It is scrollable and goes straight into a GtkScrolledWindow. Main thread.
 *
 * Signal "chosen" (guint page, guint index, gboolean entered): a place is wanted; @entered: the
 * page itself is to have the focus.
 * Signal "drawn": a picture more is there; see cg_found_view_get_busy().
 */
#define CG_TYPE_FOUND_VIEW (cg_found_view_get_type ())
G_DECLARE_FINAL_TYPE (CgFoundView, cg_found_view, CG, FOUND_VIEW, CgScroller)

/**
 * cg_found_view_new:
 *
 * Returns: (transfer floating): a view of nothing
 */
GtkWidget *cg_found_view_new (void);

/**
 * cg_found_view_set_finder:
 * @finder: (nullable): the search
 * @document: (nullable): what it searches
 * @view: (nullable): where it is read: its pages are shown as they lie there, in its colours
 *
 * All three or none.
 */
void cg_found_view_set_finder (CgFoundView *self,
                               CgPdfFinder *finder,
                               CgPdfDocument *document,
                               CgPageView *view);

/**
 * cg_found_view_restart:
 *
 * Another word is searched for: called after cg_pdf_finder_search().
 */
void cg_found_view_restart (CgFoundView *self);

/**
 * cg_found_view_set_current:
 * @page: from 0
 * @index: which of its places; -1 for none
 *
 * Marks the place and brings it into sight.
 */
void cg_found_view_set_current (CgFoundView *self, guint page, int index);

/**
 * cg_found_view_get_busy:
 *
 * Returns: whether a picture in sight is still on its way
 */
gboolean cg_found_view_get_busy (CgFoundView *self);

G_END_DECLS
