/* cg-document-hit.h: rows of what a search found in all documents: a document, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-store-find.h"

G_BEGIN_DECLS

/**
 * CgDocumentHit:
 *
 * A document, or one of its pages: what a row shows. It lends what was found, which must live as
 * long. Main thread.
 */
#define CG_TYPE_DOCUMENT_HIT (cg_document_hit_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentHit, cg_document_hit, CG, DOCUMENT_HIT, GObject)

/**
 * cg_document_hit_new:
 * @document: a document
 * @page: (nullable): the page of it; %NULL: the document as such
 *
 * Returns: (transfer full): the hit
 */
CgDocumentHit *cg_document_hit_new (const CgFoundDocument *document, const CgFoundPage *page);

/**
 * cg_document_hit_get_document:
 *
 * Returns: the id of the attachment
 */
gint64 cg_document_hit_get_document (CgDocumentHit *self);

/**
 * cg_document_hit_get_page:
 *
 * Returns: the page, from 0; of a document the first one that has the word
 */
guint cg_document_hit_get_page (CgDocumentHit *self);

/**
 * cg_document_hit_factory_new:
 *
 * Returns: (transfer full): makes rows for a list of #CgDocumentHit
 */
GtkListItemFactory *cg_document_hit_factory_new (void);

G_END_DECLS
