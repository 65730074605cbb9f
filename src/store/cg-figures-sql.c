/* cg-figures-sql.c: the numbers that are reported, in SQL: counted by group, or as records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every source reads its records as `t`, their case as `c` and what is derived of that as `dc`.
 * FROM and TO stand for the period's days, ASOF for the day on which something is overdue.
 */
#include "config.h"

#include "cg-figures-sql.h"

#include <sqlite3.h>

#include "cg-derive-expressions.h"

#define JOIN_CASE                                                                                  \
  " JOIN \"case\" c ON c.id = t.\"case\" AND c.void_reason IS NULL JOIN d_case dc ON dc.id = c.id"

/* A paper for several cases counts with the first of them. */
#define JOIN_NOTICE_CASE                                                                           \
  " JOIN \"case\" c ON c.id = (SELECT l.\"case\" FROM notice_case l WHERE l.notice = n.id"         \
  " AND l.void_reason IS NULL ORDER BY l.id LIMIT 1) AND c.void_reason IS NULL"                    \
  " JOIN d_case dc ON dc.id = c.id"

#define IS_NOTICE                                                                                  \
  "n.void_reason IS NULL AND n.state <> 'void' AND " CG_SQL_BEGINS_RECTIFICATION ("n")

#define MAIN_SITUATION                                                                             \
  "(SELECT s.situation FROM situation s WHERE s.\"case\" = c.id AND s.void_reason IS NULL"         \
  " ORDER BY s.is_main DESC, s.id LIMIT 1)"

/* What a problem was at the end of the period; when it became long-term its review says. */
#define CLOSED "(t.status = 'closed' AND t.closed_on <= TO)"
#define LONGTERM                                                                                   \
  "(t.status = 'longterm' AND (SELECT COALESCE(max(r.held_on), '') FROM review r"                  \
  " WHERE r.problem = t.id AND r.void_reason IS NULL) <= TO)"
#define WITHDRAWN "(t.void_reason IS NOT NULL OR t.status = 'void')"
#define OPEN "(NOT " WITHDRAWN " AND NOT " CLOSED " AND NOT " LONGTERM ")"

/* 重问责轻整改 (domain.md 6.6): sanctions, but no analysis, no problem, or no institution. */
#define HAS(table, condition)                                                                      \
  "EXISTS (SELECT 1 FROM " table " x WHERE x.\"case\" = c.id AND x.void_reason IS NULL" condition  \
  ")"
#define HAS_ANALYSIS                                                                               \
  "(" HAS ("political_deviation", "") " OR " HAS ("power_duty", "") " OR " HAS (                   \
      "pressure_point",                                                                            \
      "") " OR " HAS ("cause", "") " OR " HAS ("problem", " AND x.deviation IS NOT NULL") ")"
#define LIGHT                                                                                      \
  "(" HAS ("sanction", "") " AND NOT (" HAS_ANALYSIS                                               \
                           " AND " HAS ("problem", "") " AND " HAS ("institution", "") "))"

typedef struct
{
  const char *from;    /* the records, their case */
  const char *id;      /* of a record */
  const char *live;    /* which of them count at all */
  const char *date;    /* of the event; NULL: there is none, it is a stock */
  const char *unit;    /* to whom they belong */
  const char *groups;  /* NULL, or what the records are added up by before they meet their case */
  gboolean deviations; /* whether they are problems, which have a deviation */
} Source;

static const Source sources[CG_N_FIGURE_SOURCES] = {
  [CG_FIGURES_OF_CASES] = { "\"case\" c JOIN d_case dc ON dc.id = c.id", "c.id",
                            "c.void_reason IS NULL", "c.decided_on", "dc.main_unit", NULL, FALSE },
  [CG_FIGURES_OF_PARTIES] = { "accountable t" JOIN_CASE, "t.id", "t.void_reason IS NULL",
                              "c.decided_on", "COALESCE(t.unit, dc.main_unit)", NULL, FALSE },
  [CG_FIGURES_OF_NOTICES] = { "notice n" JOIN_NOTICE_CASE, "n.id", IS_NOTICE, "n.sign_date",
                              "dc.main_unit", NULL, FALSE },
  [CG_FIGURES_OF_DELIVERIES] = { "delivery t JOIN notice n ON n.id = t.notice" JOIN_NOTICE_CASE,
                                 "t.id", "t.void_reason IS NULL AND " IS_NOTICE, "t.delivered_on",
                                 "t.unit", NULL, FALSE },
  [CG_FIGURES_OF_RECEIPTS] = { "delivery t JOIN notice n ON n.id = t.notice" JOIN_NOTICE_CASE,
                               "t.id", "t.void_reason IS NULL AND " IS_NOTICE, "t.receipt_on",
                               "t.unit", NULL, FALSE },
  [CG_FIGURES_OF_PROBLEMS] = { "problem t JOIN d_problem d ON d.id = t.id" JOIN_CASE, "t.id",
                               "c.decided_on <= TO", NULL, "COALESCE(t.unit, dc.main_unit)",
                               "problem t JOIN d_problem d ON d.id = t.id", TRUE },
  [CG_FIGURES_OF_FINDINGS] = { "problem t" JOIN_CASE, "t.id", "t.void_reason IS NULL",
                               "c.decided_on", "COALESCE(t.unit, dc.main_unit)", "problem t",
                               TRUE },
  [CG_FIGURES_OF_STRIKINGS] = { "problem t" JOIN_CASE, "t.id",
                                "t.void_reason IS NULL AND t.status = 'closed'", "t.closed_on",
                                "COALESCE(t.unit, dc.main_unit)", NULL, TRUE },
  [CG_FIGURES_OF_INSTITUTIONS] = { "institution t" JOIN_CASE, "t.id",
                                   "t.void_reason IS NULL AND t.status IN ('issued', 'enforced',"
                                   " 'closed')",
                                   "t.issued_on", "COALESCE(t.unit, dc.main_unit)", NULL, FALSE },
  [CG_FIGURES_OF_DUE_INSTITUTIONS] = { "institution t" JOIN_CASE, "t.id",
                                       "t.void_reason IS NULL AND c.decided_on <= TO", NULL,
                                       "COALESCE(t.unit, dc.main_unit)", NULL, FALSE },
  [CG_FIGURES_OF_ACTIVITIES] = { "activity t" JOIN_CASE, "t.id", "t.void_reason IS NULL",
                                 "t.held_on", "COALESCE(t.unit, dc.main_unit)", NULL, FALSE },
  [CG_FIGURES_OF_TYPICAL] = { "typical t" JOIN_CASE, "t.id",
                              "t.void_reason IS NULL AND t.state = 'approved'", "t.approved_on",
                              "dc.main_unit", NULL, FALSE },
  [CG_FIGURES_OF_LEARNING] = { "learning t" JOIN_CASE, "t.id",
                               "t.void_reason IS NULL AND t.state <> 'waived'", "t.notified_on",
                               "t.unit", NULL, FALSE },
  [CG_FIGURES_OF_RECURRENCES] = { "recurrence t" JOIN_CASE, "t.id",
                                  "t.void_reason IS NULL AND t.state = 'confirmed'", "t.decided_on",
                                  "dc.main_unit", NULL, FALSE },
};

typedef struct
{
  CgFigureSource source;
  const char *condition; /* which records of the source count */
  const char *value;     /* what is added up; NULL: they are counted */
} Definition;

static const Definition definitions[CG_N_FIGURES] = {
  [CG_FIGURE_CASES] = { CG_FIGURES_OF_CASES, "1", NULL },
  [CG_FIGURE_ORGANISATIONS] = { CG_FIGURES_OF_PARTIES, "t.type = 'org'", NULL },
  [CG_FIGURE_CADRES] = { CG_FIGURES_OF_PARTIES, "t.type = 'cadre'", NULL },
  [CG_FIGURE_NOTICES] = { CG_FIGURES_OF_NOTICES, "1", NULL },
  [CG_FIGURE_DELIVERED] = { CG_FIGURES_OF_DELIVERIES, "1", NULL },
  [CG_FIGURE_RECEIPTS] = { CG_FIGURES_OF_RECEIPTS, "1", NULL },
  [CG_FIGURE_PROBLEMS] = { CG_FIGURES_OF_PROBLEMS, "1", NULL },
  [CG_FIGURE_CLOSED] = { CG_FIGURES_OF_PROBLEMS, "(t.void_reason IS NULL AND " CLOSED ")", NULL },
  [CG_FIGURE_RATE] = { CG_N_FIGURE_SOURCES, NULL, NULL },
  [CG_FIGURE_OPEN] = { CG_FIGURES_OF_PROBLEMS, OPEN, NULL },
  [CG_FIGURE_OVERDUE] = { CG_FIGURES_OF_PROBLEMS, "(d.effective_deadline < ASOF AND " OPEN ")",
                          NULL },
  [CG_FIGURE_EXTENDED] = { CG_FIGURES_OF_PROBLEMS, "(d.has_extension AND " OPEN ")", NULL },
  [CG_FIGURE_LONGTERM] = { CG_FIGURES_OF_PROBLEMS, "(t.void_reason IS NULL AND " LONGTERM ")",
                           NULL },
  [CG_FIGURE_WITHDRAWN] = { CG_FIGURES_OF_PROBLEMS, WITHDRAWN, NULL },
  [CG_FIGURE_FOUND] = { CG_FIGURES_OF_FINDINGS, "1", NULL },
  [CG_FIGURE_STRUCK] = { CG_FIGURES_OF_STRIKINGS, "1", NULL },
  [CG_FIGURE_CREATED] = { CG_FIGURES_OF_INSTITUTIONS, "t.action = 'create'", NULL },
  [CG_FIGURE_AMENDED] = { CG_FIGURES_OF_INSTITUTIONS, "t.action IN ('amend', 'refine')", NULL },
  [CG_FIGURE_REPEALED] = { CG_FIGURES_OF_INSTITUTIONS, "t.action = 'repeal'", NULL },
  [CG_FIGURE_WARNINGS] = { CG_FIGURES_OF_ACTIVITIES, "t.kind = 'warning'", NULL },
  [CG_FIGURE_WARNED] = { CG_FIGURES_OF_ACTIVITIES, "t.kind = 'warning'",
                         "COALESCE(t.attendees, 0)" },
  [CG_FIGURE_DEMOCRATIC] = { CG_FIGURES_OF_ACTIVITIES, "t.kind = 'democratic'", NULL },
  [CG_FIGURE_TALKS] = { CG_FIGURES_OF_ACTIVITIES, "t.kind = 'talk'", "COALESCE(t.attendees, 1)" },
  [CG_FIGURE_RECOVERED] = { CG_FIGURES_OF_PROBLEMS,
                            "(t.void_reason IS NULL AND t.recovered IS NOT NULL)", "t.recovered" },
  [CG_FIGURE_TYPICAL] = { CG_FIGURES_OF_TYPICAL, "1", NULL },
  [CG_FIGURE_LEARNERS] = { CG_FIGURES_OF_LEARNING, "1", NULL },
  [CG_FIGURE_RECURRENCES] = { CG_FIGURES_OF_RECURRENCES, "1", NULL },
  [CG_FIGURE_LIGHT] = { CG_FIGURES_OF_CASES, LIGHT, NULL },
  [CG_FIGURE_DUE_INSTITUTIONS] = { CG_FIGURES_OF_DUE_INSTITUTIONS, "1", NULL },
  [CG_FIGURE_ISSUED_INSTITUTIONS] = { CG_FIGURES_OF_DUE_INSTITUTIONS,
                                      "(t.status IN ('issued', 'enforced', 'closed')"
                                      " AND t.issued_on <= TO)",
                                      NULL },
};

CgFigureSource
cg_figures_sql_source (CgFigureId figure)
{
  return definitions[figure].source;
}

gboolean
cg_figures_sql_is_flow (CgFigureSource source)
{
  return sources[source].date != NULL;
}

gboolean
cg_figures_sql_applies (CgFigureSource source, CgGrouping by)
{
  return by != CG_GROUPING_DEVIATION || sources[source].deviations;
}

/* ---- pieces ---- */

static void
append_quoted (GString *sql, const char *text)
{
  char *quoted = sqlite3_mprintf ("%Q", text);

  g_string_append (sql, quoted);
  sqlite3_free (quoted);
}

static const char *
key_expression (const Source *source, CgGrouping by)
{
  switch (by)
    {
    case CG_GROUPING_UNIT:
      return source->unit;
    case CG_GROUPING_LEVEL:
      return "c.level";
    case CG_GROUPING_DOMAIN:
      return "c.domain";
    case CG_GROUPING_SITUATION:
      return MAIN_SITUATION;
    case CG_GROUPING_DEVIATION:
      return source->deviations ? "t.deviation" : "NULL";
    case CG_GROUPING_MONTH:
    case CG_GROUPING_NONE:
    case CG_N_GROUPINGS:
    default:
      return "NULL";
    }
}

/* A unit and all below it. */
static void
append_within (GString *sql, const char *expression, gint64 unit)
{
  g_string_append_printf (sql,
                          " AND %s IN (WITH RECURSIVE within (id) AS (SELECT %" G_GINT64_FORMAT
                          " UNION SELECT u.id FROM within JOIN unit u ON u.parent = within.id)"
                          " SELECT id FROM within)",
                          expression, unit);
}

/* A campaign has problems, and nothing else. */
static void
append_campaign (GString *sql, const Source *source, gint64 campaign)
{
  if (source->deviations)
    g_string_append_printf (sql,
                            " AND t.id IN (SELECT l.problem FROM campaign_problem l"
                            " WHERE l.campaign = %" G_GINT64_FORMAT " AND l.void_reason IS NULL)",
                            campaign);
  else
    g_string_append (sql, " AND 0");
}

static void
append_scope (GString *sql, const Source *source, const CgFigureScope *scope)
{
  if (scope->unit != 0)
    append_within (sql, source->unit, scope->unit);
  if (scope->campaign != 0)
    append_campaign (sql, source, scope->campaign);
  if (scope->domain != 0)
    g_string_append_printf (sql, " AND c.domain = %" G_GINT64_FORMAT, scope->domain);
  if (scope->level != NULL)
    {
      g_string_append (sql, " AND c.level = ");
      append_quoted (sql, scope->level);
    }
  if (scope->situation != NULL)
    {
      g_string_append (sql, " AND " MAIN_SITUATION " = ");
      append_quoted (sql, scope->situation);
    }
  if (scope->deviation != NULL)
    {
      g_string_append (sql, source->deviations ? " AND t.deviation = "
                                               : " AND c.id IN (SELECT p.\"case\" FROM problem p"
                                                 " WHERE p.void_reason IS NULL AND p.deviation = ");
      append_quoted (sql, scope->deviation);
      g_string_append (sql, source->deviations ? "" : ")");
    }
}

static void
append_period (GString *sql, const Source *source)
{
  if (source->date != NULL)
    g_string_append_printf (sql, " AND %s BETWEEN FROM AND TO", source->date);
}

/* The record counts in the row with that key, a month apart: it is a period of its own. */
static void
append_key (GString *sql, const Source *source, const CgFigureScope *scope)
{
  const char *expression = key_expression (source, scope->by);

  if (scope->key == NULL || scope->by == CG_GROUPING_NONE || scope->by == CG_GROUPING_MONTH)
    return;

  if (*scope->key == '\0')
    {
      g_string_append_printf (sql, " AND %s IS NULL", expression);
    }
  else if (scope->by == CG_GROUPING_UNIT && scope->merged)
    {
      append_within (sql, expression, g_ascii_strtoll (scope->key, NULL, 10));
    }
  else if (scope->by == CG_GROUPING_UNIT || scope->by == CG_GROUPING_DOMAIN)
    {
      g_string_append_printf (sql, " AND %s = %" G_GINT64_FORMAT, expression,
                              g_ascii_strtoll (scope->key, NULL, 10));
    }
  else
    {
      g_string_append_printf (sql, " AND %s = ", expression);
      append_quoted (sql, scope->key);
    }
}

/* The days of the period; of a month's row those of both. */
static void
days_of (const CgFigureScope *scope, CgDate *from, CgDate *to)
{
  CgDate first;
  g_autofree char *day = NULL;

  *from = scope->from;
  *to = scope->to;
  if (scope->by != CG_GROUPING_MONTH || scope->key == NULL)
    return;

  day = g_strdup_printf ("%s-01", scope->key);
  if (!cg_date_parse_iso (day, &first))
    return;
  *from = MAX (*from, first);
  *to = MIN (*to, cg_date_add_months (first, 1) - 1);
}

static char *
put_days (GString *sql, const CgFigureScope *scope, const char *today)
{
  char from[CG_DATE_ISO_SIZE], to[CG_DATE_ISO_SIZE];
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *as_of = NULL;
  CgDate from_day, to_day;

  days_of (scope, &from_day, &to_day);
  cg_date_to_iso_buffer (from_day, from);
  cg_date_to_iso_buffer (to_day, to);
  first = g_strdup_printf ("BETWEEN '%s' AND '%s'", from, to);
  last = g_strdup_printf ("<= '%s'", to);
  /* What falls due on a day is not overdue before the next one begins. */
  as_of = g_strdup_printf ("< '%s'", strcmp (to, today) < 0 ? to : today);
  g_string_replace (sql, "BETWEEN FROM AND TO", first, 0);
  g_string_replace (sql, "<= TO", last, 0);
  g_string_replace (sql, "< ASOF", as_of, 0);

  return g_string_free (sql, FALSE);
}

/* ---- statements ---- */

static void
append_sums (GString *sql, CgFigureSource source, const char *prefix)
{
  guint n = 0;

  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    {
      const Definition *definition = &definitions[i];

      if (definition->source != source)
        continue;
      if (prefix != NULL)
        g_string_append_printf (sql, ", sum(%sn%u)", prefix, n++);
      else if (definition->value != NULL)
        g_string_append_printf (sql, ", sum(CASE WHEN %s THEN %s ELSE 0 END) n%u",
                                definition->condition, definition->value, n++);
      else if (g_str_equal (definition->condition, "1"))
        g_string_append_printf (sql, ", count(*) n%u", n++);
      else
        g_string_append_printf (sql, ", sum(CASE WHEN %s THEN 1 ELSE 0 END) n%u",
                                definition->condition, n++);
    }
}

static void
append_key_column (GString *sql, const Source *source, CgGrouping by)
{
  if (by == CG_GROUPING_MONTH && source->date != NULL)
    g_string_append_printf (sql, "SELECT substr(%s, 1, 7) k", source->date);
  else
    g_string_append_printf (sql, "SELECT %s k", key_expression (source, by));
}

/* Many records are added up by what decides their group before their few cases are asked. */
static void
append_added_up (GString *sql, CgFigureSource which, const CgFigureScope *scope)
{
  const Source *source = &sources[which];
  gboolean by_unit = scope->by == CG_GROUPING_UNIT || scope->unit != 0;
  gboolean by_deviation = scope->by == CG_GROUPING_DEVIATION || scope->deviation != NULL;

  append_key_column (sql, source, scope->by);
  append_sums (sql, which, "t.");
  g_string_append_printf (sql, " FROM (SELECT t.\"case\"%s%s", by_unit ? ", t.unit" : "",
                          by_deviation ? ", t.deviation" : "");
  append_sums (sql, which, NULL);
  g_string_append_printf (sql, " FROM %s", source->groups);
  if (source->date != NULL)
    g_string_append_printf (sql, " WHERE %s", source->live);
  g_string_append_printf (sql, " GROUP BY t.\"case\"%s%s) t" JOIN_CASE " WHERE %s",
                          by_unit ? ", t.unit" : "", by_deviation ? ", t.deviation" : "",
                          source->date != NULL ? "1" : source->live);
}

char *
cg_figures_sql_count (CgFigureSource which, const CgFigureScope *scope, const char *today)
{
  const Source *source = &sources[which];
  GString *sql = g_string_new (NULL);
  CgFigureScope whole = *scope;

  whole.key = NULL;
  if (source->groups != NULL && scope->campaign == 0)
    {
      append_added_up (sql, which, scope);
    }
  else
    {
      append_key_column (sql, source, scope->by);
      append_sums (sql, which, NULL);
      g_string_append_printf (sql, " FROM %s WHERE %s", source->from, source->live);
    }
  append_period (sql, source);
  append_scope (sql, source, scope);
  g_string_append (sql, " GROUP BY k");

  return put_days (sql, &whole, today);
}

char *
cg_figures_sql_rows (CgFigureId figure, const CgFigureScope *scope, const char *today)
{
  const Definition *definition = &definitions[figure == CG_FIGURE_RATE ? CG_FIGURE_CLOSED : figure];
  const Source *source = &sources[definition->source];
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT %s FROM %s WHERE %s AND %s", source->id, source->from,
                          source->live, definition->condition);
  append_period (sql, source);
  append_scope (sql, source, scope);
  append_key (sql, source, scope);

  return put_days (sql, scope, today);
}
