/* test-fit.c: every page and state of the sample office fits a screen of 1024 pixels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-files.h"
#include "cg-grid-body.h"
#include "cg-grid-layout.h"
#include "cg-grid.h"
#include "cg-kpi.h"
#include "cg-office-frame.h"
#include "cg-pages.h"
#include "cg-sample.h"
#include "cg-shots.h"
#include "ui-test.h"

#define SCREEN_WIDTH 1024
#define SCREEN_HEIGHT 700

/* The screen of a desk, the frame that GTK draws without a compositor included; and what the
 * column of words has there with the pane beside it, and in the two lines of a comparison. */
#define DESK_WIDTH 1440
#define DESK_HEIGHT 900
#define TEXT_WIDTH 222
#define COMPARED_TEXT_WIDTH 150

static CgOffice *office;
static GtkRequisition asked; /* since the place was gone to */

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (window));
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The widest of the widest: what keeps the window from being narrower. */
static char *
describe_widest (GtkWidget *widget)
{
  GString *words = g_string_new (NULL);

  while (widget != NULL)
    {
      GtkWidget *widest = NULL;

      g_string_append_printf (words, "%s %d › ", G_OBJECT_TYPE_NAME (widget), least_width (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child) &&
            (widest == NULL || least_width (child) > least_width (widest)))
          widest = child;
      widget = widest;
    }

  return g_string_free (words, FALSE);
}

/* Without the shadow around it. */
static GtkWidget *
content_of (CgWindow *window)
{
  return gtk_widget_get_first_child (GTK_WIDGET (window));
}

/* The window becomes as large as it ever asks to be, and stays so. */
static void
ask_cb (CgWindow *window)
{
  GtkRequisition least;

  gtk_widget_get_preferred_size (content_of (window), &least, NULL);
  asked.width = MAX (asked.width, least.width);
  asked.height = MAX (asked.height, least.height);
}

/* Its name is read whole, whatever stands beside it. */
static void
check_title (CgWindow *window, const CgShot *shot)
{
  GtkWidget *title = ui_test_find_class (GTK_WIDGET (window), "page-title");

  if (gtk_widget_get_mapped (title) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))))
    g_test_fail_printf ("“%s”: “%s” is cut", shot->name, gtk_label_get_text (GTK_LABEL (title)));
}

/* As many as do not fit are said, not only the first one. */
static void
check_place (CgWindow *window, const CgShot *shot)
{
  asked = (GtkRequisition){ 0 };
  cg_window_go (window, shot->place);
  cg_page_set_search_text (cg_window_get_page (window), shot->search);
  if (shot->pane == CG_SHOT_PANE)
    cg_page_set_pane_open (cg_window_get_page (window), TRUE);
  ui_test_settle (GTK_WIDGET (window));
  ui_test_wait (is_idle, window);
  ui_test_settle (GTK_WIDGET (window));

  check_title (window, shot);
  ask_cb (window);
  if (asked.width > SCREEN_WIDTH || asked.height > SCREEN_HEIGHT)
    {
      g_autofree char *widest = describe_widest (content_of (window));

      g_test_message ("%s: %s", shot->place, widest);
      g_test_fail_printf ("“%s” needs %d × %d", shot->name, asked.width, asked.height);
    }
}

/* What stands under a number of 总览 is read whole, in as many lines as it needs. */
static void
check_notes (GtkWidget *widget)
{
  if (CG_IS_KPI (widget))
    {
      GtkWidget *note = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (widget)));

      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (note))))
        g_test_fail_printf ("“%s” is cut", gtk_label_get_text (GTK_LABEL (note)));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_notes (child);
}

/* The columns of a list stand beside each other without scrolling, that of the words wide. */
static void
check_columns (CgWindow *window, const char *place, gboolean with_pane, int text_width)
{
  CgPage *page;
  CgGrid *grid;
  GtkAdjustment *across;
  CgGridLayout layout;

  cg_window_go (window, place);
  page = cg_window_get_page (window);
  cg_page_set_pane_open (page, with_pane);
  ui_test_wait (is_idle, window);
  ui_test_settle (GTK_WIDGET (window));

  grid = CG_GRID (ui_test_find (GTK_WIDGET (page), CG_TYPE_GRID));
  across = gtk_scrollable_get_hadjustment (
      GTK_SCROLLABLE (ui_test_find (GTK_WIDGET (grid), CG_TYPE_GRID_BODY)));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));

  cg_grid_layout_init (&layout);
  cg_grid_layout_update (&layout, cg_grid_get_columns (grid), 1,
                         (int) gtk_adjustment_get_page_size (across));
  g_assert_cmpint (layout.expanding, >=, 0);
  g_assert_cmpint (cg_grid_layout_get (&layout, (guint) layout.expanding, 0).width, >=, text_width);
  cg_grid_layout_clear (&layout);
}

static void
test_columns (void)
{
  CgWindow *window = cg_window_new (GTK_APPLICATION (g_application_get_default ()),
                                    cg_pages_table (), G_OBJECT (office));
  g_autoptr (CgOfficeFrame) frame = cg_office_frame_new (window, office);

  gtk_window_set_default_size (GTK_WINDOW (window), DESK_WIDTH, DESK_HEIGHT);
  cg_window_go (window, cg_pages_first ());
  gtk_window_present (GTK_WINDOW (window));
  check_columns (window, "institutions", FALSE, TEXT_WIDTH);
  check_columns (window, "institutions", TRUE, TEXT_WIDTH);
  check_columns (window, "ledger", FALSE, TEXT_WIDTH);
  check_columns (window, "ledger", TRUE, TEXT_WIDTH);
  check_columns (window, "ledger/compare", TRUE, COMPARED_TEXT_WIDTH);

  g_clear_object (&frame);
  ui_test_close (GTK_WIDGET (window), NULL);
}

static void
test_fits (gconstpointer percent)
{
  GtkSettings *settings = gtk_settings_get_default ();
  CgWindow *window;
  g_autoptr (CgOfficeFrame) frame = NULL;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * GPOINTER_TO_INT (percent) / 100, NULL);
  window = cg_window_new (GTK_APPLICATION (g_application_get_default ()), cg_pages_table (),
                          G_OBJECT (office));
  frame = cg_office_frame_new (window, office);
  gtk_window_set_default_size (GTK_WINDOW (window), SCREEN_WIDTH, SCREEN_HEIGHT);
  cg_window_go (window, cg_pages_first ());
  /* Also as it opens: it would stay as wide as it was then. */
  asked = (GtkRequisition){ 0 };
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect_swapped (gtk_native_get_surface (GTK_NATIVE (window)), "compute-size",
                            G_CALLBACK (ask_cb), window);
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpint (asked.width, >, 0);
  g_assert_cmpint (asked.width, <=, GPOINTER_TO_INT (percent) == 100 ? SCREEN_WIDTH : DESK_WIDTH);

  for (const CgPageInfo *info = cg_pages_table (); info->id != NULL; info++)
    check_place (window, &(CgShot){ info->id, info->id, CG_SHOT_AS_IS });
  check_place (window, &(CgShot){ "dashboard", "dashboard", CG_SHOT_AS_IS });
  check_notes (GTK_WIDGET (cg_window_get_page (window)));
  for (const CgShot *shot = cg_shots_states (); shot->name != NULL; shot++)
    check_place (window, shot);

  g_clear_object (&frame);
  ui_test_close (GTK_WIDGET (window), NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-fit-XXXXXX", NULL);
  g_autoptr (CgStore) store = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_assert_true (cg_sample_create (folder, cg_clock_today (), NULL));
  store = cg_store_open (folder, NULL);
  g_assert_nonnull (store);
  office = cg_office_new (store);
  g_test_add_data_func ("/fit/100", GINT_TO_POINTER (100), test_fits);
  g_test_add_data_func ("/fit/150", GINT_TO_POINTER (150), test_fits);
  g_test_add_func ("/fit/columns", test_columns);
  result = ui_test_run ();

  g_clear_object (&office);
  cg_files_remove_tree (folder, NULL);
  return result;
}
