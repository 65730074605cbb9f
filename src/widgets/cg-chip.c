/* cg-chip.c: a chip: something picked or a filter that holds, and a way to take it away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chip.h"

#include <glib/gi18n.h>

#include "cg-tip.h"

struct _CgChip
{
  GtkWidget parent_instance;

  char *text;
  GtkWidget *chip;
  GtkWidget *label;
  GtkWidget *remove;
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (CgChip, cg_chip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REMOVED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgChip *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CgChip *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgChip *self = CG_CHIP (widget);

  if (!gtk_widget_get_visible (self->remove))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
  return GDK_EVENT_STOP;
}

static void
cg_chip_dispose (GObject *object)
{
  CgChip *self = CG_CHIP (object);

  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_chip_parent_class)->dispose (object);
}

static void
cg_chip_finalize (GObject *object)
{
  g_free (CG_CHIP (object)->text);

  G_OBJECT_CLASS (cg_chip_parent_class)->finalize (object);
}

static void
cg_chip_class_init (CgChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint remove_keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };
  static const guint activate_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = cg_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_chip_finalize;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CG_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (remove_keys); i++)
    gtk_widget_class_add_binding (widget_class, remove_keys[i], 0, remove_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding (widget_class, activate_keys[i], 0, activate_cb, NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
cg_chip_init (CgChip *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 5);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  self->chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->chip, "chip");
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (self->label));
  gtk_box_append (GTK_BOX (self->chip), self->label);
  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (gtk_button_get_child (GTK_BUTTON (self->remove))), 16);
  gtk_widget_add_css_class (self->remove, "chip-remove");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->remove, FALSE);
  gtk_box_append (GTK_BOX (self->chip), self->remove);
  gtk_widget_set_parent (self->chip, GTK_WIDGET (self));

  self->word = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->word, "xs");
  gtk_widget_add_css_class (self->word, "dim");
  gtk_widget_set_visible (self->word, FALSE);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));

  g_signal_connect (self->remove, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (self->label, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
cg_chip_new (const char *label)
{
  CgChip *self = g_object_new (CG_TYPE_CHIP, NULL);

  cg_chip_set_label (self, label);
  return GTK_WIDGET (self);
}

void
cg_chip_set_label (CgChip *self, const char *label)
{
  g_autofree char *remove = NULL;

  g_return_if_fail (CG_IS_CHIP (self));

  /* Translators: button that takes a chip away; %s is its label. */
  remove = g_strdup_printf (_ ("Remove “%s” (Delete)"), label);
  g_free (self->text);
  self->text = g_strdup (label);
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_widget_set_tooltip_text (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
cg_chip_set_main (CgChip *self, const char *word, gboolean star)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CG_IS_CHIP (self));

  label = g_strdup_printf ("%s%s", word != NULL && star ? "★ " : "", self->text);
  name = g_strdup_printf ("%s %s", self->text, word != NULL ? word : "");
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_label_set_label (GTK_LABEL (self->word), word != NULL ? word : "");
  gtk_widget_set_visible (self->word, word != NULL);
  if (word != NULL)
    gtk_widget_add_css_class (self->chip, "main");
  else
    gtk_widget_remove_css_class (self->chip, "main");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_strchomp (name), -1);
}

void
cg_chip_set_removable (CgChip *self, gboolean removable)
{
  g_return_if_fail (CG_IS_CHIP (self));

  gtk_widget_set_visible (self->remove, removable);
}

void
cg_chip_set_least_chars (CgChip *self, guint n)
{
  g_return_if_fail (CG_IS_CHIP (self));

  /* A Chinese character is as wide as two of what GTK counts. */
  gtk_label_set_width_chars (GTK_LABEL (self->label),
                             (int) (2 * MIN (n, g_utf8_strlen (self->text, -1))));
}
