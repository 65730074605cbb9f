/* cg-pipeline.c: the one way to write: apply, changeset, derive, gates, journal, commit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pipeline.h"

#include "cg-changeset.h"
#include "cg-complete.h"
#include "cg-delivery-follow.h"
#include "cg-derive.h"
#include "cg-evidence-follow.h"
#include "cg-incoming-follow.h"
#include "cg-fault.h"
#include "cg-gatekeeper.h"
#include "cg-history-write.h"
#include "cg-journal.h"
#include "cg-reader.h"
#include "cg-recorder.h"
#include "cg-search-index.h"
#include "cg-set-guard.h"
#include "cg-transition.h"

/* ---- the apply function of an ordinary edit ---- */

static gboolean
allocate_ids (CgConnection *connection, const CgEdit *edit, GArray *inserted, GError **error)
{
  gint64 n = -1 - edit->next_temporary_id;
  gint64 first = n > 0 ? cg_ids_allocate_range (connection, n, error) : 0;

  if (n > 0 && first == 0)
    return FALSE;
  for (gint64 i = 0; i < n; i++)
    {
      gint64 id = first + i;

      g_array_append_val (inserted, id);
    }

  return TRUE;
}

gboolean
cg_pipeline_resolve_ids (CgConnection *connection, CgEdit *edit, GArray *inserted, GError **error)
{
  if (!allocate_ids (connection, edit, inserted, error))
    return FALSE;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      CgChange *change = &g_array_index (edit->changes, CgChange, i);

      change->id = cg_writes_real_id (inserted, change->id);
      if (change->kind == CG_CHANGE_SET && change->value.type == CG_VALUE_INTEGER &&
          cg_field_get (change->entity, change->field)->type == CG_FIELD_REFERENCE)
        change->value.integer = cg_writes_real_id (inserted, change->value.integer);
    }

  return TRUE;
}

/* All own columns, so that one statement serves every new record of a kind. */
static char *
insert_statement (const CgEntityInfo *info)
{
  g_autoptr (GString) columns = g_string_new ("id");
  g_autoptr (GString) marks = g_string_new ("?");

  for (guint field = 0; field < info->n_own_fields; field++)
    {
      g_string_append_printf (columns, ", \"%s\"", info->fields[field].id);
      g_string_append (marks, ", ?");
    }

  return g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", info->id, columns->str,
                          marks->str);
}

static const char *
insert_sql (CgEntity entity)
{
  static char *statements[CG_N_ENTITIES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        statements[i] = insert_statement (cg_entity_get (i));
      g_once_init_leave (&once, 1);
    }

  return statements[entity];
}

static char *
update_sql (const CgRowWrite *write)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint field = 0; field < info->n_own_fields; field++)
    if (write->set >> field & 1)
      g_string_append_printf (columns, "%s\"%s\" = ?", columns->len > 0 ? ", " : "",
                              info->fields[field].id);

  return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE id = ?", info->id, columns->str);
}

static gboolean
insert_row (CgConnection *connection, const CgRowWrite *write, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  sqlite3_stmt *statement =
      cg_sql_prepare (connection, error, insert_sql (write->entity), "i", write->id);
  gboolean failed = statement == NULL;

  for (guint field = 0; !failed && field < info->n_own_fields; field++)
    cg_sql_bind_value (statement, (int) field + 2, &write->values[field]);
  if (!failed)
    {
      connection->inserting = write->values;
      cg_sql_step (connection, statement, &failed, error);
      connection->inserting = NULL;
    }
  return !failed;
}

static gboolean
update_row (CgConnection *connection, const CgRowWrite *write, GError **error)
{
  g_autofree char *sql = update_sql (write);
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, NULL);
  gboolean failed = statement == NULL;
  int index = 1;

  for (guint field = 0; !failed && field < cg_entity_get (write->entity)->n_own_fields; field++)
    if (write->set >> field & 1)
      cg_sql_bind_value (statement, index++, &write->values[field]);
  if (!failed)
    {
      sqlite3_bind_int64 (statement, index, write->id);
      connection->updating = write->set;
      cg_sql_step (connection, statement, &failed, error);
      connection->updating = 0;
    }
  return !failed;
}

/* @by_constraint: (out): whether it is this very row that may not be so */
static gboolean
execute_write (CgWrites *writes, const CgRowWrite *write, gboolean *by_constraint, GError **error)
{
  CgConnection *connection = writes->connection;

  if (write->insert ? insert_row (connection, write, error)
                    : write->set == 0 || update_row (connection, write, error))
    return TRUE;

  *by_constraint = (sqlite3_extended_errcode (connection->db) & 0xff) == SQLITE_CONSTRAINT;
  cg_writes_explain (writes, write, error);
  return FALSE;
}

static gboolean
is_refused (CgPipeline *self, GError **error)
{
  GPtrArray *refusals = self->outcome->refusals;

  self->refused = refusals->len > 0;
  if (self->refused)
    g_propagate_error (error, cg_refusals_to_error (refusals, cg_action_label (self->action)));
  return self->refused;
}

/* Whether the edit goes on all the same. */
static gboolean
refuse_record (CgPipeline *self, const CgRowWrite *write, const GError *why)
{
  g_autofree char *title = NULL;
  CgRefusal *refusal;

  if (!self->by_record)
    return FALSE;

  title = write->insert ? NULL : cg_reader_title (self->connection, write->entity, write->id);
  refusal = cg_refusal_new_named (write->entity, write->id,
                                  title != NULL ? title : cg_entity_label (write->entity));
  cg_refusal_add_error (refusal, why);
  g_ptr_array_add (self->outcome->refusals, refusal);
  return TRUE;
}

static gboolean
validate (CgPipeline *self, CgWrites *writes, GError **error)
{
  for (guint i = 0; i < writes->writes->len; i++)
    {
      const CgRowWrite *write = g_ptr_array_index (writes->writes, i);
      g_autoptr (GError) why = NULL;

      if (!cg_writes_validate (writes, write, &why) && !refuse_record (self, write, why))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
    }

  return !is_refused (self, error);
}

/* So many rows are written between two words of how far it is. */
#define ROWS_A_WORD 256

static void
tell (const CgPipeline *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

static gboolean
execute (CgPipeline *self, CgWrites *writes, GError **error)
{
  guint n = writes->writes->len;

  for (guint i = 0; i < n; i++)
    {
      const CgRowWrite *write = g_ptr_array_index (writes->writes, i);
      g_autoptr (GError) why = NULL;
      gboolean by_constraint = FALSE;

      if (i % ROWS_A_WORD == 0)
        tell (self, (double) i / n);
      if (!execute_write (writes, write, &by_constraint, &why) &&
          !(by_constraint && refuse_record (self, write, why)))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
    }

  tell (self, -1);
  return !is_refused (self, error);
}

gboolean
cg_pipeline_apply_edit (CgPipeline *self, gpointer data, GError **error)
{
  const CgEdit *edit = data;
  g_autoptr (CgWrites) writes = NULL;

  if (!allocate_ids (self->connection, edit, self->outcome->inserted, error))
    return FALSE;

  writes = cg_writes_new (self->connection, edit, self->outcome->inserted);
  return cg_writes_complete (writes, error) && validate (self, writes, error) &&
         execute (self, writes, error) && cg_delivery_follow (writes, error) &&
         cg_evidence_follow (writes, error) && cg_incoming_follow (writes, error);
}

/* ---- the journal ---- */

/* Of two rows of an edit the one that the edit is about: one that was added before one that was
 * only changed when something is added, a record before counters and settings, else the elder. */
static gboolean
is_rather (const CgPipeline *self, const CgRowChange *row, const CgRowChange *other)
{
  gboolean adding = g_str_equal (self->action, "add");

  if (adding && (row->operation == 'i') != (other->operation == 'i'))
    return row->operation == 'i';
  if ((row->entity == CG_ENTITY_SETTING) != (other->entity == CG_ENTITY_SETTING))
    return other->entity == CG_ENTITY_SETTING;

  return row->id < other->id;
}

static const CgRowChange *
subject_row (const CgPipeline *self, GPtrArray *rows)
{
  const CgRowChange *found = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (row->id == self->subject)
        return row;
      if (row->entity != CG_ENTITY_COUNTER && (found == NULL || is_rather (self, row, found)))
        found = row;
    }

  return found;
}

/* A setting's name is for programs, and the data that ships has no one record. */
static char *
title_of (CgPipeline *self, CgEntity entity, gint64 id)
{
  char *title;

  if (g_str_equal (self->action, "reference"))
    return NULL;
  if (entity == CG_ENTITY_SETTING)
    return g_strdup (cg_entity_label (entity));

  title = cg_reader_title (self->connection, entity, id);
  return title != NULL ? title : g_strdup (self->title);
}

/* What the sentence needs, fixed now: a later renaming does not change the past. */
static gint64
first_row_id (CgPipeline *self, GPtrArray *rows)
{
  const CgRowChange *row = subject_row (self, rows);

  return row != NULL ? row->id : 0;
}

/* A draw by lot names its seed in its sentence, so that it can be repeated. */
static char *
add_seed (CgPipeline *self, gint64 revisit, char *arguments, GError **error)
{
  g_autofree char *plain = arguments;

  if (arguments == NULL || !g_str_equal (self->action, "revisit.draw"))
    return g_steal_pointer (&plain);

  return cg_sql_text (self->connection, error,
                      "SELECT json_set(?, '$.seed', (SELECT seed FROM revisit WHERE id = ?))", "si",
                      plain, revisit);
}

static char *
sentence_arguments (CgPipeline *self, GPtrArray *rows, GError **error)
{
  const CgRowChange *row = subject_row (self, rows);
  gint64 id = self->subject != 0 ? self->subject : row != NULL ? row->id : 0;
  CgEntity entity = self->subject != 0 ? self->subject_entity : row != NULL ? row->entity : 0;
  g_autofree char *title = id != 0 ? title_of (self, entity, id) : g_strdup (self->title);

  if (self->n_records < 2)
    return cg_sql_text (self->connection, error,
                        "SELECT json_object('entity', ?, 'id', ?, 'title', ?, 'rows', ?, 'of', ?)",
                        "sisis", cg_entity_get (entity)->id, id, title, (gint64) rows->len,
                        self->undoing);

  return cg_sql_text (self->connection, error,
                      "SELECT json_object('entity', ?, 'id', ?, 'title', ?, 'rows', ?, 'of', ?,"
                      " 'records', ?)",
                      "sisisi", cg_entity_get (entity)->id, id, title, (gint64) rows->len,
                      self->undoing, (gint64) self->n_records);
}

static gboolean
write_journal (CgPipeline *self, GBytes *changeset, GPtrArray *rows, GError **error)
{
  g_autoptr (CgJournalEntry) entry = g_new0 (CgJournalEntry, 1);

  entry->action = g_strdup (self->action);
  entry->actor = self->actor;
  entry->inverts = self->inverts;
  entry->part_of = self->part_of;
  entry->args =
      add_seed (self, first_row_id (self, rows), sentence_arguments (self, rows, error), error);
  entry->changeset = g_bytes_ref (changeset);
  if (entry->args == NULL || !cg_journal_append (self->connection, entry, error) ||
      !cg_history_write (self->connection, rows, entry->seq, error) ||
      !cg_transition_write (self->connection, rows, entry, error))
    return FALSE;

  self->outcome->seq = entry->seq;
  return TRUE;
}

/* ---- what changed ---- */

static void
collect_changes (CgPipeline *self, GPtrArray *rows)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CgStoreChange));
  g_autoptr (GHashTable) operations = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean failed = FALSE;
  sqlite3_stmt *statement;

  if (rows->len > CG_CHANGESET_MOST_REPORTED)
    return;

  for (guint i = 0; i < rows->len; i++)
    {
      CgRowChange *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (operations, &row->id, GINT_TO_POINTER (row->operation));
    }

  statement = cg_sql_prepare (self->connection, NULL, "SELECT entity, id FROM temp.touched", NULL);
  while (statement != NULL && cg_sql_step (self->connection, statement, &failed, NULL))
    {
      gint64 id = sqlite3_column_int64 (statement, 1);
      int operation = GPOINTER_TO_INT (g_hash_table_lookup (operations, &id));
      CgStoreChange change = { (CgEntity) sqlite3_column_int (statement, 0), id,
                               (char) (operation != 0 ? operation : 'u') };

      g_array_append_val (changes, change);
    }

  if (!failed && changes->len <= CG_CHANGESET_MOST_REPORTED)
    self->changes = g_steal_pointer (&changes);
}

/* ---- one edit from begin to commit ---- */

static gboolean
judge (CgPipeline *self, GPtrArray *rows, GError **error)
{
  self->judged = TRUE;
  return cg_gatekeeper_check (self->connection, rows, self->outcome, error) &&
         !is_refused (self, error);
}

/* Gates read what is recorded, and of what is derived only which records it concerns. */
static gboolean
derive (CgPipeline *self, GError **error)
{
  return self->dry_run ? cg_derive_touch_dependents (self->connection, error)
                       : cg_derive_update (self->connection, error);
}

static gboolean
finish (CgPipeline *self, CgRecorder *recorder, GError **error)
{
  g_autoptr (GPtrArray) rows = cg_changeset_rows_new ();
  g_autoptr (GBytes) changeset = cg_recorder_end (recorder, rows);

  if (rows->len == 0)
    {
      cg_fault_set (error, CG_FAULT_NOTHING_TO_DO);
      return FALSE;
    }

  if (!cg_derive_begin (self->connection, error) ||
      !cg_changeset_touch (self->connection, rows, error) || !derive (self, error) ||
      (self->settle == NULL && !cg_set_allows (self->connection, error)) ||
      !judge (self, rows, error))
    return FALSE;
  if (self->dry_run)
    return TRUE;

  if (!write_journal (self, changeset, rows, error) ||
      (self->settle != NULL && !self->settle (self, self->data, error)) ||
      !cg_search_index_note (self->connection, error))
    return FALSE;

  collect_changes (self, rows);
  return TRUE;
}

static gboolean
run_in_transaction (CgPipeline *self, GError **error)
{
  g_autoptr (CgRecorder) recorder = cg_recorder_begin (self->connection);

  return self->apply (self, self->data, error) && finish (self, recorder, error);
}

/* A question that could not be answered may have been taken for "none": nothing that was
 * decided on it stands, and the failure is what is told. */
static gboolean
check_ignored (CgPipeline *self, GError **error)
{
  int code = self->connection->ignored;

  if (code == SQLITE_OK)
    return TRUE;

  self->refused = FALSE;
  g_clear_error (error);
  return cg_connection_fail_code (self->connection, code, error);
}

/* Several parts name the first of them. */
static gboolean
run_parts (CgPipeline *parts, guint n, GError **error)
{
  gint64 first = CG_PART_OF_ITSELF;

  for (guint i = 0; i < n; i++)
    {
      if (n > 1)
        parts[i].part_of = first;
      if (!run_in_transaction (&parts[i], error))
        return FALSE;
      if (i == 0)
        first = parts[i].outcome->seq;
    }

  return TRUE;
}

static gboolean
is_many (const CgPipeline *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (parts[i].changes == NULL)
      return TRUE;

  return FALSE;
}

static void
clear_changes (CgPipeline *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&parts[i].changes, g_array_unref);
}

gboolean
cg_pipeline_run_all (CgPipeline *parts, guint n, GError **error)
{
  CgConnection *connection = parts->connection;
  gboolean good;

  connection->ignored = SQLITE_OK;
  if (!cg_sql_run (connection, error, "BEGIN IMMEDIATE", NULL))
    return FALSE;

  good = run_parts (parts, n, error);
  if (check_ignored (parts, error) && good && !parts->dry_run &&
      cg_connection_commit (connection, is_many (parts, n), error))
    return TRUE;

  if (!sqlite3_get_autocommit (connection->db))
    sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
  clear_changes (parts, n);
  if (parts->dry_run && parts->outcome->refusals->len == 0 && (error == NULL || *error == NULL))
    {
      parts->outcome->seq = 0;
      return TRUE;
    }

  /* What was loaded for the edit that failed may be of a state that no longer is. */
  cg_connection_load_calendar (connection, NULL);
  return FALSE;
}

gboolean
cg_pipeline_run (CgPipeline *self, GError **error)
{
  return cg_pipeline_run_all (self, 1, error);
}
