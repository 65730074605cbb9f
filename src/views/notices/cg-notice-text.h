/* cg-notice-text.h: the text of a document: written, saved by itself, or locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_TEXT (cg_notice_text_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeText, cg_notice_text, CG, NOTICE_TEXT, GtkWidget)

/**
 * CgNoticeText::changed:
 *
 * Something else stands in the text.
 */

/**
 * CgNoticeText::moved:
 *
 * The cursor moved.
 */

/**
 * cg_notice_text_new:
 * @entity: what records it shows
 * @field: their field that holds the text
 *
 * The text becomes one edit when it is left and when typing pauses. A text that could not be
 * written stays here, also while another document is shown, with the reason above it. Main
 * thread.
 *
 * Returns: (transfer floating): a text without a document.
 */
GtkWidget *cg_notice_text_new (CgOffice *office, CgEntity entity, int field);

/**
 * cg_notice_text_set_record:
 * @record: (nullable): the document; what was typed into the former is written first
 * @locked: whether it can only be read
 *
 * The same document again (its latest state) leaves alone what is being typed.
 */
void cg_notice_text_set_record (CgNoticeText *self, CgRecord *record, gboolean locked);

/**
 * cg_notice_text_flush:
 *
 * Writes what was typed, as if the text had been left.
 */
void cg_notice_text_flush (CgNoticeText *self);

/**
 * cg_notice_text_get_text:
 *
 * Returns: (transfer full): what stands there.
 */
char *cg_notice_text_get_text (CgNoticeText *self);

/**
 * cg_notice_text_go_to:
 * @offset: in characters
 *
 * Puts the cursor there and takes the focus; a locked text has its paragraph selected.
 */
void cg_notice_text_go_to (CgNoticeText *self, guint offset);

/**
 * cg_notice_text_is_locked:
 *
 * Returns: whether it can only be read.
 */
gboolean cg_notice_text_is_locked (CgNoticeText *self);

/**
 * cg_notice_text_renumber:
 *
 * Numbers the headings anew, which undoing takes back at once. A locked text stays.
 */
void cg_notice_text_renumber (CgNoticeText *self);

/**
 * cg_notice_text_get_paragraph:
 * @start: (out): its first character
 * @end: (out): the one after its last
 *
 * Returns: whether the cursor stands in a paragraph.
 */
gboolean cg_notice_text_get_paragraph (CgNoticeText *self, guint *start, guint *end);

/**
 * cg_notice_text_get_caret:
 * @rect: (out): where the cursor is, in the widget's coordinates
 *
 * Returns: whether it is being written in.
 */
gboolean cg_notice_text_get_caret (CgNoticeText *self, graphene_rect_t *rect);

G_END_DECLS
