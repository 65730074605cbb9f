/* cg-pdf-place.h: a file that the helper wrote in memory, put on the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_pdf_place:
 * @fd: the file, sealed
 * @path: where it is to be; what is there is replaced, all at once
 * @error: (out): %CG_FAULT_PDF_WRITE
 *
 * Private to src/pdf. Blocks on the disk, so not in the main thread.
 */
gboolean cg_pdf_place (int fd, const char *path, GError **error);

G_END_DECLS
