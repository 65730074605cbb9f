/* cg-pdf-pixels.c: pixels that cugai-pdf has written into a memory file of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-pixels.h"

#include "cg-pdf-protocol.h"

struct _CgPdfPixels
{
  GBytes *bytes;
  CgPdfMemoryFile *file; /* the owner of the bytes; NULL where they were copied */
  int width;
  int height;
};

/* From here on pixels stay in their file: few of that size fit into the cache, and every file
 * costs a descriptor. */
#define LARGE ((gsize) 1024 * 1024)

G_DEFINE_BOXED_TYPE (CgPdfPixels, cg_pdf_pixels, cg_pdf_pixels_ref, cg_pdf_pixels_unref)

static void
give_back (gpointer data)
{
  cg_pdf_memory_file_give_back (data);
}

CgPdfPixels *
cg_pdf_pixels_new (CgPdfMemory *memory, int width, int height)
{
  gsize size = (gsize) CG_PDF_STRIDE (width) * (gsize) height;
  CgPdfMemoryFile *file = cg_pdf_memory_take (memory, size);
  CgPdfPixels *self;

  if (file == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (CgPdfPixels);
  self->file = file;
  self->bytes =
      g_bytes_new_with_free_func (cg_pdf_memory_file_get_data (file), size, give_back, file);
  self->width = width;
  self->height = height;
  return self;
}

int
cg_pdf_pixels_get_descriptor (CgPdfPixels *self)
{
  return cg_pdf_memory_file_get_descriptor (self->file);
}

void
cg_pdf_pixels_settle (CgPdfPixels *self)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (self->bytes, &size);
  GBytes *copy;

  if (size >= LARGE)
    return;

  copy = g_bytes_new (data, size);
  self->file = NULL;
  g_bytes_unref (self->bytes);
  self->bytes = copy;
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
  return CG_PDF_STRIDE (self->width);
}
