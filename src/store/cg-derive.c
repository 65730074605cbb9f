/* cg-derive.c: derived values: computed from records, in tables that no session sees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-derive.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-derive-expressions.h"
#include "cg-schema.h"
#include "cg-search-check.h"
#include "cg-search-index.h"

gboolean
cg_derive_prepare (CgConnection *self, GError **error)
{
  return cg_sql_script (self,
                        "CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY,"
                        " entity INTEGER NOT NULL, direct INTEGER NOT NULL, stale INTEGER NOT NULL,"
                        " texts INTEGER NOT NULL);",
                        error);
}

G_STATIC_ASSERT (CG_N_ENTITIES <= CG_N_BITS);

gboolean
cg_derive_begin (CgConnection *self, GError **error)
{
  self->touched = self->stale = self->texts = 0;
  self->whole = self->sources = self->sums = 0;
  self->removed = self->many = FALSE;
  memset (self->changed, 0, sizeof self->changed);
  return cg_sql_run (self, error, "DELETE FROM temp.touched", NULL);
}

gboolean
cg_derive_touch (CgConnection *self,
                 CgEntity entity,
                 gint64 id,
                 int direct,
                 CgStale stale,
                 gboolean texts,
                 GError **error)
{
  self->touched |= cg_bit (entity);
  if (direct == 0)
    self->changed[entity] = CG_CONNECTION_ALL_FIELDS;
  self->stale |= stale != CG_STALE_NOT ? cg_bit (entity) : 0;
  self->whole |= stale != CG_STALE_NOT ? cg_bit (entity) : 0;
  self->sources |= stale == CG_STALE_SELF ? cg_bit (entity) : 0;
  self->texts |= texts ? cg_bit (entity) : 0;
  return cg_sql_run (self, error,
                     "INSERT INTO temp.touched (id, entity, direct, stale, texts)"
                     " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                     " direct = max(direct, excluded.direct), stale = max(stale, excluded.stale),"
                     " texts = max(texts, excluded.texts)",
                     "iiiii", id, (gint64) entity, (gint64) direct, (gint64) stale, (gint64) texts);
}

/* ---- the statements of an entity ---- */

GPtrArray *
cg_derive_columns (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = info->n_own_fields; i < info->n_fields; i++)
    if (!(info->fields[i].flags & CG_FIELD_VIRTUAL))
      g_ptr_array_add (columns, (char *) info->fields[i].id);

  if (cg_schema_has_lamp (entity))
    {
      g_ptr_array_add (columns, (char *) "is_open");
      g_ptr_array_add (columns, (char *) "done_on");
      g_ptr_array_add (columns, (char *) "due_key");
    }

  return columns;
}

char *
cg_derive_select (CgEntity entity)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT t.id, (%s) AS live", cg_derive_expression (entity, "live"));
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      g_string_append_printf (sql, ", (%s) AS \"%s\"", cg_derive_expression (entity, column),
                              column);
    }
  g_string_append_printf (sql, " FROM \"%s\" t", cg_entity_get (entity)->id);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
cg_derive_names_select (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  if (info->name_field < 0)
    return NULL;

  return g_strdup_printf (
      "SELECT t.id, cg_name_key(t.\"%s\") FROM \"%s\" t WHERE t.\"%s\" IS NOT NULL",
      info->fields[info->name_field].id, info->id, info->fields[info->name_field].id);
}

/* Each for all records of an entity, and for those that temp.touched names. */
typedef struct
{
  char *forget; /* rows of records that are no more */
  char *derive[2];
  char *unname;  /* NULL where records have a name always, or never */
  char *name[2]; /* NULL where records have no name */
} Statements;

/* Rows that come out as they were are not written: they lie all over the store. */
static char *
renew_clause (CgEntity entity)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  g_autoptr (GString) set = g_string_new ("live = excluded.live");
  g_autoptr (GString) differs = g_string_new (NULL);
  const char *id = cg_entity_get (entity)->id;

  g_string_printf (differs, "d_%s.live <> excluded.live", id);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      g_string_append_printf (set, ", \"%s\" = excluded.\"%s\"", column, column);
      g_string_append_printf (differs, " OR d_%s.\"%s\" IS NOT excluded.\"%s\"", id, column,
                              column);
    }

  return g_strdup_printf ("ON CONFLICT (id) DO UPDATE SET %s WHERE %s", set->str, differs->str);
}

#define IN_TOUCHED "t.id IN (SELECT id FROM temp.touched WHERE entity = %d AND %s)"
#define OF_TOUCHED "x.entity = %d AND x.%s"

/* A SELECT over all records `t` of an entity, over those that temp.touched `x` names. */
static char *
over_touched (char *select, CgEntity entity)
{
  g_autofree char *whole = select;
  g_autofree char *from = g_strdup_printf (" FROM \"%s\" t", cg_entity_get (entity)->id);
  char *found = g_strrstr (whole, from);

  *found = '\0';
  return g_strdup_printf ("%s FROM temp.touched x CROSS JOIN \"%s\" t ON t.id = x.id%s", whole,
                          cg_entity_get (entity)->id, found + strlen (from));
}

static char *
renew_statement (CgEntity entity)
{
  g_autofree char *select = over_touched (cg_derive_select (entity), entity);
  g_autofree char *renew = renew_clause (entity);

  return g_strdup_printf ("INSERT INTO d_%s %s WHERE " OF_TOUCHED " %s", cg_entity_get (entity)->id,
                          select, entity, "stale", renew);
}

static void
make_statements (Statements *statements, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *stale = g_strdup_printf (IN_TOUCHED, entity, "stale");
  g_autofree char *texts = g_strdup_printf (IN_TOUCHED, entity, "texts");
  g_autofree char *of_texts = g_strdup_printf (OF_TOUCHED, entity, "texts");
  g_autofree char *named_touched = NULL;
  g_autofree char *derived = cg_derive_select (entity);
  g_autofree char *named = cg_derive_names_select (entity);

  statements->forget =
      g_strdup_printf ("DELETE FROM d_%s AS t WHERE %s"
                       " AND NOT EXISTS (SELECT 1 FROM \"%s\" r WHERE r.id = t.id)",
                       info->id, stale, info->id);
  statements->derive[TRUE] = g_strdup_printf (CG_INSERT_ALL "d_%s %s", info->id, derived);
  statements->derive[FALSE] = renew_statement (entity);
  if (named == NULL)
    return;

  statements->name[TRUE] = g_strdup_printf (CG_INSERT_ALL "name_key (id, key) %s", named);
  named_touched = over_touched (g_strdup (named), entity);
  statements->name[FALSE] =
      g_strdup_printf ("INSERT INTO name_key (id, key) %s AND %s ON CONFLICT (id)"
                       " DO UPDATE SET key = excluded.key WHERE key <> excluded.key",
                       named_touched, of_texts);
  if (!(info->fields[info->name_field].flags & CG_FIELD_REQUIRED))
    statements->unname = g_strdup_printf ("DELETE FROM name_key WHERE id IN (SELECT t.id FROM "
                                          "\"%s\" t WHERE t.\"%s\" IS NULL AND %s)",
                                          info->id, info->fields[info->name_field].id, texts);
}

static const Statements *
statements_of (CgEntity entity)
{
  static Statements statements[CG_N_ENTITIES];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        make_statements (&statements[i], i);
      g_once_init_leave (&once, 1);
    }

  return &statements[entity];
}

/* ---- an edit ---- */

static gboolean
forget_names (CgConnection *self, GError **error)
{
  return cg_sql_run (self, error,
                     "DELETE FROM name_key WHERE id IN (SELECT id FROM temp.touched WHERE texts)",
                     NULL);
}

gboolean
cg_derive_touch_all (CgConnection *self, CgEntity entity, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO temp.touched (id, entity, direct, stale, texts)"
                       " SELECT id, %u, 0, 1, 0 FROM \"%s\" WHERE 1"
                       " ON CONFLICT (id) DO UPDATE SET stale = max(stale, 1)",
                       entity, cg_entity_get (entity)->id);

  self->touched |= cg_bit (entity);
  self->stale |= cg_bit (entity);
  self->whole |= cg_bit (entity);
  self->changed[entity] = CG_CONNECTION_ALL_FIELDS;
  return cg_sql_run (self, error, sql, NULL);
}

gboolean
cg_derive_moves_deadlines (CgConnection *self)
{
  return (self->touched & (cg_bit (CG_ENTITY_CALENDAR_DAY) | cg_bit (CG_ENTITY_RULE))) != 0;
}

/* Another calendar or rule moves every warning and deadline. */
static gboolean
touch_all_deadlines (CgConnection *self, GError **error)
{
  if (!cg_derive_moves_deadlines (self))
    return TRUE;
  if (!cg_connection_load_calendar (self, error))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (cg_schema_has_warning (i) && !cg_derive_touch_all (self, i, error))
      return FALSE;

  return TRUE;
}

/* What a dependent's rows are to be computed anew. */
static void
note_dependent (CgConnection *self, const CgDependent *dependent, gsize index)
{
  self->touched |= cg_bit (dependent->entity);
  self->stale |= cg_bit (dependent->entity);
  self->sources |= dependent->stale == CG_STALE_SELF ? cg_bit (dependent->entity) : 0;
  if (dependent->only_sums)
    self->sums |= cg_bit (index);
  else
    {
      self->whole |= cg_bit (dependent->entity);
      self->changed[dependent->entity] = CG_CONNECTION_ALL_FIELDS;
    }
}

gboolean
cg_derive_touch_dependents (CgConnection *self, GError **error)
{
  gsize n;
  const CgDependent *dependents = cg_derive_dependents (&n);

  for (gsize i = 0; i < n; i++)
    {
      if (!(self->sources & cg_bit (dependents[i].source)) ||
          (self->many && !cg_derive_moves (&dependents[i], self->changed[dependents[i].source])))
        continue;
      if (!cg_sql_run (self, error, dependents[i].statement, NULL))
        return FALSE;
      if (sqlite3_changes64 (self->db) > 0)
        note_dependent (self, &dependents[i], i);
    }

  return TRUE;
}

/* Some columns of the stale rows of an entity, each computed once: a sum may be over all rows of
 * an import. NULL: none. */
static char *
columns_statement (CgEntity entity, GPtrArray *columns)
{
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) differs = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      g_string_append_printf (names, ", \"%s\"", column);
      g_string_append_printf (values, ", %s", cg_derive_expression (entity, column));
      g_string_append_printf (set, "%s\"%s\" = v.\"%s\"", set->len > 0 ? ", " : "", column, column);
      g_string_append_printf (differs, "%sd.\"%s\" IS NOT v.\"%s\"", differs->len > 0 ? " OR " : "",
                              column, column);
    }

  if (names->len == 0)
    return NULL;

  return g_strdup_printf ("WITH v (id%s) AS MATERIALIZED (SELECT t.id%s FROM temp.touched x"
                          " CROSS JOIN \"%s\" t ON t.id = x.id WHERE x.entity = %d AND x.stale)"
                          " UPDATE d_%s AS d SET %s FROM v WHERE d.id = v.id AND (%s)",
                          names->str, values->str, id, entity, id, set->str, differs->str);
}

/* Of an owner only what is summed up over one kind of its rows. */
static char *
sums_statement (const CgDependent *dependent)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (dependent->entity);

  for (guint i = columns->len; i > 0; i--)
    if (!cg_derive_reads_table (dependent->entity, g_ptr_array_index (columns, i - 1),
                                dependent->source))
      g_ptr_array_remove_index (columns, i - 1);

  return columns_statement (dependent->entity, columns);
}

/* Of a record only what follows from the fields that were changed. */
static gboolean
update_changed (CgConnection *self, CgEntity entity, GError **error)
{
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  g_autofree char *sql = NULL;

  g_ptr_array_insert (columns, 0, (char *) "live");
  for (guint i = columns->len; i > 0; i--)
    if (!cg_derive_follows (entity, g_ptr_array_index (columns, i - 1), self->changed[entity]))
      g_ptr_array_remove_index (columns, i - 1);

  sql = columns_statement (entity, columns);
  return sql == NULL || cg_sql_run (self, error, sql, NULL);
}

static gboolean
update_sums (CgConnection *self, CgEntity entity, GError **error)
{
  static char *statements[CG_N_BITS];
  static gsize once = 0;
  gsize n;
  const CgDependent *dependents = cg_derive_dependents (&n);

  g_assert (n <= G_N_ELEMENTS (statements));
  if (g_once_init_enter (&once))
    {
      for (gsize i = 0; i < n; i++)
        statements[i] = dependents[i].only_sums ? sums_statement (&dependents[i]) : NULL;
      g_once_init_leave (&once, 1);
    }

  for (gsize i = 0; i < n; i++)
    if (((self->sums & cg_bit (i)) != 0) && dependents[i].entity == entity &&
        statements[i] != NULL && !cg_sql_run (self, error, statements[i], NULL))
      return FALSE;

  return TRUE;
}

/* From so many new records on it pays to look which others can belong to them. */
#define MANY_NEW 16

/* How many of the stale rows there are, if all of them are new; else 0. */
static gint64
count_new (CgConnection *self, CgEntity entity)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT CASE WHEN EXISTS (SELECT 1 FROM temp.touched x CROSS JOIN d_%s d ON d.id = x.id"
      " WHERE x.entity = ?1 AND x.stale) THEN 0"
      " ELSE (SELECT count(*) FROM temp.touched WHERE entity = ?1 AND stale) END",
      cg_entity_get (entity)->id);

  return cg_sql_integer (self, NULL, 0, sql, "i", (gint64) entity);
}

/* Whether the records of @table belong to those of @entity, and the edit touches none of them. */
static gboolean
is_untouched (const CgConnection *self, CgEntity entity, const char *table)
{
  const CgEntityInfo *info;
  CgEntity child;

  if (!cg_entity_parse (table, &child, NULL) || child == entity || (self->touched & cg_bit (child)))
    return FALSE;

  info = cg_entity_get (child);
  return info->parent_field >= 0 && info->fields[info->parent_field].of == (guint) entity;
}

/* The end of what begins with the bracket @begin. */
static const char *
closing_bracket (const char *begin)
{
  int depth = 0;

  for (const char *p = begin; *p != '\0'; p++)
    {
      depth += *p == '(';
      depth -= *p == ')';
      if (depth == 0)
        return p;
    }

  g_return_val_if_reached (begin);
}

#define SELECT "(SELECT "
#define FROM " FROM "

/* What "(SELECT … FROM table …)" comes to where the table has no row; NULL: it is left to SQLite.
 * @end: (out): its closing bracket */
static const char *
nothing_selected (const CgConnection *self, CgEntity entity, const char *select, const char **end)
{
  const char *from = strstr (select, FROM);
  const char *what = select + strlen (SELECT);
  g_autofree char *table = NULL;

  *end = closing_bracket (select);
  if (from == NULL || from > *end || g_strstr_len (what, from - what, SELECT) != NULL)
    return NULL;

  table = g_strndup (from + strlen (FROM), strcspn (from + strlen (FROM), " )"));
  if (!is_untouched (self, entity, table))
    return NULL;
  if (g_str_has_prefix (what, "count(*)" FROM))
    return "0";

  return g_str_has_prefix (what, "max(") || what[1] == '.' ? "NULL" : NULL;
}

/* What belongs to a new record is new as well: of a kind that the edit does not touch there is
 * none, and nothing need be asked for every row. */
static char *
without_untouched (const CgConnection *self, CgEntity entity)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  const char *rest = statements_of (entity)->derive[FALSE];

  for (const char *select = strstr (rest, SELECT); select != NULL;)
    {
      const char *end;
      const char *nothing = nothing_selected (self, entity, select, &end);

      if (nothing != NULL)
        {
          g_string_append_len (sql, rest, select - rest);
          g_string_append (sql, nothing);
          rest = end + 1;
        }
      select = strstr (nothing != NULL ? rest : select + 1, SELECT);
    }

  g_string_append (sql, rest);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
derive_stale (CgConnection *self, CgEntity entity, GError **error)
{
  g_autofree char *sql = NULL;

  if (count_new (self, entity) < MANY_NEW)
    return cg_sql_run (self, error, statements_of (entity)->derive[FALSE], NULL);

  sql = without_untouched (self, entity);
  return cg_sql_run (self, error, sql, NULL);
}

static gboolean
has_sums (const CgConnection *self, CgEntity entity)
{
  gsize n;
  const CgDependent *dependents = cg_derive_dependents (&n);

  for (gsize i = 0; i < n; i++)
    if (((self->sums & cg_bit (i)) != 0) && dependents[i].entity == entity)
      return TRUE;

  return FALSE;
}

static gboolean
update_stale (CgConnection *self, CgEntity entity, GError **error)
{
  if (!(self->whole & cg_bit (entity)))
    return update_sums (self, entity, error);
  if (self->changed[entity] != CG_CONNECTION_ALL_FIELDS && !has_sums (self, entity))
    return update_changed (self, entity, error);

  return (!self->removed || cg_sql_run (self, error, statements_of (entity)->forget, NULL)) &&
         derive_stale (self, entity, error);
}

static gboolean
update_names (CgConnection *self, CgEntity entity, gboolean all, GError **error)
{
  const Statements *statements = statements_of (entity);

  return (all || statements->unname == NULL ||
          cg_sql_run (self, error, statements->unname, NULL)) &&
         (statements->name[all] == NULL || cg_sql_run (self, error, statements->name[all], NULL));
}

static gboolean
renames (const CgConnection *self, CgEntity entity)
{
  int field = cg_entity_get (entity)->name_field;

  return field >= 0 && (self->changed[entity] >> field & 1);
}

gboolean
cg_derive_update (CgConnection *self, GError **error)
{
  if (!touch_all_deadlines (self, error) || !cg_derive_touch_dependents (self, error) ||
      (self->removed && !forget_names (self, error)))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (((self->stale & cg_bit (i)) && !update_stale (self, i, error)) ||
        ((self->texts & cg_bit (i)) && renames (self, i) && !update_names (self, i, FALSE, error)))
      return FALSE;

  return TRUE;
}

gboolean
cg_derive_rebuild (CgConnection *self, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (!cg_sql_run (self, error, statements_of (i)->derive[TRUE], NULL) ||
        !update_names (self, i, TRUE, error))
      return FALSE;

  return cg_search_index_rebuild (self, error);
}

static gboolean
report_differences (
    CgConnection *self, const char *sql, const char *what, GPtrArray *faults, GError **error)
{
  gint64 n = cg_sql_integer (self, error, -1, sql, NULL);

  if (n > 0)
    g_ptr_array_add (
        faults, g_strdup_printf (_ ("Derived values of “%s” differ from a rebuild in %lld rows."),
                                 what, (long long) n));

  return n >= 0;
}

/* Record by record in the order of ids: nothing has to be kept or sorted. */
static char *
values_differences (CgEntity entity)
{
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GPtrArray) columns = cg_derive_columns (entity);
  g_autofree char *rebuilt = cg_derive_select (entity);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql,
                   "SELECT (SELECT count(*) FROM d_%s d WHERE NOT EXISTS (SELECT 1 FROM \"%s\" t"
                   " WHERE t.id = d.id)) + (SELECT count(*) FROM (%s) r LEFT JOIN d_%s d"
                   " ON d.id = r.id WHERE d.id IS NULL OR d.live IS NOT r.live",
                   id, id, rebuilt, id);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, " OR d.\"%s\" IS NOT r.\"%s\"",
                            (const char *) g_ptr_array_index (columns, i),
                            (const char *) g_ptr_array_index (columns, i));
  g_string_append (sql, ")");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
compare_entity (CgConnection *self, CgEntity entity, GPtrArray *faults, GError **error)
{
  g_autofree char *values = values_differences (entity);
  g_autofree char *rebuilt = cg_search_index_select (entity);
  g_autofree char *texts =
      g_strdup_printf ("SELECT count(*) FROM (%s WHERE t.id NOT IN"
                       " (SELECT id FROM search_pending)) r LEFT JOIN search s ON s.id = r.id"
                       " WHERE s.id IS NULL OR s.name IS NOT r.name OR s.body IS NOT r.body",
                       rebuilt);

  return report_differences (self, values, cg_entity_label (entity), faults, error) &&
         report_differences (self, texts, cg_entity_label (entity), faults, error);
}

gboolean
cg_derive_compare (CgConnection *self, GPtrArray *faults, GError **error)
{
  gint64 all = 0;
  gint64 indexed;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE id NOT IN"
                                                " (SELECT id FROM search_pending)",
                                                cg_entity_get (i)->id);

      if (!compare_entity (self, i, faults, error))
        return FALSE;
      all += cg_sql_integer (self, NULL, 0, count, NULL);
    }

  indexed = cg_sql_integer (
      self, NULL, 0, "SELECT count(*) FROM search WHERE id NOT IN (SELECT id FROM search_pending)",
      NULL);
  if (all != indexed)
    g_ptr_array_add (faults, g_strdup (_ ("The search index does not hold exactly the records.")));

  return cg_search_check (self, faults, error);
}
