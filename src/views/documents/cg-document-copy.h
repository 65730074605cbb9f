/* cg-document-copy.h: a copy of a document with its annotations, where the clerk wants it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"
#include "cg-pdf-reader.h"

G_BEGIN_DECLS

/**
 * CgDocumentCopied:
 * @object: what was given with the call, still alive
 * @error: (nullable): why there is no copy
 */
typedef void (*CgDocumentCopied) (gpointer object, const GError *error);

/**
 * cg_document_copy_marked:
 * @reader: where it is read; what opened it there opens it for the copy
 * @document: the attachment
 * @marks: (element-type CgMark): its annotations
 * @object: a GObject kept alive until @copied was called
 * @copied: called when it is there, or not; not when the clerk wanted none
 *
 * Asks where to; the copy is noted in the journal. Main thread.
 */
void cg_document_copy_marked (CgPdfReader *reader,
                              CgOffice *office,
                              CgRecord *document,
                              GPtrArray *marks,
                              gpointer object,
                              CgDocumentCopied copied);

G_END_DECLS
