/* test-recorder.c: what the recorder notes is what SQLite's own session notes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same changes are made twice on a real store, once under each, and rolled back between:
 * the two changesets hold the same rows with the same values. Taken back by SQLite, what the
 * recorder noted leaves every row as it was.
 */
#include "config.h"

#include "cg-recorder.h"
#include "store-fixture.h"

#define PLAYS 40
#define CHANGES 30
#define N_IDS 8

/* Rows that no other record refers to; ids far from those of the store. */
#define FIRST_ID 900000000

static const struct
{
  const char *table;
  CgEntity entity;
  const char *columns[2]; /* a required text, and one that may be empty */
} tables[] = {
  { "unit", CG_ENTITY_UNIT, { "name", "region" } },
  { "person", CG_ENTITY_PERSON, { "name", "post" } },
  { "domain", CG_ENTITY_DOMAIN, { "name", "void_reason" } },
};

static CgConnection *
open_connection (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autoptr (GError) error = NULL;
  CgConnection *connection =
      cg_connection_open (fixture->folder, path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  return connection;
}

static void
run (CgConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  cg_sql_script (connection, sql, &error);
  g_assert_no_error (error);
}

/* NULL, empty, short, and as long as needs a second and a third byte for its length. */
static char *
random_text (GRand *rand, gboolean may_be_null)
{
  static const gsize lengths[] = { 0, 1, 20, 127, 128, 300, 16383, 16384, 20000 };
  gsize length = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
  g_autofree char *text = NULL;

  if (may_be_null && g_rand_int_range (rand, 0, 3) == 0)
    return g_strdup ("NULL");

  text = g_strnfill (length, (char) g_rand_int_range (rand, 'a', 'd'));
  return g_strdup_printf ("'%s'", text);
}

static guint64
bit_of_column (int table, int column)
{
  return G_GUINT64_CONSTANT (1) << cg_entity_find_field (tables[table].entity,
                                                         tables[table].columns[column]);
}

static void
change_once (CgConnection *connection, GRand *rand)
{
  int kind = g_rand_int_range (rand, 0, 10);
  int table = g_rand_int_range (rand, 0, G_N_ELEMENTS (tables));
  /* An id belongs to one table, as in every store. */
  int id = FIRST_ID + table * N_IDS + g_rand_int_range (rand, 0, N_IDS);
  g_autofree char *first = random_text (rand, FALSE);
  g_autofree char *second = random_text (rand, TRUE);
  g_autofree char *sql = NULL;
  const char *const *columns = tables[table].columns;

  if (kind < 4)
    sql = g_strdup_printf ("INSERT OR IGNORE INTO \"%s\" (id, \"%s\", \"%s\") VALUES (%d, %s, %s)",
                           tables[table].table, columns[0], columns[1], id, first, second);
  else if (kind < 6)
    sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s WHERE id = %d", tables[table].table,
                           columns[0], first, id);
  else if (kind < 8)
    sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s, \"%s\" = \"%s\" WHERE id = %d",
                           tables[table].table, columns[1], second, columns[0], columns[0], id);
  else
    sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = %d", tables[table].table, id);

  /* Who runs an update may say what it sets; the recorder then reads only that. */
  if (kind >= 4 && kind < 8 && g_rand_boolean (rand))
    connection->updating = bit_of_column (table, 0) | (kind < 6 ? 0 : bit_of_column (table, 1));
  run (connection, sql);
  connection->updating = 0;
}

static void
play (CgConnection *connection, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < CHANGES; i++)
    change_once (connection, rand);
}

/* ---- what a changeset holds, in words ---- */

static void
append_value (GString *words, sqlite3_value *value)
{
  if (value == NULL)
    g_string_append (words, " -");
  else if (sqlite3_value_type (value) == SQLITE_NULL)
    g_string_append (words, " NULL");
  else
    g_string_append_printf (words, " %d:%s", sqlite3_value_type (value),
                            (const char *) sqlite3_value_text (value));
}

static char *
describe_change (sqlite3_changeset_iter *iterator)
{
  GString *words = g_string_new (NULL);
  const char *table;
  unsigned char *keys;
  int n_columns, operation, indirect;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  g_assert_cmpint (sqlite3changeset_pk (iterator, &keys, &n_columns), ==, SQLITE_OK);
  g_string_printf (words, "%s %d %d %d", table, operation, n_columns, indirect);
  for (int column = 0; column < n_columns; column++)
    {
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;

      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iterator, column, &before);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iterator, column, &after);
      g_string_append_printf (words, " |%d", keys[column]);
      append_value (words, before);
      append_value (words, after);
    }

  return g_string_free (words, FALSE);
}

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The changes, sorted: their order within a table is of no consequence. */
static char *
describe (GBytes *changeset)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *iterator = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  g_assert_cmpint (sqlite3changeset_start (&iterator, (int) length, (void *) data), ==, SQLITE_OK);
  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    g_ptr_array_add (changes, describe_change (iterator));
  g_assert_cmpint (sqlite3changeset_finalize (iterator), ==, SQLITE_OK);

  g_ptr_array_sort (changes, compare_words);
  g_ptr_array_add (changes, NULL);
  return g_strjoinv ("\n", (char **) changes->pdata);
}

static GBytes *
play_under_session (CgConnection *connection, guint seed)
{
  sqlite3_session *session = NULL;
  void *data = NULL;
  int length = 0;

  run (connection, "SAVEPOINT play");
  g_assert_cmpint (sqlite3session_create (connection->db, "main", &session), ==, SQLITE_OK);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_assert_cmpint (sqlite3session_attach (session, cg_entity_get (i)->id), ==, SQLITE_OK);
  play (connection, seed);
  g_assert_cmpint (sqlite3session_changeset (session, &length, &data), ==, SQLITE_OK);
  sqlite3session_delete (session);
  run (connection, "ROLLBACK TO play; RELEASE play");
  return g_bytes_new_with_free_func (data, (gsize) length, sqlite3_free, data);
}

static void
assert_same_row (const CgRowChange *row, const CgRowChange *other)
{
  g_assert_cmpint (row->entity, ==, other->entity);
  g_assert_cmpint (row->id, ==, other->id);
  g_assert_cmpint (row->operation, ==, other->operation);
  g_assert_cmpuint (row->changed, ==, other->changed);
  g_assert_true ((row->before == NULL) == (other->before == NULL));
  for (guint i = 0; row->before != NULL && i < cg_entity_get (row->entity)->n_own_fields; i++)
    g_assert_true (cg_value_equal (&row->before[i], &other->before[i]));
}

/* What the recorder says of the rows is what its changeset says. */
static GBytes *
play_under_recorder (CgConnection *connection, guint seed)
{
  g_autoptr (CgRecorder) recorder = cg_recorder_begin (connection);
  g_autoptr (GPtrArray) rows = cg_changeset_rows_new ();
  g_autoptr (GPtrArray) read = NULL;
  GBytes *changeset;

  play (connection, seed);
  changeset = cg_recorder_end (recorder, rows);
  read = cg_changeset_read (connection, changeset, NULL);
  g_assert_cmpuint (rows->len, ==, read->len);
  for (guint i = 0; i < rows->len; i++)
    assert_same_row (rows->pdata[i], read->pdata[i]);
  return changeset;
}

static char *
dump (CgConnection *connection)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT group_concat(id || ',' || quote(\"%s\") || ',' || quote(\"%s\"), ';')"
          " FROM (SELECT * FROM \"%s\" ORDER BY id)",
          tables[i].columns[0], tables[i].columns[1], tables[i].table);
      g_autofree char *text = cg_sql_text (connection, NULL, sql, NULL);

      g_string_append_printf (words, "%s\n", text);
    }

  return g_string_free (words, FALSE);
}

static int
abort_on_conflict (void *data, int conflict, sqlite3_changeset_iter *iterator)
{
  return SQLITE_CHANGESET_ABORT;
}

static void
take_back (CgConnection *connection, GBytes *changeset)
{
  void *inverted = NULL;
  int n_inverted = 0;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  g_assert_cmpint (sqlite3changeset_invert ((int) length, data, &n_inverted, &inverted), ==,
                   SQLITE_OK);
  g_assert_cmpint (
      sqlite3changeset_apply (connection->db, n_inverted, inverted, NULL, abort_on_conflict, NULL),
      ==, SQLITE_OK);
  sqlite3_free (inverted);
}

static void
test_as_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgConnection) connection = open_connection (fixture);
  guint operations[3] = { 0 };

  run (connection, "BEGIN IMMEDIATE");
  for (guint seed = 1; seed <= PLAYS; seed++)
    {
      g_autoptr (GBytes) by_session = play_under_session (connection, seed);
      g_autofree char *before = dump (connection);
      g_autoptr (GBytes) by_recorder = play_under_recorder (connection, seed);
      g_autofree char *expected = describe (by_session);
      g_autofree char *found = describe (by_recorder);

      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpuint (g_bytes_get_size (by_recorder), ==, g_bytes_get_size (by_session));
      operations[0] += strstr (found, " 18 ") != NULL;
      operations[1] += strstr (found, " 23 ") != NULL;
      operations[2] += strstr (found, " 9 ") != NULL;

      if (seed % 3 == 0)
        {
          g_autofree char *after = NULL;

          take_back (connection, by_recorder);
          after = dump (connection);
          g_assert_cmpstr (after, ==, before);
        }
    }
  run (connection, "ROLLBACK");

  /* The play met rows that were added, changed and removed. */
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    g_assert_cmpuint (operations[i], >, PLAYS / 4);
}

/* A row that comes and goes, or is changed and changed back, is no change. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgConnection) connection = open_connection (fixture);
  g_autoptr (CgRecorder) recorder = NULL;
  g_autoptr (GBytes) changeset = NULL;

  run (connection, "BEGIN IMMEDIATE");
  run (connection, "INSERT INTO domain (id, name) VALUES (900000001, '水利')");
  recorder = cg_recorder_begin (connection);
  run (connection, "INSERT INTO domain (id, name) VALUES (900000002, '教育')");
  run (connection, "DELETE FROM domain WHERE id = 900000002");
  run (connection, "UPDATE domain SET name = '医疗' WHERE id = 900000001");
  run (connection, "UPDATE domain SET name = '水利' WHERE id = 900000001");
  changeset = cg_recorder_end (recorder, NULL);
  run (connection, "ROLLBACK");

  g_assert_cmpuint (g_bytes_get_size (changeset), ==, 0);
}

/* Derived and other tables of the store, and what comes after the end, are not recorded. */
static void
test_only_records (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgConnection) connection = open_connection (fixture);
  g_autoptr (CgRecorder) recorder = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autofree char *words = NULL;

  run (connection, "BEGIN IMMEDIATE");
  recorder = cg_recorder_begin (connection);
  run (connection, "INSERT INTO meta (name, value) VALUES ('probe', '1')");
  run (connection, "INSERT INTO search_pending (id, entity) VALUES (900000001, 'domain')");
  run (connection, "INSERT INTO domain (id, name) VALUES (900000002, '教育')");
  changeset = cg_recorder_end (recorder, NULL);
  run (connection, "INSERT INTO domain (id, name) VALUES (900000003, '医疗')");
  run (connection, "ROLLBACK");

  words = describe (changeset);
  g_assert_true (g_str_has_prefix (words, "domain 18 "));
  g_assert_null (strchr (words, '\n'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/recorder/as-session", Fixture, NULL, fixture_set_up, test_as_session,
              fixture_tear_down);
  g_test_add ("/recorder/nothing", Fixture, NULL, fixture_set_up, test_nothing, fixture_tear_down);
  g_test_add ("/recorder/only-records", Fixture, NULL, fixture_set_up, test_only_records,
              fixture_tear_down);
  return g_test_run ();
}
