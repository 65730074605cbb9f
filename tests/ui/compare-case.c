/* compare-case.c: a ledger that is compared with a past day, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "compare-case.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "cg-clock.h"
#include "cg-ledger-page.h"
#include "cg-print-desk.h"
#include "ui-test.h"

static gint64
add_problem (Compare *self, const char *the_case, const char *text)
{
  return fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", text, "deadline",
                      "2026-12-31", NULL);
}

/* In October three problems; in November one is changed, one voided, one comes to them. */
void
compare_case_set_up (Compare *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autoptr (GError) error = NULL;

  cg_clock_set_today (cg_date_from_ymd (2026, 10, 12));
  fixture_set_up (&self->store, NULL);
  cg_clock_set_today (cg_date_from_ymd (2026, 10, 12));
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->changed = add_problem (self, the_case, "河道巡查记录不完整");
  self->voided = add_problem (self, the_case, "与上一条重复");
  add_problem (self, the_case, "台账不全");
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "progress", "25");

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 5));
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "progress", "45");
  g_assert_true (fixture_do (&self->store, self->store.clerk, &error, "problem.correct_deadline",
                             self->changed, "deadline", "2027-01-15", "reason", "原录有误", NULL));
  cg_store_void (self->store.store, CG_ENTITY_PROBLEM, self->voided, "重复", self->store.clerk,
                 &error);
  g_assert_no_error (error);
  add_problem (self, the_case, "采砂监管缺位");

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1100, 600);
}

void
compare_case_tear_down (Compare *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  fixture_tear_down (&self->store, NULL);
  cg_clock_set_today (0);
}

guint
compare_case_count_class (GtkWidget *widget, const char *css_class)
{
  guint n = gtk_widget_has_css_class (widget, css_class) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += compare_case_count_class (child, css_class);
  return n;
}

char *
compare_case_old_values (GtkWidget *widget, GString *words)
{
  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_has_css_class (widget, "was") &&
      gtk_widget_get_child_visible (widget))
    g_string_append_printf (words, "%s|", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    compare_case_old_values (child, words);
  return words->str;
}

GtkWidget *
compare_case_find_inscription (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_INSCRIPTION (widget) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = compare_case_find_inscription (child, text);
  return found;
}

CgListing *
compare_case_listing_of (Compare *self)
{
  return cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self->page)));
}

gboolean
compare_case_has_three_rows (gpointer data)
{
  return cg_listing_get_n_items (compare_case_listing_of (data)) == 3 &&
         !cg_page_get_busy (CG_PAGE (((Compare *) data)->page));
}

gboolean
compare_case_has_old_values (gpointer data)
{
  Compare *self = data;
  g_autoptr (GString) words = g_string_new (NULL);

  return compare_case_has_three_rows (self) && *compare_case_old_values (self->page, words) != '\0';
}

void
compare_case_begin (Compare *self)
{
  GtkWidget *button = ui_test_find_class (self->page, "compare-button");

  ui_test_wait (compare_case_has_three_rows, self);
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (compare_case_has_old_values, self);
  ui_test_settle (self->window);
}

GtkWidget *
compare_case_find_label (GtkWidget *widget, const char *part)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = compare_case_find_label (child, part);
  return found;
}

gboolean
compare_case_has_pages (gpointer data)
{
  GtkWidget *desk = ui_test_find (data, CG_TYPE_PRINT_DESK);

  return desk != NULL && cg_print_desk_get_pages (CG_PRINT_DESK (desk)) != NULL;
}

char *
compare_case_paper_text (GtkWidget *page)
{
  CgPrintDesk *desk = CG_PRINT_DESK (ui_test_find (page, CG_TYPE_PRINT_DESK));
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "cugai-compare-XXXXXX", NULL);
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text;

  close (g_mkstemp (path));
  g_assert_true (cg_notice_pages_write_pdf (cg_print_desk_get_pages (desk), path, NULL, &error));
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  return text;
}
