/* cg-banner.c: a sentence on the place it concerns, with the way out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-banner.h"

#include <glib/gi18n.h>

#include "cg-tip.h"

struct _CgBanner
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *sentence;
  GtkWidget *button;
  GtkWidget *second;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (CgBanner, cg_banner, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_SECOND_ACTIVATED,
  SIGNAL_DISMISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgBanner *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
second_cb (GtkButton *button, CgBanner *self)
{
  g_signal_emit (self, signals[SIGNAL_SECOND_ACTIVATED], 0);
}

static void
close_cb (GtkButton *button, CgBanner *self)
{
  cg_banner_hide (self);
  g_signal_emit (self, signals[SIGNAL_DISMISSED], 0);
}

void
cg_banner_show (CgBanner *self, CgBannerKind kind, const char *sentence, const char *button)
{
  g_return_if_fail (CG_IS_BANNER (self));
  g_return_if_fail (sentence != NULL);

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_button_set_label (GTK_BUTTON (self->button), button != NULL ? button : "");
  gtk_widget_set_visible (self->button, button != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kind == CG_BANNER_FAULT
                                                            ? "dialog-warning-symbolic"
                                                            : "dialog-information-symbolic");
  if (kind == CG_BANNER_FAULT)
    gtk_widget_add_css_class (self->box, "fault");
  else
    gtk_widget_remove_css_class (self->box, "fault");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
cg_banner_show_error (CgBanner *self, const GError *error, const char *button)
{
  g_return_if_fail (error != NULL);

  cg_banner_show (self, CG_BANNER_FAULT, error->message, button);
}

void
cg_banner_hide (CgBanner *self)
{
  g_return_if_fail (CG_IS_BANNER (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

const char *
cg_banner_get_sentence (CgBanner *self)
{
  g_return_val_if_fail (CG_IS_BANNER (self), NULL);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer))
             ? gtk_label_get_label (GTK_LABEL (self->sentence))
             : NULL;
}

void
cg_banner_set_second (CgBanner *self, const char *button)
{
  g_return_if_fail (CG_IS_BANNER (self));

  gtk_button_set_label (GTK_BUTTON (self->second), button != NULL ? button : "");
  gtk_widget_set_visible (self->second, button != NULL);
}

void
cg_banner_set_dismissible (CgBanner *self, gboolean dismissible)
{
  g_return_if_fail (CG_IS_BANNER (self));

  gtk_widget_set_visible (self->close, dismissible);
}

/* Gone once it has slid away, so that no one tabs into it. */
static void
revealed_cb (GtkRevealer *revealer, GParamSpec *pspec, CgBanner *self)
{
  if (!gtk_revealer_get_child_revealed (revealer) && !gtk_revealer_get_reveal_child (revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
cg_banner_dispose (GObject *object)
{
  g_clear_pointer (&CG_BANNER (object)->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_banner_parent_class)->dispose (object);
}

static void
cg_banner_class_init (CgBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_banner_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SECOND_ACTIVATED] = g_signal_new (
      "second-activated", CG_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DISMISSED] = g_signal_new ("dismissed", CG_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-banner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static GtkWidget *
add_button (CgBanner *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
add_buttons (CgBanner *self)
{
  self->button = add_button (self, G_CALLBACK (clicked_cb));
  self->second = add_button (self, G_CALLBACK (second_cb));

  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_set_valign (self->close, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->close, FALSE);
  cg_tip_set (self->close, C_ ("button", "Close"));
  g_signal_connect (self->close, "clicked", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->close);
}

static void
cg_banner_init (CgBanner *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_add_css_class (self->box, "band");

  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (self->box), self->icon);
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->sentence), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_selectable (GTK_LABEL (self->sentence), FALSE);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->sentence);
  add_buttons (self);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_banner_new (void)
{
  return g_object_new (CG_TYPE_BANNER, NULL);
}
