/* cg-search-ids.c: what a search text alone finds, by id, reading no more than was asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-ids.h"

#include "cg-fold.h"
#include "cg-pinyin.h"
#include "cg-query-search.h"

/* The first hits lie near where there are no more records before the last of them than this for
 * each: then it is quicker to look at those than to ask the index for every name. */
#define NEAR 32

/* So many records found by a name, for each that is asked for, are sorted; of more it is quicker
 * to go through the records until there are enough. */
#define SORTED 50

typedef struct
{
  CgConnection *connection;
  CgEntity entity;
  const CgEntityInfo *info;
  const char *text;
  char *words;
  gint64 limit; /* 0: all */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

gboolean
cg_search_ids_serves (const CgQuery *query)
{
  g_autofree char *folded = cg_fold (query->text);

  for (guint i = 0; i < query->sorts->len; i++)
    if (g_array_index (query->sorts, CgSort, i).field >= 0 ||
        g_array_index (query->sorts, CgSort, i).descending)
      return FALSE;

  return *folded != '\0' && query->filters->len == 0 && query->group < 0 && !query->with_voided &&
         !cg_pinyin_is_typed (folded);
}

/* ---- statements ---- */

static gboolean
collect (const Search *self, const CgSql *sql, GArray *ids, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare_values (self->connection, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (code != SQLITE_DONE)
    cg_connection_fail (self->connection, error);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

static void
add_apart (const Search *self, CgSql *sql)
{
  g_autofree char *apart = g_strdup_printf (" %s ", self->words);

  cg_sql_add_text (sql, apart);
}

static void
append_limit (CgSql *sql, gint64 limit)
{
  if (limit > 0)
    g_string_append_printf (sql->sql, " LIMIT %" G_GINT64_FORMAT, limit);
}

/* Own texts, as the index has them, in the order of the ids. */
static gboolean
collect_indexed (const Search *self, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();
  g_autofree char *phrase = cg_fold_phrase (self->text);

  g_string_append_printf (sql->sql,
                          "SELECT d.id FROM search_fts CROSS JOIN d_%s d ON d.id = search_fts.rowid"
                          " WHERE search_fts MATCH ? AND +d.live = 1"
                          " AND search_fts.rowid NOT IN (SELECT id FROM search_pending)"
                          " ORDER BY search_fts.rowid",
                          self->info->id);
  append_limit (sql, self->limit);
  cg_sql_add_text (sql, phrase);
  return collect (self, sql, ids, error);
}

/* Own texts that the index has not read yet. */
static gboolean
collect_pending (const Search *self, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  g_string_append_printf (sql->sql,
                          "SELECT d.id FROM search_pending p CROSS JOIN search s ON s.id = p.id"
                          " CROSS JOIN d_%s d ON d.id = p.id"
                          " WHERE +d.live = 1 AND instr(' ' || s.body || ' ', ?) > 0",
                          self->info->id);
  add_apart (self, sql);
  return collect (self, sql, ids, error);
}

/* The table that has a reference, and beside it the derived row. */
static void
append_record (const Search *self, CgSql *sql)
{
  g_string_append_printf (sql->sql, "\"%s\" t CROSS JOIN d_%s d ON d.id = t.id", self->info->id,
                          self->info->id);
}

static char
table_of (const CgField *field)
{
  return field->flags & CG_FIELD_DERIVED ? 'd' : 't';
}

static gboolean
is_reference (const Search *self, guint field)
{
  return self->info->fields[field].type == CG_FIELD_REFERENCE;
}

static gboolean
has_references (const Search *self)
{
  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_reference (self, i))
      return TRUE;

  return FALSE;
}

/* "t.a IN (SELECT id FROM named) OR t.b IN …" */
static void
append_any_reference (const Search *self, CgSql *sql)
{
  const char * or = "";

  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_reference (self, i))
      {
        const CgField *field = &self->info->fields[i];

        g_string_append_printf (sql->sql, "%s%c.\"%s\" IN (SELECT id FROM named)", or,
                                table_of (field), field->id);
        or = " OR ";
      }
}

/* ---- found by a name that is referred to ---- */

/* Among the records up to @last, which are few: the names that these refer to. */
static gboolean
collect_near_references (const Search *self, gint64 last, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();
  const char *union_word = "";

  g_string_append (sql->sql, "WITH target (id) AS MATERIALIZED (");
  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_reference (self, i))
      {
        const CgField *field = &self->info->fields[i];

        g_string_append_printf (
            sql->sql, "%sSELECT \"%s\" FROM \"%s%s\" WHERE id <= %" G_GINT64_FORMAT, union_word,
            field->id, field->flags & CG_FIELD_DERIVED ? "d_" : "", self->info->id, last);
        union_word = " UNION ";
      }
  g_string_append (sql->sql, "), named (id) AS MATERIALIZED (SELECT s.id FROM target r CROSS JOIN"
                             " search s ON s.id = r.id WHERE instr(' ' || s.name || ' ', ?) > 0)"
                             " SELECT d.id FROM ");
  add_apart (self, sql);
  append_record (self, sql);
  g_string_append_printf (sql->sql, " WHERE t.id <= %" G_GINT64_FORMAT " AND +d.live = 1 AND (",
                          last);
  append_any_reference (self, sql);
  g_string_append_c (sql->sql, ')');
  return collect (self, sql, ids, error);
}

static void
append_named (const Search *self, CgSql *sql)
{
  g_string_append (sql->sql, "WITH named (id) AS MATERIALIZED (");
  cg_search_append_names (sql, self->entity, self->text);
  g_string_append (sql->sql, ") ");
}

/* By the indexes of the references, in any order; @most: 0 for all. */
static gboolean
collect_references (const Search *self, gint64 last, gint64 most, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();
  const char *union_word = "";

  append_named (self, sql);
  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_reference (self, i))
      {
        const CgField *field = &self->info->fields[i];

        g_string_append_printf (sql->sql, "%sSELECT d.id FROM ", union_word);
        if (field->flags & CG_FIELD_DERIVED)
          g_string_append_printf (sql->sql, "d_%s d", self->info->id);
        else
          append_record (self, sql);
        g_string_append_printf (sql->sql,
                                " WHERE %c.\"%s\" IN (SELECT id FROM named) AND +d.live = 1"
                                " AND d.id <= %" G_GINT64_FORMAT,
                                table_of (field), field->id, last);
        union_word = " UNION ALL ";
      }
  append_limit (sql, most);
  return collect (self, sql, ids, error);
}

/* Many: one record after the other, until there are enough. */
static gboolean
collect_first_references (const Search *self, gint64 last, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  append_named (self, sql);
  g_string_append_printf (sql->sql,
                          "SELECT t.id FROM \"%s\" t NOT INDEXED CROSS JOIN d_%s d ON d.id = t.id"
                          " WHERE t.id <= %" G_GINT64_FORMAT " AND +d.live = 1 AND (",
                          self->info->id, self->info->id, last);
  append_any_reference (self, sql);
  g_string_append (sql->sql, ") ORDER BY t.id");
  append_limit (sql, self->limit);
  return collect (self, sql, ids, error);
}

static gboolean
is_near (const Search *self, gint64 last, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM (SELECT 1 FROM d_%s WHERE id <= ? LIMIT ?)", self->info->id);

  return cg_sql_integer (self->connection, error, G_MAXINT64, sql, "ii", last,
                         NEAR * self->limit + 1) <= NEAR * self->limit;
}

/* @last: the last id that can be among those asked for. */
static gboolean
collect_named (const Search *self, gint64 last, GArray *ids, GError **error)
{
  gint64 most = self->limit > 0 ? SORTED * self->limit : 0;
  guint before = ids->len;

  if (!has_references (self))
    return TRUE;
  if (last < G_MAXINT64 && is_near (self, last, NULL))
    return collect_near_references (self, last, ids, error);
  if (!collect_references (self, last, most, ids, error))
    return FALSE;
  if (most == 0 || ids->len - before < most)
    return TRUE;

  g_array_set_size (ids, before);
  return collect_first_references (self, last, ids, error);
}

/* ---- put together ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
append_next (GArray *ids, gint64 id)
{
  if (ids->len == 0 || g_array_index (ids, gint64, ids->len - 1) != id)
    g_array_append_val (ids, id);
}

/* Both in order; an id of both once. */
static GArray *
merge (GArray *left, GArray *right)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), left->len + right->len);
  guint i = 0, k = 0;

  while (i < left->len || k < right->len)
    if (k == right->len ||
        (i < left->len && g_array_index (left, gint64, i) <= g_array_index (right, gint64, k)))
      append_next (ids, g_array_index (left, gint64, i++));
    else
      append_next (ids, g_array_index (right, gint64, k++));

  return ids;
}

GArray *
cg_search_ids_read (CgConnection *connection, const CgQuery *query, GError **error)
{
  g_auto (Search) self = { connection,
                           query->entity,
                           cg_entity_get (query->entity),
                           query->text,
                           cg_fold_spaced (query->text),
                           query->limit };
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = G_MAXINT64;
  GArray *ids;

  if (!collect_indexed (&self, own, error))
    return NULL;
  if (self.limit > 0 && own->len == self.limit)
    last = g_array_index (own, gint64, own->len - 1);
  if (!collect_pending (&self, other, error) || !collect_named (&self, last, other, error))
    return NULL;

  g_array_sort (other, compare_ids);
  ids = merge (own, other);
  if (self.limit > 0 && ids->len > self.limit)
    g_array_set_size (ids, (guint) self.limit);
  return ids;
}
