/* cg-check.c: the check of a store: structure, references, derived values, journal, files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-backup.h"
#include "cg-derive.h"
#include "cg-journal.h"
#include "cg-vault.h"

static gboolean
check_structure (CgConnection *connection, GPtrArray *faults, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, "PRAGMA integrity_check(20)", NULL);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      const char *word = (const char *) sqlite3_column_text (statement, 0);

      if (!g_str_equal (word, "ok"))
        g_ptr_array_add (faults, g_strdup_printf (_ ("The database is damaged: %s"), word));
    }

  return statement != NULL && !failed;
}

static gboolean
check_references (CgConnection *connection, GPtrArray *faults, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, "PRAGMA foreign_key_check", NULL);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    g_ptr_array_add (
        faults, g_strdup_printf (_ ("A record of “%s” (%lld) refers to a missing record of “%s”."),
                                 (const char *) sqlite3_column_text (statement, 0),
                                 (long long) sqlite3_column_int64 (statement, 1),
                                 (const char *) sqlite3_column_text (statement, 2)));

  return statement != NULL && !failed;
}

static gboolean
check_files (CgConnection *connection, GPtrArray *faults, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error, "SELECT DISTINCT sha256, name FROM attachment ORDER BY id", NULL);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      g_autoptr (GError) fault = NULL;

      if (!cg_vault_check (connection->folder, (const char *) sqlite3_column_text (statement, 0),
                           (const char *) sqlite3_column_text (statement, 1), &fault))
        g_ptr_array_add (faults, g_strdup (fault->message));
    }

  return statement != NULL && !failed;
}

gboolean
cg_check_all (CgConnection *connection, GPtrArray *faults, GError **error)
{
  return check_structure (connection, faults, error) &&
         check_references (connection, faults, error) &&
         cg_derive_compare (connection, faults, error) &&
         cg_journal_check (connection, faults, error) && check_files (connection, faults, error);
}
