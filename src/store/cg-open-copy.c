/* cg-open-copy.c: a private copy of a store that can only be read, where it must be changed first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-open-copy.h"

#include <glib/gstdio.h>

#include "cg-files.h"
#include "cg-schema.h"
#include "cg-transition.h"

/* Bytes: of some 120,000 problems, which are derived anew within ten seconds. */
#define LARGEST_COPY (G_GINT64_CONSTANT (512) * 1024 * 1024)

static gboolean
copy_file (const char *from_folder, const char *to_folder, const char *name)
{
  g_autofree char *from = g_build_filename (from_folder, name, NULL);
  g_autofree char *to = g_build_filename (to_folder, name, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) copy = g_file_new_for_path (to);

  return !g_file_test (from, G_FILE_TEST_EXISTS) ||
         (g_file_copy (source, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, NULL) &&
          g_chmod (to, 0600) == 0);
}

char *
cg_open_copy_make (const char *folder, CgFault fault, GError **error)
{
  g_autofree char *around = g_build_filename (g_get_user_cache_dir (), "cugai", NULL);
  g_autofree char *copy = g_build_filename (around, "read-XXXXXX", NULL);
  gboolean made = cg_files_make_private_dir (around, NULL) && g_mkdtemp_full (copy, 0700) != NULL;

  if (made && copy_file (folder, copy, "cugai.db") && copy_file (folder, copy, "cugai.db-wal"))
    return g_steal_pointer (&copy);

  if (made)
    cg_files_remove_tree (copy, NULL);
  cg_fault_set (error, fault, folder);
  return NULL;
}

gboolean
cg_open_copy_is_due (CgConnection *found, int version)
{
  return version < cg_schema_version () ||
         (version == cg_schema_version () &&
          !(cg_schema_is_derived (found) && cg_transition_is_filled (found)));
}

gboolean
cg_open_copy_is_possible (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  GStatBuf status;

  if (g_stat (path, &status) == 0 && status.st_size <= LARGEST_COPY)
    return TRUE;

  cg_fault_set (error, CG_FAULT_STORE_TOO_OLD, folder);
  return FALSE;
}

gboolean
cg_open_copy_migrate (const char *copy, const char *folder, int version, GError **error)
{
  g_autofree char *path = g_build_filename (copy, "cugai.db", NULL);
  g_autoptr (CgConnection) writer = cg_connection_open (folder, path, SQLITE_OPEN_READWRITE, error);

  return writer != NULL && cg_sql_script (writer, "BEGIN IMMEDIATE", error) &&
         cg_schema_migrate (writer, version, cg_schema_version (), error) &&
         cg_sql_script (writer, "COMMIT", error) && cg_schema_prepare_derived (writer, error) &&
         cg_transition_prepare (writer, error);
}
