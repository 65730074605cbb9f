/* cg-search-ids.h: what a search text alone finds, by id, reading no more than was asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-query.h"

G_BEGIN_DECLS

/**
 * cg_search_ids_serves:
 * @query: a query
 *
 * Returns: whether it has a text and nothing else: no filter, no order but that of the ids, no
 *   voided records, no reading of names. Any thread.
 */
gboolean cg_search_ids_serves (const CgQuery *query);

/**
 * cg_search_ids_read:
 * @query: one that cg_search_ids_serves()
 * @error: any fault of reading, %CG_FAULT_CANCELLED
 *
 * The index gives its hits in the order of the ids: they are taken as they come, and the few that
 * are found by a name they refer to are put among them. Where only the first are asked for, names
 * are looked up for these alone.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids.
 */
GArray *cg_search_ids_read (CgConnection *connection, const CgQuery *query, GError **error);

G_END_DECLS
