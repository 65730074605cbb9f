/* cg-empty.c: what stands where nothing is to be shown: why, and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-empty.h"

struct _CgEmpty
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (CgEmpty, cg_empty, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgEmpty *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, gtk_widget_get_name (GTK_WIDGET (button)));
}

void
cg_empty_set_texts (CgEmpty *self, const char *title, const char *text)
{
  g_return_if_fail (CG_IS_EMPTY (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->text), text != NULL ? text : "");
  gtk_widget_set_visible (self->text, text != NULL);
}

void
cg_empty_add_button (CgEmpty *self, const char *id, const char *label, gboolean suggested)
{
  GtkWidget *button;

  g_return_if_fail (CG_IS_EMPTY (self));

  button = gtk_button_new_with_label (label);
  gtk_widget_set_name (button, id);
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->buttons), button);
  gtk_widget_set_visible (self->buttons, TRUE);
}

static void
cg_empty_dispose (GObject *object)
{
  g_clear_pointer (&CG_EMPTY (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_empty_parent_class)->dispose (object);
}

static void
cg_empty_class_init (CgEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_empty_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_EMPTY, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-empty");
}

static GtkWidget *
add_label (CgEmpty *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static void
cg_empty_init (CgEmpty *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->title = add_label (self, "sect");
  self->text = add_label (self, "dim");
  gtk_widget_add_css_class (self->text, "read");

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->buttons, 8);
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
}

GtkWidget *
cg_empty_new (const char *icon_name, const char *title, const char *text)
{
  CgEmpty *self = g_object_new (CG_TYPE_EMPTY, NULL);

  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_image_set_pixel_size (GTK_IMAGE (icon), 48);
      gtk_widget_add_css_class (icon, "dim");
      gtk_widget_set_margin_bottom (icon, 6);
      gtk_box_prepend (GTK_BOX (self->box), icon);
    }
  cg_empty_set_texts (self, title, text);
  return GTK_WIDGET (self);
}
