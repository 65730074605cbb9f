/* cg-history-write.h: which records an edit concerned, for the history of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-changeset.h"

G_BEGIN_DECLS

/**
 * cg_history_write:
 * @rows: (element-type CgRowChange): what the edit changed; temp.touched names them too
 * @seq: of its journal entry
 *
 * Notes the edit for the records it changed, and for those that these belong to.
 */
gboolean cg_history_write (CgConnection *self, GPtrArray *rows, gint64 seq, GError **error);

/**
 * CG_HISTORY_LARGE:
 *
 * "SELECT …": the numbers of the large edits that concerned the record ?1.
 */
#define CG_HISTORY_LARGE                                                                           \
  "SELECT l.seq FROM history_large_edit e CROSS JOIN history_large l ON l.seq = e.seq"             \
  " WHERE l.owner_row = ?1"

G_END_DECLS
