/* cg-helper-raster.h: one decoded picture, drawn at any scale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* A picture of one thread, with half, quarter … sizes of it as they are needed. */
typedef struct _CgHelperRaster CgHelperRaster;

/**
 * cg_helper_raster_new:
 * @pixbuf: (transfer full): a decoded picture; what shines through it becomes white paper
 *
 * Turns it as its orientation says.
 *
 * Returns: (transfer full) (nullable): the raster; %NULL when there is not enough memory
 */
CgHelperRaster *cg_helper_raster_new (GdkPixbuf *pixbuf);

/**
 * cg_helper_raster_free:
 * @self: (transfer full): a raster
 */
void cg_helper_raster_free (CgHelperRaster *self);

/**
 * cg_helper_raster_get_pixbuf:
 * @self: a raster
 *
 * Returns: (transfer none): its pixels, turned
 */
GdkPixbuf *cg_helper_raster_get_pixbuf (CgHelperRaster *self);

/**
 * cg_helper_raster_get_level:
 * @self: a raster
 * @width: of the whole picture as it is drawn, pixels
 *
 * Returns: (transfer none): the smallest of its sizes that is not magnified for it
 */
GdkPixbuf *cg_helper_raster_get_level (CgHelperRaster *self, double width);

/**
 * cg_helper_raster_draw:
 * @self: a raster
 * @width: of the whole picture as it is drawn, pixels
 * @height: likewise
 * @target: where a part of it goes: 8 bits each of red, green, blue and alpha, all white
 * @x: what part, pixels from the left edge of the whole
 * @y: likewise from its top edge
 *
 * Smooth up to four times its size; beyond that the dots stay dots.
 */
void cg_helper_raster_draw (
    CgHelperRaster *self, double width, double height, GdkPixbuf *target, int x, int y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHelperRaster, cg_helper_raster_free)

G_END_DECLS
