/* test-worker.c: order, cancelling, stopping.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-worker.h"

/* A gate that holds the worker until the test has queued everything. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean entered;
  gboolean open;
} Gate;

static GArray *order; /* of int, touched by the worker only */
static int answered;

static void
gate_init (Gate *gate)
{
  g_mutex_init (&gate->mutex);
  g_cond_init (&gate->cond);
  gate->entered = gate->open = FALSE;
}

static void
gate_clear (Gate *gate)
{
  g_mutex_clear (&gate->mutex);
  g_cond_clear (&gate->cond);
}

static void
wait_at_gate (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  gate->entered = TRUE;
  g_cond_broadcast (&gate->cond);
  while (!gate->open)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  g_task_return_boolean (task, TRUE);
}

/* Returns when the worker stands at the gate. */
static void
close_gate (CgWorker *worker, Gate *gate)
{
  GTask *task = g_task_new (NULL, NULL, NULL, NULL);

  gate_init (gate);
  g_task_set_task_data (task, gate, NULL);
  cg_worker_push (worker, G_MININT, task, wait_at_gate);

  g_mutex_lock (&gate->mutex);
  while (!gate->entered)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_broadcast (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

static void
note_number (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  int number = GPOINTER_TO_INT (data);

  g_array_append_val (order, number);
  g_task_return_int (task, number);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  GQuark expected = GPOINTER_TO_UINT (data) == 0 ? 0 : G_IO_ERROR;
  g_autoptr (GError) error = NULL;

  g_task_propagate_int (G_TASK (result), &error);
  if (expected == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, G_IO_ERROR, GPOINTER_TO_INT (data));
  answered++;
}

static void
push_number (CgWorker *worker, int priority, int number, GCancellable *cancellable, int expected)
{
  GTask *task = g_task_new (NULL, cancellable, on_answer, GINT_TO_POINTER (expected));

  g_task_set_task_data (task, GINT_TO_POINTER (number), NULL);
  cg_worker_push (worker, priority, task, note_number);
}

static void
iterate_until (int count)
{
  while (answered < count)
    g_main_context_iteration (NULL, TRUE);
}

/* Position in the sorted queue = a stable sort by priority. */
static void
test_order (void)
{
  g_autoptr (CgWorker) worker = cg_worker_new ("order");
  Gate gate;
  int priorities[500];
  guint position = 0;

  order = g_array_new (FALSE, FALSE, sizeof (int));
  answered = 0;
  close_gate (worker, &gate);
  for (int i = 0; i < (int) G_N_ELEMENTS (priorities); i++)
    {
      priorities[i] = g_test_rand_int_range (-3, 4);
      push_number (worker, priorities[i], i, NULL, 0);
    }
  g_assert_cmpuint (cg_worker_get_pending (worker), ==, G_N_ELEMENTS (priorities));
  open_gate (&gate);
  iterate_until (G_N_ELEMENTS (priorities));

  for (int priority = -3; priority <= 3; priority++)
    for (int i = 0; i < (int) G_N_ELEMENTS (priorities); i++)
      if (priorities[i] == priority)
        g_assert_cmpint (g_array_index (order, int, position++), ==, i);

  g_array_unref (order);
  gate_clear (&gate);
}

static void
test_cancelled (void)
{
  g_autoptr (CgWorker) worker = cg_worker_new ("cancel");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Gate gate;

  order = g_array_new (FALSE, FALSE, sizeof (int));
  answered = 0;
  close_gate (worker, &gate);
  push_number (worker, 0, 1, cancellable, G_IO_ERROR_CANCELLED);
  push_number (worker, 0, 2, NULL, 0);
  g_cancellable_cancel (cancellable);
  open_gate (&gate);
  iterate_until (2);

  g_assert_cmpuint (order->len, ==, 1);
  g_assert_cmpint (g_array_index (order, int, 0), ==, 2);
  g_array_unref (order);
  gate_clear (&gate);
}

/* What is queued is finished; what comes later is refused. */
static void
test_stop (void)
{
  g_autoptr (CgWorker) worker = cg_worker_new ("stop");
  Gate gate;

  order = g_array_new (FALSE, FALSE, sizeof (int));
  answered = 0;
  close_gate (worker, &gate);
  for (int i = 0; i < 10; i++)
    push_number (worker, 0, i, NULL, 0);
  open_gate (&gate);
  cg_worker_stop (worker);
  g_assert_cmpuint (order->len, ==, 10);
  g_assert_cmpuint (cg_worker_get_pending (worker), ==, 0);

  push_number (worker, 0, 10, NULL, G_IO_ERROR_CLOSED);
  iterate_until (11);
  g_assert_cmpuint (order->len, ==, 10);
  cg_worker_stop (worker);
  g_array_unref (order);
  gate_clear (&gate);
}

typedef struct
{
  CgWorker *worker;
  gboolean on_worker;
  int depth;
} Call;

static void
note_thread (gpointer data)
{
  Call *call = data;

  call->on_worker = cg_worker_is_current (call->worker);
  if (call->depth++ == 0)
    cg_worker_run_sync (call->worker, note_thread, call);
}

static void
test_sync (void)
{
  g_autoptr (CgWorker) worker = cg_worker_new ("sync");
  Call call = { .worker = worker };

  g_assert_false (cg_worker_is_current (worker));
  cg_worker_run_sync (worker, note_thread, &call);
  g_assert_true (call.on_worker);
  g_assert_cmpint (call.depth, ==, 2);

  cg_worker_stop (worker);
  call.depth = 1;
  cg_worker_run_sync (worker, note_thread, &call);
  g_assert_false (call.on_worker);
  g_assert_cmpint (call.depth, ==, 2);
}

static void
free_own_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  cg_worker_free (data);
  g_task_return_int (task, 0);
}

/* The owner's last reference may go away inside a task. */
static void
test_freed_by_itself (void)
{
  CgWorker *worker = cg_worker_new ("own");
  GTask *task = g_task_new (NULL, NULL, on_answer, NULL);

  answered = 0;
  g_task_set_task_data (task, worker, NULL);
  cg_worker_push (worker, 0, task, free_own_worker);
  iterate_until (1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/cancelled", test_cancelled);
  g_test_add_func ("/worker/stop", test_stop);
  g_test_add_func ("/worker/sync", test_sync);
  g_test_add_func ("/worker/freed-by-itself", test_freed_by_itself);

  return g_test_run ();
}
