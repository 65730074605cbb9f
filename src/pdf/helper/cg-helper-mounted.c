/* cg-helper-mounted.c: a picture mounted on the pages of a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-mounted.h"

#include <cairo-pdf.h>
#include <fcntl.h>

#include "cg-helper-document.h"
#include "cg-helper-stream.h"

static gboolean
fail (GError **error, const char *why)
{
  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, why);
  return FALSE;
}

static gboolean
draw_pages (CgHelperImage *image, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean good = TRUE;

  for (guint i = 0; good && i < cg_helper_image_get_n_pages (image); i++)
    {
      double width, height;

      cg_helper_image_get_size (image, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      good = cg_helper_image_draw (image, i, cr, CG_HELPER_PRINTING, error);
      cairo_show_page (cr);
      if (good && cairo_status (cr) != CAIRO_STATUS_SUCCESS)
        good = fail (error, "size");
    }

  cairo_destroy (cr);
  return good;
}

static gboolean
write_pages (CgHelperImage *image, CgHelperStream *stream, GError **error)
{
  cairo_surface_t *surface;
  gboolean good;

  if (!cg_helper_stream_begin (stream))
    return fail (error, "memory");

  surface = cairo_pdf_surface_create_for_stream (cg_helper_stream_write, stream, 1, 1);
  good = draw_pages (image, surface, error);
  cairo_surface_finish (surface);
  if (good && (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || stream->overflown))
    good = fail (error, "size");
  cairo_surface_destroy (surface);
  return good;
}

PopplerDocument *
cg_helper_mount (CgHelperImage *image, GError **error)
{
  g_auto (CgHelperStream) stream = CG_HELPER_STREAM_INIT;
  g_autoptr (GError) why = NULL;
  PopplerDocument *poppler;
  int fd;

  if (!write_pages (image, &stream, error))
    return NULL;

  fd = fcntl (stream.fd, F_DUPFD_CLOEXEC, 0);
  poppler = fd >= 0 ? poppler_document_new_from_fd (fd, NULL, &why) : NULL;
  if (poppler == NULL)
    fail (error, why != NULL ? why->message : "descriptor");
  return poppler;
}
