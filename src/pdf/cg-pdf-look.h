/* cg-pdf-look.h: what a page looks like, as a checksum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * cg_pdf_look_async:
 * @document: a document
 * @page: from 0
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Has the page drawn at a fixed size, fine enough that a changed digit of a scanned A4 page is
 * another picture, and asks for the checksum of the pixels, behind all other requests.
 */
void cg_pdf_look_async (CgPdfDocument *document,
                        guint page,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

/**
 * cg_pdf_look_finish:
 * @document: the document
 * @result: the result
 * @drawn_by: (out) (transfer full): the libraries that drew it, with their versions; looks that
 *   others drew cannot be compared with it
 * @error: (out): %CG_FAULT
 *
 * Returns: (transfer full) (nullable): the checksum
 */
char *
cg_pdf_look_finish (CgPdfDocument *document, GAsyncResult *result, char **drawn_by, GError **error);

/**
 * cg_pdf_look_libraries_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for the libraries that draw now, without a document.
 */
void cg_pdf_look_libraries_async (GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_pdf_look_libraries_finish:
 * @result: the result
 *
 * Returns: (transfer full) (nullable): what cg_pdf_look_finish() says of them; %NULL when the
 *   reader did not answer
 */
char *cg_pdf_look_libraries_finish (GAsyncResult *result);

G_END_DECLS
