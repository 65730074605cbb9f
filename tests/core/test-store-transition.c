/* test-store-transition.c: filters by what happened, against what was seen to happen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-clock.h"
#include "cg-relative-date.h"
#include "store-fixture.h"

#define PROBLEMS 12
#define STEPS 160

/* A status that was seen to change. */
typedef struct
{
  guint problem;
  char *old;
  char *new;
  CgDate day;
} Seen;

typedef struct
{
  Fixture fixture;
  GRand *random;
  gint64 problems[PROBLEMS];
  char *statuses[PROBLEMS];
  CgDate touched[PROBLEMS]; /* the day of the last word about it, or 0 */
  GArray *seen;             /* of Seen */
} World;

static guint
pick (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (gint32) n);
}

/* ---- what happens ---- */

static void
look (World *world)
{
  for (guint i = 0; i < PROBLEMS; i++)
    {
      char *status =
          fixture_text (&world->fixture, CG_ENTITY_PROBLEM, world->problems[i], "status");
      Seen seen = { i, world->statuses[i], status, cg_clock_today () };

      if (g_str_equal (status, world->statuses[i]))
        {
          g_free (status);
          continue;
        }
      world->statuses[i] = g_strdup (status);
      g_array_append_val (world->seen, seen);
    }
}

static gboolean
step (World *world, gint64 problem)
{
  Fixture *fixture = &world->fixture;
  gint64 clerk = fixture->clerk;

  switch (pick (world, 6))
    {
    case 0:
      return fixture_do (fixture, clerk, NULL, "problem.start", problem, NULL);
    case 1:
      return fixture_do (fixture, clerk, NULL, "problem.recall", problem, "reason", "再核", NULL);
    case 2:
      return fixture_do (fixture, clerk, NULL, "problem.submit", problem, "completion", "完成",
                         "completed_on", "2026-09-01", NULL);
    case 3:
      return fixture_do (fixture, fixture->reviewer, NULL, "problem.review", problem, "result",
                         "return", "opinion", "不实", NULL);
    case 4:
      return fixture_do (fixture, clerk, NULL, "problem.progress", problem, "text", "有进展", NULL);
    default:
      return cg_store_undo (fixture->store, clerk, NULL, NULL);
    }
}

static void
act (World *world)
{
  step (world, world->problems[pick (world, PROBLEMS)]);
  look (world);
}

static gint64
add_problem (World *world, const char *case_id)
{
  Fixture *fixture = &world->fixture;
  gint64 problem = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_id, "deadline",
                                "2026-12-31", "text", "问题", NULL);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);
  gint64 measure = fixture_add (fixture, CG_ENTITY_MEASURE, "problem", id, "text", "措施", NULL);

  g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "measure.done", measure, NULL));
  return problem;
}

static void
world_begin (World *world)
{
  g_autofree char *case_id = NULL;

  memset (world, 0, sizeof *world);
  world->random = g_rand_new_with_seed (11);
  world->seen = g_array_new (FALSE, FALSE, sizeof (Seen));
  cg_clock_set_today (cg_date_from_ymd (2026, 9, 1));
  fixture_set_up (&world->fixture, NULL);
  case_id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&world->fixture));
  for (guint i = 0; i < PROBLEMS; i++)
    {
      world->problems[i] = add_problem (world, case_id);
      world->statuses[i] = g_strdup ("todo");
      world->touched[i] = cg_clock_today ();
    }
}

static void
world_end (World *world)
{
  for (guint i = 0; i < world->seen->len; i++)
    {
      g_free (g_array_index (world->seen, Seen, i).old);
      g_free (g_array_index (world->seen, Seen, i).new);
    }
  for (guint i = 0; i < PROBLEMS; i++)
    g_free (world->statuses[i]);
  g_array_unref (world->seen);
  g_rand_free (world->random);
  fixture_tear_down (&world->fixture, NULL);
  cg_clock_set_today (0);
}

/* ---- what is asked ---- */

static gboolean
was_changed (World *world, guint problem, const char *from, const char *to, const CgPeriod *period)
{
  for (guint i = 0; i < world->seen->len; i++)
    {
      const Seen *seen = &g_array_index (world->seen, Seen, i);

      if (seen->problem == problem && (from == NULL || g_str_equal (from, seen->old)) &&
          (to == NULL || g_str_equal (to, seen->new)) &&
          (period == NULL || (seen->day >= period->first && seen->day <= period->last)))
        return TRUE;
    }

  return FALSE;
}

static CgIds *
ask (World *world, CgFilter *filter)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GError) error = NULL;
  CgIds *ids;

  cg_filter_check (CG_ENTITY_PROBLEM, filter, &error);
  g_assert_no_error (error);
  cg_query_take_filter (query, filter);
  ids = cg_store_query (world->fixture.store, query, NULL, &error);
  g_assert_no_error (error);
  return ids;
}

static gboolean
has_id (CgIds *ids, gint64 id)
{
  for (gsize i = 0; i < cg_ids_length (ids); i++)
    if (cg_ids_get (ids, i) == id)
      return TRUE;

  return FALSE;
}

static guint
compare_changed (World *world, const char *from, const char *to, const char *text)
{
  g_autoptr (CgIds) ids = NULL;
  CgFilter filter;
  CgPeriod period;

  if (text != NULL)
    g_assert_true (cg_relative_date_resolve (text, cg_clock_today (), NULL, &period));
  cg_filter_init_changed (&filter, CG_PROBLEM_STATUS, from, to, text);
  ids = ask (world, &filter);
  for (guint i = 0; i < PROBLEMS; i++)
    g_assert_true (has_id (ids, world->problems[i]) ==
                   was_changed (world, i, from, to, text != NULL ? &period : NULL));
  return (guint) cg_ids_length (ids);
}

/* Every pair of statuses, ever and in several periods. */
static guint
compare_all (World *world)
{
  static const char *const statuses[] = {
    NULL, "todo", "doing", "submitted", "returned", "closed"
  };
  static const char *const periods[] = { NULL, "@week", "@month", "@days-30", "@month-1", "@day" };
  guint n = 0;

  for (gsize from = 0; from < G_N_ELEMENTS (statuses); from++)
    for (gsize to = 0; to < G_N_ELEMENTS (statuses); to++)
      for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
        n += compare_changed (world, statuses[from], statuses[to], periods[i]);

  return n;
}

static guint
compare_stale (World *world)
{
  guint n = 0;

  for (gint64 days = 1; days < 70; days++)
    {
      CgFilter filter = {
        CG_FILTER_RECORD, CG_FILTER_STALE, { CG_VALUE_INTEGER, days, NULL }, 0, NULL
      };
      g_autoptr (CgIds) ids = ask (world, &filter);

      for (guint i = 0; i < PROBLEMS; i++)
        g_assert_true (has_id (ids, world->problems[i]) ==
                       (world->touched[i] + days <= cg_clock_today ()));
      n += cg_ids_length (ids);
    }

  return n;
}

static void
run_sql (World *world, const char *sql)
{
  g_autofree char *path = g_build_filename (world->fixture.folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
reopen (World *world)
{
  g_autoptr (GError) error = NULL;

  cg_store_close (world->fixture.store);
  g_object_unref (world->fixture.store);
  world->fixture.store = cg_store_open (world->fixture.folder, &error);
  g_assert_no_error (error);
}

/* Steps, returns and undone steps over three months. */
static void
test_changed (void)
{
  g_autoptr (GPtrArray) faults = NULL;
  World world;
  guint n;

  world_begin (&world);
  for (guint i = 0; i < STEPS; i++)
    {
      act (&world);
      if (i % 2 == 0)
        cg_clock_set_today (cg_clock_today () + 1);
    }
  g_test_message ("%u changes", world.seen->len);
  g_assert_cmpuint (world.seen->len, >, 20);
  n = compare_all (&world);
  g_assert_cmpuint (n, >, 50);
  fixture_check (&world.fixture);

  run_sql (&world, "DELETE FROM transition WHERE seq = (SELECT max(seq) FROM transition)");
  faults = cg_store_check (world.fixture.store, NULL);
  g_assert_cmpuint (faults->len, ==, 1);

  run_sql (&world, "DELETE FROM meta WHERE name = 'transition_version'");
  reopen (&world);
  g_assert_cmpuint (compare_all (&world), ==, n);
  fixture_check (&world.fixture);
  world_end (&world);
}

/* Of children, too, as long as nothing is taken back. */
static void
test_stale (void)
{
  World world;

  world_begin (&world);
  for (guint i = 0; i < 20; i++)
    {
      guint problem = pick (&world, PROBLEMS);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, world.problems[problem]);
      g_autofree char *text = g_strdup_printf ("%u", i);

      cg_clock_set_today (cg_clock_today () + 1 + pick (&world, 4));
      if (i % 2 == 0)
        fixture_add (&world.fixture, CG_ENTITY_PROGRESS, "problem", id, "text", "有进展", NULL);
      else
        fixture_set (&world.fixture, CG_ENTITY_PROBLEM, world.problems[problem], "remark", text);
      world.touched[problem] = cg_clock_today ();
    }
  g_assert_cmpuint (compare_stale (&world), >, 20);
  world_end (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/transition/changed", test_changed);
  g_test_add_func ("/store/transition/stale", test_stale);

  return g_test_run ();
}
