/* cg-asof-rebuild.c: the store as it stood at the end of a day, rebuilt from the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries later than the day are taken back, newest first, on copies of the rows that they
 * touched. Derived values are computed anew where a row changed from which they follow: of what
 * depends on it now, and of what depended on it then.
 */
#include "config.h"

#include "cg-asof-rebuild.h"

#include "cg-asof-table.h"
#include "cg-changeset.h"
#include "cg-clock.h"
#include "cg-derive-expressions.h"
#include "cg-fault.h"
#include "cg-journal.h"
#include "cg-schema.h"

/* How far it is when the rows are there, and when their derived values are. */
#define ROWS_SHARE 0.6

static void
tell (CgAsofRebuild *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->data);
}

/* ---- which entries ---- */

/* By their own time, but in the order of the journal: a clock set back once moves nothing. */
static gboolean
find_last (CgAsofRebuild *self, GError **error)
{
  gboolean failed = FALSE;
  gboolean found = FALSE;
  sqlite3_stmt *entry = cg_sql_prepare (self->connection, error,
                                        "SELECT seq, at FROM journal ORDER BY seq DESC", NULL);

  self->last_seq = self->head_seq = 0;
  while (entry != NULL && !found && cg_sql_step (self->connection, entry, &failed, error))
    {
      self->head_seq = MAX (self->head_seq, sqlite3_column_int64 (entry, 0));
      found = cg_clock_date_of_ms (sqlite3_column_int64 (entry, 1)) <= self->date;
      if (found)
        self->last_seq = sqlite3_column_int64 (entry, 0);
    }
  if (entry != NULL && !failed)
    sqlite3_reset (entry);

  return entry != NULL && !failed;
}

/* ---- rows ---- */

static gboolean
make_tables (CgAsofRebuild *self, GError **error)
{
  static const char *const others[] = { "search_pending", "name_key" };

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *derived = g_strconcat ("d_", cg_entity_get (i)->id, NULL);

      if (!cg_asof_table_make (self->connection, cg_entity_get (i)->id, error) ||
          !cg_asof_table_make (self->connection, derived, error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!cg_asof_table_make (self->connection, others[i], error))
      return FALSE;

  return TRUE;
}

typedef struct
{
  sqlite3_changeset_iter *iterator;
  const CgEntityInfo *info;
  gint64 id;
  int n_columns;
} Row;

static const char *
column_name (const CgEntityInfo *info, int column)
{
  return column == 0 ? "id" : info->fields[column - 1].id;
}

static gboolean
run_one (CgConnection *connection, GError **error, const char *format, const Row *row)
{
  g_autofree char *sql = g_strdup_printf (format, row->info->id, row->info->id);

  return cg_sql_run (connection, error, sql, "i", row->id);
}

#define MARK_GONE "INSERT OR IGNORE INTO temp.\"gone_%s\" (id) VALUES (?)"

static gboolean
run_values (CgConnection *connection, const char *sql, GPtrArray *values, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, NULL);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    sqlite3_bind_value (statement, (int) i + 1, g_ptr_array_index (values, i));
  cg_sql_step (connection, statement, &failed, error);
  return !failed;
}

/* It was not there yet. */
static gboolean
take_back_insert (CgConnection *connection, const Row *row, GError **error)
{
  return run_one (connection, error, MARK_GONE, row) &&
         run_one (connection, error, "DELETE FROM temp.\"past_%s\" WHERE id = ?", row);
}

/* It was there. */
static gboolean
take_back_delete (CgConnection *connection, const Row *row, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  g_string_printf (sql, "INSERT OR REPLACE INTO temp.\"past_%s\" (", row->info->id);
  for (int i = 0; i < row->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_old (row->iterator, i, &value);
      g_ptr_array_add (values, value);
      g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", column_name (row->info, i));
      g_string_append (marks, i > 0 ? ", ?" : "?");
    }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);

  return run_one (connection, error, MARK_GONE, row) &&
         run_values (connection, sql->str, values, error);
}

/* Some of its values were others: the row as it is, when it is the first time, with those. */
static gboolean
take_back_update (CgConnection *connection, const Row *row, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_value *id = NULL;

  if (!run_one (connection, error, MARK_GONE, row))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0 &&
      !run_one (connection, error,
                "INSERT INTO temp.\"past_%s\" SELECT * FROM main.\"%s\" WHERE id = ?", row))
    return FALSE;

  g_string_printf (sql, "UPDATE temp.\"past_%s\" SET ", row->info->id);
  for (int i = 1; i < row->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_old (row->iterator, i, &value);
      if (value == NULL)
        continue;
      g_string_append_printf (sql, "%s\"%s\" = ?", values->len > 0 ? ", " : "",
                              column_name (row->info, i));
      g_ptr_array_add (values, value);
    }
  if (values->len == 0)
    return TRUE;

  sqlite3changeset_old (row->iterator, 0, &id);
  g_ptr_array_add (values, id);
  g_string_append (sql, " WHERE id = ?");
  return run_values (connection, sql->str, values, error);
}

static gboolean
take_back_row (CgConnection *connection, sqlite3_changeset_iter *iterator, GError **error)
{
  Row row = { .iterator = iterator };
  sqlite3_value *id = NULL;
  const char *table;
  int operation, indirect;
  CgEntity entity;

  sqlite3changeset_op (iterator, &table, &row.n_columns, &operation, &indirect);
  if (!cg_entity_parse (table, &entity, error))
    return FALSE;

  row.info = cg_entity_get (entity);
  row.n_columns = MIN (row.n_columns, (int) row.info->n_own_fields + 1);
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iterator, 0, &id);
  else
    sqlite3changeset_old (iterator, 0, &id);
  row.id = sqlite3_value_int64 (id);

  if (operation == SQLITE_INSERT)
    return take_back_insert (connection, &row, error);
  if (operation == SQLITE_DELETE)
    return take_back_delete (connection, &row, error);
  return take_back_update (connection, &row, error);
}

static gboolean
take_back_rows (CgConnection *connection, GBytes *changeset, GError **error)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean good = TRUE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  int code = sqlite3changeset_start (&iterator, (int) length, (void *) data);

  while (code == SQLITE_OK && good && sqlite3changeset_next (iterator) == SQLITE_ROW)
    good = take_back_row (connection, iterator, error);

  code = code == SQLITE_OK ? sqlite3changeset_finalize (iterator) : code;
  if (code != SQLITE_OK && good)
    good = cg_connection_fail_code (connection, code, error);

  return good;
}

static gboolean
take_back_entry (CgAsofRebuild *self, gint64 seq, GError **error)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (self->connection, seq, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (entry == NULL)
    return FALSE;
  if (entry->changeset == NULL)
    return TRUE;

  rows = cg_changeset_read (self->connection, entry->changeset, error);
  return rows != NULL && cg_changeset_touch (self->connection, rows, error) &&
         take_back_rows (self->connection, entry->changeset, error);
}

static gboolean
take_back_entries (CgAsofRebuild *self, GError **error)
{
  double all = (double) (self->head_seq - self->last_seq);

  for (gint64 seq = self->head_seq; seq > self->last_seq; seq--)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      if (!take_back_entry (self, seq, error))
        return FALSE;

      tell (self, (double) (self->head_seq - seq) / all * ROWS_SHARE);
    }

  return TRUE;
}

/* ---- what is shown ---- */

static gboolean
is_changed (CgConnection *connection, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM temp.\"gone_%s\" LIMIT 1", table);

  return cg_sql_integer (connection, NULL, 0, sql, NULL) != 0;
}

static gboolean
show_changed (CgConnection *connection, const char *table, GError **error)
{
  return !is_changed (connection, table) || cg_asof_table_show (connection, table, error);
}

static gboolean
show_records (CgConnection *connection, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (!show_changed (connection, cg_entity_get (i)->id, error))
      return FALSE;

  return TRUE;
}

/* cg_noted_until(): the last entry of which what is noted beside the records is read. */
static void
noted_until (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CgAsofRebuild *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->present ? G_MAXINT64 : self->last_seq);
}

static gboolean
show_notes (CgAsofRebuild *self, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("CREATE TEMP VIEW \"%s\" AS SELECT * FROM main.\"%s\""
                                          " WHERE seq <= cg_noted_until ()",
                                          table, table);

  return cg_sql_integer (self->connection, NULL, 0,
                         "SELECT count(*) FROM main.sqlite_schema WHERE name = ?", "s",
                         table) == 0 ||
         cg_sql_script (self->connection, sql, error);
}

/* What was changed into what, and which records an edit concerned. */
static gboolean
show_all_notes (CgAsofRebuild *self, GError **error)
{
  static const char *const tables[] = { "transition", "history", "history_large" };

  if (sqlite3_create_function (self->connection->db, "cg_noted_until", 0,
                               SQLITE_UTF8 | SQLITE_INNOCUOUS, self, noted_until, NULL,
                               NULL) != SQLITE_OK)
    return cg_connection_fail (self->connection, error);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!show_notes (self, tables[i], error))
      return FALSE;

  return TRUE;
}

/* ---- what follows from the records ---- */

static const char *
deadline_column (CgEntity entity)
{
  static const char *const names[] = { "effective_deadline", "deadline", "reply_due" };
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (names) && cg_entity_find_field (entity, names[i]) < 0)
    i++;
  return names[i];
}

/* Where no rule has a say in a day, the deadline or another, only the day from which it warns can
 * be another: that is known without the record. */
static gboolean
is_warning_alone (CgEntity entity)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      if (!g_str_equal (column, "warning_on") &&
          cg_derive_reads_table (entity, column, CG_ENTITY_RULE))
        return FALSE;
    }

  return TRUE;
}

static gboolean
touch_deadlines (CgConnection *connection, GError **error)
{
  if (!cg_derive_moves_deadlines (connection))
    return TRUE;
  if (!cg_connection_load_calendar (connection, error))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (cg_schema_has_warning (i) && !is_warning_alone (i) &&
        !cg_derive_touch_all (connection, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
derive_warnings (CgConnection *connection, CgEntity entity, GError **error)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  const char *id = cg_entity_get (entity)->id;
  const char *deadline = deadline_column (entity);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autofree char *gone = g_strdup_printf ("INSERT OR IGNORE INTO temp.\"gone_d_%s\" (id)"
                                           " SELECT id FROM temp.\"past_d_%s\"",
                                           id, id);

  g_string_printf (sql, "INSERT INTO temp.\"past_d_%s\" SELECT id, live", id);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      if (g_str_equal (column, "warning_on"))
        g_string_append_printf (sql, ", cg_warning(\"%s\")", deadline);
      else
        g_string_append_printf (sql, ", \"%s\"", column);
    }
  g_string_append_printf (sql,
                          " FROM main.\"d_%s\" WHERE warning_on IS NOT cg_warning(\"%s\")"
                          " AND id NOT IN (SELECT id FROM temp.\"gone_d_%s\")",
                          id, deadline, id);

  return cg_sql_run (connection, error, sql->str, NULL) &&
         cg_sql_run (connection, error, gone, NULL);
}

/* What comes out as it is need not be rebuilt. */
static gboolean
forget_equal (CgConnection *connection, CgEntity entity, GError **error)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GString) equal = g_string_new (NULL);
  g_autofree char *gone = NULL;
  g_autofree char *past = NULL;

  g_string_printf (equal,
                   "SELECT p.id FROM temp.\"past_d_%s\" p CROSS JOIN main.\"d_%s\" m"
                   " ON m.id = p.id WHERE m.live = p.live",
                   id, id);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      g_string_append_printf (equal, " AND m.\"%s\" IS p.\"%s\"", column, column);
    }
  gone = g_strdup_printf ("DELETE FROM temp.\"gone_d_%s\" WHERE id IN (%s)", id, equal->str);
  past = g_strdup_printf ("DELETE FROM temp.\"past_d_%s\""
                          " WHERE id NOT IN (SELECT id FROM temp.\"gone_d_%s\")",
                          id, id);

  return cg_sql_run (connection, error, gone, NULL) && cg_sql_run (connection, error, past, NULL);
}

static gboolean
derive_entity (CgConnection *connection, CgEntity entity, GError **error)
{
  const char *id = cg_entity_get (entity)->id;
  g_autofree char *table = g_strconcat ("d_", id, NULL);
  g_autofree char *gone =
      g_strdup_printf ("INSERT OR IGNORE INTO temp.\"gone_%s\" (id)"
                       " SELECT id FROM temp.touched WHERE entity = %u AND stale",
                       table, entity);
  g_autofree char *select = cg_derive_select (entity);
  g_autofree char *past =
      g_strdup_printf ("INSERT INTO temp.\"past_%s\" %s WHERE t.id IN"
                       " (SELECT id FROM temp.touched WHERE entity = %u AND stale)",
                       table, select, entity);

  return cg_sql_run (connection, error, gone, NULL) && cg_sql_run (connection, error, past, NULL) &&
         forget_equal (connection, entity, error);
}

static gboolean
derive_names (CgConnection *connection, CgEntity entity, GError **error)
{
  g_autofree char *names = cg_derive_names_select (entity);
  g_autofree char *keys =
      names != NULL ? g_strdup_printf ("INSERT INTO temp.past_name_key (id, key) %s AND t.id IN"
                                       " (SELECT id FROM temp.touched WHERE entity = %u AND texts)",
                                       names, entity)
                    : NULL;

  return keys == NULL || cg_sql_run (connection, error, keys, NULL);
}

static gboolean
mark_waiting (CgConnection *connection, CgEntity entity, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO temp.past_search_pending (id, entity)"
                       " SELECT id, '%s' FROM temp.touched WHERE entity = %u AND texts",
                       cg_entity_get (entity)->id, entity);

  return cg_sql_run (connection, error, sql, NULL);
}

static gboolean
derive_texts (CgConnection *connection, CgEntity entity, GError **error)
{
  return mark_waiting (connection, entity, error) && derive_names (connection, entity, error);
}

/* What the index says of these is not what they said: a search looks through the records. */
static gboolean
mark_texts (CgConnection *connection, GError **error)
{
  return cg_sql_script (
      connection,
      "INSERT INTO temp.gone_name_key SELECT id FROM temp.touched WHERE texts;"
      "INSERT INTO temp.gone_search_pending SELECT id FROM temp.touched WHERE texts;",
      error);
}

static gboolean
derive_all (CgAsofRebuild *self, GError **error)
{
  CgConnection *connection = self->connection;

  if (!mark_texts (connection, error))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      CgBits bit = cg_bit (i);

      if (((connection->stale & bit) && !derive_entity (connection, i, error)) ||
          (cg_derive_moves_deadlines (connection) && cg_schema_has_warning (i) &&
           is_warning_alone (i) && !derive_warnings (connection, i, error)) ||
          ((connection->texts & bit) && !derive_texts (connection, i, error)))
        return FALSE;
      tell (self, ROWS_SHARE + (1 - ROWS_SHARE) * (i + 1) / (CG_N_ENTITIES + 1));
    }

  return TRUE;
}

static gboolean
show_derived (CgConnection *connection, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *table = g_strconcat ("d_", cg_entity_get (i)->id, NULL);

      if (!show_changed (connection, table, error))
        return FALSE;
    }

  return show_changed (connection, "search_pending", error) &&
         show_changed (connection, "name_key", error);
}

/* ---- all of it ---- */

static gboolean
rebuild (CgAsofRebuild *self, GError **error)
{
  CgConnection *connection = self->connection;

  return cg_asof_table_register (connection, &self->present, error) &&
         cg_sql_script (connection, "BEGIN", error) && cg_derive_prepare (connection, error) &&
         cg_derive_begin (connection, error) && find_last (self, error) &&
         make_tables (self, error) && take_back_entries (self, error) &&
         cg_derive_touch_dependents (connection, error) && show_records (connection, error) &&
         touch_deadlines (connection, error) && cg_derive_touch_dependents (connection, error) &&
         derive_all (self, error) && show_derived (connection, error) &&
         show_all_notes (self, error);
}

gboolean
cg_asof_rebuild (CgAsofRebuild *self, GError **error)
{
  gboolean good;

  cg_connection_stop_on (self->connection, self->cancellable);
  good = rebuild (self, error);
  cg_connection_stop_on (self->connection, NULL);

  if (good)
    tell (self, 1);
  return good;
}
