/* cg-helper-pixels.c: pixels that are handed over in a sealed memory file.
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

/* Memory that pixels are drawn in, kept from one page to the next, if not larger than this: pages
 * of a memory file that are touched one by one cost more than what is drawn on them. */
#define MOST_KEPT (16 * 1024 * 1024)

typedef struct
{
  gsize size;
  _Alignas(16) guint8 data[];
} Memory;

static Memory *kept; /* nobody draws in it */

static Memory *
take_memory (gsize size)
{
  Memory *memory = g_atomic_pointer_exchange (&kept, NULL);

  if (memory == NULL || memory->size < size)
    {
      g_free (memory);
      memory = g_try_malloc (sizeof (Memory) + size);
      if (memory == NULL)
        return NULL;
      memory->size = size;
    }

  return memory;
}

static void
give_back (Memory *memory)
{
  if (memory != NULL && memory->size <= MOST_KEPT)
    memory = g_atomic_pointer_exchange (&kept, memory);
  g_free (memory);
}

static gsize
n_bytes (const CgHelperPixels *self)
{
  return (gsize) self->stride * (gsize) self->height;
}

gboolean
cg_helper_pixels_init (CgHelperPixels *self, int width, int height)
{
  Memory *memory;

  self->width = width;
  self->height = height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  memory = take_memory (n_bytes (self));
  self->data = memory != NULL ? memory->data : NULL;
  return memory != NULL;
}

static void
forget_data (CgHelperPixels *self)
{
  if (self->data != NULL)
    give_back ((Memory *) (gpointer) (self->data - G_STRUCT_OFFSET (Memory, data)));
  self->data = NULL;
}

static gboolean
write_all (int fd, const guint8 *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n <= 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

gboolean
cg_helper_pixels_seal (CgHelperPixels *self)
{
  gboolean good;

  self->fd = memfd_create ("cugai-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  good = self->fd >= 0 && write_all (self->fd, self->data, n_bytes (self));
  forget_data (self);
  return good && fcntl (self->fd, F_ADD_SEALS,
                        F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
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
  forget_data (self);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}
