/* cg-filter-choice.c: a drop-down under a heading: any of the words that are ticked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-choice.h"

#include <glib/gi18n.h>

#include "cg-filter-ticks.h"
#include "cg-focus.h"

struct _CgFilterChoice
{
  GtkWidget parent_instance;

  CgFilterSet *set;
  int field;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (CgFilterChoice, cg_filter_choice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ticked_cb (CgTickMenu *menu, CgFilterChoice *self)
{
  cg_filter_set_take_cell (
      self->set, self->field,
      cg_filter_ticks_read (menu, cg_filter_set_get_entity (self->set), self->field, FALSE));
}

/* What the lines cannot say is in the words of its chip. */
static void
show_conditions (CgFilterChoice *self)
{
  g_autoptr (GArray) filters = cg_filter_set_of_cell (self->set, self->field);
  g_autofree char *words = NULL;

  if (cg_filter_ticks_show (CG_TICK_MENU (self->menu), filters, FALSE))
    return;

  words = cg_filter_text_format (cg_filter_set_get_entity (self->set), self->field, filters);
  cg_tick_menu_set_words (CG_TICK_MENU (self->menu),
                          words != NULL ? words : C_ ("filter", "several"));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                CgFilterChoice *self)
{
  GtkWidget *button = cg_tick_menu_get_button (CG_TICK_MENU (self->menu));
  g_autoptr (GArray) filters = cg_filter_set_of_cell (self->set, self->field);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape && filters->len > 0)
    cg_filter_set_take_cell (self->set, self->field, cg_filters_new ());
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down || key == GDK_KEY_Escape)
    g_signal_emit (self, signals[SIGNAL_DOWN], 0);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static gboolean
cg_filter_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_FILTER_CHOICE (widget)->menu);
}

static void
cg_filter_choice_dispose (GObject *object)
{
  CgFilterChoice *self = CG_FILTER_CHOICE (object);

  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_clear_object (&self->set);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_filter_choice_parent_class)->dispose (object);
}

static void
cg_filter_choice_class_init (CgFilterChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_filter_choice_dispose;
  widget_class->grab_focus = cg_filter_choice_grab_focus;
  widget_class->focus = cg_focus_children;

  signals[SIGNAL_DOWN] = g_signal_new ("down", CG_TYPE_FILTER_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cg_filter_choice_init (CgFilterChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
cg_filter_choice_new (CgFilterSet *set, int field)
{
  CgFilterChoice *self = g_object_new (CG_TYPE_FILTER_CHOICE, NULL);
  CgEntity entity = cg_filter_set_get_entity (set);
  g_autofree char *name = g_strdup_printf (_ ("Filter %s"), cg_field_label (entity, field));
  const CgField *description = cg_field_get (entity, field);
  GtkWidget *button;

  self->set = g_object_ref (set);
  self->field = field;
  self->menu = cg_tick_menu_new (
      entity, field, (description->flags & (CG_FIELD_REQUIRED | CG_FIELD_VIRTUAL)) == 0);
  button = cg_tick_menu_get_button (CG_TICK_MENU (self->menu));
  gtk_widget_add_css_class (button, "gfilt-choice");
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_object (self->menu, "changed", G_CALLBACK (ticked_cb), self, 0);
  g_signal_connect_object (set, "changed", G_CALLBACK (show_conditions), self, G_CONNECT_SWAPPED);
  show_conditions (self);
  return GTK_WIDGET (self);
}

CgTickMenu *
cg_filter_choice_get_menu (CgFilterChoice *self)
{
  g_return_val_if_fail (CG_IS_FILTER_CHOICE (self), NULL);

  return CG_TICK_MENU (self->menu);
}
