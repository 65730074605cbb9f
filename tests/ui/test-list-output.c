/* test-list-output.c: what leaves a list in the window: files and paper, of all or of the selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "../core/store-fixture.h"
#include "cg-cases-page.h"
#include "cg-clock.h"
#include "cg-documents-page.h"
#include "cg-files.h"
#include "cg-ledger-page.h"
#include "cg-list-export.h"
#include "cg-list-output.h"
#include "cg-list-paper.h"
#include "cg-notice-list.h"
#include "cg-notices-page.h"
#include "cg-page-preview.h"
#include "cg-print-desk.h"
#include "ui-test.h"

#define N_PROBLEMS 40

typedef struct
{
  Fixture store;
  gint64 the_case;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  char *folder;
  char *done;
} Output;

static void
done_cb (CgOffice *office, const char *sentence, gboolean undoable, Output *self)
{
  g_free (self->done);
  self->done = g_strdup (sentence);
}

static gboolean
has_rows (gpointer data)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (data));

  return cg_listing_get_n_items (listing) == N_PROBLEMS;
}

static void
set_up (Output *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + 9);

  memset (self, 0, sizeof *self);
  fixture_set_up (&self->store, NULL);
  self->the_case = fixture_add_case (&self->store);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, self->the_case);
  for (int i = 0; i < N_PROBLEMS; i++)
    fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text",
                 "巡查制度执行不到位，长期无人巡河，问题线索移交不及时", "deadline", deadline,
                 NULL);
  self->folder = g_dir_make_tmp ("cugai-output-XXXXXX", NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1200, 700);
  g_signal_connect (self->office, "done", G_CALLBACK (done_cb), self);
  ui_test_wait (has_rows, self->page);
}

static void
tear_down (Output *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->office, self);
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
  g_assert_true (cg_files_remove_tree (self->folder, NULL));
  g_free (self->folder);
  g_free (self->done);
}

/* ---- files ---- */

static gboolean
is_done (gpointer data)
{
  return ((Output *) data)->done != NULL;
}

static CgSheetTable *
table_of (Output *self)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self->page)));
  CgSheetTable *table = cg_sheet_table_new (self->store.store, CG_ENTITY_PROBLEM,
                                            cg_listing_get_ids (listing), "台账");

  cg_sheet_table_add_listed (table);
  return table;
}

static guint
count_lines (const char *path)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\r\n", -1);
  return g_strv_length (lines) - 1;
}

static void
test_export (Output *self, gconstpointer data)
{
  CgListExport *export = CG_LIST_EXPORT (ui_test_find (self->page, CG_TYPE_LIST_EXPORT));
  g_autofree char *path = g_build_filename (self->folder, "台账.csv", NULL);
  g_autoptr (CgSheetTable) table = table_of (self);

  cg_list_export_begin (export, table, CG_SHEET_CSV, path);
  g_assert_true (cg_list_export_is_busy (export));
  ui_test_wait (is_done, self);
  g_assert_false (cg_list_export_is_busy (export));
  g_assert_nonnull (strstr (self->done, "台账.csv"));
  g_assert_cmpuint (count_lines (path), ==, N_PROBLEMS + 1);
}

static gboolean
is_idle (gpointer data)
{
  return !cg_list_export_is_busy (data);
}

/* Nothing is left of what was given up. */
static void
test_cancel (Output *self, gconstpointer data)
{
  CgListExport *export = CG_LIST_EXPORT (ui_test_find (self->page, CG_TYPE_LIST_EXPORT));
  GtkWidget *cancel = ui_test_find (GTK_WIDGET (export), GTK_TYPE_BUTTON);
  g_autofree char *path = g_build_filename (self->folder, "a.xlsx", NULL);
  g_autofree char *other = g_build_filename (self->folder, "b.csv", NULL);
  g_autoptr (CgSheetTable) table = table_of (self);

  cg_list_export_begin (export, table, CG_SHEET_XLSX, path);
  g_signal_emit_by_name (cancel, "clicked");
  ui_test_wait (is_idle, export);
  cg_list_export_begin (export, table, CG_SHEET_CSV, other);
  ui_test_wait (is_done, self);
  g_assert_nonnull (strstr (self->done, "b.csv"));
  g_assert_true (g_file_test (other, G_FILE_TEST_IS_REGULAR));
}

/* ---- paper ---- */

static CgNoticePages *
pages_of (Output *self)
{
  GtkWidget *desk = ui_test_find (self->page, CG_TYPE_PRINT_DESK);

  return desk != NULL ? cg_print_desk_get_pages (CG_PRINT_DESK (desk)) : NULL;
}

static gboolean
has_pages (gpointer data)
{
  return pages_of (data) != NULL;
}

typedef struct
{
  Output *self;
  double width;
  guint rows;
} Wanted;

static guint
count_rows (CgNoticePages *pages)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += g_str_has_prefix (g_array_index (items, CgNoticeItem, i).text, "WZ-");

  return n;
}

static gboolean
is_wanted (gpointer data)
{
  const Wanted *wanted = data;
  CgNoticePages *pages = pages_of (wanted->self);
  double width, height;

  if (pages == NULL)
    return FALSE;
  cg_notice_pages_get_size (pages, &width, &height);
  return ABS (width - wanted->width) < 1 && count_rows (pages) == wanted->rows;
}

static void
test_paper (Output *self, gconstpointer data)
{
  CgSelection *selection =
      cg_grid_get_selection (cg_list_page_get_grid (CG_LIST_PAGE (self->page)));
  GtkWidget *paper;

  cg_selection_select_only (selection, 0);
  gtk_widget_activate_action (self->page, "output.print", NULL);
  ui_test_wait (has_pages, self);
  ui_test_wait (is_wanted, &(Wanted){ self, 841.89, N_PROBLEMS });
  ui_test_settle (self->window);
  ui_test_picture (self->window, "list-paper");

  paper = ui_test_find (self->page, CG_TYPE_LIST_PAPER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_test_find (paper, GTK_TYPE_DROP_DOWN)), 1);
  ui_test_wait (is_wanted, &(Wanted){ self, 1190.55, N_PROBLEMS });
  ui_test_settle (self->window);
  ui_test_picture (self->window, "list-paper-a3");
  g_assert_true (ui_test_press (paper, "Escape"));
  g_assert_false (gtk_widget_get_visible (paper));

  /* Several selected are printed alone. */
  cg_selection_extend (selection, 2, FALSE);
  gtk_widget_activate_action (self->page, "output.print", NULL);
  g_assert_true (gtk_widget_get_visible (paper));
  ui_test_wait (is_wanted, &(Wanted){ self, 1190.55, 3 });
}

static gboolean
shows_measures (gpointer data)
{
  CgNoticePages *pages = pages_of (data);
  g_autoptr (GArray) items = pages != NULL ? cg_notice_pages_get_items (pages) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (strstr (g_array_index (items, CgNoticeItem, i).text, "2. 每") != NULL)
      return TRUE;

  return FALSE;
}

static void
add_measures (Output *self)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self->page)));
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, cg_listing_get_id (listing, 0));

  fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "明确河段长", NULL);
  fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "每月会商", NULL);
}

/* What stands below the rows has a column of its own on paper. */
static void
test_below (Output *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  g_autoptr (GPtrArray) columns = cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_PROBLEM_NO,
                                                 CG_PROBLEM_TEXT, CG_PROBLEM_PERSON, -1);

  add_measures (self);
  cg_grid_set_columns (grid, columns);
  cg_grid_set_below (grid, CG_PROBLEM_MEASURES);
  gtk_widget_activate_action (self->page, "output.print", NULL);
  ui_test_wait (shows_measures, self);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "list-paper-below");
}

static void
test_button (Output *self, gconstpointer data)
{
  GtkWidget *actions = cg_page_get_actions (CG_PAGE (self->page));
  GtkWidget *output = ui_test_find (actions, CG_TYPE_LIST_OUTPUT);

  g_assert_nonnull (output);
  g_assert_nonnull (ui_test_find (output, GTK_TYPE_MENU_BUTTON));
}

static gboolean
has_a_case (gpointer data)
{
  return cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (data))) == 1;
}

static gboolean
has_paper (gpointer data)
{
  GtkWidget *desk = ui_test_find (data, CG_TYPE_LIST_PAPER);

  return desk != NULL && cg_print_desk_get_pages (CG_PRINT_DESK (desk)) != NULL;
}

/* Cases leave their list by the same button. */
static void
test_cases (Output *self, gconstpointer data)
{
  GtkWidget *page = g_object_new (CG_TYPE_CASES_PAGE, "office", self->office, NULL);
  GtkWidget *window = ui_test_open (page, 1200, 700);
  GtkWidget *desk;

  g_assert_nonnull (ui_test_find (cg_page_get_actions (CG_PAGE (page)), CG_TYPE_LIST_OUTPUT));
  ui_test_wait (has_a_case, page);
  gtk_widget_activate_action (page, "output.print", NULL);
  ui_test_wait (has_paper, page);
  ui_test_settle (window);
  ui_test_picture (window, "cases-paper");
  desk = ui_test_find (page, CG_TYPE_PRINT_DESK);
  g_assert_cmpuint (count_rows (cg_print_desk_get_pages (CG_PRINT_DESK (desk))), ==, 1);
  ui_test_close_reading (window, page);
}

/* ---- pages that are no grid of problems ---- */

static char *
written (Output *self, GtkWidget *page)
{
  g_autofree char *path = g_build_filename (self->folder, "a.csv", NULL);
  CgSheetJob job = { 0 };
  g_autoptr (CgSheetTable) table = cg_output_source_make_table (CG_OUTPUT_SOURCE (page));
  g_autoptr (GError) error = NULL;
  char *contents;

  g_assert_true (cg_sheet_export (table, CG_SHEET_CSV, path, self->store.clerk, &job, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

static gboolean
is_settled (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
assert_in_order (const char *text, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    {
      text = strstr (text, *parts);
      g_assert_nonnull (text);
    }
}

/* 文书 leaves by the same button: in the order of the list, what is found of it. */
static void
test_notices (Output *self, gconstpointer data)
{
  GtkWidget *page, *window, *paper;
  g_autofree char *all = NULL;
  g_autofree char *found = NULL;
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  gboolean selected;
  gint64 signed_one = fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "已签发的通知",
                                   "recipients", "双河镇", "body", "正文。", FIXTURE_ORGAN, NULL);

  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, self->the_case);
  notice = g_strdup_printf ("%" G_GINT64_FORMAT, signed_one);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  fixture_sign (&self->store, signed_one, "2026-03-10");
  fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "先拟的通知", NULL);
  fixture_add (&self->store, CG_ENTITY_NOTICE, "title", "后拟的通知", NULL);
  page = g_object_new (CG_TYPE_NOTICES_PAGE, "office", self->office, NULL);
  window = ui_test_open (page, 1200, 700);
  g_assert_nonnull (ui_test_find (cg_page_get_actions (CG_PAGE (page)), CG_TYPE_LIST_OUTPUT));
  ui_test_wait (is_settled, page);
  ui_test_settle (window);

  g_assert_cmpuint (cg_output_source_count (CG_OUTPUT_SOURCE (page), &selected), ==, 3);
  g_assert_false (selected);
  all = written (self, page);
  assert_in_order (
      all, (const char *const[]){ "标题", "后拟的通知", "先拟的通知", "已签发的通知", NULL });

  gtk_widget_activate_action (page, "output.print", NULL);
  ui_test_wait (has_paper, page);
  ui_test_settle (window);
  ui_test_picture (window, "notices-paper");
  paper = ui_test_find (page, CG_TYPE_LIST_PAPER);
  g_assert_true (gtk_widget_get_visible (paper));
  /* Whoever goes to a record sees it. */
  cg_page_show_place (CG_PAGE (page), "to-number");
  g_assert_false (gtk_widget_get_visible (paper));
  ui_test_wait (is_settled, page);
  found = written (self, page);
  g_assert_nonnull (strstr (found, "已签发的通知"));
  g_assert_null (strstr (found, "先拟的通知"));
  ui_test_close_reading (window, page);
}

static gboolean
has_a_document (gpointer page)
{
  return cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (page))) == 1;
}

/* So does 文档, while it is the list that is shown and not one of the documents. */
static void
test_documents (Output *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "巡河日志.txt", NULL);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *all = NULL;
  g_autofree char *place = NULL;
  GtkWidget *page, *window, *output;

  g_assert_true (g_file_set_contents (path, "日志", -1, NULL));
  g_assert_true (cg_store_attach (self->store.store, CG_ENTITY_CASE, self->the_case,
                                  (const char *[]){ path, NULL }, "report_in", self->store.clerk,
                                  &outcome, NULL));
  page = g_object_new (CG_TYPE_DOCUMENTS_PAGE, "office", self->office, NULL);
  window = ui_test_open (page, 1200, 700);
  ui_test_wait (has_a_document, page);
  output = ui_test_find (cg_page_get_actions (CG_PAGE (page)), CG_TYPE_LIST_OUTPUT);
  all = written (self, page);
  g_assert_nonnull (strstr (all, "巡河日志.txt"));
  gtk_widget_activate_action (page, "output.print", NULL);
  ui_test_wait (has_paper, page);
  ui_test_settle (window);
  ui_test_picture (window, "documents-paper");

  place = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (outcome->inserted, gint64, 0));
  cg_page_show_place (CG_PAGE (page), place);
  ui_test_wait (is_settled, page);
  g_assert_false (gtk_widget_get_visible (output));
  g_assert_false (gtk_widget_get_visible (ui_test_find (page, CG_TYPE_LIST_PAPER)));
  gtk_widget_activate_action (page, "output.print", NULL);
  g_assert_false (gtk_widget_get_visible (ui_test_find (page, CG_TYPE_LIST_PAPER)));
  cg_page_show_place (CG_PAGE (page), NULL);
  g_assert_true (gtk_widget_get_visible (output));
  ui_test_close_reading (window, page);
}

#define ADD(path, test) g_test_add (path, Output, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD ("/list-output/button", test_button);
  ADD ("/list-output/export", test_export);
  ADD ("/list-output/cancel", test_cancel);
  ADD ("/list-output/paper", test_paper);
  ADD ("/list-output/below", test_below);
  ADD ("/list-output/cases", test_cases);
  ADD ("/list-output/notices", test_notices);
  ADD ("/list-output/documents", test_documents);

  return ui_test_run ();
}
