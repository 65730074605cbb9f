/* cg-jump-row.c: how a line of the jump box looks: its group's name, icon, words, keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump-row.h"

#include "cg-highlight.h"
#include "cg-jump-item.h"

#define CG_TYPE_JUMP_ROW (cg_jump_row_get_type ())
G_DECLARE_FINAL_TYPE (CgJumpRow, cg_jump_row, CG, JUMP_ROW, GtkBox)

struct _CgJumpRow
{
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (CgJumpRow, cg_jump_row, GTK_TYPE_BOX)

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
cg_jump_row_class_init (CgJumpRowClass *klass)
{
}

static void
cg_jump_row_init (CgJumpRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->heading = new_label ("jump-heading");
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->title = new_label (NULL);
  self->detail = new_label ("dim");
  self->hint = new_label ("dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "num");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "jump-line");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->detail));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (self), line);
}

/* What was typed stands out. */
static void
set_words (GtkLabel *label, const char *words, CgTextRange hit)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  cg_highlight_label (label, hit);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
show_item (CgJumpRow *self, const CgJumpItem *item)
{
  gtk_label_set_text (self->heading, cg_jump_kind_label (item->kind));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), item->heading);
  gtk_image_set_from_icon_name (self->icon, item->icon_name);
  set_words (self->title, item->title, item->title_hit);
  set_words (self->detail, item->detail, item->detail_hit);
  set_words (self->hint, item->hint, (CgTextRange){ 0, 0 });
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, g_object_new (CG_TYPE_JUMP_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  show_item (CG_JUMP_ROW (gtk_list_item_get_child (list_item)),
             CG_JUMP_ITEM (gtk_list_item_get_item (list_item)));
}

GtkListItemFactory *
cg_jump_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
