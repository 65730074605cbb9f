/* cg-store-index.h: what a large edit leaves to the search index is put into it afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list with a search text is right at any time: texts that wait for the index are looked
 * through. In a program with a main loop the store sees to them by itself, a few thousand at
 * a time and after what people ask for.
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_index:
 * @error: %CG_FAULT_STORE_LOCKED, %CG_FAULT_STORE_FULL, %CG_FAULT_STORE_SQL
 *
 * Puts all that waits into the index; for programs that end after their edit. Blocking.
 */
gboolean cg_store_index (CgStore *self, GError **error);

/**
 * cg_store_index_later:
 *
 * Puts some of what waits into the index, if any does, and goes on with the rest until none
 * is left or the store is closed. Main thread.
 */
void cg_store_index_later (CgStore *self);

G_END_DECLS
