/* cg-tile-cache.h: drawn pixels of pages, one tile a page, within a budget of bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-pdf-types.h"

G_BEGIN_DECLS

/**
 * CgTileCache:
 *
 * For one kind of tile and one thread. What is least recently used goes first;
 * pages in view never go.
 */
typedef struct _CgTileCache CgTileCache;

/**
 * CgTile:
 * @scale: device pixels a point
 * @region: which part of the page, device pixels at @scale
 * @generation: of the request that brought it
 * @value: the pixels, as the cache's user keeps them (a texture)
 */
typedef struct
{
  double scale;
  CgPdfRegion region;
  guint generation;
  gpointer value;
} CgTile;

/**
 * cg_tile_cache_new:
 * @budget: bytes, at four a pixel
 * @destroy: called with each value that leaves
 *
 * Returns: (transfer full): an empty cache
 */
CgTileCache *cg_tile_cache_new (gsize budget, GDestroyNotify destroy);

/**
 * cg_tile_cache_free:
 * @self: (transfer full): the cache
 */
void cg_tile_cache_free (CgTileCache *self);

/**
 * cg_tile_cache_put:
 * @self: the cache
 * @page: from 0
 * @tile: copied; its value is taken over
 *
 * Puts the tile in the place of the page's old one. A late answer, older than the
 * tile that is there, is destroyed instead.
 */
void cg_tile_cache_put (CgTileCache *self, guint page, const CgTile *tile);

/**
 * cg_tile_cache_get:
 * @self: the cache
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the page's tile, of whatever scale, now the
 *   most recently used; valid until the cache changes
 */
const CgTile *cg_tile_cache_get (CgTileCache *self, guint page);

/**
 * cg_tile_cache_remove:
 * @self: the cache
 * @page: from 0
 */
void cg_tile_cache_remove (CgTileCache *self, guint page);

/**
 * cg_tile_cache_set_visible:
 * @self: the cache
 * @first: first page in view
 * @last: last one; below @first for none
 *
 * Their tiles stay even over the budget; the others go as it demands.
 */
void cg_tile_cache_set_visible (CgTileCache *self, guint first, guint last);

/**
 * cg_tile_cache_drop_hidden:
 * @self: the cache
 *
 * Drops all tiles but those of the pages in view: nobody looks at the document.
 */
void cg_tile_cache_drop_hidden (CgTileCache *self);

/**
 * cg_tile_cache_get_bytes:
 * @self: the cache
 *
 * Returns: bytes of all tiles
 */
gsize cg_tile_cache_get_bytes (CgTileCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTileCache, cg_tile_cache_free)

G_END_DECLS
