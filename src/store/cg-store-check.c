/* cg-store-check.c: CgStore's check: on a connection of its own, while all else goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-check.h"
#include "cg-fault.h"
#include "cg-store-gate.h"
#include "cg-store-job.h"
#include "cg-store-private.h"
#include "cg-teller.h"

/* All of it sees the store as it is at the beginning. */
static GPtrArray *
check_snapshot (CgCheck *check, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  gboolean good;

  check->faults = faults;
  good = cg_sql_script (check->connection, "BEGIN", error) && cg_check_run (check, error);
  sqlite3_exec (check->connection->db, "ROLLBACK", NULL, NULL, NULL);

  return good ? g_steal_pointer (&faults) : NULL;
}

/* ---- on a thread of its own ---- */

typedef struct
{
  CgOpenPlace *place;
  CgCheckProgress progress;
  gpointer data;
  CgTeller *teller; /* (nullable): of @progress */
} CheckTask;

static void
check_task_free (gpointer data)
{
  CheckTask *self = data;

  g_clear_pointer (&self->place, cg_open_place_free);
  g_clear_pointer (&self->teller, cg_teller_free);
  g_free (self);
}

static void
told_cb (int part, double fraction, gpointer data)
{
  const CheckTask *self = data;

  self->progress ((CgCheckPart) part, fraction, self->data);
}

static void
tell (CgCheckPart part, double fraction, gpointer data)
{
  cg_teller_tell (data, (int) part, fraction);
}

static void
check_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CheckTask *self = data;
  g_autoptr (CgConnection) connection = NULL;
  CgCheck check = { .cancellable = cancellable, .progress = tell, .data = self->teller };
  GPtrArray *faults = NULL;
  GError *error = NULL;

  check.connection = connection = cg_open_place (self->place, &error);
  if (connection != NULL)
    faults = check_snapshot (&check, &error);

  if (faults != NULL)
    g_task_return_pointer (task, faults, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* ---- the calls ---- */

GPtrArray *
cg_store_check (CgStore *self, GError **error)
{
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (CgOpenPlace) place = NULL;
  g_autoptr (CgConnection) connection = NULL;
  CgCheck check = { .cancellable = stop };
  GPtrArray *faults;

  if (!cg_store_gate_enter (self->gate, stop))
    {
      cg_fault_set (error, CG_FAULT_STORE_MISSING, self->folder);
      return NULL;
    }

  place = cg_opened_place (self->opened, self->folder);
  check.connection = connection = cg_open_place (place, error);
  faults = connection != NULL ? check_snapshot (&check, error) : NULL;
  cg_store_gate_leave (self->gate, stop);
  return faults;
}

void
cg_store_check_async (CgStore *self,
                      CgCheckProgress progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GCancellable) stop =
      cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, stop, callback, user_data);
  CheckTask *check = g_new0 (CheckTask, 1);

  *check = (CheckTask){ cg_store_place (self, NULL), progress, data, NULL };
  if (progress != NULL)
    check->teller = cg_teller_new (told_cb, check);
  g_task_set_source_tag (task, cg_store_check_async);
  g_task_set_task_data (task, check, check_task_free);
  /* That it was stopped is said by the check itself. */
  g_task_set_check_cancellable (task, FALSE);
  cg_store_run_in_thread (self, task, check_worker);
}

GPtrArray *
cg_store_check_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
