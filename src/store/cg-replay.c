/* cg-replay.c: the changeset of a journal entry applied again, or taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-replay.h"

#include "cg-fault.h"
#include "cg-undo.h"

/* Numbers once drawn are not given again, whatever is undone. */
static int
leave_out_counters (void *data, const char *table)
{
  return !g_str_equal (table, cg_entity_get (CG_ENTITY_COUNTER)->id);
}

/* Whether the edit drew numbers for other records; one that a person typed into a number
 * series has nothing but that. */
static gboolean
has_other_tables (GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean found = FALSE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return TRUE;

  while (!found && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      found = leave_out_counters (NULL, table);
    }

  sqlite3changeset_finalize (iterator);
  return found;
}

static int
refuse_conflict (void *data, int conflict, sqlite3_changeset_iter *iterator)
{
  gboolean *met = data;

  *met = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

/* Adds the own fields that an update sets. */
static void
add_fields (sqlite3_changeset_iter *iterator, int n_columns, guint64 *fields)
{
  for (int i = 1; i < n_columns; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << (i - 1);
      sqlite3_value *value = NULL;

      if (!(*fields & bit) && sqlite3changeset_new (iterator, i, &value) == SQLITE_OK &&
          value != NULL)
        *fields |= bit;
    }
}

/* Apply skips a table it does not know without a word, and drops values of columns added
 * since: both are looked for first (design.md "Migrations").
 * @fields: (out): bit f: own field f is set by some update, whatever the table */
static gboolean
fits_schema (CgConnection *connection, GBytes *changeset, gboolean back, guint64 *fields)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean fits = TRUE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  *fields = 0;
  if (sqlite3changeset_start_v2 (&iterator, (int) length, (void *) data,
                                 back ? SQLITE_CHANGESETSTART_INVERT : 0) != SQLITE_OK)
    return FALSE;

  while (fits && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      CgEntity entity;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      fits = cg_entity_parse (table, &entity, NULL) &&
             n_columns <= (int) cg_entity_get (entity)->n_own_fields + 1;
      if (fits && operation == SQLITE_UPDATE)
        add_fields (iterator, n_columns, fields);

      if (fits && operation == SQLITE_DELETE &&
          n_columns < (int) cg_entity_get (entity)->n_own_fields + 1)
        {
          const CgEntityInfo *info = cg_entity_get (entity);
          sqlite3_value *id = NULL;

          sqlite3changeset_old (iterator, 0, &id);
          for (int field = n_columns - 1; fits && field < (int) info->n_own_fields; field++)
            {
              g_autofree char *sql =
                  g_strdup_printf ("SELECT \"%s\" IS NOT NULL FROM \"%s\" WHERE id = ?",
                                   info->fields[field].id, info->id);

              fits = cg_sql_integer (connection, NULL, 0, sql, "i",
                                     (gint64) sqlite3_value_int64 (id)) == 0;
            }
        }
    }

  sqlite3changeset_finalize (iterator);
  return fits;
}

/* ---- a few rows, by statements that stay prepared ---- */

/* sqlite3changeset_apply() sets a pragma that makes SQLite prepare every statement of the
 * connection anew: more work than the rest of a small undo. */
#define MOST_ROWS 64

typedef enum
{
  APPLIED,
  CONFLICT, /* a row is no more as the changeset has it */
  UNSURE,   /* a constraint failed, perhaps only because of the order of the rows */
  FAILED,
} Outcome;

static gboolean
is_small (GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  guint n = 0;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return FALSE;

  while (n <= MOST_ROWS && sqlite3changeset_next (iterator) == SQLITE_ROW)
    n++;

  sqlite3changeset_finalize (iterator);
  return n <= MOST_ROWS;
}

/* A column of the changeset: 0 is the id, c the own field c − 1. */
static const char *
column_name (const CgEntityInfo *info, int column)
{
  return column == 0 ? "id" : info->fields[column - 1].id;
}

static void
append_term (GString *sql, const char *name, const char *form)
{
  g_string_append_printf (sql, form, name);
}

static void
take_value (GPtrArray *values, sqlite3_value *value)
{
  g_ptr_array_add (values, value);
}

static void
write_insert (GString *sql,
              sqlite3_changeset_iter *iterator,
              const CgEntityInfo *info,
              int n_columns,
              GPtrArray *values)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO \"%s\" (", info->id);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (iterator, i, &value);
      take_value (values, value);
      append_term (sql, column_name (info, i), i > 0 ? ", \"%s\"" : "\"%s\"");
      g_string_append (marks, i > 0 ? ", ?" : "?");
    }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);
}

/* The rows that are still as the changeset has them: all of a row, or what it changes of it. */
static void
write_condition (GString *sql,
                 sqlite3_changeset_iter *iterator,
                 const CgEntityInfo *info,
                 int n_columns,
                 GPtrArray *values)
{
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_old (iterator, i, &value);
      if (value == NULL)
        continue;
      take_value (values, value);
      append_term (sql, column_name (info, i), i > 0 ? " AND \"%s\" IS ?" : " WHERE \"%s\" = ?");
    }
}

static void
write_update (GString *sql,
              sqlite3_changeset_iter *iterator,
              const CgEntityInfo *info,
              int n_columns,
              GPtrArray *values)
{
  g_string_printf (sql, "UPDATE \"%s\" SET ", info->id);
  for (int i = 1; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (iterator, i, &value);
      if (value == NULL)
        continue;
      append_term (sql, column_name (info, i), values->len > 0 ? ", \"%s\" = ?" : "\"%s\" = ?");
      take_value (values, value);
    }
  write_condition (sql, iterator, info, n_columns, values);
}

static Outcome
run_change (CgConnection *connection, const char *sql, GPtrArray *values, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *statement = cg_sql_prepare (connection, &failure, sql, NULL);
  gboolean failed = statement == NULL;

  for (guint i = 0; !failed && i < values->len; i++)
    sqlite3_bind_value (statement, (int) i + 1, g_ptr_array_index (values, i));
  if (!failed)
    cg_sql_step (connection, statement, &failed, &failure);
  if (!failed)
    return sqlite3_changes (connection->db) == 1 ? APPLIED : CONFLICT;
  if ((sqlite3_errcode (connection->db) & 0xff) == SQLITE_CONSTRAINT)
    return UNSURE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FAILED;
}

static Outcome
apply_change (CgConnection *connection,
              sqlite3_changeset_iter *iterator,
              gboolean with_counters,
              GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GString) sql = g_string_new (NULL);
  const CgEntityInfo *info;
  const char *table;
  int n_columns, operation, indirect;
  CgEntity entity;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  if (!with_counters && !leave_out_counters (NULL, table))
    return APPLIED;
  if (!cg_entity_parse (table, &entity, NULL))
    return CONFLICT;

  info = cg_entity_get (entity);
  if (operation == SQLITE_INSERT)
    write_insert (sql, iterator, info, n_columns, values);
  else if (operation == SQLITE_UPDATE)
    write_update (sql, iterator, info, n_columns, values);
  else
    {
      g_string_printf (sql, "DELETE FROM \"%s\"", info->id);
      write_condition (sql, iterator, info, n_columns, values);
    }

  return run_change (connection, sql->str, values, error);
}

/* As SQLite does it: a reference to a row that is no more stands in the way. */
static gboolean
has_broken_references (CgConnection *connection)
{
  int now = 0;
  int highest = 0;

  sqlite3_db_status (connection->db, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &highest, 0);
  return now != 0;
}

static Outcome
apply_changes (CgConnection *connection, GBytes *changeset, gboolean back, GError **error)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean with_counters = !has_other_tables (changeset);
  Outcome outcome = APPLIED;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  int code = sqlite3changeset_start_v2 (&iterator, (int) length, (void *) data,
                                        back ? SQLITE_CHANGESETSTART_INVERT : 0);

  while (code == SQLITE_OK && outcome == APPLIED && sqlite3changeset_next (iterator) == SQLITE_ROW)
    outcome = apply_change (connection, iterator, with_counters, error);

  code = code == SQLITE_OK ? sqlite3changeset_finalize (iterator) : code;
  if (outcome == APPLIED && code != SQLITE_OK)
    {
      cg_connection_fail_code (connection, code, error);
      return FAILED;
    }

  return outcome == APPLIED && has_broken_references (connection) ? CONFLICT : outcome;
}

/* What is not sure is taken back and left to SQLite. */
static Outcome
apply_small (CgConnection *connection, GBytes *changeset, gboolean back, GError **error)
{
  Outcome outcome;

  if (!cg_sql_run (connection, error, "SAVEPOINT replay", NULL))
    return FAILED;

  outcome = apply_changes (connection, changeset, back, error);
  if (outcome == FAILED ||
      (outcome == UNSURE && !cg_sql_run (connection, error, "ROLLBACK TO replay", NULL)) ||
      !cg_sql_run (connection, error, "RELEASE replay", NULL))
    return FAILED;

  return outcome;
}

/* ---- any number of rows ---- */

/* @fields: bit f: own field f is set by some update of it, whatever the table */
static Outcome
apply_any (
    CgConnection *connection, GBytes *changeset, gboolean back, guint64 fields, GError **error)
{
  gboolean conflict = FALSE;
  gsize length;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int code;

  connection->updating = fields;
  code = sqlite3changeset_apply_v2 (connection->db, (int) length, (void *) bytes,
                                    has_other_tables (changeset) ? leave_out_counters : NULL,
                                    refuse_conflict, &conflict, NULL, NULL,
                                    back ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  connection->updating = 0;

  if (conflict)
    return CONFLICT;
  if (code == SQLITE_OK)
    return APPLIED;

  cg_connection_fail_code (connection, code, error);
  return FAILED;
}

gboolean
cg_replay_apply (CgConnection *connection,
                 const CgJournalEntry *entry,
                 GBytes *changeset,
                 gboolean back,
                 GError **error)
{
  g_autofree char *sentence = NULL;
  Outcome outcome = UNSURE;
  guint64 fields;

  if (!fits_schema (connection, changeset, back, &fields))
    outcome = CONFLICT;
  else if (is_small (changeset))
    outcome = apply_small (connection, changeset, back, error);
  if (outcome == UNSURE)
    outcome = apply_any (connection, changeset, back, fields, error);
  if (outcome != CONFLICT)
    return outcome == APPLIED;

  sentence = cg_journal_sentence (connection, entry->action, entry->args);
  cg_fault_set (error, CG_FAULT_UNDO_LATER_EDIT, sentence);
  return FALSE;
}

GBytes *
cg_replay_changeset (CgConnection *connection,
                     const CgJournalEntry *entry,
                     gboolean forward,
                     GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (entry->changeset, &length);
  void *inverted = NULL;
  int n = 0;
  int code;

  if (forward)
    return g_bytes_ref (entry->changeset);

  code = sqlite3changeset_invert ((int) length, data, &n, &inverted);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverted, (gsize) n, sqlite3_free, inverted);

  cg_connection_fail_code (connection, code, error);
  return NULL;
}

void
cg_replay_name (CgPipeline *pipeline, const CgJournalEntry *entry, char **title)
{
  g_autofree char *subject = cg_journal_argument (pipeline->connection, entry->args, "id");
  g_autofree char *entity = cg_journal_argument (pipeline->connection, entry->args, "entity");
  g_autofree char *records = cg_journal_argument (pipeline->connection, entry->args, "records");

  *title = cg_journal_argument (pipeline->connection, entry->args, "title");
  pipeline->subject = subject != NULL ? g_ascii_strtoll (subject, NULL, 10) : 0;
  if (entity == NULL || !cg_entity_parse (entity, &pipeline->subject_entity, NULL))
    pipeline->subject = 0;
  pipeline->title = *title;
  pipeline->undoing = entry->action;
  pipeline->n_records = records != NULL ? g_ascii_strtoull (records, NULL, 10) : 0;
}
