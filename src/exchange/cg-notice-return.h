/* cg-notice-return.h: 退回意见: the letter that sends a paper back, with what its examiner said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_notice_return_draft:
 * @store: the store
 * @paper: a paper received (`incoming`)
 * @actor: who drafts, 0 if nobody
 * @error: %CG_FAULT_NO_RECORD where the paper was not sent back, belongs to no case, or no
 *   template of that kind is in use; else as cg_notice_draft()
 *
 * Drafts the letter of the last examination that sent the paper back; the examination then names
 * it. Nothing is written. Waits for the disk. Any thread but a window's main thread.
 *
 * Returns: (transfer full) (nullable): the edit; the letter is its first new record
 */
CgEdit *cg_notice_return_draft (CgStore *store, gint64 paper, gint64 actor, GError **error);

G_END_DECLS
