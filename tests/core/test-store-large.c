/* test-store-large.c: large edits: in parts as at once, all or none, interrupted and ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-store-private.h"
#include "cg-store-set.h"
#include "store-fixture.h"

/* With these an edit of N_CASES cases has as many parts. */
#define MOST_ROWS 40
#define N_CASES 8
#define N_PROBLEMS 4

static void
add_case (CgEdit *edit, Fixture *fixture, gint64 unit, guint i, CgDate occurred_on)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);
  gint64 case_unit = cg_edit_insert (edit, CG_ENTITY_CASE_UNIT);
  g_autofree char *title = g_strdup_printf ("某县第%u号问责案", i);

  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_TITLE, title);
  cg_edit_set_integer (edit, CG_ENTITY_CASE, id, CG_CASE_CASE_TYPE, fixture->case_type);
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_ON, "2026-03-05");
  cg_edit_set_date (edit, CG_ENTITY_CASE, id, CG_CASE_OCCURRED_ON, occurred_on);
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_BY, "某县纪委常委会");
  cg_edit_set_text (edit, CG_ENTITY_CASE, id, CG_CASE_DECISION_NO, "某纪〔2026〕12号");
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_CASE, id);
  cg_edit_set_integer (edit, CG_ENTITY_CASE_UNIT, case_unit, CG_CASE_UNIT_UNIT, unit);
  for (guint k = 0; k < N_PROBLEMS; k++)
    {
      gint64 problem = cg_edit_insert (edit, CG_ENTITY_PROBLEM);

      cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_CASE, id);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_TEXT, "河道巡查记录不完整");
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, problem, CG_PROBLEM_DEADLINE, "2026-11-09");
    }
}

/* A unit, then cases of it with problems; the case @wrong says it happened after its decision. */
static CgEdit *
large_edit (Fixture *fixture, guint wrong)
{
  CgEdit *edit = cg_edit_new ("import", fixture->clerk);
  gint64 unit = cg_edit_insert (edit, CG_ENTITY_UNIT);

  cg_edit_set_text (edit, CG_ENTITY_UNIT, unit, CG_UNIT_NAME, "某县双河镇水利站");
  for (guint i = 1; i <= N_CASES; i++)
    add_case (edit, fixture, unit, i,
              i == wrong ? cg_date_from_ymd (2026, 4, 1) : cg_date_from_ymd (2026, 2, 1));
  return edit;
}

static void
write_large (Fixture *fixture)
{
  g_autoptr (CgEdit) edit = large_edit (fixture, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_store_apply (fixture->store, edit, NULL, &error));
  g_assert_no_error (error);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  cg_store_set_most_rows (fixture->store, MOST_ROWS);
}

static void
assert_none_pending (Fixture *fixture)
{
  g_assert_null (cg_store_pending_set (fixture->store, NULL));
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT (SELECT count(*) FROM pending_set)"
                                    " + (SELECT count(*) FROM pending_part)"
                                    " + (SELECT count(*) FROM pending_row)"),
                   ==, 0);
}

/* ---- written, undone, done again ---- */

static void
test_as_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *at_once = NULL;
  g_autofree char *in_parts = NULL;
  g_autofree char *after = NULL;
  Fixture other = { 0 };

  fixture_set_up (&other, NULL);
  write_large (&other);
  at_once = fixture_dump (&other);
  g_assert_cmpint (
      fixture_integer (&other, NULL, "SELECT count(*) FROM journal WHERE part_of IS NOT NULL"), ==,
      0);
  fixture_tear_down (&other, NULL);

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  write_large (fixture);
  in_parts = fixture_dump (fixture);
  g_assert_cmpstr (in_parts, ==, at_once);
  g_assert_cmpint (
      fixture_integer (fixture, NULL,
                       "SELECT count(*) FROM journal WHERE action = 'import' AND part_of ="
                       " (SELECT min(seq) FROM journal WHERE action = 'import')"),
      >=, N_CASES);
  assert_none_pending (fixture);
  fixture_check (fixture);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (
      fixture_integer (fixture, NULL,
                       "SELECT count(*) FROM journal WHERE action = 'undo' AND part_of ="
                       " (SELECT min(seq) FROM journal WHERE action = 'undo')"),
      ==, fixture_integer (fixture, NULL, "SELECT count(*) FROM journal WHERE action = 'import'"));
  fixture_check (fixture);

  g_clear_pointer (&after, g_free);
  reopen (fixture);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, in_parts);
  g_assert_false (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTHING_TO_REDO);
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  assert_none_pending (fixture);
  fixture_check (fixture);
}

/* Every outcome tells the ids of all that was made. */
static void
test_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgEdit) edit = large_edit (fixture, 0);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (CgRecord) last = NULL;
  gint64 id;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  g_assert_true (cg_store_apply (fixture->store, edit, &outcome, NULL));
  g_assert_cmpint (outcome->seq, >, 0);
  g_assert_cmpuint (outcome->inserted->len, ==, 1 + N_CASES * (2 + N_PROBLEMS));
  id = g_array_index (outcome->inserted, gint64, outcome->inserted->len - 1);
  last = cg_store_get (fixture->store, CG_ENTITY_PROBLEM, id, NULL);
  g_assert_nonnull (last);
}

static void
test_later_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 entries;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  write_large (fixture);
  fixture_set (fixture, CG_ENTITY_CASE,
               fixture_integer (fixture, NULL, "SELECT id FROM \"case\" ORDER BY id LIMIT 1"),
               "remark", "另有说明");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  fixture->clerk = fixture->reviewer;
  fixture_set (fixture, CG_ENTITY_CASE,
               fixture_integer (fixture, NULL, "SELECT id FROM \"case\" ORDER BY id LIMIT 1"),
               "remark", "另有说明");
  before = fixture_dump (fixture);
  entries = fixture_integer (fixture, NULL, "SELECT count(*) FROM journal");

  g_assert_false (cg_store_undo (
      fixture->store,
      fixture_integer (fixture, NULL, "SELECT actor FROM journal WHERE action = 'import'"), NULL,
      &error));
  fixture_expect (&error, CG_FAULT_UNDO_LATER_EDIT);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM journal"), ==, entries);
  assert_none_pending (fixture);
}

/* A part refused takes back those before it. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = large_edit (fixture, N_CASES - 1);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (CgUndoState) earlier = cg_store_undo_state (fixture->store, fixture->clerk, NULL);
  g_autoptr (CgUndoState) state = NULL;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  g_assert_false (cg_store_apply (fixture->store, edit, &outcome, &error));
  fixture_expect (&error, CG_FAULT_DATES_REVERSED);
  g_assert_cmpuint (outcome->refusals->len, ==, 1);
  g_assert_cmpint (outcome->seq, ==, 0);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_none_pending (fixture);

  state = cg_store_undo_state (fixture->store, fixture->clerk, NULL);
  g_assert_cmpstr (state->undo, ==, earlier->undo);
  g_assert_null (state->redo);
  fixture_check (fixture);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = large_edit (fixture, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  cg_store_apply_async (fixture->store, edit, cancellable, fixture_take_result, &result);
  while (fixture_integer (fixture, NULL, "SELECT count(*) FROM journal WHERE action = 'import'") ==
         0)
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (cg_store_apply_finish (fixture->store, result, NULL, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_none_pending (fixture);
  fixture_check (fixture);
}

/* ---- interrupted ---- */

/* As if the disk were full after some statements: the parts written stay. */
static void
interrupt (Fixture *fixture, gint64 parts)
{
  g_autoptr (CgEdit) edit = large_edit (fixture, 0);
  gint64 before = fixture_integer (fixture, NULL, "SELECT count(*) FROM journal");

  for (gint64 budget = 400;; budget += 100)
    {
      g_autoptr (GError) error = NULL;

      fixture->store->opened->writer->budget = budget;
      g_assert_false (cg_store_apply (fixture->store, edit, NULL, &error));
      fixture->store->opened->writer->budget = -1;
      fixture_expect (&error, CG_FAULT_STORE_FULL);
      if (fixture_integer (fixture, NULL, "SELECT count(*) FROM journal") - before >= parts)
        return;

      g_assert_true (cg_store_end_set (fixture->store, FALSE, NULL) ||
                     fixture_integer (fixture, NULL, "SELECT count(*) FROM pending_set") == 0);
      before = fixture_integer (fixture, NULL, "SELECT count(*) FROM journal");
    }
}

static void
assert_closed_to_others (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 written = fixture_integer (fixture, NULL, "SELECT max(id) FROM \"case\"");
  g_autofree char *case_id = g_strdup_printf ("%" G_GINT64_FORMAT, written);
  g_autofree char *unit_id = g_strdup_printf (
      "%" G_GINT64_FORMAT, fixture_integer (fixture, NULL, "SELECT max(id) FROM unit"));

  g_assert_false (fixture_try_set (fixture, CG_ENTITY_CASE, written, "remark", "另有说明", &error));
  fixture_expect (&error, CG_FAULT_SET_PENDING);
  g_assert_cmpint (fixture_try_add (fixture, &error, CG_ENTITY_PROBLEM, "case", case_id, "text",
                                    "又一个问题", "deadline", "2026-12-01", NULL),
                   ==, 0);
  fixture_expect (&error, CG_FAULT_SET_PENDING);
  g_assert_cmpint (
      fixture_try_add (fixture, &error, CG_ENTITY_PERSON, "name", "吴某", "unit", unit_id, NULL),
      ==, 0);
  fixture_expect (&error, CG_FAULT_SET_PENDING);
  g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  fixture_expect (&error, CG_FAULT_SET_PENDING);
  fixture_add (fixture, CG_ENTITY_PERSON, "name", "郑某", NULL);
}

static void
test_completed_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPendingSet) set = NULL;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  interrupt (fixture, 3);
  reopen (fixture);
  set = cg_store_pending_set (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (set->written, >=, 3);
  g_assert_cmpuint (set->written, <, set->parts);
  g_assert_true (set->reversible);
  g_test_message ("%s: %u of %u", set->sentence, set->written, set->parts);
  assert_closed_to_others (fixture);
  fixture_check (fixture);

  g_assert_true (cg_store_end_set (fixture->store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM \"case\""), ==, N_CASES);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM problem"), ==,
                   N_CASES * N_PROBLEMS);
  assert_none_pending (fixture);
  fixture_check (fixture);
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error) ||
                 g_error_matches (error, CG_FAULT, CG_FAULT_UNDO_LATER_EDIT));
  g_clear_error (&error);
  g_assert_false (cg_store_end_set (fixture->store, TRUE, &error));
  fixture_expect (&error, CG_FAULT_NO_PENDING_SET);
}

static void
test_reversed_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  interrupt (fixture, 3);
  reopen (fixture);
  g_assert_true (cg_store_end_set (fixture->store, FALSE, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_none_pending (fixture);
  g_assert_false (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  fixture_expect (&error, CG_FAULT_NOTHING_TO_REDO);
  fixture_check (fixture);
}

/* An undo interrupted: completed, or everything is done again. */
static void
test_interrupted_undo (Fixture *fixture, gconstpointer data)
{
  gboolean complete = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *written = NULL;
  g_autofree char *after = NULL;

  cg_store_set_most_rows (fixture->store, MOST_ROWS);
  write_large (fixture);
  written = fixture_dump (fixture);

  for (gint64 budget = 1000;
       fixture_integer (fixture, NULL, "SELECT count(*) FROM pending_set") == 0; budget += 100)
    {
      fixture->store->opened->writer->budget = budget;
      g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
      fixture->store->opened->writer->budget = -1;
      fixture_expect (&error, CG_FAULT_STORE_FULL);
    }

  reopen (fixture);
  g_assert_true (cg_store_end_set (fixture->store, complete, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, complete ? before : written);
  assert_none_pending (fixture);
  fixture_check (fixture);
}

/* ---- killed ---- */

/* The other process: writes and writes. */
static int
write_until_killed (const char *folder)
{
  Fixture fixture = { .folder = (char *) folder };
  gint64 parts = 0;

  fixture.store = cg_store_open (folder, NULL);
  fixture.case_type = cg_store_find (fixture.store, CG_ENTITY_CASE_TYPE, "党组织问责", NULL);
  fixture.clerk = cg_store_find (fixture.store, CG_ENTITY_PERSON, "沈某", NULL);
  cg_store_set_most_rows (fixture.store, MOST_ROWS);
  for (;; parts++)
    {
      g_autoptr (CgEdit) edit = large_edit (&fixture, 0);

      if (!cg_store_apply (fixture.store, edit, NULL, NULL))
        return 1;
    }
}

static GPid
start_writer (Fixture *fixture)
{
  const char *arguments[] = { "/proc/self/exe", "--write", fixture->folder, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                 &error);
  g_assert_no_error (error);
  return pid;
}

/* Killed between two parts or within one, whichever it is. */
static void
kill_in_the_middle (Fixture *fixture)
{
  gint64 before = fixture_integer (fixture, NULL, "SELECT count(*) FROM journal");
  GPid pid = start_writer (fixture);

  while (fixture_integer (fixture, NULL, "SELECT count(*) FROM journal") < before + 3)
    g_thread_yield ();
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  g_spawn_close_pid (pid);
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (CgPendingSet) set = NULL;

      kill_in_the_middle (fixture);
      reopen (fixture);
      fixture_check (fixture);
      set = cg_store_pending_set (fixture->store, &error);
      g_assert_no_error (error);
      if (set != NULL)
        g_assert_true (cg_store_end_set (fixture->store, i % 2 == 0, &error));
      g_assert_no_error (error);
      assert_none_pending (fixture);
      g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM \"case\"") % N_CASES,
                       ==, 0);
      g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM problem"), ==,
                       fixture_integer (fixture, NULL, "SELECT count(*) FROM \"case\"") *
                           N_PROBLEMS);
      fixture_check (fixture);
    }
}

/* While a process writes, nobody is offered to end its work. */
static void
test_running (Fixture *fixture, gconstpointer data)
{
  GPid pid = start_writer (fixture);

  while (fixture_integer (fixture, NULL, "SELECT count(*) FROM pending_set") == 0)
    g_thread_yield ();
  for (guint i = 0; i < 50; i++)
    g_assert_null (cg_store_pending_set (fixture->store, NULL));

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  g_spawn_close_pid (pid);
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/store/large/" path, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_until_killed (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("as-at-once", NULL, test_as_at_once);
  ADD ("ids", NULL, test_ids);
  ADD ("later-edit", NULL, test_later_edit);
  ADD ("refused", NULL, test_refused);
  ADD ("cancelled", NULL, test_cancelled);
  ADD ("completed-later", NULL, test_completed_later);
  ADD ("reversed-later", NULL, test_reversed_later);
  ADD ("undo-completed-later", GINT_TO_POINTER (TRUE), test_interrupted_undo);
  ADD ("undo-reversed-later", GINT_TO_POINTER (FALSE), test_interrupted_undo);
  ADD ("killed", NULL, test_killed);
  ADD ("running", NULL, test_running);

  return g_test_run ();
}
