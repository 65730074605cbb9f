/* test-store-faults.c: whichever statement of an edit fails, nothing of it stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-store-private.h"
#include "store-fixture.h"

typedef gboolean (*Doing) (Fixture *fixture, GError **error);

/* Lets the first n statements succeed, for each n until all of them do. */
static void
fail_everywhere (Fixture *fixture, Doing doing)
{
  g_autofree char *before = fixture_dump (fixture);
  gint64 budget;

  for (budget = 0;; budget++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gboolean done;

      fixture->store->opened->writer->budget = budget;
      done = doing (fixture, &error);
      fixture->store->opened->writer->budget = -1;
      if (done)
        break;

      g_assert_error (error, CG_FAULT, CG_FAULT_STORE_FULL);
      after = fixture_dump (fixture);
      g_assert_cmpstr (after, ==, before);
    }

  g_test_message ("%" G_GINT64_FORMAT " statements", budget);
  g_assert_cmpint (budget, >, 10);
  fixture_check (fixture);
}

static gboolean
add_problem (Fixture *fixture, GError **error)
{
  g_autoptr (CgIds) cases = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);
  g_autofree char *case_id = NULL;

  cases = cg_store_query (fixture->store, query, NULL, NULL);
  case_id = g_strdup_printf ("%" G_GINT64_FORMAT, cg_ids_get (cases, 0));
  return fixture_try_add (fixture, error, CG_ENTITY_PROBLEM, "case", case_id, "text",
                          "河道采砂监管责任未落实到岗", "deadline", "2026-11-09", NULL) != 0;
}

static gboolean
undo (Fixture *fixture, GError **error)
{
  return cg_store_undo (fixture->store, fixture->clerk, NULL, error);
}

static gboolean
redo (Fixture *fixture, GError **error)
{
  return cg_store_redo (fixture->store, fixture->clerk, NULL, error);
}

static gboolean
start_first (Fixture *fixture, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (CgIds) problems = cg_store_query (fixture->store, query, NULL, NULL);

  return fixture_do (fixture, fixture->clerk, error, "problem.start", cg_ids_get (problems, 0),
                     NULL);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  fixture_add_case (fixture);
  fail_everywhere (fixture, add_problem);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  fixture_add_case (fixture);
  g_assert_true (add_problem (fixture, NULL));
  fail_everywhere (fixture, undo);
  fail_everywhere (fixture, redo);
}

static void
test_step (Fixture *fixture, gconstpointer data)
{
  fixture_add_case (fixture);
  g_assert_true (add_problem (fixture, NULL));
  fail_everywhere (fixture, start_first);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/faults/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("edit", test_edit);
  ADD ("undo", test_undo);
  ADD ("step", test_step);

  return g_test_run ();
}
