/* cg-vault.c: attachments by content: files/ab/<sha256>, written before the row that names them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-vault.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "cg-fault.h"
#include "cg-files.h"

char *
cg_vault_path (const char *folder, const char *sha256)
{
  g_autofree char *shelf = g_strndup (sha256, 2);

  return g_build_filename (folder, "files", shelf, sha256, NULL);
}

static gboolean
check_source (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    cg_fault_set (error, errno == EACCES ? CG_FAULT_FILE_UNREADABLE : CG_FAULT_FILE_MISSING, name);
  else if (!S_ISREG (status.st_mode))
    cg_fault_set (error, CG_FAULT_FILE_NOT_REGULAR, name);
  else if (g_access (path, R_OK) != 0)
    cg_fault_set (error, CG_FAULT_FILE_UNREADABLE, name);
  else if (status.st_size == 0)
    cg_fault_set (error, CG_FAULT_FILE_EMPTY, name);
  else
    return TRUE;

  return FALSE;
}

/* Renames the copy to its place, which is then never written again. */
static gboolean
shelve (const char *folder, const char *copy, const char *sha256, GError **error)
{
  g_autofree char *place = cg_vault_path (folder, sha256);
  g_autofree char *shelf = g_path_get_dirname (place);
  g_autoptr (GError) failure = NULL;

  if (g_file_test (place, G_FILE_TEST_EXISTS))
    {
      g_unlink (copy);
      return TRUE;
    }
  if (!cg_files_make_private_dir (shelf, &failure))
    cg_fault_set (error, CG_FAULT_FILE_WRITE, shelf, failure->message);
  else if (g_rename (copy, place) != 0)
    cg_fault_set (error, CG_FAULT_FILE_WRITE, place, g_strerror (errno));
  else if (!cg_files_sync_dir (shelf, &failure))
    cg_fault_set (error, CG_FAULT_FILE_WRITE, place, failure->message);
  else
    return TRUE;

  return FALSE;
}

gboolean
cg_vault_add (const char *folder, const char *path, char **sha256, goffset *size, GError **error)
{
  g_autofree char *files = g_build_filename (folder, "files", NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *copy = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GError) failure = NULL;

  if (!check_source (path, error))
    return FALSE;

  if (cg_files_make_private_dir (files, &failure))
    copy = cg_files_copy_hashed (path, files, &hash, size, NULL, &failure);
  if (copy == NULL)
    {
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
        cg_fault_set (error, CG_FAULT_STORE_FULL, folder);
      else
        cg_fault_set (error, CG_FAULT_FILE_WRITE, name, failure->message);
      return FALSE;
    }
  if (!shelve (folder, copy, hash, error))
    {
      g_unlink (copy);
      return FALSE;
    }

  *sha256 = g_steal_pointer (&hash);
  return TRUE;
}

gboolean
cg_vault_check (const char *folder,
                const char *sha256,
                const char *name,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *path = cg_vault_path (folder, sha256);
  g_autofree char *found = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      cg_fault_set (error, CG_FAULT_STORED_FILE_MISSING, name);
      return FALSE;
    }

  found = cg_files_sha256 (path, NULL, cancellable, NULL);
  if (g_strcmp0 (found, sha256) == 0)
    return TRUE;

  if (g_cancellable_is_cancelled (cancellable))
    cg_fault_set (error, CG_FAULT_CANCELLED);
  else
    cg_fault_set (error, CG_FAULT_FILE_CHANGED, name);
  return FALSE;
}
