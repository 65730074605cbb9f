/* cg-page-indexer.h: reads what attached files say, in the background, into the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store-pages.h"

G_BEGIN_DECLS

/**
 * CgPageIndexer:
 *
 * Goes through the files whose pages were not read, the newest first, one process cugai-pdf at a
 * time and with the lowest claim on the machine, and hands the pages to the store in batches
 * (cg-store-pages.h). A page that cannot be read is passed over; a file that cannot is noted and
 * not tried again, unless what hinders is not in the file (it is missing, the reader does not
 * start): that is tried again the next time. Main thread; nothing blocks.
 *
 * Signal "progress": cg_page_indexer_get_state() and cg_page_indexer_get_page() moved.
 * Signal "done": nothing is left to be read now.
 */
#define CG_TYPE_PAGE_INDEXER (cg_page_indexer_get_type ())
G_DECLARE_FINAL_TYPE (CgPageIndexer, cg_page_indexer, CG, PAGE_INDEXER, GObject)

/**
 * cg_page_indexer_new:
 * @store: an open store that can be written
 *
 * Returns: (transfer full): one that rests
 */
CgPageIndexer *cg_page_indexer_new (CgStore *store);

/**
 * cg_page_indexer_start:
 *
 * Looks for files to be read, and reads them. Called again while it is at work, it looks once more
 * when it has come to the end.
 */
void cg_page_indexer_start (CgPageIndexer *self);

/**
 * cg_page_indexer_stop:
 *
 * Ends the work; what was read is kept, and cg_page_indexer_start() goes on from there.
 */
void cg_page_indexer_stop (CgPageIndexer *self);

gboolean cg_page_indexer_get_busy (CgPageIndexer *self);

/**
 * cg_page_indexer_get_state:
 *
 * Returns: how far it is with all files, as of the last "progress".
 */
CgPagesState cg_page_indexer_get_state (CgPageIndexer *self);

/**
 * cg_page_indexer_get_page:
 * @n_pages: (out): of how many
 *
 * Returns: how many pages of the file in hand were read; both 0 while there is none
 */
guint cg_page_indexer_get_page (CgPageIndexer *self, guint *n_pages);

/**
 * cg_page_indexer_get_name:
 *
 * Returns: (transfer none) (nullable): the name of the file in hand
 */
const char *cg_page_indexer_get_name (CgPageIndexer *self);

/**
 * cg_page_indexer_get_error:
 *
 * Returns: (transfer none) (nullable): why it ended early: the store could not be written, the
 *   reader does not start
 */
const GError *cg_page_indexer_get_error (CgPageIndexer *self);

G_END_DECLS
