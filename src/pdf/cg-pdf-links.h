/* cg-pdf-links.h: the links of a page: where they are and what they name. Nothing is followed here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-pdf-types.h"

G_BEGIN_DECLS

/**
 * CgPdfLink:
 * @x1: points from the page's left edge
 * @y1: points from its top edge
 * @x2: at least @x1
 * @y2: at least @y1
 * @kind: what it is
 * @target: the address or file it names; "" for a place of the document
 * @page: the page it leads to, from 0; -1 for none
 * @top: points from that page's top edge
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
  CgPdfLinkKind kind;
  char *target;
  int page;
  double top;
} CgPdfLink;

/**
 * CgPdfLinks:
 *
 * The links of one page, in the order of the document. Immutable, reference counted, any thread.
 */
typedef struct _CgPdfLinks CgPdfLinks;

#define CG_TYPE_PDF_LINKS (cg_pdf_links_get_type ())
GType cg_pdf_links_get_type (void);

/**
 * cg_pdf_links_new:
 * @items: the helper's answer, of type `a(ddddusid)`; what makes no sense is left out
 * @n_pages: number of pages
 *
 * Returns: (transfer full): the links
 */
CgPdfLinks *cg_pdf_links_new (GVariant *items, guint n_pages);

/**
 * cg_pdf_links_ref:
 * @self: the links
 *
 * Returns: (transfer full): @self
 */
CgPdfLinks *cg_pdf_links_ref (CgPdfLinks *self);

/**
 * cg_pdf_links_unref:
 * @self: (transfer full): the links
 */
void cg_pdf_links_unref (CgPdfLinks *self);

/**
 * cg_pdf_links_get_n:
 * @self: the links
 *
 * Returns: how many there are
 */
guint cg_pdf_links_get_n (CgPdfLinks *self);

/**
 * cg_pdf_links_get:
 * @self: the links
 * @index: below their number
 *
 * Returns: (transfer none): the link
 */
const CgPdfLink *cg_pdf_links_get (CgPdfLinks *self, guint index);

/**
 * cg_pdf_links_hit:
 * @self: the links
 * @x: points from the page's left edge
 * @y: points from its top edge
 *
 * Returns: (transfer none) (nullable): the link there; of several the one drawn last
 */
const CgPdfLink *cg_pdf_links_hit (CgPdfLinks *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfLinks, cg_pdf_links_unref)

G_END_DECLS
