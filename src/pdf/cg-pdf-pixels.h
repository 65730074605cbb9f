/* cg-pdf-pixels.h: pixels that cugai-pdf has written into a memory file of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-pdf-memory.h"

G_BEGIN_DECLS

/**
 * CgPdfPixels:
 *
 * A rectangle of premultiplied B8G8R8A8 pixels (cairo's ARGB32 on
 * little-endian machines, %GDK_MEMORY_B8G8R8A8_PREMULTIPLIED). Reference counted;
 * may be shared between threads. Nothing but pixels may be believed of it: the process that
 * wrote it could do so again.
 */
typedef struct _CgPdfPixels CgPdfPixels;

#define CG_TYPE_PDF_PIXELS (cg_pdf_pixels_get_type ())
GType cg_pdf_pixels_get_type (void);

/**
 * cg_pdf_pixels_new:
 * @memory: where to take a file
 * @width: pixels, within the protocol's limits
 * @height: pixels, within the protocol's limits
 *
 * Room for pixels that are to be asked for; until they have come it says nothing.
 *
 * Returns: (transfer full) (nullable): the pixels; %NULL where there is no memory left
 */
CgPdfPixels *cg_pdf_pixels_new (CgPdfMemory *memory, int width, int height);

/**
 * cg_pdf_pixels_get_descriptor:
 * @self: pixels that have not settled
 *
 * Returns: the descriptor of their file, which stays theirs
 */
int cg_pdf_pixels_get_descriptor (CgPdfPixels *self);

/**
 * cg_pdf_pixels_settle:
 * @self: pixels that have come, of which nobody else has a reference yet
 *
 * Gives the file back where a copy is cheap.
 */
void cg_pdf_pixels_settle (CgPdfPixels *self);

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
