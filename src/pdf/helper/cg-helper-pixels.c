/* cg-helper-pixels.c: pixels in a memory file that is sealed before it is handed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-pixels.h"

#include <fcntl.h>
#include <math.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cg-helper-document.h"
#include "cg-pdf-protocol.h"

static gsize
n_bytes (const CgHelperPixels *self)
{
  return (gsize) self->stride * (gsize) self->height;
}

gboolean
cg_helper_pixels_init (CgHelperPixels *self, int width, int height)
{
  void *data;

  self->width = width;
  self->height = height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  self->fd = memfd_create ("cugai-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (self->fd < 0 || ftruncate (self->fd, (off_t) n_bytes (self)) != 0)
    return FALSE;

  data = mmap (NULL, n_bytes (self), PROT_READ | PROT_WRITE, MAP_SHARED, self->fd, 0);
  if (data == MAP_FAILED)
    return FALSE;

  self->data = data;
  return TRUE;
}

static void
unmap (CgHelperPixels *self)
{
  if (self->data != NULL)
    munmap (self->data, n_bytes (self));
  self->data = NULL;
}

gboolean
cg_helper_pixels_seal (CgHelperPixels *self)
{
  unmap (self);
  return fcntl (self->fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) ==
         0;
}

static gboolean
check_region (double scale, int width, int height, GError **error)
{
  if (!isfinite (scale) || scale <= 0 || width < 1 || height < 1)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_BAD_CALL, "region");
      return FALSE;
    }

  if (width > CG_PDF_MAX_SIDE || height > CG_PDF_MAX_SIDE ||
      (gint64) width * height > CG_PDF_MAX_PIXELS)
    {
      g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "region");
      return FALSE;
    }

  return TRUE;
}

static gboolean
fail_memory (GError **error)
{
  g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "memory");
  return FALSE;
}

gboolean
cg_helper_pixels_begin (CgHelperPixels *self, double scale, int width, int height, GError **error)
{
  return check_region (scale, width, height, error) &&
         (cg_helper_pixels_init (self, width, height) || fail_memory (error));
}

cairo_surface_t *
cg_helper_pixels_create_surface (CgHelperPixels *self)
{
  return cairo_image_surface_create_for_data (self->data, CAIRO_FORMAT_ARGB32, self->width,
                                              self->height, self->stride);
}

GVariant *
cg_helper_pixels_answer (CgHelperPixels *self, GUnixFDList *fds, GError **error)
{
  if (cg_helper_pixels_seal (self) && g_unix_fd_list_append (fds, self->fd, NULL) == 0)
    return g_variant_new ("(hu)", 0, (guint) self->stride);

  fail_memory (error);
  return NULL;
}

void
cg_helper_pixels_clear (CgHelperPixels *self)
{
  unmap (self);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}
