/* cg-store-job.c: work on a thread that reads a store, which waits for it when it is closed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-job.h"

#include "cg-fault.h"
#include "cg-store-private.h"

/* So many work at a time; more wait. */
#define MOST_THREADS 8

typedef struct
{
  CgStore *store;
  GTask *task;
  GTaskThreadFunc function;
} Job;

/* The store whose job this thread runs. */
static GPrivate working;

gboolean
cg_store_is_job_of (CgStore *self)
{
  return g_private_get (&working) == self;
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  g_private_set (&working, job->store);
  job->function (job->task, g_task_get_source_object (job->task), g_task_get_task_data (job->task),
                 cancellable);
  g_private_set (&working, NULL);
  cg_store_gate_leave (job->store->gate, cancellable);

  g_object_unref (job->task);
  g_object_unref (job->store);
  g_free (job);
}

static GThreadPool *
threads (void)
{
  static gsize pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, (gsize) g_thread_pool_new (run_job, NULL, MOST_THREADS, FALSE, NULL));

  return (GThreadPool *) pool;
}

void
cg_store_run_in_thread (CgStore *self, GTask *task, GTaskThreadFunc function)
{
  Job *job;

  g_return_if_fail (CG_IS_STORE (self));

  if (!cg_store_gate_enter (self->gate, g_task_get_cancellable (task)))
    {
      g_task_return_error (task, cg_fault_new (CG_FAULT_STORE_MISSING, self->folder));
      return;
    }

  job = g_new0 (Job, 1);
  *job = (Job){ g_object_ref (self), g_object_ref (task), function };
  g_thread_pool_push (threads (), job, NULL);
}
