/* test-store-check.c: the check of a store: its progress, its end before time, damage by name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "cg-check.h"
#include "cg-fault.h"
#include "store-fixture.h"

/* Of so many pages one is blanked. */
#define STEP 8

#define ATTACHMENTS 3

static char *
database_path (Fixture *fixture)
{
  return g_build_filename (fixture->folder, "cugai.db", NULL);
}

static gint64
run_sql (Fixture *fixture, const char *sql)
{
  g_autofree char *path = database_path (fixture);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 result = 0;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    result = sqlite3_column_int64 (statement, 0);
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  sqlite3_close (db);
  return result;
}

static void
add_attachments (Fixture *fixture)
{
  gint64 case_id = fixture_add_case (fixture);

  for (guint i = 0; i < ATTACHMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("附件%u.pdf", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      const char *const paths[] = { path, NULL };
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, name, -1, NULL));
      g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_CASE, case_id, paths, "other",
                                      fixture->clerk, NULL, &error));
      g_assert_no_error (error);
      g_unlink (path);
    }
}

/* ---- progress ---- */

typedef struct
{
  GArray *told; /* of double: part and fraction in one number */
  GAsyncResult *result;
} Watch;

static void
note_progress (CgCheckPart part, double fraction, gpointer data)
{
  Watch *watch = data;
  double place = part + fraction;

  g_assert_null (watch->result);
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <, 1);
  if (watch->told->len > 0)
    g_assert_cmpfloat (place, >, g_array_index (watch->told, double, watch->told->len - 1));
  g_array_append_val (watch->told, place);
}

static GPtrArray *
check_watched (CgStore *store, Watch *watch, GCancellable *cancellable, GError **error)
{
  GPtrArray *faults;

  watch->told = g_array_new (FALSE, FALSE, sizeof (double));
  cg_store_check_async (store, note_progress, watch, cancellable, fixture_take_result,
                        &watch->result);
  while (watch->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  faults = cg_store_check_finish (store, watch->result, error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&watch->result);
  return faults;
}

static gboolean
was_told (Watch *watch, double place)
{
  for (guint i = 0; i < watch->told->len; i++)
    if (g_array_index (watch->told, double, i) == place)
      return TRUE;

  return FALSE;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  Watch watch = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_attachments (fixture);
  faults = check_watched (fixture->store, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  for (guint part = 0; part < CG_N_CHECK_PARTS; part++)
    g_assert_true (was_told (&watch, part));
  g_assert_true (was_told (&watch, CG_CHECK_FILES + 33 / 100.0));
  g_assert_true (was_told (&watch, CG_CHECK_FILES + 66 / 100.0));
  g_array_unref (watch.told);
}

/* ---- its end before time ---- */

typedef struct
{
  GCancellable *cancellable;
  CgCheckPart last;
  double at;
} Stop;

static void
stop_there (CgCheckPart part, double fraction, gpointer data)
{
  Stop *stop = data;

  g_assert_false (g_cancellable_is_cancelled (stop->cancellable));
  stop->last = part;
  if (part + fraction >= stop->at)
    g_cancellable_cancel (stop->cancellable);
}

static CgConnection *
open_for_check (Fixture *fixture)
{
  g_autofree char *path = database_path (fixture);
  g_autoptr (GError) error = NULL;
  CgConnection *connection =
      cg_connection_open (fixture->folder, path, SQLITE_OPEN_READONLY, &error);

  g_assert_no_error (error);
  g_assert_true (cg_connection_load_calendar (connection, &error));
  return connection;
}

static void
assert_stopped (Fixture *fixture, double at)
{
  g_autoptr (CgConnection) connection = open_for_check (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable, 0, at };
  CgCheck check = { .connection = connection,
                    .faults = faults,
                    .cancellable = cancellable,
                    .progress = stop_there,
                    .data = &stop };

  g_assert_false (cg_check_run (&check, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_CANCELLED);
  g_assert_cmpint (stop.last, ==, (int) at);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Wherever it is stopped: at once, nothing found, nothing changed. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_attachments (fixture);
  before = fixture_dump (fixture);
  for (guint part = 0; part < CG_N_CHECK_PARTS; part++)
    assert_stopped (fixture, part);
  assert_stopped (fixture, CG_CHECK_JOURNAL + 0.4);
  assert_stopped (fixture, CG_CHECK_FILES + 0.33);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  fixture_check (fixture);
}

static void
test_stopped_before (Fixture *fixture, gconstpointer data)
{
  Watch watch = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (check_watched (fixture->store, &watch, cancellable, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_CANCELLED);
  g_assert_cmpuint (watch.told->len, <=, 1);
  g_array_unref (watch.told);
}

/* ---- damage ---- */

/* Overwrites the root of a table, after the log was folded into the file. */
static void
damage_table (Fixture *fixture, const char *table)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *sql =
      g_strdup_printf ("SELECT rootpage FROM sqlite_master WHERE name = '%s'", table);
  gint64 size, page;
  g_autofree guint8 *bytes = NULL;
  int fd;

  run_sql (fixture, "PRAGMA wal_checkpoint(TRUNCATE)");
  size = run_sql (fixture, "PRAGMA page_size");
  page = run_sql (fixture, sql);
  bytes = g_malloc ((gsize) size);
  memset (bytes, 0x55, (gsize) size);
  fd = g_open (path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (pwrite (fd, bytes, (size_t) size, (page - 1) * size), ==, size);
  close (fd);
}

/* What is damaged has a sentence, and what lies apart from it is looked at all the same. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *shelf = NULL;
  g_autofree char *stored = NULL;
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  g_autoptr (GPtrArray) records = NULL;
  gboolean names_file = FALSE;

  add_attachments (fixture);
  records = cg_store_select (fixture->store, query, &error);
  g_assert_no_error (error);
  sha256 = g_strdup (cg_record_text (g_ptr_array_index (records, 0), CG_ATTACHMENT_SHA256));
  shelf = g_strndup (sha256, 2);
  stored = g_build_filename (fixture->folder, "files", shelf, sha256, NULL);
  g_assert_cmpint (g_unlink (stored), ==, 0);
  damage_table (fixture, "measure");

  faults = cg_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >=, 3);
  for (guint i = 0; i < faults->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (faults, i));
      names_file = names_file || strstr (g_ptr_array_index (faults, i), "附件0.pdf") != NULL;
    }
  g_assert_true (names_file);
}

/* Where the end of a page was never written, records lie whose columns SQLite calls null,
 * whatever they may not be. */
static void
test_blank_page_ends (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = database_path (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "blank", NULL);
  g_autofree char *copy = g_build_filename (folder, "cugai.db", NULL);
  g_autofree char *content = NULL;
  gsize length, page;

  add_attachments (fixture);
  run_sql (fixture, "PRAGMA wal_checkpoint(TRUNCATE)");
  page = (gsize) run_sql (fixture, "PRAGMA page_size");
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_no_errno (g_mkdir (folder, 0700));
  /* Some of hundreds of pages, others each time. */
  for (gsize end = (2 + (gsize) g_test_rand_int_range (0, STEP)) * page; end <= length;
       end += STEP * page)
    {
      g_autofree char *blank = g_memdup2 (content, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (CgStore) store = NULL;
      g_autoptr (GPtrArray) faults = NULL;

      memset (blank + end - page / 4, 0, page / 4);
      g_assert_true (g_file_set_contents (copy, blank, (gssize) length, NULL));
      store = cg_store_open (folder, &error);
      if (store != NULL)
        faults = cg_store_check (store, &error);
      g_assert_true (error == NULL || error->domain == CG_FAULT);
    }
}

/* SQLite calls these rows sound; no form and no command could have written them. */
static void
test_changed_outside (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *words;
  } changes[] = {
    { "UPDATE unit SET level = 'nowhere'", "nowhere" },
    { "UPDATE unit SET phone = CAST(x'30ff' AS TEXT)", "Telephone" },
    { "UPDATE unit SET contact = CAST(x'30003031' AS TEXT)", "Contact" },
  };

  fixture_add_case (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) faults = NULL;
      gboolean named = FALSE;

      run_sql (fixture, changes[i].sql);
      faults = cg_store_check (fixture->store, NULL);
      g_assert_nonnull (faults);
      for (guint k = 0; k < faults->len; k++)
        {
          g_test_message ("%s", (const char *) g_ptr_array_index (faults, k));
          named = named || strstr (g_ptr_array_index (faults, k), changes[i].words) != NULL;
        }
      g_assert_true (named);
    }
}

/* ---- a store that is only read ---- */

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  Watch watch = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_attachments (fixture);
  run_sql (fixture, "PRAGMA user_version = 999");
  g_clear_object (&fixture->store);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cg_store_get_read_only (fixture->store));

  faults = check_watched (fixture->store, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_array_unref (watch.told);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/store/check/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("progress", test_progress);
  ADD ("stopped", test_stopped);
  ADD ("stopped-before", test_stopped_before);
  ADD ("damaged", test_damaged);
  ADD ("changed-outside", test_changed_outside);
  ADD ("blank-page-ends", test_blank_page_ends);
  ADD ("newer", test_newer);
  return g_test_run ();
}
