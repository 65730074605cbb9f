/* cg-search-check.h: whether the search index says what the texts say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_search_check:
 * @faults: (element-type utf8): sentences are added to it
 *
 * Compares the texts with both indexes (cg_fts_compare()).
 *
 * Returns: whether it could be looked at.
 */
gboolean cg_search_check (CgConnection *self, GPtrArray *faults, GError **error);

G_END_DECLS
