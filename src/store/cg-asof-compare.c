/* cg-asof-compare.c: a list as it stood on a past day beside the same list now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-asof-compare.h"

#include "cg-asof-private.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-gathered.h"
#include "cg-reader.h"

/* Records are read in blocks, then and now. */
#define BLOCK 500

/* What is noted of a record that is not the same, or not in both lists. */
typedef struct
{
  gint64 id;
  CgCompared kind;
  gboolean gone;
  guint64 fields;
} Difference;

struct _CgComparison
{
  gatomicrefcount references;
  CgEntity entity;
  CgIds *ids;          /* of both lists */
  CgIds *then;         /* of the list as it stood, in its order */
  GHashTable *places;  /* id → 1 + its place in @differences */
  GArray *differences; /* of Difference */
  gsize counts[CG_N_COMPARED];
  gsize n_then;
  gsize n_now;
};

CgComparison *
cg_comparison_ref (CgComparison *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_comparison_unref (CgComparison *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_pointer (&self->then, cg_ids_unref);
  g_hash_table_unref (self->places);
  g_array_unref (self->differences);
  g_free (self);
}

static CgComparison *
comparison_new (CgEntity entity)
{
  CgComparison *self = g_new0 (CgComparison, 1);

  g_atomic_ref_count_init (&self->references);
  self->entity = entity;
  self->places = g_hash_table_new (NULL, NULL);
  self->differences = g_array_new (FALSE, TRUE, sizeof (Difference));
  return self;
}

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/* ---- both lists as one ---- */

static GHashTable *
places_of (CgIds *ids)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < cg_ids_length (ids); i++)
    g_hash_table_insert (places, key_of (cg_ids_get (ids, i)), GSIZE_TO_POINTER (i + 1));

  return places;
}

/* Today's list, and what only stood in the other after what it came after there. */
static CgIds *
merge (CgIds *then, CgIds *now, GHashTable *places_now)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) cg_ids_length (now));
  g_autoptr (GHashTable) followers = g_hash_table_new_full (
      NULL, NULL, NULL, (GDestroyNotify) g_array_unref); /* place now, 0: first → ids */
  gpointer place = NULL;

  for (gsize i = 0; i < cg_ids_length (then); i++)
    {
      gint64 id = cg_ids_get (then, i);
      gpointer found = g_hash_table_lookup (places_now, key_of (id));
      GArray *after;

      if (found != NULL)
        {
          place = found;
          continue;
        }
      after = g_hash_table_lookup (followers, place);
      if (after == NULL)
        {
          after = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (followers, place, after);
        }
      g_array_append_val (after, id);
    }

  for (gsize i = 0; i <= cg_ids_length (now); i++)
    {
      GArray *after = g_hash_table_lookup (followers, GSIZE_TO_POINTER (i));

      if (i > 0)
        {
          gint64 id = cg_ids_get (now, i - 1);

          g_array_append_val (ids, id);
        }
      if (after != NULL)
        g_array_append_vals (ids, after->data, after->len);
    }

  return cg_ids_new_take_array (ids);
}

/* ---- records, then and now ---- */

static const CgRecord *
take_next (const GPtrArray *records, guint *i, gint64 id)
{
  const CgRecord *record = *i < records->len ? g_ptr_array_index (records, *i) : NULL;

  if (record == NULL || cg_record_get_id (record) != id)
    return NULL;

  (*i)++;
  return record;
}

/* Records come in the order of the ids; what is not there is left out. */
static void
each_pair (const GPtrArray *then,
           const GPtrArray *now,
           const gint64 *ids,
           gsize n,
           CgPairFunction function,
           gpointer data)
{
  guint i_then = 0;
  guint i_now = 0;

  for (gsize i = 0; i < n; i++)
    {
      const CgRecord *was = take_next (then, &i_then, ids[i]);

      function (ids[i], was, take_next (now, &i_now, ids[i]), data);
    }
}

gboolean
cg_asof_each_pair (CgAsof *self,
                   CgStore *store,
                   CgEntity entity,
                   const gint64 *ids,
                   gsize n,
                   CgPairFunction function,
                   gpointer data,
                   GError **error)
{
  g_autoptr (GPtrArray) then = cg_asof_fetch (self, entity, ids, n, error);
  g_autoptr (GPtrArray) now = then != NULL ? cg_store_fetch (store, entity, ids, n, error) : NULL;

  if (now == NULL)
    return FALSE;

  each_pair (then, now, ids, n, function, data);
  return TRUE;
}

typedef struct
{
  CgAsof *past;
  CgQuery *query;
  GCancellable *cancellable;
  CgComparison *comparison;
  GHashTable *then; /* ids of the list then */
  GHashTable *now;
  GHashTable *touched; /* ids of records touched since */
  char *live_sql;
} Comparing;

/* Shows the tables as they are, with today's date; or as they were again. */
static void
look_at_present (CgAsof *past, gboolean present)
{
  past->rebuild.present = present;
  cg_clock_set_thread_today (present ? 0 : past->date);
}

static CgIds *
list_now (Comparing *self, GError **error)
{
  CgIds *ids;

  look_at_present (self->past, TRUE);
  ids = cg_reader_query (self->past->connection, self->query, NULL, error);
  look_at_present (self->past, FALSE);
  return ids;
}

static GPtrArray *
fetch (Comparing *self, gboolean present, const GArray *ids, GError **error)
{
  GPtrArray *records;

  look_at_present (self->past, present);
  records = cg_reader_fetch (self->past->connection, self->query->entity,
                             (const gint64 *) (gconstpointer) ids->data, ids->len, error);
  look_at_present (self->past, FALSE);
  return records;
}

static gboolean
is_live (Comparing *self, gint64 id, gboolean present)
{
  gboolean live;

  look_at_present (self->past, present);
  live = cg_sql_integer (self->past->connection, NULL, 0, self->live_sql, "i", id) != 0;
  look_at_present (self->past, FALSE);
  return live;
}

/* A lamp, and the day from which it warns, move by themselves; what another list says is
 * compared there. */
static gboolean
is_compared (CgEntity entity, int field)
{
  const CgField *info = cg_field_get (entity, field);

  if (info->flags & CG_FIELD_VIRTUAL)
    return cg_gathered_from_children (entity, field);
  return !g_str_has_suffix (info->id, "warning_on");
}

static guint64
changed_fields (const CgRecord *then, const CgRecord *now)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (then));
  guint64 fields = 0;

  g_assert (info->n_fields <= 64);
  for (guint i = 0; i < info->n_fields; i++)
    if (is_compared (cg_record_get_entity (then), (int) i) &&
        !cg_value_equal (cg_record_value (then, (int) i), cg_record_value (now, (int) i)))
      fields |= G_GUINT64_CONSTANT (1) << i;

  return fields;
}

static void
judge (gint64 id, const CgRecord *then, const CgRecord *now, gpointer data)
{
  Comparing *self = data;
  gboolean was_live = then != NULL && is_live (self, id, FALSE);
  gboolean live = now != NULL && is_live (self, id, TRUE);
  Difference difference = { .id = id, .gone = now == NULL };

  if (then != NULL && now != NULL)
    difference.fields = changed_fields (then, now);

  if (!was_live && live)
    difference.kind = CG_COMPARED_ADDED;
  else if (was_live && !live)
    difference.kind = CG_COMPARED_VOIDED;
  else if (!g_hash_table_contains (self->then, key_of (id)))
    difference.kind = CG_COMPARED_ENTERED;
  else if (!g_hash_table_contains (self->now, key_of (id)))
    difference.kind = CG_COMPARED_LEFT;
  else
    difference.kind = difference.fields != 0 ? CG_COMPARED_CHANGED : CG_COMPARED_SAME;

  if (difference.kind == CG_COMPARED_SAME)
    return;

  g_array_append_val (self->comparison->differences, difference);
  g_hash_table_insert (self->comparison->places, key_of (id),
                       GUINT_TO_POINTER (self->comparison->differences->len));
}

static gboolean
judge_block (Comparing *self, const GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) then = fetch (self, FALSE, ids, error);
  g_autoptr (GPtrArray) now = then != NULL ? fetch (self, TRUE, ids, error) : NULL;

  if (now == NULL)
    return FALSE;

  each_pair (then, now, (const gint64 *) (gconstpointer) ids->data, ids->len, judge, self);
  return TRUE;
}

/* Only what was touched since can differ, or what stands in one list alone. */
static gboolean
may_differ (Comparing *self, gint64 id)
{
  return g_hash_table_contains (self->touched, key_of (id)) ||
         g_hash_table_contains (self->then, key_of (id)) !=
             g_hash_table_contains (self->now, key_of (id));
}

static gboolean
judge_all (Comparing *self, GError **error)
{
  CgIds *ids = self->comparison->ids;
  g_autoptr (GArray) block = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize n = cg_ids_length (ids);

  for (gsize i = 0; i < n; i++)
    {
      gint64 id = cg_ids_get (ids, i);

      if (may_differ (self, id))
        g_array_append_val (block, id);
      if (block->len < BLOCK && i + 1 < n)
        continue;
      if (g_cancellable_is_cancelled (self->cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      if (!judge_block (self, block, error))
        return FALSE;
      g_array_set_size (block, 0);
    }

  return TRUE;
}

/* A record is touched as well where one is whose words it repeats. */
static char *
touched_sql (CgEntity entity)
{
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT id FROM temp.\"gone_%s\" UNION SELECT id FROM temp.\"gone_d_%s\"",
                   id, id);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (cg_gathered_child (entity, i))
      g_string_append_printf (sql,
                              " UNION SELECT \"%s\" FROM main.\"%s\""
                              " WHERE id IN (SELECT id FROM temp.\"gone_%s\")",
                              cg_entity_get (i)->fields[cg_entity_get (i)->parent_field].id,
                              cg_entity_get (i)->id, cg_entity_get (i)->id);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static GHashTable *
read_touched (Comparing *self, GError **error)
{
  g_autofree char *sql = touched_sql (self->query->entity);
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (self->past->connection, error, sql, NULL);

  while (row != NULL && cg_sql_step (self->past->connection, row, &failed, error))
    g_hash_table_add (touched, key_of (sqlite3_column_int64 (row, 0)));

  return row == NULL || failed ? NULL : g_steal_pointer (&touched);
}

static void
count_kinds (CgComparison *self)
{
  gsize different = 0;

  for (guint i = 0; i < self->differences->len; i++)
    self->counts[g_array_index (self->differences, Difference, i).kind]++;
  for (guint kind = CG_COMPARED_SAME + 1; kind < CG_N_COMPARED; kind++)
    different += self->counts[kind];
  self->counts[CG_COMPARED_SAME] = cg_ids_length (self->ids) - different;
}

static CgComparison *
compare (Comparing *self, GError **error)
{
  g_autoptr (CgComparison) comparison = comparison_new (self->query->entity);
  g_autoptr (CgIds) then = cg_reader_query (self->past->connection, self->query, NULL, error);
  g_autoptr (CgIds) now = then != NULL ? list_now (self, error) : NULL;
  g_autoptr (GHashTable) places_then = NULL;
  g_autoptr (GHashTable) places_now = NULL;
  g_autoptr (GHashTable) touched = now != NULL ? read_touched (self, error) : NULL;

  if (touched == NULL)
    return NULL;

  self->comparison = comparison;
  self->then = places_then = places_of (then);
  self->now = places_now = places_of (now);
  self->touched = touched;
  comparison->n_then = cg_ids_length (then);
  comparison->n_now = cg_ids_length (now);
  comparison->ids = merge (then, now, places_now);
  comparison->then = cg_ids_ref (then);
  if (!judge_all (self, error))
    return NULL;

  count_kinds (comparison);
  return g_steal_pointer (&comparison);
}

/* ---- the calls ---- */

typedef struct
{
  CgQuery *query;
  CgComparison *found;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  cg_query_unref (call->query);
  g_clear_pointer (&call->found, cg_comparison_unref);
  g_free (call);
}

static gboolean
run (CgAsof *past, gpointer data, GCancellable *cancellable, GError **error)
{
  Call *call = data;
  g_autofree char *live = g_strdup_printf ("SELECT live FROM \"d_%s\" WHERE id = ?",
                                           cg_entity_get (call->query->entity)->id);
  Comparing comparing = {
    .past = past, .query = call->query, .cancellable = cancellable, .live_sql = live
  };

  call->found = compare (&comparing, error);
  return call->found != NULL;
}

CgComparison *
cg_asof_compare (CgAsof *self, CgQuery *query, GCancellable *cancellable, GError **error)
{
  Call call = { query, NULL };

  return cg_asof_call (self, run, &call, cancellable, error) ? call.found : NULL;
}

void
cg_asof_compare_async (CgAsof *self,
                       CgQuery *query,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->query = cg_query_ref (query);
  cg_asof_call_async (self, run, call, call_free, cg_asof_compare_async, cancellable, callback,
                      user_data);
}

CgComparison *
cg_asof_compare_finish (CgAsof *self, GAsyncResult *result, GError **error)
{
  Call *call = cg_asof_call_finish (self, result, error);

  return call != NULL ? g_steal_pointer (&call->found) : NULL;
}

/* ---- what was found ---- */

static const Difference *
find (CgComparison *self, gint64 id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key_of (id)));

  return place > 0 ? &g_array_index (self->differences, Difference, place - 1) : NULL;
}

CgCompared
cg_comparison_get_kind (CgComparison *self, gint64 id)
{
  const Difference *difference = find (self, id);

  return difference != NULL ? difference->kind : CG_COMPARED_SAME;
}

guint64
cg_comparison_get_fields (CgComparison *self, gint64 id)
{
  const Difference *difference = find (self, id);

  return difference != NULL ? difference->fields : 0;
}

gboolean
cg_comparison_is_gone (CgComparison *self, gint64 id)
{
  const Difference *difference = find (self, id);

  return difference != NULL && difference->gone;
}

CgIds *
cg_comparison_get_ids (CgComparison *self, guint kinds)
{
  GArray *ids;

  if ((kinds & ((1u << CG_N_COMPARED) - 1)) == (1u << CG_N_COMPARED) - 1)
    return cg_ids_ref (self->ids);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gsize i = 0; i < cg_ids_length (self->ids); i++)
    {
      gint64 id = cg_ids_get (self->ids, i);

      if (kinds >> cg_comparison_get_kind (self, id) & 1)
        g_array_append_val (ids, id);
    }

  return cg_ids_new_take_array (ids);
}

CgIds *
cg_comparison_get_then (CgComparison *self)
{
  return self->then;
}

gsize
cg_comparison_count (CgComparison *self, CgCompared kind)
{
  return self->counts[kind];
}

gsize
cg_comparison_count_kinds (CgComparison *self, guint kinds)
{
  gsize n = 0;

  for (guint kind = 0; kind < CG_N_COMPARED; kind++)
    if (kinds >> kind & 1)
      n += self->counts[kind];

  return n;
}

gsize
cg_comparison_count_cells (CgComparison *self, const guint64 *cells, guint n)
{
  gsize count = 0;

  for (guint i = 0; i < self->differences->len; i++)
    {
      const Difference *difference = &g_array_index (self->differences, Difference, i);

      for (guint k = 0; k < n && difference->kind == CG_COMPARED_CHANGED; k++)
        count += (difference->fields & cells[k]) != 0;
    }

  return count;
}

void
cg_comparison_get_lengths (CgComparison *self, gsize *then, gsize *now)
{
  *then = self->n_then;
  *now = self->n_now;
}
