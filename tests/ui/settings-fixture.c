/* settings-fixture.c: the page of settings on the sample office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "settings-fixture.h"

#include "cg-clock.h"
#include "cg-files.h"
#include "cg-page.h"
#include "cg-sample.h"
#include "cg-settings-page.h"
#include "ui-test.h"

CgOffice *office;
char *folder;

static void
pane_cb (Shown *shown)
{
  adw_bin_set_child (shown->pane, cg_page_get_pane (CG_PAGE (shown->page)));
}

static gboolean
is_idle (gpointer page)
{
  return !cg_page_get_busy (page);
}

void
shown_wait (Shown *shown)
{
  ui_test_settle (shown->window);
  ui_test_wait (is_idle, shown->page);
  ui_test_settle (shown->window);
}

void
shown_go (Shown *shown, const char *place)
{
  cg_page_show_place (CG_PAGE (shown->page), place);
  shown_wait (shown);
}

void
shown_set_up (Shown *shown, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  shown->page = g_object_new (CG_TYPE_SETTINGS_PAGE, "office", office, NULL);
  shown->pane = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (shown->page, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (shown->pane), "pane");
  gtk_widget_set_hexpand (GTK_WIDGET (shown->pane), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (shown->pane), 400, -1);
  gtk_box_append (GTK_BOX (box), shown->page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (shown->pane));
  g_signal_connect_swapped (shown->page, "notify::pane", G_CALLBACK (pane_cb), shown);
  cg_page_show_place (CG_PAGE (shown->page), "office");
  shown->window = ui_test_open (box, 1240, 800);
}

void
shown_tear_down (Shown *shown, gconstpointer data)
{
  adw_bin_set_child (shown->pane, NULL);
  g_signal_handlers_disconnect_by_data (shown->page, shown);
  ui_test_close (shown->window, shown->page);
}

gpointer
shown_part (Shown *shown, GType type)
{
  return ui_test_find (shown->page, type);
}

CgFormDialog *
find_dialog (void)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG);
}

gboolean
setting_is (gpointer setting)
{
  const Setting *expected = setting;
  g_autofree char *value = cg_store_setting (cg_office_get_store (office), expected->name);

  return g_str_equal (value, expected->value);
}

gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

gboolean
dialog_is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  return ui_test_find_labelled (widget, GTK_TYPE_BUTTON, label);
}

void
shown_add (const char *path, void (*test) (Shown *shown, gconstpointer data))
{
  g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down);
}

void
open_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = NULL;
  g_autofree char *path = NULL;

  folder = g_dir_make_tmp ("cugai-settings-XXXXXX", NULL);
  path = g_build_filename (folder, "store", NULL);
  cg_sample_create (path, cg_date_from_ymd (2026, 11, 24), &error);
  g_assert_no_error (error);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  store = cg_store_open (path, &error);
  g_assert_no_error (error);
  office = cg_office_new (store);
}

void
close_sample (void)
{
  cg_store_close (cg_office_get_store (office));
  g_clear_object (&office);
  cg_files_remove_tree (folder, NULL);
  g_clear_pointer (&folder, g_free);
}
