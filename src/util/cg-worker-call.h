/* cg-worker-call.h: a function with its data on a worker's thread, waited for or as a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-worker.h"

G_BEGIN_DECLS

typedef struct _CgWorkerCall CgWorkerCall;

/* The beginning of a struct of the caller's, with whatever else @run needs. */
struct _CgWorkerCall
{
  gboolean (*run) (CgWorkerCall *self, GCancellable *cancellable, GError **error);
  gpointer data;          /* where @run puts its results */
  GDestroyNotify destroy; /* (nullable): of @data */
};

/**
 * cg_worker_call:
 * @call: what to run; nothing of it is freed
 * @cancellable: (nullable): what @call is given
 *
 * As cg_worker_run_sync().
 *
 * Returns: what it returns.
 */
gboolean
cg_worker_call (CgWorker *worker, CgWorkerCall *call, GCancellable *cancellable, GError **error);

/**
 * cg_worker_call_async:
 * @task: (transfer full): what is answered; its task data is @call
 * @call: (transfer full): what to run; of g_malloc()
 *
 * As cg_worker_push() with %G_PRIORITY_DEFAULT.
 */
void cg_worker_call_async (CgWorker *worker, GTask *task, CgWorkerCall *call);

/**
 * cg_worker_call_finish:
 * @result: of cg_worker_call_async()
 *
 * Returns: (transfer none) (nullable): the call's data, when it succeeded; @result owns it.
 */
gpointer cg_worker_call_finish (GAsyncResult *result, GError **error);

G_END_DECLS
