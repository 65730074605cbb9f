/* cg-filters.c: the named filters: what a number on the dashboard counts and its list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filters.h"

#include <glib/gi18n.h>

static void
case_open (CgQuery *query)
{
  cg_query_filter_text (query, CG_CASE_STATE, CG_FILTER_EQUAL, "open");
}

static void
case_closed (CgQuery *query)
{
  cg_query_filter_any (query, CG_CASE_STATE, "closed", "closed_open", NULL);
}

/* 逢案必改: a decision without a notice, unless the case lawfully has none (domain.md 7). */
static void
case_without_notice (CgQuery *query)
{
  case_open (query);
  cg_query_filter_integer (query, CG_CASE_NOTICE_COUNT, CG_FILTER_EQUAL, 0);
  cg_query_filter_null (query, CG_CASE_NO_NOTICE, TRUE);
}

static void
case_over (CgQuery *query)
{
  case_open (query);
  cg_query_filter_integer (query, CG_CASE_OVER_COUNT, CG_FILTER_GREATER, 0);
}

static void
problem_over (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, "over");
}

static void
problem_soon (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, "soon");
}

static void
problem_ok (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, "ok");
}

static void
problem_extended (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_LAMP, CG_FILTER_EQUAL, "ext");
}

static void
problem_closed (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "closed");
}

static void
problem_today (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_EQUAL, "@day");
  cg_query_filter_any (query, CG_PROBLEM_LAMP, "soon", "over", "ok", "ext", NULL);
}

static void
problem_open (CgQuery *query)
{
  cg_query_filter_any (query, CG_PROBLEM_STATUS, "todo", "doing", "extended", "submitted",
                       "returned", NULL);
}

/* From today on, as many days as the calendar of the dashboard shows. */
static void
problem_month (CgQuery *query)
{
  g_autofree char *period = g_strdup_printf ("@days+%d", CG_FILTER_MONTH_DAYS - 1);

  problem_open (query);
  cg_query_filter_text (query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_EQUAL, period);
}

static void
problem_submitted (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
}

static void
problem_extension (CgQuery *query)
{
  cg_query_filter_integer (query, CG_PROBLEM_EXTENSION_PENDING, CG_FILTER_EQUAL, 1);
}

static void
problem_struck (CgQuery *query)
{
  cg_query_filter_any (query, CG_PROBLEM_STATUS, "closed", "longterm", NULL);
}

static void
institution_to_issue (CgQuery *query)
{
  cg_query_filter_any (query, CG_INSTITUTION_STATUS, "todo", "draft", "consult", "deliberate",
                       NULL);
}

static void
institution_over (CgQuery *query)
{
  cg_query_filter_text (query, CG_INSTITUTION_LAMP, CG_FILTER_EQUAL, "over");
}

static void
institution_unchecked (CgQuery *query)
{
  cg_query_filter_text (query, CG_INSTITUTION_STATUS, CG_FILTER_EQUAL, "issued");
}

static void
notice_under_way (CgQuery *query)
{
  cg_query_filter_any (query, CG_NOTICE_STATE, "draft", "reviewing", "reviewed", "signed",
                       "checked", "registered", "printed", NULL);
}

/* 待送达: numbered, and with no unit yet. */
static void
notice_to_deliver (CgQuery *query)
{
  cg_query_filter_any (query, CG_NOTICE_STATE, "registered", "printed", NULL);
}

/* 未回执: with a unit that has sent neither its receipt nor its reply. */
static void
notice_no_receipt (CgQuery *query)
{
  cg_query_filter_text (query, CG_NOTICE_STATE, CG_FILTER_EQUAL, "delivered");
}

/* 逾期未反馈: with a unit whose reply was due before today and has not come. */
static void
notice_reply_over (CgQuery *query)
{
  cg_query_filter_any (query, CG_NOTICE_STATE, "delivered", "receipted", NULL);
  cg_query_filter_text (query, CG_NOTICE_REPLY_DUE, CG_FILTER_LESS, "@day");
}

static void
notice_to_number (CgQuery *query)
{
  cg_query_filter_any (query, CG_NOTICE_STATE, "signed", "checked", NULL);
}

static const CgNamedFilter filters[] = {
  { CG_ENTITY_CASE, "open", NC_ ("filter", "Open cases"), case_open },
  { CG_ENTITY_CASE, "closed", NC_ ("filter", "Closed cases"), case_closed },
  { CG_ENTITY_CASE, "no-notice", NC_ ("filter", "Notice to be issued"), case_without_notice },
  { CG_ENTITY_CASE, "over", NC_ ("filter", "With overdue problems"), case_over },
  { CG_ENTITY_PROBLEM, "open", NC_ ("filter", "Being rectified"), problem_open },
  { CG_ENTITY_PROBLEM, "over", NC_ ("filter", "Overdue"), problem_over },
  { CG_ENTITY_PROBLEM, "soon", NC_ ("filter", "Due soon"), problem_soon },
  { CG_ENTITY_PROBLEM, "ok", NC_ ("filter", "In time"), problem_ok },
  { CG_ENTITY_PROBLEM, "extended", NC_ ("filter", "Extended"), problem_extended },
  { CG_ENTITY_PROBLEM, "closed", NC_ ("filter", "Struck off"), problem_closed },
  { CG_ENTITY_PROBLEM, "month", NC_ ("filter", "Due within 30 days"), problem_month },
  { CG_ENTITY_PROBLEM, "today", NC_ ("filter", "Due today"), problem_today },
  { CG_ENTITY_PROBLEM, "submitted", NC_ ("filter", "Awaiting review"), problem_submitted },
  { CG_ENTITY_PROBLEM, "extension", NC_ ("filter", "Extension asked for"), problem_extension },
  { CG_ENTITY_PROBLEM, "struck", NC_ ("filter", "Struck off or long-term"), problem_struck },
  { CG_ENTITY_INSTITUTION, "to-issue", NC_ ("filter", "To be issued"), institution_to_issue },
  { CG_ENTITY_INSTITUTION, "over", NC_ ("filter", "Past the planned date"), institution_over },
  { CG_ENTITY_INSTITUTION, "unchecked", NC_ ("filter", "Issued, not checked"),
    institution_unchecked },
  { CG_ENTITY_NOTICE, "under-way", NC_ ("filter", "Under way"), notice_under_way },
  { CG_ENTITY_NOTICE, "to-number", NC_ ("filter", "To be numbered"), notice_to_number },
  { CG_ENTITY_NOTICE, "to-deliver", NC_ ("filter", "To be delivered"), notice_to_deliver },
  { CG_ENTITY_NOTICE, "no-receipt", NC_ ("filter", "Without the receipt"), notice_no_receipt },
  { CG_ENTITY_NOTICE, "reply-over", NC_ ("filter", "Reply overdue"), notice_reply_over },
};

const CgNamedFilter *
cg_filter_find (CgEntity entity, const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (filters); i++)
    if (filters[i].entity == entity && g_str_equal (filters[i].id, id))
      return &filters[i];

  return NULL;
}

const char *
cg_filter_label (const CgNamedFilter *filter)
{
  return g_dpgettext2 (NULL, "filter", filter->label);
}

CgQuery *
cg_filter_query (CgEntity entity, const char *id)
{
  CgQuery *query = cg_query_new (entity);
  const CgNamedFilter *filter = cg_filter_find (entity, id);

  if (filter != NULL)
    filter->apply (query);
  return query;
}
