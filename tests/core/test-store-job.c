/* test-store-job.c: a store is closed while reports are made of it on other threads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-report.h"
#include "cg-sample.h"
#include "cg-store-figures.h"
#include "cg-store-job.h"
#include "cg-store-journal.h"

#define TODAY "2026-11-23"

/* How often it is closed, each time after another number of readings. */
#define TIMES 60
#define JOBS 3

static char *path;

/* One job: it reads until it is refused. */
typedef struct
{
  CgStore *store;
  gint *readings; /* atomic: of all jobs */
  gint *ended;    /* atomic: jobs that are over */
  guint number;
} Work;

/* Each reading is another one, so that nothing is answered from what is kept. */
static gboolean
read_once (const Work *work, guint n, GError **error)
{
  CgFigureScope scope = { 0 };
  CgReportTable *table;

  cg_figure_scope_init (&scope, cg_clock_today () - (CgDate) (n % 50));
  scope.by = work->number % 2 == 0 ? CG_GROUPING_UNIT : CG_GROUPING_MONTH;
  table = cg_report_table (work->store, CG_REPORT_SUMMARY, &scope, error);
  if (table == NULL)
    return FALSE;

  cg_report_table_free (table);
  return cg_store_get_read_only (work->store) == NULL;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;

  for (guint n = 0; read_once (work, n, &error); n++)
    g_atomic_int_inc (work->readings);
  g_atomic_int_inc (work->ended);
  g_task_return_error (task, error);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  guint *answers = data;

  g_assert_false (g_task_propagate_boolean (G_TASK (result), &error));
  g_assert_nonnull (error);
  (*answers)++;
}

static void
begin (CgStore *store, GCancellable *stop, gint *readings, gint *ended, guint *answers)
{
  for (guint i = 0; i < JOBS; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, stop, answered_cb, answers);
      Work work = { store, readings, ended, i };

      g_task_set_task_data (task, g_memdup2 (&work, sizeof work), g_free);
      cg_store_run_in_thread (store, task, read_thread);
    }
}

static void
close_in_the_middle (gint after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = cg_store_open (path, &error);
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  gint readings = 0, ended = 0;
  guint answers = 0;

  g_assert_no_error (error);
  begin (store, stop, &readings, &ended, &answers);
  while (g_atomic_int_get (&readings) < after)
    g_thread_yield ();
  cg_store_close (store);

  /* Nobody is in it any more: what they used is gone. */
  g_assert_cmpint (g_atomic_int_get (&ended), ==, JOBS);
  g_assert_true (g_cancellable_is_cancelled (stop));
  while (answers < JOBS)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_closing (void)
{
  for (gint i = 0; i < TIMES; i++)
    close_in_the_middle (i % 12);
}

/* What was asked for as a task and did not begin is answered too. */
static void
figures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgFigures) figures = cg_store_figures_finish (CG_STORE (source), result, &error);
  guint *answers = data;

  g_assert_true (figures != NULL || error != NULL);
  (*answers)++;
}

static void
test_queued (void)
{
  for (guint i = 0; i < TIMES / 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgStore) store = cg_store_open (path, &error);
      guint answers = 0;

      g_assert_no_error (error);
      for (guint k = 0; k < 8; k++)
        {
          CgFigureScope scope = { 0 };

          cg_figure_scope_init (&scope, cg_clock_today () - (CgDate) k);
          cg_store_figures_async (store, &scope, CG_ALL_FIGURES, NULL, figures_cb, &answers);
        }
      cg_store_close (store);
      while (answers < 8)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* ---- what is written at the end of a job ---- */

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgStore *store = data;
  GError *error = NULL;

  while (!g_cancellable_is_cancelled (cancellable))
    g_thread_yield ();
  if (cg_store_log (store, "export", CG_ENTITY_CASE, 0, "全部案件.xlsx", 0, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_task_propagate_boolean (G_TASK (result), &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
ends_with_export (CgStore *store)
{
  g_autoptr (GPtrArray) entries = cg_store_journal (store, G_MAXINT64, TRUE, 1, NULL);
  const CgJournalEntry *last = g_ptr_array_index (entries, 0);

  return g_str_equal (last->action, "export");
}

/* A file that was written as the store was closed stands in the journal all the same. */
static void
test_written (void)
{
  g_autoptr (CgStore) store = cg_store_open (path, NULL);
  g_autoptr (CgStore) again = NULL;
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  gboolean exported = FALSE;

  g_assert_false (ends_with_export (store));
  task = g_task_new (NULL, stop, exported_cb, &exported);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, store, NULL);
  cg_store_run_in_thread (store, task, export_thread);
  cg_store_close (store);
  while (!exported)
    g_main_context_iteration (NULL, TRUE);

  again = cg_store_open (path, NULL);
  g_assert_true (ends_with_export (again));
}

/* ---- a check ---- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check_finish (CG_STORE (source), result, &error);

  g_assert_true ((faults != NULL) != (error != NULL));
  *(gboolean *) data = TRUE;
}

static void
progress_cb (CgCheckPart part, double fraction, gpointer data)
{
  (*(guint *) data)++;
}

/* A store is closed only when nobody checks it any more, and is not checked afterwards. */
static void
test_checked (void)
{
  for (guint i = 0; i < TIMES / 4; i++)
    {
      g_autoptr (CgStore) store = cg_store_open (path, NULL);
      g_autoptr (GError) error = NULL;
      gboolean checked = FALSE, refused = FALSE;
      guint told = 0;

      cg_store_check_async (store, progress_cb, &told, NULL, checked_cb, &checked);
      while (told < i && !checked)
        g_main_context_iteration (NULL, TRUE);
      cg_store_close (store);
      g_assert_null (cg_store_check (store, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_STORE_MISSING);
      cg_store_check_async (store, NULL, NULL, NULL, checked_cb, &refused);
      while (!checked || !refused)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
never_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_assert_not_reached ();
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (g_task_propagate_boolean (G_TASK (result), &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_MISSING);
  *(gboolean *) data = TRUE;
}

/* A store that is closed refuses in words, from any thread; what it was is still known. */
static void
test_afterwards (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = cg_store_open (path, &error);
  g_autoptr (GTask) task = NULL;
  CgFigureScope scope = { 0 };
  gboolean refused = FALSE;

  g_assert_no_error (error);
  cg_store_close (store);
  cg_store_close (store);
  cg_figure_scope_init (&scope, cg_clock_today ());
  g_assert_null (cg_store_figures (store, &scope, CG_ALL_FIGURES, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_MISSING);
  g_assert_null (cg_store_get_read_only (store));
  g_assert_cmpint (cg_store_get_kind (store), ==, CG_STORE_SAMPLE);

  task = g_task_new (NULL, NULL, refused_cb, &refused);
  cg_store_run_in_thread (store, task, never_thread);
  while (!refused)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-job-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  CgDate today = 0;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (cg_date_parse_iso (TODAY, &today));
  path = g_build_filename (folder, "store", NULL);
  cg_sample_create (path, today, &error);
  g_assert_no_error (error);
  cg_clock_set_today (today);

  g_test_add_func ("/store-job/closing", test_closing);
  g_test_add_func ("/store-job/queued", test_queued);
  g_test_add_func ("/store-job/written", test_written);
  g_test_add_func ("/store-job/checked", test_checked);
  g_test_add_func ("/store-job/afterwards", test_afterwards);
  result = g_test_run ();

  cg_files_remove_tree (folder, NULL);
  g_free (path);
  return result;
}
