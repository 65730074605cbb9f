/* cg-helper-pixels.h: pixels in a memory file that is sealed before it is handed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

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
 * Makes a writable memory file of 4 bytes a pixel, all zero.
 *
 * Returns: %FALSE when there is not enough memory
 */
gboolean cg_helper_pixels_init (CgHelperPixels *self, int width, int height);

/**
 * cg_helper_pixels_seal:
 * @self: the pixels
 *
 * Takes the mapping down, which the kernel demands, and seals the file for ever:
 * nobody can write it, grow it or shrink it while the program has it mapped.
 *
 * Returns: %FALSE when the kernel refused
 */
gboolean cg_helper_pixels_seal (CgHelperPixels *self);

/**
 * cg_helper_pixels_clear:
 * @self: the pixels
 *
 * Closes what is still open.
 */
void cg_helper_pixels_clear (CgHelperPixels *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgHelperPixels, cg_helper_pixels_clear)

G_END_DECLS
