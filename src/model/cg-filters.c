/* cg-filters.c: the named filters: what a number on the dashboard counts and its list shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filters.h"

#include <glib/gi18n.h>

/* Statuses of a problem that is being rectified. */
#define OPEN "todo doing extended submitted returned"

/* From today on, as many days as the calendar of the dashboard shows. */
#define MONTH "@days+" G_STRINGIFY (CG_FILTER_MONTH_LAST)

/* Conditions; the values of ANY stand between spaces. */
#define IS(field, value) CG_##field, CG_FILTER_EQUAL, value
#define ANY(field, values) CG_##field, CG_FILTER_IN, values
#define MORE(field, value) CG_##field, CG_FILTER_GREATER, value
#define LESS(field, value) CG_##field, CG_FILTER_LESS, value
#define NONE(field) CG_##field, CG_FILTER_IS_NULL, ""

static const CgNamedFilter filters[] = {
  { CG_ENTITY_CASE, "open", NC_ ("filter", "Open cases"), { { IS (CASE_STATE, "open") } } },
  { CG_ENTITY_CASE,
    "closed",
    NC_ ("filter", "Closed cases"),
    { { ANY (CASE_STATE, "closed closed_open") } } },
  /* 逢案必改: a decision without a notice, unless the case lawfully has none (domain.md 7). */
  { CG_ENTITY_CASE,
    "no-notice",
    NC_ ("filter", "Notice to be issued"),
    { { IS (CASE_STATE, "open") }, { IS (CASE_NOTICE_COUNT, "0") }, { NONE (CASE_NO_NOTICE) } } },
  { CG_ENTITY_CASE,
    "over",
    NC_ ("filter", "With overdue problems"),
    { { IS (CASE_STATE, "open") }, { MORE (CASE_OVER_COUNT, "0") } } },
  { CG_ENTITY_PROBLEM,
    "open",
    NC_ ("filter", "Being rectified"),
    { { ANY (PROBLEM_STATUS, OPEN) } } },
  { CG_ENTITY_PROBLEM, "over", NC_ ("filter", "Overdue"), { { IS (PROBLEM_LAMP, "over") } } },
  { CG_ENTITY_PROBLEM, "soon", NC_ ("filter", "Due soon"), { { IS (PROBLEM_LAMP, "soon") } } },
  { CG_ENTITY_PROBLEM, "ok", NC_ ("filter", "In time"), { { IS (PROBLEM_LAMP, "ok") } } },
  { CG_ENTITY_PROBLEM, "extended", NC_ ("filter", "Extended"), { { IS (PROBLEM_LAMP, "ext") } } },
  { CG_ENTITY_PROBLEM,
    "closed",
    NC_ ("filter", "Struck off"),
    { { IS (PROBLEM_STATUS, "closed") } } },
  { CG_ENTITY_PROBLEM,
    "month",
    NC_ ("filter", "Due within 30 days"),
    { { ANY (PROBLEM_STATUS, OPEN) }, { IS (PROBLEM_EFFECTIVE_DEADLINE, MONTH) } } },
  { CG_ENTITY_PROBLEM,
    "today",
    NC_ ("filter", "Due today"),
    { { IS (PROBLEM_EFFECTIVE_DEADLINE, "@day") }, { ANY (PROBLEM_LAMP, "soon over ok ext") } } },
  { CG_ENTITY_PROBLEM,
    "submitted",
    NC_ ("filter", "Awaiting review"),
    { { IS (PROBLEM_STATUS, "submitted") } } },
  { CG_ENTITY_PROBLEM,
    "extension",
    NC_ ("filter", "Extension asked for"),
    { { IS (PROBLEM_EXTENSION_PENDING, "1") } } },
  { CG_ENTITY_PROBLEM,
    "struck",
    NC_ ("filter", "Struck off or long-term"),
    { { ANY (PROBLEM_STATUS, "closed longterm") } } },
  { CG_ENTITY_INSTITUTION,
    "to-issue",
    NC_ ("filter", "To be issued"),
    { { ANY (INSTITUTION_STATUS, "todo draft consult deliberate") } } },
  { CG_ENTITY_INSTITUTION,
    "over",
    NC_ ("filter", "Past the planned date"),
    { { IS (INSTITUTION_LAMP, "over") } } },
  { CG_ENTITY_INSTITUTION,
    "unchecked",
    NC_ ("filter", "Issued, not checked"),
    { { IS (INSTITUTION_STATUS, "issued") } } },
  /* 纸老虎: in force, and its check was due before today (domain.md 6.2). */
  { CG_ENTITY_INSTITUTION,
    "paper-tiger",
    NC_ ("filter", "Paper tigers"),
    { { ANY (INSTITUTION_STATUS, "issued enforced") },
      { LESS (INSTITUTION_NEXT_CHECK_ON, "@day") } } },
  /* 一把手未疏通. */
  { CG_ENTITY_PRESSURE_POINT,
    "top-leader",
    NC_ ("filter", "Not cleared by the top leader"),
    { { IS (PRESSURE_POINT_IS_TOP_LEADER, "1") }, { NONE (PRESSURE_POINT_CLEARED_ON) } } },
  { CG_ENTITY_NOTICE,
    "under-way",
    NC_ ("filter", "Under way"),
    { { ANY (NOTICE_STATE, "draft reviewing reviewed signed checked registered printed") } } },
  { CG_ENTITY_NOTICE,
    "to-number",
    NC_ ("filter", "To be numbered"),
    { { ANY (NOTICE_STATE, "signed checked") } } },
  /* 待送达: numbered, and with no unit yet. */
  { CG_ENTITY_NOTICE,
    "to-deliver",
    NC_ ("filter", "To be delivered"),
    { { ANY (NOTICE_STATE, "registered printed") } } },
  /* 未回执: with a unit that has sent neither its receipt nor its reply. */
  { CG_ENTITY_NOTICE,
    "no-receipt",
    NC_ ("filter", "Without the receipt"),
    { { IS (NOTICE_STATE, "delivered") } } },
  /* 逾期未反馈: with a unit whose reply was due before today and has not come. */
  { CG_ENTITY_NOTICE,
    "reply-over",
    NC_ ("filter", "Reply overdue"),
    { { ANY (NOTICE_STATE, "delivered receipted") }, { LESS (NOTICE_REPLY_DUE, "@day") } } },
  /* 方案逾期未报. */
  { CG_ENTITY_STAGE,
    "plan-over",
    NC_ ("filter", "Plan overdue"),
    { { IS (STAGE_STAGE, "plan") }, { IS (STAGE_LAMP, "over") } } },
  { CG_ENTITY_RECURRENCE,
    "confirmed",
    NC_ ("filter", "Confirmed recurrences"),
    { { IS (RECURRENCE_STATE, "confirmed") } } },
  { CG_ENTITY_LEARNING,
    "learning",
    NC_ ("filter", "Still learning"),
    { { ANY (LEARNING_STATE, "todo doing") } } },
  { CG_ENTITY_REVISIT,
    "due",
    NC_ ("filter", "Revisit due"),
    { { ANY (REVISIT_LAMP, "over soon") } } },
  /* 条例第十三条: one month. */
  { CG_ENTITY_ACCOUNTABLE,
    "procedures",
    NC_ ("filter", "Formalities due"),
    { { ANY (ACCOUNTABLE_LAMP, "over soon") } } },
  { CG_ENTITY_SANCTION,
    "effect-ends",
    NC_ ("filter", "Effect ends within 30 days"),
    { { IS (SANCTION_EFFECT_UNTIL, MONTH) }, { NONE (SANCTION_REVOKED_ON) } } },
};

const CgNamedFilter *
cg_filter_find (CgEntity entity, const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (filters); i++)
    if (filters[i].entity == entity && g_str_equal (filters[i].id, id))
      return &filters[i];

  return NULL;
}

static gboolean
is_number (CgEntity entity, int field)
{
  CgFieldType type = cg_field_get (entity, field)->type;

  return type == CG_FIELD_INTEGER || type == CG_FIELD_BOOLEAN;
}

static void
apply_condition (const CgNamedCondition *condition, CgQuery *query)
{
  g_autofree char *words = g_strdelimit (g_strdup (condition->value), " ", '\x1f');

  if (condition->operation == CG_FILTER_IS_NULL)
    cg_query_filter_null (query, condition->field, TRUE);
  else if (is_number (query->entity, condition->field))
    cg_query_filter_integer (query, condition->field, condition->operation,
                             g_ascii_strtoll (condition->value, NULL, 10));
  else
    cg_query_filter_text (query, condition->field, condition->operation, words);
}

void
cg_filter_apply (const CgNamedFilter *filter, CgQuery *query)
{
  for (guint i = 0; i < CG_FILTER_MOST_CONDITIONS && filter->conditions[i].value != NULL; i++)
    apply_condition (&filter->conditions[i], query);
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
    cg_filter_apply (filter, query);
  return query;
}
