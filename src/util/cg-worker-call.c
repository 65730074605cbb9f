/* cg-worker-call.c: a function with its data on a worker's thread, waited for or as a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-worker-call.h"

/* A caller that waits. */
typedef struct
{
  CgWorkerCall *call;
  GCancellable *cancellable;
  GError **error;
  gboolean good;
} Waiting;

static void
run_waiting (gpointer data)
{
  Waiting *waiting = data;

  waiting->good = waiting->call->run (waiting->call, waiting->cancellable, waiting->error);
}

gboolean
cg_worker_call (CgWorker *worker, CgWorkerCall *call, GCancellable *cancellable, GError **error)
{
  Waiting waiting = { call, cancellable, error, FALSE };

  cg_worker_run_sync (worker, run_waiting, &waiting);
  return waiting.good;
}

static void
call_free (gpointer data)
{
  CgWorkerCall *call = data;

  if (call->destroy != NULL)
    call->destroy (call->data);
  g_free (call);
}

static void
run_task (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgWorkerCall *call = data;
  GError *error = NULL;

  if (call->run (call, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_worker_call_async (CgWorker *worker, GTask *task, CgWorkerCall *call)
{
  g_task_set_task_data (task, call, call_free);
  cg_worker_push (worker, G_PRIORITY_DEFAULT, task, run_task);
}

gpointer
cg_worker_call_finish (GAsyncResult *result, GError **error)
{
  CgWorkerCall *call = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? call->data : NULL;
}
