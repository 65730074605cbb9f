/* cg-row-loader.h: the rows of a listing that are in memory, and fetching what is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"
#include "cg-row.h"

G_BEGIN_DECLS

/* Rows are fetched in blocks of this many neighbours. */
#define CG_BLOCK_ROWS 128

/**
 * CgRowLoader:
 *
 * Keeps one #CgRow for each id that anybody holds, and the last thousand besides. Fetches
 * what is wanted one block at a time, so that a jump never waits behind a queue of blocks
 * that nobody wants any more. Main thread; inside src/listing only.
 */
#define CG_TYPE_ROW_LOADER (cg_row_loader_get_type ())
G_DECLARE_FINAL_TYPE (CgRowLoader, cg_row_loader, CG, ROW_LOADER, GObject)

/**
 * CgRowLoader::fetched:
 *
 * Records have come; each row has said so before.
 */

/**
 * CgRowLoader::failed:
 * @self: a loader
 * @error: a #GError
 *
 * A fetch failed; nothing is fetched until something is wanted again.
 */

/**
 * cg_row_loader_new:
 * @past: (nullable): a past day of @store, whose records are the rows
 *
 * Returns: (transfer full): a loader of rows of one kind.
 */
CgRowLoader *cg_row_loader_new (CgStore *store, CgAsof *past, CgEntity entity);

/**
 * cg_row_loader_stop:
 *
 * Fetches nothing any more.
 */
void cg_row_loader_stop (CgRowLoader *self);

/**
 * cg_row_loader_set_ids:
 * @ids: the ids by position
 *
 * Forgets what was wanted by position.
 */
void cg_row_loader_set_ids (CgRowLoader *self, CgIds *ids);

/**
 * cg_row_loader_get_row:
 *
 * Returns: (transfer full): the row object of an id.
 */
CgRow *cg_row_loader_get_row (CgRowLoader *self, gint64 id);

/**
 * cg_row_loader_want:
 * @first: first position on the screen
 * @last: last position on the screen
 * @direction: below zero when the view moves up, above when down
 *
 * These rows are wanted first, then a block ahead.
 */
void cg_row_loader_want (CgRowLoader *self, guint first, guint last, int direction);

/**
 * cg_row_loader_touch:
 *
 * Somebody looks at the row at @position, which may have to be fetched with its block.
 */
void cg_row_loader_touch (CgRowLoader *self, guint position);

/**
 * cg_row_loader_invalidate:
 *
 * The record of @id changed: read it anew if it is in memory.
 */
void cg_row_loader_invalidate (CgRowLoader *self, gint64 id);

/**
 * cg_row_loader_invalidate_references:
 * @entity: a kind of record
 * @ids: (element-type gint64): set of ids of such records
 *
 * Read those rows anew that show the name of one of these records.
 */
void cg_row_loader_invalidate_references (CgRowLoader *self, CgEntity entity, GHashTable *ids);

/**
 * cg_row_loader_invalidate_all:
 *
 * Anything may have changed.
 */
void cg_row_loader_invalidate_all (CgRowLoader *self);

/**
 * cg_row_loader_is_loaded:
 *
 * Returns: whether the record of @id is in memory, or known not to exist.
 */
gboolean cg_row_loader_is_loaded (CgRowLoader *self, gint64 id);

/**
 * cg_row_loader_is_busy:
 *
 * Returns: whether a fetch is running or about to.
 */
gboolean cg_row_loader_is_busy (CgRowLoader *self);

G_END_DECLS
