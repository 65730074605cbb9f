/* cg-document-scan.h: says that pages of a document are scans, and has their text recognised.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-pdf-document.h"

G_BEGIN_DECLS

/**
 * CgDocumentScan:
 *
 * A band over the pages that takes no room where there is nothing to recognise. What the store has
 * recognised texts of, the document takes from there. Its work ends with the document; what was
 * recognised is kept. Main thread.
 */
#define CG_TYPE_DOCUMENT_SCAN (cg_document_scan_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentScan, cg_document_scan, CG, DOCUMENT_SCAN, AdwBin)

/**
 * cg_document_scan_new:
 *
 * Returns: (transfer floating): a band that says nothing
 */
GtkWidget *cg_document_scan_new (CgOffice *office);

/**
 * cg_document_scan_set_document:
 * @document: (nullable): the document that is shown
 * @sha256: its checksum
 *
 * Gives the document its text source.
 */
void
cg_document_scan_set_document (CgDocumentScan *self, CgPdfDocument *document, const char *sha256);

G_END_DECLS
