/* cg-document-view.h: one attachment opened: its pages, or in one sentence why not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-pdf-reader.h"

G_BEGIN_DECLS

/**
 * CgDocumentView:
 *
 * Before it is opened the stored file is looked at (there, readable, as long as it was); its
 * checksum is worked out once the first pages are seen, so that nobody waits for it, and what
 * is not the file that was attached is taken away again. Opening is journalled. A file that
 * is no PDF can be saved as a copy: the stored one is given to no other program. Main thread.
 *
 * Properties, read only: "title" (string), "busy" (boolean).
 *
 * Signal "record-changed": cg_document_view_get_record() is another one, or was read first.
 */
#define CG_TYPE_DOCUMENT_VIEW (cg_document_view_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentView, cg_document_view, CG, DOCUMENT_VIEW, AdwBin)

/**
 * cg_document_view_new:
 * @id: of an attachment
 *
 * Returns: (transfer floating): a view that opens it.
 */
GtkWidget *cg_document_view_new (CgOffice *office, gint64 id);
gint64 cg_document_view_get_id (CgDocumentView *self);

/**
 * cg_document_view_get_record:
 *
 * Returns: (transfer none) (nullable): the attachment, once it was read.
 */
CgRecord *cg_document_view_get_record (CgDocumentView *self);

/**
 * cg_document_view_get_reader:
 *
 * Returns: (transfer none): the reader of its pages.
 */
CgPdfReader *cg_document_view_get_reader (CgDocumentView *self);

/**
 * cg_document_view_print:
 *
 * Shows the sheets that its pages are printed on, with the printers, as soon as it is read.
 * Also by the action `document.print` and Ctrl+P.
 */
void cg_document_view_print (CgDocumentView *self);

/**
 * cg_document_view_end_printing:
 *
 * Shows its pages again, where its sheets were shown.
 */
void cg_document_view_end_printing (CgDocumentView *self);

/**
 * cg_document_view_set_beside:
 * @record: (nullable): the record shown beside the document, for which it is quoted
 */
void cg_document_view_set_beside (CgDocumentView *self, CgRecord *record);

/**
 * cg_document_view_point_at:
 * @page: from 0
 * @places: (element-type CgPlace): a place on it
 *
 * Shows the place, marked, as soon as the pages are there.
 */
void cg_document_view_point_at (CgDocumentView *self, guint page, GArray *places);

/**
 * cg_document_view_show_annotation:
 * @id: an annotation of the document
 *
 * Shows it, as soon as it is there.
 */
void cg_document_view_show_annotation (CgDocumentView *self, gint64 id);

G_END_DECLS
