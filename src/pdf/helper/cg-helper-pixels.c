/* cg-helper-pixels.c: pixels that are drawn, and written into a memory file of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-pixels.h"

#include <math.h>
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
  self->stride = CG_PDF_STRIDE (width);
  memory = take_memory (n_bytes (self));
  self->data = memory != NULL ? memory->data : NULL;
  return memory != NULL;
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

static gboolean
write_all (int fd, const guint8 *data, gsize size)
{
  off_t offset = 0;

  while ((gsize) offset < size)
    {
      gssize n = pwrite (fd, data + offset, size - (gsize) offset, offset);

      if (n <= 0)
        return FALSE;
      offset += n;
    }

  return TRUE;
}

gboolean
cg_helper_pixels_write (const CgHelperPixels *self, int fd, GError **error)
{
  return (fd >= 0 && write_all (fd, self->data, n_bytes (self))) || fail_memory (error);
}

void
cg_helper_pixels_clear (CgHelperPixels *self)
{
  if (self->data != NULL)
    give_back ((Memory *) (gpointer) (self->data - G_STRUCT_OFFSET (Memory, data)));
  self->data = NULL;
}
