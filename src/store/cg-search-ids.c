/* cg-search-ids.c: what a search text alone finds, by id, reading no more than was asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-ids.h"

#include "cg-fold.h"
#include "cg-pinyin.h"
#include "cg-query-search.h"

/* So many of the first records, for each that is asked for, are looked at before the index is
 * asked for every one of many names. */
#define NEAR 16

/* So many of them are looked at before the others: what most names have is found there. */
#define NEAREST 2

/* So many records found by a name, for each that is asked for, are sorted; of more it is quicker
 * to go through the records until there are enough. */
#define SORTED 120

/* So many named records are read once and written into the statements that ask for them. */
#define LISTED 512

typedef struct
{
  CgConnection *connection;
  CgEntity entity;
  const CgEntityInfo *info;
  const char *text;
  char *needle;
  gint64 limit;  /* 0: all */
  GArray *named; /* of gint64: what has the text in its name, up to LISTED + 1 of them */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->needle);
  g_array_unref (self->named);
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
append_limit (CgSql *sql, gint64 limit)
{
  if (limit > 0)
    g_string_append_printf (sql->sql, " LIMIT %" G_GINT64_FORMAT, limit);
}

/* Own texts, as the index has them, in the order of the ids, of records after @first up to
 * @last. */
static gboolean
collect_indexed (const Search *self, gint64 first, gint64 last, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();
  g_autofree char *phrase = cg_fold_phrase (self->text);

  g_string_append_printf (sql->sql,
                          "SELECT d.id FROM search_fts CROSS JOIN d_%s d ON d.id = search_fts.rowid"
                          " WHERE search_fts MATCH ? AND +d.live = 1"
                          " AND search_fts.rowid NOT IN (SELECT id FROM search_pending)"
                          " AND search_fts.rowid > %" G_GINT64_FORMAT
                          " AND search_fts.rowid <= %" G_GINT64_FORMAT " ORDER BY search_fts.rowid",
                          self->info->id, first, last);
  append_limit (sql, self->limit);
  cg_sql_add_text (sql, phrase);
  return collect (self, sql, ids, error);
}

/* Own texts that the index has not read yet, of the records up to @last. */
static gboolean
collect_pending (const Search *self, gint64 last, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  g_string_append (sql->sql, "SELECT d.id FROM (");
  cg_search_append_waiting (sql, self->entity, FALSE, self->text);
  g_string_append_printf (sql->sql,
                          " AND p.id <= %" G_GINT64_FORMAT
                          ") f CROSS JOIN d_%s d ON d.id = f.id WHERE +d.live = 1",
                          last, self->info->id);
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

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static void
append_waiting_names (const Search *self, CgSql *sql)
{
  CgBits referred = cg_search_referred (self->entity);

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (referred & cg_bit (i))
      {
        g_string_append (sql->sql, " UNION ALL ");
        cg_search_append_waiting (sql, i, TRUE, self->text);
      }
}

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
                             " search s ON s.id = r.id WHERE instr(' ' || s.name, ' ' || ?) > 0"
                             " AND r.id NOT IN (SELECT id FROM search_pending)");
  cg_sql_add_text (sql, self->needle);
  append_waiting_names (self, sql);
  g_string_append (sql->sql, ") SELECT d.id FROM ");
  append_record (self, sql);
  g_string_append_printf (sql->sql, " WHERE t.id <= %" G_GINT64_FORMAT " AND +d.live = 1 AND (",
                          last);
  append_any_reference (self, sql);
  g_string_append_c (sql->sql, ')');
  return collect (self, sql, ids, error);
}

static gboolean
read_named (const Search *self, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  g_string_append (sql->sql, "SELECT id FROM (");
  cg_search_append_referred (sql, self->entity, self->text);
  g_string_append (sql->sql, ")");
  append_limit (sql, LISTED + 1);
  return collect (self, sql, self->named, error);
}

static void
append_listed (const Search *self, CgSql *sql)
{
  g_string_append (sql->sql, "VALUES ");
  for (guint i = 0; i < self->named->len; i++)
    g_string_append_printf (sql->sql, "%s(%" G_GINT64_FORMAT ")", i > 0 ? ", " : "",
                            g_array_index (self->named, gint64, i));
}

static void
append_named (const Search *self, CgSql *sql)
{
  g_string_append (sql->sql, "WITH named (id) AS MATERIALIZED (");
  if (self->named->len <= LISTED)
    append_listed (self, sql);
  else
    cg_search_append_referred (sql, self->entity, self->text);
  g_string_append (sql->sql, ") ");
}

/* By the indexes of the references alone, in any order, a record as often as it refers. */
static void
append_referring (const Search *self, CgSql *sql, gint64 last)
{
  const char *union_word = "";

  for (guint i = 0; i < self->info->n_fields; i++)
    if (is_reference (self, i))
      {
        const CgField *field = &self->info->fields[i];

        g_string_append_printf (sql->sql,
                                "%sSELECT id FROM \"%s%s\" WHERE \"%s\" IN (SELECT id FROM named)"
                                " AND id <= %" G_GINT64_FORMAT,
                                union_word, field->flags & CG_FIELD_DERIVED ? "d_" : "",
                                self->info->id, field->id, last);
        union_word = " UNION ALL ";
      }
}

static gboolean
collect_references (const Search *self, GArray *ids, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();

  append_named (self, sql);
  g_string_append (sql->sql, "SELECT d.id FROM (");
  append_referring (self, sql, G_MAXINT64);
  g_string_append_printf (sql->sql, ") f CROSS JOIN d_%s d ON d.id = f.id WHERE +d.live = 1",
                          self->info->id);
  return collect (self, sql, ids, error);
}

/* @candidates: in order, with repetitions. */
static gboolean
add_first_live (const Search *self, GArray *candidates, GArray *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT live FROM d_%s WHERE id = ?", self->info->id);
  gint64 found = 0;

  for (guint i = 0; i < candidates->len && found < self->limit; i++)
    {
      gint64 id = g_array_index (candidates, gint64, i);
      gint64 live;

      if (i > 0 && id == g_array_index (candidates, gint64, i - 1))
        continue;
      live = cg_sql_integer (self->connection, error, -1, sql, "i", id);
      if (live < 0)
        return FALSE;
      if (live == 1)
        {
          g_array_append_val (ids, id);
          found++;
        }
    }

  return TRUE;
}

/* @enough: whether all that refer to a named record were few enough to be sorted. */
static gboolean
collect_sorted_references (
    const Search *self, gint64 last, GArray *ids, gboolean *enough, GError **error)
{
  g_autoptr (CgSql) sql = cg_sql_new ();
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (gint64));

  append_named (self, sql);
  append_referring (self, sql, last);
  append_limit (sql, SORTED * self->limit);
  if (!collect (self, sql, candidates, error))
    return FALSE;

  *enough = candidates->len < SORTED * self->limit;
  if (!*enough)
    return TRUE;

  g_array_sort (candidates, compare_ids);
  return add_first_live (self, candidates, ids, error);
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

/* The id of the last record of so many, for each that is asked for. */
static gint64
find_edge (const Search *self, int share)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM d_%s ORDER BY id LIMIT 1 OFFSET ?", self->info->id);

  if (self->limit == 0)
    return G_MAXINT64;
  return cg_sql_integer (self->connection, NULL, G_MAXINT64, sql, "i", share * self->limit - 1);
}

/* Among the first records, as many as are near. @enough: whether no others need be asked. */
static gboolean
collect_first_near (const Search *self, gint64 last, GArray *ids, gboolean *enough, GError **error)
{
  static const int shares[] = { NEAREST, NEAR };
  guint before = ids->len;

  *enough = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (shares) && !*enough; i++)
    {
      gint64 edge = find_edge (self, shares[i]);

      g_array_set_size (ids, before);
      if (!collect_near_references (self, MIN (edge, last), ids, error))
        return FALSE;
      *enough = last <= edge || ids->len - before >= self->limit;
    }

  if (!*enough)
    g_array_set_size (ids, before);
  return TRUE;
}

/* @last: the last id that can be among those asked for. */
static gboolean
collect_named (const Search *self, gint64 last, GArray *ids, GError **error)
{
  gboolean enough = TRUE;

  if (!has_references (self))
    return TRUE;
  if (!read_named (self, error))
    return FALSE;
  if (self->named->len == 0)
    return TRUE;
  if (self->limit == 0)
    return collect_references (self, ids, error);
  if (self->named->len > LISTED && !collect_first_near (self, last, ids, &enough, error))
    return FALSE;
  if (self->named->len > LISTED && enough)
    return TRUE;

  return collect_sorted_references (self, last, ids, &enough, error) &&
         (enough || collect_first_references (self, last, ids, error));
}

/* ---- put together ---- */

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

/* Whether there are as many up to @edge as were asked for. */
static gboolean
has_enough (const Search *self, GArray *own, GArray *other, gint64 edge)
{
  g_autoptr (GArray) ids = merge (own, other);

  return ids->len >= self->limit && g_array_index (ids, gint64, self->limit - 1) <= edge;
}

GArray *
cg_search_ids_read (CgConnection *connection, const CgQuery *query, GError **error)
{
  g_auto (Search) self = { connection,
                           query->entity,
                           cg_entity_get (query->entity),
                           query->text,
                           cg_fold_needle (query->text),
                           query->limit,
                           g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 edge = find_edge (&self, NEAR);
  gint64 last = G_MAXINT64;
  GArray *ids;

  /* The index has other kinds of records as well: all cases' titles may have the text, and of
   * those not one is asked for. So it is asked beyond the near records only when these and the
   * names they refer to were too few. */
  if (!collect_indexed (&self, 0, edge, own, error))
    return NULL;
  if (self.limit > 0 && own->len == self.limit)
    last = g_array_index (own, gint64, own->len - 1);
  if (!collect_pending (&self, last, other, error) || !collect_named (&self, last, other, error))
    return NULL;
  g_array_sort (other, compare_ids);
  if (edge < G_MAXINT64 && !has_enough (&self, own, other, edge) &&
      !collect_indexed (&self, edge, G_MAXINT64, own, error))
    return NULL;

  ids = merge (own, other);
  if (self.limit > 0 && ids->len > self.limit)
    g_array_set_size (ids, (guint) self.limit);
  return ids;
}
