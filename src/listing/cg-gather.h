/* cg-gather.h: reads the records of many ids, block by block.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-ids.h"
#include "cg-record.h"

G_BEGIN_DECLS

typedef struct _CgStore CgStore;
typedef struct _CgAsof CgAsof;

/**
 * CgGatherBlock:
 * @records: (element-type CgRecord): the records of the next ids; missing ones are left out
 * @data: what was given with the call
 */
typedef void (*CgGatherBlock) (GPtrArray *records, gpointer data);

/**
 * cg_gather_async:
 * @store: where to read
 * @past: (nullable): a past day of it, which is read instead
 * @entity: what kind of record the ids are of
 * @ids: the ids; kept alive
 * @block: called on the main thread for each block of records, in the order of the ids, until
 *   the call ends
 * @block_data: for @block
 * @cancellable: (nullable): ends it early; @block is not called any more
 *
 * A block is small enough to be worked on between two frames. Main thread.
 */
void cg_gather_async (CgStore *store,
                      CgAsof *past,
                      CgEntity entity,
                      CgIds *ids,
                      CgGatherBlock block,
                      gpointer block_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/**
 * cg_gather_finish:
 * @error: %G_IO_ERROR_CANCELLED, %CG_FAULT_CANCELLED, or why the store could not be read
 *
 * Returns: whether all blocks were given.
 */
gboolean cg_gather_finish (GAsyncResult *result, GError **error);

G_END_DECLS
