/* test-reports.c: the page 报表: a report on paper, filed, and what differs from it since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-clock.h"
#include "cg-figure-rows.h"
#include "cg-office.h"
#include "cg-page-preview.h"
#include "cg-report-band.h"
#include "cg-report-filters.h"
#include "cg-report-form.h"
#include "cg-report-text.h"
#include "cg-reports-page.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  gint64 problem;
} Reports;

static gboolean
is_shown (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
set_up (Reports *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + 9);

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->problem = fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text",
                               "监管责任不落实", "deadline", deadline, NULL);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_REPORTS_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1240, 800);
  ui_test_wait (is_shown, self->page);
}

static void
tear_down (Reports *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
}

static CgNoticePages *
pages_of (Reports *self)
{
  return cg_page_preview_get_pages (
      CG_PAGE_PREVIEW (ui_test_find (self->page, CG_TYPE_PAGE_PREVIEW)));
}

/* Every report there is has its paper. */
static void
test_papers (Reports *self, gconstpointer data)
{
  static const char *const reports[] = { "ledger",  "institution", "notice",
                                         "typical", "per_case",    "summary" };

  g_assert_nonnull (pages_of (self));
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      cg_page_show_place (CG_PAGE (self->page), reports[i]);
      cg_page_set_busy (CG_PAGE (self->page), TRUE);
      ui_test_wait (is_shown, self->page);
      g_assert_nonnull (pages_of (self));
    }
}

static gboolean
is_filed (gpointer band)
{
  return gtk_widget_get_visible (band);
}

static guint
count_labels (GtkWidget *widget, const char *part)
{
  guint n = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, part);

  return n;
}

static gboolean
has_differences (gpointer band)
{
  return count_labels (band, "与上报数差异") > 0;
}

static void
test_filed (Reports *self, gconstpointer data)
{
  GtkWidget *band = ui_test_find (self->page, CG_TYPE_REPORT_BAND);
  GtkWidget *button = ui_test_find_labelled (cg_page_get_actions (CG_PAGE (self->page)),
                                             GTK_TYPE_BUTTON, "标记已报送");

  g_assert_false (is_filed (band));
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (is_filed, band);
  g_assert_false (has_differences (band));

  g_assert_true (cg_store_void (self->store.store, CG_ENTITY_PROBLEM, self->problem, "重复登记",
                                self->store.clerk, NULL));
  ui_test_wait (has_differences, band);
}

static gboolean
is_drafted (gpointer text)
{
  return gtk_widget_get_visible (text);
}

static gboolean
has_gone (gpointer went)
{
  return *(char **) went != NULL;
}

static void
close_rows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (CG_IS_FIGURE_ROWS (window))
        gtk_window_destroy (window);
    }
}

static void
figure_cb (GtkWidget *text, const CgDraftPart *part, CgFigureId *figure)
{
  *figure = part->figure;
}

/* 通报: each figure opens the rows behind it, and all of it becomes a document. */
static void
test_draft (Reports *self, gconstpointer data)
{
  GtkWidget *text = ui_test_find (self->page, CG_TYPE_REPORT_TEXT);
  g_autofree char *went = NULL;
  CgFigureId figure = CG_N_FIGURES;
  gboolean handled = FALSE;
  GtkWidget *button;

  ui_test_keep_place (self->window, &went);
  g_assert_false (is_drafted (text));
  cg_page_show_place (CG_PAGE (self->page), "draft");
  ui_test_wait (is_drafted, text);
  g_signal_connect (text, "figure", G_CALLBACK (figure_cb), &figure);
  g_signal_emit_by_name (ui_test_find (text, GTK_TYPE_LABEL), "activate-link", "figure:0:2",
                         &handled);
  g_assert_true (handled);
  g_assert_cmpint (figure, ==, CG_FIGURE_CASES);
  close_rows ();

  ui_test_wait (is_shown, self->page);
  button = ui_test_find_labelled (cg_page_get_actions (CG_PAGE (self->page)), GTK_TYPE_BUTTON,
                                  "起草文书");
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (has_gone, &went);
  g_assert_true (g_str_has_prefix (went, "notices/"));
}

static GtkDropDown *
menu_called (GtkWidget *within, const char *name)
{
  GtkWidget *caption = ui_test_find_labelled (within, GTK_TYPE_LABEL, name);

  g_assert_nonnull (caption);
  return GTK_DROP_DOWN (gtk_widget_get_next_sibling (caption));
}

/* What is chosen at the left is what the paper is of; it says so. */
static void
test_filters (Reports *self, gconstpointer data)
{
  CgReportForm *form = CG_REPORT_FORM (ui_test_find (self->page, CG_TYPE_REPORT_FORM));
  GtkWidget *filters = ui_test_find (self->page, CG_TYPE_REPORT_FILTERS);
  const CgFigureScope *scope = cg_report_form_get_scope (form);

  gtk_drop_down_set_selected (menu_called (filters, "情形"), 1);
  gtk_drop_down_set_selected (menu_called (filters, "偏差"), 2);
  g_assert_cmpstr (scope->situation, ==, "leadership");
  g_assert_cmpstr (scope->deviation, ==, "power_duty");
  ui_test_wait (is_shown, self->page);
  g_assert_nonnull (pages_of (self));
  gtk_drop_down_set_selected (menu_called (filters, "情形"), 0);
  g_assert_null (scope->situation);
  ui_test_wait (is_shown, self->page);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/reports/" path, Reports, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("papers", test_papers);
  ADD ("filed", test_filed);
  ADD ("draft", test_draft);
  ADD ("filters", test_filters);
  return ui_test_run ();
}
