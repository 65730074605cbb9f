/* cg-store-search.c: CgStore's search over all kinds of record: the best few of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-search.h"

#include "cg-fold.h"
#include "cg-query-search.h"
#include "cg-reader.h"
#include "cg-store-private.h"

/* Names that are compared; who has typed so little that more fit goes on typing. */
#define MOST_NAMES 300

/* ---- which records may be meant ---- */

static void
add_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return;

  g_array_append_val (ids, id);
}

/* Of what a SELECT of ids finds, the live records of @entity. */
static gboolean
collect (
    CgConnection *connection, CgEntity entity, CgSql *sql, guint limit, GArray *ids, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  g_string_prepend (sql->sql, "SELECT d.id FROM (");
  g_string_append_printf (sql->sql,
                          ") f CROSS JOIN d_%s d ON d.id = f.id WHERE +d.live = 1 LIMIT %u",
                          cg_entity_get (entity)->id, limit);
  statement = cg_sql_prepare_values (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    add_id (ids, sqlite3_column_int64 (statement, 0));
  if (code != SQLITE_DONE)
    cg_connection_fail (connection, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

static gboolean
collect_names (
    CgConnection *connection, CgEntity entity, const char *text, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  cg_search_append_names (sql, entity, text);
  return collect (connection, entity, sql, MOST_NAMES, ids, error);
}

static gboolean
collect_texts (CgConnection *connection,
               CgEntity entity,
               const char *text,
               guint limit,
               GArray *ids,
               GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  cg_search_append_texts (sql, entity, text);
  return collect (connection, entity, sql, limit, ids, error);
}

/* Numbers are in capitals; the first ones of those that begin with the text. */
static gboolean
collect_numbers (CgConnection *connection,
                 CgEntity entity,
                 const char *text,
                 guint limit,
                 GArray *ids,
                 GError **error)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autoptr (CgSql) sql = cg_sql_new ();
  g_autofree char *folded = cg_fold (text);
  g_autofree char *first = g_utf8_strup (folded, -1);
  g_autofree char *last = g_strconcat (first, "\xf4\x8f\xbf\xbf", NULL);

  if (info->number_field < 0)
    return TRUE;

  g_string_append_printf (
      sql->sql, "SELECT id FROM \"%s\" WHERE \"%s\" BETWEEN ? AND ? ORDER BY \"%s\"", info->id,
      info->fields[info->number_field].id, info->fields[info->number_field].id);
  cg_sql_add_text (sql, first);
  cg_sql_add_text (sql, last);
  return collect (connection, entity, sql, limit, ids, error);
}

/* ---- the best of them ---- */

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  return cg_hit_compare (*(CgHit *const *) a, *(CgHit *const *) b);
}

static void
add_best (GPtrArray *hits, GPtrArray *records, const char *text, guint limit)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      CgHit *hit = cg_hit_find (records->pdata[i], text);

      if (hit != NULL)
        g_ptr_array_add (found, hit);
    }

  g_ptr_array_sort (found, compare_hits);
  for (guint i = 0; i < found->len; i++)
    if (i < limit)
      g_ptr_array_add (hits, found->pdata[i]);
    else
      cg_hit_free (found->pdata[i]);
}

static gboolean
search_entity (CgConnection *connection,
               CgEntity entity,
               const char *text,
               guint limit,
               GPtrArray *hits,
               GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) records = NULL;

  if (!collect_numbers (connection, entity, text, limit, ids, error) ||
      !collect_names (connection, entity, text, ids, error) ||
      !collect_texts (connection, entity, text, limit, ids, error))
    return FALSE;

  records =
      cg_reader_fetch (connection, entity, (const gint64 *) (gpointer) ids->data, ids->len, error);
  if (records == NULL)
    return FALSE;

  add_best (hits, records, text, limit);
  return TRUE;
}

/* ---- on the store's thread ---- */

typedef struct
{
  GArray *entities; /* of CgEntity */
  char *text;
  guint limit;
  GPtrArray *hits;
} Search;

static Search *
search_new (const CgEntity *entities, gsize n_entities, const char *text, guint limit)
{
  Search *self = g_new0 (Search, 1);

  self->entities = g_array_new (FALSE, FALSE, sizeof (CgEntity));
  g_array_append_vals (self->entities, entities, (guint) n_entities);
  self->text = g_strdup (text);
  self->limit = limit;
  self->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_hit_free);
  return self;
}

static void
search_free (gpointer data)
{
  Search *self = data;

  g_array_unref (self->entities);
  g_free (self->text);
  g_ptr_array_unref (self->hits);
  g_free (self);
}

static gboolean
search_all (CgConnection *connection, Search *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      CgEntity entity = g_array_index (self->entities, CgEntity, i);

      /* Between two statements an interruption is not seen. */
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !search_entity (connection, entity, self->text, self->limit, self->hits, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_search (CgStore *store,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Search *self = data;
  g_autofree char *folded = cg_fold (self->text);
  gulong handler;
  gboolean good;

  if (*folded == '\0')
    return TRUE;

  handler = cg_connection_interrupt_by (connection, cancellable);
  good = search_all (connection, self, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  return good;
}

/* ---- the calls ---- */

GPtrArray *
cg_store_search (CgStore *self,
                 const CgEntity *entities,
                 gsize n_entities,
                 const char *text,
                 guint limit,
                 GError **error)
{
  Search *search = search_new (entities, n_entities, text, limit);
  GPtrArray *hits = NULL;

  if (cg_store_call (self, CG_SIDE_COUNTER, run_search, search, error))
    hits = g_ptr_array_ref (search->hits);
  search_free (search);
  return hits;
}

void
cg_store_search_async (CgStore *self,
                       const CgEntity *entities,
                       gsize n_entities,
                       const char *text,
                       guint limit,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_COUNTER, run_search,
                       search_new (entities, n_entities, text, limit), search_free,
                       cg_store_search_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_search_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Search *search = cg_store_call_finish (self, result, error);

  return search != NULL ? g_ptr_array_ref (search->hits) : NULL;
}
