/* cg-pane-steps.c: over the pane of a list: which of the records it shows, up and down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-steps.h"

#include <glib/gi18n.h>

#include "cg-tip.h"

static void
update (CgListPage *page)
{
  CgGrid *grid = cg_list_page_get_grid (page);
  guint n = cg_listing_get_n_items (cg_grid_get_listing (grid));
  GtkWidget *buttons = cg_page_get_pane_actions (CG_PAGE (page));
  guint position = 0;
  gboolean has = cg_grid_get_cursor_position (grid, &position, NULL);
  g_autofree char *words =
      has ? g_strdup_printf (C_ ("which of how many", "%u / %u"), position + 1, n) : NULL;

  g_object_set (page, "pane-subtitle", words, NULL);
  gtk_widget_set_sensitive (gtk_widget_get_first_child (buttons), has && position > 0);
  gtk_widget_set_sensitive (gtk_widget_get_last_child (buttons), has && position + 1 < n);
}

static void
above_cb (CgGrid *grid)
{
  cg_grid_step_cursor (grid, -1);
}

static void
below_cb (CgGrid *grid)
{
  cg_grid_step_cursor (grid, 1);
}

static GtkWidget *
make_button (CgGrid *grid, const char *icon, const char *tip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cg_tip_set (button, tip);
  g_signal_connect_object (button, "clicked", callback, grid, G_CONNECT_SWAPPED);
  return button;
}

void
cg_pane_steps_attach (CgListPage *page)
{
  CgGrid *grid = cg_list_page_get_grid (page);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (buttons),
                  make_button (grid, "go-up-symbolic", _ ("Record above"), G_CALLBACK (above_cb)));
  gtk_box_append (GTK_BOX (buttons), make_button (grid, "go-down-symbolic", _ ("Record below"),
                                                  G_CALLBACK (below_cb)));
  cg_page_set_pane_actions (CG_PAGE (page), buttons);
  g_signal_connect_object (grid, "cursor-moved", G_CALLBACK (update), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_grid_get_listing (grid), "updated", G_CALLBACK (update), page,
                           G_CONNECT_SWAPPED);
  update (page);
}
