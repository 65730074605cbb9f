/* cg-pdf-png.c: pixels of a page written as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-png.h"

#include <cairo.h>

#include "cg-fault.h"

gboolean
cg_pdf_pixels_write_png (CgPdfPixels *self, const char *path, GError **error)
{
  gconstpointer data = g_bytes_get_data (cg_pdf_pixels_get_bytes (self), NULL);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      (unsigned char *) data, CAIRO_FORMAT_ARGB32, cg_pdf_pixels_get_width (self),
      cg_pdf_pixels_get_height (self), cg_pdf_pixels_get_stride (self));
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  cg_fault_set (error, CG_FAULT_FILE_WRITE, path, cairo_status_to_string (status));
  return FALSE;
}
