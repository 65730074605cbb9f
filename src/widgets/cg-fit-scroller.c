/* cg-fit-scroller.c: what is as high as its content, and scrolls from some height on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fit-scroller.h"

#include "cg-scale.h"
#include "cg-tab-stop.h"

GtkWidget *
cg_fit_scroller_new (GtkWidget *child, int most)
{
  GtkWidget *self = gtk_scrolled_window_new ();
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self);

  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (scroller, cg_scaled (self, most));
  gtk_scrolled_window_set_child (scroller, child);
  return self;
}

GtkWidget *
cg_fit_scroller_new_list (const char *label, int most, GtkListBox **list)
{
  GtkWidget *child = gtk_list_box_new ();

  *list = GTK_LIST_BOX (child);
  gtk_list_box_set_selection_mode (*list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return cg_tab_stop_new (cg_fit_scroller_new (child, most), *list);
}
