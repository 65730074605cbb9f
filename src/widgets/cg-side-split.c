/* cg-side-split.c: something with a narrower part at its left, which is drawn wider or hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-side-split.h"

#include "cg-scale.h"

/* px at 100 % */
#define LEAST 176
#define MOST 560
#define WISHED 248

/* Where the edge is taken hold of, px on each side. */
#define REACH 4

/* What is seen of the rest beside what is laid over it, px. */
#define SEEN 48

struct _CgSideSplit
{
  GtkWidget parent_instance;

  GtkWidget *side;
  GtkWidget *content;
  gboolean shown;
  gboolean over;
  gboolean narrow; /* there is no room for both */
  gboolean seen;   /* as it was told last */
  guint idle;
  int width;    /* px at 100 % */
  int at_begin; /* of dragging, px; -1: the pointer is not on the edge */
};

enum
{
  PROP_0,
  PROP_SIDE,
  PROP_CONTENT,
  PROP_SIDE_SHOWN,
  PROP_SIDE_OVER,
  PROP_SIDE_SEEN,
  PROP_SIDE_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgSideSplit, cg_side_split, GTK_TYPE_WIDGET)

/* ---- the layout ---- */

static int
least_width (GtkWidget *child)
{
  int least = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static gboolean
is_seen (CgSideSplit *self)
{
  return self->side != NULL && (self->narrow ? self->over : self->shown);
}

gboolean
cg_side_split_is_narrow (CgSideSplit *self)
{
  g_return_val_if_fail (CG_IS_SIDE_SPLIT (self), FALSE);

  return self->narrow;
}

static void
cg_side_split_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  CgSideSplit *self = CG_SIDE_SPLIT (widget);
  int least = 0, wished = 0;

  gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (self->side != NULL && gtk_widget_should_layout (self->side))
    gtk_widget_measure (self->side, orientation, -1, &least, &wished, NULL, NULL);
  *minimum = MAX (*minimum, least);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = MAX (*natural, wished);
  else
    *natural += self->shown ? MAX (least, cg_scaled (widget, self->width)) : 0;
}

/* Others may not change anything while things are laid out. */
static gboolean
tell_cb (gpointer data)
{
  CgSideSplit *self = data;

  self->idle = 0;
  self->seen = is_seen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE_SEEN]);
  return G_SOURCE_REMOVE;
}

static void
tell_later (CgSideSplit *self)
{
  if (self->seen != is_seen (self) && self->idle == 0)
    self->idle = g_idle_add (tell_cb, self);
}

static int
side_width (CgSideSplit *self, int width)
{
  int wished = MAX (least_width (self->side), cg_scaled (GTK_WIDGET (self), self->width));

  if (!is_seen (self))
    return 0;
  return self->narrow ? MAX (least_width (self->side), MIN (wished, width - SEEN))
                      : MIN (wished, width - least_width (self->content));
}

static void
cg_side_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgSideSplit *self = CG_SIDE_SPLIT (widget);
  int side, left;

  self->narrow = width < least_width (self->content) + least_width (self->side);
  self->over &= self->narrow;
  side = side_width (self, width);
  left = self->narrow ? 0 : side;
  gtk_widget_size_allocate (self->content,
                            &(GtkAllocation){ left, 0, MAX (width - left, 0), height }, -1);
  if (self->side != NULL)
    gtk_widget_set_child_visible (self->side, side > 0);
  if (side > 0)
    gtk_widget_size_allocate (self->side, &(GtkAllocation){ 0, 0, side, height }, -1);
  tell_later (self);
}

/* What is laid over the rest has a shadow. */
static void
cg_side_split_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgSideSplit *self = CG_SIDE_SPLIT (widget);
  GskRoundedRect edge;

  gtk_widget_snapshot_child (widget, self->content, snapshot);
  if (!is_seen (self))
    return;

  gsk_rounded_rect_init_from_rect (&edge,
                                   &GRAPHENE_RECT_INIT (0, 0,
                                                        (float) gtk_widget_get_width (self->side),
                                                        (float) gtk_widget_get_height (self->side)),
                                   0);
  if (self->narrow)
    gtk_snapshot_append_outset_shadow (snapshot, &edge, &(GdkRGBA){ 0, 0, 0, .3f }, 1, 0, 0, 6);
  gtk_widget_snapshot_child (widget, self->side, snapshot);
}

/* ---- dragging ---- */

static gboolean
is_edge (CgSideSplit *self, double x)
{
  return is_seen (self) && !self->narrow && ABS (x - gtk_widget_get_width (self->side)) <= REACH;
}

static void
drag_begin_cb (CgSideSplit *self, double x, double y, GtkGesture *gesture)
{
  self->at_begin = is_edge (self, x) ? gtk_widget_get_width (self->side) : -1;
  gtk_gesture_set_state (gesture, self->at_begin >= 0 ? GTK_EVENT_SEQUENCE_CLAIMED
                                                      : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (CgSideSplit *self, double x, double y)
{
  int width;

  if (self->at_begin < 0)
    return;

  width = (int) ((self->at_begin + x) / cg_text_scale (GTK_WIDGET (self)));
  g_object_set (self, "side-width", CLAMP (width, LEAST, MOST), NULL);
}

static void
motion_cb (CgSideSplit *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_edge (self, x) ? "col-resize" : NULL);
}

static void
add_controllers (CgSideSplit *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* ---- the widget ---- */

static void
put (CgSideSplit *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self),
                              place == &self->side ? self->content : NULL);
}

static void
cg_side_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgSideSplit *self = CG_SIDE_SPLIT (object);

  if (id == PROP_SIDE)
    put (self, &self->side, g_value_get_object (value));
  else if (id == PROP_CONTENT)
    put (self, &self->content, g_value_get_object (value));
  else if (id == PROP_SIDE_SHOWN)
    self->shown = g_value_get_boolean (value);
  else if (id == PROP_SIDE_OVER)
    self->over = g_value_get_boolean (value);
  else if (id == PROP_SIDE_WIDTH)
    self->width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);

  if (self->side != NULL)
    gtk_widget_set_visible (self->side, self->shown || self->over);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cg_side_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgSideSplit *self = CG_SIDE_SPLIT (object);

  if (id == PROP_SIDE)
    g_value_set_object (value, self->side);
  else if (id == PROP_CONTENT)
    g_value_set_object (value, self->content);
  else if (id == PROP_SIDE_SHOWN)
    g_value_set_boolean (value, self->shown);
  else if (id == PROP_SIDE_OVER)
    g_value_set_boolean (value, self->over);
  else if (id == PROP_SIDE_SEEN)
    g_value_set_boolean (value, is_seen (self));
  else if (id == PROP_SIDE_WIDTH)
    g_value_set_int (value, self->width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_side_split_dispose (GObject *object)
{
  CgSideSplit *self = CG_SIDE_SPLIT (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_side_split_parent_class)->dispose (object);
}

static void
cg_side_split_class_init (CgSideSplitClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cg_side_split_dispose;
  object_class->get_property = cg_side_split_get_property;
  object_class->set_property = cg_side_split_set_property;
  GTK_WIDGET_CLASS (klass)->measure = cg_side_split_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = cg_side_split_size_allocate;
  GTK_WIDGET_CLASS (klass)->snapshot = cg_side_split_snapshot;
  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDE_SHOWN] = g_param_spec_boolean ("side-shown", NULL, NULL, FALSE, flags);
  properties[PROP_SIDE_OVER] = g_param_spec_boolean ("side-over", NULL, NULL, FALSE, flags);
  properties[PROP_SIDE_SEEN] =
      g_param_spec_boolean ("side-seen", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDE_WIDTH] =
      g_param_spec_int ("side-width", NULL, NULL, LEAST, MOST, WISHED, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_side_split_init (CgSideSplit *self)
{
  self->width = WISHED;
  self->at_begin = -1;
  add_controllers (self);
}
