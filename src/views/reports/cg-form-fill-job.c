/* cg-form-fill-job.c: a superior's form read, remembered and filled in on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-fill-job.h"

#include "cg-store-job.h"

typedef struct
{
  CgStore *store;
  CgFormMap *map; /* (nullable): its own */
  CgFigureScope scope;
  char *form;
  char *path;
  gint64 actor;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  g_clear_pointer (&job->map, cg_form_map_free);
  cg_figure_scope_clear (&job->scope);
  g_free (job->form);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (CgOffice *office, const CgFormMap *map, const CgFigureScope *scope, const char *form)
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (cg_office_get_store (office));
  job->actor = cg_office_get_actor (office);
  job->form = g_strdup (form);
  if (map != NULL)
    job->map = cg_form_map_copy (map);
  if (scope != NULL)
    cg_figure_scope_copy (&job->scope, scope);
  return job;
}

static void
run (Job *job, GTask *task, GTaskThreadFunc function)
{
  g_task_set_task_data (task, job, job_free);
  cg_store_run_in_thread (job->store, task, function);
}

/* ---- reading ---- */

void
cg_form_read_free (CgFormRead *read)
{
  g_clear_pointer (&read->sheets, g_ptr_array_unref);
  g_clear_pointer (&read->map, cg_form_map_free);
  g_clear_pointer (&read->figures, cg_form_figures_unref);
  g_free (read);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (CgFormRead) read = g_new0 (CgFormRead, 1);
  GError *error = NULL;

  read->sheets = cg_form_sheets_read (job->form, cancellable, &error);
  if (read->sheets != NULL)
    read->map = cg_form_map_open (job->store, job->form, cancellable, &error);
  if (read->map != NULL)
    read->figures =
        cg_form_figures_read (job->store, &job->scope, CG_FORM_ALL_GROUPINGS, cancellable, &error);

  if (read->figures != NULL)
    g_task_return_pointer (task, g_steal_pointer (&read), (GDestroyNotify) cg_form_read_free);
  else
    g_task_return_error (task, error);
}

void
cg_form_read_async (CgOffice *office,
                    const char *path,
                    const CgFigureScope *scope,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  run (job_new (office, NULL, scope, path), task, read_thread);
}

CgFormRead *
cg_form_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- remembering ---- */

static void
remember_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  CgEdit *edit = NULL;
  GError *error = NULL;

  if (cg_form_map_edit (job->map, job->store, job->actor, &edit, &error))
    g_task_return_pointer (task, edit, (GDestroyNotify) cg_edit_free);
  else
    g_task_return_error (task, error);
}

void
cg_form_remember_async (CgOffice *office,
                        const CgFormMap *map,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  run (job_new (office, map, NULL, NULL), task, remember_thread);
}

CgEdit *
cg_form_remember_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- filling in ---- */

static void
fill_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (cg_form_map_fill (job->map, job->store, &job->scope, job->form, job->path, job->actor,
                        cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_form_fill_async (CgOffice *office,
                    const CgFormMap *map,
                    const CgFigureScope *scope,
                    const char *form,
                    const char *path,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (office, map, scope, form);

  job->path = g_strdup (path);
  /* A file that is there although it was cancelled is told of. */
  g_task_set_check_cancellable (task, FALSE);
  run (job, task, fill_thread);
}

gboolean
cg_form_fill_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
