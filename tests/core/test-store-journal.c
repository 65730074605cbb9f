/* test-store-journal.c: the journal's chain, number series, and edits of another process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-fault.h"
#include "cg-store-journal.h"
#include "store-fixture.h"

/* ---- tampering ---- */

static void
run_sql (Fixture *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* The triggers keep the program from doing it; somebody with a shell they do not keep. */
#define WITHOUT_TRIGGERS "DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;"

static GPtrArray *
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = cg_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (faults, i));
  return faults;
}

static void
assert_tampering_shows (Fixture *fixture, const char *sql, guint n_faults, const char *number)
{
  g_autofree char *all = g_strconcat (WITHOUT_TRIGGERS, sql, NULL);
  g_autoptr (GPtrArray) faults = NULL;

  fixture_add_case (fixture);
  fixture_check (fixture);
  run_sql (fixture, all);
  faults = check (fixture);
  g_assert_cmpuint (faults->len, ==, n_faults);
  if (number != NULL)
    g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), number));
}

static void
test_flipped_byte (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* The last byte of a changeset: SQLite would read it without complaint. */
  assert_tampering_shows (
      fixture,
      "UPDATE journal SET changeset = CAST (substr (changeset, 1, length (changeset) - 1)"
      " || x'7e' AS BLOB) WHERE seq = (SELECT max (seq) FROM journal)",
      1, "7");

  /* And what is broken is never applied. */
  before = fixture_dump (fixture);
  g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_JOURNAL_BROKEN);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_another_actor (Fixture *fixture, gconstpointer data)
{
  assert_tampering_shows (fixture, "UPDATE journal SET actor = actor + 1 WHERE seq = 5", 1, "5");
}

static void
test_another_time (Fixture *fixture, gconstpointer data)
{
  assert_tampering_shows (fixture, "UPDATE journal SET at = at - 1 WHERE seq = 6", 1, "6");
}

/* One fault for the entry that is missing; the next follows another than it says. */
static void
test_removed_entry (Fixture *fixture, gconstpointer data)
{
  assert_tampering_shows (fixture, "DELETE FROM journal WHERE seq = 5", 1, "5");
}

static void
test_cut_tail (Fixture *fixture, gconstpointer data)
{
  assert_tampering_shows (fixture, "DELETE FROM journal WHERE seq = 7", 1, "6");
}

static void
test_append_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE journal SET actor = 9", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM journal", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT);
  sqlite3_close (db);
  fixture_check (fixture);
}

/* ---- reading it ---- */

static void
test_entries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forward = NULL;
  g_autoptr (GPtrArray) backward = NULL;
  g_autoptr (GPtrArray) tail = NULL;

  g_assert_true (cg_store_log (fixture->store, "print", CG_ENTITY_PERSON, fixture->clerk,
                               "2 copies", fixture->clerk, &error));
  forward = cg_store_journal (fixture->store, 0, FALSE, 100, &error);
  g_assert_no_error (error);
  backward = cg_store_journal (fixture->store, G_MAXINT64, TRUE, 100, &error);
  g_assert_no_error (error);
  tail = cg_store_journal (fixture->store, 2, FALSE, 1, &error);

  g_assert_cmpuint (forward->len, ==, 5);
  g_assert_cmpuint (backward->len, ==, 5);
  g_assert_cmpuint (tail->len, ==, 1);
  for (guint i = 0; i < forward->len; i++)
    {
      const CgJournalEntry *entry = g_ptr_array_index (forward, i);
      const CgJournalEntry *before = i > 0 ? g_ptr_array_index (forward, i - 1) : NULL;
      const CgJournalEntry *same = g_ptr_array_index (backward, forward->len - 1 - i);

      g_assert_cmpint (entry->seq, ==, i + 1);
      g_assert_cmpstr (entry->hash, ==, same->hash);
      g_assert_cmpstr (entry->prev, ==, before != NULL ? before->hash : "");
      /* What prints, exports and openings leave is an entry without a changeset. */
      g_assert_true ((entry->changeset == NULL) == g_str_equal (entry->action, "print"));
    }
}

/* ---- number series ---- */

static gint64
find_series (Fixture *fixture, const char *name)
{
  return cg_store_find (fixture->store, CG_ENTITY_COUNTER, name, NULL);
}

static void
test_numbers_are_not_given_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *case_text = g_strdup_printf ("%" G_GINT64_FORMAT, case_id);
  gint64 first = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_text, "text", "问题一",
                              "deadline", "2026-12-01", NULL);
  gint64 second;
  g_autofree char *number = NULL;

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  second = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_text, "text", "问题二", "deadline",
                        "2026-12-01", NULL);
  number = fixture_text (fixture, CG_ENTITY_PROBLEM, second, "problem_no");
  g_assert_cmpint (second, >, first);
  g_assert_true (g_str_has_suffix (number, "-02"));
  fixture_check (fixture);
}

/* An office that changes over in the middle of a year sets where its series go on. */
/* A number that was given up may be another's by the time it is wanted again. */
static void
test_taken_meanwhile (Fixture *fixture, gconstpointer data)
{
  gint64 mine = fixture_add_case (fixture);
  gint64 other = fixture_add_case (fixture);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", fixture->reviewer);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_set (fixture, CG_ENTITY_CASE, mine, "case_no", "甲一");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  cg_edit_set_text (edit, CG_ENTITY_CASE, other, CG_CASE_CASE_NO, "甲一");
  g_assert_true (cg_store_apply (fixture->store, edit, NULL, &error));
  before = fixture_dump (fixture);

  g_assert_false (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_UNDO_LATER_EDIT);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  fixture_check (fixture);
}

/* Nor is a record taken back that another has come to refer to. */
static void
test_referred_to_meanwhile (Fixture *fixture, gconstpointer data)
{
  gint64 unit = fixture_add (fixture, CG_ENTITY_UNIT, "name", "某县水保站", "level", "county",
                             "kind", "inst", NULL);
  g_autoptr (CgEdit) edit = cg_edit_new ("add", fixture->reviewer);
  g_autoptr (GError) error = NULL;
  gint64 id = cg_edit_insert (edit, CG_ENTITY_PERSON);

  cg_edit_set_text (edit, CG_ENTITY_PERSON, id, CG_PERSON_NAME, "周某");
  cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, CG_PERSON_UNIT, unit);
  g_assert_true (cg_store_apply (fixture->store, edit, NULL, &error));
  g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_UNDO_LATER_EDIT);
  fixture_check (fixture);
}

static void
test_typed_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 series =
      fixture_add (fixture, CG_ENTITY_COUNTER, "name", "doc-某纪改-2026", "last", "36", NULL);
  g_autofree char *last = NULL;

  fixture_set (fixture, CG_ENTITY_COUNTER, series, "last", "40");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  last = fixture_text (fixture, CG_ENTITY_COUNTER, series, "last");
  g_assert_cmpstr (last, ==, "36");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_cmpint (find_series (fixture, "doc-某纪改-2026"), ==, 0);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_cmpint (find_series (fixture, "doc-某纪改-2026"), ==, series);
  fixture_check (fixture);
}

/* ---- another process ---- */

typedef struct
{
  GMainLoop *loop;
  gint64 wanted;
} Watch;

static void
on_changed (CgStore *store, GArray *changes, Watch *watch)
{
  g_assert_nonnull (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const CgStoreChange *change = &g_array_index (changes, CgStoreChange, i);

      /* That it was inserted is told as well: by this process, before. */
      if (change->id == watch->wanted && change->operation == 'u')
        g_main_loop_quit (watch->loop);
    }
}

/* An edit through another connection is told just as one's own. */
static void
test_edit_of_another_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) other = cg_store_open (fixture->folder, &error);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", fixture->clerk);
  Watch watch = { loop, fixture->reviewer };
  g_autofree char *post = NULL;

  g_assert_no_error (error);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &watch);
  cg_edit_set_text (edit, CG_ENTITY_PERSON, fixture->reviewer, CG_PERSON_POST, "主任");
  g_assert_true (cg_store_apply (other, edit, NULL, &error));
  g_main_loop_run (loop);

  post = fixture_text (fixture, CG_ENTITY_PERSON, fixture->reviewer, "post");
  g_assert_cmpstr (post, ==, "主任");
  g_signal_handlers_disconnect_by_data (fixture->store, &watch);
  cg_store_close (other);
  fixture_check (fixture);
}

/* A rule is told by its name; the code by which the program finds it is for nobody to read. */
static void
test_rule_in_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 rule = fixture_add (fixture, CG_ENTITY_RULE, "name", "回执催报", "code", "urge_receipt",
                             "basis", "deadline", NULL);
  g_autoptr (GPtrArray) entries =
      cg_store_history (fixture->store, CG_ENTITY_RULE, rule, 1, &error);
  const CgHistoryEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_nonnull (strstr (entry->changes, "回执催报"));
  g_assert_null (strstr (entry->changes, "urge_receipt"));
  g_assert_null (strstr (entry->sentence, "urge_receipt"));
}

/* That a record came to be is told apart from what was changed in it afterwards. */
static void
test_created_in_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 rule = fixture_add (fixture, CG_ENTITY_RULE, "name", "回执催报", "code", "urge_receipt",
                             "basis", "deadline", NULL);
  g_autoptr (GPtrArray) entries = NULL;

  fixture_set (fixture, CG_ENTITY_RULE, rule, "name", "催报回执");
  entries = cg_store_history (fixture->store, CG_ENTITY_RULE, rule, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_false (((CgHistoryEntry *) g_ptr_array_index (entries, 0))->created);
  g_assert_true (((CgHistoryEntry *) g_ptr_array_index (entries, 1))->created);
}

/* What was changed together is one line; no mark stands behind a value that ends a sentence. */
static void
test_joints_in_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_edit_new ("set", fixture->clerk);
  g_autoptr (GPtrArray) entries = NULL;
  const char *changes;

  cg_edit_set_text (edit, CG_ENTITY_PERSON, fixture->reviewer, CG_PERSON_NAME, "程某");
  cg_edit_set_text (edit, CG_ENTITY_PERSON, fixture->reviewer, CG_PERSON_POST, "主持工作。");
  cg_edit_set_text (edit, CG_ENTITY_PERSON, fixture->reviewer, CG_PERSON_PHONE, "0000");
  g_assert_true (cg_store_apply (fixture->store, edit, NULL, &error));
  entries = cg_store_history (fixture->store, CG_ENTITY_PERSON, fixture->reviewer, 1, &error);
  g_assert_no_error (error);
  changes = ((CgHistoryEntry *) g_ptr_array_index (entries, 0))->changes;

  g_assert_nonnull (strstr (changes, "程某; "));
  g_assert_nonnull (strstr (changes, "主持工作。"));
  g_assert_null (strstr (changes, "。; "));
}

/* So many rows that whom the edit concerned is kept together (cg-history-write.c). */
#define MANY 1200

static gint64
import_many (Fixture *fixture, gint64 case_id)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("import", fixture->clerk);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);

      cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT, "围堰未拆");
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE, "2027-01-10");
    }

  g_assert_true (cg_store_apply (fixture->store, edit, &outcome, &error));
  g_assert_no_error (error);
  return g_array_index (outcome->inserted, gint64, MANY - 1);
}

/* The actions of the record's history, newest first. */
static char *
history_actions (Fixture *fixture, CgEntity entity, gint64 id)
{
  g_autoptr (GString) actions = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = cg_store_history (fixture->store, entity, id, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (actions, "%s ",
                            ((CgHistoryEntry *) g_ptr_array_index (entries, i))->action);
  return g_string_free (g_steal_pointer (&actions), FALSE);
}

static void
assert_history (Fixture *fixture, CgEntity entity, gint64 id, const char *actions)
{
  g_autofree char *found = history_actions (fixture, entity, id);

  g_assert_cmpstr (found, ==, actions);
}

static guint
count_untouched (Fixture *fixture, int days)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_integer (query, CG_FILTER_RECORD, CG_FILTER_STALE, days);
  ids = cg_store_query (fixture->store, query, NULL, &error);
  g_assert_no_error (error);
  return (guint) cg_ids_length (ids);
}

/* A large edit is in the history of each record it made, changed or removed, of the case they
 * belong to, and of no other; and they count as changed since. */
static void
test_large_in_history (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  gint64 other = fixture_add_case (fixture);
  g_autofree char *of_other = history_actions (fixture, CG_ENTITY_CASE, other);
  g_autofree char *before = history_actions (fixture, CG_ENTITY_CASE, case_id);
  g_autofree char *imported = g_strconcat ("import ", before, NULL);
  g_autofree char *undone = g_strconcat ("undo ", imported, NULL);
  gint64 last = import_many (fixture, case_id);
  g_autoptr (GError) error = NULL;

  assert_history (fixture, CG_ENTITY_PROBLEM, last, "import ");
  assert_history (fixture, CG_ENTITY_CASE, case_id, imported);
  assert_history (fixture, CG_ENTITY_CASE, other, of_other);
  g_assert_cmpuint (count_untouched (fixture, 1), ==, 0);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  assert_history (fixture, CG_ENTITY_PROBLEM, last, "undo import ");
  assert_history (fixture, CG_ENTITY_CASE, case_id, undone);
  assert_history (fixture, CG_ENTITY_CASE, other, of_other);
  fixture_check (fixture);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("journal/flipped-byte", test_flipped_byte);
  ADD ("journal/another-actor", test_another_actor);
  ADD ("journal/another-time", test_another_time);
  ADD ("journal/removed-entry", test_removed_entry);
  ADD ("journal/cut-tail", test_cut_tail);
  ADD ("journal/append-only", test_append_only);
  ADD ("journal/entries", test_entries);
  ADD ("numbers/not-given-again", test_numbers_are_not_given_again);
  ADD ("numbers/taken-meanwhile", test_taken_meanwhile);
  ADD ("undo/referred-to-meanwhile", test_referred_to_meanwhile);
  ADD ("numbers/typed-series", test_typed_series);
  ADD ("history/rule", test_rule_in_history);
  ADD ("history/created", test_created_in_history);
  ADD ("history/joints", test_joints_in_history);
  ADD ("history/large", test_large_in_history);
  ADD ("processes/edit-of-another", test_edit_of_another_process);

  return g_test_run ();
}
