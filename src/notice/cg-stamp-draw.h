/* cg-stamp-draw.h: the stamp that somebody puts on a document's page: words in a frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * CgStamp:
 * @words: what it says
 * @line: (nullable): a smaller line below: who, when
 * @width: of its frame, in the unit of the drawing
 * @height: of its frame
 * @rgb: its ink, 0 to 1
 */
typedef struct
{
  const char *words;
  const char *line;
  double width;
  double height;
  double rgb[3];
} CgStamp;

/**
 * cg_stamp_extents:
 * @width: (out): of what it covers, which is more than its frame, for it lies a little askew
 * @height: (out): likewise
 */
void cg_stamp_extents (const CgStamp *self, double *width, double *height);

/**
 * cg_stamp_draw:
 * @cr: its origin is the middle of the stamp
 *
 * Any thread.
 */
void cg_stamp_draw (const CgStamp *self, cairo_t *cr);

/**
 * cg_stamp_picture:
 * @scale: pixels a unit
 * @width: (out): of the picture, pixels
 *
 * Returns: (transfer full): rows of premultiplied B8G8R8A8 without padding, as large as
 *   cg_stamp_extents(), on nothing. Any thread.
 */
GBytes *cg_stamp_picture (const CgStamp *self, double scale, guint *width);

G_END_DECLS
