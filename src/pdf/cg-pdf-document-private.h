/* cg-pdf-document-private.h: a document from its session, and back; private to src/pdf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-document.h"
#include "cg-pdf-session.h"

G_BEGIN_DECLS

/* @facts: of the opened session. Returns: (transfer full). */
CgPdfDocument *
cg_pdf_document_new (CgPdfSession *session, const CgPdfFacts *facts, const char *name);

/* Returns: (transfer none). */
CgPdfSession *cg_pdf_document_get_session (CgPdfDocument *self);

G_END_DECLS
