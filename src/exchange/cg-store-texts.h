/* cg-store-texts.h: what was recognised of a file's pages, as the texts of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pdf-text-source.h"
#include "cg-store-pages.h"

G_BEGIN_DECLS

/**
 * CgStoreTexts:
 *
 * A #CgPdfTextSource of the pages that the store has recognised texts of. Which those are is read
 * when it is made and whenever it is asked to; until then it has none. Main thread.
 *
 * Signal "read": cg_store_texts_count_scans() may be another.
 */
#define CG_TYPE_STORE_TEXTS (cg_store_texts_get_type ())
G_DECLARE_FINAL_TYPE (CgStoreTexts, cg_store_texts, CG, STORE_TEXTS, GObject)

/**
 * cg_store_texts_new:
 * @sha256: the file
 *
 * Returns: (transfer full): the texts, on their way
 */
CgStoreTexts *cg_store_texts_new (CgStore *store, const char *sha256);

/**
 * cg_store_texts_refresh:
 *
 * Reads anew which pages it has; "changed" is emitted for each that is new.
 */
void cg_store_texts_refresh (CgStoreTexts *self);

/**
 * cg_store_texts_renew:
 * @page: from 0: of it something was recognised just now
 */
void cg_store_texts_renew (CgStoreTexts *self, guint page);

/**
 * cg_store_texts_get_busy:
 *
 * Returns: whether it is being read which pages it has
 */
gboolean cg_store_texts_get_busy (CgStoreTexts *self);

/**
 * cg_store_texts_count_scans:
 *
 * Returns: how many pages of the file are pictures of which nothing was recognised
 */
guint cg_store_texts_count_scans (CgStoreTexts *self);

G_END_DECLS
