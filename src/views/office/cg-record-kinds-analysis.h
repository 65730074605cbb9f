/* cg-record-kinds-analysis.h: the forms of what an analysis finds, and of institutions' checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Included by cg-record-kinds.c alone, after its macros.
 */
#pragma once

static const CgFormItem political_deviation_items[] = {
  FIELD (POLITICAL_DEVIATION, UNIT),
  FIELD (POLITICAL_DEVIATION, BENCHMARK),
  FIELD (POLITICAL_DEVIATION, TEXT, .lines = 3),
  FIELD (POLITICAL_DEVIATION, SUBJECT),
  FIELD (POLITICAL_DEVIATION, PROBLEM),
  FIELD (POLITICAL_DEVIATION, CAUSE, .lines = 2),
  FIELD (POLITICAL_DEVIATION, REMEDY, .lines = 2),
  FIELD (POLITICAL_DEVIATION, FOUND_ON),
  SECTION (NC_ ("form", "Evidence")),
  FIELD (POLITICAL_DEVIATION, EVIDENCE_FILE),
  FIELD (POLITICAL_DEVIATION, EVIDENCE_PAGE),
  FIELD (POLITICAL_DEVIATION, EVIDENCE_QUOTE, .lines = 2),
  END,
};

static const CgFormItem deviation_sign_items[] = {
  FIELD (DEVIATION_SIGN, SIGN),
  END,
};

static const CgFormItem power_duty_items[] = {
  FIELD (POWER_DUTY, UNIT),
  FIELD (POWER_DUTY, POWER),
  FIELD (POWER_DUTY, HOLDER),
  FIELD (POWER_DUTY, MISMATCH),
  FIELD (POWER_DUTY, PLACE),
  FIELD (POWER_DUTY, DUTY_NOW, .lines = 2),
  FIELD (POWER_DUTY, DUTY_SOURCE),
  FIELD (POWER_DUTY, DUTY_WANTED, .lines = 2),
  FIELD (POWER_DUTY, PROBLEM),
  SECTION (NC_ ("form", "Clarification")),
  FIELD (POWER_DUTY, CONCLUSION, .lines = 2),
  FIELD (POWER_DUTY, INSTITUTION),
  FIELD (POWER_DUTY, STATE),
  SECTION (NC_ ("form", "Evidence")),
  FIELD (POWER_DUTY, EVIDENCE_FILE),
  FIELD (POWER_DUTY, EVIDENCE_PAGE),
  FIELD (POWER_DUTY, EVIDENCE_QUOTE, .lines = 2),
  END,
};

static const CgFormItem pressure_node_items[] = {
  FIELD (PRESSURE_NODE, NAME),
  FIELD (PRESSURE_NODE, HOLDER),
  FIELD (PRESSURE_NODE, IS_TOP_LEADER),
  END,
};

static const CgFormItem pressure_point_items[] = {
  FIELD (PRESSURE_POINT, KIND),
  FIELD (PRESSURE_POINT, FROM_NODE),
  FIELD (PRESSURE_POINT, TO_NODE),
  FIELD (PRESSURE_POINT, TEXT, .lines = 3),
  FIELD (PRESSURE_POINT, CAUSE, .lines = 2),
  FIELD (PRESSURE_POINT, PROBLEM),
  SECTION (NC_ ("form", "Clearing")),
  FIELD (PRESSURE_POINT, DREDGER),
  FIELD (PRESSURE_POINT, IS_KEY_FEW, .flags = CG_FORM_HALF),
  FIELD (PRESSURE_POINT, IS_TOP_LEADER, .flags = CG_FORM_HALF),
  FIELD (PRESSURE_POINT, REMEDY, .lines = 2),
  FIELD (PRESSURE_POINT, DEADLINE, .flags = CG_FORM_FUTURE),
  FIELD (PRESSURE_POINT, CLEARED_ON),
  SECTION (NC_ ("form", "Evidence")),
  FIELD (PRESSURE_POINT, EVIDENCE_FILE),
  FIELD (PRESSURE_POINT, EVIDENCE_PAGE),
  FIELD (PRESSURE_POINT, EVIDENCE_QUOTE, .lines = 2),
  END,
};

static const CgFormItem cause_items[] = {
  FIELD (CAUSE, TEXT, .lines = 2),
  FIELD (CAUSE, SUPERIOR),
  FIELD (CAUSE, IS_ROOT),
  FIELD (CAUSE, INSTITUTION),
  END,
};

static const CgFormItem institution_check_items[] = {
  FIELD (INSTITUTION_CHECK, PLANNED_ON, .flags = CG_FORM_FUTURE),
  FIELD (INSTITUTION_CHECK, CHECKER),
  FIELD (INSTITUTION_CHECK, CHECKED_ON),
  FIELD (INSTITUTION_CHECK, EXECUTION),
  FIELD (INSTITUTION_CHECK, FINDINGS, .lines = 2),
  FIELD (INSTITUTION_CHECK, REMEDY, .lines = 2),
  END,
};

static const CgFormItem institution_text_items[] = {
  FIELD (INSTITUTION_TEXT, VERSION),
  FIELD (INSTITUTION_TEXT, NOTE),
  FIELD (INSTITUTION_TEXT, MADE_ON),
  FIELD (INSTITUTION_TEXT, DOC_NO),
  FIELD (INSTITUTION_TEXT, ATTACHMENT),
  FIELD (INSTITUTION_TEXT, BODY, .lines = 4),
  END,
};

static const CgChildKind political_deviation_children[] = {
  { CG_ENTITY_DEVIATION_SIGN,
    CG_DEVIATION_SIGN_POLITICAL_DEVIATION,
    NC_ ("children", "Signs"),
    NC_ ("children", "Add a sign"),
    CG_DEVIATION_SIGN_SIGN,
    { -1 },
    -1,
    FALSE },
  { 0 },
};

/* The kinds, for the table there. */
#define CG_ANALYSIS_KINDS                                                                          \
  { CG_ENTITY_POLITICAL_DEVIATION, political_deviation_items, political_deviation_children,        \
    CG_POLITICAL_DEVIATION_TEXT },                                                                 \
      { CG_ENTITY_DEVIATION_SIGN, deviation_sign_items, NULL, CG_DEVIATION_SIGN_SIGN },            \
      { CG_ENTITY_POWER_DUTY, power_duty_items, NULL, CG_POWER_DUTY_POWER },                       \
      { CG_ENTITY_PRESSURE_NODE, pressure_node_items, NULL, CG_PRESSURE_NODE_NAME },               \
      { CG_ENTITY_PRESSURE_POINT, pressure_point_items, NULL, CG_PRESSURE_POINT_TEXT },            \
      { CG_ENTITY_CAUSE, cause_items, NULL, CG_CAUSE_TEXT },                                       \
      { CG_ENTITY_INSTITUTION_CHECK, institution_check_items, NULL,                                \
        CG_INSTITUTION_CHECK_FINDINGS },                                                           \
      { CG_ENTITY_INSTITUTION_TEXT, institution_text_items, NULL, CG_INSTITUTION_TEXT_NOTE },
