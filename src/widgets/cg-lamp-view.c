/* cg-lamp-view.c: a lamp as people see it: shape and words in its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-lamp-glyph.h"
#include "cg-scale.h"

#define GAP 6

struct _CgLampView
{
  GtkWidget parent_instance;

  CgLamp lamp;
  char *words;
  gboolean extended;
  gboolean fixed;
  PangoLayout *layout;
  PangoLayout *mark; /* the small 延 */
};

G_DEFINE_FINAL_TYPE (CgLampView, cg_lamp_view, GTK_TYPE_WIDGET)

/* Overdue is bold; digits are of one width. */
static void
set_attributes (PangoLayout *layout, gboolean bold, double scale)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
}

static void
ensure_layouts (CgLampView *self)
{
  if (self->layout != NULL)
    return;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  set_attributes (self->layout, self->lamp == CG_LAMP_OVER, 1.0);
  /* Translators: one character beside the lamp of an extended record: 延. */
  self->mark = gtk_widget_create_pango_layout (GTK_WIDGET (self), C_ ("lamp", "ext."));
  set_attributes (self->mark, FALSE, 0.86);
}

static void
drop_layouts (CgLampView *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->mark);
}

static gboolean
shows_nothing (CgLampView *self)
{
  return self->words == NULL || *self->words == '\0';
}

static int
glyph_size (CgLampView *self)
{
  return cg_scaled (GTK_WIDGET (self), CG_LAMP_GLYPH_SIZE);
}

static int
mark_width (CgLampView *self)
{
  int width = 0;

  if (self->extended)
    pango_layout_get_pixel_size (self->mark, &width, NULL);
  return self->extended ? width + GAP : 0;
}

static void
cg_lamp_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CgLampView *self = CG_LAMP_VIEW (widget);
  int width, height, glyph;

  ensure_layouts (self);
  glyph = glyph_size (self);
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = glyph;
      *natural = glyph + GAP + width + mark_width (self);
    }
  else
    *minimum = *natural = MAX (glyph, height);
}

static void
cg_lamp_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgLampView *self = CG_LAMP_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size, room, text_width, text_height;
  GdkRGBA color;

  if (shows_nothing (self))
    return;

  ensure_layouts (self);
  size = glyph_size (self);
  room = MAX (0, width - size - GAP - mark_width (self));
  pango_layout_set_width (self->layout, room * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);

  /* One pixel below the geometric centre looks centred beside Chinese text. */
  cg_lamp_glyph_snapshot (widget, snapshot, self->lamp, 0, (height - size) / 2 + 1, size);

  color = cg_lamp_color (widget, self->lamp);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (size + GAP, floorf ((height - text_height) / 2.f)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  if (self->extended)
    {
      int mark_height;

      pango_layout_get_pixel_size (self->mark, NULL, &mark_height);
      color = cg_lamp_color (widget, CG_LAMP_EXT);
      gtk_snapshot_translate (
          snapshot, &GRAPHENE_POINT_INIT (text_width + GAP, (text_height - mark_height) / 2));
      gtk_snapshot_append_layout (snapshot, self->mark, &color);
    }
  gtk_snapshot_restore (snapshot);
}

static void
cg_lamp_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cg_lamp_view_parent_class)->css_changed (widget, change);

  drop_layouts (CG_LAMP_VIEW (widget));
}

static void
cg_lamp_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cg_lamp_view_parent_class)->system_setting_changed (widget, setting);

  drop_layouts (CG_LAMP_VIEW (widget));
}

void
cg_lamp_view_set_lamp (CgLampView *self, CgLamp lamp, const char *words, gboolean extended)
{
  g_return_if_fail (CG_IS_LAMP_VIEW (self));
  g_return_if_fail ((guint) lamp < CG_N_LAMPS);

  if (self->lamp == lamp && self->extended == extended && g_strcmp0 (self->words, words) == 0)
    return;

  self->lamp = lamp;
  self->extended = extended;
  g_free (self->words);
  self->words = g_strdup (words);
  if (self->layout != NULL)
    {
      pango_layout_set_text (self->layout, words != NULL ? words : "", -1);
      set_attributes (self->layout, lamp == CG_LAMP_OVER, 1.0);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
  if (self->fixed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_lamp_view_set_fixed (CgLampView *self, gboolean fixed)
{
  g_return_if_fail (CG_IS_LAMP_VIEW (self));

  self->fixed = fixed;
}

void
cg_lamp_view_set_facts (CgLampView *self,
                        const CgLampFacts *facts,
                        CgDate today,
                        CgCalendar *calendar)
{
  CgLamp lamp = CG_LAMP_NONE;
  g_autofree char *words = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (CG_IS_LAMP_VIEW (self));

  if (facts != NULL)
    {
      lamp = cg_lamp_compute (facts, today);
      words = cg_lamp_words (facts, today, calendar);
      tooltip = cg_lamp_tooltip (facts, today, calendar);
    }
  cg_lamp_view_set_lamp (self, lamp, words,
                         facts != NULL && facts->has_extension && lamp != CG_LAMP_EXT);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

const char *
cg_lamp_view_get_words (CgLampView *self)
{
  g_return_val_if_fail (CG_IS_LAMP_VIEW (self), "");

  return self->words != NULL ? self->words : "";
}

static void
cg_lamp_view_finalize (GObject *object)
{
  CgLampView *self = CG_LAMP_VIEW (object);

  drop_layouts (self);
  g_free (self->words);

  G_OBJECT_CLASS (cg_lamp_view_parent_class)->finalize (object);
}

static void
cg_lamp_view_class_init (CgLampViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_lamp_view_finalize;
  widget_class->measure = cg_lamp_view_measure;
  widget_class->snapshot = cg_lamp_view_snapshot;
  widget_class->css_changed = cg_lamp_view_css_changed;
  widget_class->system_setting_changed = cg_lamp_view_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "lamp");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
cg_lamp_view_init (CgLampView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "lamp");
}

GtkWidget *
cg_lamp_view_new (void)
{
  return g_object_new (CG_TYPE_LAMP_VIEW, NULL);
}
