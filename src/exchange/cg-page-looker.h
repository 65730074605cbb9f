/* cg-page-looker.h: notes, in the background, what the pages look like that are pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store-looks.h"

G_BEGIN_DECLS

/**
 * cg_pages_look_async:
 * @store: an open store that can be written
 * @cancellable: (nullable): a cancellable; what was noted is kept
 * @callback: called when nothing is left to be noted
 * @user_data: for @callback
 *
 * Goes through the pages that are pictures and of which no look is kept (cg-store-looks.h), or one
 * that other versions of the libraries drew, which could not be compared any more; one process
 * cugai-pdf at a time and with the lowest claim on the machine. It takes as long as drawing them,
 * so that it comes after the reading of all texts (cg-page-indexer.h). A file that is not there,
 * has not the checksum any more that it was attached with, or cannot be opened is passed over: it
 * keeps the looks it had. Main thread; nothing blocks.
 */
void cg_pages_look_async (CgStore *store,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_pages_look_finish:
 * @error: (out): %CG_FAULT of reading or writing a store, %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it came to the end
 */
gboolean cg_pages_look_finish (CgStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
