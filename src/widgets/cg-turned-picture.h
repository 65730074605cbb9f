/* cg-turned-picture.h: a small picture turned by quarters, as large as its place lets it be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_TURNED_PICTURE (cg_turned_picture_get_type ())
G_DECLARE_FINAL_TYPE (CgTurnedPicture, cg_turned_picture, CG, TURNED_PICTURE, GtkWidget)

/**
 * cg_turned_picture_new:
 * @size: px at 100 %, both ways
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): an empty place
 */
GtkWidget *cg_turned_picture_new (int size);

/**
 * cg_turned_picture_set:
 * @self: a picture
 * @texture: (nullable): what it shows
 * @turn: quarters, clockwise
 */
void cg_turned_picture_set (CgTurnedPicture *self, GdkTexture *texture, guint turn);

G_END_DECLS
