/* cg-store-notice.h: what a store knows of a notice for its preflight, and who inspects it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-facts.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_set_inspector:
 * @inspector: who knows how a notice is laid out
 *
 * From now on a notice can be signed where @inspector finds nothing wrong, or where the signer
 * releases it; without one no notice can be signed. Main thread, before the first edit.
 */
void cg_store_set_inspector (CgStore *self, CgNoticeInspector inspector);

/**
 * cg_store_notice_facts:
 * @id: a notice
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Returns: (transfer full) (nullable): what is to be known beyond its text.
 */
CgNoticeFacts *cg_store_notice_facts (CgStore *self, gint64 id, GError **error);

/**
 * cg_store_notice_facts_async:
 *
 * cg_store_notice_facts() on the reading thread.
 */
void cg_store_notice_facts_async (CgStore *self,
                                  gint64 id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * cg_store_notice_facts_finish:
 *
 * Returns: (transfer full) (nullable): the facts.
 */
CgNoticeFacts *cg_store_notice_facts_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
