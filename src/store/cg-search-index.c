/* cg-search-index.c: which records wait for the search index, and how they are put into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-index.h"

#include "cg-fts.h"

/* So many records wait for the index; a search looks through their texts. */
#define MOST_PENDING 128

/* So many does an edit put into it together. */
#define MOST_AT_ONCE 2000

gboolean
cg_search_index_prepare (CgConnection *self, GError **error)
{
  return cg_sql_script (self,
                        "CREATE TEMP TABLE IF NOT EXISTS fresh"
                        " (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL);",
                        error);
}

char *
cg_search_index_select (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  int name = info->name_field >= 0 ? info->name_field : info->number_field;
  g_autoptr (GString) sql = g_string_new ("SELECT t.id AS id, ");
  const char *comma = "";

  if (name >= 0)
    g_string_append_printf (sql, "cg_bigrams(t.\"%s\") AS name, cg_bigrams(",
                            info->fields[name].id);
  else
    g_string_append (sql, "'' AS name, cg_bigrams(");

  for (guint i = 0; i < info->n_own_fields; i++)
    if (cg_field_is_text (&info->fields[i]))
      {
        g_string_append_printf (sql, "%st.\"%s\"", comma, info->fields[i].id);
        comma = ", ";
      }

  g_string_append_printf (sql, ") AS body FROM \"%s\" t", info->id);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* ---- some of those that wait ---- */

#define SOME_PENDING "(SELECT id, entity FROM search_pending ORDER BY id LIMIT ?1)"

static GArray *
pending_entities (CgConnection *self, gint64 most, GError **error)
{
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (CgEntity));
  gboolean failed = FALSE;
  sqlite3_stmt *row =
      cg_sql_prepare (self, error, "SELECT DISTINCT entity FROM " SOME_PENDING, "i", most);

  while (row != NULL && cg_sql_step (self, row, &failed, error))
    {
      CgEntity entity;

      if (cg_entity_parse (cg_sql_column (row, 0), &entity, NULL))
        g_array_append_val (entities, entity);
    }

  return row == NULL || failed ? NULL : g_steal_pointer (&entities);
}

static gboolean
read_texts (CgConnection *self, gint64 most, GError **error)
{
  g_autoptr (GArray) entities = pending_entities (self, most, error);

  if (entities == NULL || !cg_sql_run (self, error, "DELETE FROM temp.fresh", NULL))
    return FALSE;

  for (guint i = 0; i < entities->len; i++)
    {
      CgEntity entity = g_array_index (entities, CgEntity, i);
      g_autofree char *select = cg_search_index_select (entity);
      g_autofree char *sql =
          g_strdup_printf ("INSERT INTO temp.fresh (id, name, body) %s WHERE t.id IN"
                           " (SELECT id FROM " SOME_PENDING " WHERE entity = '%s')",
                           select, cg_entity_get (entity)->id);

      if (!cg_sql_run (self, error, sql, "i", most))
        return FALSE;
    }

  return TRUE;
}

#define WRITE_INDEX(index, column)                                                                 \
  CG_FTS_WRITE (index, column, "search", SOME_PENDING, "temp.fresh")

static gboolean
write_index (CgConnection *self, gint64 most, GError **error)
{
  return read_texts (self, most, error) &&
         cg_sql_run (self, error, WRITE_INDEX ("search_fts", "body"), "i", most) &&
         cg_sql_run (self, error, WRITE_INDEX ("search_names", "name"), "i", most) &&
         cg_sql_run (self, error,
                     "DELETE FROM search WHERE id IN (SELECT id FROM " SOME_PENDING ")"
                     " AND id NOT IN (SELECT id FROM temp.fresh)",
                     "i", most) &&
         cg_sql_run (self, error,
                     "INSERT OR REPLACE INTO search (id, name, body)"
                     " SELECT id, name, body FROM temp.fresh",
                     NULL) &&
         cg_sql_run (self, error,
                     "DELETE FROM search_pending WHERE id IN (SELECT id FROM " SOME_PENDING ")",
                     "i", most) &&
         cg_sql_run (self, error, "DELETE FROM temp.fresh", NULL);
}

static gint64
count_pending (CgConnection *self, GError **error)
{
  return cg_sql_integer (self, error, -1, "SELECT count(*) FROM search_pending", NULL);
}

/* ---- an edit ---- */

static gboolean
note_entity (CgConnection *self, CgEntity entity, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO search_pending (id, entity) SELECT id, '%s' FROM temp.touched"
                       " WHERE entity = %u AND texts ON CONFLICT (id) DO NOTHING",
                       cg_entity_get (entity)->id, entity);

  return cg_sql_run (self, error, sql, NULL);
}

gboolean
cg_search_index_note (CgConnection *self, GError **error)
{
  gint64 n;

  if (self->texts == 0)
    return TRUE;
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if ((self->texts >> i & 1) && !note_entity (self, i, error))
      return FALSE;

  n = count_pending (self, error);
  return n >= 0 && (n <= MOST_PENDING || n > MOST_AT_ONCE || write_index (self, n, error));
}

/* ---- afterwards ---- */

static gboolean
many_wait (CgConnection *self)
{
  return count_pending (self, NULL) > MOST_PENDING;
}

static gboolean
set_merging (CgConnection *self, gint64 automerge, GError **error)
{
  return cg_fts_set_merging (self, "search_fts", automerge, error) &&
         cg_fts_set_merging (self, "search_names", automerge, error);
}

static gboolean
index_some (CgConnection *self, guint most, GError **error)
{
  gboolean good = cg_sql_run (self, error, "BEGIN IMMEDIATE", NULL) &&
                  set_merging (self, CG_FTS_NOT_MERGING, error) &&
                  write_index (self, most, error) && set_merging (self, CG_FTS_MERGING, error) &&
                  cg_sql_run (self, error, "COMMIT", NULL);

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return good;
}

gboolean
cg_search_index_some (CgConnection *self, guint most, gboolean *waits, GError **error)
{
  gboolean good;

  *waits = many_wait (self);
  good = !*waits || index_some (self, most, error);
  *waits = good && *waits && many_wait (self);
  return good;
}

gboolean
cg_search_index_rebuild (CgConnection *self, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *select = cg_search_index_select (i);
      g_autofree char *sql = g_strconcat (CG_INSERT_ALL "search (id, name, body) ", select, NULL);

      if (!cg_sql_run (self, error, sql, NULL))
        return FALSE;
    }

  return cg_sql_run (self, error, CG_FTS_REBUILD ("search_fts"), NULL) &&
         cg_sql_run (self, error, CG_FTS_REBUILD ("search_names"), NULL);
}
