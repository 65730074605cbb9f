/* cg-pdf-png.c: pixels of a page written as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-png.h"

#include <cairo.h>

#include "cg-fault.h"
#include "cg-files.h"

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
cg_pdf_pixels_write_png (CgPdfPixels *self, const char *path, GError **error)
{
  gconstpointer data = g_bytes_get_data (cg_pdf_pixels_get_bytes (self), NULL);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      (unsigned char *) data, CAIRO_FORMAT_ARGB32, cg_pdf_pixels_get_width (self),
      cg_pdf_pixels_get_height (self), cg_pdf_pixels_get_stride (self));
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, collect, png);

  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS &&
      cg_files_write_atomic (path, png->data, png->len, 0600, &cause))
    return TRUE;

  cg_fault_set (error, CG_FAULT_FILE_WRITE, path,
                cause != NULL ? cause->message : cairo_status_to_string (status));
  return FALSE;
}
