/* cg-lru.h: a cache that forgets what was used longest ago.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgLru:
 *
 * Values by 64-bit keys, each with a cost (bytes, or 1), kept within a budget.
 * For one thread at a time.
 */
typedef struct _CgLru CgLru;

/**
 * CgLruPinned:
 * @key: a key
 * @value: its value
 * @data: what was given with the function
 *
 * Must not change the cache.
 *
 * Returns: %TRUE if the value may not be forgotten now (it is on the screen)
 */
typedef gboolean (*CgLruPinned) (gint64 key, gpointer value, gpointer data);

/**
 * cg_lru_new:
 * @budget: what all costs together may be
 * @destroy: (nullable): called on each value that leaves the cache
 *
 * Returns: (transfer full): an empty cache
 */
CgLru *cg_lru_new (gsize budget, GDestroyNotify destroy);

/**
 * cg_lru_free:
 * @lru: (transfer full): a cache; all values are destroyed
 */
void cg_lru_free (CgLru *lru);

/**
 * cg_lru_set_pinned:
 * @lru: a cache
 * @pinned: (nullable): tells what must stay
 * @data: its argument
 *
 * While pinned values alone are over the budget, so is the cache.
 */
void cg_lru_set_pinned (CgLru *lru, CgLruPinned pinned, gpointer data);

/**
 * cg_lru_set_budget:
 * @lru: a cache
 * @budget: the new one; forgets at once what is over it
 */
void cg_lru_set_budget (CgLru *lru, gsize budget);

/**
 * cg_lru_put:
 * @lru: a cache
 * @key: a key; an old value of it is destroyed
 * @value: (transfer full): the value
 * @cost: its cost
 *
 * Adds as the most recently used and forgets the oldest until the budget holds;
 * never the new value itself, even if its cost alone is over the budget.
 */
void cg_lru_put (CgLru *lru, gint64 key, gpointer value, gsize cost);

/**
 * cg_lru_get:
 * @lru: a cache
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the value, now the most recently used;
 *   valid until the next cg_lru_put() or other change
 */
gpointer cg_lru_get (CgLru *lru, gint64 key);

/**
 * cg_lru_peek:
 * @lru: a cache
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the value; its age does not change
 */
gpointer cg_lru_peek (CgLru *lru, gint64 key);

/**
 * cg_lru_remove:
 * @lru: a cache
 * @key: a key
 *
 * Returns: %TRUE if there was a value; it is destroyed, pinned or not
 */
gboolean cg_lru_remove (CgLru *lru, gint64 key);

/**
 * cg_lru_clear:
 * @lru: a cache; all values are destroyed, pinned or not
 */
void cg_lru_clear (CgLru *lru);

/**
 * cg_lru_trim:
 * @lru: a cache
 *
 * Forgets what is over the budget, after something is no longer pinned.
 */
void cg_lru_trim (CgLru *lru);

/**
 * cg_lru_get_cost:
 * @lru: a cache
 *
 * Returns: the sum of all costs
 */
gsize cg_lru_get_cost (CgLru *lru);

/**
 * cg_lru_get_length:
 * @lru: a cache
 *
 * Returns: how many values there are
 */
guint cg_lru_get_length (CgLru *lru);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgLru, cg_lru_free)

G_END_DECLS
