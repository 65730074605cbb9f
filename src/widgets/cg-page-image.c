/* cg-page-image.c: pixels of a page as something to draw, in the way the renderer likes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-image.h"

struct _CgPageImage
{
  CgPdfPixels *pixels;
  GdkTexture *texture;      /* made when first needed */
  cairo_surface_t *surface; /* made when first needed */
};

CgPageImage *
cg_page_image_new (CgPdfPixels *pixels)
{
  CgPageImage *self = g_new0 (CgPageImage, 1);

  self->pixels = cg_pdf_pixels_ref (pixels);
  return self;
}

void
cg_page_image_free (CgPageImage *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  cg_pdf_pixels_unref (self->pixels);
  g_free (self);
}

static GdkTexture *
get_texture (CgPageImage *self)
{
  if (self->texture == NULL)
    self->texture = gdk_memory_texture_new (
        cg_pdf_pixels_get_width (self->pixels), cg_pdf_pixels_get_height (self->pixels),
        GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, cg_pdf_pixels_get_bytes (self->pixels),
        (gsize) cg_pdf_pixels_get_stride (self->pixels));

  return self->texture;
}

/* The surface is only read, so the sealed memory needs no copy; a render node may outlive us. */
static cairo_surface_t *
get_surface (CgPageImage *self)
{
  static const cairo_user_data_key_t key;
  gconstpointer data;

  if (self->surface != NULL)
    return self->surface;

  data = g_bytes_get_data (cg_pdf_pixels_get_bytes (self->pixels), NULL);
  self->surface = cairo_image_surface_create_for_data (
      (guchar *) data, CAIRO_FORMAT_ARGB32, cg_pdf_pixels_get_width (self->pixels),
      cg_pdf_pixels_get_height (self->pixels), cg_pdf_pixels_get_stride (self->pixels));
  cairo_surface_set_user_data (self->surface, &key, cg_pdf_pixels_ref (self->pixels),
                               (cairo_destroy_func_t) cg_pdf_pixels_unref);
  return self->surface;
}

static void
draw_surface (CgPageImage *self, GtkSnapshot *snapshot, const graphene_rect_t *rectangle)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rectangle);
  double width = cg_pdf_pixels_get_width (self->pixels);
  double height = cg_pdf_pixels_get_height (self->pixels);

  cairo_translate (cr, rectangle->origin.x, rectangle->origin.y);
  cairo_scale (cr, rectangle->size.width / width, rectangle->size.height / height);
  cairo_set_source_surface (cr, get_surface (self), 0, 0);
  /* The better filters are slow, and another scale is drawn only until the right one is there. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

void
cg_page_image_snapshot (CgPageImage *self,
                        GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        const graphene_rect_t *rectangle)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  if (GSK_IS_CAIRO_RENDERER (renderer))
    draw_surface (self, snapshot, rectangle);
  else
    gtk_snapshot_append_texture (snapshot, get_texture (self), rectangle);
}
