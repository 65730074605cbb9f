/* cg-store-files.c: CgStore's stored files: still what was attached? copies, kept or lent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-store-files.h"
#include "cg-store-private.h"
#include "cg-vault.h"

/* What a thread of its own is asked: it needs no connection, so it waits for nobody. */
typedef struct
{
  char *folder;
  char *sha256;
  char *name;
  gint64 size; /* -1: the content is hashed */
  char *target;
} FileTask;

static void
file_task_free (gpointer data)
{
  FileTask *file = data;

  g_free (file->folder);
  g_free (file->sha256);
  g_free (file->name);
  g_free (file->target);
  g_free (file);
}

static FileTask *
file_task_new (const char *sha256, const char *name)
{
  FileTask *self = g_new0 (FileTask, 1);

  self->sha256 = g_strdup (sha256);
  self->name = g_strdup (name);
  return self;
}

static void
run_file_task (CgStore *self,
               FileTask *file,
               gpointer tag,
               GTaskThreadFunc function,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  file->folder = g_strdup (self->folder);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, file, file_task_free);
  g_task_run_in_thread (task, function);
}

char *
cg_store_file_path (CgStore *self, const char *sha256)
{
  return cg_vault_path (self->folder, sha256);
}

/* ---- still what was attached? ---- */

static gboolean
check_size (const FileTask *file, GError **error)
{
  g_autofree char *path = cg_vault_path (file->folder, file->sha256);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    cg_fault_set (error, errno == EACCES ? CG_FAULT_FILE_UNREADABLE : CG_FAULT_STORED_FILE_MISSING,
                  file->name);
  else if (g_access (path, R_OK) != 0)
    cg_fault_set (error, CG_FAULT_FILE_UNREADABLE, file->name);
  else if (file->size >= 0 && status.st_size != file->size)
    cg_fault_set (error, CG_FAULT_FILE_CHANGED, file->name);
  else
    return TRUE;

  return FALSE;
}

static void
check_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FileTask *file = data;
  GError *error = NULL;

  if (check_size (file, &error) &&
      (file->size >= 0 ||
       cg_vault_check (file->folder, file->sha256, file->name, cancellable, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
check_file (CgStore *self,
            const char *sha256,
            const char *name,
            gint64 size,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  FileTask *file = file_task_new (sha256, name);

  file->size = size;
  run_file_task (self, file, check_file, check_worker, cancellable, callback, user_data);
}

void
cg_store_check_file_size_async (CgStore *self,
                                const char *sha256,
                                const char *name,
                                gint64 size,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (CG_IS_STORE (self));
  g_return_if_fail (size >= 0);

  check_file (self, sha256, name, size, cancellable, callback, user_data);
}

void
cg_store_check_file_async (CgStore *self,
                           const char *sha256,
                           const char *name,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (CG_IS_STORE (self));

  check_file (self, sha256, name, -1, cancellable, callback, user_data);
}

gboolean
cg_store_check_file_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- a copy ---- */

/* The copy lies beside its target until it is whole and is what was attached. */
static gboolean
save_copy (const FileTask *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = cg_vault_path (file->folder, file->sha256);
  g_autofree char *folder = g_path_get_dirname (file->target);
  g_autofree char *sha256 = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) failure = NULL;

  copy = cg_files_copy_hashed (path, folder, &sha256, NULL, cancellable, &failure);
  if (copy == NULL)
    {
      cg_fault_set (error, CG_FAULT_FILE_WRITE, file->target, failure->message);
      return FALSE;
    }
  if (!g_str_equal (sha256, file->sha256))
    cg_fault_set (error, CG_FAULT_FILE_CHANGED, file->name);
  else if (g_rename (copy, file->target) != 0)
    cg_fault_set (error, CG_FAULT_FILE_WRITE, file->target, g_strerror (errno));
  else
    return TRUE;

  g_unlink (copy);
  return FALSE;
}

static void
copy_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FileTask *file = data;
  GError *error = NULL;

  file->size = -1;
  if (check_size (file, &error) && save_copy (file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_store_copy_file_async (CgStore *self,
                          const char *sha256,
                          const char *name,
                          const char *target,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  FileTask *file;

  g_return_if_fail (CG_IS_STORE (self));

  file = file_task_new (sha256, name);
  file->target = g_strdup (target);
  run_file_task (self, file, cg_store_copy_file_async, copy_worker, cancellable, callback,
                 user_data);
}

gboolean
cg_store_copy_file_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- kept before a record names it ---- */

typedef struct
{
  char *sha256;
  gint64 size;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_free (kept->sha256);
  g_free (kept);
}

static void
keep_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FileTask *file = data;
  Kept *kept = g_new0 (Kept, 1);
  GError *error = NULL;
  goffset size = 0;

  if (cg_vault_add (file->folder, file->target, &kept->sha256, &size, &error))
    {
      kept->size = size;
      g_task_return_pointer (task, kept, kept_free);
      return;
    }

  kept_free (kept);
  g_task_return_error (task, error);
}

void
cg_store_keep_file_async (CgStore *self,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  FileTask *file;

  g_return_if_fail (CG_IS_STORE (self));

  file = file_task_new (NULL, NULL);
  file->target = g_strdup (path);
  run_file_task (self, file, cg_store_keep_file_async, keep_worker, cancellable, callback,
                 user_data);
}

gboolean
cg_store_keep_file_finish (
    CgStore *self, GAsyncResult *result, char **sha256, gint64 *size, GError **error)
{
  Kept *kept = g_task_propagate_pointer (G_TASK (result), error);

  if (kept == NULL)
    return FALSE;

  *sha256 = g_steal_pointer (&kept->sha256);
  *size = kept->size;
  kept_free (kept);
  return TRUE;
}

/* ---- a copy that another program looks at ---- */

#define LENT "open"

/* Each content has a folder of its own, so that two files of one name are both there. */
static char *
lent_path (const FileTask *file)
{
  g_autofree char *shelf = g_strndup (file->sha256, 16);
  g_autofree char *name = g_path_get_basename (file->name);

  return g_build_filename (file->folder, LENT, shelf, name, NULL);
}

/* Only to be read: what another program writes would be gone with the copy. */
static gboolean
lend (FileTask *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *shelf = NULL;
  g_autofree char *folder = g_build_filename (file->folder, LENT, NULL);
  g_autoptr (GError) failure = NULL;

  file->target = lent_path (file);
  shelf = g_path_get_dirname (file->target);
  if (!cg_files_make_private_dir (folder, &failure) || !cg_files_make_private_dir (shelf, &failure))
    {
      cg_fault_set (error, CG_FAULT_FILE_WRITE, file->target, failure->message);
      return FALSE;
    }
  if (!save_copy (file, cancellable, error))
    return FALSE;

  g_chmod (file->target, 0400);
  return TRUE;
}

static void
lend_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FileTask *file = data;
  GError *error = NULL;

  file->size = -1;
  if (check_size (file, &error) && lend (file, cancellable, &error))
    g_task_return_pointer (task, g_strdup (file->target), g_free);
  else
    g_task_return_error (task, error);
}

void
cg_store_lend_file_async (CgStore *self,
                          const char *sha256,
                          const char *name,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (CG_IS_STORE (self));

  run_file_task (self, file_task_new (sha256, name), cg_store_lend_file_async, lend_worker,
                 cancellable, callback, user_data);
}

char *
cg_store_lend_file_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
cg_store_lent_folder (CgStore *self)
{
  char *folder = g_build_filename (self->folder, LENT, NULL);

  cg_files_make_private_dir (folder, NULL);
  return folder;
}

void
cg_store_take_back_lent (CgStore *self)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (CG_IS_STORE (self));

  folder = g_build_filename (self->folder, LENT, NULL);
  cg_files_remove_tree (folder, NULL);
}
