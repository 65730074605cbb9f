/* cg-worker.h: one thread that runs tasks in order of priority.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CgWorker:
 *
 * A thread with a queue. What belongs to one thread only (a connection to the
 * store) is used from one worker, and the main thread never waits for it:
 * results come back through #GTask.
 */
typedef struct _CgWorker CgWorker;

/**
 * cg_worker_new:
 * @name: name of the thread, as debuggers show it (15 bytes are kept)
 *
 * Starts the thread.
 *
 * Returns: (transfer full): the worker; end with cg_worker_free()
 */
CgWorker *cg_worker_new (const char *name);

/**
 * cg_worker_push:
 * @worker: a worker
 * @priority: lower runs first, as with #GSource; equal ones in order of arrival
 * @task: (transfer full): what the caller will be answered with
 * @func: runs on the worker's thread and must make @task return
 *
 * Queues a task. If its #GCancellable is cancelled before its turn, @func does
 * not run and the task returns %G_IO_ERROR_CANCELLED; after cg_worker_stop()
 * it returns %G_IO_ERROR_CLOSED. The callback of @task runs, as always, in the
 * main context where the task was made. Any thread.
 */
void cg_worker_push (CgWorker *worker, int priority, GTask *task, GTaskThreadFunc func);

/**
 * cg_worker_is_current:
 * @worker: a worker
 *
 * Returns: %TRUE on the worker's own thread
 */
gboolean cg_worker_is_current (CgWorker *worker);

/**
 * cg_worker_run_sync:
 * @worker: a worker
 * @func: what to run
 * @data: its argument
 *
 * Runs @func on the worker's thread with %G_PRIORITY_DEFAULT and waits until it
 * is done; on that thread itself it is simply called. For tests and for
 * `cugaictl`; the window never waits. After cg_worker_stop() it runs on the
 * caller's thread, where nobody else can be in the way.
 */
void cg_worker_run_sync (CgWorker *worker, void (*func) (gpointer data), gpointer data);

/**
 * cg_worker_get_pending:
 * @worker: a worker
 *
 * Returns: how many tasks wait, without the one that runs. Any thread.
 */
guint cg_worker_get_pending (CgWorker *worker);

/**
 * cg_worker_stop:
 * @worker: a worker
 *
 * Takes no more tasks, finishes all that are queued and waits for the end of
 * the thread. Called on the worker's own thread (the last reference to its
 * owner went away inside a task) it does not wait. May be called twice, by one
 * thread at a time.
 */
void cg_worker_stop (CgWorker *worker);

/**
 * cg_worker_free:
 * @worker: (transfer full): a worker
 *
 * cg_worker_stop(), then frees.
 */
void cg_worker_free (CgWorker *worker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgWorker, cg_worker_free)

G_END_DECLS
