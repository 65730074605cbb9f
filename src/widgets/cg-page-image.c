/* cg-page-image.c: pixels of a page as something to draw, in the way the renderer likes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-image.h"

#include <math.h>

/* Of a part of a page that becomes one pixel, pixels looked at in each direction. */
#define SAMPLES 4
/* So many times larger a picture is drawn smoothly. */
#define SMOOTH 2
/* Scales are rounded: up to here pixels are as many as are seen. */
#define WHOLE 0.998f

struct _CgPageImage
{
  GBytes *pixels; /* as the file has them */
  int width, height, stride;
  CgPageColors colors;      /* of what follows */
  GBytes *shown;            /* the pixels in these colours */
  GdkTexture *texture;      /* made when first needed */
  cairo_surface_t *surface; /* made when first needed */
};

static CgPageImage *
image_new (GBytes *pixels, int width, int height, int stride)
{
  CgPageImage *self = g_new0 (CgPageImage, 1);

  self->pixels = g_bytes_ref (pixels);
  self->shown = g_bytes_ref (pixels);
  self->width = width;
  self->height = height;
  self->stride = stride;
  return self;
}

CgPageImage *
cg_page_image_new (CgPdfPixels *pixels)
{
  return image_new (cg_pdf_pixels_get_bytes (pixels), cg_pdf_pixels_get_width (pixels),
                    cg_pdf_pixels_get_height (pixels), cg_pdf_pixels_get_stride (pixels));
}

static void
forget_shown (CgPageImage *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->shown, g_bytes_unref);
}

void
cg_page_image_free (CgPageImage *self)
{
  forget_shown (self);
  g_bytes_unref (self->pixels);
  g_free (self);
}

/* Once for every page, not for every frame: the cairo renderer of GTK 4.8 takes 70 ms a frame of
 * 0.8 Mpx for the same by a colour matrix. */
static void
set_colors (CgPageImage *self, CgPageColors colors)
{
  gsize size;
  gconstpointer from;
  gpointer to;

  if (self->colors == colors)
    return;

  forget_shown (self);
  self->colors = colors;
  if (colors == CG_PAGE_COLORS_NORMAL)
    {
      self->shown = g_bytes_ref (self->pixels);
      return;
    }

  from = g_bytes_get_data (self->pixels, &size);
  to = g_malloc (size);
  cg_page_colors_convert (colors, from, to, size / sizeof (guint32));
  self->shown = g_bytes_new_take (to, size);
}

static GdkTexture *
get_texture (CgPageImage *self)
{
  if (self->texture == NULL)
    self->texture =
        gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED,
                                self->shown, (gsize) self->stride);

  return self->texture;
}

/* The surface is only read, so the memory of the pixels needs no copy; a render node may outlive
 * us. Paper is opaque: said so, it is copied and not blended. */
static cairo_surface_t *
get_surface (CgPageImage *self)
{
  static const cairo_user_data_key_t key;
  gconstpointer data;

  if (self->surface != NULL)
    return self->surface;

  data = g_bytes_get_data (self->shown, NULL);
  self->surface = cairo_image_surface_create_for_data ((guchar *) data, CAIRO_FORMAT_RGB24,
                                                       self->width, self->height, self->stride);
  cairo_surface_set_user_data (self->surface, &key, g_bytes_ref (self->shown),
                               (cairo_destroy_func_t) g_bytes_unref);
  return self->surface;
}

/* Cairo would hand all pixels to the display for them to be made fewer there: 60 ms for a page
 * that was drawn for twice the zoom. @factor: device pixels a pixel. */
static cairo_surface_t *
scale_down (CgPageImage *self, const graphene_size_t *size, int factor)
{
  int width = (int) ceilf (size->width * (float) factor);
  int height = (int) ceilf (size->height * (float) factor);
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, (double) width / self->width, (double) height / self->height);
  cairo_set_source_surface (cr, get_surface (self), 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (small, factor, factor);
  return small;
}

static void
draw_small (CgPageImage *self, GtkSnapshot *snapshot, const graphene_rect_t *rectangle, int factor)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rectangle);
  cairo_surface_t *small = scale_down (self, &rectangle->size, factor);

  cairo_set_source_surface (cr, small, rectangle->origin.x, rectangle->origin.y);
  cairo_paint (cr);
  cairo_surface_destroy (small);
  cairo_destroy (cr);
}

static void
draw_surface (CgPageImage *self, GtkSnapshot *snapshot, const graphene_rect_t *rectangle)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rectangle);

  cairo_translate (cr, rectangle->origin.x, rectangle->origin.y);
  cairo_scale (cr, rectangle->size.width / self->width, rectangle->size.height / self->height);
  cairo_set_source_surface (cr, get_surface (self), 0, 0);
  /* The better filters are slow, and another scale is drawn only until the right one is there. */
  cairo_pattern_set_filter (cairo_get_source (cr), rectangle->size.width > SMOOTH * self->width
                                                       ? CAIRO_FILTER_NEAREST
                                                       : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

int
cg_page_image_get_width (CgPageImage *self)
{
  return self->width;
}

int
cg_page_image_get_height (CgPageImage *self)
{
  return self->height;
}

/* The mean of up to SAMPLES × SAMPLES of the pixels from @x0 to @x1 and @y0 to @y1, which are at
 * least one. Two of the four parts of a pixel are summed at once, 16 bits for each. */
static guint32
mean (const guchar *pixels, int stride, int x0, int x1, int y0, int y1)
{
  int step_x = MAX (1, (x1 - x0) / SAMPLES), step_y = MAX (1, (y1 - y0) / SAMPLES);
  guint32 even = 0, odd = 0, n = 0;

  for (int y = y0; y < y1; y += step_y)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride);

      for (int x = x0; x < x1; x += step_x, n++)
        {
          even += row[x] & 0x00ff00ff;
          odd += row[x] >> 8 & 0x00ff00ff;
        }
    }

  return (even & 0xffff) / n | (odd & 0xffff) / n << 8 | (even >> 16) / n << 16 |
         (odd >> 16) / n << 24;
}

CgPageImage *
cg_page_image_shrink (CgPageImage *self, int width, int height)
{
  const guchar *pixels = g_bytes_get_data (self->pixels, NULL);
  int all_x = self->width, all_y = self->height;
  guint32 *small = g_new (guint32, (gsize) width * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (small, (gsize) width * (gsize) height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        int x0 = x * all_x / width, y0 = y * all_y / height;

        small[(gsize) y * (gsize) width + (gsize) x] =
            mean (pixels, self->stride, x0, MAX (x0 + 1, (x + 1) * all_x / width), y0,
                  MAX (y0 + 1, (y + 1) * all_y / height));
      }
  return image_new (bytes, width, height, width * 4);
}

GdkTexture *
cg_page_image_get_texture (CgPageImage *self, CgPageColors colors)
{
  set_colors (self, colors);
  return get_texture (self);
}

void
cg_page_image_snapshot (CgPageImage *self,
                        CgPageColors colors,
                        GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        const graphene_rect_t *rectangle)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int factor = gtk_widget_get_scale_factor (widget);

  set_colors (self, colors);
  if (GSK_IS_CAIRO_RENDERER (renderer) &&
      rectangle->size.width * (float) factor < (float) self->width * WHOLE)
    draw_small (self, snapshot, rectangle, factor);
  else if (GSK_IS_CAIRO_RENDERER (renderer))
    draw_surface (self, snapshot, rectangle);
  else
    gtk_snapshot_append_texture (snapshot, get_texture (self), rectangle);
}
