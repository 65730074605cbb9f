/* cg-notice-source.h: the records that a new document is written from, read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-data.h"
#include "cg-notice-edit.h"
#include "cg-notice-template.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgNoticeSource:
 *
 * What every document of the office is written from, whatever its case: settings, the rule for
 * the plan, who drafts it.
 */
typedef struct _CgNoticeSource CgNoticeSource;

/**
 * CgNoticeTarget:
 * @case_id: what the document is about
 * @unit_id: the unit that it goes to, 0 for all units of the case
 * @delivery_id: the delivery whose reply it urges (催办函), 0 for none
 * @learning_id: the unit that it tells to learn from a typical case (领改), 0 for none
 * @review_id: the examination that sends a paper back (退回意见), 0 for none
 */
typedef struct
{
  gint64 case_id;
  gint64 unit_id;
  gint64 delivery_id;
  gint64 learning_id;
  gint64 review_id;
} CgNoticeTarget;

/**
 * cg_notice_source_new:
 * @store: the store
 * @actor: who drafts, 0 if nobody
 *
 * Waits for the disk. Any thread but a window's main thread.
 *
 * Returns: (transfer full): the source
 */
CgNoticeSource *cg_notice_source_new (CgStore *store, gint64 actor);
void cg_notice_source_free (CgNoticeSource *self);

/**
 * cg_notice_source_data:
 * @template: the template that will be filled in: its organ, number code and term for a reply
 * @target: a case, and whom it is written to
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Reads the case with its units, situations, accountables, problems, measures, institutions and
 * files. Waits for the disk. Any thread but a window's main thread.
 *
 * Returns: (transfer full) (nullable): what @template's placeholders stand for.
 */
CgNoticeData *cg_notice_source_data (CgNoticeSource *self,
                                     const CgNoticeTemplate *template,
                                     const CgNoticeTarget *target,
                                     GError **error);

/**
 * cg_notice_source_add:
 * @edit: an edit
 * @template: the template
 * @template_id: its record, 0 if it is not on record yet
 * @target: a case, and whom it is written to
 * @id: (out) (optional): the document's temporary id
 * @error: as cg_notice_source_data(), the errors of cg_notice_template_expand(), and
 *   %CG_FAULT_LETTER_LEAKS for one that tells of a typical case
 *
 * Adds to @edit a document about the case, as cg_notice_edit_add() does.
 *
 * Returns: whether it could be written.
 */
gboolean cg_notice_source_add (CgNoticeSource *self,
                               CgEdit *edit,
                               const CgNoticeTemplate *template,
                               gint64 template_id,
                               const CgNoticeTarget *target,
                               gint64 *id,
                               GError **error);

/**
 * cg_notice_source_preview:
 * @template: a template, as it is being written
 * @data: from cg_notice_source_data()
 * @error: the errors of cg_notice_template_expand()
 *
 * Reads nothing. Any thread, one at a time.
 *
 * Returns: (transfer full) (nullable): the document that would be drafted; it is nowhere.
 */
CgRecord *cg_notice_source_preview (CgNoticeSource *self,
                                    const CgNoticeTemplate *template,
                                    const CgNoticeData *data,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeSource, cg_notice_source_free)

G_END_DECLS
