/* test-saved-views.c: views in the sidebar and on their pages, on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-clock.h"
#include "cg-filter-text.h"
#include "cg-list-page.h"
#include "cg-office-frame.h"
#include "cg-pages.h"
#include "cg-saved-views.h"
#include "cg-view-menu.h"
#include "cg-window.h"
#include "ui-test.h"

#define SHIPPED 4

typedef struct
{
  Fixture store;
  CgOffice *office;
  CgSavedViews *views;
  GtkWidget *window;
  guint rows; /* waited for */
  const char *count;
} Frame;

static GListModel *
section_of (Frame *frame, CgNavSection section)
{
  return cg_navigation_get_items (cg_window_get_navigation (CG_WINDOW (frame->window)), section);
}

static GListModel *
rows_of (Frame *frame)
{
  return section_of (frame, CG_NAV_VIEWS);
}

static char *
property_of (Frame *frame, guint row, const char *name)
{
  g_autoptr (CgNavItem) item = g_list_model_get_item (rows_of (frame), row);
  char *text = NULL;

  g_object_get (item, name, &text, NULL);
  return text;
}

static gboolean
has_rows (gpointer data)
{
  Frame *frame = data;
  g_autofree char *count = NULL;

  if (g_list_model_get_n_items (rows_of (frame)) != frame->rows)
    return FALSE;
  if (frame->count == NULL)
    return TRUE;

  count = property_of (frame, 0, "count");
  return g_str_equal (count, frame->count);
}

/* Until so many rows are there, the first with this count. */
static void
wait_rows (Frame *frame, guint rows, const char *count)
{
  frame->rows = rows;
  frame->count = count;
  ui_test_wait (has_rows, frame);
}

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (CG_WINDOW (window)));
}

static void
go (Frame *frame, const char *place)
{
  cg_window_go (CG_WINDOW (frame->window), place);
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
}

static void
add_problems (Fixture *store)
{
  static const char *const deadlines[] = { "2026-10-01", "2026-11-24", "2026-11-27", "2027-01-20" };
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (store));

  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    fixture_add (store, CG_ENTITY_PROBLEM, "case", case_id, "text", "河道巡查不到位", "deadline",
                 deadlines[i], NULL);
}

static void
set_up (Frame *frame, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  fixture_set_up (&frame->store, NULL);
  add_problems (&frame->store);
  frame->office = cg_office_new (frame->store.store);
  frame->window =
      GTK_WIDGET (cg_window_new (application, cg_pages_table (), G_OBJECT (frame->office)));
  frame->views =
      cg_saved_views_attach (cg_window_get_navigation (CG_WINDOW (frame->window)), frame->office);
  cg_view_menu_attach (cg_window_get_sidebar (CG_WINDOW (frame->window)), frame->views);
  gtk_window_set_default_size (GTK_WINDOW (frame->window), 1300, 800);
  cg_window_go (CG_WINDOW (frame->window), "ledger");
  gtk_window_present (GTK_WINDOW (frame->window));
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
  wait_rows (frame, SHIPPED, "2");
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  ui_test_close (frame->window, NULL);
  g_object_unref (frame->views);
  g_object_unref (frame->office);
  fixture_tear_down (&frame->store, NULL);
  cg_clock_set_today (0);
}

static CgView *
make_view (const char *name, const char *typed)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  CgView *view = cg_view_new (name, query);

  g_assert_true (cg_filter_text_parse (CG_ENTITY_PROBLEM, CG_PROBLEM_EFFECTIVE_DEADLINE, typed,
                                       cg_clock_today (), query->filters, NULL));
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, TRUE);
  cg_view_add_column (view, CG_PROBLEM_PROBLEM_NO, 200, TRUE);
  cg_view_add_column (view, CG_PROBLEM_STATUS, 0, FALSE);
  cg_view_add_column (view, CG_PROBLEM_TEXT, 400, FALSE);
  view->lines = 2;
  return view;
}

/* A saved view stands before the shipped ones, with its number, which every edit keeps true. */
static void
test_listed (Frame *frame, gconstpointer data)
{
  g_autoptr (CgView) view = make_view ("明年的", "2027年");
  g_autofree char *title = NULL;
  g_autofree char *case_id = NULL;
  g_autofree char *first = property_of (frame, 0, "title");
  g_autofree char *overdue = property_of (frame, 1, "count");

  g_assert_cmpstr (first, ==, "本周到期");
  g_assert_cmpstr (overdue, ==, "1");
  cg_saved_views_add (frame->views, view);
  wait_rows (frame, SHIPPED + 1, "1");
  title = property_of (frame, 0, "title");
  g_assert_cmpstr (title, ==, "明年的");
  ui_test_picture (frame->window, "saved-views-sidebar");

  case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&frame->store));
  fixture_add (&frame->store, CG_ENTITY_PROBLEM, "case", case_id, "text", "再一个", "deadline",
               "2027-05-01", NULL);
  wait_rows (frame, SHIPPED + 1, "2");
}

/* Its place lists what it has, in its order and columns; another place takes them away. */
static void
test_shown (Frame *frame, gconstpointer data)
{
  g_autoptr (CgView) view = make_view ("本月的", "11月");
  g_autoptr (CgView) again = NULL;
  g_autofree char *place = NULL;
  CgListPage *page = CG_LIST_PAGE (cg_window_get_page (CG_WINDOW (frame->window)));
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (page));
  guint n_columns = cg_grid_get_columns (cg_list_page_get_grid (page))->len;
  g_autoptr (CgNavItem) item = NULL;

  cg_saved_views_add (frame->views, view);
  wait_rows (frame, SHIPPED + 1, "2");
  item = g_list_model_get_item (rows_of (frame), 0);
  place = g_strdup (cg_nav_item_get_place (item));
  go (frame, place);
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 2);
  again = cg_list_page_dup_view (page, "本月的");
  g_assert_cmpuint (again->columns->len, ==, 3);
  g_assert_true (cg_query_equal (view->query, again->query));
  g_assert_cmpuint (again->lines, ==, 2);
  g_assert_cmpint (g_array_index (again->columns, CgViewColumn, 0).width, ==, 200);
  ui_test_picture (frame->window, "saved-views-shown");

  go (frame, "ledger/view:over-30-days");
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 1);
  go (frame, "ledger");
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 4);
  g_assert_cmpuint (cg_grid_get_columns (cg_list_page_get_grid (page))->len, ==, n_columns);
  go (frame, "ledger/over");
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 1);
}

/* A view that is gone is told of, and the list stays as it is. */
static void
test_gone (Frame *frame, gconstpointer data)
{
  CgListPage *page = CG_LIST_PAGE (cg_window_get_page (CG_WINDOW (frame->window)));

  go (frame, "ledger/view:4294967296");
  g_assert_cmpuint (cg_listing_get_n_items (cg_grid_get_listing (cg_list_page_get_grid (page))), ==,
                    4);
}

static GtkWidget *
open_menu (Frame *frame, guint position)
{
  GtkWidget *sidebar = GTK_WIDGET (cg_window_get_sidebar (CG_WINDOW (frame->window)));
  g_autoptr (CgNavItem) item = g_list_model_get_item (rows_of (frame), position);

  g_signal_emit_by_name (sidebar, "menu", cg_nav_item_get_place (item), sidebar);
  ui_test_settle (frame->window);
  return ui_test_find (sidebar, GTK_TYPE_POPOVER_MENU);
}

static gboolean
is_second (gpointer data)
{
  g_autofree char *title = property_of (data, 1, "title");

  return g_str_equal (title, "甲");
}

static void
test_menu (Frame *frame, gconstpointer data)
{
  g_autoptr (CgView) first = make_view ("甲", "11月");
  g_autoptr (CgView) second = make_view ("乙", "2027年");
  GtkWidget *menu;

  cg_saved_views_add (frame->views, first);
  wait_rows (frame, SHIPPED + 1, "2");
  cg_saved_views_add (frame->views, second);
  wait_rows (frame, SHIPPED + 2, "2");

  menu = open_menu (frame, 0);
  g_assert_nonnull (menu);
  ui_test_screen (frame->window, "saved-views-menu");
  g_assert_true (gtk_widget_activate_action (menu, "view.down", NULL));
  gtk_popover_popdown (GTK_POPOVER (menu));
  ui_test_wait (is_second, frame);

  menu = open_menu (frame, 0);
  g_assert_true (gtk_widget_activate_action (menu, "view.delete", NULL));
  gtk_popover_popdown (GTK_POPOVER (menu));
  wait_rows (frame, SHIPPED + 1, "2");
}

/* ---- the lists of the office ---- */

static gboolean
lists_are_counted (gpointer data)
{
  g_autofree char *count = NULL;
  g_autoptr (CgNavItem) item = g_list_model_get_item (section_of (data, CG_NAV_LISTS), 1);

  g_object_get (item, "count", &count, NULL);
  return g_str_equal (count, "1");
}

static gint64
add_measure (Frame *frame)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = cg_store_query (frame->store.store, query, NULL, NULL);
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, cg_ids_get (ids, 2));

  fixture_add (&frame->store, CG_ENTITY_MEASURE, "problem", problem, "text", "逐段明确河段长",
               NULL);
  return cg_ids_get (ids, 2);
}

/* They can be folded away. */
static void
fold_lists (Frame *frame)
{
  GtkWidget *sidebar = GTK_WIDGET (cg_window_get_sidebar (CG_WINDOW (frame->window)));
  GtkWidget *caption = ui_test_find_class (sidebar, "cap-fold");
  GtkWidget *list = gtk_widget_get_next_sibling (caption);

  g_assert_true (gtk_widget_get_visible (list));
  g_signal_emit_by_name (caption, "clicked");
  g_assert_false (gtk_widget_get_visible (list));
  ui_test_picture (frame->window, "saved-views-folded");
  g_signal_emit_by_name (caption, "clicked");
  g_assert_true (gtk_widget_get_visible (list));
}

/* Every shipped view has its row, and its place shows it. */
static void
test_lists (Frame *frame, gconstpointer data)
{
  GListModel *lists = section_of (frame, CG_NAV_LISTS);
  gsize n;

  cg_shipped_views (&n);
  g_assert_cmpuint (g_list_model_get_n_items (lists), ==, n - SHIPPED);
  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CgNavItem) item = g_list_model_get_item (lists, i);
      CgListPage *page;
      g_autoptr (CgView) shown = NULL;

      go (frame, cg_nav_item_get_place (item));
      page = CG_LIST_PAGE (cg_window_get_page (CG_WINDOW (frame->window)));
      shown = cg_list_page_dup_view (page, "");
      g_assert_cmpuint (shown->columns->len, >, 4);
      g_assert_cmpint (cg_listing_get_state (cg_grid_get_listing (cg_list_page_get_grid (page))),
                       ==, CG_LISTING_READY);
    }
  ui_test_picture (frame->window, "saved-views-lists");
  fold_lists (frame);
}

/* The measures have a page of their own; opening one goes to its problem. */
static void
test_measures (Frame *frame, gconstpointer data)
{
  gint64 problem = add_measure (frame);
  CgGrid *grid;
  CgListPage *page;

  ui_test_wait (lists_are_counted, frame);
  go (frame, "ledger.measures/view:tasks");
  page = CG_LIST_PAGE (cg_window_get_page (CG_WINDOW (frame->window)));
  grid = cg_list_page_get_grid (page);
  g_assert_cmpuint (cg_listing_get_n_items (cg_grid_get_listing (grid)), ==, 1);
  cg_page_set_pane_open (CG_PAGE (page), TRUE);
  ui_test_settle (frame->window);
  ui_test_picture (frame->window, "measures");

  {
    g_autoptr (CgRow) row = cg_grid_dup_cursor_row (grid);

    g_signal_emit_by_name (grid, "activate-row", row);
  }
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
  page = CG_LIST_PAGE (cg_window_get_page (CG_WINDOW (frame->window)));
  g_assert_cmpint (CG_LIST_PAGE_GET_CLASS (page)->entity, ==, CG_ENTITY_PROBLEM);
  g_assert_cmpint (cg_grid_get_cursor_id (cg_list_page_get_grid (page)), ==, problem);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/saved-views/listed", Frame, NULL, set_up, test_listed, tear_down);
  g_test_add ("/saved-views/shown", Frame, NULL, set_up, test_shown, tear_down);
  g_test_add ("/saved-views/gone", Frame, NULL, set_up, test_gone, tear_down);
  g_test_add ("/saved-views/menu", Frame, NULL, set_up, test_menu, tear_down);
  g_test_add ("/saved-views/lists", Frame, NULL, set_up, test_lists, tear_down);
  g_test_add ("/saved-views/measures", Frame, NULL, set_up, test_measures, tear_down);
  return ui_test_run ();
}
