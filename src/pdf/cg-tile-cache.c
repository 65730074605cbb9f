/* cg-tile-cache.c: drawn pixels of pages, one tile a page, within a budget of bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tile-cache.h"

#include "cg-lru.h"

struct _CgTileCache
{
  CgLru *lru;
  gsize budget;
  GDestroyNotify destroy;
  guint first_visible;
  guint last_visible;
};

typedef struct
{
  CgTile tile;
  GDestroyNotify destroy;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  entry->destroy (entry->tile.value);
  g_free (entry);
}

static gboolean
is_visible (gint64 page, gpointer value, gpointer data)
{
  const CgTileCache *self = data;

  return page >= self->first_visible && page <= self->last_visible;
}

CgTileCache *
cg_tile_cache_new (gsize budget, GDestroyNotify destroy)
{
  CgTileCache *self = g_new0 (CgTileCache, 1);

  self->lru = cg_lru_new (budget, entry_free);
  self->budget = budget;
  self->destroy = destroy;
  self->first_visible = 1;
  cg_lru_set_pinned (self->lru, is_visible, self);
  return self;
}

void
cg_tile_cache_free (CgTileCache *self)
{
  cg_lru_free (self->lru);
  g_free (self);
}

static gsize
n_bytes (const CgPdfRegion *region)
{
  return (gsize) region->width * (gsize) region->height * 4;
}

void
cg_tile_cache_put (CgTileCache *self, guint page, const CgTile *tile)
{
  const Entry *old = cg_lru_peek (self->lru, page);
  Entry *entry;

  if (old != NULL && old->tile.generation > tile->generation)
    {
      self->destroy (tile->value);
      return;
    }

  entry = g_new (Entry, 1);
  entry->tile = *tile;
  entry->destroy = self->destroy;
  cg_lru_put (self->lru, page, entry, n_bytes (&tile->region));
}

const CgTile *
cg_tile_cache_get (CgTileCache *self, guint page)
{
  const Entry *entry = cg_lru_get (self->lru, page);

  return entry == NULL ? NULL : &entry->tile;
}

void
cg_tile_cache_remove (CgTileCache *self, guint page)
{
  cg_lru_remove (self->lru, page);
}

void
cg_tile_cache_set_visible (CgTileCache *self, guint first, guint last)
{
  self->first_visible = first;
  self->last_visible = last;
  cg_lru_trim (self->lru);
}

void
cg_tile_cache_drop_hidden (CgTileCache *self)
{
  cg_lru_set_budget (self->lru, 0);
  cg_lru_set_budget (self->lru, self->budget);
}

gsize
cg_tile_cache_get_bytes (CgTileCache *self)
{
  return cg_lru_get_cost (self->lru);
}
