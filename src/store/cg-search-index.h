/* cg-search-index.h: which records wait for the search index, and how they are put into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `search` has the texts that the index has read. `search_pending` names the records whose texts
 * are others since: for those a search reads the records themselves (cg-query-search.h).
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_search_index_prepare:
 *
 * Makes the temporary table that the texts of a batch stand in, on this connection.
 */
gboolean cg_search_index_prepare (CgConnection *self, GError **error);

/**
 * cg_search_index_select:
 *
 * Returns: (transfer full): "SELECT id, name, body": the folded texts of an entity's records,
 *   the record being `t`, without a condition.
 */
char *cg_search_index_select (CgEntity entity);

/**
 * cg_search_index_note:
 *
 * Notes that the rows of temp.touched with other texts wait; where enough do, and not very many,
 * puts all of them in. As the last thing before the commit of an edit.
 */
gboolean cg_search_index_note (CgConnection *self, GError **error);

/**
 * cg_search_index_some:
 * @most: how many at most
 * @waits: (out): whether after it more rows wait than an edit leaves to the index
 *
 * In a transaction of its own puts some of the rows that wait into the index.
 */
gboolean cg_search_index_some (CgConnection *self, guint most, gboolean *waits, GError **error);

/**
 * cg_search_index_rebuild:
 *
 * Reads all records anew into empty tables.
 */
gboolean cg_search_index_rebuild (CgConnection *self, GError **error);

G_END_DECLS
