/* cg-document-sheets.h: a document laid on paper, with its annotations and a mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-pdf-book.h"

G_BEGIN_DECLS

/**
 * CgDocumentSheets:
 * @attachment: the document
 * @password: its password, "" for none
 * @turns: how many quarters each page is turned
 * @annotations: (nullable) (element-type CgMark): what is put in
 * @a3: whether the paper is A3, else A4
 * @mark: where the mark stands
 * @text: what it says
 *
 * What the sheets are to be.
 */
typedef struct
{
  CgRecord *attachment;
  const char *password;
  const GByteArray *turns;
  GPtrArray *annotations;
  gboolean a3;
  CgPdfMark mark;
  const char *text;
} CgDocumentSheets;

/**
 * cg_document_sheets_open_async:
 * @office: the office
 * @sheets: used during the call only
 * @cancellable: gives up
 *
 * A copy with the annotations lies in the store's folder until it was opened. Main thread.
 */
void cg_document_sheets_open_async (CgOffice *office,
                                    const CgDocumentSheets *sheets,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * cg_document_sheets_open_finish:
 * @error: (out): %CG_FAULT; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the sheets, rendered as they are asked for.
 */
CgPdfDocument *cg_document_sheets_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS
