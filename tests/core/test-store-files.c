/* test-store-files.c: attachments by content, and backups that are whole stores.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "store-fixture.h"

static char *
make_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *root = g_path_get_dirname (fixture->folder);
  char *path = g_build_filename (root, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static gint64
attach (Fixture *fixture, gint64 case_id, const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_store_attach (fixture->store, CG_ENTITY_CASE, case_id, paths, "decision",
                                  fixture->clerk, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->inserted->len, ==, 1);
  return g_array_index (outcome->inserted, gint64, 0);
}

static char *
stored_path (Fixture *fixture, gint64 attachment)
{
  g_autofree char *sha256 = fixture_text (fixture, CG_ENTITY_ATTACHMENT, attachment, "sha256");

  return cg_store_file_path (fixture->store, sha256);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return n;
}

static guint
count_stored (Fixture *fixture)
{
  g_autofree char *files = g_build_filename (fixture->folder, "files", NULL);

  return count_files (files);
}

static void
assert_text (Fixture *fixture, gint64 attachment, const char *field, const char *expected)
{
  g_autofree char *text = fixture_text (fixture, CG_ENTITY_ATTACHMENT, attachment, field);

  g_assert_cmpstr (text, ==, expected);
}

/* ---- attachments ---- */

static void
test_by_content (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *first = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  g_autofree char *same = make_file (fixture, "决定书（副本）.pdf", "%PDF-1.4 one");
  g_autofree char *other = make_file (fixture, "笔录.pdf", "%PDF-1.4 two");
  gint64 ids[] = { attach (fixture, case_id, first), attach (fixture, case_id, same),
                   attach (fixture, case_id, other) };
  g_autofree char *path = stored_path (fixture, ids[0]);
  g_autofree char *path_of_same = stored_path (fixture, ids[1]);
  g_autofree char *content = NULL;

  assert_text (fixture, ids[0], "name", "决定书.pdf");
  assert_text (fixture, ids[1], "name", "决定书（副本）.pdf");
  assert_text (fixture, ids[2], "size", "12");
  g_assert_cmpstr (path, ==, path_of_same);
  g_assert_cmpuint (count_stored (fixture), ==, 2);

  /* The original may change or go: what was attached stays. */
  g_assert_true (g_file_set_contents (first, "changed", -1, NULL));
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "%PDF-1.4 one");
  fixture_check (fixture);
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *file = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  gint64 id = attach (fixture, case_id, file);
  g_autofree char *path = stored_path (fixture, id);
  g_autoptr (GError) error = NULL;

  /* Its bytes stay for the redo, and nothing stored is ever removed. */
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_null (cg_store_get (fixture->store, CG_ENTITY_ATTACHMENT, id, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  fixture_check (fixture);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  assert_text (fixture, id, "name", "决定书.pdf");
  fixture_check (fixture);
}

/* Neither the files nor their entries come in with a kind that is none. */
static void
test_unknown_kind (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *file = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  const char *const paths[] = { file, NULL };
  const char *const kinds[] = { "nosuch", "", "问责决定" };
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cg_store_attach (fixture->store, CG_ENTITY_CASE, case_id, paths, kinds[i],
                                       fixture->clerk, NULL, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_BAD_CHOICE);
      g_assert_nonnull (strstr (error->message, "decision"));
    }

  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_stored (fixture), ==, 0);
  fixture_check (fixture);
}

static void
assert_one_fault (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), name));
}

static void
test_checked (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *file = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  g_autofree char *path = stored_path (fixture, attach (fixture, case_id, file));

  fixture_check (fixture);
  g_assert_true (g_file_set_contents (path, "%PDF-1.4 onf", -1, NULL));
  assert_one_fault (fixture, "决定书.pdf");
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_one_fault (fixture, "决定书.pdf");
}

/* ---- backups ---- */

static char *
backup (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *folder = cg_store_backup (fixture->store, &error);

  g_assert_no_error (error);
  return folder;
}

static char *
journal_mode (Fixture *fixture, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);

  return fixture_string (fixture, path, "PRAGMA journal_mode");
}

/* A backup is a store: opened in its place it holds the same records and files. */
static void
test_backup_is_a_store (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *file = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  gint64 attachment = attach (fixture, case_id, file);
  g_autofree char *folder = backup (fixture);
  g_autofree char *expected = fixture_dump (fixture);
  g_autofree char *found = NULL;
  g_autofree char *path = NULL;
  g_autofree char *mode_at_rest = journal_mode (fixture, folder);
  g_autofree char *mode_in_use = NULL;
  Fixture copy = { .folder = folder };
  g_autoptr (GError) error = NULL;

  fixture_set (fixture, CG_ENTITY_CASE, case_id, "title", "备份之后改的");
  copy.store = cg_store_open (folder, &error);
  g_assert_no_error (error);
  mode_in_use = journal_mode (fixture, folder);
  g_assert_cmpstr (mode_at_rest, ==, "delete");
  g_assert_cmpstr (mode_in_use, ==, "wal");
  fixture_check (&copy);
  found = fixture_dump (&copy);
  g_assert_cmpstr (found, ==, expected);
  path = stored_path (&copy, attachment);
  g_assert_true (g_str_has_prefix (path, folder));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  cg_store_close (copy.store);
  g_clear_object (&copy.store);
  g_assert_cmpint (cg_store_get_backup_at (fixture->store), >, 0);
}

static void
test_damage_stops_the_backup (Fixture *fixture, gconstpointer data)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *file = make_file (fixture, "决定书.pdf", "%PDF-1.4 one");
  g_autofree char *path = stored_path (fixture, attach (fixture, case_id, file));
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "%PDF-1.4 onf", -1, NULL));
  folder = cg_store_backup (fixture->store, &error);
  g_assert_null (folder);
  g_assert_error (error, CG_FAULT, CG_FAULT_BACKUP_FAILED);
  g_assert_nonnull (strstr (error->message, "决定书.pdf"));
  g_assert_cmpuint (count_files (backups), ==, 0);
}

static gboolean
has_backup (const char *backups, const char *name)
{
  g_autofree char *path = g_build_filename (backups, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* The newest of each of the last 14 days and 12 months that have one. */
static void
test_old_backups_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *today = NULL;
  g_autofree char *foreign = g_build_filename (backups, "migration-2020-01-01T0900", NULL);

  /* From 2023 on, so that all are older than the one made today; newest first. */
  for (int day = 400; day >= 0; day--)
    {
      g_autoptr (GDateTime) first = g_date_time_new_local (2023, 1, 1, 9, 0, 0);
      g_autoptr (GDateTime) morning = g_date_time_add_days (first, day);
      g_autoptr (GDateTime) evening = g_date_time_add_hours (morning, 8);

      g_ptr_array_add (names, g_date_time_format (evening, "%Y-%m-%dT%H%M"));
      g_ptr_array_add (names, g_date_time_format (morning, "%Y-%m-%dT%H%M"));
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (backups, g_ptr_array_index (names, i), NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
    }
  g_assert_cmpint (g_mkdir (foreign, 0700), ==, 0);

  today = backup (fixture);
  g_assert_true (g_file_test (today, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_IS_DIR));
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      char *day = g_strndup (name, 10);
      char *month = g_strndup (name, 7);
      /* Today has taken one of either kind. */
      gboolean expected =
          (!g_hash_table_contains (days, day) && g_hash_table_size (days) < 13) ||
          (!g_hash_table_contains (months, month) && g_hash_table_size (months) < 11);

      g_hash_table_add (days, day);
      g_hash_table_add (months, month);
      g_assert_cmpint (has_backup (backups, name), ==, expected);
    }
}

static void
test_due (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = NULL;

  g_assert_true (cg_store_backup_due (fixture->store));
  folder = backup (fixture);
  g_assert_false (cg_store_backup_due (fixture->store));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("files/by-content", test_by_content);
  ADD ("files/undone", test_undone);
  ADD ("files/unknown-kind", test_unknown_kind);
  ADD ("files/checked", test_checked);
  ADD ("backup/is-a-store", test_backup_is_a_store);
  ADD ("backup/damage-stops-it", test_damage_stops_the_backup);
  ADD ("backup/old-ones-go", test_old_backups_go);
  ADD ("backup/due", test_due);

  return g_test_run ();
}
