/* cg-view-shipped.c: the views that every office has: the four lists and those of daily work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-view.h"

/* The columns of a list, ended by -1; the first @n_frozen stay. */
static void
add_columns (CgView *view, guint n_frozen, ...)
{
  va_list fields;
  int field;

  va_start (fields, n_frozen);
  while ((field = va_arg (fields, int)) >= 0)
    cg_view_add_column (view, field, 0, view->columns->len < n_frozen);
  va_end (fields);
}

static void
add_ledger_columns (CgView *view)
{
  add_columns (view, 2, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
               CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER, CG_PROBLEM_PERSON,
               CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_STATUS, CG_PROBLEM_PROGRESS, -1);
}

/* ---- the four lists (domain.md 1.4) ---- */

static void
list_of_problems (CgView *view)
{
  cg_query_add_sort (view->query, CG_PROBLEM_PROBLEM_NO, FALSE);
  add_columns (view, 1, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_CASE_NO, CG_PROBLEM_CASE, CG_PROBLEM_UNIT,
               CG_PROBLEM_TEXT, CG_PROBLEM_NATURE, CG_PROBLEM_DEVIATION, CG_PROBLEM_CATEGORY,
               CG_PROBLEM_STATUS, -1);
}

static void
list_of_tasks (CgView *view)
{
  cg_query_add_sort (view->query, CG_MEASURE_PROBLEM, FALSE);
  add_columns (view, 1, CG_MEASURE_PROBLEM, CG_MEASURE_PROBLEM_TEXT, CG_MEASURE_TEXT,
               CG_MEASURE_UNIT, CG_MEASURE_PERSON, CG_MEASURE_EFFECTIVE_DEADLINE, CG_MEASURE_STATUS,
               CG_MEASURE_COMPLETED_ON, CG_MEASURE_LAMP, -1);
}

static void
list_of_duties (CgView *view)
{
  view->query->group = CG_PROBLEM_RESPONSIBLE_UNIT;
  cg_query_add_sort (view->query, CG_PROBLEM_EFFECTIVE_DEADLINE, FALSE);
  add_columns (view, 1, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT, CG_PROBLEM_RESPONSIBLE_UNIT,
               CG_PROBLEM_LEADER, CG_PROBLEM_PERSON, CG_PROBLEM_EFFECTIVE_DEADLINE,
               CG_PROBLEM_PROGRESS, CG_PROBLEM_LAMP, -1);
}

static void
list_of_deadlines (CgView *view)
{
  cg_query_add_sort (view->query, CG_PROBLEM_EFFECTIVE_DEADLINE, FALSE);
  add_columns (view, 2, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO, CG_PROBLEM_TEXT,
               CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_PERSON, CG_PROBLEM_DEADLINE_TEXT,
               CG_PROBLEM_DEADLINE, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_COMPLETED_ON,
               CG_PROBLEM_CLOSED_ON, -1);
}

/* All that a ledger says on paper (domain.md 1.6). */
static void
whole_ledger (CgView *view)
{
  cg_query_add_sort (view->query, CG_PROBLEM_PROBLEM_NO, FALSE);
  add_columns (view, 0, CG_PROBLEM_CASE_NO, CG_PROBLEM_CASE, CG_PROBLEM_UNIT, CG_PROBLEM_PROBLEM_NO,
               CG_PROBLEM_TEXT, CG_PROBLEM_NATURE, CG_PROBLEM_DEVIATION, CG_PROBLEM_MEASURES,
               CG_PROBLEM_STANDARD, CG_PROBLEM_LEADER, CG_PROBLEM_RESPONSIBLE_UNIT,
               CG_PROBLEM_PERSON, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_LATEST_PROGRESS,
               CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_CLOSED_ON, CG_PROBLEM_CLOSED_BY,
               CG_PROBLEM_REMARK, -1);
}

/* ---- daily work ---- */

static void
due_this_week (CgView *view)
{
  cg_query_filter_text (view->query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_EQUAL, "@week");
  cg_query_filter_any (view->query, CG_PROBLEM_LAMP, "ok", "soon", "over", "ext", NULL);
  cg_query_add_sort (view->query, CG_PROBLEM_LAMP, FALSE);
  add_ledger_columns (view);
}

static void
long_overdue (CgView *view)
{
  cg_query_filter_text (view->query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, "over");
  cg_query_filter_text (view->query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_LESS, "@day-30");
  cg_query_add_sort (view->query, CG_PROBLEM_LAMP, FALSE);
  add_ledger_columns (view);
}

static void
once_returned (CgView *view)
{
  cg_query_filter_integer (view->query, CG_PROBLEM_RETURN_COUNT, CG_FILTER_GREATER, 0);
  cg_query_add_sort (view->query, CG_PROBLEM_RETURN_COUNT, TRUE);
  add_ledger_columns (view);
}

static void
not_written_lately (CgView *view)
{
  cg_query_filter_any (view->query, CG_PROBLEM_STATUS, "todo", "doing", "extended", "submitted",
                       "returned", NULL);
  cg_query_filter_integer (view->query, CG_FILTER_RECORD, CG_FILTER_STALE, 30);
  cg_query_add_sort (view->query, CG_PROBLEM_LAMP, FALSE);
  add_ledger_columns (view);
}

static const CgShippedView shipped[] = {
  { "problems", CG_ENTITY_PROBLEM, NC_ ("view", "List of problems"), list_of_problems },
  { "tasks", CG_ENTITY_MEASURE, NC_ ("view", "List of tasks"), list_of_tasks },
  { "duties", CG_ENTITY_PROBLEM, NC_ ("view", "List of duties"), list_of_duties },
  { "deadlines", CG_ENTITY_PROBLEM, NC_ ("view", "List of deadlines"), list_of_deadlines },
  { "whole-ledger", CG_ENTITY_PROBLEM, NC_ ("view", "Whole ledger"), whole_ledger },
  { "due-this-week", CG_ENTITY_PROBLEM, NC_ ("view", "Due this week"), due_this_week },
  { "over-30-days", CG_ENTITY_PROBLEM, NC_ ("view", "Overdue for more than 30 days"),
    long_overdue },
  { "once-returned", CG_ENTITY_PROBLEM, NC_ ("view", "Once returned"), once_returned },
  { "stale-30-days", CG_ENTITY_PROBLEM, NC_ ("view", "Nothing written for 30 days"),
    not_written_lately },
};

const CgShippedView *
cg_shipped_views (gsize *n)
{
  *n = G_N_ELEMENTS (shipped);
  return shipped;
}

const char *
cg_shipped_view_name (const CgShippedView *view)
{
  return g_dpgettext2 (NULL, "view", view->name);
}

const CgShippedView *
cg_shipped_view_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shipped); i++)
    if (g_str_equal (shipped[i].id, name) || g_str_equal (cg_shipped_view_name (&shipped[i]), name))
      return &shipped[i];

  return NULL;
}

CgView *
cg_shipped_view_make (const CgShippedView *view)
{
  g_autoptr (CgQuery) query = cg_query_new (view->entity);
  CgView *made = cg_view_new (cg_shipped_view_name (view), query);

  view->fill (made);
  return made;
}
