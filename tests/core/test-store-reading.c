/* test-store-reading.c: where people read is kept by the file's content, beside the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-store-reading.h"
#include "store-fixture.h"

#define FILE_A "aa00000000000000000000000000000000000000000000000000000000000000"
#define FILE_B "bb00000000000000000000000000000000000000000000000000000000000000"

static GAsyncResult *
wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
wait_kept (Fixture *fixture, GAsyncResult **kept)
{
  g_autoptr (GAsyncResult) result = wait_result (kept);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_store_keep_finish (fixture->store, result, &error));
  g_assert_no_error (error);
}

static void
set_bookmark (Fixture *fixture, gint64 person, const char *file, guint page, const char *name)
{
  GAsyncResult *kept = NULL;

  cg_store_set_bookmark_async (fixture->store, person, file, page, name, fixture_take_result,
                               &kept);
  wait_kept (fixture, &kept);
}

static void
turn_page (Fixture *fixture, const char *file, guint page, guint turns)
{
  GAsyncResult *kept = NULL;

  cg_store_turn_pages_async (fixture->store, file, page, &turns, 1, fixture_take_result, &kept);
  wait_kept (fixture, &kept);
}

static void
keep_place (Fixture *fixture, gint64 person, const char *file, const CgReadingPlace *place)
{
  GAsyncResult *kept = NULL;

  cg_store_keep_place_async (fixture->store, person, file, place, fixture_take_result, &kept);
  wait_kept (fixture, &kept);
}

static CgReading *
read_file (Fixture *fixture, gint64 person, const char *file)
{
  GAsyncResult *read = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CgReading *reading;

  cg_store_reading_async (fixture->store, person, file, NULL, fixture_take_result, &read);
  result = wait_result (&read);
  reading = cg_store_reading_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  return reading;
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  const CgReadingPlace first = { 4, 120.5, 1.25, "free", "single" };
  const CgReadingPlace second = { 1334, 0, 0.1, "width", "dual" };
  g_autoptr (CgReading) nothing = read_file (fixture, fixture->clerk, FILE_A);
  g_autoptr (CgReading) clerk = NULL;
  g_autoptr (CgReading) reviewer = NULL;
  g_autoptr (CgReading) other_file = NULL;

  g_assert_false (nothing->known);
  keep_place (fixture, fixture->clerk, FILE_A, &first);
  keep_place (fixture, fixture->reviewer, FILE_A, &first);
  keep_place (fixture, fixture->clerk, FILE_A, &second);

  clerk = read_file (fixture, fixture->clerk, FILE_A);
  reviewer = read_file (fixture, fixture->reviewer, FILE_A);
  other_file = read_file (fixture, fixture->clerk, FILE_B);
  g_assert_true (clerk->known);
  g_assert_cmpuint (clerk->place.page, ==, 1334);
  g_assert_cmpfloat (clerk->place.zoom, ==, 0.1);
  g_assert_cmpstr (clerk->place.spread, ==, "dual");
  g_assert_cmpuint (reviewer->place.page, ==, 4);
  g_assert_cmpfloat (reviewer->place.top, ==, 120.5);
  g_assert_cmpstr (reviewer->place.fit, ==, "free");
  g_assert_false (other_file->known);
}

static void
test_bookmarks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgReading) clerk = NULL;
  g_autoptr (CgReading) reviewer = NULL;

  set_bookmark (fixture, fixture->clerk, FILE_A, 9, "结论");
  set_bookmark (fixture, fixture->clerk, FILE_A, 0, "首页");
  set_bookmark (fixture, fixture->clerk, FILE_A, 9, "处理意见");
  set_bookmark (fixture, fixture->clerk, FILE_A, 3, "附件");
  set_bookmark (fixture, fixture->clerk, FILE_A, 3, NULL);
  set_bookmark (fixture, fixture->clerk, FILE_B, 3, "附件");

  clerk = read_file (fixture, fixture->clerk, FILE_A);
  reviewer = read_file (fixture, fixture->reviewer, FILE_A);
  g_assert_cmpuint (clerk->bookmarks->len, ==, 2);
  g_assert_cmpuint (g_array_index (clerk->bookmarks, CgBookmark, 0).page, ==, 0);
  g_assert_cmpuint (g_array_index (clerk->bookmarks, CgBookmark, 1).page, ==, 9);
  g_assert_cmpstr (g_array_index (clerk->bookmarks, CgBookmark, 1).name, ==, "处理意见");
  g_assert_cmpuint (reviewer->bookmarks->len, ==, 0);
}

/* A scan that lies upside down does so for everybody. */
static void
test_turns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgReading) reading = NULL;

  turn_page (fixture, FILE_A, 2, 2);
  turn_page (fixture, FILE_A, 7, 1);
  turn_page (fixture, FILE_A, 2, 3);
  turn_page (fixture, FILE_A, 7, 0);

  reading = read_file (fixture, fixture->reviewer, FILE_A);
  g_assert_cmpuint (reading->turns->len, ==, 1);
  g_assert_cmpuint (g_array_index (reading->turns, CgPageTurn, 0).page, ==, 2);
  g_assert_cmpuint (g_array_index (reading->turns, CgPageTurn, 0).turns, ==, 3);
}

/* Reading on is no work on a case: the records and the journal stay as they were. */
static void
test_no_edit (Fixture *fixture, gconstpointer data)
{
  const CgReadingPlace place = { 1, 0, 1, "page", "continuous" };
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  gint64 entries = fixture_integer (fixture, NULL, "SELECT count(*) FROM journal");

  keep_place (fixture, fixture->clerk, FILE_A, &place);
  set_bookmark (fixture, fixture->clerk, FILE_A, 1, "要点");
  turn_page (fixture, FILE_A, 1, 1);

  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM journal"), ==, entries);
  fixture_check (fixture);
}

static void
run_sql (Fixture *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* A store of a newer program is only read: nothing is kept, and it is said. */
static void
reopen_read_only (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  run_sql (fixture, "PRAGMA user_version = 999");
  g_clear_object (&fixture->store);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cg_store_get_read_only (fixture->store));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  const CgReadingPlace place = { 1, 0, 1, "page", "continuous" };
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CgReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  keep_place (fixture, fixture->clerk, FILE_A, &place);
  reopen_read_only (fixture);
  cg_store_set_bookmark_async (fixture->store, fixture->clerk, FILE_A, 1, "要点",
                               fixture_take_result, &kept);
  result = wait_result (&kept);
  g_assert_false (cg_store_keep_finish (fixture->store, result, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_READ_ONLY);
  reading = read_file (fixture, fixture->clerk, FILE_A);
  g_assert_true (reading->known);
  g_assert_cmpuint (reading->bookmarks->len, ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/store-reading/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("place", test_place);
  ADD ("bookmarks", test_bookmarks);
  ADD ("turns", test_turns);
  ADD ("no-edit", test_no_edit);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
