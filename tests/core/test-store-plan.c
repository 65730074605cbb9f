/* test-store-plan.c: the indexes by which lists of a million records are found and counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-lamp.h"
#include "cg-query-sql.h"
#include "store-fixture.h"

#define BIT(lamp) (1u << (lamp))

/* How SQLite is going to read, a line for each table. */
static char *
read_plan (Fixture *fixture, const CgSql *query)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", query->sql->str, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  g_test_message ("%s\n%s", query->sql->str, plan->str);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

static void
assert_reads (const char *plan, const char *step)
{
  g_assert_nonnull (strstr (plan, step));
}

static void
test_lamps (Fixture *fixture, gconstpointer data)
{
  static const guint ranges[] = {
    BIT (CG_LAMP_OVER),
    BIT (CG_LAMP_SOON),
    BIT (CG_LAMP_NONE),
    BIT (CG_LAMP_OVER) | BIT (CG_LAMP_SOON),
    BIT (CG_LAMP_OK) | BIT (CG_LAMP_EXT),
    BIT (CG_LAMP_DONE) | BIT (CG_LAMP_DONE_LATE),
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
      g_autoptr (CgSql) count = NULL;
      g_autofree char *plan = NULL;

      fixture_filter_lamps (query, ranges[i]);
      count = cg_query_sql_count (query, NULL);
      plan = read_plan (fixture, count);
      assert_reads (plan, "SEARCH d USING COVERING INDEX d_problem_due");
      g_assert_null (strstr (plan, "SCAN d"));
    }
}

/* What waits for review, in the order in which it came. */
static void
test_submitted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgSql) count = NULL;
  g_autoptr (CgSql) list = NULL;
  g_autofree char *count_plan = NULL;
  g_autofree char *list_plan = NULL;

  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
  cg_query_add_sort (query, CG_PROBLEM_SUBMITTED_ON, FALSE);
  count = cg_query_sql_count (query, NULL);
  list = cg_query_sql_ids (query, NULL);
  count_plan = read_plan (fixture, count);
  list_plan = read_plan (fixture, list);

  assert_reads (count_plan, "INDEX problem_submitted");
  assert_reads (list_plan, "INDEX problem_submitted");
  g_assert_null (strstr (list_plan, "ORDER BY"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/plan/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lamps", test_lamps);
  ADD ("submitted", test_submitted);

  return g_test_run ();
}
