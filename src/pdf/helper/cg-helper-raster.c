/* cg-helper-raster.c: one decoded picture, drawn at any scale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-raster.h"

#include <math.h>

/* From this many screen pixels a dot on it is shown as it is. */
#define DOTS_FROM 4.0
/* Pixels around a part that smoothing looks at. */
#define MARGIN 2

struct _CgHelperRaster
{
  GPtrArray *levels; /* of GdkPixbuf, each half as large as the one before */
};

/* Lets white paper shine through; the picture is opaque afterwards. */
static void
flatten (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + (gsize) y * (gsize) stride + 4 * (gsize) x;

        for (int i = 0; i < 3; i++)
          p[i] = (guint8) ((p[i] * p[3] + 255 * (255 - p[3]) + 127) / 255);
        p[3] = 255;
      }
}

static void
halve_row (const guint8 *above, const guint8 *below, guint8 *row, int width, int n)
{
  for (int x = 0; x < width; x++)
    for (int i = 0; i < n; i++)
      {
        int left = 2 * x * n + i;

        row[x * n + i] =
            (guint8) ((above[left] + above[left + n] + below[left] + below[left + n] + 2) / 4);
      }
}

/* Each pixel is the mean of four. An odd row or column at the edge has no partner and is left
 * out; the drawing stretches what remains over the same place. */
static GdkPixbuf *
halve (GdkPixbuf *larger)
{
  int width = gdk_pixbuf_get_width (larger) / 2, height = gdk_pixbuf_get_height (larger) / 2;
  int n = gdk_pixbuf_get_n_channels (larger);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (larger);
  const guint8 *pixels = gdk_pixbuf_read_pixels (larger);
  GdkPixbuf *smaller;

  if (width < 1 || height < 1)
    return NULL;

  smaller = gdk_pixbuf_new (GDK_COLORSPACE_RGB, n == 4, 8, width, height);
  for (int y = 0; smaller != NULL && y < height; y++)
    halve_row (pixels + 2 * (gsize) y * stride, pixels + (2 * (gsize) y + 1) * stride,
               gdk_pixbuf_get_pixels (smaller) +
                   (gsize) y * (gsize) gdk_pixbuf_get_rowstride (smaller),
               width, n);
  return smaller;
}

CgHelperRaster *
cg_helper_raster_new (GdkPixbuf *pixbuf)
{
  GdkPixbuf *turned = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  CgHelperRaster *self;

  g_object_unref (pixbuf);
  if (turned == NULL)
    return NULL;

  flatten (turned);
  self = g_new0 (CgHelperRaster, 1);
  self->levels = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->levels, turned);
  return self;
}

void
cg_helper_raster_free (CgHelperRaster *self)
{
  g_ptr_array_unref (self->levels);
  g_free (self);
}

GdkPixbuf *
cg_helper_raster_get_pixbuf (CgHelperRaster *self)
{
  return g_ptr_array_index (self->levels, 0);
}

GdkPixbuf *
cg_helper_raster_get_level (CgHelperRaster *self, double width)
{
  guint i = 0;

  for (;;)
    {
      GdkPixbuf *level = g_ptr_array_index (self->levels, i);
      GdkPixbuf *smaller;

      if (gdk_pixbuf_get_width (level) / 2 < width)
        return level;
      if (i + 1 == self->levels->len)
        {
          smaller = halve (level);
          if (smaller == NULL)
            return level;
          g_ptr_array_add (self->levels, smaller);
        }
      i++;
    }
}

/* The part of an edge that a stretch of the target shows. */
static void
find_part (int start, int length, double scale, int whole, int *from, int *n)
{
  int to = (int) CLAMP (ceil ((start + length) / scale) + MARGIN, 0, whole);

  *from = (int) CLAMP (floor (start / scale) - MARGIN, 0, whole);
  *n = to - *from;
}

void
cg_helper_raster_draw (
    CgHelperRaster *self, double width, double height, GdkPixbuf *target, int x, int y)
{
  GdkPixbuf *level = cg_helper_raster_get_level (self, width);
  double scale_x = width / gdk_pixbuf_get_width (level);
  double scale_y = height / gdk_pixbuf_get_height (level);
  int left = MAX (0, -x), top = MAX (0, -y);
  int right = (int) MIN (gdk_pixbuf_get_width (target), ceil (width) - x);
  int bottom = (int) MIN (gdk_pixbuf_get_height (target), ceil (height) - y);
  g_autoptr (GdkPixbuf) part = NULL;
  int from_x, from_y, n_x, n_y;

  find_part (x + left, right - left, scale_x, gdk_pixbuf_get_width (level), &from_x, &n_x);
  find_part (y + top, bottom - top, scale_y, gdk_pixbuf_get_height (level), &from_y, &n_y);
  if (right <= left || bottom <= top || n_x < 1 || n_y < 1)
    return;

  /* Only a part: far into a large picture the offsets would not fit gdk-pixbuf's numbers. */
  part = gdk_pixbuf_new_subpixbuf (level, from_x, from_y, n_x, n_y);
  gdk_pixbuf_scale (part, target, left, top, right - left, bottom - top, from_x * scale_x - x,
                    from_y * scale_y - y, scale_x, scale_y,
                    scale_x < DOTS_FROM ? GDK_INTERP_BILINEAR : GDK_INTERP_NEAREST);
}
