/* cg-setting-box.c: settings as rows in a box: what it is, what it changes, and its control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-setting-box.h"

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
cg_setting_boxes_new (void)
{
  GtkWidget *boxes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (boxes, "setting-boxes");
  return boxes;
}

GtkWidget *
cg_setting_box_add (GtkWidget *boxes, const char *heading, const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (heading != NULL)
    {
      GtkWidget *label = make_label (heading, "setting-heading");

      gtk_box_append (GTK_BOX (boxes), label);
    }
  if (sentence != NULL)
    {
      GtkWidget *label = make_label (sentence, "sm");

      gtk_widget_add_css_class (label, "dim");
      gtk_widget_add_css_class (label, "setting-sentence");
      gtk_box_append (GTK_BOX (boxes), label);
    }
  gtk_widget_add_css_class (box, "box");
  gtk_widget_set_vexpand (box, FALSE);
  gtk_box_append (GTK_BOX (boxes), box);
  return box;
}

GtkLabel *
cg_setting_row_add (GtkWidget *box, const char *title, const char *sentence, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *small = make_label (sentence, "sm");

  gtk_widget_add_css_class (small, "dim");
  gtk_widget_set_visible (small, sentence != NULL);
  gtk_box_append (GTK_BOX (words), make_label (title, "setting-title"));
  gtk_box_append (GTK_BOX (words), small);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  if (control != NULL)
    {
      gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), control);
    }
  gtk_widget_add_css_class (row, "setting-row");
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_widget_add_css_class (row, "first");
  gtk_box_append (GTK_BOX (box), row);
  return GTK_LABEL (small);
}
