/* cg-document-quote.h: what is selected in a document is cited for a problem, or begins one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-pdf-reader.h"
#include "cg-quote-source.h"

G_BEGIN_DECLS

/**
 * CgDocumentQuote:
 *
 * A #CgQuoteSource over a reader; its actions `marks.cite` (to the record beside the document, or
 * as the next where that is no problem), `marks.cite-to`, `marks.new-problem` and `marks.area`.
 * Main thread.
 *
 * Signal "failed" (#GError): why something was not written.
 */
#define CG_TYPE_DOCUMENT_QUOTE (cg_document_quote_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentQuote, cg_document_quote, CG, DOCUMENT_QUOTE, GObject)

/**
 * cg_document_quote_new:
 * @reader: (transfer none): shows the document; it outlives the result
 * @actions: (transfer none): gets the actions
 * @attachment: the document
 *
 * Returns: (transfer full): with no record beside the document yet
 */
CgDocumentQuote *cg_document_quote_new (CgOffice *office,
                                        CgPdfReader *reader,
                                        GActionMap *actions,
                                        gint64 attachment);

/**
 * cg_document_quote_set_record:
 * @record: the attachment
 */
void cg_document_quote_set_record (CgDocumentQuote *self, CgRecord *record);

/**
 * cg_document_quote_set_beside:
 * @record: (nullable): the record that is shown beside the document
 */
void cg_document_quote_set_beside (CgDocumentQuote *self, CgRecord *record);

G_END_DECLS
