/* cg-field-message.c: what is said below a field: a fault, or that it was changed elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-message.h"

#include <glib/gi18n.h>

struct _CgFieldMessage
{
  GtkWidget parent_instance;

  GtkWidget *sign;
  GtkWidget *sentence;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (CgFieldMessage, cg_field_message, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
theirs_cb (GtkButton *button, CgFieldMessage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, TRUE);
}

static void
mine_cb (GtkButton *button, CgFieldMessage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, FALSE);
}

static void
cg_field_message_dispose (GObject *object)
{
  CgFieldMessage *self = CG_FIELD_MESSAGE (object);

  g_clear_pointer (&self->sign, gtk_widget_unparent);
  g_clear_pointer (&self->sentence, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_field_message_parent_class)->dispose (object);
}

static void
cg_field_message_class_init (CgFieldMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_field_message_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_FIELD_MESSAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-field-message");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
place (GtkWidget *parent, GtkWidget *child, int column, int row)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (parent);
  GtkGridLayoutChild *cell;

  gtk_widget_set_parent (child, parent);
  cell = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
  gtk_grid_layout_child_set_column (cell, column);
  gtk_grid_layout_child_set_row (cell, row);
}

static GtkWidget *
create_link (CgFieldMessage *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "link");
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static void
cg_field_message_init (CgFieldMessage *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_grid_layout_set_column_spacing (layout, 6);
  gtk_grid_layout_set_row_spacing (layout, 2);

  self->sign = gtk_label_new ("!");
  gtk_widget_add_css_class (self->sign, "fault-sign");
  gtk_widget_set_valign (self->sign, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  place (GTK_WIDGET (self), self->sign, 0, 0);

  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->sentence), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_widget_add_css_class (self->sentence, "sm");
  place (GTK_WIDGET (self), self->sentence, 1, 0);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->buttons),
                  create_link (self, C_ ("changed elsewhere", "Use it"), G_CALLBACK (theirs_cb)));
  gtk_box_append (GTK_BOX (self->buttons),
                  create_link (self, C_ ("changed elsewhere", "Keep mine"), G_CALLBACK (mine_cb)));
  place (GTK_WIDGET (self), self->buttons, 1, 1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_field_message_new (void)
{
  return g_object_new (CG_TYPE_FIELD_MESSAGE, NULL);
}

void
cg_field_message_say (CgFieldMessage *self, const char *sentence, gboolean choice)
{
  g_return_if_fail (CG_IS_FIELD_MESSAGE (self));

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->buttons, choice);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (choice)
    gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "choice");
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                    -1);
}

const char *
cg_field_message_get_sentence (CgFieldMessage *self)
{
  g_return_val_if_fail (CG_IS_FIELD_MESSAGE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self))
             ? gtk_label_get_label (GTK_LABEL (self->sentence))
             : NULL;
}
