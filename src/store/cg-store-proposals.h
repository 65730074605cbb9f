/* cg-store-proposals.h: 督办: what the table of escalation proposes today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-proposal.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_proposals:
 * @error: %CG_FAULT_STORE_SQL
 *
 * Of each matter only the highest step that its facts reach. What was taken up or declined is not
 * proposed again before the rule's days have passed, what was put off not before its day.
 *
 * Returns: (transfer full) (element-type CgProposal) (nullable): the proposals, the highest step
 *   and the longest overdue first.
 */
GPtrArray *cg_store_proposals (CgStore *self, GError **error);

void cg_store_proposals_async (CgStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *cg_store_proposals_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
