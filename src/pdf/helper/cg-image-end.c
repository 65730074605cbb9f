/* cg-image-end.c: whether a picture is there to its end, and its kind of colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-image-end.h"

#include <string.h>

enum
{
  MARKER_STUFFING = 0x00, /* not a marker: 0xff among the data */
  MARKER_FRAME_FIRST = 0xc0,
  MARKER_HUFFMAN = 0xc4,
  MARKER_EXTENSION = 0xc8,
  MARKER_ARITHMETIC = 0xcc,
  MARKER_FRAME_LAST = 0xcf,
  MARKER_RESTART_FIRST = 0xd0,
  MARKER_RESTART_LAST = 0xd7,
  MARKER_IMAGE_START = 0xd8,
  MARKER_IMAGE_END = 0xd9,
  MARKER_FILL = 0xff,
};

/* Where the next marker's code is, at or after @i; @length when there is none. */
static gsize
find_marker (const guint8 *data, gsize length, gsize i)
{
  while (i < length)
    {
      const guint8 *found = memchr (data + i, 0xff, length - i);

      if (found == NULL)
        return length;

      i = (gsize) (found - data) + 1;
      while (i < length && data[i] == MARKER_FILL)
        i++;
      if (i < length && data[i] != MARKER_STUFFING)
        return i;
    }

  return length;
}

static gboolean
stands_alone (guint8 marker)
{
  return marker == MARKER_IMAGE_START ||
         (marker >= MARKER_RESTART_FIRST && marker <= MARKER_RESTART_LAST);
}

/* The marker after the one at @i and what belongs to it. */
static gsize
next_marker (const guint8 *data, gsize length, gsize i)
{
  gsize skipped = 1;

  if (!stands_alone (data[i]) && length - i >= 3)
    skipped += (gsize) data[i + 1] << 8 | data[i + 2];

  return find_marker (data, length, i + skipped);
}

gboolean
cg_image_end_jpeg (const guint8 *data, gsize length)
{
  gsize i = find_marker (data, length, 0);

  while (i < length && data[i] != MARKER_IMAGE_END)
    i = next_marker (data, length, i);

  return i < length;
}

/* A frame's head: marker, length of two bytes, precision, height and width of two, components. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= MARKER_FRAME_FIRST && marker <= MARKER_FRAME_LAST && marker != MARKER_HUFFMAN &&
         marker != MARKER_EXTENSION && marker != MARKER_ARITHMETIC;
}

guint
cg_image_end_count_colors (const guint8 *data, gsize length)
{
  gsize i = find_marker (data, length, 0);

  while (i < length && data[i] != MARKER_IMAGE_END && !is_frame (data[i]))
    i = next_marker (data, length, i);

  return i < length && is_frame (data[i]) && length - i > 8 ? data[i + 8] : 0;
}

/* Signature, then chunks of a length, a name of four letters, so many bytes and a checksum. */
#define PNG_SIGNATURE 8
#define PNG_AROUND 12

gboolean
cg_image_end_png (const guint8 *data, gsize length)
{
  gsize i = PNG_SIGNATURE;

  while (i < length && length - i >= PNG_AROUND)
    {
      gsize n = (gsize) data[i] << 24 | (gsize) data[i + 1] << 16 | (gsize) data[i + 2] << 8 |
                (gsize) data[i + 3];

      if (memcmp (data + i + 4, "IEND", 4) == 0)
        return TRUE;
      i += PNG_AROUND + n;
    }

  return FALSE;
}
