/* cg-bulk-attempt.c: the rows of a bulk as one edit; those that may not change are left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-private.h"
#include "cg-effects.h"
#include "cg-fault.h"
#include "cg-reader.h"

/* So many records are read at once. */
#define BLOCK 256

static gint64
id_of (const CgBulkAttempt *self, gsize row)
{
  return cg_ids_get (self->ids, row);
}

static gboolean
is_told (const CgBulkAttempt *self)
{
  return self->result->refusals->len < CG_BULK_MOST_TOLD;
}

/* Only rows that are told of one by one need a name. */
static void
refuse_row (CgBulkAttempt *self, gsize row, const GError *why)
{
  gint64 id = id_of (self, row);
  g_autofree char *title =
      is_told (self) ? cg_reader_title (self->connection, self->bulk->entity, id) : NULL;
  CgRefusal *refusal = cg_refusal_new_named (self->bulk->entity, id, title);

  cg_refusal_add_error (refusal, why);
  cg_bulk_refuse (self->result, refusal);
}

static void
refuse_missing (CgBulkAttempt *self, gsize row)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id_of (self, row));
  g_autoptr (GError) why =
      cg_fault_new (CG_FAULT_NO_RECORD, cg_entity_label (self->bulk->entity), number);

  refuse_row (self, row, why);
}

static void
refuse_voided (CgBulkAttempt *self, gsize row)
{
  g_autofree char *title =
      cg_reader_title (self->connection, self->bulk->entity, id_of (self, row));
  g_autoptr (GError) why = cg_fault_new (CG_FAULT_VOIDED, title != NULL ? title : "");

  refuse_row (self, row, why);
}

static void
take_row (CgBulkAttempt *self, gsize row, gint64 target)
{
  g_array_append_val (self->rows, row);
  g_array_append_val (self->targets, target);
}

static gboolean
go_on (CgBulkAttempt *self, gsize row, GError **error)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      cg_fault_set (error, CG_FAULT_CANCELLED);
      return FALSE;
    }

  if (self->progress != NULL)
    self->progress (row, self->data);
  return TRUE;
}

/* ---- values ---- */

static char *
values_sql (const CgBulk *bulk)
{
  const CgEntityInfo *info = cg_entity_get (bulk->entity);
  g_autoptr (GString) sql = g_string_new ("SELECT void_reason");

  for (guint i = 0; i < bulk->values->len; i++)
    g_string_append_printf (sql, ", \"%s\"",
                            info->fields[g_array_index (bulk->values, CgBulkValue, i).field].id);
  g_string_append_printf (sql, " FROM \"%s\" WHERE id = ?", info->id);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Whether the record has all values already. */
static gboolean
is_same (const CgBulk *bulk, sqlite3_stmt *statement)
{
  for (guint i = 0; i < bulk->values->len; i++)
    {
      g_auto (CgValue) now = CG_VALUE_INIT;

      cg_sql_column_value (statement, (int) i + 1, &now);
      if (!cg_value_equal (&now, &g_array_index (bulk->values, CgBulkValue, i).value))
        return FALSE;
    }

  return TRUE;
}

static void
set_values (CgBulkAttempt *self, gsize row)
{
  gint64 id = id_of (self, row);

  for (guint i = 0; i < self->bulk->values->len; i++)
    {
      const CgBulkValue *value = &g_array_index (self->bulk->values, CgBulkValue, i);

      cg_edit_set (self->edit, self->bulk->entity, id, value->field, &value->value);
    }
  take_row (self, row, id);
}

static gboolean
fill_value_row (CgBulkAttempt *self, gsize row, const char *sql, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (self->connection, error, sql, "i", id_of (self, row));
  gboolean found, voided, same;

  if (statement == NULL)
    return FALSE;

  found = cg_sql_step (self->connection, statement, &failed, error);
  voided = found && sqlite3_column_type (statement, 0) != SQLITE_NULL;
  same = found && is_same (self->bulk, statement);
  if (failed)
    return FALSE;

  sqlite3_reset (statement);
  if (!found)
    refuse_missing (self, row);
  else if (voided)
    refuse_voided (self, row);
  else if (same)
    self->result->n_same++;
  else
    set_values (self, row);
  return TRUE;
}

/* The first row that changes goes the way of any edit, so that what holds for the values is
 * said; what it leaves written is what the others get. */
static gboolean
write_first (CgBulkAttempt *self, gsize row, const char *sql, GError **error)
{
  return fill_value_row (self, row, sql, error) &&
         (self->rows->len == 0 || cg_pipeline_apply_edit (self->pipeline, self->edit, error));
}

/* One statement both looks at a row and writes it, where it stands and has other values. */
static char *
write_sql (const CgBulk *bulk)
{
  const CgEntityInfo *info = cg_entity_get (bulk->entity);
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);

  for (guint i = 0; i < bulk->values->len; i++)
    {
      const char *column = info->fields[g_array_index (bulk->values, CgBulkValue, i).field].id;

      g_string_append_printf (set, "%s\"%s\" = ?%u", i > 0 ? ", " : "", column, i + 1);
      g_string_append_printf (same, "%s\"%s\" IS ?%u", i > 0 ? " AND " : "", column, i + 1);
    }

  return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE id = ?%u AND void_reason IS NULL"
                          " AND NOT (%s)",
                          info->id, set->str, bulk->values->len + 1, same->str);
}

static sqlite3_stmt *
prepare_write (CgBulkAttempt *self, GError **error)
{
  g_autofree char *sql = write_sql (self->bulk);
  sqlite3_stmt *statement = cg_sql_prepare (self->connection, error, sql, NULL);

  for (guint i = 0; statement != NULL && i < self->bulk->values->len; i++)
    cg_sql_bind_value (statement, (int) i + 1,
                       &g_array_index (self->bulk->values, CgBulkValue, i).value);
  return statement;
}

static gboolean
write_row (CgBulkAttempt *self, gsize row, sqlite3_stmt *statement, const char *sql, GError **error)
{
  gboolean failed = FALSE;

  sqlite3_bind_int64 (statement, (int) self->bulk->values->len + 1, id_of (self, row));
  cg_sql_step (self->connection, statement, &failed, error);
  if (failed)
    return FALSE;
  if (sqlite3_changes (self->connection->db) == 0)
    return fill_value_row (self, row, sql, error);

  take_row (self, row, id_of (self, row));
  return TRUE;
}

static guint64
fields_of (const CgBulk *bulk)
{
  guint64 fields = 0;

  for (guint i = 0; i < bulk->values->len; i++)
    fields |= G_GUINT64_CONSTANT (1) << g_array_index (bulk->values, CgBulkValue, i).field;

  return fields;
}

static gboolean
write_rows (CgBulkAttempt *self, gsize first, const char *sql, GError **error)
{
  sqlite3_stmt *statement = prepare_write (self, error);
  gboolean good = statement != NULL;

  self->connection->updating = fields_of (self->bulk);
  for (gsize row = first; good && row < self->end; row++)
    good = (row % BLOCK != 0 || go_on (self, row, error)) &&
           (self->refused[row] || write_row (self, row, statement, sql, error));
  self->connection->updating = 0;
  return good;
}

static gboolean
fill_values (CgBulkAttempt *self, GError **error)
{
  g_autofree char *sql = values_sql (self->bulk);
  gsize row = self->first;

  for (; row < self->end && (self->pipeline == NULL || self->rows->len == 0); row++)
    if ((row % BLOCK == 0 && !go_on (self, row, error)) ||
        (!self->refused[row] && !(self->pipeline != NULL ? write_first (self, row, sql, error)
                                                         : fill_value_row (self, row, sql, error))))
      return FALSE;

  return row == self->end || write_rows (self, row, sql, error);
}

/* ---- a step ---- */

/* What is said of one row; everything else holds for all of them. */
static gboolean
is_of_row (const GError *error)
{
  static const CgFault codes[] = { CG_FAULT_NO_RECORD, CG_FAULT_VOIDED, CG_FAULT_WRONG_STATE,
                                   CG_FAULT_URGED_RECENTLY };

  for (guint i = 0; error->domain == CG_FAULT && i < G_N_ELEMENTS (codes); i++)
    if (error->code == (int) codes[i])
      return TRUE;

  return FALSE;
}

/* The record under a row that the step is done to: the last one in a state that allows it. */
static char *
child_sql (const CgBulk *bulk)
{
  const CgAction *action = bulk->action;
  const CgEntityInfo *info = cg_entity_get (action->entity);
  g_auto (GStrv) states = g_strsplit (action->from, " ", -1);
  g_autofree char *list = g_strjoinv ("', '", states);

  return g_strdup_printf ("SELECT max(id) FROM \"%s\" WHERE \"%s\" = ? AND void_reason IS NULL"
                          " AND \"%s\" IN ('%s')",
                          info->id, info->fields[info->parent_field].id, action->state_field, list);
}

static void
refuse_childless (CgBulkAttempt *self, gsize row)
{
  const CgAction *action = self->bulk->action;
  g_autoptr (GError) why = cg_fault_new (CG_FAULT_NONE_UNDER, cg_entity_label (action->entity),
                                         cg_action_label (action->id));

  refuse_row (self, row, why);
}

/* The records that the step is done to, by row; 0 where there is none. */
static gboolean
find_targets (
    CgBulkAttempt *self, gsize first, guint n, const char *sql, gint64 *targets, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) failure = NULL;

      targets[i] = self->refused[first + i] ? 0 : id_of (self, first + i);
      if (sql == NULL || targets[i] == 0)
        continue;
      targets[i] = cg_sql_integer (self->connection, &failure, 0, sql, "i", targets[i]);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (targets[i] == 0)
        refuse_childless (self, first + i);
    }

  return TRUE;
}

/* Takes back what a step that failed had put into the edit already. */
static void
truncate_edit (CgEdit *edit, guint length, gint64 next_temporary_id)
{
  g_array_set_size (edit->changes, length);
  edit->next_temporary_id = next_temporary_id;
}

static gboolean
step_row (CgBulkAttempt *self, CgEffect *effect, gsize row, CgRecord *record, GError **error)
{
  guint length = self->edit->changes->len;
  gint64 next_temporary_id = self->edit->next_temporary_id;
  g_autoptr (GError) failure = NULL;

  if (cg_effects_add (effect, record, &failure))
    {
      if (!cg_record_is_null (record, CG_FIELD_VOID_REASON))
        {
          truncate_edit (self->edit, length, next_temporary_id);
          refuse_voided (self, row);
        }
      else
        take_row (self, row, cg_record_get_id (record));
      return TRUE;
    }
  if (!is_of_row (failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  truncate_edit (self->edit, length, next_temporary_id);
  refuse_row (self, row, failure);
  return TRUE;
}

/* The records come in the order asked for, without those that there are not. */
static gboolean
step_block (
    CgBulkAttempt *self, CgEffect *effect, gsize first, guint n, const char *sql, GError **error)
{
  gint64 targets[BLOCK];
  g_autoptr (GPtrArray) records = NULL;
  guint place = 0;

  if (!find_targets (self, first, n, sql, targets, error))
    return FALSE;

  records =
      cg_reader_fetch_plain (self->connection, cg_bulk_target (self->bulk), targets, n, error);
  for (guint i = 0; records != NULL && i < n; i++)
    {
      CgRecord *record = place < records->len ? g_ptr_array_index (records, place) : NULL;

      if (targets[i] == 0)
        continue;
      if (record == NULL || cg_record_get_id (record) != targets[i])
        {
          refuse_missing (self, first + i);
          continue;
        }
      place++;
      if (!step_row (self, effect, first + i, record, error))
        return FALSE;
    }

  return records != NULL;
}

static gboolean
fill_steps (CgBulkAttempt *self, GError **error)
{
  const CgBulk *bulk = self->bulk;
  g_autoptr (CgEffect) effect = cg_effects_begin (self->connection, bulk->action, bulk->arguments,
                                                  bulk->actor, self->edit, error);
  g_autofree char *sql = bulk->action->entity != bulk->entity ? child_sql (bulk) : NULL;

  for (gsize row = self->first; effect != NULL && row < self->end; row += BLOCK)
    if (!go_on (self, row, error) ||
        !step_block (self, effect, row, (guint) MIN (BLOCK, self->end - row), sql, error))
      return FALSE;

  return effect != NULL;
}

gboolean
cg_bulk_attempt_fill (CgBulkAttempt *self, GError **error)
{
  return self->bulk->action != NULL ? fill_steps (self, error) : fill_values (self, error);
}
