/* cg-reader.c: records and lists out of a connection, whichever thread owns it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reader.h"

#include "cg-clock.h"
#include "cg-condition-sql.h"
#include "cg-fault.h"
#include "cg-search-ids.h"

/* The working days, read anew where a query counts them. */
static CgCalendar *
calendar_for (CgConnection *self, const CgQuery *query)
{
  if (!cg_condition_needs_calendar (query))
    return NULL;

  cg_connection_load_calendar (self, NULL);
  return self->calendar;
}

static GArray *
collect_ids (CgConnection *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int code;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  if (code == SQLITE_DONE)
    return g_steal_pointer (&ids);

  cg_connection_fail (self, error);
  return NULL;
}

static GArray *
read_ids (CgConnection *self, const CgQuery *query, GError **error)
{
  g_autoptr (CgSql) sql = cg_query_sql_ids (query, calendar_for (self, query));
  sqlite3_stmt *statement = cg_sql_prepare_values (self, sql, error);
  GArray *ids;

  if (statement == NULL)
    return NULL;

  ids = collect_ids (self, statement, error);
  sqlite3_finalize (statement);
  return ids;
}

CgIds *
cg_reader_query (CgConnection *self,
                 const CgQuery *query,
                 GCancellable *cancellable,
                 GError **error)
{
  gulong handler = cg_connection_interrupt_by (self, cancellable);
  GArray *ids;

  if (cg_search_ids_serves (query))
    ids = cg_search_ids_read (self, query, error);
  else
    ids = read_ids (self, query, error);
  g_cancellable_disconnect (cancellable, handler);

  return ids != NULL ? cg_ids_new_take_array (ids) : NULL;
}

gint64
cg_reader_count (CgConnection *self, const CgQuery *query, GError **error)
{
  g_autoptr (CgSql) sql = cg_query_sql_count (query, calendar_for (self, query));
  sqlite3_stmt *statement = cg_sql_prepare_values (self, sql, error);
  gint64 count = -1;

  if (statement == NULL)
    return -1;

  if (sqlite3_step (statement) == SQLITE_ROW)
    count = sqlite3_column_int64 (statement, 0);
  else
    cg_connection_fail (self, error);
  sqlite3_finalize (statement);
  return count;
}

/* ---- groups ---- */

static char *
group_label (CgConnection *self, const CgQuery *query, const CgValue *value)
{
  const CgField *field = cg_field_get (query->entity, query->group);

  if (field->type == CG_FIELD_REFERENCE && value->type == CG_VALUE_INTEGER)
    {
      const CgEntityInfo *info = cg_entity_get (field->of);
      int name = info->name_field >= 0 ? info->name_field : info->number_field;
      g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                                              info->fields[MAX (name, 0)].id, info->id);
      char *label = name >= 0 ? cg_sql_text (self, NULL, sql, "i", value->integer)
                              : cg_reader_title (self, field->of, value->integer);

      return label != NULL ? label : g_strdup ("");
    }

  return cg_value_format (value, query->entity, query->group);
}

static CgGroup *
read_group (CgConnection *self, const CgQuery *query, sqlite3_stmt *statement, gint64 first)
{
  CgGroup *group = g_new0 (CgGroup, 1);

  cg_sql_column_value (statement, 0, &group->value);
  group->count = sqlite3_column_int64 (statement, 1);
  group->first = first;
  group->label = group_label (self, query, &group->value);
  return group;
}

GPtrArray *
cg_reader_groups (CgConnection *self, const CgQuery *query, GError **error)
{
  g_autoptr (CgSql) sql = cg_query_sql_groups (query, calendar_for (self, query));
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_group_free);
  sqlite3_stmt *statement = cg_sql_prepare_values (self, sql, error);
  gint64 first = 0;
  int code = SQLITE_ERROR;

  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      CgGroup *group = read_group (self, query, statement, first);

      g_ptr_array_add (groups, group);
      first += group->count;
    }
  if (code != SQLITE_DONE)
    cg_connection_fail (self, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE ? g_steal_pointer (&groups) : NULL;
}

/* ---- records ---- */

/* Columns: id, every field, NULL for those without a flag, then the name of every reference. */
static void
append_columns (GString *sql, CgEntity entity, const char *today, const gboolean *fields)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *column = fields[i] ? cg_query_sql_column (entity, (int) i, today) : NULL;

      g_string_append_printf (sql, ", %s", column != NULL ? column : "NULL");
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CgField *field = &info->fields[i];
      const CgEntityInfo *other;
      g_autofree char *column = NULL;

      if (field->type != CG_FIELD_REFERENCE)
        continue;
      other = cg_entity_get (field->of);
      column = cg_query_sql_column (entity, (int) i, today);
      if (fields[i] && (other->name_field >= 0 || other->number_field >= 0))
        g_string_append_printf (
            sql, ", (SELECT r.\"%s\" FROM \"%s\" r WHERE r.id = %s)",
            other->fields[other->name_field >= 0 ? other->name_field : other->number_field].id,
            other->id, column);
      else
        g_string_append (sql, ", NULL");
    }
}

static char *
fetch_statement (CgEntity entity, const char *today, const gboolean *fields)
{
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GString) sql = g_string_new ("SELECT t.id");

  append_columns (sql, entity, today, fields);
  g_string_append_printf (sql,
                          " FROM json_each(?) j CROSS JOIN \"%s\" t ON t.id = j.value"
                          " LEFT JOIN d_%s d ON d.id = t.id",
                          id, id);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* All fields, or all that are not gathered. */
static gboolean *
most_fields (CgEntity entity, gboolean plain)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  gboolean *fields = g_new (gboolean, info->n_fields);

  for (guint i = 0; i < info->n_fields; i++)
    fields[i] = !plain || !cg_field_is_gathered (&info->fields[i]);

  return fields;
}

/* Lamps are of today, so the statements are those of one day. */
static const char *
fetch_sql (CgConnection *self, CgEntity entity, gboolean plain)
{
  char **kept = plain ? self->fetch_plain : self->fetch;
  char today[11];

  cg_date_to_iso_buffer (cg_clock_today (), today);
  if (!g_str_equal (today, self->fetch_day))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        {
          g_clear_pointer (&self->fetch[i], g_free);
          g_clear_pointer (&self->fetch_plain[i], g_free);
        }
      memcpy (self->fetch_day, today, sizeof today);
    }
  if (kept[entity] == NULL)
    {
      g_autofree gboolean *fields = most_fields (entity, plain);

      kept[entity] = fetch_statement (entity, today, fields);
    }

  return kept[entity];
}

static CgRecord *
read_record (sqlite3_stmt *statement, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  CgRecord *record = cg_record_new (entity, sqlite3_column_int64 (statement, 0));
  int column = 1;

  for (guint i = 0; i < info->n_fields; i++)
    cg_sql_column_value (statement, column++, cg_record_mutable_value (record, (int) i));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      {
        const char *name = (const char *) sqlite3_column_text (statement, column++);

        if (name != NULL)
          cg_record_set_reference_name (record, (int) i, name);
      }

  return record;
}

static char *
json_of_ids (const gint64 *ids, gsize n)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static GPtrArray *
fetch (CgConnection *self,
       CgEntity entity,
       const char *sql,
       const gint64 *ids,
       gsize n,
       GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  g_autofree char *json = json_of_ids (ids, n);
  sqlite3_stmt *statement = cg_sql_prepare (self, error, sql, "s", json);
  gboolean failed = statement == NULL;

  while (!failed && cg_sql_step (self, statement, &failed, error))
    g_ptr_array_add (records, read_record (statement, entity));

  return failed ? NULL : g_steal_pointer (&records);
}

GPtrArray *
cg_reader_fetch (CgConnection *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  return fetch (self, entity, fetch_sql (self, entity, FALSE), ids, n, error);
}

GPtrArray *
cg_reader_fetch_plain (
    CgConnection *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  return fetch (self, entity, fetch_sql (self, entity, TRUE), ids, n, error);
}

GPtrArray *
cg_reader_fetch_fields (CgConnection *self,
                        CgEntity entity,
                        const gboolean *fields,
                        const gint64 *ids,
                        gsize n,
                        GError **error)
{
  g_autofree char *sql = NULL;
  char today[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (cg_clock_today (), today);
  sql = fetch_statement (entity, today, fields);
  return fetch (self, entity, sql, ids, n, error);
}

CgRecord *
cg_reader_get (CgConnection *self, CgEntity entity, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) records = cg_reader_fetch (self, entity, &id, 1, error);
  g_autofree char *number = NULL;

  if (records == NULL)
    return NULL;
  if (records->len == 1)
    return cg_record_ref (g_ptr_array_index (records, 0));

  number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (entity), number);
  return NULL;
}

/* A record without number and name is called by the first thing it says of itself. */
static char *
title_of_whole (CgConnection *self, CgEntity entity, gint64 id)
{
  g_autoptr (CgRecord) record = cg_reader_get (self, entity, id, NULL);

  return record != NULL ? cg_record_title (record) : NULL;
}

char *
cg_reader_title (CgConnection *self, CgEntity entity, gint64 id)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  const int fields[] = { info->number_field, info->name_field };
  g_autoptr (CgRecord) record = cg_record_new (entity, id);
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\", \"%s\" FROM \"%s\" WHERE id = ?",
                                          info->fields[MAX (fields[0], 0)].id,
                                          info->fields[MAX (fields[1], 0)].id, info->id);
  sqlite3_stmt *statement;
  gboolean failed = FALSE;

  if (info->number_field < 0 && info->name_field < 0)
    return title_of_whole (self, entity, id);

  statement = cg_sql_prepare (self, NULL, sql, "i", id);
  if (statement == NULL || !cg_sql_step (self, statement, &failed, NULL))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] >= 0)
      cg_sql_column_value (statement, (int) i, cg_record_mutable_value (record, fields[i]));
  sqlite3_reset (statement);
  if (info->number_field < 0 && cg_record_is_null (record, info->name_field))
    return title_of_whole (self, entity, id);

  return cg_record_title (record);
}

GArray *
cg_reader_referring (CgConnection *self, CgEntity entity, CgEntity to_entity, gint64 to)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autoptr (GString) sql = g_string_new (NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement;
  gboolean failed = FALSE;

  g_string_printf (sql, "SELECT id FROM \"%s\" WHERE 0", info->id);
  for (guint i = 0; i < info->n_own_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE && info->fields[i].of == to_entity)
      g_string_append_printf (sql, " OR \"%s\" = ?1", info->fields[i].id);

  statement = cg_sql_prepare (self, NULL, sql->str, "i", to);
  while (statement != NULL && cg_sql_step (self, statement, &failed, NULL))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return ids;
}

GPtrArray *
cg_reader_select (CgConnection *self, const CgQuery *query, GError **error)
{
  g_autoptr (CgIds) ids = cg_reader_query (self, query, NULL, error);

  if (ids == NULL)
    return NULL;

  return cg_reader_fetch (self, query->entity, cg_ids_data (ids), cg_ids_length (ids), error);
}

/* The only record whose @field is @text; -1 when several are. */
static gint64
find_by_field (CgConnection *self, const CgEntityInfo *info, int field, const char *text)
{
  g_autofree char *sql = NULL;

  if (field < 0)
    return 0;

  sql = g_strdup_printf ("SELECT CASE count(*) WHEN 1 THEN min(id) WHEN 0 THEN 0 ELSE -1 END"
                         " FROM \"%s\" WHERE \"%s\" = ? AND void_reason IS NULL",
                         info->id, info->fields[field].id);
  return cg_sql_integer (self, NULL, 0, sql, "s", text);
}

static gint64
find_by_id (CgConnection *self, const CgEntityInfo *info, const char *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE id = ?", info->id);
  gint64 id;

  if (!g_ascii_string_to_signed (text, 10, 1, CG_LARGEST_INTEGER, &id, NULL))
    return 0;

  return cg_sql_integer (self, NULL, 0, sql, "i", id);
}

gint64
cg_reader_find (CgConnection *self, CgEntity entity, const char *text, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  gint64 id = find_by_id (self, info, text);

  if (id == 0)
    id = find_by_field (self, info, info->number_field, text);
  if (id == 0)
    id = find_by_field (self, info, info->name_field, text);
  if (id == 0 && entity == CG_ENTITY_UNIT)
    id = find_by_field (self, info, CG_UNIT_SHORT, text);
  if (id == 0 && entity == CG_ENTITY_UNIT)
    id = find_by_field (self, info, CG_UNIT_PARTY_ORG, text);

  if (id > 0)
    return id;

  cg_fault_set (error, id == 0 ? CG_FAULT_NO_RECORD : CG_FAULT_AMBIGUOUS_NAME,
                cg_entity_label (entity), text);
  return 0;
}

char *
cg_reader_setting (CgConnection *self, const char *name)
{
  char *value = cg_sql_text (
      self, NULL, "SELECT value FROM setting WHERE name = ? AND void_reason IS NULL", "s", name);

  return value != NULL ? value : g_strdup ("");
}

CgAsked
cg_reader_switch (CgConnection *self, CgOfficeSwitch which)
{
  g_autofree char *value = cg_reader_setting (self, cg_office_switch_setting (which));

  return cg_office_switch_parse (which, value);
}

GHashTable *
cg_reader_settings (CgConnection *self, const char *prefix, GError **error)
{
  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (self, error,
                      "SELECT name, value FROM setting WHERE substr (name, 1, length (?1)) = ?1"
                      " AND coalesce (value, '') <> '' AND void_reason IS NULL",
                      "s", prefix);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    g_hash_table_insert (settings, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));

  return statement != NULL && !failed ? g_steal_pointer (&settings) : NULL;
}
