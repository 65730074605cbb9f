/* test-window.c: the frame: pages by table, history, pane, narrow sidebar, pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-shots.h"
#include "cg-window.h"

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, CgPage)

struct _TestPage
{
  CgPage parent_instance;

  char *shown;
  guint begun;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, CG_TYPE_PAGE)

/* "new" asks for something to be done on the document that is shown. */
static void
test_page_show_place (CgPage *page, const char *place)
{
  if (g_strcmp0 (place, "new") == 0)
    {
      TEST_PAGE (page)->begun++;
      cg_page_set_place (page, TEST_PAGE (page)->shown);
      return;
    }

  g_free (TEST_PAGE (page)->shown);
  TEST_PAGE (page)->shown = g_strdup (place);
}

static void
begun_cb (TestPage *self)
{
  self->begun++;
}

static void
test_page_finalize (GObject *object)
{
  g_free (TEST_PAGE (object)->shown);
  G_OBJECT_CLASS (test_page_parent_class)->finalize (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_page_finalize;
  CG_PAGE_CLASS (klass)->show_place = test_page_show_place;
}

static void
test_page_init (TestPage *self)
{
  GtkWidget *button = gtk_button_new_with_label ("添加问题");

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (begun_cb), self);
  g_object_set (self, "title", "整改台账", "subtitle", "84 条", "search-hint", "在台账中查找",
                "actions", button, "pane", gtk_label_new ("问题、措施、进展"), NULL);
  cg_page_set_pane_title (CG_PAGE (self), "问题详情", "3 / 84");
  adw_bin_set_child (ADW_BIN (self), gtk_label_new ("直 门 骨"));
}

static const CgPageInfo pages[] = {
  { "dashboard", "Overview", "view-app-grid-symbolic", CG_NAV_WORK, "1", test_page_get_type },
  { "ledger", "Ledger", "view-list-bullet-symbolic", CG_NAV_WORK, "3", test_page_get_type },
  { "analysis", "Analysis", "network-workgroup-symbolic", CG_NAV_STUDY, "7", test_page_get_type },
  { "settings", "Settings", "emblem-system-symbolic", CG_NAV_HIDDEN, "", test_page_get_type },
  { NULL },
};

static GtkApplication *application;

static CgWindow *
open_window (void)
{
  CgWindow *window = cg_window_new (application, pages, NULL);

  cg_window_go (window, "dashboard");
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

/* Closes the window and makes sure that nothing keeps it alive. */
static void
close_window (CgWindow *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  while (weak != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
}

static const char *
place_of (CgWindow *window)
{
  return cg_navigation_get_place (cg_window_get_navigation (window));
}

static void
activate (CgWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
test_history (void)
{
  CgWindow *window = open_window ();
  TestPage *ledger;

  cg_page_go (GTK_WIDGET (window), "ledger/12");
  ledger = TEST_PAGE (cg_window_get_page (window));
  g_assert_cmpstr (ledger->shown, ==, "12");

  cg_page_set_place (CG_PAGE (ledger), "13");
  g_assert_cmpstr (place_of (window), ==, "ledger/13");
  cg_page_go (GTK_WIDGET (window), "analysis");
  activate (window, "win.back");
  activate (window, "win.back");
  g_assert_true (cg_window_get_page (window) == CG_PAGE (ledger));
  g_assert_cmpstr (ledger->shown, ==, "12");
  activate (window, "win.back");
  g_assert_cmpstr (place_of (window), ==, "dashboard");
  activate (window, "win.forward");
  g_assert_cmpstr (place_of (window), ==, "ledger/12");

  cg_page_go (GTK_WIDGET (window), "dashboard");
  g_assert_false (cg_navigation_forward (cg_window_get_navigation (window)));
  close_window (window);
}

/* Alt+← passes over a place that only asked for something: it is neither done again nor does it
 * stand in the way. */
static void
test_history_of_asking (void)
{
  CgWindow *window = open_window ();
  TestPage *ledger;

  cg_page_go (GTK_WIDGET (window), "ledger/12");
  ledger = TEST_PAGE (cg_window_get_page (window));
  cg_page_go (GTK_WIDGET (window), "ledger/new");
  g_assert_cmpuint (ledger->begun, ==, 1);
  g_assert_cmpstr (place_of (window), ==, "ledger/12");
  activate (window, "win.back");
  g_assert_cmpstr (place_of (window), ==, "dashboard");

  cg_page_go (GTK_WIDGET (window), "analysis/7");
  cg_page_go (GTK_WIDGET (window), "ledger/new");
  g_assert_cmpuint (ledger->begun, ==, 2);
  g_assert_cmpstr (place_of (window), ==, "ledger/12");
  activate (window, "win.back");
  g_assert_cmpstr (place_of (window), ==, "analysis/7");
  activate (window, "win.forward");
  g_assert_cmpstr (place_of (window), ==, "ledger/12");
  g_assert_cmpuint (ledger->begun, ==, 2);
  g_assert_false (cg_navigation_forward (cg_window_get_navigation (window)));
  close_window (window);
}

static void
test_counts (void)
{
  CgWindow *window = open_window ();
  CgNavigation *navigation = cg_window_get_navigation (window);
  g_autoptr (CgNavItem) item = NULL;
  g_autofree char *count = NULL;
  gboolean hot;

  g_assert_cmpuint (g_list_model_get_n_items (cg_navigation_get_items (navigation, CG_NAV_WORK)),
                    ==, 2);
  cg_navigation_set_count (navigation, "ledger", 9, TRUE);
  item = g_list_model_get_item (cg_navigation_get_items (navigation, CG_NAV_WORK), 1);
  g_object_get (item, "count", &count, "hot", &hot, NULL);
  g_assert_cmpstr (count, ==, "9");
  g_assert_true (hot);
  cg_navigation_remove (navigation, "ledger");
  g_assert_cmpuint (g_list_model_get_n_items (cg_navigation_get_items (navigation, CG_NAV_WORK)),
                    ==, 1);
  close_window (window);
}

static void
test_pane (void)
{
  CgWindow *window = open_window ();
  CgPage *page = cg_window_get_page (window);
  GtkWidget *pane = cg_page_get_pane (page);

  g_assert_false (gtk_widget_is_visible (pane));
  activate (window, "win.toggle-pane");
  g_assert_true (cg_page_get_pane_open (page));
  g_assert_true (gtk_widget_is_visible (pane));
  close_window (window);

  window = open_window ();
  g_assert_true (cg_page_get_pane_open (cg_window_get_page (window)));
  activate (window, "win.toggle-pane");
  g_assert_false (cg_page_get_pane_open (cg_window_get_page (window)));
  close_window (window);
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
right_edge (GtkWidget *widget, GtkWidget *of)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, of, &area));
  return (int) (area.origin.x + area.size.width);
}

/* Beside a page that needs its width the pane lies over it; the window does not grow. */
static void
test_pane_over (void)
{
  CgWindow *window = open_window ();
  GtkWidget *page = GTK_WIDGET (cg_window_get_page (window));
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (page));
  int least, width;

  gtk_widget_set_size_request (page, 1100, -1);
  least = least_width (GTK_WIDGET (window));
  activate (window, "win.toggle-pane");
  g_assert_cmpint (least_width (GTK_WIDGET (window)), ==, least);
  while (gtk_widget_get_width (pane) == 0)
    g_main_context_iteration (NULL, TRUE);
  width = gtk_widget_get_width (GTK_WIDGET (window));
  g_assert_cmpint (right_edge (page, GTK_WIDGET (window)), ==, width);
  g_assert_cmpint (right_edge (pane, GTK_WIDGET (window)), ==, width);
  g_assert_cmpint (gtk_widget_get_width (pane), <, gtk_widget_get_width (page));

  /* With room for both they stand side by side. */
  gtk_widget_set_size_request (page, 500, -1);
  while (right_edge (page, GTK_WIDGET (window)) == width)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (right_edge (page, GTK_WIDGET (window)), <=, width - gtk_widget_get_width (pane));
  activate (window, "win.toggle-pane");
  close_window (window);
}

/* Ctrl+N does what the first button does, and nothing while that button is not to be had. */
static void
test_begin (void)
{
  CgWindow *window = open_window ();
  TestPage *page = TEST_PAGE (cg_window_get_page (window));
  GtkWidget *button = cg_page_get_actions (CG_PAGE (page));

  gtk_widget_set_sensitive (button, FALSE);
  activate (window, "win.begin");
  g_assert_cmpuint (page->begun, ==, 0);

  gtk_widget_set_sensitive (button, TRUE);
  activate (window, "win.begin");
  while (page->begun == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (page->begun, ==, 1);
  close_window (window);
}

/* Nor does it do instead what stands behind that button: a menu, or another button. */
static void
test_begin_no_other (void)
{
  CgWindow *window = open_window ();
  TestPage *page = TEST_PAGE (cg_window_get_page (window));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *first = gtk_button_new_with_label ("添加问题");
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *second = gtk_button_new_with_label ("导入");

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), gtk_popover_new ());
  g_signal_connect_swapped (second, "clicked", G_CALLBACK (begun_cb), page);
  gtk_box_append (GTK_BOX (box), menu);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  cg_page_set_actions (CG_PAGE (page), box);

  gtk_widget_set_sensitive (first, FALSE);
  activate (window, "win.begin");
  g_assert_cmpuint (page->begun, ==, 0);
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)))));
  close_window (window);
}

/* The button at the sidebar's foot. */
static GtkWidget *
find_gear (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "emblem-system-symbolic") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_gear (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The settings are in no list of the sidebar; what leads there says that one is there. */
static void
test_settings_here (void)
{
  CgWindow *window = open_window ();
  GtkWidget *gear = find_gear (GTK_WIDGET (cg_window_get_sidebar (window)));

  g_assert_nonnull (gear);
  g_assert_false (gtk_widget_has_css_class (gear, "here"));
  cg_window_go (window, "settings/units");
  g_assert_true (gtk_widget_has_css_class (gear, "here"));
  activate (window, "win.back");
  g_assert_false (gtk_widget_has_css_class (gear, "here"));
  close_window (window);
}

typedef struct
{
  guint taken;
  guint failed;
  gboolean done;
} Pictures;

static void
pictures_done_cb (gpointer data, guint taken, guint failed)
{
  Pictures *pictures = data;

  pictures->taken = taken;
  pictures->failed = failed;
  pictures->done = TRUE;
}

static void
test_shots (void)
{
  const char *kept = g_getenv ("CG_TEST_PICTURES");
  g_autofree char *folder =
      kept != NULL ? g_strdup (kept) : g_build_filename (g_get_user_cache_dir (), "shots", NULL);
  g_autofree char *picture = g_build_filename (folder, "ledger.png", NULL);
  CgWindow *window = open_window ();
  CgSidebar *sidebar = cg_window_get_sidebar (window);
  Pictures pictures = { 0 };

  cg_sidebar_set_office (sidebar, "某县纪委监委", "党风政风监督室　沈某");
  cg_sidebar_set_state (sidebar, "已保存，23:00 已备份", FALSE);
  cg_navigation_set_count (cg_window_get_navigation (window), "ledger", 9, TRUE);
  cg_navigation_set_count (cg_window_get_navigation (window), "analysis", 4, FALSE);
  cg_navigation_add (cg_window_get_navigation (window), CG_NAV_VIEWS, "ledger/view", "本周到期",
                     "view-pin-symbolic");

  cg_shots_run (window, pages, NULL, NULL, folder, NULL, pictures_done_cb, &pictures);
  while (!pictures.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (pictures.taken, ==, G_N_ELEMENTS (pages) - 1);
  g_assert_cmpuint (pictures.failed, ==, 0);
  g_assert_true (g_file_test (picture, G_FILE_TEST_IS_REGULAR));
  close_window (window);
}

/* Draws anew before every frame, as a caret that blinks at that moment does. */
static gboolean
restless_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
test_shots_restless (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "restless", NULL);
  g_autofree char *picture = g_build_filename (folder, "ledger.png", NULL);
  CgWindow *window = open_window ();
  Pictures pictures = { 0 };

  cg_shots_run (window, pages, NULL, NULL, folder, NULL, pictures_done_cb, &pictures);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), restless_cb, NULL, NULL);
  while (!pictures.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (pictures.taken, ==, G_N_ELEMENTS (pages) - 1);
  g_assert_cmpuint (pictures.failed, ==, 0);
  g_assert_true (g_file_test (picture, G_FILE_TEST_IS_REGULAR));
  close_window (window);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  application = GTK_APPLICATION (adw_application_new (CG_APPLICATION_ID, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/cugai/Cugai");
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_test_add_func ("/window/history", test_history);
  g_test_add_func ("/window/history-of-asking", test_history_of_asking);
  g_test_add_func ("/window/counts", test_counts);
  g_test_add_func ("/window/pane", test_pane);
  g_test_add_func ("/window/pane-over", test_pane_over);
  g_test_add_func ("/window/begin", test_begin);
  g_test_add_func ("/window/begin-no-other", test_begin_no_other);
  g_test_add_func ("/window/settings-here", test_settings_here);
  g_test_add_func ("/window/shots", test_shots);
  g_test_add_func ("/window/shots-restless", test_shots_restless);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
