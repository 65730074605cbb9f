/* cg-import-job.c: what the import window does on a thread of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-job.h"

#include "cg-clock.h"
#include "cg-store-job.h"
#include "cg-teller.h"

/* One structure carries what any of the jobs is asked. */
typedef struct
{
  CgStore *store;
  char *path;
  CgImportFile *file;
  int sheet;
  char *encoding;
  GPtrArray *sources;
  CgImportOptions options;
  CgTrialProgress progress;
  gpointer data;    /* for it */
  CgTeller *teller; /* (nullable): of it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->store);
  g_clear_pointer (&job->sources, g_ptr_array_unref);
  g_clear_pointer (&job->options.calendar, cg_calendar_unref);
  g_clear_pointer (&job->teller, cg_teller_free);
  g_free (job->path);
  g_free (job->encoding);
  g_free (job);
}

static void
run (CgOffice *office,
     Job *job,
     GTaskThreadFunc function,
     gpointer tag,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  job->store = g_object_ref (cg_office_get_store (office));
  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  cg_store_run_in_thread (job->store, task, function);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  CgImportFile *file = cg_import_file_open (job->store, job->path, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) cg_import_file_free);
  else
    g_task_return_error (task, error);
}

void
cg_import_job_open_async (CgOffice *office,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  run (office, job, open_in_thread, cg_import_job_open_async, cancellable, callback, user_data);
}

CgImportFile *
cg_import_job_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
choose_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (cg_import_file_choose (job->file, job->store, job->sheet, job->encoding, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_import_job_choose_async (CgOffice *office,
                            CgImportFile *file,
                            int sheet,
                            const char *encoding,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->file = file;
  job->sheet = sheet;
  job->encoding = g_strdup (encoding);
  run (office, job, choose_in_thread, cg_import_job_choose_async, cancellable, callback, user_data);
}

gboolean
cg_import_job_choose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
told_cb (int part, double fraction, gpointer data)
{
  const Job *job = data;

  job->progress (fraction, job->data);
}

static void
tell (double fraction, gpointer data)
{
  cg_teller_tell (((Job *) data)->teller, 0, fraction);
}

static void
plan_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  CgImportPlan *plan =
      cg_import_plan_load (job->store, job->sources, &job->options, tell, job, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) cg_import_plan_free);
  else
    g_task_return_error (task, error);
}

void
cg_import_job_plan_async (CgOffice *office,
                          GPtrArray *sources,
                          gint64 case_id,
                          gboolean create_missing,
                          CgTrialProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->sources = g_ptr_array_ref (sources);
  job->progress = progress;
  job->data = data;
  job->teller = cg_teller_new (told_cb, job);
  job->options =
      (CgImportOptions){ .case_id = case_id,
                         .create_missing = create_missing,
                         .actor = cg_office_get_actor (office),
                         .today = cg_clock_today (),
                         .calendar = cg_store_get_calendar (cg_office_get_store (office)) };
  run (office, job, plan_in_thread, cg_import_job_plan_async, cancellable, callback, user_data);
}

CgImportPlan *
cg_import_job_plan_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
