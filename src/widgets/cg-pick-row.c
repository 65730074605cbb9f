/* cg-pick-row.c: one line in the list of a picker: name with its indent, hint at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-row.h"

#include "cg-pick-item.h"
#include "cg-scale.h"

/* px at 100 % (tokens-pages.md: indent 20) */
#define INDENT 20

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *hint = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 30);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "sm");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  CgPickItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *name = gtk_widget_get_first_child (box);
  GtkWidget *hint = gtk_widget_get_last_child (box);
  const char *words = cg_pick_item_get_hint (item);

  gtk_label_set_label (GTK_LABEL (name), cg_pick_item_get_name (item));
  gtk_label_set_label (GTK_LABEL (hint), words != NULL ? words : "");
  gtk_widget_set_visible (hint, words != NULL);
  gtk_widget_set_margin_start (name, cg_scaled (box, INDENT * (int) cg_pick_item_get_depth (item)));
  if (cg_pick_item_get_id (item) == 0)
    gtk_widget_add_css_class (name, "create");
  else
    gtk_widget_remove_css_class (name, "create");
}

GtkListItemFactory *
cg_pick_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
