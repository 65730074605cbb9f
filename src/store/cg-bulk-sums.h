/* cg-bulk-sums.h: what a selection of any size comes to: lamps, progress.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-lamp.h"
#include "cg-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 lamps[CG_N_LAMPS]; /* records by lamp; all 0 where the kind has none */
  gint64 n_progress;        /* records with a percentage */
  gint64 progress;          /* sum of these */
} CgBulkSums;

/**
 * cg_store_sums_async:
 * @ids: records of @entity
 *
 * Looks at each record, on the thread that counts.
 */
void cg_store_sums_async (CgStore *self,
                          CgEntity entity,
                          CgIds *ids,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_store_sums_finish:
 * @sums: (out caller-allocates): what they come to
 * @error: %CG_FAULT_CANCELLED
 *
 * Returns: whether they were counted.
 */
gboolean
cg_store_sums_finish (CgStore *self, GAsyncResult *result, CgBulkSums *sums, GError **error);

G_END_DECLS
