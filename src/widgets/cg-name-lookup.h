/* cg-name-lookup.h: names of a pasted list looked up in a source, each by its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pick-source.h"

G_BEGIN_DECLS

/**
 * cg_name_lookup_async:
 * @source: where the names are looked up
 * @entity: what they name
 * @owner: see cg_pick_source_find_async()
 * @names: the names
 * @cancellable: (nullable): ends it
 *
 * A line is found by the whole of its name or of a further text of it; what only resembles a name
 * is another thing. Main thread.
 */
void cg_name_lookup_async (CgPickSource *source,
                           CgEntity entity,
                           gint64 owner,
                           const char *const *names,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * cg_name_lookup_finish:
 * @unknown: (out) (transfer full): the names that were not found, in their order
 * @error: as cg_pick_source_find_finish()
 *
 * Returns: (transfer full) (element-type CgPickItem) (nullable): what was found, in the order of
 *   the names.
 */
GPtrArray *
cg_name_lookup_finish (CgPickSource *source, GAsyncResult *result, GStrv *unknown, GError **error);

G_END_DECLS
