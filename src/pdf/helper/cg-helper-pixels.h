/* cg-helper-pixels.h: pixels that are handed over in a sealed memory file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

typedef struct
{
  int fd;
  guint8 *data;
  int width;
  int height;
  int stride;
} CgHelperPixels;

#define CG_HELPER_PIXELS_INIT                                                                      \
  {                                                                                                \
    .fd = -1                                                                                       \
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
 * cg_helper_pixels_seal:
 * @self: the pixels
 *
 * Writes what is drawn into a memory file and seals that for ever: nobody can write it,
 * grow it or shrink it while the program has it mapped. Nothing can be drawn after that.
 *
 * Returns: %FALSE when the kernel refused
 */
gboolean cg_helper_pixels_seal (CgHelperPixels *self);

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
 * Returns: (transfer full): a surface on them; it must be finished before they are sealed
 */
cairo_surface_t *cg_helper_pixels_create_surface (CgHelperPixels *self);

/**
 * cg_helper_pixels_answer:
 * @self: the pixels, drawn
 * @fds: gets their memory file, sealed
 * @error: (out): %CG_HELPER_ERROR_TOO_LARGE
 *
 * Returns: (transfer floating) (nullable): the answer of Render
 */
GVariant *cg_helper_pixels_answer (CgHelperPixels *self, GUnixFDList *fds, GError **error);

/**
 * cg_helper_pixels_clear:
 * @self: the pixels
 *
 * Closes what is still open.
 */
void cg_helper_pixels_clear (CgHelperPixels *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgHelperPixels, cg_helper_pixels_clear)

G_END_DECLS
