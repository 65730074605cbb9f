/* cg-document-print.h: a document on its way to paper: the sheets, their size, what is written on
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"
#include "cg-print-desk.h"

G_BEGIN_DECLS

#define CG_TYPE_DOCUMENT_PRINT (cg_document_print_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentPrint, cg_document_print, CG, DOCUMENT_PRINT, CgPrintDesk)

/**
 * CgDocumentPrint::busy-changed:
 *
 * What cg_document_print_get_busy() says may have changed.
 */

/**
 * cg_document_print_new:
 * @office: the opened office
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a desk without a document
 */
GtkWidget *cg_document_print_new (CgOffice *office);

/**
 * cg_document_print_set_document:
 * @self: a desk
 * @attachment: what is printed
 * @view: its pages as they are read: how they are turned, which one is in hand
 * @document: what @view shows
 *
 * Its sheets are rendered as they come into sight; only what is printed is made whole.
 */
void cg_document_print_set_document (CgDocumentPrint *self,
                                     CgRecord *attachment,
                                     CgPageView *view,
                                     CgPdfDocument *document);

/**
 * cg_document_print_close:
 * @self: a desk
 *
 * Ends what is being made, and the process of the sheets.
 */
void cg_document_print_close (CgDocumentPrint *self);

/**
 * cg_document_print_get_busy:
 * @self: a desk
 *
 * Returns: whether its sheets are still on their way
 */
gboolean cg_document_print_get_busy (CgDocumentPrint *self);

G_END_DECLS
