/* cg-page-image.h: pixels of a page as something to draw, in the way the renderer likes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-colors.h"
#include "cg-pdf-pixels.h"

G_BEGIN_DECLS

/**
 * CgPageImage:
 *
 * A texture for a renderer that keeps textures. The cairo renderer of GTK 4.8
 * instead copies a texture in every frame, through floating point numbers even
 * where nothing is to be converted (60 ms for 4 Mpx), so it is given a surface,
 * of which it touches only what is seen. Main thread.
 */
typedef struct _CgPageImage CgPageImage;

/**
 * cg_page_image_new:
 * @pixels: the pixels; a reference is taken
 *
 * Returns: (transfer full): the image
 */
CgPageImage *cg_page_image_new (CgPdfPixels *pixels);

/**
 * cg_page_image_free:
 * @self: (transfer full): the image
 */
void cg_page_image_free (CgPageImage *self);

/**
 * cg_page_image_shrink:
 * @self: the image
 * @width: of the small one, pixels, at most as wide as the image
 * @height: of the small one
 *
 * Costs about a millisecond however large the image is.
 *
 * Returns: (transfer full): the whole image, small
 */
CgPageImage *cg_page_image_shrink (CgPageImage *self, int width, int height);

/**
 * cg_page_image_get_width:
 * @self: the image
 *
 * Returns: its width, pixels
 */
int cg_page_image_get_width (CgPageImage *self);

/**
 * cg_page_image_get_height:
 * @self: the image
 *
 * Returns: its height, pixels
 */
int cg_page_image_get_height (CgPageImage *self);

/**
 * cg_page_image_get_texture:
 * @self: the image
 * @colors: in which it is shown
 *
 * For a small one, that any renderer draws quickly enough.
 *
 * Returns: (transfer none): the image in these colours
 */
GdkTexture *cg_page_image_get_texture (CgPageImage *self, CgPageColors colors);

/**
 * cg_page_image_snapshot:
 * @self: the image
 * @widget: the widget that draws it; mapped
 * @snapshot: where to
 * @rectangle: where in the widget the image goes, pixels
 */
void cg_page_image_snapshot (CgPageImage *self,
                             CgPageColors colors,
                             GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             const graphene_rect_t *rectangle);

G_END_DECLS
