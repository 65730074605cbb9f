/* cg-page-loader.h: keeps a view of a PDF supplied with pixels and text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-image.h"
#include "cg-pdf-document.h"
#include "cg-render-plan.h"

G_BEGIN_DECLS

/**
 * CgPageLoader:
 *
 * Asks the document for what the render plan wants, keeps what came within two
 * budgets (64 MB of whole pages, 64 MB of details), drops late answers and takes
 * back what nobody wants any more. Main thread.
 *
 * Signal "changed" (guint page): pixels, text or fault of the page are other ones.
 */
#define CG_TYPE_PAGE_LOADER (cg_page_loader_get_type ())
G_DECLARE_FINAL_TYPE (CgPageLoader, cg_page_loader, CG, PAGE_LOADER, GObject)

/**
 * CgPageTile:
 * @image: (transfer none): the pixels; %NULL for none
 * @scale: device pixels a point
 * @region: part of the page that it shows, device pixels at @scale
 */
typedef struct
{
  CgPageImage *image;
  double scale;
  CgPdfRegion region;
} CgPageTile;

/**
 * cg_page_loader_new:
 * @document: the document
 *
 * Returns: (transfer full): the loader
 */
CgPageLoader *cg_page_loader_new (CgPdfDocument *document);

/**
 * cg_page_loader_set_view:
 * @self: the loader
 * @layout: where the pages stand
 * @view: what is seen of them
 *
 * To be called whenever the view moved; cheap when nothing is to be done.
 */
void
cg_page_loader_set_view (CgPageLoader *self, const CgPageLayout *layout, const CgPlanView *view);

/**
 * cg_page_loader_rest:
 * @self: the loader
 *
 * The view is not seen any more: takes back all requests and keeps only the tiles
 * of the pages that were last in view.
 */
void cg_page_loader_rest (CgPageLoader *self);

/**
 * cg_page_loader_get_tile:
 * @self: the loader
 * @page: from 0
 * @kind: whole page or detail
 *
 * Returns: what there is, of whatever scale; valid until the next main loop turn
 */
CgPageTile cg_page_loader_get_tile (CgPageLoader *self, guint page, CgTileKind kind);

/**
 * cg_page_loader_is_sharp:
 * @self: the loader
 * @page: a page in view
 *
 * Returns: whether what is wanted of it beside its base shows all that is seen of it
 */
gboolean cg_page_loader_is_sharp (CgPageLoader *self, guint page);

/**
 * cg_page_loader_is_complete:
 * @self: the loader
 *
 * Returns: whether all that is seen of the pages in view is there as sharp as it can be, or failed
 */
gboolean cg_page_loader_is_complete (CgPageLoader *self);

/**
 * cg_page_loader_get_text:
 * @self: the loader
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the page's text, %NULL until it came
 */
CgPageText *cg_page_loader_get_text (CgPageLoader *self, guint page);

/**
 * cg_page_loader_want_text:
 * @self: the loader
 * @page: from 0
 *
 * Asks for the text of a page that may not be in view.
 */
void cg_page_loader_want_text (CgPageLoader *self, guint page);

/**
 * cg_page_loader_get_fault:
 * @self: the loader
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): why the page is not shown; its message is
 *   the sentence
 */
const GError *cg_page_loader_get_fault (CgPageLoader *self, guint page);

/**
 * cg_page_loader_retry:
 * @self: the loader
 * @page: from 0
 *
 * Forgets the page's fault and asks again.
 */
void cg_page_loader_retry (CgPageLoader *self, guint page);

G_END_DECLS
