/* cg-progress-view.c: how far something is: a short bar with its percentage, or words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-progress-view.h"

#include <math.h>

#include "cg-colors.h"
#include "cg-scale.h"

#define BAR_WIDTH 32
#define BAR_HEIGHT 4
#define TROUGH_ALPHA .13f

struct _CgProgressView
{
  GtkWidget parent_instance;

  int percent;
  gboolean dim;
  char *words;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (CgProgressView, cg_progress_view, GTK_TYPE_WIDGET)

static void
ensure_layout (CgProgressView *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layout != NULL)
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

static void
append_bar (CgProgressView *self, GtkSnapshot *snapshot, int y, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t trough = GRAPHENE_RECT_INIT (0, y, width, height);
  int full = (int) lround (width * CLAMP (self->percent, 0, 100) / 100.0);
  graphene_rect_t fill = GRAPHENE_RECT_INIT (0, y, full, height);
  GdkRGBA trough_color = cg_color (widget, "cg_fg");
  GdkRGBA fill_color = cg_color (widget, "series_b");
  GskRoundedRect outline;

  trough_color.alpha = TROUGH_ALPHA; /* seen on a selected row too */
  gsk_rounded_rect_init_from_rect (&outline, &trough, height / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &trough_color, &trough);
  gtk_snapshot_append_color (snapshot, &fill_color, &fill);
  gtk_snapshot_pop (snapshot);
}

static void
append_words (
    CgProgressView *self, GtkSnapshot *snapshot, int left, int width, int height, gboolean dim)
{
  int text_width, text_height;
  GdkRGBA color = cg_color (GTK_WIDGET (self), dim ? "cg_dim" : "cg_fg");

  pango_layout_set_width (self->layout, MAX (0, width - left) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  /* A percentage stands at the right edge, words begin at the left one. */
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (left > 0 ? MAX (left, width - text_width) : 0,
                                                floorf ((height - text_height) / 2.f)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
cg_progress_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgProgressView *self = CG_PROGRESS_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int bar_width = cg_scaled (widget, BAR_WIDTH);
  int bar_height = cg_scaled (widget, BAR_HEIGHT);

  ensure_layout (self);
  if (self->percent < 0)
    {
      append_words (self, snapshot, 0, width, height, self->dim);
      return;
    }

  append_bar (self, snapshot, (height - bar_height) / 2, bar_width, bar_height);
  append_words (self, snapshot, bar_width + bar_height, width, height, TRUE);
}

static void
cg_progress_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = cg_scaled (widget, orientation == GTK_ORIENTATION_HORIZONTAL ? 84 : 20);
}

static void
cg_progress_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cg_progress_view_parent_class)->css_changed (widget, change);

  g_clear_object (&CG_PROGRESS_VIEW (widget)->layout);
}

static void
cg_progress_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cg_progress_view_parent_class)->system_setting_changed (widget, setting);

  g_clear_object (&CG_PROGRESS_VIEW (widget)->layout);
}

void
cg_progress_view_set (CgProgressView *self, int percent, const char *words, gboolean dim)
{
  g_return_if_fail (CG_IS_PROGRESS_VIEW (self));

  if (self->percent == percent && self->dim == dim && g_strcmp0 (self->words, words) == 0)
    return;

  self->percent = percent;
  self->dim = dim;
  g_free (self->words);
  self->words = g_strdup (words);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, words, -1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
cg_progress_view_get_words (CgProgressView *self)
{
  g_return_val_if_fail (CG_IS_PROGRESS_VIEW (self), "");

  return self->words;
}

static void
cg_progress_view_finalize (GObject *object)
{
  CgProgressView *self = CG_PROGRESS_VIEW (object);

  g_clear_object (&self->layout);
  g_free (self->words);

  G_OBJECT_CLASS (cg_progress_view_parent_class)->finalize (object);
}

static void
cg_progress_view_class_init (CgProgressViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_progress_view_finalize;
  widget_class->measure = cg_progress_view_measure;
  widget_class->snapshot = cg_progress_view_snapshot;
  widget_class->css_changed = cg_progress_view_css_changed;
  widget_class->system_setting_changed = cg_progress_view_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "progressview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
cg_progress_view_init (CgProgressView *self)
{
  self->percent = -1;
  self->words = g_strdup ("");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sm");
}

GtkWidget *
cg_progress_view_new (void)
{
  return g_object_new (CG_TYPE_PROGRESS_VIEW, NULL);
}
