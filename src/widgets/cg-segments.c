/* cg-segments.c: one of a few choices, all in sight: buttons side by side in a trough.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-segments.h"

#include "cg-focus.h"

struct _CgSegments
{
  GtkWidget parent_instance;

  GPtrArray *ids;     /* of char*, by place */
  GPtrArray *buttons; /* of GtkToggleButton, children */
  int active;         /* place, -1: none */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (CgSegments, cg_segments, GTK_TYPE_WIDGET)

static guint changed_signal;

static GtkToggleButton *
button_at (CgSegments *self, int place)
{
  return g_ptr_array_index (self->buttons, place);
}

/* Exactly the one chosen is pressed and takes the focus; with none, the first. */
static void
show_active (CgSegments *self)
{
  self->quiet = TRUE;
  for (int i = 0; i < (int) self->buttons->len; i++)
    {
      gtk_toggle_button_set_active (button_at (self, i), i == self->active);
      gtk_widget_set_focusable (GTK_WIDGET (button_at (self, i)), i == MAX (self->active, 0));
    }
  self->quiet = FALSE;
}

static void
choose (CgSegments *self, int place)
{
  if (place == self->active)
    {
      show_active (self);
      return;
    }

  self->active = place;
  show_active (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
toggled_cb (GtkToggleButton *button, CgSegments *self)
{
  guint place;

  if (!self->quiet && g_ptr_array_find (self->buttons, button, &place))
    choose (self, (int) place);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgSegments *self = CG_SEGMENTS (widget);
  int place = self->active + g_variant_get_int32 (arguments);

  if (place < 0 || place >= (int) self->buttons->len)
    return TRUE;

  choose (self, place);
  gtk_widget_grab_focus (GTK_WIDGET (button_at (self, place)));
  return TRUE;
}

void
cg_segments_add (CgSegments *self, const char *id, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (CG_IS_SEGMENTS (self));

  button = gtk_toggle_button_new_with_label (label);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  show_active (self);
}

void
cg_segments_move_last (CgSegments *self, const char *id)
{
  guint index;
  GtkWidget *button;

  g_return_if_fail (CG_IS_SEGMENTS (self));

  if (!g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    return;

  button = g_ptr_array_index (self->buttons, index);
  g_ptr_array_add (self->ids, g_ptr_array_steal_index (self->ids, index));
  g_ptr_array_add (self->buttons, g_ptr_array_steal_index (self->buttons, index));
  gtk_widget_insert_before (button, GTK_WIDGET (self), NULL);
  if (self->active == (int) index)
    self->active = (int) self->buttons->len - 1;
  else if (self->active > (int) index)
    self->active--;
}

void
cg_segments_remove_all (CgSegments *self)
{
  g_return_if_fail (CG_IS_SEGMENTS (self));

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->ids, 0);
  self->active = -1;
}

void
cg_segments_set_active (CgSegments *self, const char *id)
{
  g_return_if_fail (CG_IS_SEGMENTS (self));

  self->active = -1;
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      self->active = (int) i;
  show_active (self);
}

const char *
cg_segments_get_active (CgSegments *self)
{
  g_return_val_if_fail (CG_IS_SEGMENTS (self), "");

  return self->active >= 0 ? g_ptr_array_index (self->ids, self->active) : "";
}

static gboolean
cg_segments_grab_focus (GtkWidget *widget)
{
  CgSegments *self = CG_SEGMENTS (widget);

  return self->buttons->len > 0 &&
         gtk_widget_grab_focus (GTK_WIDGET (button_at (self, MAX (self->active, 0))));
}

static void
cg_segments_dispose (GObject *object)
{
  cg_segments_remove_all (CG_SEGMENTS (object));

  G_OBJECT_CLASS (cg_segments_parent_class)->dispose (object);
}

static void
cg_segments_finalize (GObject *object)
{
  CgSegments *self = CG_SEGMENTS (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (cg_segments_parent_class)->finalize (object);
}

static void
cg_segments_class_init (CgSegmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_segments_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_segments_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_segments_grab_focus;

  changed_signal = g_signal_new ("changed", CG_TYPE_SEGMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-segments");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
cg_segments_init (CgSegments *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
  self->active = -1;
}

GtkWidget *
cg_segments_new (const char *label)
{
  GtkWidget *self = g_object_new (CG_TYPE_SEGMENTS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}
