/* test-store-asof.c: a past day, seen later, is what was seen on that day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are played with random edits, undone and redone, large edits, other rules and days off.
 * At the end of each, what ordinary queries and fetches give is kept; later the store as of that
 * day must give the same: ids in their order, every value and name, lamps, texts found, and what
 * one record says of others. Compared with today, the lists that were kept and those of today are
 * all that counts.
 */
#include "config.h"

#include "cg-asof-compare.h"
#include "cg-clock.h"
#include "cg-lamp.h"
#include "cg-store-set.h"
#include "store-play.h"

#define DAYS 8
#define EDITS_A_DAY 12
#define MOST_ROWS 3 /* a larger edit is written in parts */

typedef struct
{
  CgDate day;
  GPtrArray *queries; /* of CgQuery */
  GPtrArray *ids;     /* of CgIds, what each gave */
  GPtrArray *records; /* of GPtrArray of CgRecord: all of each entity, voided ones too */
} Snapshot;

static void
snapshot_free (Snapshot *self)
{
  g_ptr_array_unref (self->queries);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* ---- what is asked ---- */

static CgQuery *
add_query (GPtrArray *queries, CgEntity entity)
{
  CgQuery *query = cg_query_new (entity);

  g_ptr_array_add (queries, query);
  return query;
}

static void
add_queries_of_field (GPtrArray *queries, CgEntity entity, int field, guint i)
{
  const CgField *description = cg_field_get (entity, field);
  CgQuery *query = add_query (queries, entity);
  gsize n;
  const CgChoice *choices;

  cg_query_add_sort (query, field, i % 2 == 1);
  if (description->type == CG_FIELD_CHOICE)
    {
      choices = cg_choices_get (description->of, &n);
      query = add_query (queries, entity);
      cg_query_filter_text (query, field, CG_FILTER_EQUAL, choices[i % n].id);
    }
  else if (description->type == CG_FIELD_DATE)
    {
      query = add_query (queries, entity);
      cg_query_filter_text (query, field, CG_FILTER_AT_MOST, "2026-08-15");
      cg_query_add_sort (query, field, FALSE);
    }
  else if (description->type == CG_FIELD_REFERENCE)
    {
      query = add_query (queries, entity);
      cg_query_filter_null (query, field, i % 3 == 0);
    }
}

static void
add_lamp_queries (GPtrArray *queries, CgEntity entity, int field)
{
  for (guint lamp = 0; lamp < CG_N_LAMPS; lamp++)
    {
      CgQuery *query = add_query (queries, entity);

      cg_query_filter_text (query, field, CG_FILTER_EQUAL, cg_lamp_id (lamp));
      cg_query_add_sort (query, field, FALSE);
      query = add_query (queries, entity);
      cg_query_filter_text (query, field, CG_FILTER_EQUAL, cg_lamp_id (lamp));
      query->with_voided = TRUE;
    }
}

/* By what became of them, and by how long nothing was done to them. */
static void
add_history_queries (GPtrArray *queries)
{
  static const char *const statuses[] = { "doing", "submitted", "returned" };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      CgFilter filter;

      cg_filter_init_changed (&filter, CG_PROBLEM_STATUS, NULL, statuses[i], NULL);
      cg_query_take_filter (add_query (queries, CG_ENTITY_PROBLEM), &filter);
    }
  for (gint64 days = 1; days < 4 * DAYS; days += 4)
    cg_query_filter_integer (add_query (queries, CG_ENTITY_PROBLEM), CG_FILTER_RECORD,
                             CG_FILTER_STALE, days);
}

static GPtrArray *
make_queries (Play *play)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  for (guint entity = 0; entity < CG_N_ENTITIES; entity++)
    {
      const CgEntityInfo *info = cg_entity_get (entity);
      CgQuery *query;

      add_query (queries, entity);
      add_query (queries, entity)->with_voided = TRUE;
      for (guint i = 0; i < 2; i++)
        {
          query = add_query (queries, entity);
          cg_query_set_text (query, play_words[play_pick (play, PLAY_N_WORDS)]);
        }
      for (guint i = 0; i < info->n_fields; i++)
        if (g_str_equal (info->fields[i].id, "lamp"))
          add_lamp_queries (queries, entity, (int) i);
        else if (play_chance (play, 30))
          add_queries_of_field (queries, entity, (int) i, play_pick (play, 20));
    }

  add_history_queries (queries);

  /* By what a case has, and few of many. */
  add_query (queries, CG_ENTITY_PROBLEM)->limit = 2;
  cg_query_filter_integer (add_query (queries, CG_ENTITY_PROBLEM), CG_PROBLEM_CASE, CG_FILTER_EQUAL,
                           play_random_record (play, CG_ENTITY_CASE));
  return queries;
}

static CgQuery *
everything (CgEntity entity)
{
  CgQuery *query = cg_query_new (entity);

  query->with_voided = TRUE;
  return query;
}

static Snapshot *
take_snapshot (Play *play)
{
  Snapshot *self = g_new0 (Snapshot, 1);
  CgStore *store = play->fixture.store;
  g_autoptr (GError) error = NULL;

  self->day = cg_clock_today ();
  self->queries = make_queries (play);
  self->ids = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_ids_unref);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->queries->len; i++)
    {
      g_ptr_array_add (self->ids,
                       cg_store_query (store, g_ptr_array_index (self->queries, i), NULL, &error));
      g_assert_no_error (error);
    }
  for (guint entity = 0; entity < CG_N_ENTITIES; entity++)
    {
      g_autoptr (CgQuery) query = everything (entity);

      g_ptr_array_add (self->records, cg_store_select (store, query, &error));
      g_assert_no_error (error);
    }

  return self;
}

/* ---- what is seen later ---- */

static void
assert_same_ids (const CgQuery *query, guint number, const CgIds *then, const CgIds *seen)
{
  gboolean same = cg_ids_length (then) == cg_ids_length (seen);

  for (gsize i = 0; same && i < cg_ids_length (then); i++)
    same = cg_ids_get (then, i) == cg_ids_get (seen, i);
  if (!same)
    {
      const CgSort *sort = query->sorts->len > 0 ? &g_array_index (query->sorts, CgSort, 0) : NULL;
      const CgFilter *filter =
          query->filters->len > 0 ? &g_array_index (query->filters, CgFilter, 0) : NULL;

      g_error ("query %u of %s (text %s, filter %s, sort %s): %" G_GSIZE_FORMAT
               " then, %" G_GSIZE_FORMAT " seen",
               number, cg_entity_get (query->entity)->id, query->text,
               filter == NULL      ? ""
               : filter->field < 0 ? "record"
                                   : cg_field_get (query->entity, filter->field)->id,
               sort != NULL ? cg_field_get (query->entity, sort->field)->id : "",
               cg_ids_length (then), cg_ids_length (seen));
    }
}

static void
assert_same_record (const CgRecord *then, const CgRecord *seen)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (then));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *before = cg_record_display (then, (int) i);
      g_autofree char *after = cg_record_display (seen, (int) i);

      if (!g_str_equal (before, after))
        g_error ("%s %" G_GINT64_FORMAT ": %s was “%s”, is seen as “%s”", info->id,
                 cg_record_get_id (then), info->fields[i].id, before, after);
    }
  g_assert_true (cg_record_equal (then, seen));
}

static void
assert_same_records (const GPtrArray *then, CgAsof *past, CgEntity entity)
{
  g_autoptr (CgQuery) query = everything (entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = cg_asof_query (past, query, NULL, &error);
  g_autoptr (GPtrArray) seen = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (cg_ids_length (ids), ==, then->len);
  seen = cg_asof_fetch (past, entity, cg_ids_data (ids), cg_ids_length (ids), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen->len, ==, then->len);
  for (guint i = 0; i < then->len; i++)
    assert_same_record (g_ptr_array_index (then, i), g_ptr_array_index (seen, i));
}

static void
assert_seen (CgStore *store, const Snapshot *then)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = cg_asof_open (store, then->day, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cg_asof_get_date (past), ==, then->day);
  for (guint i = 0; i < then->queries->len; i++)
    {
      CgQuery *query = g_ptr_array_index (then->queries, i);
      g_autoptr (CgIds) seen = cg_asof_query (past, query, NULL, &error);

      g_assert_no_error (error);
      assert_same_ids (query, i, g_ptr_array_index (then->ids, i), seen);
      if (query->limit == 0)
        g_assert_cmpint (cg_asof_count (past, query, NULL), ==, (gint64) cg_ids_length (seen));
    }
  for (guint entity = 0; entity < CG_N_ENTITIES; entity++)
    assert_same_records (g_ptr_array_index (then->records, entity), past, entity);
}

/* ---- what is seen beside today ---- */

/* Lists and records as ordinary queries give them: of one entity, on a day. */
typedef struct
{
  GHashTable *live;    /* ids of what is not void */
  GHashTable *records; /* id → CgRecord, void ones too */
} Side;

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static GHashTable *
set_of (CgIds *ids)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < cg_ids_length (ids); i++)
    g_hash_table_add (set, key_of (cg_ids_get (ids, i)));
  return set;
}

static Side
side_of (CgIds *live, GPtrArray *records)
{
  Side side = { set_of (live), g_hash_table_new (NULL, NULL) };

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (side.records, key_of (cg_record_get_id (records->pdata[i])),
                         records->pdata[i]);
  return side;
}

static void
side_clear (Side *side)
{
  g_hash_table_unref (side->live);
  g_hash_table_unref (side->records);
}

/* The lists that a snapshot begins with: all that is live, of each entity in turn. */
static CgIds *
live_then (const Snapshot *then, CgEntity entity)
{
  for (guint i = 0; i < then->queries->len; i++)
    if (((const CgQuery *) then->queries->pdata[i])->entity == entity)
      return then->ids->pdata[i];

  g_assert_not_reached ();
}

/* What moves by itself, and what another list says, is not compared. */
static gboolean
is_compared (CgEntity entity, int field)
{
  const CgField *info = cg_field_get (entity, field);

  if (entity == CG_ENTITY_PROBLEM &&
      (field == CG_PROBLEM_MEASURES || field == CG_PROBLEM_LATEST_PROGRESS))
    return TRUE;

  return !(info->flags & CG_FIELD_VIRTUAL) && !g_str_equal (info->id, "warning_on");
}

static guint64
changed_fields (const CgRecord *then, const CgRecord *now)
{
  CgEntity entity = cg_record_get_entity (then);
  guint64 fields = 0;

  for (guint i = 0; i < cg_entity_get (entity)->n_fields; i++)
    if (is_compared (entity, (int) i) &&
        !cg_value_equal (cg_record_value (then, (int) i), cg_record_value (now, (int) i)))
      fields |= G_GUINT64_CONSTANT (1) << i;

  return fields;
}

static CgCompared
kind_of (const Side *then, const Side *now, gboolean stood, gboolean stands, gpointer key)
{
  const CgRecord *was = g_hash_table_lookup (then->records, key);
  const CgRecord *is = g_hash_table_lookup (now->records, key);
  gboolean was_live = g_hash_table_contains (then->live, key);
  gboolean is_live = g_hash_table_contains (now->live, key);

  if (was_live != is_live)
    return is_live ? CG_COMPARED_ADDED : CG_COMPARED_VOIDED;
  if (stood != stands)
    return stands ? CG_COMPARED_ENTERED : CG_COMPARED_LEFT;

  return changed_fields (was, is) != 0 ? CG_COMPARED_CHANGED : CG_COMPARED_SAME;
}

static void
assert_comparison (
    CgComparison *comparison, const Side *then, const Side *now, CgIds *ids_then, CgIds *ids_now)
{
  g_autoptr (CgIds) ids = cg_comparison_get_ids (comparison, (1u << CG_N_COMPARED) - 1);
  g_autoptr (GHashTable) stood = set_of (ids_then);
  g_autoptr (GHashTable) stands = set_of (ids_now);
  g_autoptr (GHashTable) both = set_of (ids);
  gsize counts[CG_N_COMPARED] = { 0 };
  gsize length_then, length_now, place = 0;

  cg_comparison_get_lengths (comparison, &length_then, &length_now);
  g_assert_cmpuint (length_then, ==, cg_ids_length (ids_then));
  g_assert_cmpuint (length_now, ==, cg_ids_length (ids_now));
  g_assert_cmpuint (g_hash_table_size (both), ==, cg_ids_length (ids));
  for (gsize i = 0; i < cg_ids_length (ids); i++)
    {
      gint64 id = cg_ids_get (ids, i);
      gpointer key = key_of (id);
      const CgRecord *was = g_hash_table_lookup (then->records, key);
      const CgRecord *is = g_hash_table_lookup (now->records, key);
      CgCompared kind = cg_comparison_get_kind (comparison, id);

      g_assert_true (g_hash_table_contains (stood, key) || g_hash_table_contains (stands, key));
      g_assert_cmpint (kind, ==,
                       kind_of (then, now, g_hash_table_contains (stood, key),
                                g_hash_table_contains (stands, key), key));
      g_assert_cmpuint (cg_comparison_get_fields (comparison, id), ==,
                        was != NULL && is != NULL ? changed_fields (was, is) : 0);
      g_assert_true (cg_comparison_is_gone (comparison, id) == (is == NULL));
      counts[kind]++;
      /* What is listed today keeps its order. */
      if (g_hash_table_contains (stands, key))
        g_assert_cmpint (cg_ids_get (ids_now, place++), ==, id);
    }
  g_assert_cmpuint (place, ==, length_now);
  for (guint kind = 0; kind < CG_N_COMPARED; kind++)
    g_assert_cmpuint (cg_comparison_count (comparison, (CgCompared) kind), ==, counts[kind]);
}

/* @today: what is seen now, as on the other days. */
static void
assert_compared (CgStore *store, const Snapshot *then, const Snapshot *today, guint every)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = cg_asof_open (store, then->day, &error);

  g_assert_no_error (error);
  for (guint i = every; i < then->queries->len; i += 7)
    {
      CgQuery *query = g_ptr_array_index (then->queries, i);
      g_autoptr (CgComparison) comparison = cg_asof_compare (past, query, NULL, &error);
      g_autoptr (CgIds) now = cg_store_query (store, query, NULL, &error);
      Side side_then =
          side_of (live_then (then, query->entity), then->records->pdata[query->entity]);
      Side side_now =
          side_of (live_then (today, query->entity), today->records->pdata[query->entity]);

      g_assert_no_error (error);
      assert_comparison (comparison, &side_then, &side_now, then->ids->pdata[i], now);
      side_clear (&side_then);
      side_clear (&side_now);
    }
}

/* ---- days ---- */

/* Rules and the calendar move what nobody touched; so do names that others are sorted by. */
static void
change_the_ground (Play *play, guint day)
{
  g_autofree char *amount = g_strdup_printf ("%u", 5 + day);
  g_autofree char *name = g_strdup_printf ("%s单位", day % 2 == 0 ? "阿" : "中");
  g_autofree char *off = g_strdup_printf ("2026-0%u-1%u", 6 + day % 3, day % 10);
  gint64 rule = play_random_record (play, CG_ENTITY_RULE);
  gint64 unit = play_random_record (play, CG_ENTITY_UNIT);

  fixture_try_set (&play->fixture, CG_ENTITY_RULE, rule, "amount", amount, NULL);
  fixture_try_set (&play->fixture, CG_ENTITY_UNIT, unit, "name", name, NULL);
  fixture_try_add (&play->fixture, NULL, CG_ENTITY_CALENDAR_DAY, "day", off, "off", "1", "name",
                   "假日", NULL);
}

/* An edit of many rows, written in parts; sometimes taken back. */
static void
write_large (Play *play)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("import", play->fixture.clerk);
  gint64 parent = play_random_record (play, CG_ENTITY_CASE);

  for (guint i = 0; i < 4; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);

      cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, parent);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT,
                        play_words[play_pick (play, PLAY_N_WORDS)]);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, "2026-09-09");
    }

  cg_store_set_most_rows (play->fixture.store, MOST_ROWS);
  if (cg_store_apply (play->fixture.store, edit, NULL, NULL) && play_chance (play, 40))
    cg_store_undo (play->fixture.store, play->fixture.clerk, NULL, NULL);
  cg_store_set_most_rows (play->fixture.store, 100000);
}

static void
play_day (Play *play, guint day)
{
  for (guint i = 0; i < EDITS_A_DAY; i++)
    {
      guint kind = play_pick (play, 100);

      if (kind < 75)
        play_edit (play, FALSE);
      else if (kind < 90)
        play_undo (play);
      else
        play_redo (play);
    }
}

static void
test_days (gconstpointer seed)
{
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) snapshot_free);
  CgDate first = cg_date_from_ymd (2026, 7, 20);
  Play play;

  cg_clock_set_today (first - 1);
  play_begin (&play, GPOINTER_TO_UINT (seed));
  for (guint day = 0; day < DAYS; day++)
    {
      cg_clock_set_today (first + day * 5);
      play_day (&play, day);
      if (day % 3 == 1)
        change_the_ground (&play, day);
      if (day % 3 == 2)
        write_large (&play);
      g_free (play.now);
      play.now = fixture_dump (&play.fixture);
      g_clear_pointer (&play.before, g_free);
      g_ptr_array_add (snapshots, take_snapshot (&play));
    }

  for (guint i = 0; i < snapshots->len; i++)
    assert_seen (play.fixture.store, g_ptr_array_index (snapshots, i));
  for (guint i = 0; i + 1 < snapshots->len; i++)
    assert_compared (play.fixture.store, g_ptr_array_index (snapshots, i),
                     g_ptr_array_index (snapshots, snapshots->len - 1), i % 7);

  cg_clock_set_today (0);
  play_end (&play);
}

int
main (int argc, char *argv[])
{
  guint first = g_getenv ("CG_SEED") != NULL ? (guint) atoi (g_getenv ("CG_SEED")) : 1;
  guint n = g_getenv ("CG_SEEDS") != NULL ? (guint) atoi (g_getenv ("CG_SEEDS")) : 2;

  g_test_init (&argc, &argv, NULL);
  for (guint seed = first; seed < first + n; seed++)
    {
      g_autofree char *days = g_strdup_printf ("/store/asof/days/%u", seed);

      g_test_add_data_func (days, GUINT_TO_POINTER (seed), test_days);
    }

  return g_test_run ();
}
