/* test-dashboard.c: the page 总览: counts are of all there is, and each opens what it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-card.h"
#include "cg-case-tracks.h"
#include "cg-clock.h"
#include "cg-dashboard-charts.h"
#include "cg-dashboard-page.h"
#include "cg-due-month.h"
#include "cg-filters.h"
#include "cg-store-figures.h"
#include "cg-todo-list.h"
#include "ui-test.h"

#define N_PROBLEMS 12

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  char *went; /* the place gone to last */
} Dashboard;

/* All but two fall due within thirty days; the others are overdue, or due much later. */
static void
fill (Dashboard *self)
{
  g_autofree char *the_case =
      g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));

  for (int i = 0; i < N_PROBLEMS; i++)
    {
      int days = i == 0 ? -3 : i == 1 ? 90 : 1;
      g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + days);

      fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", "监管责任不落实",
                   "deadline", deadline, NULL);
    }
}

static gboolean
is_shown (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
set_up (Dashboard *self, gconstpointer data)
{

  fixture_set_up (&self->store, NULL);
  fill (self);
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_DASHBOARD_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1240, 800);
  ui_test_keep_place (self->window, &self->went);
  ui_test_wait (is_shown, self->page);
}

static void
tear_down (Dashboard *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->went);
  fixture_tear_down (&self->store, NULL);
}

static CgSection *
section_over (Dashboard *self, GType type)
{
  GtkWidget *child = ui_test_find (self->page, type);

  return cg_card_get_section (CG_CARD (gtk_widget_get_ancestor (child, CG_TYPE_CARD)));
}

static int
count_rows (Dashboard *self, GType type)
{
  GtkWidget *rows = ui_test_find (ui_test_find (self->page, type), GTK_TYPE_LIST_BOX);
  int n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), n) != NULL)
    n++;

  return n;
}

typedef struct
{
  CgSection *section;
  const char *count;
} Expected;

static gboolean
has_count (gpointer data)
{
  const Expected *expected = data;
  g_autofree char *count = NULL;

  g_object_get (expected->section, "count", &count, NULL);
  return g_strcmp0 (count, expected->count) == 0;
}

static void
wait_for_count (CgSection *section, const char *count)
{
  Expected expected = { section, count };

  ui_test_wait (has_count, &expected);
}

static void
assert_link (CgSection *section, const char *expected)
{
  g_autofree char *link = NULL;

  g_object_get (section, "link", &link, NULL);
  g_assert_cmpstr (link, ==, expected);
}

/* Eleven problems are due or overdue, and the case's notice is not issued yet. */
static void
test_todos (Dashboard *self, gconstpointer data)
{
  CgSection *section = section_over (self, CG_TYPE_TODO_LIST);
  g_autofree char *all = NULL;
  gint64 total;
  g_autofree char *some = NULL;
  g_autoptr (CgQuery) stages = cg_query_new (CG_ENTITY_STAGE);

  cg_query_filter_any (stages, cg_entity_find_field (CG_ENTITY_STAGE, "lamp"), "over", "soon",
                       NULL);
  cg_query_filter_any (stages, CG_STAGE_STAGE, "notice", "delivery", "analysis", "warning", "plan",
                       "report", "accept", "revisit", "archive", NULL);
  total = N_PROBLEMS - 1 + cg_store_count (self->store.store, stages, NULL);
  all = g_strdup_printf ("%" G_GINT64_FORMAT " 件", total);
  some = g_strdup_printf ("%" G_GINT64_FORMAT " 件，显示最急的 8 件", total);

  wait_for_count (section, some);
  g_assert_cmpint (count_rows (self, CG_TYPE_TODO_LIST), ==, 8);
  assert_link (section, "全部待办 ›");

  g_signal_emit_by_name (section, "activated");
  wait_for_count (section, all);
  g_assert_cmpint (count_rows (self, CG_TYPE_TODO_LIST), ==, total);
  assert_link (section, "只看最急的 ›");

  g_signal_emit_by_name (section, "activated");
  wait_for_count (section, some);
  g_assert_cmpint (count_rows (self, CG_TYPE_TODO_LIST), ==, 8);
}

/* What the calendar counts is what its list shows. */
static void
test_month (Dashboard *self, gconstpointer data)
{
  CgSection *section = section_over (self, CG_TYPE_DUE_MONTH);
  g_autoptr (CgQuery) month = cg_filter_query (CG_ENTITY_PROBLEM, "month");

  wait_for_count (section, "10 项到期");
  g_signal_emit_by_name (section, "activated");
  g_assert_cmpstr (self->went, ==, "ledger/month");
  g_assert_cmpint (cg_store_count (self->store.store, month, NULL), ==, N_PROBLEMS - 2);
}

static void
assert_shapes (GtkWidget *widget, guint *n)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA expected, color;

  if (GTK_IS_IMAGE (widget) && gtk_widget_has_css_class (widget, "lamp-soon"))
    {
      gtk_style_context_get_color (context, &color);
      g_assert_true (gtk_style_context_lookup_color (context, "glyph_soon", &expected));
      g_assert_true (gdk_rgba_equal (&color, &expected));
      (*n)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_shapes (child, n);
}

/* The yellow shape has the colour that it has in lists, which is not that of its words. */
static void
test_shapes (Dashboard *self, gconstpointer data)
{
  guint n = 0;

  wait_for_count (section_over (self, CG_TYPE_DUE_MONTH), "10 项到期");
  assert_shapes (ui_test_find (self->page, CG_TYPE_DUE_MONTH), &n);
  g_assert_cmpuint (n, >, 0);
  assert_shapes (self->page, &n);
}

static void
test_cases (Dashboard *self, gconstpointer data)
{
  CgSection *section = section_over (self, CG_TYPE_CASE_TRACKS);

  wait_for_count (section, "1 件在办案件");
  g_signal_emit_by_name (section, "activated");
  g_assert_cmpstr (self->went, ==, "cases/open");
}

static gboolean
has_figures (gpointer charts)
{
  return cg_dashboard_charts_get_figures (charts) != NULL;
}

/* What the page shows of the period is what reports and `stats` say of it. */
static void
test_figures (Dashboard *self, gconstpointer data)
{
  CgDashboardCharts *charts =
      CG_DASHBOARD_CHARTS (ui_test_find (self->page, CG_TYPE_DASHBOARD_CHARTS));
  CgFigureScope scope;
  g_autoptr (CgFigures) figures = NULL;
  g_autoptr (GError) error = NULL;

  ui_test_wait (has_figures, charts);
  cg_figure_scope_init (&scope, cg_clock_today ());
  scope.merged = TRUE;
  figures = cg_store_figures (self->store.store, &scope, CG_ALL_FIGURES, &error);
  g_assert_no_error (error);
  g_assert_cmpint (figures->total->values[CG_FIGURE_PROBLEMS], ==, N_PROBLEMS);
  g_assert_cmpint (figures->total->values[CG_FIGURE_OVERDUE], ==, 1);
  g_assert_cmpmem (figures->total->values, sizeof figures->total->values,
                   cg_dashboard_charts_get_figures (charts)->total->values,
                   sizeof figures->total->values);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/dashboard/" path, Dashboard, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("todos", test_todos);
  ADD ("month", test_month);
  ADD ("shapes", test_shapes);
  ADD ("cases", test_cases);
  ADD ("figures", test_figures);
  return ui_test_run ();
}
