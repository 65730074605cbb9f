/* cg-notice-attachments.h: the attachments of a document, one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-text.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_ATTACHMENTS (cg_notice_attachments_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeAttachments, cg_notice_attachments, CG, NOTICE_ATTACHMENTS, GtkWidget)

/**
 * CgNoticeAttachments::changed:
 *
 * Something else stands in one of them, also half typed.
 */

/**
 * CgNoticeAttachments::moved:
 * @index: which one, from 0
 *
 * The cursor stands in another place of its text.
 */

/**
 * cg_notice_attachments_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): the attachments of no document.
 */
GtkWidget *cg_notice_attachments_new (CgOffice *office);

/**
 * cg_notice_attachments_set:
 * @notice: (nullable): the document
 * @records: (nullable) (element-type CgRecord): its attachments as they are printed
 * @locked: whether they can only be read
 *
 * The same document again (its latest state) leaves alone what is being typed.
 */
void cg_notice_attachments_set (CgNoticeAttachments *self,
                                CgRecord *notice,
                                GPtrArray *records,
                                gboolean locked);

/**
 * cg_notice_attachments_dup_records:
 *
 * Returns: (transfer full) (element-type CgRecord): the attachments with what is typed now.
 */
GPtrArray *cg_notice_attachments_dup_records (CgNoticeAttachments *self);

/**
 * cg_notice_attachments_flush:
 *
 * Writes what is being typed, as if every field had been left.
 */
void cg_notice_attachments_flush (CgNoticeAttachments *self);

/**
 * cg_notice_attachments_get_text:
 * @index: which one, from 0
 *
 * Returns: (transfer none) (nullable): where its text is written.
 */
CgNoticeText *cg_notice_attachments_get_text (CgNoticeAttachments *self, guint index);

/**
 * cg_notice_attachments_go_to:
 * @index: which one, from 0
 * @body: whether to its text, not to its title
 * @offset: the place in the text, in characters
 */
void
cg_notice_attachments_go_to (CgNoticeAttachments *self, guint index, gboolean body, guint offset);

G_END_DECLS
