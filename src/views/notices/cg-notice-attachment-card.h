/* cg-notice-attachment-card.h: one attachment of a document: its title, how it lies, its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-text.h"

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_ATTACHMENT_CARD (cg_notice_attachment_card_get_type ())
G_DECLARE_FINAL_TYPE (
    CgNoticeAttachmentCard, cg_notice_attachment_card, CG, NOTICE_ATTACHMENT_CARD, GtkWidget)

/**
 * CgNoticeAttachmentCard::changed:
 *
 * Something else stands in it, also half typed.
 */

/**
 * CgNoticeAttachmentCard::moved:
 *
 * The cursor stands in another place of its text.
 */

/**
 * CgNoticeAttachmentCard::shift:
 * @by: -1 one place up, 1 one down
 *
 * It is wanted in another place among the attachments.
 */

/**
 * cg_notice_attachment_card_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a card without an attachment.
 */
GtkWidget *cg_notice_attachment_card_new (CgOffice *office);

/**
 * cg_notice_attachment_card_set_record:
 * @record: the attachment
 * @locked: whether it can only be read
 */
void cg_notice_attachment_card_set_record (CgNoticeAttachmentCard *self,
                                           CgRecord *record,
                                           gboolean locked);

/**
 * cg_notice_attachment_card_set_place:
 * @index: its place among the attachments, from 0
 * @count: how many there are
 */
void cg_notice_attachment_card_set_place (CgNoticeAttachmentCard *self, guint index, guint count);

/**
 * cg_notice_attachment_card_get_id:
 *
 * Returns: the attachment's id.
 */
gint64 cg_notice_attachment_card_get_id (CgNoticeAttachmentCard *self);

/**
 * cg_notice_attachment_card_dup_record:
 *
 * Returns: (transfer full): the attachment with what is typed now.
 */
CgRecord *cg_notice_attachment_card_dup_record (CgNoticeAttachmentCard *self);

/**
 * cg_notice_attachment_card_flush:
 *
 * Writes what is being typed, as if every field had been left.
 */
void cg_notice_attachment_card_flush (CgNoticeAttachmentCard *self);

/**
 * cg_notice_attachment_card_get_text:
 *
 * Returns: (transfer none): where its text is written.
 */
CgNoticeText *cg_notice_attachment_card_get_text (CgNoticeAttachmentCard *self);

/**
 * cg_notice_attachment_card_focus_title:
 *
 * Goes to where its title is written.
 */
void cg_notice_attachment_card_focus_title (CgNoticeAttachmentCard *self);

G_END_DECLS
