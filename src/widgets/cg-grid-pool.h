/* cg-grid-pool.h: the row widgets of a grid, moved from one record to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-row.h"
#include "cg-listing.h"

G_BEGIN_DECLS

/**
 * CgGridPool:
 * @rows: (element-type CgGridRow): the rows on the screen, in order
 * @spare: (element-type CgGridRow): hidden ones, for the next to come
 *
 * Only as many row widgets exist as fit on the screen, and very few more.
 */
typedef struct
{
  GtkWidget *parent;
  const CgGridStyle *style;
  GPtrArray *rows;
  GPtrArray *spare;
} CgGridPool;

/**
 * cg_grid_pool_init:
 * @pool: (out caller-allocates): a pool
 * @parent: the widget that becomes the parent of the rows
 * @style: what all rows share
 */
void cg_grid_pool_init (CgGridPool *pool, GtkWidget *parent, const CgGridStyle *style);

/**
 * cg_grid_pool_clear:
 * @pool: a pool, already dropped
 */
void cg_grid_pool_clear (CgGridPool *pool);

/**
 * cg_grid_pool_drop:
 *
 * Removes all row widgets.
 */
void cg_grid_pool_drop (CgGridPool *pool);

/**
 * cg_grid_pool_assign:
 * @listing: where the rows come from
 * @first: first position on the screen
 * @last: last position on the screen
 *
 * Records that stay on the screen keep their row widget; those that come take one from the
 * records that went.
 */
void cg_grid_pool_assign (CgGridPool *pool, CgListing *listing, guint first, guint last);

/**
 * cg_grid_pool_rebuild:
 *
 * The columns are others.
 */
void cg_grid_pool_rebuild (CgGridPool *pool);

G_END_DECLS
