/* cg-anchored.h: a paper of the office's own with what its journal ends with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_anchored_pages:
 * @store: a store
 * @pages: (transfer full): a ledger, or the office's own sheet of a document
 * @anchored: whether it is wanted
 * @error: faults of reading
 *
 * Waits for the store where @anchored: any thread but that of a window.
 *
 * Returns: (transfer full) (nullable): @pages, with the anchor in each lower margin
 */
CgNoticePages *
cg_anchored_pages (CgStore *store, CgNoticePages *pages, gboolean anchored, GError **error);

G_END_DECLS
