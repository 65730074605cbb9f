/* test-store-migration.c: a store of the first version, opened by this one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * store-v1.sql holds, by 沈某: 甲案 added, its title changed, 乙案 added and undone; by 周某:
 * the brief of 甲案; by 顾某: 丙案 and 丁案 added. The second version adds case.notify_scope.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "cg-asof.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-journal.h"
#include "store-fixture.h"

static gint64
find (Fixture *fixture, CgEntity entity, const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cg_store_find (fixture->store, entity, text, &error);

  g_assert_no_error (error);
  return id;
}

static void
make_old_store (Fixture *fixture)
{
  g_autofree char *script =
      g_build_filename (g_getenv ("CG_SOURCE_DIR"), "tests", "core", "store-v1.sql", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_true (cg_files_make_private_dir (fixture->folder, &error));
  g_assert_true (g_file_get_contents (script, &sql, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
find_people (Fixture *fixture)
{
  fixture->clerk = find (fixture, CG_ENTITY_PERSON, "沈某");
  fixture->reviewer = find (fixture, CG_ENTITY_PERSON, "周某");
  fixture->signer = find (fixture, CG_ENTITY_PERSON, "顾某");
}

static void
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  find_people (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_dir_make_tmp ("cugai-test-XXXXXX", NULL);

  memset (fixture, 0, sizeof *fixture);
  fixture->folder = g_build_filename (root, "store", NULL);
  make_old_store (fixture);
}

static char *
read_indexes (Fixture *fixture)
{
  return fixture_string (fixture, NULL,
                         "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema"
                         " WHERE type = 'index' AND sql IS NOT NULL ORDER BY name)");
}

/* An old store is indexed as a new one. */
static void
test_indexes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old_indexes = NULL;
  g_autofree char *new_indexes = NULL;
  Fixture fresh;

  open_store (fixture);
  fixture_set_up (&fresh, NULL);
  old_indexes = read_indexes (fixture);
  new_indexes = read_indexes (&fresh);
  fixture_tear_down (&fresh, NULL);

  g_assert_nonnull (strstr (new_indexes, "WHERE \"measure\" IS NOT NULL"));
  g_assert_nonnull (strstr (new_indexes, "WHERE \"status\" = 'submitted'"));
  g_assert_nonnull (strstr (new_indexes, "\"notice\" (\"state\")"));
  g_assert_cmpstr (old_indexes, ==, new_indexes);
}

static gint64
count_records (Fixture *fixture, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  return cg_store_count (fixture->store, query, NULL);
}

static char *
find_backup (Fixture *fixture)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "migration-"))
      return g_build_filename (backups, name, "cugai.db", NULL);

  return NULL;
}

static void
test_opened (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *scope = NULL;
  gint64 case_id;

  open_store (fixture);
  g_assert_null (cg_store_get_read_only (fixture->store));
  fixture_check (fixture);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), ==, 3);

  case_id = find (fixture, CG_ENTITY_CASE, "甲案（更正）");
  scope = fixture_text (fixture, CG_ENTITY_CASE, case_id, "notify_scope");
  g_assert_cmpstr (scope, ==, "");
  fixture_set (fixture, CG_ENTITY_CASE, case_id, "notify_scope", "县直各单位");
  fixture_check (fixture);

  /* The copy made before is as the old program knew it. */
  backup = find_backup (fixture);
  g_assert_nonnull (backup);
  g_assert_cmpint (fixture_integer (fixture, backup, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (fixture_integer (fixture, NULL, "PRAGMA user_version"), >, 1);
}

/* What is added to records is empty in every old row: SQLite tells the journal of no default, and
 * a value there would stand in the way of undoing an insertion. */
static void
assert_added_empty (Fixture *fixture, const char *backup, const char *table)
{
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM pragma_table_info('%s')", table);
  gint64 before = fixture_integer (fixture, backup, count);
  g_autofree char *filled =
      g_strdup_printf ("SELECT count(*) FROM pragma_table_info('%s') WHERE cid >= %" G_GINT64_FORMAT
                       " AND (\"notnull\" OR dflt_value IS NOT NULL)",
                       table, before);

  if (before > 0)
    g_assert_cmpint (fixture_integer (fixture, NULL, filled), ==, 0);
}

static void
test_added_columns_are_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;

  open_store (fixture);
  backup = find_backup (fixture);
  for (CgEntity entity = 0; entity < CG_N_ENTITIES; entity++)
    assert_added_empty (fixture, backup, cg_entity_get (entity)->id);
}

static void
test_old_update_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *scope = NULL;
  gint64 case_id;

  open_store (fixture);
  case_id = find (fixture, CG_ENTITY_CASE, "甲案（更正）");
  fixture_set (fixture, CG_ENTITY_CASE, case_id, "notify_scope", "县直各单位");

  g_assert_true (cg_store_undo (fixture->store, fixture->reviewer, NULL, &error));
  g_assert_no_error (error);
  brief = fixture_text (fixture, CG_ENTITY_CASE, case_id, "brief");
  scope = fixture_text (fixture, CG_ENTITY_CASE, case_id, "notify_scope");
  g_assert_cmpstr (brief, ==, "");
  g_assert_cmpstr (scope, ==, "县直各单位");
  fixture_check (fixture);
}

/* What was entered into the new column since would be lost without a word. */
static void
test_old_insertion_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 case_id;

  open_store (fixture);
  g_assert_true (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), ==, 2);
  fixture_check (fixture);

  case_id = find (fixture, CG_ENTITY_CASE, "丙案");
  fixture_set (fixture, CG_ENTITY_CASE, case_id, "notify_scope", "县直各单位");
  before = fixture_dump (fixture);
  g_assert_false (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_UNDO_LATER_EDIT);
  g_clear_error (&error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_true (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), ==, 1);
  fixture_check (fixture);
}

/* ---- a record whose kind has been given columns that say something of every old one ---- */

static void
run_old (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

#define OLD_TEMPLATE 4294967552

/* A template as the first version inserted it; its changeset. */
static GBytes *
insert_old_template (sqlite3 *db)
{
  sqlite3_session *session = NULL;
  void *changes = NULL;
  int n = 0;
  GBytes *changeset;

  g_assert_cmpint (sqlite3session_create (db, "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, "template"), ==, SQLITE_OK);
  run_old (db, "INSERT INTO template VALUES (4294967552, NULL, '自拟模板', 'notice', 'plain',"
               " '标题', '正文', '主送', NULL)");
  g_assert_cmpint (sqlite3session_changeset (session, &n, &changes), ==, SQLITE_OK);
  sqlite3session_delete (session);
  changeset = g_bytes_new (changes, (gsize) n);
  sqlite3_free (changes);
  return changeset;
}

static void
append_old_entry (sqlite3 *db, CgJournalEntry *entry)
{
  const char *sql = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?)";
  sqlite3_stmt *row = NULL;
  g_autofree char *head = NULL;
  gsize n;
  gconstpointer data = g_bytes_get_data (entry->changeset, &n);

  entry->hash = cg_journal_hash (entry);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  sqlite3_bind_int64 (row, 1, entry->seq);
  sqlite3_bind_int64 (row, 2, entry->at);
  sqlite3_bind_int64 (row, 3, entry->site);
  sqlite3_bind_int64 (row, 4, entry->actor);
  sqlite3_bind_text (row, 5, entry->action, -1, SQLITE_STATIC);
  sqlite3_bind_text (row, 6, entry->args, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (row, 7, entry->schema);
  sqlite3_bind_blob (row, 8, data, (int) n, SQLITE_STATIC);
  sqlite3_bind_text (row, 9, entry->prev, -1, SQLITE_STATIC);
  sqlite3_bind_text (row, 10, entry->hash, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_DONE);
  sqlite3_finalize (row);
  head = g_strdup_printf ("UPDATE meta SET value = '%s' WHERE name = 'head_hash'", entry->hash);
  run_old (db, head);
  run_old (db, "UPDATE meta SET value = '12' WHERE name = 'head_seq'");
}

static void
add_old_template (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autoptr (CgJournalEntry) entry = g_new0 (CgJournalEntry, 1);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  entry->seq = 12;
  entry->at = 1793602740000;
  entry->site = 1;
  entry->actor = fixture_integer (fixture, path, "SELECT id FROM person WHERE name = '顾某'");
  entry->action = g_strdup ("add");
  entry->args = g_strdup ("{\"entity\":\"template\",\"id\":4294967552,\"title\":\"自拟模板\","
                          "\"rows\":1,\"of\":null}");
  entry->schema = 1;
  entry->prev = fixture_string (fixture, path, "SELECT value FROM meta WHERE name = 'head_hash'");
  entry->changeset = insert_old_template (db);
  append_old_entry (db, entry);
  run_old (db, "UPDATE id_counter SET last = 4294967552");
  sqlite3_close (db);
}

/* It may be used as before, by an entry of the journal as any other; that is what stands in the
 * way of undoing its insertion. */
static void
test_old_template_is_completed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *in_use = NULL;

  add_old_template (fixture);
  open_store (fixture);
  fixture_check (fixture);
  in_use = fixture_text (fixture, CG_ENTITY_TEMPLATE, OLD_TEMPLATE, "in_use");
  g_assert_cmpstr (in_use, ==, "1");
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM template WHERE in_use IS"
                                    " NULL OR organ IS NULL OR reply_term IS NULL"),
                   ==, 0);

  fixture_set (fixture, CG_ENTITY_TEMPLATE, OLD_TEMPLATE, "in_use", "0");
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_clear_pointer (&in_use, g_free);
  in_use = fixture_text (fixture, CG_ENTITY_TEMPLATE, OLD_TEMPLATE, "in_use");
  g_assert_cmpstr (in_use, ==, "1");
  g_assert_false (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_UNDO_LATER_EDIT);
  fixture_check (fixture);
}

static void
test_old_edit_is_redone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *scope = NULL;
  gint64 case_id;

  open_store (fixture);
  g_assert_true (cg_store_redo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  case_id = find (fixture, CG_ENTITY_CASE, "乙案");
  number = fixture_text (fixture, CG_ENTITY_CASE, case_id, "case_no");
  scope = fixture_text (fixture, CG_ENTITY_CASE, case_id, "notify_scope");
  g_assert_cmpstr (number, ==, "WZ-2026-0002");
  g_assert_cmpstr (scope, ==, "");
  fixture_check (fixture);

  /* And back, with the column that it did not have. */
  g_assert_true (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_no_error (error);
  fixture_check (fixture);
}

static void
test_history_of_old_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const CgHistoryEntry *newest;

  open_store (fixture);
  entries = cg_store_history (fixture->store, CG_ENTITY_CASE,
                              find (fixture, CG_ENTITY_CASE, "甲案（更正）"), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  newest = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (newest->actor_name, ==, "周某");
  g_assert_nonnull (strstr (newest->changes, "县水务局履行河道监管责任不力。"));
}

/* ---- where it can only be read ---- */

/* As a user for whom permissions hold, and who may not write the store. */
static CgStore *
open_for_reading (Fixture *fixture, GError **error)
{
  g_autofree char *around = g_path_get_dirname (fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  uid_t user = getuid ();
  CgStore *store;

  g_assert_no_errno (g_chmod (around, 0711));
  g_assert_no_errno (g_chmod (path, 0444));
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  if (user == 0)
    g_assert_no_errno (setresuid (65534, 65534, 0));
  store = cg_store_open (fixture->folder, error);
  if (user == 0)
    g_assert_no_errno (setresuid (0, 0, 0));

  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  g_assert_no_errno (g_chmod (path, 0600));
  return store;
}

static char *
copies_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "cugai", NULL);
}

static guint
count_copies (void)
{
  g_autofree char *copies = copies_folder ();
  g_autoptr (GDir) dir = g_dir_open (copies, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "read-") ? 1 : 0;
  return n;
}

static char *
hash_store (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);

  return cg_files_sha256 (path, NULL, NULL, NULL);
}

static gint64
count_hits (Fixture *fixture, const char *text)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);

  cg_query_set_text (query, text);
  return cg_store_count (fixture->store, query, NULL);
}

/* Everything of it is seen, in a copy; the store stays as it is, and the copy goes. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *before = hash_store (fixture);
  g_autofree char *after = NULL;
  gint64 id;

  fixture->store = open_for_reading (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (cg_store_get_read_only (fixture->store));
  g_assert_cmpuint (count_copies (), ==, 1);
  find_people (fixture);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), ==, 3);
  g_assert_cmpint (count_hits (fixture, "更正"), ==, 1);
  id = find (fixture, CG_ENTITY_CASE, "甲案（更正）");
  entries = cg_store_history (fixture->store, CG_ENTITY_CASE, id, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_false (cg_store_undo (fixture->store, fixture->clerk, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_READ_ONLY);

  g_clear_object (&fixture->store);
  g_assert_cmpuint (count_copies (), ==, 0);
  after = hash_store (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* As the one who reads makes it, and as it stays when that one crashes. */
static char *
leave_copy (const char *name)
{
  g_autofree char *copies = copies_folder ();
  char *path = g_build_filename (copies, name, NULL);
  g_autofree char *database = g_build_filename (path, "cugai.db", NULL);
  g_autofree char *lock = g_build_filename (path, "lock", NULL);

  g_assert_no_errno (g_mkdir (path, 0700));
  g_assert_true (g_file_set_contents (database, "旧副本", -1, NULL));
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  if (geteuid () == 0)
    g_assert_no_errno (chown (path, 65534, 65534));
  if (geteuid () == 0)
    g_assert_no_errno (chown (lock, 65534, 65534));
  return path;
}

/* What a crash left goes at the next opening; what somebody reads stays, and so does what only a
 * link leads to. */
static void
test_copies_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) second = NULL;
  g_autofree char *copies = copies_folder ();
  g_autofree char *link = g_build_filename (copies, "read-LINKED", NULL);
  g_autofree char *left = NULL;
  g_autofree char *aside = NULL;

  fixture->store = open_for_reading (fixture, &error);
  g_assert_no_error (error);
  left = leave_copy ("read-ABCDEF");
  aside = leave_copy ("aside");
  g_assert_no_errno (symlink (aside, link));

  second = open_for_reading (fixture, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (aside, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_copies (), ==, 3);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), ==, 3);

  g_assert_no_errno (g_unlink (link));
  cg_files_remove_tree (aside, NULL);
  g_clear_object (&second);
  g_clear_object (&fixture->store);
  g_assert_cmpuint (count_copies (), ==, 0);
}

/* The log is copied too. */
static void
test_read_only_and_large_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_build_filename (fixture->folder, "cugai.db-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  g_assert_no_errno (truncate (log, G_GINT64_CONSTANT (600) * 1024 * 1024));
  g_assert_null (open_for_reading (fixture, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_TOO_OLD);
  g_assert_cmpuint (count_copies (), ==, 0);
}

/* One too large to be copied at each opening is refused in a sentence. */
static void
test_read_only_and_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autoptr (GError) error = NULL;

  /* A hole at its end, which SQLite does not read. */
  g_assert_no_errno (truncate (path, G_GINT64_CONSTANT (600) * 1024 * 1024));
  g_assert_null (open_for_reading (fixture, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_STORE_TOO_OLD);
  g_assert_cmpuint (count_copies (), ==, 0);
}

/* ---- at once ---- */

static gpointer
open_in_thread (gpointer folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgStore) store = cg_store_open (folder, &error);

  if (error != NULL)
    g_test_message ("%s", error->message);
  return GINT_TO_POINTER (store != NULL);
}

/* The window and a script may both be the first to open it. */
static void
test_opened_twice_at_once (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("open", open_in_thread, fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));

  open_store (fixture);
  fixture_check (fixture);
}

/* Entries of the first version know nothing of a column added since: taken back, or kept, it is
 * seen as it was when the day ended. */
static void
test_past_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = NULL;
  g_autoptr (CgAsof) before = NULL;
  g_autoptr (CgIds) ids = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  CgDate day;

  open_store (fixture);
  day = cg_clock_date_of_ms (fixture_integer (fixture, NULL, "SELECT max(at) FROM journal"));
  then = cg_store_select (fixture->store, query, NULL);
  cg_clock_set_today (day + 1);
  fixture_set (fixture, CG_ENTITY_CASE, find (fixture, CG_ENTITY_CASE, "甲案（更正）"),
               "notify_scope", "全县");
  g_assert_true (cg_store_undo (fixture->store, fixture->signer, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_CASE), <, (gint64) then->len);

  past = cg_asof_open (fixture->store, day, &error);
  g_assert_no_error (error);
  ids = cg_asof_query (past, query, NULL, NULL);
  seen = cg_asof_fetch (past, CG_ENTITY_CASE, cg_ids_data (ids), cg_ids_length (ids), NULL);
  g_assert_cmpuint (seen->len, ==, then->len);
  for (guint i = 0; i < then->len; i++)
    g_assert_true (cg_record_equal (g_ptr_array_index (then, i), g_ptr_array_index (seen, i)));

  before = cg_asof_open (fixture->store, cg_date_from_ymd (2020, 1, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpint (cg_asof_count (before, query, NULL), ==, 0);
  cg_clock_set_today (0);
}

static gint64
count_references (Fixture *fixture)
{
  return fixture_integer (fixture, NULL, "SELECT count(*) FROM journal WHERE action = 'reference'");
}

/* The templates that came since are added once, by one edit of nobody; those of the first version
 * (here the office has none of them) do not come again. */
static void
test_templates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 actor, first;

  open_store (fixture);
  first = count_records (fixture, CG_ENTITY_TEMPLATE);
  g_assert_cmpint (count_references (fixture), ==, 2);
  actor = fixture_integer (
      fixture, NULL, "SELECT coalesce(max(actor), 0) FROM journal WHERE action = 'reference'");
  g_assert_cmpint (actor, ==, 0);
  find (fixture, CG_ENTITY_TEMPLATE, "整改情况告诫书");
  g_assert_cmpint (cg_store_find (fixture->store, CG_ENTITY_TEMPLATE, "以案促改通知（红头）", NULL),
                   ==, 0);
  cg_store_close (fixture->store);
  g_clear_object (&fixture->store);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_references (fixture), ==, 2);
  g_assert_cmpint (count_records (fixture, CG_ENTITY_TEMPLATE), ==, first);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/store/migration/" path, Fixture, NULL, set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("cugai-cache-XXXXXX", NULL);
  int result;

  g_assert_no_errno (g_chmod (cache, 0777));
  g_assert_true (g_setenv ("XDG_CACHE_HOME", cache, TRUE));
  g_test_init (&argc, &argv, NULL);

  ADD ("opened", test_opened);
  ADD ("indexes", test_indexes);
  ADD ("templates", test_templates);
  ADD ("added-columns", test_added_columns_are_empty);
  ADD ("update-undone", test_old_update_is_undone);
  ADD ("insertion-undone", test_old_insertion_is_undone);
  ADD ("template-completed", test_old_template_is_completed);
  ADD ("redone", test_old_edit_is_redone);
  ADD ("history", test_history_of_old_edits);
  ADD ("past-day", test_past_day);
  ADD ("read-only", test_read_only);
  ADD ("read-only-and-large", test_read_only_and_large);
  ADD ("read-only-and-large-log", test_read_only_and_large_log);
  ADD ("copies-left", test_copies_left);
  ADD ("opened-twice-at-once", test_opened_twice_at_once);

  result = g_test_run ();
  cg_files_remove_tree (cache, NULL);
  return result;
}
