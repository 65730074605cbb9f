/* cg-pdf-outline.h: the outline (bookmarks) of a PDF, as a flat list with levels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgPdfOutlineItem:
 * @level: 0 for the top; an item's children follow it with a higher level
 * @title: what the document calls it
 * @page: the page it leads to, from 0; -1 for none
 * @top: points from that page's top edge
 */
typedef struct
{
  guint level;
  char *title;
  int page;
  double top;
} CgPdfOutlineItem;

/**
 * CgPdfOutline:
 *
 * Immutable, reference counted, any thread.
 */
typedef struct _CgPdfOutline CgPdfOutline;

#define CG_TYPE_PDF_OUTLINE (cg_pdf_outline_get_type ())
GType cg_pdf_outline_get_type (void);

/**
 * cg_pdf_outline_new:
 * @items: the helper's answer, of type `a(usid)`
 * @n_pages: number of pages; targets beyond it become "none"
 *
 * Returns: (transfer full): the outline
 */
CgPdfOutline *cg_pdf_outline_new (GVariant *items, guint n_pages);

/**
 * cg_pdf_outline_ref:
 * @self: the outline
 *
 * Returns: (transfer full): @self
 */
CgPdfOutline *cg_pdf_outline_ref (CgPdfOutline *self);

/**
 * cg_pdf_outline_unref:
 * @self: (transfer full): the outline
 */
void cg_pdf_outline_unref (CgPdfOutline *self);

/**
 * cg_pdf_outline_get_n_items:
 * @self: the outline
 *
 * Returns: number of items; 0 when the document has no outline
 */
guint cg_pdf_outline_get_n_items (CgPdfOutline *self);

/**
 * cg_pdf_outline_get_item:
 * @self: the outline
 * @index: below the number of items
 *
 * Returns: (transfer none): the item
 */
const CgPdfOutlineItem *cg_pdf_outline_get_item (CgPdfOutline *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfOutline, cg_pdf_outline_unref)

G_END_DECLS
