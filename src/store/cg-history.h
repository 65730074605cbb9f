/* cg-history.h: the journal as people read it: of one record with its children, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_history_read:
 * @id: a record, 0 for the whole journal
 * @limit: at most so many, 0 for all
 *
 * Returns: (transfer full) (element-type CgHistoryEntry) (nullable): newest first.
 */
GPtrArray *cg_history_read (CgConnection *connection, gint64 id, guint limit, GError **error);

/**
 * cg_history_was_undone:
 *
 * Returns: whether the step of this journal entry was taken back, and not done again.
 */
gboolean cg_history_was_undone (CgConnection *connection, gint64 seq);

G_END_DECLS
