/* cg-store-set.h: a large edit that was interrupted, and how it is ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An edit of over %CG_STORE_MOST_ROWS rows is written in parts (design.md "Large edits").
 * Whoever opens a store asks cg_store_pending_set() and lets the person choose.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

#define CG_STORE_MOST_ROWS 100000

typedef struct
{
  char *sentence; /* what it was: label of its action */
  gint64 actor;
  gint64 at; /* when it was begun, ms UTC */
  guint parts;
  guint written;
  gboolean reversible; /* it can be taken back instead of completed */
} CgPendingSet;

void cg_pending_set_free (CgPendingSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPendingSet, cg_pending_set_free)

/**
 * cg_pending_set_describe:
 *
 * Returns: (transfer full): what was interrupted, how far it got and what to do, as one
 *   sentence. Any thread.
 */
char *cg_pending_set_describe (const CgPendingSet *set);

/**
 * cg_store_pending_set:
 * @error: %CG_FAULT_STORE_SQL, …
 *
 * Returns: (transfer full) (nullable): the large edit that was interrupted; %NULL without
 *   an error when there is none, or a process is still writing it.
 */
CgPendingSet *cg_store_pending_set (CgStore *self, GError **error);
void cg_store_pending_set_async (CgStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CgPendingSet *cg_store_pending_set_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_end_set:
 * @complete: write the parts left; else take back those that were written
 * @error: %CG_FAULT_NO_PENDING_SET, any fault of an edit
 *
 * Returns: whether the large edit is whole, or gone.
 */
gboolean cg_store_end_set (CgStore *self, gboolean complete, GError **error);
void cg_store_end_set_async (CgStore *self,
                             gboolean complete,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean cg_store_end_set_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_set_most_rows:
 * @rows: from how many rows on an edit is large
 *
 * For tests, which cannot write a hundred thousand rows each time.
 */
void cg_store_set_most_rows (CgStore *self, guint rows);

G_END_DECLS
