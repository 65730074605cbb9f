/* cg-rule-counts.c: how many running deadlines go by each time-limit rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-counts.h"

#include "cg-clock.h"

static CgQuery *
open_stages (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_STAGE);

  cg_query_filter_any (query, CG_STAGE_STATE, "pending", "active", NULL);
  cg_query_filter_null (query, CG_STAGE_DEADLINE, FALSE);
  return query;
}

static CgQuery *
stages_of (const CgRecord *rule)
{
  CgQuery *query = open_stages ();

  cg_query_filter_integer (query, CG_STAGE_RULE, CG_FILTER_EQUAL, cg_record_get_id (rule));
  return query;
}

static CgQuery *
provisional_stages (void)
{
  CgQuery *query = open_stages ();

  cg_query_filter_integer (query, CG_STAGE_PROVISIONAL, CG_FILTER_EQUAL, 1);
  return query;
}

static CgQuery *
submitted_problems (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
  return query;
}

static CgQuery *
open_problems (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  cg_query_filter_any (query, CG_PROBLEM_STATUS, "todo", "doing", "submitted", "returned", NULL);
  return query;
}

static CgQuery *
open_measures (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_MEASURE);

  cg_query_filter_any (query, CG_MEASURE_STATUS, "todo", "doing", NULL);
  cg_query_filter_null (query, CG_MEASURE_DEADLINE, FALSE);
  return query;
}

static CgQuery *
open_institutions (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_INSTITUTION);

  cg_query_filter_any (query, CG_INSTITUTION_STATUS, "todo", "draft", "consult", "deliberate",
                       NULL);
  return query;
}

static CgQuery *
issued_institutions (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_INSTITUTION);

  cg_query_filter_text (query, CG_INSTITUTION_STATUS, CG_FILTER_EQUAL, "issued");
  return query;
}

static CgQuery *
sanctions_in_effect (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_SANCTION);
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());

  cg_query_filter_text (query, CG_SANCTION_EFFECT_UNTIL, CG_FILTER_AT_LEAST, today);
  return query;
}

guint
cg_rule_count_queries (const CgRecord *rule, GPtrArray *queries)
{
  const char *code = cg_record_text (rule, CG_RULE_CODE);
  guint before = queries->len;

  if (g_str_equal (code, "soon"))
    {
      g_ptr_array_add (queries, open_stages ());
      g_ptr_array_add (queries, open_problems ());
      g_ptr_array_add (queries, open_measures ());
      g_ptr_array_add (queries, open_institutions ());
    }
  else if (g_str_equal (code, "provisional"))
    g_ptr_array_add (queries, provisional_stages ());
  else if (g_str_equal (code, "review"))
    g_ptr_array_add (queries, submitted_problems ());
  else if (g_str_equal (code, "execution"))
    g_ptr_array_add (queries, issued_institutions ());
  else if (g_str_equal (code, "effect"))
    g_ptr_array_add (queries, sanctions_in_effect ());
  else
    g_ptr_array_add (queries, stages_of (rule));

  return queries->len - before;
}
