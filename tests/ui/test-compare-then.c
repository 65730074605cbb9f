/* test-compare-then.c: a list as it stood on a past day: its rows, its papers, the pane beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "compare-case.h"

#include "cg-output-source.h"
#include "cg-pane-page.h"
#include "ui-test.h"

static void
choose_chip (Compare *self, const char *words)
{
  GtkWidget *label = compare_case_find_label (self->page, words);

  g_assert_nonnull (label);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
}

static gboolean
has_voided_as_it_stood (gpointer data)
{
  Compare *self = data;
  CgListing *listing = compare_case_listing_of (self);

  return cg_listing_get_past (listing) != NULL && cg_listing_get_n_items (listing) == 3 &&
         cg_listing_is_loaded (listing, 0, 2) && !cg_page_get_busy (CG_PAGE (self->page));
}

static CgRecord *
record_at (Compare *self, gint64 id)
{
  guint position;
  g_autoptr (CgRow) row = NULL;

  g_assert_true (cg_listing_find (compare_case_listing_of (self), id, &position));
  row = cg_listing_get_row (compare_case_listing_of (self), position);
  return cg_row_get_record (row);
}

static char *
pane_text (Compare *self)
{
  CgRecordPane *pane = cg_pane_page_get_pane (CG_PANE_PAGE (self->page));
  GtkWidget *title = ui_test_find_class (GTK_WIDGET (pane), "pane-title");

  return g_strdup (gtk_label_get_text (GTK_LABEL (title)));
}

/* The list is shown, sorted, written out and printed as it stood: every value, the lamps, what is
 * void by now; nothing of today is in it. The pane goes on showing what is so. */
static void
test_as_it_stood (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  g_autoptr (CgSheetTable) table = NULL;
  g_autoptr (CgQuery) query = NULL;
  g_autofree char *count = NULL;
  g_autofree char *paper = NULL;
  CgAsof *past;

  compare_case_begin (self);
  choose_chip (self, "当日台账 3 条");
  ui_test_wait (has_voided_as_it_stood, self);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "compare-as-it-stood");
  g_assert_cmpint (cg_record_integer (record_at (self, self->changed), CG_PROBLEM_PROGRESS), ==,
                   25);
  g_assert_cmpstr (cg_record_text (record_at (self, self->changed), CG_PROBLEM_DEADLINE), ==,
                   "2026-12-31");
  g_assert_true (cg_record_is_null (record_at (self, self->voided), CG_FIELD_VOID_REASON));
  g_assert_null (compare_case_find_inscription (self->page, "采砂监管缺位"));
  g_assert_cmpuint (compare_case_count_class (self->page, "was"), ==, 0);
  g_assert_cmpuint (compare_case_count_class (self->page, "voided"), ==, 0);
  g_object_get (self->page, "subtitle", &count, NULL);
  g_assert_cmpstr (count, ==, "3 条（2026-10-31）");
  g_assert_nonnull (compare_case_find_label (self->page, "均为 2026-10-31 当日"));
  g_assert_cmpint (((const CgColumn *) cg_grid_get_columns (grid)->pdata[0])->kind, !=,
                   CG_COLUMN_MARK);

  /* Another order is that of the values then. */
  query = cg_query_copy (cg_listing_get_query (compare_case_listing_of (self)));
  cg_query_clear_sorts (query);
  cg_query_add_sort (query, CG_PROBLEM_PROGRESS, TRUE);
  cg_listing_set_query (compare_case_listing_of (self), query);
  ui_test_wait (has_voided_as_it_stood, self);
  g_assert_cmpint (cg_listing_get_id (compare_case_listing_of (self), 0), ==, self->changed);

  table = cg_output_source_make_table (CG_OUTPUT_SOURCE (self->page));
  g_assert_cmpstr (table->title, ==, "整改台账（2026年10月31日）");
  g_assert_nonnull (table->past);
  g_assert_null (cg_output_source_get_comparison (CG_OUTPUT_SOURCE (self->page), &past));
  g_signal_emit_by_name (ui_test_find_class (self->page, "print-comparison"), "clicked");
  ui_test_wait (compare_case_has_pages, self->page);
  ui_test_settle (self->window);
  paper = compare_case_paper_text (self->page);
  g_assert_nonnull (strstr (paper, "整改台账（2026年10月31日）"));
  g_assert_nonnull (strstr (paper, "填报日期：2026年10月31日"));
  g_assert_nonnull (strstr (paper, "与上一条重复"));
  g_assert_null (strstr (paper, "采砂监管缺位"));
  g_assert_null (strstr (paper, "2027-01-15"));
}

static gboolean
shows_present (gpointer data)
{
  g_autofree char *text = pane_text (data);

  return g_str_equal (text, "记录缺页");
}

static gboolean
has_present_rows (gpointer data)
{
  return cg_listing_get_past (compare_case_listing_of (data)) == NULL &&
         compare_case_has_three_rows (data) &&
         cg_listing_is_loaded (compare_case_listing_of (data), 0, 2);
}

static void
test_as_it_stood_pane (Compare *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (self->page));
  GtkWidget *window;

  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "text", "记录缺页");
  gtk_box_append (GTK_BOX (box), pane);
  window = ui_test_open (box, 420, 700);
  cg_page_set_pane_open (CG_PAGE (self->page), TRUE);
  compare_case_begin (self);
  choose_chip (self, "当日台账 3 条");
  ui_test_wait (has_voided_as_it_stood, self);
  g_assert_cmpstr (cg_record_text (record_at (self, self->changed), CG_PROBLEM_TEXT), ==,
                   "河道巡查记录不完整");
  cg_grid_set_cursor_id (cg_list_page_get_grid (CG_LIST_PAGE (self->page)), self->changed);
  ui_test_wait (shows_present, self);

  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  ui_test_wait (has_present_rows, self);
  g_assert_cmpstr (cg_record_text (record_at (self, self->changed), CG_PROBLEM_TEXT), ==,
                   "记录缺页");
  gtk_box_remove (GTK_BOX (box), pane);
  ui_test_close (window, box);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/compare-then/list", Compare, NULL, compare_case_set_up, test_as_it_stood,
              compare_case_tear_down);
  g_test_add ("/compare-then/pane", Compare, NULL, compare_case_set_up, test_as_it_stood_pane,
              compare_case_tear_down);
  return ui_test_run ();
}
