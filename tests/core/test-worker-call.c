/* test-worker-call.c: functions on a worker's thread, and how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-teller.h"
#include "cg-worker-call.h"

#define TOLD 50

/* Adds up on the worker's thread and tells of it. */
typedef struct
{
  CgWorkerCall base;
  CgWorker *worker;
  CgTeller *teller;
  gboolean fails;
} Sum;

/* What arrived where it was begun. */
typedef struct
{
  GThread *thread;
  int told;
  gboolean ended;
  int sum;
  gboolean destroyed;
} Place;

static gboolean
add_up (CgWorkerCall *base, GCancellable *cancellable, GError **error)
{
  Sum *self = (Sum *) base;
  Place *place = base->data;

  g_assert_true (cg_worker_is_current (self->worker));
  place->sum = 0;
  for (int i = 0; i < TOLD; i++)
    {
      place->sum += i;
      cg_teller_tell (self->teller, i, i / (double) TOLD);
    }
  /* What was told arrives without the teller. */
  g_clear_pointer (&self->teller, cg_teller_free);
  if (!self->fails)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "failed");
  return FALSE;
}

static void
told_cb (int part, double fraction, gpointer data)
{
  Place *place = data;

  g_assert_true (g_thread_self () == place->thread);
  g_assert_false (place->ended);
  g_assert_cmpint (part, ==, place->told);
  g_assert_cmpfloat (fraction, ==, part / (double) TOLD);
  place->told++;
}

static void
destroy (gpointer data)
{
  ((Place *) data)->destroyed = TRUE;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Place *place = data;
  g_autoptr (GError) error = NULL;

  if (cg_worker_call_finish (result, &error) == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      place->sum = -1;
    }
  g_assert_false (place->destroyed);
  place->ended = TRUE;
}

static void
run (gboolean fails, Place *place)
{
  CgWorker *worker = cg_worker_new ("call");
  Sum *sum = g_new0 (Sum, 1);

  *place = (Place){ .thread = g_thread_self () };
  *sum = (Sum){ { add_up, place, destroy }, worker, cg_teller_new (told_cb, place), fails };
  cg_worker_call_async (worker, g_task_new (NULL, NULL, ended_cb, place), &sum->base);
  while (!place->ended)
    g_main_context_iteration (NULL, TRUE);

  cg_worker_free (worker);
  g_assert_true (place->destroyed);
}

/* All that is told comes in order, before the end, where it was begun. */
static void
test_told (void)
{
  Place place;

  run (FALSE, &place);
  g_assert_cmpint (place.told, ==, TOLD);
  g_assert_cmpint (place.sum, ==, TOLD * (TOLD - 1) / 2);
}

static void
test_fails (void)
{
  Place place;

  run (TRUE, &place);
  g_assert_cmpint (place.told, ==, TOLD);
  g_assert_cmpint (place.sum, ==, -1);
}

/* Waited for, nobody listens; the data stays the caller's. */
static void
test_sync (void)
{
  g_autoptr (CgWorker) worker = cg_worker_new ("call");
  g_autoptr (GError) error = NULL;
  Place place = { .thread = g_thread_self () };
  Sum sum = { { add_up, &place, NULL }, worker, NULL, FALSE };

  g_assert_true (cg_worker_call (worker, &sum.base, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (place.sum, ==, TOLD * (TOLD - 1) / 2);
  sum.fails = TRUE;
  g_assert_false (cg_worker_call (worker, &sum.base, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker-call/told", test_told);
  g_test_add_func ("/worker-call/fails", test_fails);
  g_test_add_func ("/worker-call/sync", test_sync);

  return g_test_run ();
}
