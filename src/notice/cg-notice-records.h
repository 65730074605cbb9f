/* cg-notice-records.h: the records that belong to a notice, and what its paper has of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-document.h"
#include "cg-query.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_notice_count_records:
 * @records: (nullable) (element-type CgRecord): records
 *
 * Returns: how many there are; 0 where none were read
 */
guint cg_notice_count_records (const GPtrArray *records);

/**
 * cg_notice_record_at:
 * @records: (element-type CgRecord): records
 * @index: which one, less than there are
 *
 * Returns: (transfer none): that record
 */
const CgRecord *cg_notice_record_at (const GPtrArray *records, guint index);

/**
 * cg_notice_attachments_query:
 * @notice: id of a notice
 *
 * Returns: (transfer full): asks for its attachments
 */
CgQuery *cg_notice_attachments_query (gint64 notice);

/**
 * cg_notice_document_add_records:
 * @document: a document
 * @attachments: (element-type CgRecord): records of the entity `notice_attachment`; voided
 *   ones do not count
 *
 * Adds the attachments of a notice in the order of their positions.
 */
void cg_notice_document_add_records (CgNoticeDocument *document, const GPtrArray *attachments);

/**
 * cg_notice_attachments_sort:
 * @attachments: (element-type CgRecord): records of the entity `notice_attachment`
 *
 * Puts them into the order in which they are printed: by position, then as they came.
 */
void cg_notice_attachments_sort (GPtrArray *attachments);

G_END_DECLS
