/* cg-store-private.h: what the files of CgStore share: the threads and calls on them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-open.h"
#include "cg-store-figures.h"
#include "cg-store-gate.h"
#include "cg-store.h"
#include "cg-worker-call.h"

G_BEGIN_DECLS

struct _CgStore
{
  GObject parent_instance;

  char *folder;
  CgStoreKind kind;
  char *read_only;   /* (nullable): as of @opened, and after it */
  CgStoreGate *gate; /* who is in a call, or works with the store on a thread */
  CgOpened *opened;  /* NULL once closed; looked at within the gate */
  CgWorker *writer;
  CgWorker *reader;
  CgWorker *counter;      /* NULL: the reader counts */
  CgFiguresKept *figures; /* (nullable): the thread's that counts */
  GMainContext *context;  /* where signals arrive */
  GSource *poll;          /* looks for edits of other processes */
  gboolean indexing;      /* main thread: cg_store_index_later() is under way */
  gint written;           /* atomic: something was since the index was last looked after */

  /* Owned by the writer's thread. */
  gint64 last_seq;
  gint64 data_version;
  guint most_rows;       /* an edit of more is written in parts */
  gint saved_at_seconds; /* atomic: time of the last commit, s UTC */
};

typedef enum
{
  CG_SIDE_READER,
  CG_SIDE_WRITER,
  CG_SIDE_COUNTER, /* reads what may take long, while the reader gives rows */
} CgStoreSide;

/* Runs on the side's thread; puts its results into @data. */
typedef gboolean (*CgStoreFunction) (CgStore *self,
                                     CgConnection *connection,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

/* Runs @function and waits for it; directly when already on that thread. */
gboolean cg_store_call (
    CgStore *self, CgStoreSide side, CgStoreFunction function, gpointer data, GError **error);

/* Whether this thread runs a job of cg_store_run_in_thread() for the store. */
gboolean cg_store_is_job_of (CgStore *self);

/* Runs @function and ends the task with TRUE; the results are read from its task data. */
void cg_store_call_async (CgStore *self,
                          CgStoreSide side,
                          CgStoreFunction function,
                          gpointer data,
                          GDestroyNotify destroy,
                          gpointer tag,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* Where to open one more connection that reads; NULL once the store is closed. Any thread. */
CgOpenPlace *cg_store_place (CgStore *self, GError **error);

/* Returns the task's data when it succeeded, NULL with the error otherwise. */
gpointer cg_store_call_finish (CgStore *self, GAsyncResult *result, GError **error);

/* From the writer's thread: after a commit, tell everybody. @changes is taken. */
void cg_store_announce (CgStore *self, gint64 seq, GArray *changes);

G_END_DECLS
