/* cg-turned-picture.c: a small picture turned by quarters, as large as its place lets it be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-turned-picture.h"

#include "cg-scale.h"

struct _CgTurnedPicture
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  guint turn;
};

G_DEFINE_FINAL_TYPE (CgTurnedPicture, cg_turned_picture, GTK_TYPE_WIDGET)

/* White paper has an edge on a white card. */
static void
append_edge (GtkSnapshot *snapshot, float width, float height, float thickness)
{
  static const GdkRGBA grey = { 0.5F, 0.5F, 0.5F, 0.5F };
  const GdkRGBA colors[] = { grey, grey, grey, grey };
  const float widths[] = { thickness, thickness, thickness, thickness };
  GskRoundedRect edge;

  gsk_rounded_rect_init_from_rect (&edge,
                                   &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height), 0);
  gtk_snapshot_append_border (snapshot, &edge, widths, colors);
}

static void
cg_turned_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgTurnedPicture *self = CG_TURNED_PICTURE (widget);
  float room_x = (float) gtk_widget_get_width (widget);
  float room_y = (float) gtk_widget_get_height (widget);
  gboolean lies = self->turn % 2 == 1;
  float width, height, scale;

  if (self->texture == NULL)
    return;

  width = (float) gdk_texture_get_width (self->texture);
  height = (float) gdk_texture_get_height (self->texture);
  scale = MIN (room_x / (lies ? height : width), room_y / (lies ? width : height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (room_x / 2, room_y / 2));
  gtk_snapshot_rotate (snapshot, (float) self->turn * 90);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height));
  append_edge (snapshot, width, height, 1 / scale);
  gtk_snapshot_restore (snapshot);
}

static void
cg_turned_picture_dispose (GObject *object)
{
  g_clear_object (&CG_TURNED_PICTURE (object)->texture);

  G_OBJECT_CLASS (cg_turned_picture_parent_class)->dispose (object);
}

static void
cg_turned_picture_class_init (CgTurnedPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_turned_picture_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = cg_turned_picture_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cg_turned_picture_init (CgTurnedPicture *self)
{
}

GtkWidget *
cg_turned_picture_new (int size)
{
  GtkWidget *self = g_object_new (CG_TYPE_TURNED_PICTURE, NULL);
  int pixels = cg_scaled (self, size);

  gtk_widget_set_size_request (self, pixels, pixels);
  return self;
}

void
cg_turned_picture_set (CgTurnedPicture *self, GdkTexture *texture, guint turn)
{
  g_return_if_fail (CG_IS_TURNED_PICTURE (self));

  g_set_object (&self->texture, texture);
  self->turn = turn % 4;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
