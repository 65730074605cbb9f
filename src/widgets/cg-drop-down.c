/* cg-drop-down.c: a menu of texts that gives way in a narrow place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-drop-down.h"

/* The built-in lines do not give way in a narrow field: these do. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

static void
setup_line_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static GtkListItemFactory *
create_factory (GCallback setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

GtkWidget *
cg_drop_down_new (GtkStringList *labels)
{
  g_autoptr (GtkListItemFactory) face = create_factory (G_CALLBACK (setup_cb));
  g_autoptr (GtkListItemFactory) lines = create_factory (G_CALLBACK (setup_line_cb));
  GtkWidget *menu = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (menu), face);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (menu), lines);
  gtk_widget_add_css_class (menu, "field");
  return menu;
}
