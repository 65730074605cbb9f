/* cg-pdf-png.h: pixels of a page written as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-pixels.h"

G_BEGIN_DECLS

/**
 * cg_pdf_pixels_write_png:
 * @self: the pixels
 * @path: the file, which is overwritten
 * @error: (out): %CG_FAULT_FILE_WRITE
 *
 * Any thread.
 *
 * Returns: whether the file was written
 */
gboolean cg_pdf_pixels_write_png (CgPdfPixels *self, const char *path, GError **error);

G_END_DECLS
