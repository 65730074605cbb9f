/* cg-drafts.c: forms that are not yet an edit, kept in the store's folder at every pause.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-drafts.h"

#include <glib/gstdio.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-worker.h"

#define FOLDER "drafts"
#define SUFFIX ".draft"
#define MODE 0600

struct _CgDrafts
{
  GObject parent_instance;

  char *store;
  char *folder;
  CgWorker *worker;
};

G_DEFINE_FINAL_TYPE (CgDrafts, cg_drafts, G_TYPE_OBJECT)

/* What the worker is to write: @data NULL: to remove. */
typedef struct
{
  char *path;
  char *data;
  gsize length;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->data);
  g_free (work);
}

static gboolean
is_name (const char *name)
{
  return *name != '\0' && strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789-_") == strlen (name);
}

static char *
path_of (CgDrafts *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, SUFFIX, NULL);

  return g_build_filename (self->folder, file, NULL);
}

static GError *
fault_of (CgDrafts *self, const Work *work, const GError *failure)
{
  g_autofree char *file = g_path_get_basename (work->path);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return cg_fault_new (CG_FAULT_STORE_FULL, self->store);

  return cg_fault_new (CG_FAULT_FILE_WRITE, file, failure->message);
}

static void
write_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgDrafts *self = CG_DRAFTS (source);
  Work *work = data;
  g_autoptr (GError) failure = NULL;

  if (work->data == NULL)
    {
      g_unlink (work->path);
      g_task_return_boolean (task, TRUE);
    }
  else if (cg_files_make_private_dir (self->folder, &failure) &&
           cg_files_write_atomic (work->path, work->data, work->length, MODE, &failure))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, fault_of (self, work, failure));
}

static void
push (CgDrafts *self, Work *work, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, work, work_free);
  cg_worker_push (self->worker, G_PRIORITY_DEFAULT, task, write_in_worker);
}

static void
nothing (gpointer data)
{
}

void
cg_drafts_flush (CgDrafts *self)
{
  g_return_if_fail (CG_IS_DRAFTS (self));

  cg_worker_run_sync (self->worker, nothing, NULL);
}

static void
cg_drafts_finalize (GObject *object)
{
  CgDrafts *self = CG_DRAFTS (object);

  cg_worker_free (self->worker);
  g_free (self->store);
  g_free (self->folder);

  G_OBJECT_CLASS (cg_drafts_parent_class)->finalize (object);
}

static void
cg_drafts_class_init (CgDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_drafts_finalize;
}

static void
cg_drafts_init (CgDrafts *self)
{
  self->worker = cg_worker_new ("drafts");
}

CgDrafts *
cg_drafts_new (const char *folder)
{
  CgDrafts *self = g_object_new (CG_TYPE_DRAFTS, NULL);

  self->store = g_strdup (folder);
  self->folder = g_build_filename (folder, FOLDER, NULL);
  return self;
}

void
cg_drafts_save_async (CgDrafts *self,
                      const char *name,
                      GKeyFile *draft,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Work *work;

  g_return_if_fail (CG_IS_DRAFTS (self));
  g_return_if_fail (is_name (name));

  work = g_new0 (Work, 1);
  work->path = path_of (self, name);
  work->data = g_key_file_to_data (draft, &work->length, NULL);
  push (self, work, callback, user_data);
}

gboolean
cg_drafts_save_finish (CgDrafts *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GKeyFile *
cg_drafts_load (CgDrafts *self, const char *name)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (CG_IS_DRAFTS (self), NULL);
  g_return_val_if_fail (is_name (name), NULL);

  cg_drafts_flush (self);
  path = path_of (self, name);
  if (!g_key_file_load_from_file (draft, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  groups = g_key_file_get_groups (draft, NULL);
  return groups[0] != NULL ? g_steal_pointer (&draft) : NULL;
}

void
cg_drafts_remove (CgDrafts *self, const char *name)
{
  Work *work;

  g_return_if_fail (CG_IS_DRAFTS (self));
  g_return_if_fail (is_name (name));

  work = g_new0 (Work, 1);
  work->path = path_of (self, name);
  push (self, work, NULL, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
cg_drafts_list (CgDrafts *self)
{
  g_autoptr (GDir) dir = NULL;
  GPtrArray *names = g_ptr_array_new ();
  const char *file;

  g_return_val_if_fail (CG_IS_DRAFTS (self), NULL);

  cg_drafts_flush (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, SUFFIX))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (SUFFIX)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
