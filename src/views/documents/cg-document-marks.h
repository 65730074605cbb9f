/* cg-document-marks.h: the annotations of an open document: read, made, moved, taken away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-page-marks.h"
#include "cg-pdf-reader.h"

G_BEGIN_DECLS

/**
 * CgDocumentMarks:
 *
 * Keeps the marks on a reader's pages as the store has them, and writes what the clerk does to
 * them. Its actions, `marks.…`, are the reader's; its tools stand in the reader's bar. Main thread.
 *
 * Signal "failed" (#GError): why something was not written.
 */
#define CG_TYPE_DOCUMENT_MARKS (cg_document_marks_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentMarks, cg_document_marks, CG, DOCUMENT_MARKS, GObject)

/**
 * cg_document_marks_new:
 * @reader: (transfer none): shows the document; it outlives the marks
 * @attachment: the document
 *
 * Returns: (transfer full): the marks, read as soon as the store answers.
 */
CgDocumentMarks *cg_document_marks_new (CgOffice *office, CgPdfReader *reader, gint64 attachment);

/**
 * cg_document_marks_set_record:
 * @record: the attachment
 */
void cg_document_marks_set_record (CgDocumentMarks *self, CgRecord *record);

/**
 * cg_document_marks_show:
 * @id: an annotation
 *
 * As cg_document_marks_go(), as soon as it and the pages are there.
 */
void cg_document_marks_show (CgDocumentMarks *self, gint64 id);

/**
 * cg_document_marks_point_at:
 * @page: from 0
 * @places: (element-type CgPlace): what a citation quotes
 *
 * Brings it into view, marked, as soon as the pages are there.
 */
void cg_document_marks_point_at (CgDocumentMarks *self, guint page, GArray *places);

/**
 * cg_document_marks_get_actions:
 *
 * Returns: (transfer none): the group `marks`.
 */
GActionMap *cg_document_marks_get_actions (CgDocumentMarks *self);

/**
 * cg_document_marks_go:
 * @mark: one of them
 *
 * Brings it into view and into hand.
 */
void cg_document_marks_go (CgDocumentMarks *self, const CgMark *mark);

G_END_DECLS
