/* cg-page-strip.h: the pages of a PDF, small, one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"
#include "cg-thumb-strip.h"

G_BEGIN_DECLS

#define CG_TYPE_PAGE_STRIP (cg_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (CgPageStrip, cg_page_strip, CG, PAGE_STRIP, CgThumbStrip)

/**
 * CgPageStrip::drawn:
 *
 * A page more is there; cg_page_strip_get_busy() says whether others are on their way.
 */

/**
 * cg_page_strip_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a strip without pages
 */
GtkWidget *cg_page_strip_new (void);

/**
 * cg_page_strip_set_view:
 * @view: (transfer none): the pages, which are turned as they are there; once, before there is a
 *   document; it outlives the strip
 */
void cg_page_strip_set_view (CgPageStrip *self, CgPageView *view);

/**
 * cg_page_strip_set_document:
 * @document: (nullable): the document that the view shows
 *
 * Shows its pages with what is printed on them (iv, 附1) below, as far as the file says that.
 */
void cg_page_strip_set_document (CgPageStrip *self, CgPdfDocument *document);

/**
 * cg_page_strip_get_busy:
 *
 * Returns: whether a page in sight is still on its way
 */
gboolean cg_page_strip_get_busy (CgPageStrip *self);

/**
 * cg_page_strip_get_n_kept:
 *
 * Returns: how many pictures there are; for tests
 */
guint cg_page_strip_get_n_kept (CgPageStrip *self);

G_END_DECLS
