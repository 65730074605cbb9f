/* cg-changeset.c: what a session recorded: rows touched, values before, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-changeset.h"

#include <glib/gi18n.h>

#include "cg-derive-expressions.h"
#include "cg-derive.h"
#include "cg-fault.h"
#include "cg-reader.h"
#include "cg-refusal.h"

static void
row_change_free (gpointer data)
{
  CgRowChange *row = data;
  guint n = cg_entity_get (row->entity)->n_own_fields;

  for (guint i = 0; row->before != NULL && i < n; i++)
    cg_value_clear (&row->before[i]);
  g_free (row->before);
  g_free (row);
}

GPtrArray *
cg_changeset_rows_new (void)
{
  return g_ptr_array_new_with_free_func (row_change_free);
}

void
cg_changeset_copy_value (CgValue *value, sqlite3_value *source)
{
  if (sqlite3_value_type (source) == SQLITE_INTEGER)
    cg_value_set_integer (value, sqlite3_value_int64 (source));
  else if (sqlite3_value_type (source) == SQLITE_TEXT)
    cg_value_set_text (value, (const char *) sqlite3_value_text (source));
  else
    cg_value_set_null (value);
}

/* Column 0 is the id; column c is the own field c − 1. */
static void
read_fields (CgRowChange *row, sqlite3_changeset_iter *iterator, int n_columns, int operation)
{
  int n = MIN (n_columns - 1, (int) cg_entity_get (row->entity)->n_own_fields);

  if (operation == SQLITE_INSERT)
    return;

  row->before = g_new0 (CgValue, cg_entity_get (row->entity)->n_own_fields);
  for (int field = 0; field < n; field++)
    {
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;

      sqlite3changeset_old (iterator, field + 1, &before);
      if (operation == SQLITE_UPDATE)
        sqlite3changeset_new (iterator, field + 1, &after);
      if (before != NULL)
        cg_changeset_copy_value (&row->before[field], before);
      if (after != NULL || operation == SQLITE_DELETE)
        row->changed |= G_GUINT64_CONSTANT (1) << field;
    }
}

static gboolean
read_row (CgConnection *self, sqlite3_changeset_iter *iterator, GPtrArray *rows, GError **error)
{
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *id = NULL;
  CgEntity entity;
  CgRowChange *row;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  if (!cg_entity_parse (table, &entity, error))
    return FALSE;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iterator, 0, &id);
  else
    sqlite3changeset_old (iterator, 0, &id);

  row = g_new0 (CgRowChange, 1);
  row->entity = entity;
  row->id = sqlite3_value_int64 (id);
  row->operation = operation == SQLITE_INSERT ? 'i' : operation == SQLITE_DELETE ? 'd' : 'u';
  read_fields (row, iterator, n_columns, operation);
  g_ptr_array_add (rows, row);
  return TRUE;
}

GPtrArray *
cg_changeset_read (CgConnection *self, GBytes *changeset, GError **error)
{
  g_autoptr (GPtrArray) rows = cg_changeset_rows_new ();
  sqlite3_changeset_iter *iterator = NULL;
  gboolean good = TRUE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  int code = sqlite3changeset_start (&iterator, (int) length, (void *) data);

  while (code == SQLITE_OK && good && sqlite3changeset_next (iterator) == SQLITE_ROW)
    good = read_row (self, iterator, rows, error);

  code = code == SQLITE_OK ? sqlite3changeset_finalize (iterator) : code;
  if (code != SQLITE_OK && good)
    good = cg_connection_fail_code (self, code, error);

  return good ? g_steal_pointer (&rows) : NULL;
}

CgRecord *
cg_changeset_record_before (const CgRecord *record, const CgRowChange *row)
{
  CgRecord *before = cg_record_copy (record);
  guint n = cg_entity_get (row->entity)->n_own_fields;

  for (guint i = 0; row->before != NULL && i < n; i++)
    if (row->changed >> i & 1)
      cg_value_copy (cg_record_mutable_value (before, (int) i), &row->before[i]);

  return before;
}

/* A new or removed row, and a changed field that counts for @counts. */
static gboolean
changes_any (const CgRowChange *row, gboolean (*counts) (CgEntity entity, int field))
{
  if (row->operation != 'u')
    return TRUE;

  for (guint i = 0; i < cg_entity_get (row->entity)->n_own_fields; i++)
    if ((row->changed >> i & 1) && counts (row->entity, (int) i))
      return TRUE;

  return FALSE;
}

static gboolean
is_text (CgEntity entity, int field)
{
  return cg_field_is_text (cg_field_get (entity, field));
}

/* A record that was referred to before depends on this row as well as the one now. */
static gboolean
touch_former_references (CgConnection *self, const CgRowChange *row, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (row->entity);

  for (guint i = 0; row->before != NULL && i < info->n_own_fields; i++)
    {
      const CgValue *value = &row->before[i];
      CgStale stale = cg_derive_owner_stale (row->entity, (int) i);

      if (stale != CG_STALE_NOT && (row->changed >> i & 1) && value->type == CG_VALUE_INTEGER &&
          !cg_derive_touch (self, info->fields[i].of, value->integer, 0, stale, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
cg_changeset_touch (CgConnection *self, GPtrArray *rows, GError **error)
{
  self->many = rows->len > CG_CHANGESET_MOST_REPORTED;
  for (guint i = 0; i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);
      gboolean voided = row->operation != 'i' && (row->changed >> CG_FIELD_VOID_REASON & 1);

      self->removed |= row->operation == 'd';
      self->changed[row->entity] |= row->operation == 'u' ? row->changed : CG_CONNECTION_ALL_FIELDS;
      if (!cg_derive_touch (self, row->entity, row->id, voided ? 2 : 1,
                            changes_any (row, cg_derive_reads_field) ? CG_STALE_SELF : CG_STALE_NOT,
                            changes_any (row, is_text), error) ||
          !touch_former_references (self, row, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- in words ---- */

#define MOST_DESCRIBED 6

char *
cg_changeset_words (CgConnection *self, CgEntity entity, int field, const CgValue *value)
{
  const CgField *description = cg_field_get (entity, field);
  char *words;

  if (description->type == CG_FIELD_REFERENCE && value->type == CG_VALUE_INTEGER)
    {
      const CgEntityInfo *other = cg_entity_get (description->of);
      int name = other->name_field >= 0 ? other->name_field : other->number_field;
      g_autofree char *sql = name < 0 ? NULL
                                      : g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                                                         other->fields[name].id, other->id);

      words = sql != NULL ? cg_sql_text (self, NULL, sql, "i", value->integer)
                          : cg_reader_title (self, description->of, value->integer);
      return words != NULL ? words : g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    }

  words = cg_value_format (value, entity, field);
  return *words != '\0' ? words : (g_free (words), g_strdup (_ ("(none)")));
}

static char *
value_in_words (CgConnection *self, CgEntity entity, int field, sqlite3_value *source)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_changeset_copy_value (&value, source);
  return cg_changeset_words (self, entity, field, &value);
}

/* Some words are for programs only: the code that finds a time-limit rule, beside its name; where
 * exactly on its page something was put at first. */
static gboolean
is_for_people (CgEntity entity, int field, int operation)
{
  if (operation == SQLITE_INSERT &&
      ((entity == CG_ENTITY_ANNOTATION && field == CG_ANNOTATION_PLACES) ||
       (entity == CG_ENTITY_CITATION && field == CG_CITATION_PLACES)))
    return FALSE;

  return entity != CG_ENTITY_RULE || field != CG_RULE_CODE;
}

static void
describe_row (CgConnection *self,
              sqlite3_changeset_iter *iterator,
              CgEntity entity,
              int n_columns,
              int operation,
              GString *text,
              guint *described)
{
  int n = MIN (n_columns - 1, (int) cg_entity_get (entity)->n_own_fields);

  for (int field = 0; field < n && *described < MOST_DESCRIBED; field++)
    {
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;
      g_autofree char *old_words = NULL;
      g_autofree char *new_words = NULL;
      g_autofree char *change = NULL;

      if (!is_for_people (entity, field, operation))
        continue;
      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iterator, field + 1, &before);
      sqlite3changeset_new (iterator, field + 1, &after);
      if (after == NULL || (before == NULL && sqlite3_value_type (after) == SQLITE_NULL))
        continue;

      new_words = value_in_words (self, entity, field, after);
      if (before != NULL)
        old_words = value_in_words (self, entity, field, before);
      change = g_strdup_printf ("%s %s%s%s", cg_field_label (entity, field),
                                old_words != NULL ? old_words : "", old_words != NULL ? " → " : "",
                                new_words);
      cg_reasons_append (text, change);
      (*described)++;
    }
}

static gint64
row_id (sqlite3_changeset_iter *iterator, int operation)
{
  sqlite3_value *id = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iterator, 0, &id);
  else
    sqlite3changeset_old (iterator, 0, &id);

  return sqlite3_value_int64 (id);
}

char *
cg_changeset_describe (CgConnection *self, GBytes *changeset, gint64 only, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_changeset_iter *iterator = NULL;
  guint described = 0;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return NULL;

  while (sqlite3changeset_next (iterator) == SQLITE_ROW && described < MOST_DESCRIBED)
    {
      const char *table;
      int n_columns, operation, indirect;
      CgEntity entity;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      if (operation == SQLITE_DELETE || !cg_entity_parse (table, &entity, NULL) ||
          entity == CG_ENTITY_COUNTER || (only != 0 && row_id (iterator, operation) != only))
        continue;
      describe_row (self, iterator, entity, n_columns, operation, text, &described);
    }

  sqlite3changeset_finalize (iterator);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
cg_changeset_inserts (GBytes *changeset, gint64 id)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean found = FALSE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return FALSE;

  while (!found && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      found = operation == SQLITE_INSERT && row_id (iterator, operation) == id;
    }

  sqlite3changeset_finalize (iterator);
  return found;
}
