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
#include "cg-recognised-text.h"

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
 * cg_tesseract_turn_async:
 * @pixels: a page
 * @name: of the document, for sentences
 * @cancellable: (nullable): ends the process
 *
 * By how much a page that was scanned lying on its side or head must be turned to be read. Fails
 * with %CG_FAULT_RECOGNISER_MISSING, %CG_FAULT_RECOGNISER_SLOW, and with
 * %CG_FAULT_RECOGNISER_FAILED where that is not known: it has too few characters.
 */
void cg_tesseract_turn_async (CgPdfPixels *pixels,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_tesseract_turn_finish:
 *
 * Returns: quarters clockwise, 0 to 3; -1 on failure
 */
int cg_tesseract_turn_finish (GAsyncResult *result, GError **error);

/**
 * cg_tesseract_read_async:
 * @pixels: a page
 * @scale: its pixels a point
 * @turn: quarters clockwise by which it is turned to be read
 * @page: its number, from 0
 * @name: of the document, for sentences
 * @cancellable: (nullable): ends the process
 *
 * Fails with %CG_FAULT_RECOGNISER_MISSING, %CG_FAULT_RECOGNISER_FAILED,
 * %CG_FAULT_RECOGNISER_SLOW.
 */
void cg_tesseract_read_async (CgPdfPixels *pixels,
                              double scale,
                              guint turn,
                              guint page,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * cg_tesseract_read_finish:
 * @sureness: (out): how sure it is of the words
 *
 * Returns: (transfer full) (nullable): the words of the page with their places on the page as it
 *   is, not turned
 */
CgPageWords *cg_tesseract_read_finish (GAsyncResult *result, CgSureness *sureness, GError **error);

G_END_DECLS
