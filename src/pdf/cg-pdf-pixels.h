/* cg-pdf-pixels.h: pixels that came from cugai-pdf in a sealed memory file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgPdfPixels:
 *
 * An immutable rectangle of premultiplied B8G8R8A8 pixels (cairo's ARGB32 on
 * little-endian machines, %GDK_MEMORY_B8G8R8A8_PREMULTIPLIED). Reference counted;
 * may be shared between threads.
 */
typedef struct _CgPdfPixels CgPdfPixels;

#define CG_TYPE_PDF_PIXELS (cg_pdf_pixels_get_type ())
GType cg_pdf_pixels_get_type (void);

/**
 * cg_pdf_pixels_new_from_fd:
 * @fd: a memory file; it stays the caller's
 * @width: pixels
 * @height: pixels
 * @stride: bytes from row to row
 *
 * Maps the file after checking that nobody can write, shrink or grow it any more
 * and that it is as large as it is said to be: its maker is not trusted. Any
 * thread.
 *
 * Returns: (transfer full) (nullable): the pixels; %NULL when a check fails
 */
CgPdfPixels *cg_pdf_pixels_new_from_fd (int fd, int width, int height, int stride);

/**
 * cg_pdf_pixels_ref:
 * @self: the pixels
 *
 * Returns: (transfer full): @self
 */
CgPdfPixels *cg_pdf_pixels_ref (CgPdfPixels *self);

/**
 * cg_pdf_pixels_unref:
 * @self: (transfer full): the pixels
 */
void cg_pdf_pixels_unref (CgPdfPixels *self);

/**
 * cg_pdf_pixels_get_bytes:
 * @self: the pixels
 *
 * Returns: (transfer none): the mapped rows; they may outlive @self by a reference
 */
GBytes *cg_pdf_pixels_get_bytes (CgPdfPixels *self);

/**
 * cg_pdf_pixels_get_width:
 * @self: the pixels
 *
 * Returns: pixels in a row
 */
int cg_pdf_pixels_get_width (CgPdfPixels *self);

/**
 * cg_pdf_pixels_get_height:
 * @self: the pixels
 *
 * Returns: number of rows
 */
int cg_pdf_pixels_get_height (CgPdfPixels *self);

/**
 * cg_pdf_pixels_get_stride:
 * @self: the pixels
 *
 * Returns: bytes from row to row
 */
int cg_pdf_pixels_get_stride (CgPdfPixels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfPixels, cg_pdf_pixels_unref)

G_END_DECLS
