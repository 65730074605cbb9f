/* cg-pdf-pixels.c: pixels that came from cugai-pdf in a sealed memory file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-pixels.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cg-pdf-protocol.h"
#include "cg-pdf-sealed.h"

struct _CgPdfPixels
{
  GBytes *bytes;
  int width;
  int height;
  int stride;
};

typedef struct
{
  void *address;
  gsize length;
  int fd; /* -1 where it is small */
} Mapping;

/* From here on the file is kept beside the mapping: few of that size fit into the cache. */
#define LARGE (1024 * 1024)

G_DEFINE_BOXED_TYPE (CgPdfPixels, cg_pdf_pixels, cg_pdf_pixels_ref, cg_pdf_pixels_unref)

static gboolean
has_size (int fd, int width, int height, int stride)
{
  return width > 0 && height > 0 && width <= CG_PDF_MAX_SIDE && height <= CG_PDF_MAX_SIDE &&
         stride >= 4 * width && stride <= 4 * CG_PDF_MAX_SIDE + 64 &&
         cg_pdf_sealed_size (fd) == (guint64) stride * (guint64) height;
}

static void
close_worker (gpointer data, gpointer user_data)
{
  close (GPOINTER_TO_INT (data));
}

/* Giving back the memory of a page takes milliseconds, more where the machine is busy, and the
 * last to let go is mostly the main thread as it scrolls on: so the file outlives the mapping,
 * and another thread ends it. */
static void
close_elsewhere (int fd)
{
  static GThreadPool *pool = NULL;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (close_worker, NULL, 1, FALSE, NULL);
      g_once_init_leave (&once, 1);
    }

  g_thread_pool_push (pool, GINT_TO_POINTER (fd), NULL);
}

static void
unmap (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->address, mapping->length);
  if (mapping->fd > 0)
    close_elsewhere (mapping->fd);
  g_free (mapping);
}

CgPdfPixels *
cg_pdf_pixels_new_from_fd (int fd, int width, int height, int stride)
{
  CgPdfPixels *self;
  Mapping *mapping;
  gsize length;
  void *address;

  if (!has_size (fd, width, height, stride))
    return NULL;

  length = (gsize) stride * (gsize) height;
  address = mmap (NULL, length, PROT_READ, MAP_SHARED, fd, 0);
  if (address == MAP_FAILED)
    return NULL;

  mapping = g_new (Mapping, 1);
  mapping->address = address;
  mapping->length = length;
  mapping->fd = length >= LARGE ? fcntl (fd, F_DUPFD_CLOEXEC, 3) : -1;

  self = g_atomic_rc_box_new0 (CgPdfPixels);
  self->bytes = g_bytes_new_with_free_func (address, length, unmap, mapping);
  self->width = width;
  self->height = height;
  self->stride = stride;
  return self;
}

CgPdfPixels *
cg_pdf_pixels_ref (CgPdfPixels *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CgPdfPixels *self = data;

  g_bytes_unref (self->bytes);
}

void
cg_pdf_pixels_unref (CgPdfPixels *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

GBytes *
cg_pdf_pixels_get_bytes (CgPdfPixels *self)
{
  return self->bytes;
}

int
cg_pdf_pixels_get_width (CgPdfPixels *self)
{
  return self->width;
}

int
cg_pdf_pixels_get_height (CgPdfPixels *self)
{
  return self->height;
}

int
cg_pdf_pixels_get_stride (CgPdfPixels *self)
{
  return self->stride;
}
