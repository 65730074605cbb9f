/* cg-check.c: the check of a store: structure, references, derived values, journal, files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-check.h"

#include <glib/gi18n.h>

#include "cg-check-records.h"
#include "cg-derive.h"
#include "cg-fault.h"
#include "cg-journal.h"
#include "cg-page-index.h"
#include "cg-transition.h"
#include "cg-vault.h"

/* How many steps of SQLite between two looks at the cancellable: some milliseconds. */
#define STEPS_A_LOOK 100000

/* How many steps a record takes in the parts that are one statement or few, as measured with a
 * million problems; how far such a part is can only be told by them. */
static const gint64 steps_a_record[CG_N_CHECK_PARTS] = {
  [CG_CHECK_STRUCTURE] = 110,
  [CG_CHECK_REFERENCES] = 19,
  [CG_CHECK_VALUES] = 215,
};

void
cg_check_advance (CgCheck *self, gint64 done, gint64 all)
{
  int percent = all > 0 ? (int) (CLAMP (done, 0, all) * 100 / all) : 0;

  percent = MIN (percent, 99);
  if (percent <= self->percent)
    return;

  self->percent = percent;
  if (self->progress != NULL)
    self->progress (self->part, percent / 100.0, self->data);
}

static gboolean
check_structure (CgCheck *self, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (self->connection, error, "PRAGMA integrity_check(20)", NULL);

  while (statement != NULL && cg_sql_step (self->connection, statement, &failed, error))
    {
      const char *word = cg_sql_column (statement, 0);

      if (!g_str_equal (word, "ok"))
        g_ptr_array_add (self->faults, g_strdup_printf (_ ("The database is damaged: %s"), word));
    }

  return statement != NULL && !failed;
}

static gboolean
check_references (CgCheck *self, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (self->connection, error, "PRAGMA foreign_key_check", NULL);

  while (statement != NULL && cg_sql_step (self->connection, statement, &failed, error))
    g_ptr_array_add (
        self->faults,
        g_strdup_printf (_ ("A record of “%s” (%lld) refers to a missing record of “%s”."),
                         cg_sql_column (statement, 0),
                         (long long) sqlite3_column_int64 (statement, 1),
                         cg_sql_column (statement, 2)));

  return statement != NULL && !failed;
}

static gboolean
check_values (CgCheck *self, GError **error)
{
  return cg_check_records (self, error) &&
         cg_derive_compare (self->connection, self->faults, error) &&
         cg_page_index_check (self, error);
}

static gboolean
check_journal (CgCheck *self, GError **error)
{
  return cg_journal_check (self, error) && cg_transition_check (self, error);
}

static gboolean
check_file (CgCheck *self, const char *sha256, const char *name, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (cg_vault_check (self->connection->folder, sha256, name, self->cancellable, &fault))
    return TRUE;

  if (g_error_matches (fault, CG_FAULT, CG_FAULT_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_ptr_array_add (self->faults, g_strdup (fault->message));
  return TRUE;
}

static gboolean
check_files (CgCheck *self, GError **error)
{
  CgConnection *connection = self->connection;
  gint64 all = cg_sql_integer (connection, NULL, 0, "SELECT count(*) FROM attachment", NULL);
  gint64 done = 0;
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error, "SELECT DISTINCT sha256, name FROM attachment ORDER BY id", NULL);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      if (!check_file (self, cg_sql_column (statement, 0), cg_sql_column (statement, 1), error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
      cg_check_advance (self, ++done, all);
    }

  return statement != NULL && !failed;
}

/* ---- all of it ---- */

static int
look (gpointer data)
{
  CgCheck *self = data;

  self->steps += STEPS_A_LOOK;
  if (steps_a_record[self->part] > 0)
    cg_check_advance (self, self->steps, self->records * steps_a_record[self->part]);

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean (*const parts[]) (CgCheck *self, GError **error) = {
  [CG_CHECK_STRUCTURE] = check_structure, [CG_CHECK_REFERENCES] = check_references,
  [CG_CHECK_VALUES] = check_values,       [CG_CHECK_JOURNAL] = check_journal,
  [CG_CHECK_FILES] = check_files,
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == CG_N_CHECK_PARTS);

/* Where SQLite itself gives up there is damage, and the other parts may have more to say. */
static gboolean
look_at (CgCheck *self, CgCheckPart part, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (parts[part](self, &failure))
    return TRUE;

  if (!g_error_matches (failure, CG_FAULT, CG_FAULT_STORE_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!g_ptr_array_find_with_equal_func (self->faults, failure->message, g_str_equal, NULL))
    g_ptr_array_add (self->faults, g_strdup (failure->message));
  return TRUE;
}

static gboolean
run_part (CgCheck *self, CgCheckPart part, GError **error)
{
  self->part = part;
  self->percent = 0;
  self->steps = 0;
  if (self->progress != NULL)
    self->progress (part, 0, self->data);

  /* SQLite does not look between two statements, and a few are asked without their error. */
  if (!g_cancellable_is_cancelled (self->cancellable) && !look_at (self, part, error))
    return FALSE;
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  cg_fault_set (error, CG_FAULT_CANCELLED);
  return FALSE;
}

gboolean
cg_check_run (CgCheck *self, GError **error)
{
  sqlite3 *db = self->connection->db;
  gboolean good = TRUE;
  gulong handler;

  /* Every record has taken a number of the counter. */
  self->records = cg_sql_integer (self->connection, NULL, 0,
                                  "SELECT last & 4294967295 FROM id_counter WHERE id = 1", NULL);
  sqlite3_progress_handler (db, STEPS_A_LOOK, look, self);
  /* What walks a whole tree of the file makes no steps, but hears this. */
  handler = cg_connection_interrupt_by (self->connection, self->cancellable);
  for (guint part = 0; good && part < CG_N_CHECK_PARTS; part++)
    good = run_part (self, part, error);
  g_cancellable_disconnect (self->cancellable, handler);
  sqlite3_progress_handler (db, 0, NULL, NULL);
  return good;
}
