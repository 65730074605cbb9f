/* cg-backup.c: verified copies of the store in backups/, the newest days and months kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cg-check.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-schema.h"

#define DAYS_KEPT 14
#define MONTHS_KEPT 12

static gboolean
fail (GError **error, const char *why)
{
  cg_fault_set (error, CG_FAULT_BACKUP_FAILED, why);
  return FALSE;
}

static gboolean
copy_database (CgConnection *source, const char *path, GError **error)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup = NULL;
  int code = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (code == SQLITE_OK)
    backup = sqlite3_backup_init (copy, "main", source->db, "main");
  if (backup != NULL)
    {
      /* An unfinished copy, because the source was busy, is no failure to SQLite but to us. */
      int last;

      while ((last = sqlite3_backup_step (backup, 4096)) == SQLITE_OK)
        ;
      code = sqlite3_backup_finish (backup);
      if (code == SQLITE_OK && last != SQLITE_DONE)
        code = last;
    }
  else if (code == SQLITE_OK)
    code = sqlite3_errcode (copy);

  /* A copy is one file: without a log beside it that could be left behind. */
  if (code == SQLITE_OK)
    code = sqlite3_exec (copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (copy);
  return code == SQLITE_OK || fail (error, sqlite3_errstr (code));
}

/* Attachments never change once written, so a second name for the same bytes is a copy
 * that costs nothing; on file systems without links the bytes are copied. */
static gboolean
link_or_copy (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (link (from, to) == 0 || errno == EEXIST ||
      g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &failure))
    return TRUE;

  return fail (error, failure->message);
}

static gboolean
copy_shelf (const char *from, const char *to, GError **error)
{
  g_autoptr (GDir) shelf = g_dir_open (from, 0, NULL);
  const char *name;
  gboolean good = shelf != NULL && cg_files_make_private_dir (to, error);

  while (good && (name = g_dir_read_name (shelf)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      good = link_or_copy (source, target, error);
    }

  return good;
}

static gboolean
copy_files (const char *folder, const char *target, GError **error)
{
  g_autofree char *from = g_build_filename (folder, "files", NULL);
  g_autofree char *to = g_build_filename (target, "files", NULL);
  g_autoptr (GDir) files = g_dir_open (from, 0, NULL);
  gboolean good = TRUE;
  const char *name;

  while (good && files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *shelf = g_build_filename (to, name, NULL);

      if (strlen (name) == 2)
        good = copy_shelf (source, shelf, error);
    }

  return good;
}

static gboolean
verify (const char *target, GError **error)
{
  g_autofree char *path = g_build_filename (target, "cugai.db", NULL);
  g_autoptr (CgConnection) copy = cg_connection_open (target, path, SQLITE_OPEN_READWRITE, error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  CgCheck check = { .connection = copy, .faults = faults };

  if (copy == NULL || !cg_connection_load_calendar (copy, error) || !cg_check_run (&check, error))
    return FALSE;

  return faults->len == 0 || fail (error, g_ptr_array_index (faults, 0));
}

/* ---- old backups ---- */

/* "2026-11-24T0915" of a folder's name; NULL for what is no backup of a day. */
static gboolean
is_daily (const char *name)
{
  return strlen (name) == 15 && name[4] == '-' && name[7] == '-' && name[10] == 'T';
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) backups = g_dir_open (folder, 0, NULL);
  const char *name;

  while (backups != NULL && (name = g_dir_read_name (backups)) != NULL)
    if (is_daily (name))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_newest_first);
  return names;
}

/* The newest of each of the last days and of each of the last months stays. */
static void
prune (const char *folder)
{
  g_autoptr (GPtrArray) names = list_backups (folder);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *day = g_strndup (name, 10);
      g_autofree char *month = g_strndup (name, 7);
      gboolean keep =
          (!g_hash_table_contains (days, day) && g_hash_table_size (days) < DAYS_KEPT) ||
          (!g_hash_table_contains (months, month) && g_hash_table_size (months) < MONTHS_KEPT);

      g_hash_table_add (days, g_steal_pointer (&day));
      g_hash_table_add (months, g_steal_pointer (&month));
      if (!keep)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          cg_files_remove_tree (path, NULL);
        }
    }
}

gint64
cg_backup_latest (const char *folder)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GPtrArray) names = list_backups (backups);
  g_autofree char *path = NULL;
  GStatBuf status;

  if (names->len == 0)
    return 0;

  path = g_build_filename (backups, g_ptr_array_index (names, 0), NULL);
  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime * 1000 : 0;
}

static gboolean
fill_backup (CgConnection *source, const char *target, GError **error)
{
  g_autofree char *path = g_build_filename (target, "cugai.db", NULL);

  return cg_files_make_private_dir (target, error) && copy_database (source, path, error) &&
         g_chmod (path, 0600) == 0 && copy_files (source->folder, target, error);
}

/* Whatever went wrong, the sentence is about the backup. */
static void
pass_on (const GError *failure, GError **error)
{
  if (failure->domain == CG_FAULT)
    g_propagate_error (error, g_error_copy (failure));
  else
    fail (error, failure->message);
}

char *
cg_backup_make (CgConnection *source, const char *label, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H%M");
  g_autofree char *backups = g_build_filename (source->folder, "backups", NULL);
  g_autofree char *name =
      label != NULL ? g_strdup_printf ("%s-%s", label, stamp) : g_strdup (stamp);
  g_autofree char *target = g_build_filename (backups, name, NULL);
  g_autofree char *unfinished = g_strdup_printf ("%s.tmp", target);
  g_autoptr (GError) failure = NULL;

  cg_files_remove_tree (unfinished, NULL);
  if (!fill_backup (source, unfinished, &failure) ||
      (label == NULL && !verify (unfinished, &failure)))
    {
      cg_files_remove_tree (unfinished, NULL);
      pass_on (failure, error);
      return NULL;
    }

  cg_files_remove_tree (target, NULL);
  if (g_rename (unfinished, target) != 0)
    {
      fail (error, g_strerror (errno));
      return NULL;
    }

  cg_files_sync_dir (backups, NULL);
  prune (backups);
  return g_steal_pointer (&target);
}
