/* cg-image-end.h: whether a picture is there to its end, and its kind of colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decoders invent what is missing of a file that was cut off; this tells. Any thread. */

/**
 * cg_image_end_jpeg:
 * @data: (array length=length): a JPEG
 * @length: bytes
 *
 * Follows the markers (ITU-T T.81, annex B) to that of the image's end, past pictures embedded in
 * its head; whatever cameras write behind it does not matter.
 *
 * Returns: whether the end of the image is there
 */
gboolean cg_image_end_jpeg (const guint8 *data, gsize length);

/**
 * cg_image_end_count_colors:
 * @data: (array length=length): a JPEG
 * @length: bytes
 *
 * Returns: 1 for greys, 3 for colours, 4 for printing inks; 0 where the file does not say
 */
guint cg_image_end_count_colors (const guint8 *data, gsize length);

/**
 * cg_image_end_png:
 * @data: (array length=length): a PNG
 * @length: bytes
 *
 * Follows the chunks (ISO/IEC 15948, 5.3) to the last one.
 *
 * Returns: whether the end of the image is there
 */
gboolean cg_image_end_png (const guint8 *data, gsize length);

G_END_DECLS
