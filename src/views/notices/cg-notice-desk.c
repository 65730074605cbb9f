/* cg-notice-desk.c: text and paper side by side, or one at a time where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK 4.8 has no breakpoints: what is shown is decided while widths are given out, so that
 * the two never ask for more room than the window has.
 */
#include "config.h"

#include "cg-notice-desk.h"

#include "cg-paper-strip.h"
#include "cg-scale.h"

/* px at 100 %: the paper, the least beside it, and the least paper that can be read. */
#define PAPER 572
#define TEXT 380
#define LEAST_PAPER 430

struct _CgNoticeDesk
{
  GtkWidget parent_instance;

  GtkWidget *text;
  GtkWidget *paper;
  gboolean narrow;
  gboolean show_paper;
  gboolean roomy;
  gboolean strip;
  guint idle;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOW_PAPER,
  PROP_ROOMY,
  PROP_STRIP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgNoticeDesk, cg_notice_desk, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cg_notice_desk_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
cg_notice_desk_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CgNoticeDesk *self = CG_NOTICE_DESK (widget);
  int text, paper, text_natural, paper_natural;

  gtk_widget_measure (self->text, orientation, -1, &text, &text_natural, NULL, NULL);
  gtk_widget_measure (self->paper, orientation, -1, &paper, &paper_natural, NULL, NULL);
  *minimum = MAX (text, paper);
  *natural = orientation == GTK_ORIENTATION_VERTICAL
                 ? MAX (text_natural, paper_natural)
                 : MAX (*minimum, cg_scaled (widget, TEXT + PAPER));
}

static gboolean
tell_cb (gpointer data)
{
  CgNoticeDesk *self = data;

  self->idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOMY]);
  return G_SOURCE_REMOVE;
}

static void
place (GtkWidget *child, gboolean shown, int x, int width, int height)
{
  GskTransform *transform = NULL;

  gtk_widget_set_child_visible (child, shown);
  if (!shown)
    return;

  if (x > 0)
    transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0));
  gtk_widget_allocate (child, width, height, -1, transform);
}

/* Nobody may be told while sizes are given out. */
static void
take_room (CgNoticeDesk *self, gboolean narrow, gboolean roomy)
{
  if (narrow == self->narrow && roomy == self->roomy)
    return;

  self->narrow = narrow;
  self->roomy = roomy;
  if (self->idle == 0)
    self->idle = g_idle_add (tell_cb, self);
}

static void
cg_notice_desk_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgNoticeDesk *self = CG_NOTICE_DESK (widget);
  int strip = cg_scaled (widget, CG_PAPER_STRIP_WIDTH), whole = cg_scaled (widget, PAPER);
  int text, paper;
  gboolean narrow, roomy;

  gtk_widget_measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, &text, NULL, NULL, NULL);
  gtk_widget_measure (self->paper, GTK_ORIENTATION_HORIZONTAL, -1, &paper, NULL, NULL, NULL);
  text = MAX (text, cg_scaled (widget, TEXT));
  roomy = text + whole + strip <= width;
  paper = MAX (paper, MIN (whole + (self->strip ? strip : 0), width - text));
  narrow = text + MAX (paper, cg_scaled (widget, LEAST_PAPER)) > width;

  place (self->text, !narrow || !self->show_paper, 0, narrow ? width : width - paper, height);
  place (self->paper, !narrow || self->show_paper, narrow ? 0 : width - paper,
         narrow ? width : paper, height);
  take_room (self, narrow, roomy);
}

static void
cg_notice_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgNoticeDesk *self = CG_NOTICE_DESK (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOW_PAPER:
      g_value_set_boolean (value, self->show_paper);
      break;
    case PROP_ROOMY:
      g_value_set_boolean (value, self->roomy);
      break;
    case PROP_STRIP:
      g_value_set_boolean (value, self->strip);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_notice_desk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgNoticeDesk *self = CG_NOTICE_DESK (object);

  switch (id)
    {
    case PROP_SHOW_PAPER:
      if (self->show_paper == g_value_get_boolean (value))
        return;
      self->show_paper = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_STRIP:
      if (self->strip == g_value_get_boolean (value))
        return;
      self->strip = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_notice_desk_dispose (GObject *object)
{
  CgNoticeDesk *self = CG_NOTICE_DESK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->paper, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_notice_desk_parent_class)->dispose (object);
}

static void
cg_notice_desk_class_init (CgNoticeDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_notice_desk_dispose;
  object_class->get_property = cg_notice_desk_get_property;
  object_class->set_property = cg_notice_desk_set_property;
  widget_class->get_request_mode = cg_notice_desk_get_request_mode;
  widget_class->measure = cg_notice_desk_measure;
  widget_class->size_allocate = cg_notice_desk_size_allocate;
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_PAPER] =
      g_param_spec_boolean ("show-paper", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROOMY] =
      g_param_spec_boolean ("roomy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STRIP] =
      g_param_spec_boolean ("strip", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_notice_desk_init (CgNoticeDesk *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cg_notice_desk_new (GtkWidget *text, GtkWidget *paper)
{
  CgNoticeDesk *self = g_object_new (CG_TYPE_NOTICE_DESK, NULL);

  self->text = text;
  self->paper = paper;
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  gtk_widget_set_parent (paper, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
