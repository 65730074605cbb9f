/* cg-page-index.c: the index over what pages say: which of them it has read, and writing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-index.h"

#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-fts.h"
#include "cg-schema.h"
#include "cg-variants.h"

#define VERSION_NAME "page_index_version"
#define EDGE_NAME "page_index_edge"

/* Goes up whenever cg_find_fold_page() gives another result, but for what it is made of. */
#define PAGE_VERSION 1

static char *
index_version (void)
{
  return g_strdup_printf ("%d-%d-%d", PAGE_VERSION, CG_FOLD_VERSION, CG_VARIANTS_VERSION);
}

static gboolean
is_current (CgConnection *self)
{
  g_autofree char *found = cg_schema_meta (self, VERSION_NAME);
  g_autofree char *version = index_version ();

  return g_strcmp0 (found, version) == 0;
}

/* ---- its tables ---- */

static const char tables[] =
    "DROP TABLE IF EXISTS page_fts; DROP TABLE IF EXISTS page_search;"
    "CREATE TABLE page_search (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;" CG_FTS_TABLE (
        "page_fts", "body", "page_search") CG_FTS_GATHER ("page_fts");

static gboolean
set_edge (CgConnection *self, gint64 edge, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, edge);

  return cg_schema_set_meta (self, EDGE_NAME, text, error);
}

gboolean
cg_page_index_empty (CgConnection *self, GError **error)
{
  g_autofree char *version = index_version ();
  gint64 waits = cg_sql_integer (self, error, -1, "SELECT EXISTS (SELECT 1 FROM page_text)", NULL);

  return waits >= 0 && cg_sql_script (self, tables, error) &&
         set_edge (self, waits == 1 ? 0 : G_MAXINT64, error) &&
         cg_schema_set_meta (self, VERSION_NAME, version, error);
}

static gboolean
remake (CgConnection *self, GError **error)
{
  if (!cg_sql_script (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  /* Asked again within the transaction: another process may have been quicker. */
  if ((is_current (self) || cg_page_index_empty (self, error)) &&
      cg_sql_script (self, "COMMIT", error))
    return TRUE;

  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
cg_page_index_prepare (CgConnection *self, GError **error)
{
  return (is_current (self) || remake (self, error)) &&
         cg_sql_script (self,
                        "CREATE TEMP TABLE IF NOT EXISTS fresh_page"
                        " (id INTEGER PRIMARY KEY, body TEXT NOT NULL);",
                        error);
}

gint64
cg_page_index_edge (CgConnection *self)
{
  g_autofree char *edge = is_current (self) ? cg_schema_meta (self, EDGE_NAME) : NULL;

  return edge != NULL ? g_ascii_strtoll (edge, NULL, 10) : 0;
}

/* ---- writing ---- */

gboolean
cg_page_index_add (CgConnection *self, gint64 id, const char *text, GError **error)
{
  return id >= cg_page_index_edge (self) ||
         cg_sql_run (self, error,
                     "INSERT OR REPLACE INTO temp.fresh_page (id, body)"
                     " VALUES (?, cg_page_bigrams (?))",
                     "is", id, text);
}

gboolean
cg_page_index_write (CgConnection *self, GError **error)
{
  return cg_sql_run (
             self, error,
             CG_FTS_WRITE ("page_fts", "body", "page_search", "temp.fresh_page", "temp.fresh_page"),
             NULL) &&
         cg_sql_run (self, error,
                     "INSERT OR REPLACE INTO page_search (id, body)"
                     " SELECT id, body FROM temp.fresh_page",
                     NULL) &&
         cg_sql_run (self, error, "DELETE FROM temp.fresh_page", NULL);
}

/* ---- what waits ---- */

static gboolean
index_from (CgConnection *self, gint64 edge, guint most, gboolean *waits, GError **error)
{
  gint64 next;

  if (!cg_sql_run (self, error,
                   "INSERT OR REPLACE INTO temp.fresh_page (id, body)"
                   " SELECT id, cg_page_bigrams (text) FROM page_text WHERE id >= ?"
                   " ORDER BY id LIMIT ?",
                   "ii", edge, (gint64) most))
    return FALSE;

  next = cg_sql_integer (self, error, -1, "SELECT max (id) FROM temp.fresh_page", NULL);
  *waits = next >= 0;
  return set_edge (self, *waits ? next + 1 : G_MAXINT64, error) &&
         cg_page_index_write (self, error);
}

gboolean
cg_page_index_some (CgConnection *self, guint most, gboolean *waits, GError **error)
{
  gint64 edge = cg_page_index_edge (self);
  gboolean good;

  *waits = edge < G_MAXINT64;
  if (!*waits)
    return TRUE;

  good = cg_sql_run (self, error, "BEGIN IMMEDIATE", NULL) &&
         index_from (self, cg_page_index_edge (self), most, waits, error) &&
         cg_sql_run (self, error, "COMMIT", NULL);
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK; DELETE FROM temp.fresh_page", NULL, NULL, NULL);
  return good;
}

/* ---- the check ---- */

gboolean
cg_page_index_check (CgCheck *check, GError **error)
{
  CgConnection *self = check->connection;
  gint64 edge = cg_page_index_edge (self);
  gint64 others;
  gboolean equal = FALSE;

  /* Another program's: it waits whole. */
  if (!is_current (self))
    return TRUE;

  others = cg_sql_integer (
      self, error, -1,
      "SELECT (SELECT count (*) FROM page_text t LEFT JOIN page_search s ON s.id = t.id"
      " WHERE t.id < ?1 AND s.body IS NOT cg_page_bigrams (t.text))"
      " + (SELECT count (*) FROM page_search s WHERE s.id NOT IN (SELECT id FROM page_text))",
      "i", edge);
  if (others < 0 || !cg_fts_compare (self, "page_fts", "body", "page_search", &equal, error))
    return FALSE;

  if (others > 0 || !equal)
    g_ptr_array_add (check->faults, g_strdup (_ ("The index of the pages' texts is damaged.")));
  return TRUE;
}
