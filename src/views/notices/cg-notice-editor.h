/* cg-notice-editor.h: what a document says: its elements as fields, its text between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-document.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_NOTICE_EDITOR (cg_notice_editor_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticeEditor, cg_notice_editor, CG, NOTICE_EDITOR, GtkWidget)

/**
 * CgNoticeEditor::changed:
 *
 * Something else stands in it, also half typed.
 */

/**
 * CgNoticeEditor::moved:
 *
 * The cursor stands in another place of the text.
 */

/**
 * CgNoticeEditor::withdraw:
 * @action: id of the step that makes the document open to changes again
 *
 * The way out of a locked document was pressed.
 */

/**
 * cg_notice_editor_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an editor without a document.
 */
GtkWidget *cg_notice_editor_new (CgOffice *office);

/**
 * cg_notice_editor_set_record:
 * @record: (nullable): a document; one that is no draft can only be read
 * @attachments: (nullable) (element-type CgRecord): its attachments as they are printed
 */
void cg_notice_editor_set_record (CgNoticeEditor *self, CgRecord *record, GPtrArray *attachments);

/**
 * cg_notice_editor_flush:
 *
 * Writes what is being typed, as if every field had been left.
 */
void cg_notice_editor_flush (CgNoticeEditor *self);

/**
 * cg_notice_editor_dup_record:
 *
 * Returns: (transfer full) (nullable): the document with what is typed now.
 */
CgRecord *cg_notice_editor_dup_record (CgNoticeEditor *self);

/**
 * cg_notice_editor_dup_attachments:
 *
 * Returns: (transfer full) (element-type CgRecord): its attachments with what is typed now.
 */
GPtrArray *cg_notice_editor_dup_attachments (CgNoticeEditor *self);

/**
 * cg_notice_editor_go_to:
 * @field: an element of the paper
 * @offset: the place in its text, in characters
 *
 * Goes to where that element is edited, or can be read.
 *
 * Returns: whether there is such a place.
 */
gboolean cg_notice_editor_go_to (CgNoticeEditor *self, CgNoticeField field, guint offset);

/**
 * cg_notice_editor_get_paragraph:
 * @field: (out): the element whose text it is of
 * @start: (out): first character of the paragraph that is being written
 * @end: (out): the one after its last
 *
 * Returns: whether there is one.
 */
gboolean cg_notice_editor_get_paragraph (CgNoticeEditor *self,
                                         CgNoticeField *field,
                                         guint *start,
                                         guint *end);

G_END_DECLS
