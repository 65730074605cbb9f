/* cg-role-row.c: a role that a person may have: box, name, and what it may do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-role-row.h"

GtkWidget *
cg_role_row_new (const char *name, const char *sentence)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *words = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "role-name");
  gtk_box_append (GTK_BOX (row), title);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "hint");
  gtk_widget_add_css_class (words, "dim");
  gtk_box_append (GTK_BOX (row), words);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), row);
  gtk_widget_add_css_class (check, "role");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  return check;
}
