/* test-store-query.c: random queries on a real store against a scan over its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "cg-store-fetch.h"
#include "query-scan.h"
#include "store-fixture.h"

#define PROBLEMS 60
#define QUERIES 400

typedef struct
{
  Fixture fixture;
  GRand *random;
  GPtrArray *records; /* of CgRecord: all problems, voided ones too, by id */
} World;

static const char *const words[] = { "河道", "采砂", "巡查 制度", "2026 年", "Ａｂ", "“四风”" };
static const char *const units[] = { "某县水利局", "中共双河镇委员会", "安平乡", "某县教育局" };

static guint
pick (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (gint32) n);
}

static gboolean
chance (World *world, guint percent)
{
  return pick (world, 100) < percent;
}

/* ---- a world with every kind of value ---- */

static void
move_on (World *world, gint64 id)
{
  Fixture *fixture = &world->fixture;
  g_autofree char *id_text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *to_date = g_strdup_printf ("2027-01-%02u", 1 + pick (world, 20));
  gint64 measure;

  if (chance (world, 30))
    return;
  g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "problem.start", id, NULL));

  if (chance (world, 30))
    g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "problem.extend", id, "to_date",
                               to_date, "reason", "汛期", NULL));
  if (chance (world, 30))
    {
      measure = fixture_add (fixture, CG_ENTITY_MEASURE, "problem", id_text, "text", "措施", NULL);
      g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "measure.done", measure, NULL));
      g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "problem.submit", id, "completion",
                                 "完成", "completed_on", "2026-11-20", NULL));
    }
  else if (chance (world, 10))
    {
      g_assert_true (
          cg_store_void (fixture->store, CG_ENTITY_PROBLEM, id, "重复", fixture->clerk, NULL));
    }
}

static void
add_problem (World *world, const char *case_id, const gint64 *unit_ids)
{
  Fixture *fixture = &world->fixture;
  static const char *const natures[] = { "individual", "common" };
  static const char *const percents[] = { "0", "10", "50", "100" };
  g_autofree char *deadline =
      g_strdup_printf ("2026-1%u-%02u", pick (world, 3), 1 + pick (world, 28));
  g_autofree char *unit = g_strdup_printf ("%" G_GINT64_FORMAT, unit_ids[pick (world, 4)]);
  gint64 id =
      fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_id, "deadline", deadline, "text",
                   words[pick (world, G_N_ELEMENTS (words))], "nature", natures[pick (world, 2)],
                   "progress", percents[pick (world, 4)], "responsible_unit", unit, NULL);

  if (chance (world, 50))
    fixture_set (fixture, CG_ENTITY_PROBLEM, id, "remark",
                 words[pick (world, G_N_ELEMENTS (words))]);
  if (chance (world, 50))
    fixture_set (fixture, CG_ENTITY_PROBLEM, id, "deviation", "pressure");
  move_on (world, id);
}

/* Half of the extensions asked for are approved. */
static void
decide_extensions (World *world)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_EXTENSION);
  g_autoptr (CgIds) ids = cg_store_query (world->fixture.store, query, NULL, NULL);

  for (gsize i = 0; i < cg_ids_length (ids); i += 2)
    fixture_do (&world->fixture, world->fixture.signer, NULL, "extension.approve",
                cg_ids_get (ids, i), NULL);
}

static void
world_begin (World *world, guint seed)
{
  gint64 unit_ids[G_N_ELEMENTS (units)];
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_PROBLEM);
  g_autofree char *case_id = NULL;

  memset (world, 0, sizeof *world);
  fixture_set_up (&world->fixture, NULL);
  world->random = g_rand_new_with_seed (seed);
  case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&world->fixture));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    unit_ids[i] = fixture_add (&world->fixture, CG_ENTITY_UNIT, "name", units[i], NULL);
  for (guint i = 0; i < PROBLEMS; i++)
    add_problem (world, case_id, unit_ids);
  decide_extensions (world);

  all->with_voided = TRUE;
  world->records = cg_store_select (world->fixture.store, all, NULL);
  g_assert_cmpuint (world->records->len, ==, PROBLEMS);
}

static void
world_end (World *world)
{
  g_ptr_array_unref (world->records);
  g_rand_free (world->random);
  fixture_tear_down (&world->fixture, NULL);
}

/* ---- random queries ---- */

static int
random_field (World *world)
{
  return (int) pick (world, cg_entity_get (CG_ENTITY_PROBLEM)->n_fields);
}

static void
fill_set (World *world, const CgField *description, const CgValue *value, CgFilter *filter)
{
  const char *other = description->type == CG_FIELD_CHOICE
                          ? cg_choices_get (description->of, &(gsize){ 0 })[0].id
                          : "1";
  g_autofree char *texts =
      value->type == CG_VALUE_TEXT
          ? g_strconcat (value->text, "\x1f", other, NULL)
          : g_strdup_printf ("%" G_GINT64_FORMAT "\x1f%s", value->integer, other);

  cg_value_set_text (&filter->value, texts);
}

/* A part of what the record has, a period with its day or with today, or its very value. */
static void
fill_value (World *world, const CgRecord *record, CgFilter *filter)
{
  static const char *const periods[] = {
    "@week", "@month+1", "@day-30", "@days+30", "@month", "@days-90", "2026-12-01/2026-12-31"
  };
  const CgField *description = cg_field_get (CG_ENTITY_PROBLEM, filter->field);
  const CgValue *value = cg_record_value (record, filter->field);

  if (filter->operation == CG_FILTER_IS_NULL || filter->operation == CG_FILTER_NOT_NULL)
    return;
  if (filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN)
    fill_set (world, description, value, filter);
  else if (filter->operation == CG_FILTER_BETWEEN)
    cg_value_set_text (&filter->value, "10/50");
  else if (description->type == CG_FIELD_REFERENCE && filter->operation >= CG_FILTER_CONTAINS)
    cg_value_set_text (&filter->value, chance (world, 50) ? "水利" : "镇");
  else if (description->type == CG_FIELD_DATE && chance (world, 60))
    cg_value_set_text (&filter->value, periods[pick (world, G_N_ELEMENTS (periods))]);
  else
    cg_value_copy (&filter->value, value);
}

static void
add_filter (World *world, CgQuery *query)
{
  int field = random_field (world);
  const CgRecord *record = g_ptr_array_index (world->records, pick (world, world->records->len));
  const CgValue *value = cg_record_value (record, field);
  guint operators = cg_filter_operators (CG_ENTITY_PROBLEM, field) &
                    ~(1u << CG_FILTER_CHANGED | 1u << CG_FILTER_STALE);
  CgFilter filter = { field, CG_FILTER_IS_NULL, CG_VALUE_INIT, 0, NULL };
  g_autoptr (GError) error = NULL;

  do
    filter.operation = pick (world, CG_N_FILTER_OPERATORS);
  while (!(operators & 1u << filter.operation));
  if (value->type == CG_VALUE_NULL)
    filter.operation = chance (world, 50) ? CG_FILTER_IS_NULL : CG_FILTER_NOT_NULL;
  fill_value (world, record, &filter);
  filter.any = chance (world, 30) ? 1 + pick (world, 2) : 0;

  cg_filter_check (CG_ENTITY_PROBLEM, &filter, &error);
  g_assert_no_error (error);
  cg_query_take_filter (query, &filter);
}

static CgQuery *
random_query (World *world)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  for (guint n = pick (world, 4); n > 0; n--)
    add_filter (world, query);
  for (guint n = pick (world, 3); n > 0; n--)
    {
      int field = random_field (world);

      /* The lamp has an order of its own: by urgency. */
      if (field != CG_PROBLEM_LAMP)
        cg_query_add_sort (query, field, chance (world, 50));
    }
  if (chance (world, 30))
    query->group = random_field (world);
  query->with_voided = chance (world, 20);
  query->limit = chance (world, 20) ? 1 + pick (world, 10) : 0;
  return query;
}

/* The groups are the runs of equal values in the list. */
static void
compare_groups_with_scan (World *world, CgQuery *query, GPtrArray *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = cg_store_groups (world->fixture.store, query, &error);
  guint position = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++)
    {
      const CgGroup *group = groups->pdata[i];

      g_assert_cmpint (group->first, ==, position);
      g_assert_cmpint (group->count, >, 0);
      for (gint64 k = 0; k < group->count; k++, position++)
        {
          const CgRecord *record = expected->pdata[position];
          g_autofree char *label = cg_record_display (record, query->group);

          g_assert_true (cg_value_equal (&group->value, cg_record_value (record, query->group)));
          g_assert_cmpstr (group->label, ==, label);
        }
    }
  g_assert_cmpuint (position, ==, expected->len);
}

static guint
compare_with_scan (World *world, CgQuery *query)
{
  CgStore *store = world->fixture.store;
  g_autoptr (GPtrArray) expected = query_scan (world->records, query);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) found = cg_store_query (store, query, NULL, &error);
  guint n = query->limit > 0 ? MIN (expected->len, (guint) query->limit) : expected->len;

  g_assert_no_error (error);
  g_assert_cmpint (cg_store_count (store, query, NULL), ==, expected->len);
  g_assert_cmpuint (cg_ids_length (found), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (cg_ids_get (found, i), ==, cg_record_get_id (g_ptr_array_index (expected, i)));
  if (query->group >= 0)
    compare_groups_with_scan (world, query, expected);
  return n;
}

static void
test_random_queries (void)
{
  World world;
  guint n_found = 0;

  world_begin (&world, 5);
  for (guint i = 0; i < QUERIES; i++)
    {
      g_autoptr (CgQuery) query = random_query (&world);

      n_found += compare_with_scan (&world, query);
    }

  g_test_message ("%u records found", n_found);
  g_assert_cmpuint (n_found, >, QUERIES);
  world_end (&world);
}

/* ---- records as far as they are needed ---- */

/* Ids in any order, some of them of no record. */
static GArray *
pick_ids (World *world)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < PROBLEMS; i++)
    {
      const CgRecord *record = world->records->pdata[pick (world, world->records->len)];
      gint64 id = chance (world, 10) ? -1 - (gint64) i : cg_record_get_id (record);

      g_array_append_val (ids, id);
    }

  return ids;
}

static void
compare_fields (const CgRecord *part, const CgRecord *whole, const gboolean *fields)
{
  guint n = cg_entity_get (CG_ENTITY_PROBLEM)->n_fields;

  for (guint i = 0; i < n; i++)
    if (fields[i])
      {
        g_assert_true (
            cg_value_equal (cg_record_value (part, (int) i), cg_record_value (whole, (int) i)));
        g_assert_cmpstr (cg_record_reference_name (part, (int) i), ==,
                         cg_record_reference_name (whole, (int) i));
      }
    else
      {
        g_assert_true (cg_record_is_null (part, (int) i));
        g_assert_cmpstr (cg_record_reference_name (part, (int) i), ==, "");
      }
}

/* Records come in the order asked for, those that are not there left out. */
static void
compare_parts (World *world, const GArray *ids, const gboolean *fields)
{
  const gint64 *wanted = (const gint64 *) (gconstpointer) ids->data;
  g_autoptr (GPtrArray) parts = cg_store_fetch_fields (world->fixture.store, CG_ENTITY_PROBLEM,
                                                       fields, wanted, ids->len, NULL);
  g_autoptr (GPtrArray) wholes =
      cg_store_fetch (world->fixture.store, CG_ENTITY_PROBLEM, wanted, ids->len, NULL);
  guint place = 0;

  g_assert_cmpuint (parts->len, ==, wholes->len);
  for (guint i = 0; i < ids->len; i++)
    if (wanted[i] > 0)
      {
        g_assert_cmpint (cg_record_get_id (wholes->pdata[place]), ==, wanted[i]);
        g_assert_cmpint (cg_record_get_id (parts->pdata[place]), ==, wanted[i]);
        compare_fields (parts->pdata[place], wholes->pdata[place], fields);
        place++;
      }
  g_assert_cmpuint (place, ==, parts->len);
}

static void
test_fetched_fields (void)
{
  guint n = cg_entity_get (CG_ENTITY_PROBLEM)->n_fields;
  g_autofree gboolean *fields = g_new (gboolean, n);
  World world;

  world_begin (&world, 7);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GArray) ids = pick_ids (&world);

      for (guint k = 0; k < n; k++)
        fields[k] = chance (&world, 50);
      compare_parts (&world, ids, fields);
    }
  world_end (&world);
}

/* What waits for review is found by an index of its own, whatever else is asked of it. */
static void
test_submitted (void)
{
  World world;
  guint n_found = 0;

  world_begin (&world, 8);
  for (guint i = 0; i < QUERIES; i++)
    {
      g_autoptr (CgQuery) query = random_query (&world);

      cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
      n_found += compare_with_scan (&world, query);
    }

  g_test_message ("%u records found", n_found);
  g_assert_cmpuint (n_found, >, QUERIES);
  world_end (&world);
}

/* By urgency: what is open by its deadline in force, then what is done, latest first or last. */
static void
test_sorted_by_lamp (void)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) records = NULL;
  const char *before = "";
  World world;

  world_begin (&world, 6);
  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  cg_query_filter_any (query, CG_PROBLEM_STATUS, "todo", "doing", "submitted", "extended", NULL);
  records = cg_store_select (world.fixture.store, query, NULL);
  g_assert_cmpuint (records->len, >, 20);
  for (guint i = 0; i < records->len; i++)
    {
      const char *deadline =
          cg_record_text (g_ptr_array_index (records, i), CG_PROBLEM_EFFECTIVE_DEADLINE);

      g_assert_cmpstr (before, <=, deadline);
      before = deadline;
    }
  world_end (&world);
}

/* ---- lamps ---- */

/* Of what is submitted some is struck off, in time or late, some kept as long-term work. */
static void
strike_off_some (World *world)
{
  Fixture *fixture = &world->fixture;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  g_assert_cmpuint (cg_ids_length (ids), >, 4);
  for (gsize i = 0; i < cg_ids_length (ids); i++)
    {
      gint64 problem = cg_ids_get (ids, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);

      if (i % 3 == 2)
        continue;
      fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", id, "name", "责任牌照片", "place",
                   "档案室", NULL);
      g_assert_true (i % 3 == 0 ? fixture_do (fixture, fixture->reviewer, NULL, "problem.review",
                                              problem, "result", "pass", NULL)
                                : fixture_do (fixture, fixture->reviewer, NULL, "problem.longterm",
                                              problem, "reason", "长期坚持", "next_check_on",
                                              "2027-06-01", NULL));
    }

  g_ptr_array_unref (world->records);
  all->with_voided = TRUE;
  world->records = cg_store_select (fixture->store, all, NULL);
}

/* Each record's lamp as the model says it, not as the store does. */
static void
compute_lamps (World *world, gboolean *seen)
{
  for (guint i = 0; i < world->records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (world->records, i);
      CgLamp lamp = cg_record_lamp (record, cg_clock_today ());

      seen[lamp] = TRUE;
      cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_LAMP), cg_lamp_id (lamp));
    }
}

static void
filter_by_deadline (World *world, CgQuery *query)
{
  static const CgFilterOperator operators[] = { CG_FILTER_EQUAL, CG_FILTER_LESS, CG_FILTER_AT_MOST,
                                                CG_FILTER_GREATER, CG_FILTER_AT_LEAST };
  const CgRecord *record = g_ptr_array_index (world->records, pick (world, PROBLEMS));

  cg_query_add_filter (query, CG_PROBLEM_EFFECTIVE_DEADLINE,
                       operators[pick (world, G_N_ELEMENTS (operators))],
                       cg_record_value (record, CG_PROBLEM_EFFECTIVE_DEADLINE));
}

/* With a filter by some lamps often another one, that reads the records or the index as well. */
static CgQuery *
lamp_query (World *world, guint lamps)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  fixture_filter_lamps (query, lamps);
  if (chance (world, 30))
    filter_by_deadline (world, query);
  if (chance (world, 30))
    cg_query_filter_any (query, CG_PROBLEM_STATUS, "doing",
                         chance (world, 50) ? "extended" : "submitted", NULL);
  if (chance (world, 20))
    cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL,
                          chance (world, 50) ? "doing" : "submitted");
  query->with_voided = chance (world, 20);
  return query;
}

/* The first of a list by urgency are found in another way, and are the same. */
static void
compare_first (World *world, const CgQuery *query)
{
  CgStore *store = world->fixture.store;
  g_autoptr (CgQuery) sorted = cg_query_copy (query);
  g_autoptr (CgQuery) first = NULL;
  g_autoptr (CgIds) all = NULL;
  g_autoptr (CgIds) found = NULL;

  cg_query_add_sort (sorted, CG_PROBLEM_LAMP, chance (world, 50));
  first = cg_query_copy (sorted);
  first->limit = 1 + pick (world, 10);
  all = cg_store_query (store, sorted, NULL, NULL);
  found = cg_store_query (store, first, NULL, NULL);

  g_assert_cmpint (cg_store_count (store, sorted, NULL), ==, (gint64) cg_ids_length (all));
  g_assert_cmpint (cg_store_count (store, first, NULL), ==, (gint64) cg_ids_length (all));
  g_assert_cmpuint (cg_ids_length (found), ==, MIN (cg_ids_length (all), (gsize) first->limit));
  g_assert_cmpmem (cg_ids_data (found), cg_ids_length (found) * sizeof (gint64), cg_ids_data (all),
                   cg_ids_length (found) * sizeof (gint64));
}

static guint
compare_lamps (World *world, guint lamps)
{
  g_autoptr (CgQuery) query = lamp_query (world, lamps);
  guint n = compare_with_scan (world, query);

  if (chance (world, 50))
    compare_first (world, query);
  return n;
}

/* Every set of lamps on many days, alone and with what else a list is filtered by: what the
 * index of due keys says is what the model says of each record. */
static void
test_lamps (void)
{
  CgDate today = cg_clock_today ();
  gboolean seen[CG_N_LAMPS] = { FALSE };
  guint n_found = 0;
  World world;

  world_begin (&world, 7);
  strike_off_some (&world);
  for (CgDate day = cg_date_from_ymd (2026, 9, 25); day < cg_date_from_ymd (2027, 2, 1); day += 9)
    {
      cg_clock_set_today (day);
      compute_lamps (&world, seen);
      for (guint lamps = 1; lamps < 1u << CG_N_LAMPS; lamps++)
        n_found += compare_lamps (&world, lamps);
    }
  cg_clock_set_today (today);

  g_test_message ("%u records found", n_found);
  g_assert_cmpuint (n_found, >, 10000);
  for (guint i = 0; i < CG_N_LAMPS; i++)
    g_assert_true (seen[i]);
  world_end (&world);
}

/* ---- what other records say ---- */

static void
assert_field (Fixture *fixture, CgEntity entity, gint64 id, int field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) record = cg_store_get (fixture->store, entity, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cg_record_text (record, field), ==, text);
}

static gint64
add_measure (Fixture *fixture, gint64 problem, const char *text)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);

  return fixture_add (fixture, CG_ENTITY_MEASURE, "problem", id, "text", text, NULL);
}

static void
add_progress (Fixture *fixture, gint64 problem, const char *day, const char *text)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);

  fixture_add (fixture, CG_ENTITY_PROGRESS, "problem", id, "held_on", day, "text", text, NULL);
}

static gsize
count_containing (Fixture *fixture, int field, const char *text)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_text (query, field, CG_FILTER_CONTAINS, text);
  cg_query_add_sort (query, field, FALSE);
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  g_assert_nonnull (ids);
  return cg_ids_length (ids);
}

/* The measures of a problem in one text, numbered where there are several; what is withdrawn is
 * not among them. The latest progress is that of the latest day. */
static void
test_gathered (void)
{
  Fixture fixture;
  g_autofree char *case_id = NULL;
  gint64 problem, first, second;

  fixture_set_up (&fixture, NULL);
  case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&fixture));
  problem = fixture_add (&fixture, CG_ENTITY_PROBLEM, "case", case_id, "text", "河道无人巡查",
                         "deadline", "2026-12-01", NULL);
  assert_field (&fixture, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_MEASURES, "");

  first = add_measure (&fixture, problem, "逐段明确河段长。");
  assert_field (&fixture, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_MEASURES, "逐段明确河段长。");
  assert_field (&fixture, CG_ENTITY_MEASURE, first, CG_MEASURE_PROBLEM_TEXT, "河道无人巡查");

  second = add_measure (&fixture, problem, "每月会商\n报县政府；");
  add_measure (&fixture, problem, "修订办法");
  assert_field (&fixture, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_MEASURES,
                "1. 逐段明确河段长; 2. 每月会商 报县政府; 3. 修订办法");
  g_assert_cmpuint (count_containing (&fixture, CG_PROBLEM_MEASURES, "会商"), ==, 1);
  g_assert_cmpuint (count_containing (&fixture, CG_PROBLEM_MEASURES, "巡查"), ==, 0);

  g_assert_true (
      fixture_do (&fixture, fixture.clerk, NULL, "measure.cancel", second, "reason", "重复", NULL));
  assert_field (&fixture, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_MEASURES,
                "1. 逐段明确河段长; 2. 修订办法");

  add_progress (&fixture, problem, "2026-11-20", "已成立专班");
  add_progress (&fixture, problem, "2026-11-02", "召开动员会");
  assert_field (&fixture, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_LATEST_PROGRESS, "已成立专班");
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/query/random", test_random_queries);
  g_test_add_func ("/store/query/fetched-fields", test_fetched_fields);
  g_test_add_func ("/store/query/sorted-by-lamp", test_sorted_by_lamp);
  g_test_add_func ("/store/query/submitted", test_submitted);
  g_test_add_func ("/store/query/lamps", test_lamps);
  g_test_add_func ("/store/query/gathered", test_gathered);

  return g_test_run ();
}
