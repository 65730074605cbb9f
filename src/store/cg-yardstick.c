/* cg-yardstick.c: what bare SQLite does in the same place, for benchmarks to compare with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-yardstick.h"

#include <glib/gstdio.h>

#include "cg-connection.h"
#include "cg-files.h"
#include "cg-fold.h"
#include "cg-query-search.h"
#include "cg-recurrence-read.h"

struct _CgYardstick
{
  CgConnection *store;
  CgConnection *bare;
  CgConnection *copy; /* (nullable): of the store, for large updates */
  char *bare_folder;
};

static gboolean
open_bare (CgYardstick *self, const char *folder, GError **error)
{
  g_autofree char *name = g_strdup_printf ("yardstick-%d", (int) getpid ());
  g_autofree char *path = NULL;

  self->bare_folder = g_build_filename (folder, "drafts", name, NULL);
  path = g_build_filename (self->bare_folder, "bare.db", NULL);
  if (!cg_files_make_private_dir (self->bare_folder, error))
    return FALSE;

  self->bare = cg_connection_open (folder, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  return self->bare != NULL &&
         cg_sql_script (self->bare,
                        "PRAGMA journal_mode = WAL;"
                        "CREATE TABLE row (id INTEGER PRIMARY KEY, number INTEGER) STRICT;"
                        "INSERT INTO row VALUES (1, 0);",
                        error);
}

CgYardstick *
cg_yardstick_new (const char *folder, GError **error)
{
  g_autoptr (CgYardstick) self = g_new0 (CgYardstick, 1);
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);

  self->store = cg_connection_open (folder, path, SQLITE_OPEN_READONLY, error);
  if (self->store == NULL || !open_bare (self, folder, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cg_yardstick_free (CgYardstick *self)
{
  g_clear_pointer (&self->store, cg_connection_close);
  g_clear_pointer (&self->bare, cg_connection_close);
  g_clear_pointer (&self->copy, cg_connection_close);
  if (self->bare_folder != NULL)
    cg_files_remove_tree (self->bare_folder, NULL);
  g_free (self->bare_folder);
  g_free (self);
}

gboolean
cg_yardstick_commit (CgYardstick *self, GError **error)
{
  return cg_sql_run (self->bare, error, "UPDATE row SET number = number + 1 WHERE id = 1", NULL);
}

static char *
scan_sql (CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT id, void_reason FROM \"%s\" WHERE 1", info->id);
  if (text == NULL)
    return g_string_free (g_steal_pointer (&sql), FALSE);

  g_string_append (sql, " AND (0");
  for (guint i = 0; i < info->n_own_fields; i++)
    if (cg_field_is_text (&info->fields[i]))
      g_string_append_printf (sql, " OR \"%s\" LIKE ?1", info->fields[i].id);
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

gint64
cg_yardstick_scan (CgYardstick *self, CgEntity entity, const char *text, GError **error)
{
  g_autofree char *sql = scan_sql (entity, text);
  g_autofree char *pattern = text != NULL ? g_strdup_printf ("%%%s%%", text) : NULL;
  sqlite3_stmt *statement =
      cg_sql_prepare (self->store, error, sql, pattern != NULL ? "s" : NULL, pattern);
  gboolean failed = statement == NULL;
  gint64 n = 0;

  while (!failed && cg_sql_step (self->store, statement, &failed, error))
    n++;

  return failed ? -1 : n;
}

gint64
cg_yardstick_recurrence (CgYardstick *self, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare (self->store, error, cg_recurrence_rows_sql (), NULL);
  gboolean failed = statement == NULL;
  gint64 n = 0;

  while (!failed && cg_sql_step (self->store, statement, &failed, error))
    n++;

  return failed ? -1 : n;
}

/* The ids of what is named so: as the names were when the index read them, or as they are. */
static void
append_named (CgSql *sql, CgEntity entity, const char *text, const char *needle)
{
  CgBits referred = cg_search_referred (entity);

  g_string_append (sql->sql, "SELECT id FROM search WHERE instr(' ' || name, ' ' || ?) > 0"
                             " AND id NOT IN (SELECT id FROM search_pending)");
  cg_sql_add_text (sql, needle);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (referred & cg_bit (i))
      {
        g_string_append (sql->sql, " UNION ALL ");
        cg_search_append_waiting (sql, i, TRUE, text);
      }
}

/* No index is asked: names as well as texts are compared in full. */
static CgSql *
find_sql (CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *needle = cg_fold_needle (text);
  CgSql *sql = cg_sql_new ();

  g_string_append (sql->sql, "WITH named (id) AS MATERIALIZED (");
  append_named (sql, entity, text, needle);
  g_string_append (sql->sql, "), waiting (id) AS MATERIALIZED (");
  cg_search_append_waiting (sql, entity, FALSE, text);
  g_string_append_printf (sql->sql,
                          ") SELECT t.id FROM \"%s\" t JOIN d_%s d ON d.id = t.id"
                          " LEFT JOIN search s ON s.id = t.id"
                          " WHERE d.live = 1 AND ((instr(' ' || s.body, ' ' || ?) > 0"
                          " AND t.id NOT IN (SELECT id FROM search_pending))"
                          " OR t.id IN (SELECT id FROM waiting)",
                          info->id, info->id);
  cg_sql_add_text (sql, needle);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      g_string_append_printf (sql->sql, " OR %c.\"%s\" IN (SELECT id FROM named)",
                              info->fields[i].flags & CG_FIELD_DERIVED ? 'd' : 't',
                              info->fields[i].id);
  g_string_append (sql->sql, ") ORDER BY t.id");
  return sql;
}

GArray *
cg_yardstick_find (CgYardstick *self, CgEntity entity, const char *text, GError **error)
{
  g_autoptr (CgSql) sql = find_sql (entity, text);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = cg_sql_prepare_values (self->store, sql, error);
  int code;

  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (code != SQLITE_DONE)
    cg_connection_fail (self->store, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE ? g_steal_pointer (&ids) : NULL;
}

gint64
cg_yardstick_query (CgYardstick *self, const CgQuery *query, GError **error)
{
  g_autoptr (CgSql) sql = cg_query_sql_ids (query, NULL);
  sqlite3_stmt *statement = cg_sql_prepare_values (self->store, sql, error);
  gint64 n = 0;
  int code;

  if (statement == NULL)
    return -1;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    n++;
  if (code != SQLITE_DONE)
    cg_connection_fail (self->store, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE ? n : -1;
}

gboolean
cg_yardstick_fetch (CgYardstick *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT * FROM \"%s\" WHERE id = ?", cg_entity_get (entity)->id);

  for (gsize i = 0; i < n; i++)
    {
      sqlite3_stmt *statement = cg_sql_prepare (self->store, error, sql, "i", ids[i]);
      gboolean failed = statement == NULL;

      while (!failed && cg_sql_step (self->store, statement, &failed, error))
        for (int column = 0; column < sqlite3_column_count (statement); column++)
          sqlite3_column_text (statement, column);
      if (failed)
        return FALSE;
    }

  return TRUE;
}

/* ---- a copy of the store ---- */

static gboolean
copy_pages (CgYardstick *self, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (self->copy->db, "main", self->store->db, "main");

  if (backup == NULL)
    return cg_connection_fail (self->copy, error);

  sqlite3_backup_step (backup, -1);
  return sqlite3_backup_finish (backup) == SQLITE_OK || cg_connection_fail (self->copy, error);
}

static gboolean
note_chosen (CgYardstick *self, const gint64 *ids, gsize n, GError **error)
{
  if (!cg_sql_script (self->copy,
                      "PRAGMA journal_mode = WAL;"
                      "CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY); BEGIN;",
                      error))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    if (!cg_sql_run (self->copy, error, "INSERT INTO temp.chosen VALUES (?)", "i", ids[i]))
      return FALSE;

  return cg_sql_script (self->copy, "COMMIT", error);
}

gboolean
cg_yardstick_choose (CgYardstick *self, const gint64 *ids, gsize n, GError **error)
{
  g_autofree char *path = g_build_filename (self->bare_folder, "copy.db", NULL);

  g_clear_pointer (&self->copy, cg_connection_close);
  self->copy = cg_connection_open (self->bare_folder, path,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  return self->copy != NULL && copy_pages (self, error) && note_chosen (self, ids, n, error);
}

/* ---- edits of the copy ---- */

typedef gboolean (*Writing) (CgYardstick *self, gpointer data, GError **error);

static gboolean
take_changeset (CgYardstick *self, sqlite3_session *session, GError **error)
{
  void *changeset = NULL;
  int length = 0;
  int code = sqlite3session_changeset (session, &length, &changeset);

  sqlite3_free (changeset);
  return code == SQLITE_OK || cg_connection_fail_code (self->copy, code, error);
}

/* As the store commits a large edit: durable, and the log copied into the database later. */
static gboolean
write_within (
    CgYardstick *self, sqlite3_session *session, Writing write, gpointer data, GError **error)
{
  return cg_sql_run (self->copy, error, "BEGIN IMMEDIATE", NULL) && write (self, data, error) &&
         take_changeset (self, session, error) && cg_connection_commit (self->copy, TRUE, error);
}

/* @tables: what the session listens to, up to CG_N_ENTITIES. */
static gboolean
write_recorded (
    CgYardstick *self, const CgEntity *tables, Writing write, gpointer data, GError **error)
{
  sqlite3_session *session = NULL;
  gboolean good;
  int code = sqlite3session_create (self->copy->db, "main", &session);

  for (; code == SQLITE_OK && *tables != CG_N_ENTITIES; tables++)
    code = sqlite3session_attach (session, cg_entity_get (*tables)->id);
  good = code == SQLITE_OK ? write_within (self, session, write, data, error)
                           : cg_connection_fail_code (self->copy, code, error);
  sqlite3session_delete (session);
  return good;
}

void
cg_yardstick_settle (CgYardstick *self)
{
  cg_connection_checkpoint (self->copy);
}

/* ---- one large update ---- */

typedef struct
{
  CgEntity entity;
  int field;
  const CgValue *value;
} Update;

static gboolean
write_update (CgYardstick *self, gpointer data, GError **error)
{
  const Update *update = data;
  const CgEntityInfo *info = cg_entity_get (update->entity);
  g_autofree char *sql =
      g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ? WHERE id IN (SELECT id FROM temp.chosen)",
                       info->id, info->fields[update->field].id);

  return cg_sql_run (self->copy, error, sql, "v", update->value);
}

gboolean
cg_yardstick_update (
    CgYardstick *self, CgEntity entity, int field, const CgValue *value, GError **error)
{
  const CgEntity tables[] = { entity, CG_N_ENTITIES };
  Update update = { entity, field, value };

  return write_recorded (self, tables, write_update, &update, error);
}

/* ---- many new rows ---- */

/* What an import makes records of. */
static const CgEntity inserted[] = { CG_ENTITY_PROBLEM, CG_ENTITY_MEASURE, CG_ENTITY_PROGRESS,
                                     CG_N_ENTITIES };

static gboolean
take_rows (CgYardstick *self, CgEntity entity, gint64 first, gint64 last, GError **error)
{
  const char *table = cg_entity_get (entity)->id;
  g_autofree char *forget = g_strdup_printf ("DROP TABLE IF EXISTS temp.\"new_%s\"", table);
  g_autofree char *take =
      g_strdup_printf ("CREATE TEMP TABLE \"new_%s\" AS SELECT * FROM"
                       " other.\"%s\" WHERE id BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
                       table, table, first, last);

  return cg_sql_script (self->copy, forget, error) && cg_sql_script (self->copy, take, error);
}

gboolean
cg_yardstick_take (CgYardstick *self, gint64 first, gint64 last, GError **error)
{
  const char *path = sqlite3_db_filename (self->store->db, "main");
  gboolean good = cg_sql_run (self->copy, error, "ATTACH ? AS other", "s", path);

  for (guint i = 0; good && inserted[i] != CG_N_ENTITIES; i++)
    good = take_rows (self, inserted[i], first, last, error);

  return good && cg_sql_script (self->copy, "DETACH other", error);
}

static gboolean
write_rows (CgYardstick *self, const char *format, GError **error)
{
  for (guint i = 0; inserted[i] != CG_N_ENTITIES; i++)
    {
      const char *table = cg_entity_get (inserted[i])->id;
      g_autofree char *sql = g_strdup_printf (format, table, table);

      if (!cg_sql_run (self->copy, error, sql, NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_insert (CgYardstick *self, gpointer data, GError **error)
{
  return write_rows (self, "INSERT INTO main.\"%s\" SELECT * FROM temp.\"new_%s\"", error);
}

static gboolean
write_removal (CgYardstick *self, gpointer data, GError **error)
{
  return write_rows (self, "DELETE FROM main.\"%s\" WHERE id IN (SELECT id FROM temp.\"new_%s\")",
                     error);
}

gboolean
cg_yardstick_insert (CgYardstick *self, GError **error)
{
  return write_recorded (self, inserted, write_insert, NULL, error);
}

gboolean
cg_yardstick_remove (CgYardstick *self, GError **error)
{
  return write_recorded (self, inserted, write_removal, NULL, error);
}
