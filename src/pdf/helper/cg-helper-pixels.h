/* cg-helper-pixels.h: pixels that are drawn, and written into a memory file of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  guint8 *data;
  int width;
  int height;
  int stride;
} CgHelperPixels;

#define CG_HELPER_PIXELS_INIT                                                                      \
  {                                                                                                \
    NULL                                                                                           \
  }

/**
 * cg_helper_pixels_init:
 * @self: pixels initialised by %CG_HELPER_PIXELS_INIT
 * @width: pixels
 * @height: pixels
 *
 * Makes room of 4 bytes a pixel to draw in. What another page left there is to be painted over.
 *
 * Returns: %FALSE when there is not enough memory
 */
gboolean cg_helper_pixels_init (CgHelperPixels *self, int width, int height);

/**
 * cg_helper_pixels_begin:
 * @self: pixels initialised by %CG_HELPER_PIXELS_INIT
 * @scale: pixels a point that were asked for
 * @width: pixels that were asked for
 * @height: pixels that were asked for
 * @error: (out): %CG_HELPER_ERROR_BAD_CALL or %CG_HELPER_ERROR_TOO_LARGE
 *
 * Makes the pixels of a call that can be answered.
 *
 * Returns: whether they are there
 */
gboolean
cg_helper_pixels_begin (CgHelperPixels *self, double scale, int width, int height, GError **error);

/**
 * cg_helper_pixels_create_surface:
 * @self: the pixels
 *
 * Returns: (transfer full): a surface on them; it must be finished before they are written
 */
cairo_surface_t *cg_helper_pixels_create_surface (CgHelperPixels *self);

/**
 * cg_helper_pixels_write:
 * @self: the pixels, drawn
 * @fd: a memory file of the program; -1 for none
 * @error: (out): %CG_HELPER_ERROR_TOO_LARGE
 *
 * Returns: whether they are in the file
 */
gboolean cg_helper_pixels_write (const CgHelperPixels *self, int fd, GError **error);

/**
 * cg_helper_pixels_clear:
 * @self: the pixels
 *
 * Keeps their memory for the next.
 */
void cg_helper_pixels_clear (CgHelperPixels *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgHelperPixels, cg_helper_pixels_clear)

G_END_DECLS
