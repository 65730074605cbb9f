/* cg-tesseract.h: the text of a picture, recognised by the program tesseract.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It runs as a process without network and with limits on memory, time and output
 * (cg-child-lock.h); the picture goes in by a pipe and its words come back by another. Main
 * thread; nothing blocks.
 */
#pragma once

#include <gio/gio.h>

#include "cg-page-words.h"
#include "cg-pdf-pixels.h"

G_BEGIN_DECLS

/**
 * cg_tesseract_check_async:
 *
 * Whether it is installed with the Chinese language. Fails with %CG_FAULT_RECOGNISER_MISSING, whose
 * sentence says how to get it.
 */
void cg_tesseract_check_async (GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean cg_tesseract_check_finish (GAsyncResult *result, GError **error);

/**
 * cg_tesseract_read_async:
 * @pixels: a page
 * @scale: its pixels a point
 * @page: its number, from 0
 * @name: of the document, for sentences
 * @cancellable: (nullable): ends the process
 *
 * Fails with %CG_FAULT_RECOGNISER_MISSING, %CG_FAULT_RECOGNISER_FAILED.
 */
void cg_tesseract_read_async (CgPdfPixels *pixels,
                              double scale,
                              guint page,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_tesseract_read_finish:
 * @confidence: (out): how sure it is of the words: 0 to 100
 *
 * Returns: (transfer full) (nullable): the words of the page with their places
 */
CgPageWords *cg_tesseract_read_finish (GAsyncResult *result, double *confidence, GError **error);

G_END_DECLS
