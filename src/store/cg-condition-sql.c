/* cg-condition-sql.c: one filter as a condition in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-condition-sql.h"

#include "cg-clock.h"
#include "cg-figures-sql.h"
#include "cg-fold.h"
#include "cg-query-search.h"
#include "cg-relative-date.h"

static void
append (CgSql *sql, const char *format, const char *column)
{
  g_string_append_printf (sql->sql, format, column);
}

/* ---- texts ---- */

/* A text that folds to nothing filters nothing. */
static void
append_part (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  const char *text = filter->value.type == CG_VALUE_TEXT ? filter->value.text : "";
  g_autofree char *folded = cg_fold (text);

  if (*folded == '\0')
    {
      g_string_append_c (sql->sql, '1');
      return;
    }

  if (cg_field_get (self->entity, filter->field)->type == CG_FIELD_REFERENCE)
    {
      append (sql, "(%s IN (", self->column);
      cg_search_append_names (sql, cg_field_get (self->entity, filter->field)->of, text);
      g_string_append (sql->sql, "))");
    }
  else
    {
      append (sql,
              filter->operation == CG_FILTER_STARTS_WITH ? "(instr(cg_fold(%s), ?) = 1)"
                                                         : "(instr(cg_fold(%s), ?) > 0)",
              self->column);
      cg_sql_add_text (sql, folded);
    }

  /* Null contains nothing. */
  if (filter->operation == CG_FILTER_NOT_CONTAINS)
    g_string_append (sql->sql, " IS NOT 1");
}

/* ---- sets ---- */

static void
add_typed (CgSql *sql, CgFieldType type, const char *text)
{
  if (type == CG_FIELD_INTEGER || type == CG_FIELD_REFERENCE || type == CG_FIELD_BOOLEAN)
    cg_sql_add_integer (sql, g_ascii_strtoll (text, NULL, 10));
  else
    cg_sql_add_text (sql, text);
}

static void
append_set (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  CgFieldType type = cg_field_get (self->entity, filter->field)->type;
  g_auto (GStrv) texts = cg_filter_dup_texts (filter);
  gboolean negated = filter->operation == CG_FILTER_NOT_IN;

  append (sql, negated ? "(%s IN (" : "%s IN (", self->column);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_string_append (sql->sql, i > 0 ? ", ?" : "?");
      add_typed (sql, type, texts[i]);
    }
  g_string_append (sql->sql, negated ? ")) IS NOT 1" : ")");
}

/* ---- ranges ---- */

static void
append_between (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  gint64 lowest, highest;

  if (!cg_filter_split_between (filter, &lowest, &highest))
    {
      g_string_append_c (sql->sql, '0');
      return;
    }

  append (sql, "%s BETWEEN ? AND ?", self->column);
  cg_sql_add_integer (sql, lowest);
  cg_sql_add_integer (sql, highest);
}

static void
add_day (CgSql *sql, CgDate date)
{
  char iso[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (date, iso);
  cg_sql_add_text (sql, iso);
}

static void
append_whole_period (CgSql *sql, const char *column, gboolean negated, CgPeriod period)
{
  if (period.first == period.last)
    {
      append (sql, negated ? "%s IS NOT ?" : "%s = ?", column);
    }
  else
    {
      append (sql, negated ? "(%s BETWEEN ? AND ?) IS NOT 1" : "%s BETWEEN ? AND ?", column);
      add_day (sql, period.first);
    }
  add_day (sql, period.last);
}

static void
append_period (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  CgPeriod period;

  if (!cg_relative_date_resolve (filter->value.text, self->today, self->calendar, &period))
    {
      g_string_append_c (sql->sql, '0');
      return;
    }

  switch (filter->operation)
    {
    case CG_FILTER_LESS:
      append (sql, "%s < ?", self->column);
      add_day (sql, period.first);
      break;
    case CG_FILTER_AT_LEAST:
      append (sql, "%s >= ?", self->column);
      add_day (sql, period.first);
      break;
    case CG_FILTER_AT_MOST:
      append (sql, "%s <= ?", self->column);
      add_day (sql, period.last);
      break;
    case CG_FILTER_GREATER:
      append (sql, "%s > ?", self->column);
      add_day (sql, period.last);
      break;
    default:
      append_whole_period (sql, self->column, filter->operation == CG_FILTER_NOT_EQUAL, period);
    }
}

/* ---- history ---- */

/* Milliseconds at which the day begins here. */
static gint64
begin_of_day (CgDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) begin = NULL;

  cg_date_get_ymd (date, &year, &month, &day);
  begin = g_date_time_new_local (year, month, day, 0, 0, 0);
  return begin != NULL ? g_date_time_to_unix (begin) * 1000 : 0;
}

/* The journal is read backwards, as far as the days go. */
#define BEFORE                                                                                     \
  "coalesce((SELECT j.seq FROM journal j WHERE j.at < ? ORDER BY j.seq DESC LIMIT 1), 0)"

/* Of the large edits since then all records are put together once. */
static void
append_stale (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  gint64 begin = begin_of_day (self->today - (CgDate) filter->value.integer + 1);

  append (sql,
          "(NOT EXISTS (SELECT 1 FROM history h WHERE h.owner_row = %s AND h.seq > " BEFORE ")",
          self->id);
  append (sql, " AND %s NOT IN (SELECT l.owner_row FROM history_large l WHERE l.seq > " BEFORE "))",
          self->id);
  cg_sql_add_integer (sql, begin);
  cg_sql_add_integer (sql, begin);
}

/* Of an extension the choice itself knows nothing. */
static const char *
stored_choice (const CgCondition *self, const CgFilter *filter, const char *id)
{
  gboolean status = self->entity == CG_ENTITY_PROBLEM && filter->field == CG_PROBLEM_STATUS;

  return status && g_str_equal (id, "extended") ? "doing" : id;
}

static void
append_changed (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  g_auto (GStrv) parts = cg_filter_split_changed (filter);
  CgPeriod period;

  if (parts == NULL || (*parts[2] != '\0' &&
                        !cg_relative_date_resolve (parts[2], self->today, self->calendar, &period)))
    {
      g_string_append_c (sql->sql, '0');
      return;
    }

  append (sql, "%s IN (SELECT x.id FROM transition x WHERE x.entity = ? AND x.field = ?", self->id);
  cg_sql_add_text (sql, cg_entity_get (self->entity)->id);
  cg_sql_add_text (sql, cg_field_get (self->entity, filter->field)->id);
  for (guint i = 0; i < 2; i++)
    if (*parts[i] != '\0')
      {
        g_string_append (sql->sql, i == 0 ? " AND x.old = ?" : " AND x.new = ?");
        cg_sql_add_text (sql, stored_choice (self, filter, parts[i]));
      }
  if (*parts[2] != '\0')
    {
      g_string_append (sql->sql, " AND x.at >= ? AND x.at < ?");
      cg_sql_add_integer (sql, begin_of_day (period.first));
      cg_sql_add_integer (sql, begin_of_day (period.last + 1));
    }
  g_string_append_c (sql->sql, ')');
}

/* ---- figures ---- */

static void
append_figure (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  g_auto (CgFigureScope) scope = { 0 };
  CgFigureId figure;
  char today[CG_DATE_ISO_SIZE];
  g_autofree char *rows = NULL;

  if (!cg_figure_filter_split (filter, &figure, &scope) ||
      cg_figure_get (figure)->entity != self->entity)
    {
      g_string_append_c (sql->sql, '0');
      return;
    }

  cg_date_to_iso_buffer (self->today, today);
  rows = cg_figures_sql_rows (figure, &scope, today);
  g_string_append_printf (sql->sql, "%s IN (%s)", self->id, rows);
}

/* ---- one filter ---- */

static void
append_compared (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  static const char *const operators[] = {
    "%s IS ?", "%s IS NOT ?", "%s < ?",     "%s <= ?",
    "%s > ?",  "%s >= ?",     "%s IS NULL", "%s IS NOT NULL"
  };
  gboolean null = filter->operation == CG_FILTER_IS_NULL || filter->operation == CG_FILTER_NOT_NULL;

  if (!null && filter->value.type == CG_VALUE_TEXT &&
      cg_field_get (self->entity, filter->field)->type == CG_FIELD_DATE)
    {
      append_period (sql, self, filter);
      return;
    }

  append (sql, operators[filter->operation], self->column);
  if (!null)
    cg_sql_add_value (sql, &filter->value);
}

void
cg_condition_append (CgSql *sql, const CgCondition *self, const CgFilter *filter)
{
  switch (filter->operation)
    {
    case CG_FILTER_CONTAINS:
    case CG_FILTER_NOT_CONTAINS:
    case CG_FILTER_STARTS_WITH:
      append_part (sql, self, filter);
      break;
    case CG_FILTER_IN:
    case CG_FILTER_NOT_IN:
      append_set (sql, self, filter);
      break;
    case CG_FILTER_BETWEEN:
      append_between (sql, self, filter);
      break;
    case CG_FILTER_STALE:
      append_stale (sql, self, filter);
      break;
    case CG_FILTER_CHANGED:
      append_changed (sql, self, filter);
      break;
    case CG_FILTER_FIGURE:
      append_figure (sql, self, filter);
      break;
    case CG_FILTER_EQUAL:
    case CG_FILTER_NOT_EQUAL:
    case CG_FILTER_LESS:
    case CG_FILTER_AT_MOST:
    case CG_FILTER_GREATER:
    case CG_FILTER_AT_LEAST:
    case CG_FILTER_IS_NULL:
    case CG_FILTER_NOT_NULL:
    default:
      append_compared (sql, self, filter);
    }
}

gboolean
cg_condition_needs_calendar (const CgQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);

      if (filter->value.type == CG_VALUE_TEXT &&
          (filter->field < 0 ||
           cg_field_get (query->entity, filter->field)->type == CG_FIELD_DATE ||
           filter->operation == CG_FILTER_CHANGED) &&
          cg_relative_date_needs_calendar (filter->value.text))
        return TRUE;
    }

  return FALSE;
}
