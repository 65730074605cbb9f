/* cg-notice-draft.h: a new document, written from the records of its case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_notice_draft_async:
 * @store: the store
 * @case_id: the case it is about
 * @template_id: the template it is written from
 * @actor: who drafts it, 0 if nobody
 * @callback: called when the edit is ready
 *
 * Reads the case with its units, situations, accountables and problems, fills in the template
 * and makes one edit of it, "notice.draft": the document, then its link to the case. Nothing
 * is written. Main thread; reading runs on another one.
 */
void cg_notice_draft_async (CgStore *store,
                            gint64 case_id,
                            gint64 template_id,
                            gint64 actor,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_notice_draft_finish:
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL, or the errors of
 *   cg_notice_template_expand()
 *
 * Returns: (transfer full) (nullable): the edit; its first new record is the document.
 */
CgEdit *cg_notice_draft_finish (GAsyncResult *result, GError **error);

G_END_DECLS
