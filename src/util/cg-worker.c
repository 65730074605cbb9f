/* cg-worker.c: one thread that runs tasks in order of priority.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-worker.h"

/* One entry of the queue: a task, or a caller that waits in run_sync. */
typedef struct
{
  int priority;
  guint64 number; /* order of arrival */
  GTask *task;
  GTaskThreadFunc func;
  void (*sync_func) (gpointer data);
  gpointer sync_data;
  gboolean *sync_done;
} Job;

struct _CgWorker
{
  gatomicrefcount references; /* the owner's and the thread's */
  GThread *thread;
  GThread *identity; /* stays when the thread stops itself */
  GMutex mutex;
  GCond changed;    /* a job came, or stopping */
  GCond sync_done;  /* a waiting caller may go on */
  GSequence *queue; /* of Job, sorted */
  guint64 next_number;
  gboolean stopping;
};

static void
worker_unref (CgWorker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->references))
    return;

  g_sequence_free (worker->queue);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->changed);
  g_cond_clear (&worker->sync_done);
  g_free (worker);
}

static int
compare_jobs (gconstpointer a, gconstpointer b, gpointer data)
{
  const Job *first = a;
  const Job *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? -1 : 1;

  return first->number < second->number ? -1 : first->number > second->number;
}

static void
run_task (Job *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (!g_task_return_error_if_cancelled (job->task))
    job->func (job->task, g_task_get_source_object (job->task), g_task_get_task_data (job->task),
               cancellable);
  g_object_unref (job->task);
}

static void
run_waiting_call (CgWorker *worker, Job *job)
{
  job->sync_func (job->sync_data);

  g_mutex_lock (&worker->mutex);
  *job->sync_done = TRUE;
  g_cond_broadcast (&worker->sync_done);
  g_mutex_unlock (&worker->mutex);
}

/* Waits for a job. NULL when stopping and nothing is left. */
static Job *
take_job (CgWorker *worker)
{
  Job *job = NULL;
  GSequenceIter *first = NULL;

  g_mutex_lock (&worker->mutex);
  while (g_sequence_is_empty (worker->queue) && !worker->stopping)
    g_cond_wait (&worker->changed, &worker->mutex);

  if (!g_sequence_is_empty (worker->queue))
    {
      first = g_sequence_get_begin_iter (worker->queue);
      job = g_sequence_get (first);
      g_sequence_remove (first);
    }
  g_mutex_unlock (&worker->mutex);

  return job;
}

static gpointer
run_worker (gpointer data)
{
  CgWorker *worker = data;
  Job *job = NULL;

  while ((job = take_job (worker)) != NULL)
    {
      if (job->task != NULL)
        run_task (job);
      else
        run_waiting_call (worker, job);
      g_free (job);
    }

  worker_unref (worker);

  return NULL;
}

CgWorker *
cg_worker_new (const char *name)
{
  CgWorker *worker = g_new0 (CgWorker, 1);

  g_atomic_ref_count_init (&worker->references);
  g_atomic_ref_count_inc (&worker->references);
  g_mutex_init (&worker->mutex);
  g_cond_init (&worker->changed);
  g_cond_init (&worker->sync_done);
  worker->queue = g_sequence_new (NULL);
  worker->thread = g_thread_new (name, run_worker, worker);
  worker->identity = worker->thread;

  return worker;
}

/* Queues @job (transfer full) unless the worker is stopping. */
static gboolean
enqueue (CgWorker *worker, Job *job)
{
  gboolean taken = FALSE;

  g_mutex_lock (&worker->mutex);
  if (!worker->stopping)
    {
      job->number = worker->next_number++;
      g_sequence_insert_sorted (worker->queue, job, compare_jobs, NULL);
      g_cond_signal (&worker->changed);
      taken = TRUE;
    }
  g_mutex_unlock (&worker->mutex);

  return taken;
}

void
cg_worker_push (CgWorker *worker, int priority, GTask *task, GTaskThreadFunc func)
{
  Job *job = NULL;

  g_return_if_fail (worker != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  job = g_new0 (Job, 1);
  job->priority = priority;
  job->task = task;
  job->func = func;
  if (enqueue (worker, job))
    return;

  g_free (job);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The worker has stopped");
  g_object_unref (task);
}

gboolean
cg_worker_is_current (CgWorker *worker)
{
  g_return_val_if_fail (worker != NULL, FALSE);

  return g_thread_self () == worker->identity;
}

void
cg_worker_run_sync (CgWorker *worker, void (*func) (gpointer data), gpointer data)
{
  Job *job = NULL;
  gboolean done = FALSE;

  g_return_if_fail (worker != NULL);
  g_return_if_fail (func != NULL);

  job = g_new0 (Job, 1);
  job->priority = G_PRIORITY_DEFAULT;
  job->sync_func = func;
  job->sync_data = data;
  job->sync_done = &done;

  if (cg_worker_is_current (worker) || !enqueue (worker, job))
    {
      g_free (job);
      func (data);
      return;
    }

  g_mutex_lock (&worker->mutex);
  while (!done)
    g_cond_wait (&worker->sync_done, &worker->mutex);
  g_mutex_unlock (&worker->mutex);
}

guint
cg_worker_get_pending (CgWorker *worker)
{
  guint pending = 0;

  g_return_val_if_fail (worker != NULL, 0);

  g_mutex_lock (&worker->mutex);
  pending = (guint) g_sequence_get_length (worker->queue);
  g_mutex_unlock (&worker->mutex);

  return pending;
}

void
cg_worker_stop (CgWorker *worker)
{
  g_return_if_fail (worker != NULL);

  g_mutex_lock (&worker->mutex);
  worker->stopping = TRUE;
  g_cond_signal (&worker->changed);
  g_mutex_unlock (&worker->mutex);

  if (worker->thread == NULL)
    return;

  if (cg_worker_is_current (worker))
    {
      g_thread_unref (worker->thread);
    }
  else
    {
      g_thread_join (worker->thread);
      worker->identity = NULL;
    }
  worker->thread = NULL;
}

void
cg_worker_free (CgWorker *worker)
{
  g_return_if_fail (worker != NULL);

  cg_worker_stop (worker);
  worker_unref (worker);
}
