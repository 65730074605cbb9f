/* cg-ctl-pdf.h: an attachment read by cugai-pdf, each answer waited for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"
#include "cg-pdf-document.h"
#include "cg-pdf-finder.h"

G_BEGIN_DECLS

/* A GAsyncReadyCallback whose data is a GAsyncResult **: keeps the result there. */
void cg_ctl_pdf_answered (GObject *source, GAsyncResult *result, gpointer answer);

/* Runs the main loop until the result is there, and returns it. */
GAsyncResult *cg_ctl_pdf_wait (GAsyncResult **answer);

/**
 * cg_ctl_pdf_open:
 * @self: the run, its store open
 * @attachment: a document's record
 * @error: %CG_FAULT_FILE_UNREADABLE of the file with the password; any fault of
 *   cg_store_check_file() and of cg_pdf_document_open_async()
 *
 * Returns: (transfer full) (nullable): the document, whose file is the one attached
 */
CgPdfDocument *cg_ctl_pdf_open (CgCtl *self, const CgRecord *attachment, GError **error);

/**
 * cg_ctl_pdf_text:
 * @document: a document
 * @page: from 0
 * @error: as cg_pdf_document_text_async()
 *
 * Returns: (transfer full) (nullable): the page's text with the places of its characters
 */
CgPageText *cg_ctl_pdf_text (CgPdfDocument *document, guint page, GError **error);

/**
 * cg_ctl_pdf_render:
 * @document: a document
 * @page: from 0
 * @scale: pixels a point
 * @error: as cg_pdf_document_render_async()
 *
 * Returns: (transfer full) (nullable): the whole page
 */
CgPdfPixels *cg_ctl_pdf_render (CgPdfDocument *document, guint page, double scale, GError **error);

/**
 * cg_ctl_pdf_search:
 * @document: a document
 * @query: a word
 * @variants: whether traditional and simplified characters count as the same
 *
 * Returns: (transfer full): the search, ended
 */
CgPdfFinder *cg_ctl_pdf_search (CgPdfDocument *document, const char *query, gboolean variants);

G_END_DECLS
