/* cg-record-kinds-typical.h: how typical cases, who learns from them, and campaigns are shown in a
 * pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Included by cg-record-kinds.c, after its macros.
 */
#pragma once

static const CgFormItem typical_items[] = {
  FIELD (TYPICAL, NAME, .lines = 2),
  FIELD (TYPICAL, TYPICAL_GROUP),
  FIELD (TYPICAL, SITUATION),
  FIELD (TYPICAL, LEVEL, .flags = CG_FORM_HALF),
  FIELD (TYPICAL, DOMAIN, .flags = CG_FORM_HALF),
  FIELD (TYPICAL, YEAR),
  FIELD (TYPICAL, REASON, .lines = 3),
  SECTION (NC_ ("form", "What it is for")),
  FIELD (TYPICAL, FOR_CIRCULAR, .flags = CG_FORM_HALF),
  FIELD (TYPICAL, FOR_FILM, .flags = CG_FORM_HALF),
  FIELD (TYPICAL, FOR_COLLECTION, .flags = CG_FORM_HALF),
  FIELD (TYPICAL, FOR_MEETING, .flags = CG_FORM_HALF),
  SECTION (NC_ ("form", "Approval")),
  FIELD (TYPICAL, STATE),
  FIELD (TYPICAL, APPROVER),
  FIELD (TYPICAL, APPROVED_ON),
  END,
};

static const CgFormItem pseudonym_items[] = {
  FIELD (PSEUDONYM, ORIGINAL),
  FIELD (PSEUDONYM, KIND),
  FIELD (PSEUDONYM, PSEUDONYM),
  END,
};

static const CgFormItem learning_items[] = {
  FIELD (LEARNING, UNIT),
  FIELD (LEARNING, NOTICE),
  FIELD (LEARNING, NOTIFIED_ON),
  FIELD (LEARNING, DUE_ON),
  FIELD (LEARNING, STATE),
  FIELD (LEARNING, CHECKED_ON),
  FIELD (LEARNING, FINDINGS, .lines = 3),
  FIELD (LEARNING, REMARK),
  END,
};

static char *
learned_count (GPtrArray *records)
{
  guint done = 0;

  for (guint i = 0; i < records->len; i++)
    done +=
        g_str_equal (cg_record_text (g_ptr_array_index (records, i), CG_LEARNING_STATE), "done");

  return g_strdup_printf (_ ("%u of %u compared"), done, records->len);
}

static const CgChildKind typical_children[] = {
  { CG_ENTITY_LEARNING,
    CG_LEARNING_TYPICAL,
    NC_ ("children", "Units that learn"),
    NC_ ("children", "Add a unit"),
    CG_LEARNING_UNIT,
    { CG_LEARNING_STATE, CG_LEARNING_DUE_ON, CG_LEARNING_FOUND_COUNT, CG_LEARNING_STRUCK_COUNT,
      -1 },
    -1,
    FALSE,
    .count = learned_count },
  { CG_ENTITY_PSEUDONYM,
    CG_PSEUDONYM_TYPICAL,
    NC_ ("children", "Pseudonyms"),
    NC_ ("children", "Add a pseudonym"),
    CG_PSEUDONYM_ORIGINAL,
    { CG_PSEUDONYM_PSEUDONYM, CG_PSEUDONYM_KIND, -1 },
    CG_PSEUDONYM_POSITION,
    FALSE },
  { 0 },
};

/* ---- campaigns ---- */

static const CgFormItem campaign_items[] = {
  FIELD (CAMPAIGN, NAME, .lines = 2),
  FIELD (CAMPAIGN, CATEGORY),
  FIELD (CAMPAIGN, UNIT),
  FIELD (CAMPAIGN, LEADER),
  FIELD (CAMPAIGN, START_ON, .flags = CG_FORM_HALF),
  FIELD (CAMPAIGN, END_ON, .flags = CG_FORM_HALF),
  FIELD (CAMPAIGN, PLAN, .lines = 6),
  FIELD (CAMPAIGN, REMARK, .lines = 2),
  SECTION (NC_ ("form", "Ending")),
  FIELD (CAMPAIGN, STATE),
  FIELD (CAMPAIGN, CLOSED_ON),
  FIELD (CAMPAIGN, CLOSING, .lines = 6),
  END,
};

static const CgFormItem campaign_unit_items[] = {
  FIELD (CAMPAIGN_UNIT, UNIT),
  FIELD (CAMPAIGN_UNIT, PLAN_ON),
  FIELD (CAMPAIGN_UNIT, REPORT_ON),
  FIELD (CAMPAIGN_UNIT, RESULT, .lines = 3),
  END,
};

static const CgFormItem campaign_problem_items[] = {
  FIELD (CAMPAIGN_PROBLEM, PROBLEM),
  END,
};

static const CgChildKind campaign_children[] = {
  { CG_ENTITY_CAMPAIGN_UNIT,
    CG_CAMPAIGN_UNIT_CAMPAIGN,
    NC_ ("children", "Units taking part"),
    NC_ ("children", "Add a unit"),
    CG_CAMPAIGN_UNIT_UNIT,
    { CG_CAMPAIGN_UNIT_PLAN_ON, CG_CAMPAIGN_UNIT_REPORT_ON, CG_CAMPAIGN_UNIT_RESULT, -1 },
    -1,
    FALSE },
  { CG_ENTITY_CAMPAIGN_PROBLEM,
    CG_CAMPAIGN_PROBLEM_CAMPAIGN,
    NC_ ("children", "Problems of the campaign"),
    NC_ ("children", "Add a problem"),
    CG_CAMPAIGN_PROBLEM_PROBLEM,
    { -1 },
    -1,
    FALSE },
  { 0 },
};
