/* cg-asof.h: the store as it stood at the end of a past day: the same queries, seen then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Has a connection and a thread of its own: edits, and lists of today, go on meanwhile. It does
 * not follow them: both what it shows of the past and what it compares that with are of the
 * moment in which it was opened. Functions that are not async wait; any thread may call them.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

#define CG_TYPE_ASOF (cg_asof_get_type ())
G_DECLARE_FINAL_TYPE (CgAsof, cg_asof, CG, ASOF, GObject)

typedef void (*CgAsofProgress) (double fraction, gpointer data);

/**
 * cg_asof_open:
 * @date: the day, in local time; what was done on it still counts
 * @error: %CG_FAULT_JOURNAL_BROKEN, %CG_FAULT_CANCELLED, any fault of opening a database
 *
 * Rebuilds the store as it stood at the end of @date from the journal: rows touched since,
 * what was derived from them, texts, calendar and rules. Lamps and relative days take @date
 * for today. It takes as long as there are rows touched since.
 *
 * Returns: (transfer full) (nullable): the past.
 */
CgAsof *cg_asof_open (CgStore *store, CgDate date, GError **error);

/**
 * cg_asof_open_async:
 * @progress: (nullable) (scope async): called in the context in which it was begun, never after
 *   @callback
 * @cancellable: (nullable): ends it soon with %CG_FAULT_CANCELLED
 */
void cg_asof_open_async (CgStore *store,
                         CgDate date,
                         CgAsofProgress progress,
                         gpointer data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
CgAsof *cg_asof_open_finish (GAsyncResult *result, GError **error);

CgDate cg_asof_get_date (CgAsof *self);

/**
 * cg_asof_get_entries:
 * @first: (out): seq of the first journal entry since; 0: there is none
 * @last: (out): of the last
 */
void cg_asof_get_entries (CgAsof *self, gint64 *first, gint64 *last);

/**
 * cg_asof_query:
 *
 * As cg_store_query(), cg_store_count(), cg_store_fetch() and cg_store_find(), of the past.
 */
CgIds *cg_asof_query (CgAsof *self, CgQuery *query, GCancellable *cancellable, GError **error);
gint64 cg_asof_count (CgAsof *self, CgQuery *query, GError **error);
GPtrArray *
cg_asof_fetch (CgAsof *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);

void cg_asof_fetch_async (CgAsof *self,
                          CgEntity entity,
                          const gint64 *ids,
                          gsize n,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
GPtrArray *cg_asof_fetch_finish (CgAsof *self, GAsyncResult *result, GError **error);

G_END_DECLS
