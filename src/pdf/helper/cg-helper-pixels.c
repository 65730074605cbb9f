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

/* A memory file up to this large is made ahead, while nobody waits: its pages, got one by one or
 * all at once, cost as much as what is drawn on them. */
#define MOST_AHEAD (16 * 1024 * 1024)

typedef struct
{
  int fd;
  guint8 *data;
  gsize size; /* bytes */
} MemoryFile;

/* Only the worker's. */
static MemoryFile ahead = { .fd = -1 };
static gsize last_size;

static void
memory_file_clear (MemoryFile *self)
{
  if (self->data != NULL)
    munmap (self->data, self->size);
  if (self->fd >= 0)
    close (self->fd);
  *self = (MemoryFile){ .fd = -1 };
}

static gboolean
memory_file_init (MemoryFile *self, gsize size)
{
  void *data;

  *self = (MemoryFile){ .fd = memfd_create ("cugai-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING) };
  if (self->fd < 0 || ftruncate (self->fd, (off_t) size) != 0)
    return FALSE;

  data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, self->fd, 0);
  if (data == MAP_FAILED)
    return FALSE;

  self->data = data;
  self->size = size;
  return TRUE;
}

/* The one made ahead, if it can be cut to size; not for a thumbnail. */
static gboolean
take_ahead (MemoryFile *self, gsize size)
{
  if (ahead.data == NULL || ahead.size < size || ahead.size / 2 > size ||
      ftruncate (ahead.fd, (off_t) size) != 0)
    return FALSE;

  *self = ahead;
  ahead = (MemoryFile){ .fd = -1 };
  return TRUE;
}

static gsize
n_bytes (const CgHelperPixels *self)
{
  return (gsize) self->stride * (gsize) self->height;
}

void
cg_helper_pixels_prepare (void)
{
  if (last_size == 0 || last_size > MOST_AHEAD || ahead.size >= last_size)
    return;

  memory_file_clear (&ahead);
  if (!memory_file_init (&ahead, last_size))
    memory_file_clear (&ahead);
}

gboolean
cg_helper_pixels_init (CgHelperPixels *self, int width, int height)
{
  MemoryFile file;

  self->width = width;
  self->height = height;
  self->stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  last_size = n_bytes (self);
  if (!take_ahead (&file, last_size) && !memory_file_init (&file, last_size))
    {
      memory_file_clear (&file);
      return FALSE;
    }

  self->fd = file.fd;
  self->data = file.data;
  self->mapped = file.size;
  return TRUE;
}

static void
forget_data (CgHelperPixels *self)
{
  if (self->data != NULL)
    munmap (self->data, self->mapped);
  self->data = NULL;
}

gboolean
cg_helper_pixels_seal (CgHelperPixels *self)
{
  forget_data (self);
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
  forget_data (self);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}
