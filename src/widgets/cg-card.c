/* cg-card.c: a card: a heading over one child, on the card's colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-card.h"

struct _CgCard
{
  GtkWidget parent_instance;

  GtkWidget *section;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (CgCard, cg_card, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
cg_card_set_child (CgCard *self, GtkWidget *child)
{
  g_return_if_fail (CG_IS_CARD (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

CgSection *
cg_card_get_section (CgCard *self)
{
  g_return_val_if_fail (CG_IS_CARD (self), NULL);

  return CG_SECTION (self->section);
}

static void
cg_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_CHILD)
    g_value_set_object (value, CG_CARD (object)->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_CHILD)
    cg_card_set_child (CG_CARD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_card_dispose (GObject *object)
{
  CgCard *self = CG_CARD (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_card_parent_class)->dispose (object);
}

static void
cg_card_class_init (CgCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cg_card_get_property;
  object_class->set_property = cg_card_set_property;
  object_class->dispose = cg_card_dispose;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_card_init (CgCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->section = cg_section_new (NULL);
  gtk_widget_add_css_class (self->section, "phead");
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
}

GtkWidget *
cg_card_new (const char *title, GtkWidget *child)
{
  CgCard *self = g_object_new (CG_TYPE_CARD, "child", child, NULL);

  cg_section_set_title (CG_SECTION (self->section), title);
  gtk_widget_set_visible (self->section, title != NULL);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  return GTK_WIDGET (self);
}
