/* cg-field-menu.c: the menu of one field of a form that shows a record: its history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-menu.h"

#include <glib/gi18n.h>

typedef struct
{
  CgForm *form; /* not owned: the controllers are its own */
  CgEntity entity;
  CgFieldMenuFunction history;
  gpointer object;
  int field;
  GtkPopover *popover;
} FieldMenu;

static void
history_cb (GSimpleAction *action, GVariant *parameter, FieldMenu *self)
{
  self->history (self->object, self->field);
}

static int
field_of_row (FieldMenu *self, GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, CG_TYPE_FIELD_ROW) : NULL;
  const CgEntityInfo *info = cg_entity_get (self->entity);

  for (guint i = 0; row != NULL && i < info->n_own_fields; i++)
    if ((gpointer) cg_form_get_row (self->form, info->fields[i].id) == (gpointer) row)
      return (int) i;

  return -1;
}

static gboolean
open_menu (FieldMenu *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  self->field = field_of_row (self, widget);
  if (self->field < 0 || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self->form), &bounds))
    return FALSE;

  gtk_popover_set_pointing_to (self->popover,
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) MIN (bounds.size.width, 80),
                                                (int) bounds.size.height });
  gtk_popover_popup (self->popover);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, FieldMenu *self)
{
  if (open_menu (self, gtk_widget_pick (GTK_WIDGET (self->form), x, y, GTK_PICK_DEFAULT)))
    gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, FieldMenu *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->form));
  gboolean asks = key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0);

  return asks && root != NULL && open_menu (self, gtk_root_get_focus (root));
}

static void
destroy_cb (GtkWidget *form, FieldMenu *self)
{
  if (gtk_widget_get_parent (GTK_WIDGET (self->popover)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
}

static void
menu_free (gpointer data, GObject *form)
{
  FieldMenu *self = data;

  g_object_unref (self->popover);
  g_free (self);
}

static void
add_action (FieldMenu *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("history", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (history_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self->form), "field", G_ACTION_GROUP (group));
}

/* Text fields have menus of their own for the pointer; their captions are left to this one. */
void
cg_field_menu_bind (CgForm *form, CgEntity entity, CgFieldMenuFunction history, gpointer object)
{
  FieldMenu *self = g_new0 (FieldMenu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  *self = (FieldMenu){ .form = form, .entity = entity, .history = history, .object = object };
  g_menu_append (menu, _ ("History…"), "field.history");
  self->popover = GTK_POPOVER (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
  g_object_ref_sink (self->popover);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (form));
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (form, "destroy", G_CALLBACK (destroy_cb), self);
  add_action (self);
  gtk_widget_add_controller (GTK_WIDGET (form), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (form), keys);
  g_object_weak_ref (G_OBJECT (form), menu_free, self);
}
