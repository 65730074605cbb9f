/* cg-store-search.h: CgStore's search over all kinds of record: the best few of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-hit.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_search:
 * @entities: (array length=n_entities): kinds of record
 * @text: what to search for; one that folds to nothing finds nothing
 * @limit: how many records of each kind at most
 * @error: any fault of reading
 *
 * The live records whose number, name (also read as pinyin) or other texts have @text; not those
 * that only refer to one. Of more than a few hundred names that fit, the best of the first are
 * given. Waits for the store.
 *
 * Returns: (transfer full) (element-type CgHit) (nullable): in the order of @entities, those of
 *   one kind best first.
 */
GPtrArray *cg_store_search (CgStore *self,
                            const CgEntity *entities,
                            gsize n_entities,
                            const char *text,
                            guint limit,
                            GError **error);

/**
 * cg_store_search_async:
 * @cancellable: (nullable): cancelled when another text is typed; ends a running search at once
 *
 * Lists are read meanwhile.
 */
void cg_store_search_async (CgStore *self,
                            const CgEntity *entities,
                            gsize n_entities,
                            const char *text,
                            guint limit,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_store_search_finish:
 * @error: %CG_FAULT_CANCELLED, %G_IO_ERROR_CANCELLED, or as cg_store_search()
 *
 * Returns: (transfer full) (element-type CgHit) (nullable): as cg_store_search().
 */
GPtrArray *cg_store_search_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
