/* cg-page-links.h: the links on the pages of a view: told before they are taken, never opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"
#include "cg-pdf-links.h"

G_BEGIN_DECLS

/**
 * CgPageLinks:
 *
 * Resting on a link tells where it leads. A click, or the Return key on a link that was gone to by
 * key, leads to its place in the document; an address or another file is copied, and nothing is
 * opened or fetched. The links of a page are asked for when the pointer or a key comes to it.
 *
 * Signal "copied" (text): what a link names is in the clipboard.
 */
#define CG_TYPE_PAGE_LINKS (cg_page_links_get_type ())
G_DECLARE_FINAL_TYPE (CgPageLinks, cg_page_links, CG, PAGE_LINKS, GObject)

/**
 * cg_page_links_new:
 * @view: the view; not owned, must live longer
 *
 * Returns: (transfer full): the links; the controllers belong to the view
 */
CgPageLinks *cg_page_links_new (CgPageView *view);

/**
 * cg_page_links_set_document:
 * @document: (nullable): what the view shows
 */
void cg_page_links_set_document (CgPageLinks *self, CgPdfDocument *document);

/**
 * cg_page_links_at:
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 *
 * Returns: (transfer none) (nullable): the link there, %NULL also while it is not known yet
 */
const CgPdfLink *cg_page_links_at (CgPageLinks *self, double x, double y);

/**
 * cg_page_links_step:
 * @direction: 1 or -1
 *
 * Selects the next or the previous link of the page in view and brings it into view.
 */
void cg_page_links_step (CgPageLinks *self, int direction);

/**
 * cg_page_links_follow:
 *
 * Takes the link that is selected.
 *
 * Returns: whether one is
 */
gboolean cg_page_links_follow (CgPageLinks *self);

/**
 * cg_page_links_describe:
 * @link: a link of @document
 *
 * Returns: (transfer full): where it leads, for a tip and for a screen reader
 */
char *cg_page_links_describe (CgPdfDocument *document, const CgPdfLink *link);

G_END_DECLS
