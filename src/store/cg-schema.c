/* cg-schema.c: tables of the store: migrations, derived tables, versions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-schema.h"

#include "cg-derive.h"
#include "cg-fault.h"
#include "cg-fold.h"
#include "cg-fts.h"
#include "cg-pinyin.h"
#include "cugai-store-resources.h"

/* Released migrations are never changed; a new one is added at the end. */
static const char *const migrations[] = {
  "/org/cugai/store/migrations/001-records.sql",
  "/org/cugai/store/migrations/002-notify-scope.sql",
  "/org/cugai/store/migrations/003-large-edits.sql",
  "/org/cugai/store/migrations/004-sparse-indexes.sql",
  "/org/cugai/store/migrations/005-submitted.sql",
  "/org/cugai/store/migrations/006-instrument.sql",
  "/org/cugai/store/migrations/007-transitions.sql",
  "/org/cugai/store/migrations/008-large-history.sql",
  "/org/cugai/store/migrations/009-notices.sql",
  "/org/cugai/store/migrations/010-attachments-apart.sql",
  "/org/cugai/store/migrations/011-urgings.sql",
  "/org/cugai/store/migrations/012-page.sql",
  "/org/cugai/store/migrations/013-notice-state.sql",
  "/org/cugai/store/migrations/014-documents.sql",
  "/org/cugai/store/migrations/015-page-text.sql",
  "/org/cugai/store/migrations/016-casework.sql",
  "/org/cugai/store/migrations/017-page-look.sql",
  "/org/cugai/store/migrations/018-figures.sql",
  "/org/cugai/store/migrations/020-review-deadline.sql",
};

int
cg_schema_version (void)
{
  return G_N_ELEMENTS (migrations);
}

static gboolean
apply_migration (CgConnection *self, int version, GError **error)
{
  g_autoptr (GBytes) script = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sql = NULL;

  script = g_resource_lookup_data (cugai_store_get_resource (), migrations[version - 1],
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (script == NULL)
    return FALSE;

  text = g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script));
  sql = g_strdup_printf ("%s; PRAGMA user_version = %d;", text, version);
  return cg_sql_script (self, sql, error);
}

gboolean
cg_schema_migrate (CgConnection *self, int from, int to, GError **error)
{
  for (int version = from + 1; version <= to; version++)
    if (!apply_migration (self, version, error))
      return FALSE;

  return TRUE;
}

char *
cg_schema_meta (CgConnection *self, const char *name)
{
  return cg_sql_text (self, NULL, "SELECT value FROM meta WHERE name = ?", "s", name);
}

gboolean
cg_schema_set_meta (CgConnection *self, const char *name, const char *value, GError **error)
{
  return cg_sql_run (self, error, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", "ss",
                     name, value);
}

gboolean
cg_schema_has_derived (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  return info->n_fields > info->n_own_fields;
}

gboolean
cg_schema_has_lamp (CgEntity entity)
{
  return cg_entity_find_field (entity, "lamp") >= 0;
}

gboolean
cg_schema_has_warning (CgEntity entity)
{
  return cg_entity_find_field (entity, "warning_on") >= 0;
}

static const char *
column_type (const CgField *field)
{
  switch (field->type)
    {
    case CG_FIELD_INTEGER:
    case CG_FIELD_BOOLEAN:
    case CG_FIELD_REFERENCE:
      return "INTEGER";
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_DATE:
    case CG_FIELD_CHOICE:
    default:
      return "TEXT";
    }
}

/* One derived table an entity: whether the record is live, and what the field table says. */
static void
append_derived_table (GString *sql, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  g_string_append_printf (sql, "CREATE TABLE d_%s (id INTEGER PRIMARY KEY, live INTEGER NOT NULL",
                          info->id);
  for (guint i = info->n_own_fields; i < info->n_fields; i++)
    if (!(info->fields[i].flags & CG_FIELD_VIRTUAL))
      g_string_append_printf (sql, ", \"%s\" %s", info->fields[i].id,
                              column_type (&info->fields[i]));
  if (cg_schema_has_lamp (entity))
    g_string_append (sql, ", is_open INTEGER, done_on TEXT, due_key TEXT");
  g_string_append (sql, ") STRICT;");

  if (cg_schema_has_lamp (entity))
    g_string_append_printf (sql, "CREATE INDEX d_%s_due ON d_%s (live, due_key, id);", info->id,
                            info->id);
  else
    g_string_append_printf (sql, "CREATE INDEX d_%s_void ON d_%s (id) WHERE live = 0;", info->id,
                            info->id);
}

static const char search_tables[] =
    "CREATE TABLE name_key (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;"
    "CREATE TABLE search (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;"
    "CREATE TABLE search_pending (id INTEGER PRIMARY KEY, entity TEXT NOT NULL) "
    "STRICT;" CG_FTS_TABLE ("search_fts", "body", "search")
        CG_FTS_TABLE ("search_names", "name", "search") CG_FTS_GATHER ("search_fts")
            CG_FTS_GATHER ("search_names");

static gboolean
drop_derived (CgConnection *self, GError **error)
{
  g_autoptr (GString) sql =
      g_string_new ("DROP TABLE IF EXISTS search_fts; DROP TABLE IF EXISTS search_names;"
                    "DROP TABLE IF EXISTS search;"
                    "DROP TABLE IF EXISTS search_pending; DROP TABLE IF EXISTS name_key;");

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    g_string_append_printf (sql, "DROP TABLE IF EXISTS d_%s;", cg_entity_get (i)->id);

  return cg_sql_script (self, sql->str, error);
}

static gboolean
create_derived (CgConnection *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new (search_tables);

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    append_derived_table (sql, i);

  return cg_sql_script (self, sql->str, error);
}

static char *
derive_version (void)
{
  return g_strdup_printf ("%d-%d-%d", CG_DERIVE_VERSION, CG_FOLD_VERSION, CG_PINYIN_VERSION);
}

gboolean
cg_schema_is_derived (CgConnection *self)
{
  g_autofree char *found = cg_schema_meta (self, "derive_version");
  g_autofree char *version = derive_version ();

  return g_strcmp0 (found, version) == 0;
}

static gboolean
rebuild_derived (CgConnection *self, GError **error)
{
  g_autofree char *version = derive_version ();

  if (!cg_sql_script (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  /* Asked again within the transaction: another process may have been quicker. */
  if ((cg_schema_is_derived (self) ||
       (drop_derived (self, error) && create_derived (self, error) &&
        cg_connection_load_calendar (self, error) && cg_derive_rebuild (self, error) &&
        cg_schema_set_meta (self, "derive_version", version, error))) &&
      cg_sql_script (self, "COMMIT", error))
    return TRUE;

  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
cg_schema_prepare_derived (CgConnection *self, GError **error)
{
  return cg_schema_is_derived (self) || rebuild_derived (self, error);
}
