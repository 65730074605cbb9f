/* test-import.c: the window that imports ledgers, on a real store with real files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "../core/trial-world.h"
#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-import-columns.h"
#include "cg-import-dialog.h"
#include "cg-import-paper.h"
#include "cg-import-progress.h"
#include "cg-picker.h"
#include "ui-test.h"

static gboolean
is_idle (gpointer data)
{
  return !cg_import_dialog_is_busy (data);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gint64
count (Fixture *fixture, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  return cg_store_count (fixture->store, query, NULL);
}

/* What the first cell of the first column's menu says. */
static guint
chosen_kind (CgImportDialog *dialog)
{
  GtkWidget *columns = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_IMPORT_COLUMNS);
  GtkWidget *scroller = ui_test_find (columns, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_drop_down_get_selected (GTK_DROP_DOWN (ui_test_find (scroller, GTK_TYPE_DROP_DOWN)));
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *case_no =
      fixture_text (fixture, CG_ENTITY_CASE, fixture_add_case (fixture), "case_no");
  g_autofree char *table = g_strdup_printf (
      "案件编号,存在问题,整改措施,责任单位,完成时限\n"
      "%s,巡查记录造假,修订制度,县水务局,2026.3.5\n%s,台账不全,补齐,县水务局,3月底\n"
      "%s,无时限,补齐,县水务局,\n合计,3,,,\n",
      case_no, case_no, case_no);
  g_autofree char *good = write_file (fixture, "台账.csv", table);
  g_autofree char *bad = write_file (fixture, "坏.xlsx", "PK\x03\x04");
  const char *const paths[] = { good, bad, NULL };
  gint64 units = count (fixture, CG_ENTITY_UNIT);
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 1000, 700);
  CgImportDialog *dialog = cg_import_dialog_new (label, office);
  gpointer weak = dialog;
  GtkWidget *banner = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_BANNER);

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_present (GTK_WINDOW (dialog));
  cg_import_dialog_add_files (dialog, paths);
  ui_test_wait (is_idle, dialog);
  g_assert_nonnull (strstr (cg_banner_get_sentence (CG_BANNER (banner)), "坏.xlsx"));
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-files");

  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_cmpuint (chosen_kind (dialog), ==, 1);
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-columns");

  /* 县水务局 is not on record: every row is refused until it may be made. */
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_idle, dialog);
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-refused");
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON)), TRUE);
  ui_test_wait (is_idle, dialog);
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-check");
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);

  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  ui_test_wait (is_gone, &weak);
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 2);
  g_assert_cmpint (count (fixture, CG_ENTITY_UNIT), ==, units + 1);
  g_assert_true (cg_store_undo (fixture->store, cg_office_get_actor (office), NULL, NULL));
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);
  g_assert_cmpint (count (fixture, CG_ENTITY_UNIT), ==, units);

  g_unlink (good);
  g_unlink (bad);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

#define MANY_ROWS 8000

/* Some of the rows, but not all, are told of. */
static gboolean
is_under_way (gpointer data)
{
  const char *words = cg_import_progress_get_words (data);
  guint done = 0;

  return sscanf (words, "已写入 %u / 8000 行", &done) == 1 && done > 0 && done < MANY_ROWS;
}

/* Cancelled while it is written nothing is written, and it can be begun again. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *case_no =
      fixture_text (fixture, CG_ENTITY_CASE, fixture_add_case (fixture), "case_no");
  g_autoptr (GString) table = g_string_new ("案件编号,存在问题,完成时限\n");
  g_autofree char *path = NULL;
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 1000, 700);
  CgImportDialog *dialog = cg_import_dialog_new (label, office);
  CgImportProgress *progress =
      CG_IMPORT_PROGRESS (ui_test_find (GTK_WIDGET (dialog), CG_TYPE_IMPORT_PROGRESS));
  gpointer weak = dialog;

  for (guint i = 0; i < MANY_ROWS; i++)
    g_string_append_printf (table, "%s,第%u处围堰未拆,2026.3.5\n", case_no, i);
  path = write_file (fixture, "台账.csv", table->str);
  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_present (GTK_WINDOW (dialog));
  cg_import_dialog_add_files (dialog, (const char *const[]){ path, NULL });
  ui_test_wait (is_idle, dialog);
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_idle, dialog);

  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_true (cg_import_dialog_is_busy (dialog));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (progress)));
  g_assert_cmpstr (cg_import_progress_get_words (progress), ==, "已写入 0 / 8000 行");
  ui_test_wait (is_under_way, progress);
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "Escape"));
  g_assert_cmpstr (cg_import_progress_get_words (progress), ==, "正在撤回已写入的部分…");
  ui_test_wait (is_idle, dialog);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (progress)));
  g_assert_nonnull (weak);
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM problem"), ==, 0);

  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_under_way, progress);
  ui_test_picture (GTK_WIDGET (dialog), "import-writing");
  ui_test_wait (is_gone, &weak);
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, MANY_ROWS);

  g_unlink (path);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

/* Cancelled while it is checked, the columns are there again. */
static void
test_check_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) table = g_string_new ("存在问题,完成时限\n");
  g_autofree char *path = NULL;
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 1000, 700);
  CgImportDialog *dialog = cg_import_dialog_new (label, office);
  GtkWidget *progress = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_IMPORT_PROGRESS);
  GtkWidget *columns = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_IMPORT_COLUMNS);

  for (guint i = 0; i < MANY_ROWS; i++)
    g_string_append_printf (table, "第%u处围堰未拆,2026.3.5\n", i);
  path = write_file (fixture, "台账.csv", table->str);
  gtk_window_present (GTK_WINDOW (dialog));
  cg_import_dialog_add_files (dialog, (const char *const[]){ path, NULL });
  ui_test_wait (is_idle, dialog);
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_true (cg_import_dialog_is_busy (dialog));
  g_assert_true (gtk_widget_get_visible (progress));
  g_assert_false (gtk_widget_get_mapped (columns));
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "Escape"));
  ui_test_wait (is_idle, dialog);
  ui_test_settle (GTK_WIDGET (dialog));
  g_assert_true (gtk_widget_get_mapped (columns));
  g_assert_false (gtk_widget_get_visible (progress));

  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_test_close (window, NULL);
  g_object_unref (office);
}

static char *
case_number (TrialWorld *world, gint64 id)
{
  return fixture_text (&world->fixture, CG_ENTITY_CASE, id, "case_no");
}

static gboolean
says (CgImportDialog *dialog, const char *words)
{
  return ui_test_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, words) != NULL;
}

/* What the store would refuse stands among the rows, and again when it has changed. */
static void
test_refused (TrialWorld *world, gconstpointer data)
{
  g_autofree char *open = case_number (world, world->open_case);
  g_autofree char *table = g_strdup_printf ("案件编号,存在问题,整改措施,完成时限\n"
                                            "%s,堤防未修,加固,2026.3.5\n"
                                            ",围堰未拆,拆除,2026.3.5\n,,复绿,\n",
                                            open);
  g_autofree char *path = write_file (&world->fixture, "台账.csv", table);
  CgOffice *office = cg_office_new (world->fixture.store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 1000, 700);
  CgImportDialog *dialog = cg_import_dialog_new (label, office);
  GtkWidget *picker = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_PICKER);
  GtkWidget *banner = ui_test_find (GTK_WIDGET (dialog), CG_TYPE_BANNER);
  gpointer weak = dialog;
  gint64 problems = count (&world->fixture, CG_ENTITY_PROBLEM);

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_present (GTK_WINDOW (dialog));
  cg_picker_set_picked (CG_PICKER (picker), world->closed_case, "已结案件");
  cg_import_dialog_add_files (dialog, (const char *const[]){ path, NULL });
  ui_test_wait (is_idle, dialog);
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_idle, dialog);
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-gate");
  g_assert_true (says (dialog, "将导入 1 个问题，1 条措施，2 行有错误，不导入。"));
  g_assert_cmpint (count (&world->fixture, CG_ENTITY_PROBLEM), ==, problems);

  /* The closed case is taken up again: nothing is written before that was seen. */
  trial_world_step (world, world->fixture.signer, "case.reopen", world->closed_case, "reason",
                    "群众反映强烈");
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_idle, dialog);
  ui_test_settle (GTK_WIDGET (dialog));
  ui_test_picture (GTK_WIDGET (dialog), "import-changed");
  g_assert_nonnull (strstr (cg_banner_get_sentence (CG_BANNER (banner)), "还没有写入"));
  g_assert_true (says (dialog, "将导入 2 个问题，3 条措施。"));
  g_assert_cmpint (count (&world->fixture, CG_ENTITY_PROBLEM), ==, problems);

  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  ui_test_wait (is_gone, &weak);
  g_assert_cmpint (count (&world->fixture, CG_ENTITY_PROBLEM), ==, problems + 2);
  g_assert_true (cg_store_undo (world->fixture.store, cg_office_get_actor (office), NULL, NULL));
  g_assert_cmpint (count (&world->fixture, CG_ENTITY_PROBLEM), ==, problems);

  g_unlink (path);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

/* Closed in the middle of reading, it lets go of everything. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = write_file (fixture, "台账.csv", "存在问题,完成时限\n甲,2026.3.5\n");
  const char *const paths[] = { good, good, NULL };
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 600, 400);
  CgImportDialog *dialog = cg_import_dialog_new (label, office);
  gpointer weak = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_present (GTK_WINDOW (dialog));
  cg_import_dialog_add_files (dialog, paths);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_test_wait (is_gone, &weak);

  g_unlink (good);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

static gboolean
has_columns (gpointer dialog)
{
  return !cg_import_dialog_is_busy (dialog) && ui_test_press (dialog, "<Control>Return") &&
         gtk_widget_get_mapped (ui_test_find (dialog, CG_TYPE_IMPORT_COLUMNS));
}

/* A plan that was handed in with its table: the rows go to its case, with their deadlines, as one
 * edit. */
static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (
      fixture, "方案台账.csv",
      "存在问题,整改措施,责任单位,完成时限\n巡查记录造假,修订制度,县水利局,2026-12-25\n");
  gint64 of_case = fixture_add_case (fixture);
  g_autofree char *unit = g_strdup_printf (
      "%" G_GINT64_FORMAT, cg_store_find (fixture->store, CG_ENTITY_UNIT, "县水利局", NULL));
  g_autofree char *written =
      g_strdup_printf ("SELECT count(*) FROM problem WHERE \"case\" = %" G_GINT64_FORMAT
                       " AND deadline = '2026-12-25'",
                       of_case);
  gint64 paper = fixture_add (fixture, CG_ENTITY_INCOMING, "unit", unit, "title", "整改方案",
                              "kind", "plan", NULL);
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 1000, 700);
  gpointer weak;
  GtkWidget *dialog;

  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_INCOMING, paper,
                                  (const char *const[]){ path, NULL }, NULL, fixture->clerk, NULL,
                                  NULL));
  fixture_do (fixture, fixture->reviewer, NULL, "incoming.pass", paper, NULL);
  cg_import_paper_open (label, office, paper);
  weak = dialog = ui_test_find_window (CG_TYPE_IMPORT_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  ui_test_wait (has_columns, dialog);
  g_assert_true (ui_test_press (dialog, "<Control>Return"));
  ui_test_wait (is_idle, dialog);
  ui_test_settle (dialog);
  ui_test_picture (dialog, "import-paper");
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);
  ui_test_press (dialog, "<Control>Return");
  ui_test_wait (is_gone, &weak);

  g_assert_cmpint (fixture_integer (fixture, NULL, written), ==, 1);
  g_assert_true (cg_store_undo (fixture->store, cg_office_get_actor (office), NULL, NULL));
  g_assert_cmpint (count (fixture, CG_ENTITY_PROBLEM), ==, 0);

  g_unlink (path);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/import/import", Fixture, NULL, fixture_set_up, test_import, fixture_tear_down);
  g_test_add ("/import/cancelled", Fixture, NULL, fixture_set_up, test_cancelled,
              fixture_tear_down);
  g_test_add ("/import/check-cancelled", Fixture, NULL, fixture_set_up, test_check_cancelled,
              fixture_tear_down);
  g_test_add ("/import/refused", TrialWorld, NULL, trial_world_set_up, test_refused,
              trial_world_tear_down);
  g_test_add ("/import/closed", Fixture, NULL, fixture_set_up, test_closed, fixture_tear_down);
  g_test_add ("/import/paper", Fixture, NULL, fixture_set_up, test_paper, fixture_tear_down);
  return ui_test_run ();
}
