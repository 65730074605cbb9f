/* cg-lru.c: a cache that forgets what was used longest ago.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lru.h"

typedef struct
{
  gint64 key;
  gpointer value;
  gsize cost;
  GList link; /* in the order of use; its data is the entry */
} Entry;

struct _CgLru
{
  GHashTable *entries; /* address of Entry.key -> Entry */
  GQueue order;        /* most recently used first */
  gsize budget;
  gsize cost;
  GDestroyNotify destroy;
  CgLruPinned pinned;
  gpointer pinned_data;
};

CgLru *
cg_lru_new (gsize budget, GDestroyNotify destroy)
{
  CgLru *self = g_new0 (CgLru, 1);

  self->entries = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->order);
  self->budget = budget;
  self->destroy = destroy;

  return self;
}

void
cg_lru_free (CgLru *lru)
{
  g_return_if_fail (lru != NULL);

  cg_lru_clear (lru);
  g_hash_table_unref (lru->entries);
  g_free (lru);
}

/* Out of the cache first, then destroyed, so that a destroy function that asks
 * the cache finds it whole. */
static void
drop (CgLru *self, Entry *entry)
{
  gpointer value = entry->value;

  g_hash_table_remove (self->entries, &entry->key);
  g_queue_unlink (&self->order, &entry->link);
  self->cost -= entry->cost;
  g_free (entry);
  if (self->destroy != NULL)
    self->destroy (value);
}

static void
trim_except (CgLru *self, const Entry *kept)
{
  GList *link = self->order.tail;

  while (link != NULL && self->cost > self->budget)
    {
      Entry *entry = link->data;

      link = link->prev;
      if (entry == kept)
        continue;
      if (self->pinned != NULL && self->pinned (entry->key, entry->value, self->pinned_data))
        continue;
      drop (self, entry);
    }
}

void
cg_lru_trim (CgLru *lru)
{
  g_return_if_fail (lru != NULL);

  trim_except (lru, NULL);
}

void
cg_lru_set_pinned (CgLru *lru, CgLruPinned pinned, gpointer data)
{
  g_return_if_fail (lru != NULL);

  lru->pinned = pinned;
  lru->pinned_data = data;
}

void
cg_lru_set_budget (CgLru *lru, gsize budget)
{
  g_return_if_fail (lru != NULL);

  lru->budget = budget;
  cg_lru_trim (lru);
}

void
cg_lru_put (CgLru *lru, gint64 key, gpointer value, gsize cost)
{
  Entry *entry = NULL;

  g_return_if_fail (lru != NULL);

  cg_lru_remove (lru, key);
  entry = g_new0 (Entry, 1);
  entry->key = key;
  entry->value = value;
  entry->cost = cost;
  entry->link.data = entry;
  g_hash_table_insert (lru->entries, &entry->key, entry);
  g_queue_push_head_link (&lru->order, &entry->link);
  lru->cost += cost;
  trim_except (lru, entry);
}

gpointer
cg_lru_get (CgLru *lru, gint64 key)
{
  Entry *entry = NULL;

  g_return_val_if_fail (lru != NULL, NULL);

  entry = g_hash_table_lookup (lru->entries, &key);
  if (entry == NULL)
    return NULL;

  g_queue_unlink (&lru->order, &entry->link);
  g_queue_push_head_link (&lru->order, &entry->link);

  return entry->value;
}

gpointer
cg_lru_peek (CgLru *lru, gint64 key)
{
  Entry *entry = NULL;

  g_return_val_if_fail (lru != NULL, NULL);

  entry = g_hash_table_lookup (lru->entries, &key);

  return entry != NULL ? entry->value : NULL;
}

gboolean
cg_lru_remove (CgLru *lru, gint64 key)
{
  Entry *entry = NULL;

  g_return_val_if_fail (lru != NULL, FALSE);

  entry = g_hash_table_lookup (lru->entries, &key);
  if (entry == NULL)
    return FALSE;

  drop (lru, entry);

  return TRUE;
}

void
cg_lru_clear (CgLru *lru)
{
  g_return_if_fail (lru != NULL);

  while (lru->order.head != NULL)
    drop (lru, lru->order.head->data);
}

gsize
cg_lru_get_cost (CgLru *lru)
{
  g_return_val_if_fail (lru != NULL, 0);

  return lru->cost;
}

guint
cg_lru_get_length (CgLru *lru)
{
  g_return_val_if_fail (lru != NULL, 0);

  return g_queue_get_length (&lru->order);
}
