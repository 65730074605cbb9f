/* cg-recogniser.h: the text of a document's scanned pages is recognised, page by page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-document.h"
#include "cg-store-texts.h"

G_BEGIN_DECLS

/**
 * CgRecogniser:
 *
 * Has each page drawn by cugai-pdf, read by Tesseract (cg-tesseract.h), and keeps what that says in
 * the store, where the search finds it. The file itself does not change. A page that cannot be
 * read is passed over, and counted. Main thread; nothing blocks.
 *
 * Signal "progress": a page more is done.
 * Signal "done": all are, or it ended early: see cg_recogniser_get_error().
 */
#define CG_TYPE_RECOGNISER (cg_recogniser_get_type ())
G_DECLARE_FINAL_TYPE (CgRecogniser, cg_recogniser, CG, RECOGNISER, GObject)

/**
 * cg_recogniser_new:
 * @store: a store that can be written
 * @document: a document
 * @sha256: its checksum
 *
 * Returns: (transfer full): one that rests; it tells the document's #CgStoreTexts of what is new
 */
CgRecogniser *cg_recogniser_new (CgStore *store, CgPdfDocument *document, const char *sha256);

/**
 * cg_recogniser_start:
 * @pages: (nullable) (element-type guint): which pages, from 0; %NULL: those that were scanned and
 *   of which nothing was recognised
 */
void cg_recogniser_start (CgRecogniser *self, GArray *pages);

/**
 * cg_recogniser_stop:
 *
 * Ends it; what was recognised is kept. "done" is not emitted.
 */
void cg_recogniser_stop (CgRecogniser *self);

gboolean cg_recogniser_get_busy (CgRecogniser *self);

/**
 * cg_recogniser_get_done:
 * @n_pages: (out): of how many
 *
 * Returns: how many pages are done
 */
guint cg_recogniser_get_done (CgRecogniser *self, guint *n_pages);

/**
 * cg_recogniser_get_n_failed:
 *
 * Returns: how many of these could not be read
 */
guint cg_recogniser_get_n_failed (CgRecogniser *self);

/**
 * cg_recogniser_get_error:
 *
 * Returns: (transfer none) (nullable): why it ended early (%CG_FAULT_RECOGNISER_MISSING, a fault
 *   of writing the store), or else why the first page that could not be read was not
 */
const GError *cg_recogniser_get_error (CgRecogniser *self);

G_END_DECLS
