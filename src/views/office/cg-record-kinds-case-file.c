/* cg-record-kinds-case-file.c: how meetings, papers received, inspections, acceptances, revisits
 * and appeals are shown in a pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-kinds-private.h"

#include <glib/gi18n.h>

/* ---- forms ---- */

static const CgFormItem activity_items[] = {
  FIELD (ACTIVITY, KIND),
  FIELD (ACTIVITY, SUBJECT, .lines = 1),
  FIELD (ACTIVITY, HELD_ON),
  FIELD (ACTIVITY, UNIT),
  FIELD (ACTIVITY, PLACE),
  FIELD (ACTIVITY, CHAIR),
  FIELD (ACTIVITY, ATTENDEES),
  FIELD (ACTIVITY, MINUTES),
  FIELD (ACTIVITY, REMARK, .lines = 2),
  END,
};

static const CgFormItem committee_matter_items[] = {
  FIELD (COMMITTEE_MATTER, KIND),
  FIELD (COMMITTEE_MATTER, SUBJECT, .lines = 1),
  FIELD (COMMITTEE_MATTER, HELD_ON),
  FIELD (COMMITTEE_MATTER, BY_WHOM),
  FIELD (COMMITTEE_MATTER, PAPER),
  FIELD (COMMITTEE_MATTER, REMARK, .lines = 2),
  END,
};

static const CgFormItem incoming_items[] = {
  FIELD (INCOMING, KIND),
  FIELD (INCOMING, TITLE, .lines = 1),
  FIELD (INCOMING, UNIT),
  FIELD (INCOMING, RECEIVED_ON, .flags = CG_FORM_PAST),
  FIELD (INCOMING, DOC_NO),
  FIELD (INCOMING, DUE_ON),
  FIELD (INCOMING, NOTICE),
  FIELD (INCOMING, PAGES),
  FIELD (INCOMING, REGISTERED_BY),
  FIELD (INCOMING, REMARK, .lines = 2),
  END,
};

static const CgFormItem incoming_review_items[] = {
  FIELD (INCOMING_REVIEW, RESULT),   FIELD (INCOMING_REVIEW, OPINION, .lines = 3),
  FIELD (INCOMING_REVIEW, REVIEWER), FIELD (INCOMING_REVIEW, HELD_ON),
  FIELD (INCOMING_REVIEW, LETTER),   END,
};

static const CgFormItem inspection_items[] = {
  FIELD (INSPECTION, KIND),
  FIELD (INSPECTION, SUBJECT, .lines = 1),
  FIELD (INSPECTION, UNIT),
  FIELD (INSPECTION, PLANNED_ON),
  FIELD (INSPECTION, HELD_ON),
  FIELD (INSPECTION, MEMBERS),
  FIELD (INSPECTION, FINDINGS, .lines = 3),
  FIELD (INSPECTION, CONCLUSION),
  FIELD (INSPECTION, OPINION, .lines = 2),
  FIELD (INSPECTION, MINUTES),
  END,
};

static const CgFormItem handover_items[] = {
  FIELD (HANDOVER, HANDED_ON),
  FIELD (HANDOVER, RECEIVER),
  FIELD (HANDOVER, NUMBER),
  FIELD (HANDOVER, REMARK),
  END,
};

static const CgFormItem acceptance_items[] = {
  FIELD (ACCEPTANCE, UNIT),       FIELD (ACCEPTANCE, ROUND),
  FIELD (ACCEPTANCE, RESULT),     FIELD (ACCEPTANCE, GRADE),
  FIELD (ACCEPTANCE, TOTAL),      FIELD (ACCEPTANCE, OPINION, .lines = 3),
  FIELD (ACCEPTANCE, HELD_ON),    FIELD (ACCEPTANCE, REVIEWER),
  FIELD (ACCEPTANCE, FORM_PLACE), END,
};

static const CgFormItem score_items[] = {
  FIELD (SCORE, ELEMENT),
  FIELD (SCORE, POINTS),
  FIELD (SCORE, REMARK),
  END,
};

static const CgFormItem revisit_items[] = {
  FIELD (REVISIT, UNIT),       FIELD (REVISIT, PLANNED_ON, .flags = CG_FORM_FUTURE),
  FIELD (REVISIT, VISITOR),    FIELD (REVISIT, DONE_ON),
  FIELD (REVISIT, RESULT),     FIELD (REVISIT, TEXT, .lines = 3),
  FIELD (REVISIT, IS_SAMPLED), END,
};

static const CgFormItem appeal_items[] = {
  FIELD (APPEAL, ACCOUNTABLE),
  FIELD (APPEAL, RECEIVED_ON, .flags = CG_FORM_PAST),
  FIELD (APPEAL, APPEALED_ON, .flags = CG_FORM_PAST),
  FIELD (APPEAL, TEXT, .lines = 3),
  SECTION (NC_ ("form", "Decision on the appeal")),
  FIELD (APPEAL, RESULT),
  FIELD (APPEAL, DECIDED_ON),
  FIELD (APPEAL, DECISION_NO),
  FIELD (APPEAL, OUTCOME, .lines = 2),
  END,
};

static const CgFormItem correction_items[] = {
  FIELD (CORRECTION, KIND),        FIELD (CORRECTION, ACCOUNTABLE),
  FIELD (CORRECTION, DECIDED_ON),  FIELD (CORRECTION, DECIDED_BY),
  FIELD (CORRECTION, DECISION_NO), FIELD (CORRECTION, REASON, .lines = 2),
  FIELD (CORRECTION, APPEAL),      END,
};

/* ---- children ---- */

static const CgChildKind incoming_children[] = {
  { CG_ENTITY_INCOMING_REVIEW,
    CG_INCOMING_REVIEW_INCOMING,
    NC_ ("children", "Rounds of examination"),
    NULL,
    CG_INCOMING_REVIEW_OPINION,
    { CG_INCOMING_REVIEW_RESULT, CG_INCOMING_REVIEW_REVIEWER, CG_INCOMING_REVIEW_HELD_ON, -1 },
    CG_INCOMING_REVIEW_ROUND,
    TRUE },
  { 0 },
};

static const CgChildKind acceptance_children[] = {
  { CG_ENTITY_SCORE,
    CG_SCORE_ACCEPTANCE,
    NC_ ("children", "Scoring sheet"),
    NULL,
    CG_SCORE_ELEMENT,
    { CG_SCORE_POINTS, CG_SCORE_REMARK, -1 },
    -1,
    FALSE },
  { 0 },
};

static const CgRecordKind kinds[] = {
  { CG_ENTITY_ACTIVITY, activity_items, NULL, CG_ACTIVITY_SUBJECT },
  { CG_ENTITY_COMMITTEE_MATTER, committee_matter_items, NULL, CG_COMMITTEE_MATTER_SUBJECT },
  { CG_ENTITY_INCOMING, incoming_items, incoming_children, CG_INCOMING_TITLE },
  { CG_ENTITY_INCOMING_REVIEW, incoming_review_items, NULL, CG_INCOMING_REVIEW_RESULT },
  { CG_ENTITY_INSPECTION, inspection_items, NULL, CG_INSPECTION_SUBJECT },
  { CG_ENTITY_HANDOVER, handover_items, NULL, CG_HANDOVER_RECEIVER },
  { CG_ENTITY_ACCEPTANCE, acceptance_items, acceptance_children, CG_ACCEPTANCE_RESULT },
  { CG_ENTITY_SCORE, score_items, NULL, CG_SCORE_ELEMENT },
  { CG_ENTITY_REVISIT, revisit_items, NULL, CG_REVISIT_UNIT },
  { CG_ENTITY_APPEAL, appeal_items, NULL, CG_APPEAL_ACCOUNTABLE },
  { CG_ENTITY_CORRECTION, correction_items, NULL, CG_CORRECTION_DECISION_NO },
};

const CgRecordKind *
cg_record_kinds_case_file (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}
