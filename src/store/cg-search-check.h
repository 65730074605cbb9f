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
 * Sums up every token of the texts, and compares with what the index has. The index's own check
 * would need the write lock for as long as it takes; this one only reads, so it can run on any
 * connection while edits go on. It does not see what FTS5 keeps beside the tokens for words of
 * one code point.
 *
 * Returns: whether it could be looked at.
 */
gboolean cg_search_check (CgConnection *self, GPtrArray *faults, GError **error);

G_END_DECLS
