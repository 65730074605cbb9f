/* cg-helper-pixels.c: pixels in a memory file that is sealed before it is handed over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-pixels.h"

#include <cairo.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

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

void
cg_helper_pixels_clear (CgHelperPixels *self)
{
  unmap (self);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}
