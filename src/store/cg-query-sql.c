/* cg-query-sql.c: a query value as SQL: whitelisted columns, bound values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-query-sql.h"

#include "cg-clock.h"
#include "cg-condition-sql.h"
#include "cg-fold.h"
#include "cg-gathered.h"
#include "cg-query-lamp.h"
#include "cg-query-search.h"
#include "cg-schema.h"

CgSql *
cg_sql_new (void)
{
  CgSql *self = g_new0 (CgSql, 1);

  self->sql = g_string_new (NULL);
  self->values = g_array_new (FALSE, TRUE, sizeof (CgValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) cg_value_clear);
  return self;
}

void
cg_sql_free (CgSql *self)
{
  g_string_free (self->sql, TRUE);
  g_array_unref (self->values);
  g_free (self);
}

void
cg_sql_add_value (CgSql *self, const CgValue *value)
{
  CgValue copy = CG_VALUE_INIT;

  cg_value_copy (&copy, value);
  g_array_append_val (self->values, copy);
}

void
cg_sql_add_text (CgSql *self, const char *text)
{
  CgValue value = { CG_VALUE_TEXT, 0, (char *) text };

  cg_sql_add_value (self, &value);
}

void
cg_sql_add_integer (CgSql *self, gint64 integer)
{
  CgValue value = { CG_VALUE_INTEGER, integer, NULL };

  cg_sql_add_value (self, &value);
}

sqlite3_stmt *
cg_sql_prepare_values (CgConnection *connection, const CgSql *self, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (connection->db, self->sql->str, -1, &statement, NULL) != SQLITE_OK)
    {
      cg_connection_fail (connection, error);
      return NULL;
    }

  for (guint i = 0; i < self->values->len; i++)
    {
      const CgValue *value = &g_array_index (self->values, CgValue, i);

      if (value->type == CG_VALUE_INTEGER)
        sqlite3_bind_int64 (statement, (int) i + 1, value->integer);
      else if (value->type == CG_VALUE_TEXT)
        sqlite3_bind_text (statement, (int) i + 1, value->text, -1, SQLITE_TRANSIENT);
    }

  return statement;
}

static char *
virtual_expression (CgEntity entity, int field, const char *today)
{
  const CgField *description = cg_field_get (entity, field);

  if (cg_field_is_gathered (description))
    return g_strdup (cg_gathered_expression (entity, field));
  if (g_str_equal (description->id, "lamp"))
    return cg_query_lamp_expression (entity, today);

  /* The only other one: how many problems of a case are overdue today. */
  return g_strdup_printf ("(SELECT count(*) FROM problem op JOIN d_problem od ON od.id = op.id"
                          " WHERE op.\"case\" = t.id AND od.live AND od.is_open"
                          " AND od.effective_deadline < '%s')",
                          today);
}

char *
cg_query_sql_column (CgEntity entity, int field, const char *today)
{
  const CgField *description = cg_field_get (entity, field);

  if (description->flags & CG_FIELD_VIRTUAL)
    return virtual_expression (entity, field, today);
  if (description->flags & CG_FIELD_DERIVED)
    return g_strdup_printf ("d.\"%s\"", description->id);

  /* What a stored `doing` reads while an approved extension stands (design.md). */
  if (entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_STATUS)
    return g_strdup (
        "(CASE WHEN t.status = 'doing' AND d.has_extension THEN 'extended' ELSE t.status END)");

  return g_strdup_printf ("t.\"%s\"", description->id);
}

/* What conditions are written with: the day, ISO, the working days, and the record's id. */
typedef struct
{
  char today[CG_DATE_ISO_SIZE];
  CgCalendar *calendar;
  const char *id;
} Asking;

static gboolean
is_problem_status (const CgQuery *query, int field)
{
  return query->entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_STATUS;
}

/* Whether a filter asks for what waits for review, which has an index (migration 5). */
static gboolean
is_submitted (const CgQuery *query, const CgFilter *filter)
{
  return filter->any == 0 && is_problem_status (query, filter->field) &&
         filter->operation == CG_FILTER_EQUAL && filter->value.type == CG_VALUE_TEXT &&
         g_str_equal (filter->value.text, "submitted");
}

/* Whether a filter asks for documents that wait for a step, which an index finds (migration 13);
 * those done with are most of all, and read one after another. */
static gboolean
is_waiting (const CgQuery *query, const CgFilter *filter)
{
  static const char *const done[] = { "replied", "closed", "archived", "void", NULL };
  g_auto (GStrv) states = NULL;
  gboolean waiting;

  if (query->entity != CG_ENTITY_NOTICE || filter->field != CG_NOTICE_STATE || filter->any != 0 ||
      (filter->operation != CG_FILTER_EQUAL && filter->operation != CG_FILTER_IN))
    return FALSE;

  states = cg_filter_dup_texts (filter);
  waiting = states != NULL && states[0] != NULL;
  for (guint i = 0; waiting && states[i] != NULL; i++)
    waiting = !g_strv_contains (done, states[i]);
  return waiting;
}

/* Whether a filter asks for few values of a field of the records that has an index. */
static gboolean
is_indexed (const CgQuery *query, const CgFilter *filter)
{
  const CgField *field;

  if (is_waiting (query, filter))
    return TRUE;
  if (filter->any != 0 || filter->operation != CG_FILTER_EQUAL)
    return FALSE;

  field = cg_field_get (query->entity, filter->field);
  return is_submitted (query, filter) ||
         (!(field->flags & CG_FIELD_DERIVED) &&
          (field->type == CG_FIELD_REFERENCE || field->flags & CG_FIELD_UNIQUE));
}

/* Whether an index of the records leads to the few that the query has. */
static gboolean
has_indexed_filter (const CgQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    if (is_indexed (query, &g_array_index (query->filters, CgFilter, i)))
      return TRUE;

  return FALSE;
}

/* Where a query looks at every record, those with an extension are looked up once, and the
 * derived row of each other one is not asked for. */
static gboolean
reads_all (const CgQuery *query)
{
  return query->text == NULL && !has_indexed_filter (query);
}

/* An extension decides only between 整改中 and 已延期: a filter that names both or neither asks
 * for the status as it is stored. */
static gboolean
is_stored_status (const CgFilter *filter)
{
  g_auto (GStrv) ids = cg_filter_dup_texts (filter);

  return ids != NULL && g_strv_contains ((const char *const *) ids, "doing") ==
                            g_strv_contains ((const char *const *) ids, "extended");
}

/* The few first by deadline: the index of due keys is read only as far as needed. */
static gboolean
begins_with_due_keys (const CgQuery *query)
{
  const CgSort *sort =
      query->group < 0 && query->sorts->len > 0 ? &g_array_index (query->sorts, CgSort, 0) : NULL;

  return query->limit > 0 && sort != NULL && sort->field >= 0 &&
         g_str_equal (cg_field_get (query->entity, sort->field)->id, "lamp") &&
         !has_indexed_filter (query);
}

static char *
query_column (const CgQuery *query, int field, const char *today)
{
  if (is_problem_status (query, field) && reads_all (query) && !begins_with_due_keys (query))
    return g_strdup ("(CASE WHEN t.status = 'doing' AND t.id IN (SELECT id FROM d_problem"
                     " WHERE has_extension) THEN 'extended' ELSE t.status END)");

  return cg_query_sql_column (query->entity, field, today);
}

/* ---- lamps as ranges ---- */

/* The lamps that a filter asks for, where the index of due keys can answer it; else 0, and each
 * record's own lamp is compared: of the few that another index leads to, or where voided records
 * are asked for, which that index keeps apart. */
static guint
ranged_lamps (const CgQuery *query, const CgFilter *filter)
{
  return filter->any == 0 && reads_all (query) && !query->with_voided
             ? cg_query_lamp_set (query->entity, filter)
             : 0;
}

/* Whether a filter by lamp leaves only records whose deadline is their due key. */
static gboolean
has_open_lamps (const CgQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    if (cg_query_lamp_is_open (ranged_lamps (query, &g_array_index (query->filters, CgFilter, i))))
      return TRUE;

  return FALSE;
}

/* Whether a filter by deadline may ask for the due key instead, which has an index. */
static gboolean
is_due_key (const CgQuery *query, const CgFilter *filter)
{
  return filter->field == cg_entity_find_field (query->entity, "effective_deadline") &&
         has_open_lamps (query);
}

static char *
filter_column (const CgQuery *query, const CgFilter *filter, const char *today)
{
  if (filter->field == CG_FILTER_RECORD)
    return NULL;
  if (is_due_key (query, filter))
    return g_strdup ("d.due_key");
  if (is_problem_status (query, filter->field) && is_stored_status (filter))
    return g_strdup ("t.status");

  return query_column (query, filter->field, today);
}

/* Returns whether that is the whole filter, and the lamp itself need not be compared. */
static gboolean
append_lamp_range (CgSql *self, const CgQuery *query, const CgFilter *filter)
{
  guint lamps = ranged_lamps (query, filter);

  if (lamps == 0)
    return FALSE;

  if (cg_query_lamp_append (self->sql, query->entity, lamps, cg_clock_today ()))
    return TRUE;

  g_string_append (self->sql, " AND ");
  return FALSE;
}

static void
append_filter (CgSql *self, const CgQuery *query, const CgFilter *filter, const Asking *asking)
{
  g_autofree char *column = filter_column (query, filter, asking->today);
  CgCondition condition = { query->entity, column, asking->id, cg_clock_today (),
                            asking->calendar };

  /* SQLite takes the index only where its condition stands in the query, and not a bound value. */
  if (is_submitted (query, filter))
    g_string_append (self->sql, "t.status = 'submitted'");
  else if (!append_lamp_range (self, query, filter))
    cg_condition_append (self, &condition, filter);
}

/* Which tables a query reads: the records `t`, their derived rows `d`, or both. */
typedef enum
{
  SOURCE_RECORDS = 1 << 0,
  SOURCE_DERIVED = 1 << 1,
} Source;

static Source
source_of_field (const CgQuery *query, int field)
{
  const CgField *description = cg_field_get (query->entity, field);

  /* A status of problems is read together with its extension. */
  if (is_problem_status (query, field) && !reads_all (query))
    return SOURCE_RECORDS | SOURCE_DERIVED;
  if (cg_field_is_gathered (description) || g_str_equal (description->id, "over_count"))
    return SOURCE_RECORDS;

  return description->flags & CG_FIELD_DERIVED ? SOURCE_DERIVED : SOURCE_RECORDS;
}

static Source
source_of_filter (const CgQuery *query, const CgFilter *filter)
{
  /* What happened to a record is asked by its id alone. */
  if (filter->field == CG_FILTER_RECORD || filter->operation == CG_FILTER_CHANGED)
    return 0;

  return is_problem_status (query, filter->field) && is_stored_status (filter)
             ? SOURCE_RECORDS
             : source_of_field (query, filter->field);
}

static Source
sources_of (const CgQuery *query)
{
  Source sources = 0;

  for (guint i = 0; i < query->filters->len; i++)
    sources |= source_of_filter (query, &g_array_index (query->filters, CgFilter, i));
  for (guint i = 0; i < query->sorts->len; i++)
    {
      const CgSort *sort = &g_array_index (query->sorts, CgSort, i);

      if (sort->field >= 0)
        sources |= source_of_field (query, sort->field);
    }
  if (query->group >= 0)
    sources |= source_of_field (query, query->group);
  if (query->with_voided)
    sources |= SOURCE_RECORDS;

  /* By way of an index the derived row of each record found is at hand. */
  return sources == 0 || has_indexed_filter (query) ? sources | SOURCE_DERIVED : sources;
}

/* The order of a CROSS JOIN stands: what was found, then records one after another, not in
 * the order of an index, of derived rows or their own, that leads all over the table. */
static void
append_from (CgSql *self, const CgQuery *query, Source sources, gboolean by_found)
{
  const char *id = cg_entity_get (query->entity)->id;

  g_string_append (self->sql, by_found ? " FROM found f CROSS JOIN" : " FROM");
  if (sources == SOURCE_DERIVED)
    g_string_append_printf (self->sql, " d_%s d", id);
  else if (sources == SOURCE_RECORDS)
    g_string_append_printf (self->sql, " \"%s\" t", id);
  else if (begins_with_due_keys (query) && !by_found)
    g_string_append_printf (self->sql, " d_%s d CROSS JOIN \"%s\" t ON t.id = d.id", id, id);
  else
    g_string_append_printf (self->sql, " \"%s\" t%s CROSS JOIN d_%s d ON d.id = t.id", id,
                            has_indexed_filter (query) ? "" : " NOT INDEXED", id);
}

static gboolean
is_sorted_by_lamp (const CgQuery *query)
{
  for (guint i = 0; query->group < 0 && i < query->sorts->len; i++)
    {
      int field = g_array_index (query->sorts, CgSort, i).field;

      if (field >= 0 && g_str_equal (cg_field_get (query->entity, field)->id, "lamp"))
        return TRUE;
    }

  return FALSE;
}

/* Whether the index of due keys serves. In its order the rows lie all over the table: it serves
 * where it answers a filter without them, or where that order, or few rows, are asked for. */
static gboolean
uses_due_keys (const CgQuery *query)
{
  gboolean needs_rows = FALSE;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);
      guint lamps = ranged_lamps (query, filter);

      if (is_due_key (query, filter) || cg_query_lamp_is_range (lamps))
        return TRUE;
      needs_rows |= lamps != 0;
    }

  return is_sorted_by_lamp (query) && (!needs_rows || query->limit > 0);
}

static void
append_live (CgSql *self, const CgQuery *query, Source sources)
{
  if (query->with_voided)
    g_string_append (self->sql, "1");
  else if (sources & SOURCE_DERIVED)
    g_string_append (self->sql, uses_due_keys (query) ? "d.live = 1" : "+d.live = 1");
  else
    g_string_append_printf (self->sql, "t.id NOT IN (SELECT id FROM d_%s WHERE live = 0)",
                            cg_entity_get (query->entity)->id);
}

static const char *
id_column (Source sources)
{
  return sources & SOURCE_RECORDS ? "t.id" : "d.id";
}

/* The filters of a group of which one must hold, where the first of them stands. */
static void
append_any (CgSql *self, const CgQuery *query, guint first, const Asking *asking)
{
  guint any = g_array_index (query->filters, CgFilter, first).any;

  g_string_append (self->sql, " AND (");
  for (guint i = first; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);

      if (filter->any != any)
        continue;
      g_string_append (self->sql, i > first ? " OR (" : "(");
      append_filter (self, query, filter, asking);
      g_string_append_c (self->sql, ')');
    }
  g_string_append_c (self->sql, ')');
}

static gboolean
is_first_of_any (const CgQuery *query, guint position)
{
  guint any = g_array_index (query->filters, CgFilter, position).any;

  for (guint i = 0; i < position; i++)
    if (g_array_index (query->filters, CgFilter, i).any == any)
      return FALSE;

  return TRUE;
}

static void
append_where (CgSql *self, const CgQuery *query, Source sources, const Asking *asking)
{
  g_string_append (self->sql, " WHERE ");
  append_live (self, query, sources);
  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);

      if (filter->any != 0 && is_first_of_any (query, i))
        append_any (self, query, i, asking);
      if (filter->any != 0)
        continue;
      g_string_append (self->sql, " AND ");
      append_filter (self, query, filter, asking);
    }
}

static void
append_choice_order (GString *sql, const CgField *field, const char *column)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (field->of, &n);

  g_string_append_printf (sql, "CASE %s", column);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %" G_GSIZE_FORMAT, choices[i].id, i);
  g_string_append (sql, " END");
}

static void
append_sort (CgSql *self, const CgQuery *query, const CgSort *sort, const char *today)
{
  const CgField *field = cg_field_get (query->entity, sort->field);
  g_autofree char *column = query_column (query, sort->field, today);

  if (g_str_equal (field->id, "lamp"))
    g_string_append (self->sql, "d.due_key");
  else if (field->type == CG_FIELD_REFERENCE)
    g_string_append_printf (self->sql, "(SELECT k.key FROM name_key k WHERE k.id = %s)", column);
  else if ((field->flags & CG_FIELD_NAME) && !(field->flags & CG_FIELD_UNIQUE))
    g_string_append (self->sql, "(SELECT k.key FROM name_key k WHERE k.id = t.id)");
  else if (field->type == CG_FIELD_CHOICE)
    append_choice_order (self->sql, field, column);
  else
    g_string_append (self->sql, column);

  g_string_append (self->sql, sort->descending ? " DESC, " : ", ");
}

/* Groups in the order in which their values stand in lists; what has no value is the last. */
static void
append_group_order (CgSql *self, const CgQuery *query, const char *column)
{
  const CgField *field = cg_field_get (query->entity, query->group);
  gboolean descending = FALSE;

  for (guint i = 0; i < query->sorts->len; i++)
    if (g_array_index (query->sorts, CgSort, i).field == query->group)
      descending = g_array_index (query->sorts, CgSort, i).descending;

  g_string_append_printf (self->sql, "%s IS NULL, ", column);
  if (field->type == CG_FIELD_REFERENCE)
    g_string_append_printf (self->sql, "(SELECT k.key FROM name_key k WHERE k.id = %s)%s, ", column,
                            descending ? " DESC" : "");
  if (field->type == CG_FIELD_CHOICE)
    append_choice_order (self->sql, field, column);
  else
    g_string_append (self->sql, column);
  g_string_append (self->sql, descending ? " DESC" : "");
}

static void
append_order (CgSql *self, const CgQuery *query, Source sources, const char *today)
{
  g_autofree char *group = query->group >= 0 ? query_column (query, query->group, today) : NULL;
  gboolean descending = FALSE;

  g_string_append (self->sql, " ORDER BY ");
  if (group != NULL)
    {
      append_group_order (self, query, group);
      g_string_append (self->sql, ", ");
    }
  for (guint i = 0; i < query->sorts->len; i++)
    {
      const CgSort *sort = &g_array_index (query->sorts, CgSort, i);

      if (sort->field >= 0)
        append_sort (self, query, sort, today);
      else
        descending = sort->descending;
    }
  g_string_append (self->sql, id_column (sources));
  if (descending)
    g_string_append (self->sql, " DESC");
}

/* "SELECT @what" up to its order. */
static void
append_select (
    CgSql *self, const CgQuery *query, Source sources, const char *what, const Asking *asking)
{
  g_autofree char *text = cg_fold (query->text);
  gboolean searches = *text != '\0';
  gboolean by_found = searches && !has_indexed_filter (query);

  if (searches)
    cg_search_append_found (self, query->entity, query->text);
  g_string_append_printf (self->sql, "SELECT %s", what);
  append_from (self, query, sources, by_found);
  append_where (self, query, sources, asking);
  if (by_found)
    g_string_append_printf (self->sql, " AND %s = f.id", asking->id);
  else if (searches)
    g_string_append_printf (self->sql, " AND %s IN (SELECT id FROM found)", asking->id);
}

static Asking
asking_of (Source sources, CgCalendar *calendar)
{
  Asking asking = { .id = id_column (sources), .calendar = calendar };

  cg_date_to_iso_buffer (cg_clock_today (), asking.today);
  return asking;
}

CgSql *
cg_query_sql_ids (const CgQuery *query, CgCalendar *calendar)
{
  Source sources = sources_of (query);
  Asking asking = asking_of (sources, calendar);
  CgSql *self = cg_sql_new ();

  append_select (self, query, sources, asking.id, &asking);
  append_order (self, query, sources, asking.today);
  if (query->limit > 0)
    g_string_append_printf (self->sql, " LIMIT %" G_GINT64_FORMAT, query->limit);
  return self;
}

CgSql *
cg_query_sql_count (const CgQuery *query, CgCalendar *calendar)
{
  Source sources = sources_of (query);
  Asking asking = asking_of (sources, calendar);
  CgSql *self = cg_sql_new ();

  append_select (self, query, sources, "count(*)", &asking);
  return self;
}

CgSql *
cg_query_sql_groups (const CgQuery *query, CgCalendar *calendar)
{
  Source sources = sources_of (query);
  Asking asking = asking_of (sources, calendar);
  g_autofree char *column = query_column (query, query->group, asking.today);
  g_autofree char *what = g_strdup_printf ("%s AS value, count(*) AS n", column);
  CgSql *self = cg_sql_new ();

  g_string_append (self->sql, "SELECT g.value, g.n FROM (");
  append_select (self, query, sources, what, &asking);
  g_string_append (self->sql, " GROUP BY 1) g ORDER BY ");
  append_group_order (self, query, "g.value");
  return self;
}
