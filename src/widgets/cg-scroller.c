/* cg-scroller.c: base of widgets that scroll what they draw: a #GtkScrollable's adjustments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-scroller.h"

typedef struct
{
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
} CgScrollerPrivate;

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CgScroller,
                                  cg_scroller,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (CgScroller)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static CgScrollerPrivate *
get_private (CgScroller *self)
{
  return cg_scroller_get_instance_private (self);
}

static void
value_changed_cb (CgScroller *self, GtkAdjustment *adjustment)
{
  CG_SCROLLER_GET_CLASS (self)->scrolled (self, adjustment == cg_scroller_down (self)
                                                    ? GTK_ORIENTATION_VERTICAL
                                                    : GTK_ORIENTATION_HORIZONTAL);
}

static void
forget_adjustment (CgScroller *self, GtkAdjustment **place)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);
  g_clear_object (place);
}

static void
set_adjustment (CgScroller *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &get_private (self)->adjustments[orientation];

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (*place == adjustment)
    return;

  forget_adjustment (self, place);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  CG_SCROLLER_GET_CLASS (self)->adopted (self);
}

static void
cg_scroller_adopted (CgScroller *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cg_scroller_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgScrollerPrivate *private = get_private (CG_SCROLLER (object));

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, private->adjustments[id == PROP_VADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, (int) private->policies[id == PROP_VSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_scroller_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgScroller *self = CG_SCROLLER (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self,
                    id == PROP_VADJUSTMENT ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                    g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    get_private (self)->policies[id == PROP_VSCROLL_POLICY] = (guint) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_scroller_dispose (GObject *object)
{
  CgScroller *self = CG_SCROLLER (object);

  forget_adjustment (self, &get_private (self)->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  forget_adjustment (self, &get_private (self)->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (cg_scroller_parent_class)->dispose (object);
}

static void
cg_scroller_class_init (CgScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_scroller_get_property;
  object_class->set_property = cg_scroller_set_property;
  object_class->dispose = cg_scroller_dispose;
  klass->adopted = cg_scroller_adopted;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

/* What it draws moves under its edges. */
static void
cg_scroller_init (CgScroller *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkAdjustment *
cg_scroller_across (CgScroller *self)
{
  return get_private (self)->adjustments[GTK_ORIENTATION_HORIZONTAL];
}

GtkAdjustment *
cg_scroller_down (CgScroller *self)
{
  return get_private (self)->adjustments[GTK_ORIENTATION_VERTICAL];
}
