/* cg-store-anchor.h: the journal's head, to be put on paper and to be found again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-anchor.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_get_anchor:
 * @self: a store
 * @anchor: (out): the number and the checksum of the journal's last entry
 * @error: %CG_FAULT_STORE_SQL
 *
 * Waits for the reader's thread. Any thread.
 *
 * Returns: whether it could be read
 */
gboolean cg_store_get_anchor (CgStore *self, CgAnchor *anchor, GError **error);

/**
 * cg_store_verify_anchor:
 * @self: a store
 * @anchor: what stands on paper
 * @error: %CG_FAULT_ANCHOR_UNKNOWN: the journal is shorter; %CG_FAULT_ANCHOR_MISMATCH: its entry
 *   of that number is another; %CG_FAULT_JOURNAL_BROKEN: it, or one before it, was changed
 *
 * Walks the chain from the first entry to that of @anchor. Blocks; any thread.
 *
 * Returns: whether the journal up to that entry is the one of which the paper speaks
 */
gboolean cg_store_verify_anchor (CgStore *self, const CgAnchor *anchor, GError **error);

G_END_DECLS
