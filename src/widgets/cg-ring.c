/* cg-ring.c: one of the three rings of a case (总结 警示 整改): n of m, as an arc and in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ring.h"

#include <math.h>

#include <glib/gi18n.h>

/* Of the side of the square: radius 23 and stroke 6 of 52 (tokens.md). */
#define STROKE (6.0 / 52.0)

struct _CgRing
{
  GtkButton parent_instance;

  char *words;
  guint done;
  guint total;
  GtkWidget *arc;
  GtkWidget *number;
  GtkWidget *check;
  GtkWidget *caption_label;
};

G_DEFINE_FINAL_TYPE (CgRing, cg_ring, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_CAPTION,
  PROP_DONE,
  PROP_TOTAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
draw_arc (cairo_t *cr, GtkWidget *widget, const char *color_name, double size, double part)
{
  GdkRGBA color = { 0 };

  if (part <= 0 ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), color_name, &color))
    return;

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, size * STROKE);
  cairo_arc (cr, 0, 0, size * (1 - STROKE) / 2, -G_PI / 2, -G_PI / 2 + 2 * G_PI * part);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CgRing *self = data;
  double size = MIN (width, height);

  cairo_translate (cr, width / 2.0, height / 2.0);
  draw_arc (cr, GTK_WIDGET (area), "cg_line", size, 1);
  if (self->total > 0)
    draw_arc (cr, GTK_WIDGET (area), "series_b", size, MIN (1, (double) self->done / self->total));
}

static void
update (CgRing *self)
{
  g_autofree char *number = g_strdup_printf ("%u/%u", self->done, self->total);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (self->number), self->total > 0 ? number : "—");
  gtk_widget_set_visible (self->check, self->total > 0 && self->done >= self->total);
  gtk_label_set_label (GTK_LABEL (self->caption_label), self->words != NULL ? self->words : "");
  gtk_widget_queue_draw (self->arc);

  /* Translators: what a screen reader says of a ring: name, done, total. */
  name = g_strdup_printf (_ ("%s: %u of %u"), self->words != NULL ? self->words : "", self->done,
                          self->total);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
cg_ring_set_numbers (CgRing *self, guint done, guint total)
{
  g_return_if_fail (CG_IS_RING (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (self->done != done)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
  if (self->total != total)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
  self->done = done;
  self->total = total;
  update (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
cg_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgRing *self = CG_RING (object);

  if (prop_id == PROP_CAPTION)
    g_value_set_string (value, self->words);
  else if (prop_id == PROP_DONE)
    g_value_set_uint (value, self->done);
  else if (prop_id == PROP_TOTAL)
    g_value_set_uint (value, self->total);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CgRing *self = CG_RING (object);

  if (prop_id == PROP_CAPTION)
    {
      g_free (self->words);
      self->words = g_value_dup_string (value);
      update (self);
    }
  else if (prop_id == PROP_DONE)
    cg_ring_set_numbers (self, g_value_get_uint (value), self->total);
  else if (prop_id == PROP_TOTAL)
    cg_ring_set_numbers (self, self->done, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_ring_finalize (GObject *object)
{
  g_free (CG_RING (object)->words);

  G_OBJECT_CLASS (cg_ring_parent_class)->finalize (object);
}

static void
cg_ring_class_init (CgRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_ring_get_property;
  object_class->set_property = cg_ring_set_property;
  object_class->finalize = cg_ring_finalize;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
create_face (CgRing *self)
{
  GtkWidget *face = gtk_overlay_new ();

  self->arc = gtk_drawing_area_new ();
  gtk_widget_add_css_class (self->arc, "ring");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->arc), draw_cb, self, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (face), self->arc);
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "strong");
  gtk_widget_add_css_class (self->number, "num");
  gtk_overlay_add_overlay (GTK_OVERLAY (face), self->number);
  gtk_widget_set_halign (face, GTK_ALIGN_CENTER);
  return face;
}

static void
cg_ring_init (CgRing *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), create_face (self));
  self->check = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (self->check), 12);
  gtk_widget_add_css_class (self->check, "series-b");
  gtk_box_append (GTK_BOX (foot), self->check);
  self->caption_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->caption_label, "sm");
  gtk_box_append (GTK_BOX (foot), self->caption_label);
  gtk_widget_set_halign (foot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), foot);

  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ring-button");
  gtk_button_set_child (GTK_BUTTON (self), box);
  update (self);
}

GtkWidget *
cg_ring_new (const char *caption)
{
  return g_object_new (CG_TYPE_RING, "caption", caption, NULL);
}
