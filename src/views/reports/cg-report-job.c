/* cg-report-job.c: a report made on a thread: its pages, what was filed of it, and its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-job.h"

#include "cg-store-figures.h"
#include "cg-store-job.h"

void
cg_report_made_free (CgReportMade *made)
{
  g_clear_pointer (&made->pages, cg_notice_pages_unref);
  g_clear_pointer (&made->figures, cg_figures_unref);
  g_clear_pointer (&made->filed, cg_record_unref);
  g_clear_pointer (&made->differences, g_ptr_array_unref);
  g_clear_pointer (&made->draft, cg_report_draft_free);
  g_free (made->text);
  g_free (made);
}

typedef struct
{
  CgStore *store;
  CgReport report;
  CgFigureScope scope;
  char *path;
  gint64 actor;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  cg_figure_scope_clear (&job->scope);
  g_free (job->path);
  g_free (job);
}

static Job *
job_new (CgOffice *office, CgReport report, const CgFigureScope *scope)
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (cg_office_get_store (office));
  job->report = report;
  cg_figure_scope_copy (&job->scope, scope);
  job->actor = cg_office_get_actor (office);
  return job;
}

/* ---- making ---- */

/* The last one that was filed of the same period, groups and filters. */
static void
find_filed (const Job *job, CgReportMade *made)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_FILED_REPORT);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *wanted = cg_figure_scope_print (&job->scope);
  char from[CG_DATE_ISO_SIZE], to[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (job->scope.from, from);
  cg_date_to_iso_buffer (job->scope.to, to);
  cg_query_filter_text (query, CG_FILED_REPORT_FROM_ON, CG_FILTER_EQUAL, from);
  cg_query_filter_text (query, CG_FILED_REPORT_TO_ON, CG_FILTER_EQUAL, to);
  cg_query_add_sort (query, -1, TRUE);
  records = cg_store_select (job->store, query, NULL);
  for (guint i = 0; records != NULL && i < records->len && made->filed == NULL; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);
      g_autoptr (CgFigures) filed = cg_report_filed_figures (record, NULL);
      g_autofree char *scope = filed != NULL ? cg_figure_scope_print (&filed->scope) : NULL;

      if (g_strcmp0 (scope, wanted) != 0)
        continue;
      made->filed = cg_record_ref (record);
      made->differences = cg_report_differences (filed, made->figures);
      made->pages = cg_report_layout_figures (job->store, filed, NULL);
    }
}

static gboolean
make_summary (const Job *job, CgReportMade *made, GError **error)
{
  g_autoptr (CgReportTable) table = NULL;

  made->figures = cg_store_figures (job->store, &job->scope, CG_ALL_FIGURES, error);
  if (made->figures == NULL)
    return FALSE;

  table = cg_report_table_of_figures (made->figures);
  made->text = cg_report_table_text (table);
  find_filed (job, made);
  if (made->pages == NULL)
    made->pages = cg_report_layout_figures (job->store, made->figures, error);
  return made->pages != NULL;
}

static gboolean
make_draft (const Job *job, CgReportMade *made, GError **error)
{
  made->draft = cg_report_draft_new (job->store, &job->scope, error);
  if (made->draft == NULL)
    return FALSE;

  made->text = cg_report_draft_text (made->draft);
  made->pages = cg_report_draft_layout (job->store, made->draft);
  return TRUE;
}

static gboolean
make_other (const Job *job, CgReportMade *made, GError **error)
{
  if (job->report == CG_REPORT_DRAFT)
    return make_draft (job, made, error);

  if (job->report == CG_REPORT_PER_CASE)
    {
      g_autoptr (CgReportTable) table =
          cg_report_table (job->store, job->report, &job->scope, error);

      if (table == NULL)
        return FALSE;
      made->text = cg_report_table_text (table);
    }

  made->pages = cg_report_layout (job->store, job->report, &job->scope, error);
  return made->pages != NULL;
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  CgReportMade *made = g_new0 (CgReportMade, 1);
  GError *error = NULL;
  gboolean good = job->report == CG_REPORT_SUMMARY ? make_summary (job, made, &error)
                                                   : make_other (job, made, &error);

  if (good)
    {
      g_task_return_pointer (task, made, (GDestroyNotify) cg_report_made_free);
      return;
    }

  cg_report_made_free (made);
  g_task_return_error (task, error);
}

void
cg_report_make_async (CgOffice *office,
                      CgReport report,
                      const CgFigureScope *scope,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (office, report, scope);

  g_task_set_task_data (task, job, job_free);
  cg_store_run_in_thread (job->store, task, make_thread);
}

CgReportMade *
cg_report_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- writing ---- */

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (cg_report_write (job->store, job->report, &job->scope, job->path, job->actor, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cg_report_write_async (CgOffice *office,
                       CgReport report,
                       const CgFigureScope *scope,
                       const char *path,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = job_new (office, report, scope);

  job->path = g_strdup (path);
  g_task_set_task_data (task, job, job_free);
  cg_store_run_in_thread (job->store, task, write_thread);
}

gboolean
cg_report_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
