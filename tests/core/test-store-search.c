/* test-store-search.c: the search index between many small edits, and the check of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-store-index.h"
#include "store-fixture.h"

/* More than wait for the index together, several times over. */
#define EDITS 400
#define PROBLEMS 7

static sqlite3 *
open_database (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
run_sql (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Asserts that exactly @problem is found, or nothing where it is 0. */
static void
assert_found (Fixture *fixture, const char *text, gint64 problem)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) ids = NULL;

  cg_query_set_text (query, text);
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  g_assert_cmpuint (cg_ids_length (ids), ==, problem != 0 ? 1 : 0);
  if (problem != 0)
    g_assert_cmpint (cg_ids_get (ids, 0), ==, problem);
}

static gint64
add_problem (Fixture *fixture, gint64 case_id, const char *remark)
{
  g_autofree char *case_text = g_strdup_printf ("%" G_GINT64_FORMAT, case_id);

  return fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_text, "text", "采砂未批先采",
                      "remark", remark, "deadline", "2027-01-10", NULL);
}

/* Whatever the index has read and what still waits: old words are gone, new ones are there. */
static void
test_many_edits (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  gint64 problems[PROBLEMS];
  char *remarks[PROBLEMS];

  for (guint i = 0; i < PROBLEMS; i++)
    {
      remarks[i] = g_strdup_printf ("初次%u记载", i);
      problems[i] = add_problem (fixture, case_id, remarks[i]);
    }

  for (guint i = 0; i < EDITS; i++)
    {
      guint k = (i * 3) % PROBLEMS;
      g_autofree char *remark = g_strdup_printf ("第%u回核对", i);

      fixture_set (fixture, CG_ENTITY_PROBLEM, problems[k], "remark", remark);
      assert_found (fixture, remarks[k], 0);
      assert_found (fixture, remark, problems[k]);
      if (i % 5 == 0)
        {
          g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, NULL));
          assert_found (fixture, remark, 0);
          assert_found (fixture, remarks[k], problems[k]);
          continue;
        }
      g_free (remarks[k]);
      remarks[k] = g_steal_pointer (&remark);
    }

  fixture_check (fixture);
  for (guint i = 0; i < PROBLEMS; i++)
    g_free (remarks[i]);
}

/* A record that comes and goes while it waits, and another that had been read before. */
static void
test_come_and_gone (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);

  for (guint i = 0; i < EDITS / 2; i++)
    {
      g_autofree char *remark = g_strdup_printf ("第%u回登记", i);
      gint64 problem = add_problem (fixture, case_id, remark);

      assert_found (fixture, remark, problem);
      g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, NULL));
      assert_found (fixture, remark, 0);
      if (i % 3 == 0)
        continue;
      g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, NULL));
      assert_found (fixture, remark, problem);
    }

  fixture_check (fixture);
}

/* The name that a record refers to counts as its own word, before and after it is read. */
static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  gint64 unit = fixture_add (fixture, CG_ENTITY_UNIT, "name", "某县水保站", "level", "county",
                             "kind", "inst", NULL);
  g_autofree char *unit_text = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  gint64 problem = add_problem (fixture, fixture_add_case (fixture), "一");
  g_autofree char *name = g_strdup ("某县水保站");

  fixture_set (fixture, CG_ENTITY_PROBLEM, problem, "responsible_unit", unit_text);
  for (guint i = 0; i < EDITS / 2; i++)
    {
      g_autofree char *other = g_strdup_printf ("安平乡第%u工作站", i);

      assert_found (fixture, name, problem);
      fixture_set (fixture, CG_ENTITY_UNIT, unit, "name", other);
      assert_found (fixture, name, 0);
      g_free (name);
      name = g_steal_pointer (&other);
    }
}

/* ---- more rows at once than an edit puts into the index ---- */

#define MANY 2500

static CgEdit *
large_edit (Fixture *fixture, gint64 case_id)
{
  CgEdit *edit = cg_edit_new ("import", fixture->clerk);

  for (guint i = 0; i < MANY; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);
      g_autofree char *text = g_strdup_printf ("第%u处围堰未拆", i);

      cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, text);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, "2027-01-10");
    }

  return edit;
}

static gint64
count_waiting (Fixture *fixture)
{
  return fixture_integer (fixture, NULL, "SELECT count(*) FROM search_pending");
}

/* What waits for the index is found, undone and done again all the same; the check holds. */
static void
test_large_waits (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autoptr (CgEdit) edit = large_edit (fixture, case_id);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  gint64 last;

  g_assert_true (cg_store_apply (fixture->store, edit, &outcome, &error));
  g_assert_no_error (error);
  last = g_array_index (outcome->inserted, gint64, MANY - 1);
  g_assert_cmpint (count_waiting (fixture), >=, MANY);
  assert_found (fixture, "第2499处", last);
  fixture_check (fixture);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  assert_found (fixture, "第2499处", 0);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  assert_found (fixture, "第2499处", last);
  fixture_set (fixture, CG_ENTITY_PROBLEM, last, "text", "末处围堰已拆");
  assert_found (fixture, "第2499处", 0);

  g_assert_true (cg_store_index (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_waiting (fixture), ==, 0);
  assert_found (fixture, "第2499处", 0);
  assert_found (fixture, "末处围堰", last);
  fixture_check (fixture);
}

/* Where there is a main loop it goes in by itself. */
static void
test_large_goes_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgEdit) edit = large_edit (fixture, fixture_add_case (fixture));
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_store_apply (fixture->store, edit, NULL, &error));
  g_assert_no_error (error);
  while (count_waiting (fixture) > 128)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (count_waiting (fixture), ==, 0);
}

static guint
count_faults (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check (fixture->store, &error);

  g_assert_no_error (error);
  return faults->len;
}

static void
test_damage_is_found (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = open_database (fixture);
  gint64 case_id = fixture_add_case (fixture);

  add_problem (fixture, case_id, "一");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  run_sql (db, "INSERT INTO search_fts (rowid, body) VALUES (7, '坏了 了')");
  g_assert_cmpuint (count_faults (fixture), ==, 1);
  run_sql (db, "INSERT INTO search_fts (search_fts, rowid, body) VALUES ('delete', 7, '坏了 了')");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  run_sql (db, "INSERT INTO search_names (rowid, name) VALUES (7, '坏')");
  g_assert_cmpuint (count_faults (fixture), ==, 1);
  run_sql (db, "INSERT INTO search_names (search_names, rowid, name) VALUES ('delete', 7, '坏')");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  run_sql (db, "INSERT INTO search_fts (rowid, body) VALUES (7, '坏了 了');"
               "INSERT INTO search_names (rowid, name) VALUES (7, '坏')");
  g_assert_cmpuint (count_faults (fixture), ==, 1);
  run_sql (db, "INSERT INTO search_fts (search_fts) VALUES ('rebuild');"
               "INSERT INTO search_names (search_names) VALUES ('rebuild')");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  run_sql (db, "DELETE FROM search_pending");
  g_assert_cmpuint (count_faults (fixture), >, 0);
  sqlite3_close (db);
}

/* Somebody writes all the while; the check neither waits for it nor sees half of it. */
static void
test_checked_while_written (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = open_database (fixture);

  fixture_add_case (fixture);
  run_sql (db, "BEGIN IMMEDIATE; UPDATE search SET body = '甲'");
  g_assert_cmpuint (count_faults (fixture), ==, 0);
  run_sql (db, "ROLLBACK");
  sqlite3_close (db);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("search/many-edits", test_many_edits);
  ADD ("search/come-and-gone", test_come_and_gone);
  ADD ("search/renamed", test_renamed);
  ADD ("search/large-waits", test_large_waits);
  ADD ("search/large-goes-in", test_large_goes_in);
  ADD ("search/damage-is-found", test_damage_is_found);
  ADD ("search/checked-while-written", test_checked_while_written);

  return g_test_run ();
}
