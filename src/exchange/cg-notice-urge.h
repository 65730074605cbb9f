/* cg-notice-urge.h: 催办函: the letter that urges the reply to a delivered document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-source.h"

G_BEGIN_DECLS

/**
 * cg_notice_urge_target:
 * @store: the store
 * @delivery_id: the delivery whose reply is urged
 * @target: (out caller-allocates): the first case of its document, and its unit
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * Waits for the disk. Any thread but a window's main thread.
 *
 * Returns: whether it was found.
 */
gboolean
cg_notice_urge_target (CgStore *store, gint64 delivery_id, CgNoticeTarget *target, GError **error);

/**
 * cg_notice_urge_draft:
 * @store: the store
 * @delivery_id: the delivery whose reply is urged
 * @actor: who drafts, 0 if nobody
 * @error: as cg_notice_draft(), and %CG_FAULT_NO_RECORD where no template of that kind is in use
 *
 * Drafts the letter from the first template in use of the kind 催办函. Once it is delivered, the
 * delivery has been urged by it. Nothing is written. Waits for the disk. Any thread but a
 * window's main thread.
 *
 * Returns: (transfer full) (nullable): the edit.
 */
CgEdit *cg_notice_urge_draft (CgStore *store, gint64 delivery_id, gint64 actor, GError **error);

G_END_DECLS
