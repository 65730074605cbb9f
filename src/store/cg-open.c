/* cg-open.c: a store's folder: made, recognised, migrated, opened for writing or reading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-open.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cg-backup.h"
#include "cg-derive.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-open-copy.h"
#include "cg-open-reference.h"
#include "cg-page-index.h"
#include "cg-schema.h"
#include "cg-search-index.h"
#include "cg-transition.h"

static const char *const kinds[] = { "office", "sample", "test" };

void
cg_opened_free (CgOpened *opened)
{
  /* The last one to go folds the -wal into the database, which a reader may not. */
  g_clear_pointer (&opened->reader, cg_connection_close);
  g_clear_pointer (&opened->counter, cg_connection_close);
  g_clear_pointer (&opened->writer, cg_connection_close);
  g_clear_pointer (&opened->copy, cg_open_copy_free);
  g_free (opened->read_only);
  g_free (opened);
}

static char *
database_path (const char *folder)
{
  return g_build_filename (folder, "cugai.db", NULL);
}

/* ---- making ---- */

static gboolean
make_folders (const char *folder, GError **error)
{
  static const char *const inside[] = { "files", "backups", "drafts" };
  g_autoptr (GError) failure = NULL;

  if (!cg_files_make_private_dir (folder, &failure))
    {
      cg_fault_set (error,
                    g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
                        ? CG_FAULT_STORE_FULL
                        : CG_FAULT_STORE_READ_ONLY,
                    folder);
      return FALSE;
    }
  if (cg_files_on_network (folder))
    {
      cg_fault_set (error, CG_FAULT_STORE_ON_NETWORK, folder);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *path = g_build_filename (folder, inside[i], NULL);

      if (!cg_files_make_private_dir (path, NULL))
        {
          cg_fault_set (error, CG_FAULT_STORE_READ_ONLY, folder);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
fill_database (CgConnection *connection, CgStoreKind kind, GError **error)
{
  g_autofree char *site = g_strdup_printf ("%d", 1);

  return cg_sql_script (connection, "PRAGMA journal_mode = WAL", error) &&
         cg_sql_script (connection, "BEGIN IMMEDIATE", error) &&
         cg_schema_migrate (connection, 0, cg_schema_version (), error) &&
         cg_sql_script (connection, "COMMIT", error) &&
         cg_schema_set_meta (connection, "kind", kinds[kind], error) &&
         cg_schema_set_meta (connection, "site", site, error) &&
         cg_sql_run (connection, error, "UPDATE id_counter SET last = ? WHERE id = 1", "i",
                     (gint64) 1 << 32) &&
         cg_schema_prepare_derived (connection, error) && cg_derive_prepare (connection, error) &&
         cg_search_index_prepare (connection, error) && cg_page_index_prepare (connection, error) &&
         cg_transition_prepare (connection, error) && cg_open_reference (connection, error) &&
         cg_sql_script (connection, "PRAGMA application_id = " G_STRINGIFY (CG_APPLICATION_MAGIC),
                        error);
}

gboolean
cg_open_create (const char *folder, CgStoreKind kind, GError **error)
{
  g_autofree char *path = database_path (folder);
  g_autoptr (CgConnection) connection = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      cg_fault_set (error, CG_FAULT_STORE_EXISTS, folder);
      return FALSE;
    }
  if (!make_folders (folder, error))
    return FALSE;

  /* Made here with its mode, before SQLite would make it with the user's umask. */
  close (g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  connection = cg_connection_open (folder, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (connection != NULL && fill_database (connection, kind, error))
    return TRUE;

  g_clear_pointer (&connection, cg_connection_close);
  g_unlink (path);
  return FALSE;
}

/* ---- opening ---- */

/* Whether the file is a database of ours at all; a damaged header is not. */
static gboolean
recognise (CgConnection *connection, int *version, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 magic = cg_sql_integer (connection, &failure, 0, "PRAGMA application_id", NULL);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (magic != CG_APPLICATION_MAGIC)
    {
      cg_fault_set (error, CG_FAULT_NOT_A_STORE, connection->folder);
      return FALSE;
    }

  *version = (int) cg_sql_integer (connection, error, 0, "PRAGMA user_version", NULL);
  return TRUE;
}

static gboolean
can_write (const char *folder, const char *path)
{
  return g_access (folder, W_OK) == 0 && g_access (path, W_OK) == 0 &&
         !cg_files_on_network (folder);
}

/* The lock is held from the copy to the last migration: of several processes that open an old
 * store at once the first does it, and the others find it done. */
static gboolean
migrate_locked (CgConnection *writer, GError **error)
{
  int version = (int) cg_sql_integer (writer, error, 0, "PRAGMA user_version", NULL);
  g_autofree char *path = database_path (writer->folder);
  g_autoptr (CgConnection) source = NULL;
  g_autofree char *backup = NULL;

  if (version >= cg_schema_version ())
    return TRUE;

  /* SQLite copies nothing out of a connection that is writing; another sees the same. */
  source = cg_connection_open (writer->folder, path, SQLITE_OPEN_READONLY, error);
  backup = source != NULL ? cg_backup_make (source, "migration", error) : NULL;
  return backup != NULL && cg_schema_migrate (writer, version, cg_schema_version (), error);
}

static gboolean
migrate (CgConnection *writer, int version, GError **error)
{
  if (version < cg_schema_version ())
    {
      if (!cg_sql_script (writer, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!migrate_locked (writer, error) || !cg_sql_script (writer, "COMMIT", error))
        {
          sqlite3_exec (writer->db, "ROLLBACK", NULL, NULL, NULL);
          return FALSE;
        }
    }

  return cg_schema_prepare_derived (writer, error) && cg_transition_prepare (writer, error);
}

static void
read_kind (CgOpened *opened)
{
  g_autofree char *kind = cg_schema_meta (opened->reader, "kind");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      opened->kind = (CgStoreKind) i;
}

void
cg_open_place_free (CgOpenPlace *place)
{
  g_free (place->folder);
  g_free (place->path);
  g_free (place);
}

CgConnection *
cg_open_place (const CgOpenPlace *place, GError **error)
{
  g_autoptr (CgConnection) reader =
      cg_connection_open (place->folder, place->path, place->flags, error);

  if (reader == NULL || !cg_connection_load_calendar (reader, error))
    return NULL;

  return g_steal_pointer (&reader);
}

/* A file that nobody writes is read as it is; its folder takes no files beside it. */
static char *
immutable_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strdup_printf ("file:%s?immutable=1", escaped);
}

CgOpenPlace *
cg_opened_place (const CgOpened *opened, const char *folder)
{
  CgOpenPlace *place = g_new0 (CgOpenPlace, 1);
  g_autofree char *path = database_path (folder);

  place->folder = g_strdup (folder);
  place->flags = SQLITE_OPEN_READONLY;
  if (opened->writer != NULL || opened->in_place)
    {
      place->path = g_steal_pointer (&path);
    }
  else if (opened->copy != NULL)
    {
      place->path = database_path (opened->copy->folder);
      place->flags = SQLITE_OPEN_READWRITE;
    }
  else
    {
      place->path = immutable_uri (path);
    }

  return place;
}

static CgConnection *
open_reader (const CgOpened *opened, const char *folder, GError **error)
{
  g_autoptr (CgOpenPlace) place = cg_opened_place (opened, folder);

  return cg_open_place (place, error);
}

static void
say_read_only (CgOpened *opened, CgFault fault, const char *folder)
{
  g_autoptr (GError) error = cg_fault_new (fault, folder);

  opened->read_only = g_strdup (error->message);
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* What the database says before its log is replayed; one that says nothing is not. */
static gboolean
is_due_without_log (const char *folder, const char *path)
{
  g_autofree char *uri = immutable_uri (path);
  g_autoptr (CgConnection) found = cg_connection_open (folder, uri, SQLITE_OPEN_READONLY, NULL);
  int version;

  return found != NULL && recognise (found, &version, NULL) && cg_open_copy_is_due (found, version);
}

/* A log that cannot be replayed in place is replayed in a private copy (design.md), and a store
 * of an earlier version is brought up to date in one. */
static gboolean
copy_where_needed (CgOpened *opened, const char *folder, const char *path, GError **error)
{
  g_autoptr (CgOpenPlace) place = NULL;
  g_autoptr (CgConnection) found = NULL;
  int version;

  if (is_due_without_log (folder, path) && !cg_open_copy_is_possible (folder, error))
    return FALSE;
  if (has_log (path))
    {
      opened->copy = cg_open_copy_make (folder, CG_FAULT_STORE_UNREADABLE, error);
      if (opened->copy == NULL)
        return FALSE;
    }

  place = cg_opened_place (opened, folder);
  found = cg_connection_open (place->folder, place->path, place->flags, error);
  if (found == NULL || !recognise (found, &version, error))
    return FALSE;
  if (!cg_open_copy_is_due (found, version))
    return TRUE;

  if (!cg_open_copy_is_possible (folder, error))
    return FALSE;
  if (opened->copy == NULL)
    opened->copy = cg_open_copy_make (folder, CG_FAULT_STORE_TOO_OLD, error);
  return opened->copy != NULL && cg_open_copy_migrate (opened->copy, folder, version, error);
}

/* A newer program, or one that still closes, may be at it: SQLite's own locks and log hold then. */
static gboolean
open_newer (CgOpened *opened, const char *folder, GError **error)
{
  say_read_only (opened, CG_FAULT_STORE_TOO_NEW, folder);
  opened->in_place = TRUE;
  opened->reader = open_reader (opened, folder, error);
  return opened->reader != NULL;
}

static gboolean
open_for_reading (
    CgOpened *opened, const char *folder, const char *path, CgFault why, GError **error)
{
  say_read_only (opened, why, folder);
  if (!copy_where_needed (opened, folder, path, error))
    return FALSE;

  opened->reader = open_reader (opened, folder, error);
  return opened->reader != NULL;
}

static gboolean
open_for_writing (CgOpened *opened, const char *folder, const char *path, GError **error)
{
  int version;

  opened->writer = cg_connection_open (folder, path, SQLITE_OPEN_READWRITE, error);
  if (opened->writer == NULL || !recognise (opened->writer, &version, error))
    return FALSE;

  if (version > cg_schema_version ())
    {
      g_clear_pointer (&opened->writer, cg_connection_close);
      return open_newer (opened, folder, error);
    }

  /* A backup put in the store's place is one file without a log; another process that is
   * reading it just now is no reason not to open. */
  sqlite3_exec (opened->writer->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
  if (!migrate (opened->writer, version, error) || !cg_derive_prepare (opened->writer, error) ||
      !cg_search_index_prepare (opened->writer, error) ||
      !cg_page_index_prepare (opened->writer, error) ||
      !cg_connection_load_calendar (opened->writer, error) ||
      !cg_open_reference (opened->writer, error))
    return FALSE;

  opened->reader = open_reader (opened, folder, error);
  opened->counter = opened->reader != NULL ? open_reader (opened, folder, error) : NULL;
  return opened->counter != NULL;
}

CgOpened *
cg_open_folder (const char *folder, GError **error)
{
  g_autoptr (CgOpened) opened = g_new0 (CgOpened, 1);
  g_autofree char *path = database_path (folder);
  gboolean good;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      gboolean hidden = g_file_test (folder, G_FILE_TEST_EXISTS) && g_access (folder, X_OK) != 0;

      cg_fault_set (error, hidden ? CG_FAULT_STORE_UNREADABLE : CG_FAULT_STORE_MISSING, folder);
      return NULL;
    }
  if (g_access (path, R_OK) != 0)
    {
      cg_fault_set (error, CG_FAULT_STORE_UNREADABLE, folder);
      return NULL;
    }

  good = can_write (folder, path)
             ? open_for_writing (opened, folder, path, error)
             : open_for_reading (opened, folder, path, CG_FAULT_STORE_READ_ONLY, error);
  if (!good)
    return NULL;

  read_kind (opened);
  return g_steal_pointer (&opened);
}
