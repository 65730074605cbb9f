/* cg-row-loader.c: the rows of a listing that are in memory, and fetching what is wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-row-loader.h"

#include "cg-lru.h"
#include "cg-row-private.h"

/* Rows kept although nobody holds them: some twenty screens. */
#define ROWS_KEPT 600
#define TOUCHED_BLOCKS 16

/* Who jumps about looks at each place for a moment: what is around it is read if they stay. */
#define STAY_MS 40

struct _CgRowLoader
{
  GObject parent_instance;

  CgStore *store; /* NULL once stopped */
  CgAsof *past;   /* (nullable): what is read instead */
  CgEntity entity;
  CgIds *ids;
  GHashTable *rows; /* id → CgRow not owned: leaves when the row is finalized */
  CgLru *kept;
  GHashTable *stale;    /* ids to be read anew */
  GHashTable *fetching; /* ids being read now */
  GArray *touched;      /* blocks looked at, the latest last */
  guint first, last;    /* on the screen, when wanting */
  int direction;
  gboolean wanting;
  gboolean stays; /* what is around the screen is worth reading */
  gboolean running;
  guint pump_source;
  guint stay_source;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CgRowLoader, cg_row_loader, G_TYPE_OBJECT)

enum
{
  FETCHED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void pump (CgRowLoader *self);

/* ---- rows in memory ---- */

static void
row_gone_cb (gpointer data, GObject *row)
{
  CgRowLoader *self = data;
  gint64 id = cg_row_get_id ((CgRow *) row);

  g_hash_table_remove (self->rows, &id);
}

static CgRow *
peek_row (CgRowLoader *self, gint64 id)
{
  return g_hash_table_lookup (self->rows, &id);
}

CgRow *
cg_row_loader_get_row (CgRowLoader *self, gint64 id)
{
  CgRow *row = peek_row (self, id);

  if (row != NULL)
    g_object_ref (row);
  else
    {
      row = cg_row_new (self->entity, id);
      g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }

  if (cg_lru_get (self->kept, id) == NULL)
    cg_lru_put (self->kept, id, g_object_ref (row), 1);
  return row;
}

static gboolean
is_missing (CgRowLoader *self, gint64 id)
{
  CgRow *row = peek_row (self, id);

  return row == NULL || cg_row_get_state (row) == CG_ROW_WAITING;
}

/* ---- what to fetch next ---- */

/* Adds the rows of a block that are not there; returns whether there are any. */
static gboolean
add_block (CgRowLoader *self, guint block, GArray *batch)
{
  gsize n = cg_ids_length (self->ids);
  gsize from = (gsize) block * CG_BLOCK_ROWS;
  gsize to = MIN (from + CG_BLOCK_ROWS, n);

  for (gsize i = from; i < to; i++)
    {
      gint64 id = cg_ids_get (self->ids, i);

      if (is_missing (self, id))
        g_array_append_val (batch, id);
    }
  return batch->len > 0;
}

static gboolean
add_visible (CgRowLoader *self, GArray *batch)
{
  gsize n = cg_ids_length (self->ids);

  for (gsize i = self->first; self->wanting && i <= self->last && i < n; i++)
    {
      gint64 id = cg_ids_get (self->ids, i);

      if (is_missing (self, id))
        g_array_append_val (batch, id);
    }
  return batch->len > 0;
}

/* The blocks of the screen, and the one it moves to. */
static gboolean
add_around (CgRowLoader *self, GArray *batch)
{
  guint first = self->first / CG_BLOCK_ROWS;
  guint last = self->last / CG_BLOCK_ROWS;

  if (!self->wanting || !self->stays)
    return FALSE;
  for (guint block = first; block <= last; block++)
    if (add_block (self, block, batch))
      return TRUE;

  if (self->direction > 0)
    return add_block (self, last + 1, batch);
  return self->direction < 0 && first > 0 && add_block (self, first - 1, batch);
}

static gboolean
add_stale (CgRowLoader *self, GArray *batch)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->stale);
  while (batch->len < CG_BLOCK_ROWS && g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = *(gint64 *) key;

      g_hash_table_iter_remove (&iter);
      if (peek_row (self, id) != NULL)
        g_array_append_val (batch, id);
    }
  return batch->len > 0;
}

static gboolean
add_touched (CgRowLoader *self, GArray *batch)
{
  while (self->touched->len > 0)
    {
      guint block = g_array_index (self->touched, guint, self->touched->len - 1);

      g_array_set_size (self->touched, self->touched->len - 1);
      if (add_block (self, block, batch))
        return TRUE;
    }
  return FALSE;
}

/* ---- fetching ---- */

static void
store_records (CgRowLoader *self, GPtrArray *records)
{
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = records->pdata[i];
      gint64 id = cg_record_get_id (record);
      g_autoptr (CgRow) row = cg_row_loader_get_row (self, id);

      g_hash_table_remove (self->fetching, &id);
      /* What was read before a change stays until it has been read anew. */
      if (is_missing (self, id) || !g_hash_table_contains (self->stale, &id))
        cg_row_take_record (row, cg_record_ref (record));
    }

  /* What was asked for and not found. */
  g_hash_table_iter_init (&iter, self->fetching);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr (CgRow) row = cg_row_loader_get_row (self, *(gint64 *) key);

      g_hash_table_iter_remove (&iter);
      cg_row_take_record (row, NULL);
    }
}

static void
fetched_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRowLoader) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = CG_IS_ASOF (store)
                                      ? cg_asof_fetch_finish (CG_ASOF (store), result, &error)
                                      : cg_store_fetch_finish (CG_STORE (store), result, &error);

  if (self->store == NULL)
    return;

  if (records == NULL)
    {
      self->running = FALSE;
      g_hash_table_remove_all (self->fetching);
      self->wanting = FALSE;
      g_array_set_size (self->touched, 0);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }

  /* Still running while rows announce themselves: their handlers may want more. */
  store_records (self, records);
  self->running = FALSE;
  g_signal_emit (self, signals[FETCHED], 0);
  pump (self);
}

static void
fetch (CgRowLoader *self, GArray *batch)
{
  self->running = TRUE;
  for (guint i = 0; i < batch->len; i++)
    g_hash_table_add (self->fetching,
                      g_memdup2 (&g_array_index (batch, gint64, i), sizeof (gint64)));
  if (self->past != NULL)
    cg_asof_fetch_async (self->past, self->entity, (const gint64 *) (gpointer) batch->data,
                         batch->len, self->cancellable, fetched_cb, g_object_ref (self));
  else
    cg_store_fetch_async (self->store, self->entity, (const gint64 *) (gpointer) batch->data,
                          batch->len, self->cancellable, fetched_cb, g_object_ref (self));
}

static void
pump (CgRowLoader *self)
{
  g_autoptr (GArray) batch = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->running || self->store == NULL)
    return;

  if (add_visible (self, batch) || add_stale (self, batch) || add_around (self, batch) ||
      add_touched (self, batch))
    fetch (self, batch);
}

static gboolean
pump_cb (gpointer data)
{
  CgRowLoader *self = data;

  self->pump_source = 0;
  pump (self);
  return G_SOURCE_REMOVE;
}

/* Several rows are looked at in one go: they are fetched together. */
static void
schedule (CgRowLoader *self)
{
  if (self->pump_source == 0 && !self->running && self->store != NULL)
    self->pump_source = g_idle_add_full (G_PRIORITY_DEFAULT, pump_cb, self, NULL);
}

static gboolean
stay_cb (gpointer data)
{
  CgRowLoader *self = data;

  self->stay_source = 0;
  self->stays = TRUE;
  pump (self);
  return G_SOURCE_REMOVE;
}

void
cg_row_loader_want (CgRowLoader *self, guint first, guint last, int direction)
{
  gboolean jump = !self->wanting || first > self->last + 1 || last + 1 < self->first;

  if (jump && self->store != NULL)
    {
      g_clear_handle_id (&self->stay_source, g_source_remove);
      self->stays = FALSE;
      self->stay_source = g_timeout_add (STAY_MS, stay_cb, self);
    }
  self->wanting = TRUE;
  self->first = first;
  self->last = last;
  self->direction = direction;
  pump (self);
}

void
cg_row_loader_touch (CgRowLoader *self, guint position)
{
  guint block = position / CG_BLOCK_ROWS;

  if (self->touched->len > 0 &&
      g_array_index (self->touched, guint, self->touched->len - 1) == block)
    return;

  if (self->touched->len == TOUCHED_BLOCKS)
    g_array_remove_index (self->touched, 0);
  g_array_append_val (self->touched, block);
  schedule (self);
}

void
cg_row_loader_set_ids (CgRowLoader *self, CgIds *ids)
{
  g_clear_pointer (&self->ids, cg_ids_unref);
  self->ids = cg_ids_ref (ids);
  self->wanting = FALSE;
  g_array_set_size (self->touched, 0);
}

/* ---- what is no longer true ---- */

void
cg_row_loader_invalidate (CgRowLoader *self, gint64 id)
{
  CgRow *row = peek_row (self, id);
  gboolean known = row != NULL && cg_row_get_state (row) != CG_ROW_WAITING;

  /* A fetch that runs may have begun before the commit. */
  if (!known && !g_hash_table_contains (self->fetching, &id))
    return;

  g_hash_table_add (self->stale, g_memdup2 (&id, sizeof id));
  schedule (self);
}

static gboolean
refers_to (CgRow *row, CgEntity entity, GHashTable *ids)
{
  CgRecord *record = cg_row_get_record (row);
  const CgEntityInfo *info = cg_entity_get (cg_row_get_entity (row));

  for (guint i = 0; record != NULL && i < info->n_fields; i++)
    {
      gint64 id;

      if (info->fields[i].type != CG_FIELD_REFERENCE || info->fields[i].of != (guint) entity)
        continue;
      id = cg_record_integer (record, (int) i);
      if (g_hash_table_contains (ids, &id))
        return TRUE;
    }
  return FALSE;
}

void
cg_row_loader_invalidate_references (CgRowLoader *self, CgEntity entity, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (refers_to (row, entity, ids))
      cg_row_loader_invalidate (self, *(gint64 *) key);

  g_hash_table_iter_init (&iter, self->fetching);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    cg_row_loader_invalidate (self, *(gint64 *) key);
}

void
cg_row_loader_invalidate_all (CgRowLoader *self)
{
  GHashTableIter iter;
  gpointer key;

  cg_lru_clear (self->kept);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    cg_row_loader_invalidate (self, *(gint64 *) key);

  g_hash_table_iter_init (&iter, self->fetching);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    cg_row_loader_invalidate (self, *(gint64 *) key);
}

gboolean
cg_row_loader_is_loaded (CgRowLoader *self, gint64 id)
{
  return !is_missing (self, id);
}

gboolean
cg_row_loader_is_busy (CgRowLoader *self)
{
  return self->running || self->pump_source != 0;
}

/* ---- life ---- */

void
cg_row_loader_stop (CgRowLoader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->pump_source, g_source_remove);
  g_clear_object (&self->past);
  g_clear_handle_id (&self->stay_source, g_source_remove);
  g_clear_object (&self->store);
}

static void
cg_row_loader_finalize (GObject *object)
{
  CgRowLoader *self = CG_ROW_LOADER (object);
  GHashTableIter iter;
  gpointer row;

  cg_row_loader_stop (self);
  cg_lru_free (self->kept);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_weak_unref (row, row_gone_cb, self);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->stale);
  g_hash_table_unref (self->fetching);
  g_array_unref (self->touched);
  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (cg_row_loader_parent_class)->finalize (object);
}

static void
cg_row_loader_class_init (CgRowLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_row_loader_finalize;

  signals[FETCHED] = g_signal_new ("fetched", CG_TYPE_ROW_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", CG_TYPE_ROW_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cg_row_loader_init (CgRowLoader *self)
{
  self->ids = cg_ids_new_empty ();
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->kept = cg_lru_new (ROWS_KEPT, g_object_unref);
  self->stale = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->fetching = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cancellable = g_cancellable_new ();
}

CgRowLoader *
cg_row_loader_new (CgStore *store, CgAsof *past, CgEntity entity)
{
  CgRowLoader *self = g_object_new (CG_TYPE_ROW_LOADER, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->past, past);
  self->entity = entity;
  return self;
}
