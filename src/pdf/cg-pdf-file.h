/* cg-pdf-file.h: a file opened for the process that will read it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * cg_pdf_file_check:
 * @fd: a file open for reading
 * @name: what the user calls it
 *
 * Private to src/pdf, as all of this.
 *
 * Returns: (transfer full) (nullable): %NULL when it can be a document, else %CG_FAULT_PDF_EMPTY,
 *   %CG_FAULT_PDF_NOT_PDF, …
 */
GError *cg_pdf_file_check (int fd, const char *name);

/**
 * cg_pdf_file_open:
 * @path: the file
 * @name: what the user calls it
 * @error: (out): as cg_pdf_file_check(), %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE
 *
 * Blocks on the disk, so not in the main thread.
 *
 * Returns: the file, open for reading; -1 with @error
 */
int cg_pdf_file_open (const char *path, const char *name, GError **error);

G_END_DECLS
