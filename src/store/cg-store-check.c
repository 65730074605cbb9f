/* cg-store-check.c: CgStore's check: on a connection of its own, while edits go on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-backup.h"
#include "cg-store-private.h"

/* How many steps of SQLite between two looks at the cancellable: some milliseconds. */
#define STEPS_A_LOOK 100000

static int
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* All of it sees the store as it is at the beginning. */
static GPtrArray *
check_snapshot (CgConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  gboolean good;

  if (cancellable != NULL)
    sqlite3_progress_handler (connection->db, STEPS_A_LOOK, is_cancelled, cancellable);
  good = cg_sql_script (connection, "BEGIN", error) && cg_check_all (connection, faults, error);
  sqlite3_progress_handler (connection->db, 0, NULL, NULL);
  sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);

  return good ? g_steal_pointer (&faults) : NULL;
}

static GPtrArray *
check_folder (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  g_autoptr (CgConnection) connection =
      cg_connection_open (folder, path, SQLITE_OPEN_READONLY, error);

  if (connection == NULL || !cg_connection_load_calendar (connection, error))
    return NULL;

  return check_snapshot (connection, cancellable, error);
}

/* A store that is only read may be open in a way of its own (cg-open.c): there nobody edits. */
static gboolean
check_on_reader (CgStore *self,
                 CgConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  GPtrArray **faults = data;

  *faults = check_snapshot (connection, cancellable, error);
  return *faults != NULL;
}

GPtrArray *
cg_store_check (CgStore *self, GError **error)
{
  GPtrArray *faults = NULL;

  if (self->opened != NULL && self->opened->writer != NULL)
    return check_folder (self->folder, NULL, error);

  return cg_store_call (self, CG_SIDE_READER, check_on_reader, &faults, error) ? faults : NULL;
}

static void
check_worker (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  CgStore *self = source;
  GError *error = NULL;
  GPtrArray *faults = NULL;

  if (folder != NULL)
    faults = check_folder (folder, cancellable, &error);
  else if (!cg_store_call (self, CG_SIDE_READER, check_on_reader, &faults, &error))
    faults = NULL;

  if (faults != NULL)
    g_task_return_pointer (task, faults, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
cg_store_check_async (CgStore *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  gboolean has_writer = self->opened != NULL && self->opened->writer != NULL;

  g_task_set_source_tag (task, cg_store_check_async);
  g_task_set_task_data (task, has_writer ? g_strdup (self->folder) : NULL, g_free);
  g_task_run_in_thread (task, check_worker);
}

GPtrArray *
cg_store_check_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
