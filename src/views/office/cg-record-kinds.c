/* cg-record-kinds.c: how each kind of record is shown in a pane: its form and its children.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-kinds-private.h"

#include <glib/gi18n.h>

/* ---- forms ---- */

#include "cg-record-kinds-analysis.h"

static const CgFormItem unit_items[] = {
  FIELD (UNIT, NAME),   FIELD (UNIT, SHORT),
  FIELD (UNIT, PARENT), FIELD (UNIT, KIND),
  FIELD (UNIT, LEVEL),  FIELD (UNIT, PARTY_ORG),
  FIELD (UNIT, HEAD),   FIELD (UNIT, CONTACT),
  FIELD (UNIT, PHONE),  FIELD (UNIT, DISCIPLINE_GROUP),
  FIELD (UNIT, REGION), FIELD (UNIT, SYSTEM),
  FIELD (UNIT, CODE),   END,
};

static const CgFormItem person_items[] = {
  FIELD (PERSON, NAME),
  FIELD (PERSON, UNIT),
  FIELD (PERSON, POST),
  FIELD (PERSON, DEPARTMENT),
  FIELD (PERSON, PHONE),
  FIELD (PERSON, SERVING),
  FIELD (PERSON, IS_CLERK),
  FIELD (PERSON, IS_REVIEWER),
  FIELD (PERSON, IS_SIGNER),
  FIELD (PERSON, IS_VIEWER),
  END,
};

static const CgFormItem case_items[] = {
  FIELD (CASE, TITLE, .lines = 1),
  FIELD (CASE, CASE_TYPE),
  FIELD (CASE, SOURCE),
  FIELD (CASE, CATEGORY),
  FIELD (CASE, DOMAIN),
  FIELD (CASE, LEVEL),
  FIELD (CASE, BRIEF, .lines = 3),
  SECTION (NC_ ("form", "Decision")),
  FIELD (CASE, DECIDED_ON),
  FIELD (CASE, DECIDED_BY),
  FIELD (CASE, DECISION_NO),
  FIELD (CASE, OCCURRED_ON),
  FIELD (CASE, AMOUNT),
  FIELD (CASE, NOTIFY_SCOPE),
  SECTION (NC_ ("form", "Handling")),
  FIELD (CASE, UNDERTAKER),
  FIELD (CASE, DEPARTMENT),
  FIELD (CASE, SUPERVISOR),
  FIELD (CASE, WORK_SECRECY),
  FIELD (CASE, STATE_SECRECY),
  FIELD (CASE, NO_NOTICE),
  FIELD (CASE, NO_NOTICE_REASON),
  FIELD (CASE, REMARK, .lines = 2),
  END,
};

static const CgFormItem case_unit_items[] = {
  FIELD (CASE_UNIT, UNIT),         FIELD (CASE_UNIT, ROLE),
  FIELD (CASE_UNIT, DELIVERED_ON), FIELD (CASE_UNIT, DELIVERY_METHOD),
  FIELD (CASE_UNIT, RECEIVER),     FIELD (CASE_UNIT, RECEIVER_POST),
  FIELD (CASE_UNIT, RECEIPT_ON),   FIELD (CASE_UNIT, PLAN_ON),
  FIELD (CASE_UNIT, REPORT_ON),    FIELD (CASE_UNIT, ACCEPTED_ON),
  FIELD (CASE_UNIT, GRADE),        END,
};

static const CgFormItem stage_items[] = {
  FIELD (STAGE, STAGE),     FIELD (STAGE, STATE),
  FIELD (STAGE, DEADLINE),  FIELD (STAGE, PLANNED_ON),
  FIELD (STAGE, ACTUAL_ON), FIELD (STAGE, RULE),
  FIELD (STAGE, REASON),    END,
};

static const CgFormItem track_items[] = {
  FIELD (TRACK, UNIT),
  FIELD (TRACK, TRACK),
  FIELD (TRACK, STATE),
  FIELD (TRACK, ACCEPTED_ON),
  FIELD (TRACK, APPROVER),
  FIELD (TRACK, REASON),
  END,
};

static const CgFormItem material_items[] = {
  FIELD (MATERIAL, NAME),
  FIELD (MATERIAL, STATE),
  FIELD (MATERIAL, RECEIVED_ON),
  FIELD (MATERIAL, PLACE),
  END,
};

static const CgFormItem situation_items[] = {
  FIELD (SITUATION, SITUATION),
  FIELD (SITUATION, IS_MAIN),
  END,
};

static const CgFormItem accountable_items[] = {
  FIELD (ACCOUNTABLE, TYPE),
  FIELD (ACCOUNTABLE, NAME),
  FIELD (ACCOUNTABLE, UNIT),
  FIELD (ACCOUNTABLE, POST),
  FIELD (ACCOUNTABLE, RANK),
  FIELD (ACCOUNTABLE, DUTY),
  FIELD (ACCOUNTABLE, RESPONSIBILITY),
  FIELD (ACCOUNTABLE, SERVING),
  FIELD (ACCOUNTABLE, POLITICAL_STATUS),
  FIELD (ACCOUNTABLE, AUTHORITY),
  SECTION (NC_ ("form", "Carrying out the decision (Article 13)")),
  FIELD (ACCOUNTABLE, ANNOUNCED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, SERVED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, NOTIFIED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, INTEGRITY_FILED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, PERSONNEL_FILED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, RECORDED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, PROCEDURES_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, SELF_CRITICISM_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, EXAMINED_AT),
  FIELD (ACCOUNTABLE, EXAMINED_ON, .flags = CG_FORM_PAST),
  FIELD (ACCOUNTABLE, PUBLICITY),
  FIELD (ACCOUNTABLE, OTHER_HANDLING, .lines = 2),
  END,
};

static const CgFormItem sanction_items[] = {
  FIELD (SANCTION, KIND),       FIELD (SANCTION, DECIDED_BY),   FIELD (SANCTION, DECISION_NO),
  FIELD (SANCTION, DECIDED_ON), FIELD (SANCTION, EFFECT_UNTIL), END,
};

static const CgFormItem problem_items[] = {
  SECTION (NC_ ("form", "The problem")),
  FIELD (PROBLEM, TEXT, .lines = 2),
  FIELD (PROBLEM, CATEGORY),
  FIELD (PROBLEM, NATURE, .flags = CG_FORM_HALF),
  FIELD (PROBLEM, MODE, .flags = CG_FORM_HALF),
  FIELD (PROBLEM, DEVIATION),
  FIELD (PROBLEM, TAG),
  SECTION (NC_ ("form", "Responsibility and deadline")),
  FIELD (PROBLEM, UNIT),
  FIELD (PROBLEM, RESPONSIBLE_UNIT),
  FIELD (PROBLEM, LEADER, .flags = CG_FORM_HALF),
  FIELD (PROBLEM, PERSON, .flags = CG_FORM_HALF),
  FIELD (PROBLEM, DEADLINE, .flags = CG_FORM_FUTURE),
  FIELD (PROBLEM, STANDARD, .lines = 2),
  SECTION (NC_ ("form", "Completion")),
  FIELD (PROBLEM, COMPLETION, .lines = 2),
  FIELD (PROBLEM, COMPLETED_ON),
  FIELD (PROBLEM, REMARK),
  END,
};

static const CgFormItem measure_items[] = {
  FIELD (MEASURE, TEXT, .lines = 2),
  FIELD (MEASURE, UNIT),
  FIELD (MEASURE, PERSON),
  FIELD (MEASURE, DEADLINE, .flags = CG_FORM_FUTURE),
  END,
};

static const CgFormItem progress_items[] = {
  FIELD (PROGRESS, HELD_ON, .flags = CG_FORM_PAST),
  FIELD (PROGRESS, TEXT, .lines = 3),
  FIELD (PROGRESS, PERCENT, .unit = "%"),
  FIELD (PROGRESS, MEASURE),
  END,
};

static const CgFormItem evidence_items[] = {
  FIELD (EVIDENCE, NAME),     FIELD (EVIDENCE, KIND),  FIELD (EVIDENCE, ATTACHMENT),
  FIELD (EVIDENCE, QUANTITY), FIELD (EVIDENCE, PLACE), FIELD (EVIDENCE, KEEPER),
  FIELD (EVIDENCE, MEASURE),  FIELD (EVIDENCE, NEED),  END,
};

static const CgFormItem evidence_need_items[] = {
  FIELD (EVIDENCE_NEED, NAME),
  END,
};

static const CgFormItem citation_items[] = {
  FIELD (CITATION, QUOTE, .lines = 3),
  FIELD (CITATION, ATTACHMENT),
  FIELD (CITATION, PAGE),
  FIELD (CITATION, MEASURE),
  FIELD (CITATION, DEVIATION),
  FIELD (CITATION, EVIDENCE),
  FIELD (CITATION, REMARK),
  END,
};

static const CgFormItem review_items[] = {
  FIELD (REVIEW, RESULT),  FIELD (REVIEW, OPINION),    FIELD (REVIEW, REVIEWER),
  FIELD (REVIEW, HELD_ON), FIELD (REVIEW, FORM_PLACE), END,
};

static const CgFormItem extension_items[] = {
  FIELD (EXTENSION, STATE),    FIELD (EXTENSION, FROM_DATE),
  FIELD (EXTENSION, TO_DATE),  FIELD (EXTENSION, REASON),
  FIELD (EXTENSION, APPROVER), FIELD (EXTENSION, DECIDED_ON),
  FIELD (EXTENSION, OPINION),  END,
};

static const CgFormItem urge_items[] = {
  FIELD (URGE, URGED_ON, .flags = CG_FORM_PAST),
  FIELD (URGE, WAY),
  FIELD (URGE, TEXT, .lines = 2),
  FIELD (URGE, REPLIED_ON, .flags = CG_FORM_PAST),
  FIELD (URGE, REPLY, .lines = 2),
  END,
};

static const CgFormItem type_material_items[] = {
  FIELD (TYPE_MATERIAL, NAME),
  FIELD (TYPE_MATERIAL, TRACK),
  END,
};

static const CgFormItem institution_items[] = {
  FIELD (INSTITUTION, NAME, .lines = 1),
  FIELD (INSTITUTION, GAP_TEXT, .lines = 2),
  FIELD (INSTITUTION, GAP, .flags = CG_FORM_HALF),
  FIELD (INSTITUTION, SCOPE, .flags = CG_FORM_HALF),
  FIELD (INSTITUTION, CHAIN, .flags = CG_FORM_HALF),
  FIELD (INSTITUTION, LINK, .flags = CG_FORM_HALF),
  FIELD (INSTITUTION, ACTION, .flags = CG_FORM_HALF),
  FIELD (INSTITUTION, POWER_OVER, .flags = CG_FORM_HALF),
  SECTION (NC_ ("form", "Responsibility and deadline")),
  FIELD (INSTITUTION, UNIT),
  FIELD (INSTITUTION, PERSON),
  FIELD (INSTITUTION, DEADLINE, .flags = CG_FORM_FUTURE),
  SECTION (NC_ ("form", "Issue and execution")),
  FIELD (INSTITUTION, DOC_NO),
  FIELD (INSTITUTION, ISSUED_ON),
  FIELD (INSTITUTION, BASIS),
  FIELD (INSTITUTION, CHECKED_ON),
  FIELD (INSTITUTION, CHECK_RESULT, .lines = 2),
  FIELD (INSTITUTION, CHECK_MONTHS),
  FIELD (INSTITUTION, REPLACES),
  FIELD (INSTITUTION, REMARK),
  END,
};

static const CgFormItem institution_problem_items[] = {
  FIELD (INSTITUTION_PROBLEM, PROBLEM),
  END,
};

static const CgFormItem notice_items[] = {
  FIELD (NOTICE, TITLE, .lines = 1),
  FIELD (NOTICE, KIND),
  FIELD (NOTICE, LAYOUT),
  FIELD (NOTICE, RECIPIENTS),
  FIELD (NOTICE, DOC_NO),
  FIELD (NOTICE, SIGN_DATE),
  FIELD (NOTICE, STATE),
  END,
};

static const CgFormItem approval_items[] = {
  FIELD (APPROVAL, STEP),  FIELD (APPROVAL, RESULT),     FIELD (APPROVAL, PERSON),
  FIELD (APPROVAL, ORGAN), FIELD (APPROVAL, HELD_ON),    FIELD (APPROVAL, OPINION),
  FIELD (APPROVAL, FORM),  FIELD (APPROVAL, ENTERED_BY), END,
};

static const CgFormItem delivery_items[] = {
  FIELD (DELIVERY, UNIT),
  FIELD (DELIVERY, DELIVERED_ON),
  FIELD (DELIVERY, METHOD),
  FIELD (DELIVERY, WITNESS),
  FIELD (DELIVERY, RECEIVER),
  FIELD (DELIVERY, RECEIVER_POST),
  FIELD (DELIVERY, RECEIPT_ON),
  FIELD (DELIVERY, RECEIPT_FORM),
  FIELD (DELIVERY, REPLY_DUE),
  FIELD (DELIVERY, URGED_ON),
  FIELD (DELIVERY, REPLIED_ON),
  FIELD (DELIVERY, REPLY_NO),
  END,
};

static const CgFormItem notice_case_items[] = {
  FIELD (NOTICE_CASE, CASE),
  END,
};

static const CgFormItem delivery_urge_items[] = {
  FIELD (DELIVERY_URGE, URGED_ON, .flags = CG_FORM_PAST),
  FIELD (DELIVERY_URGE, WAY),
  FIELD (DELIVERY_URGE, TEXT, .lines = 2),
  FIELD (DELIVERY_URGE, URGED_BY),
  FIELD (DELIVERY_URGE, LETTER),
  END,
};

static const CgFormItem attachment_items[] = {
  FIELD (ATTACHMENT, NAME),
  FIELD (ATTACHMENT, KIND),
  FIELD (ATTACHMENT, PAGES),
  FIELD (ATTACHMENT, ADDED_ON),
  FIELD (ATTACHMENT, ADDED_BY),
  FIELD (ATTACHMENT, REMARK),
  END,
};

/* ---- children ---- */

static char *
measure_count (GPtrArray *measures)
{
  guint done = 0;
  g_autofree char *all = NULL;

  for (guint i = 0; i < measures->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (measures, i), CG_MEASURE_STATUS), "done"))
      done++;

  all = g_strdup_printf (ngettext ("%u item", "%u items", measures->len), measures->len);
  /* Translators: how many measures there are, and how many of them are done. */
  return done > 0 ? g_strdup_printf (_ ("%s, %u done"), all, done) : g_steal_pointer (&all);
}

/* How many of what is required were accepted. */
static char *
need_count (GPtrArray *needs)
{
  guint accepted = 0;

  for (guint i = 0; i < needs->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (needs, i), CG_EVIDENCE_NEED_STATE),
                     "accepted"))
      accepted++;

  return g_strdup_printf (_ ("%u of %u accepted"), accepted, needs->len);
}

static const CgChildKind need_children[] = {
  { CG_ENTITY_EVIDENCE,
    CG_EVIDENCE_NEED,
    NC_ ("children", "Evidence given"),
    NC_ ("children", "Add evidence"),
    CG_EVIDENCE_NAME,
    { CG_EVIDENCE_KIND, CG_EVIDENCE_QUANTITY, CG_EVIDENCE_PLACE, -1 },
    -1,
    FALSE },
  { .title = NULL },
};

static const CgChildKind measure_children[] = {
  { CG_ENTITY_EVIDENCE_NEED,
    CG_EVIDENCE_NEED_MEASURE,
    NC_ ("children", "Required evidence"),
    NC_ ("children", "Add a requirement"),
    CG_EVIDENCE_NEED_NAME,
    { CG_EVIDENCE_NEED_STATE, CG_EVIDENCE_NEED_REASON, CG_EVIDENCE_NEED_DECIDED_BY, -1 },
    -1,
    FALSE,
    .count = need_count },
  { .title = NULL },
};

static const CgChildKind problem_children[] = {
  { CG_ENTITY_MEASURE,
    CG_MEASURE_PROBLEM,
    NC_ ("children", "Measures"),
    NC_ ("children", "Add measure"),
    CG_MEASURE_TEXT,
    { CG_MEASURE_UNIT, CG_MEASURE_PERSON, CG_MEASURE_STATUS, -1 },
    -1,
    FALSE,
    .count = measure_count },
  { CG_ENTITY_EVIDENCE_NEED,
    CG_EVIDENCE_NEED_PROBLEM,
    NC_ ("children", "Required evidence"),
    NULL,
    CG_EVIDENCE_NEED_NAME,
    { CG_EVIDENCE_NEED_STATE, CG_EVIDENCE_NEED_REASON, CG_EVIDENCE_NEED_MEASURE, -1 },
    CG_EVIDENCE_NEED_MEASURE,
    FALSE,
    .count = need_count },
  { CG_ENTITY_PROGRESS,
    CG_PROGRESS_PROBLEM,
    NC_ ("children", "Progress"),
    NC_ ("children", "Record progress"),
    CG_PROGRESS_TEXT,
    { CG_PROGRESS_HELD_ON, CG_PROGRESS_REPORTER, CG_PROGRESS_PERCENT, -1 },
    CG_PROGRESS_HELD_ON,
    TRUE,
    TRUE,
    .step = "problem.progress" },
  { CG_ENTITY_EVIDENCE,
    CG_EVIDENCE_PROBLEM,
    NC_ ("children", "Evidence"),
    NC_ ("children", "Add evidence"),
    CG_EVIDENCE_NAME,
    { CG_EVIDENCE_KIND, CG_EVIDENCE_QUANTITY, CG_EVIDENCE_PLACE, -1 },
    -1,
    FALSE },
  { CG_ENTITY_EXTENSION,
    CG_EXTENSION_PROBLEM,
    NC_ ("children", "Extensions"),
    NULL,
    CG_EXTENSION_REASON,
    { CG_EXTENSION_STATE, CG_EXTENSION_TO_DATE, CG_EXTENSION_APPROVER, -1 },
    -1,
    TRUE },
  { CG_ENTITY_URGE,
    CG_URGE_PROBLEM,
    NC_ ("children", "Urgings"),
    NC_ ("children", "Urge"),
    CG_URGE_TEXT,
    { CG_URGE_URGED_ON, CG_URGE_WAY, CG_URGE_REPLY, -1 },
    CG_URGE_URGED_ON,
    TRUE,
    .step = "problem.urge" },
  { CG_ENTITY_REVIEW,
    CG_REVIEW_PROBLEM,
    NC_ ("children", "Reviews"),
    NULL,
    CG_REVIEW_OPINION,
    { CG_REVIEW_RESULT, CG_REVIEW_REVIEWER, CG_REVIEW_HELD_ON, -1 },
    CG_REVIEW_ROUND,
    TRUE },
  { CG_ENTITY_INSTITUTION_PROBLEM,
    CG_INSTITUTION_PROBLEM_PROBLEM,
    NC_ ("children", "Institutions"),
    NULL,
    CG_INSTITUTION_PROBLEM_INSTITUTION,
    { -1 },
    -1,
    FALSE },
  { 0 },
};

static const CgChildKind institution_children[] = {
  { CG_ENTITY_INSTITUTION_PROBLEM,
    CG_INSTITUTION_PROBLEM_INSTITUTION,
    NC_ ("children", "Problems answered"),
    NC_ ("children", "Link a problem"),
    CG_INSTITUTION_PROBLEM_PROBLEM,
    { -1 },
    -1,
    FALSE },
  { .entity = CG_ENTITY_INSTITUTION_CHECK,
    .parent_field = CG_INSTITUTION_CHECK_INSTITUTION,
    .title = NC_ ("children", "Execution checks"),
    .add = NC_ ("children", "Plan a check"),
    .text = CG_INSTITUTION_CHECK_FINDINGS,
    .small = { CG_INSTITUTION_CHECK_EXECUTION, CG_INSTITUTION_CHECK_PLANNED_ON,
               CG_INSTITUTION_CHECK_CHECKED_ON, -1 },
    .sort = CG_INSTITUTION_CHECK_PLANNED_ON,
    .step = "institution.plan_check" },
  { .entity = CG_ENTITY_INSTITUTION_TEXT,
    .parent_field = CG_INSTITUTION_TEXT_INSTITUTION,
    .title = NC_ ("children", "Versions of the text"),
    .add = NC_ ("children", "Add a version"),
    .text = CG_INSTITUTION_TEXT_NOTE,
    .small = { CG_INSTITUTION_TEXT_VERSION, CG_INSTITUTION_TEXT_MADE_ON, CG_INSTITUTION_TEXT_DOC_NO,
               -1 },
    .sort = CG_INSTITUTION_TEXT_VERSION },
  { 0 },
};

static const CgChildKind accountable_children[] = {
  { CG_ENTITY_SANCTION,
    CG_SANCTION_ACCOUNTABLE,
    NC_ ("children", "Sanctions"),
    NC_ ("children", "Add sanction"),
    CG_SANCTION_KIND,
    { CG_SANCTION_DECIDED_ON, CG_SANCTION_EFFECT_UNTIL, CG_SANCTION_REVOKED_ON, -1 },
    -1,
    FALSE },
  { 0 },
};

static const CgChildKind track_children[] = {
  { CG_ENTITY_MATERIAL,
    CG_MATERIAL_TRACK,
    NC_ ("children", "Materials"),
    NC_ ("children", "Add material"),
    CG_MATERIAL_NAME,
    { CG_MATERIAL_STATE, CG_MATERIAL_RECEIVED_ON, CG_MATERIAL_PLACE, -1 },
    -1,
    FALSE },
  { 0 },
};

static gboolean
may_be_urged (const CgRecord *delivery)
{
  return cg_record_is_null (delivery, CG_DELIVERY_REPLIED_ON);
}

static const CgChildKind notice_children[] = {
  { CG_ENTITY_NOTICE_CASE,
    CG_NOTICE_CASE_NOTICE,
    NC_ ("children", "Cases"),
    NC_ ("children", "Add a case"),
    CG_NOTICE_CASE_CASE,
    { -1 },
    -1,
    FALSE },
  { CG_ENTITY_DELIVERY,
    CG_DELIVERY_NOTICE,
    NC_ ("children", "Deliveries"),
    NULL,
    CG_DELIVERY_UNIT,
    { CG_DELIVERY_DELIVERED_ON, CG_DELIVERY_RECEIPT_ON, CG_DELIVERY_REPLY_DUE,
      CG_DELIVERY_REPLY_ESTIMATED, -1 },
    -1,
    FALSE,
    .place = "notices/urge/",
    .place_label = NC_ ("children", "Draft the Letter of Reminder…"),
    .has_place = may_be_urged },
  { CG_ENTITY_APPROVAL,
    CG_APPROVAL_NOTICE,
    NC_ ("children", "Approvals"),
    NULL,
    CG_APPROVAL_STEP,
    { CG_APPROVAL_RESULT, CG_APPROVAL_PERSON, CG_APPROVAL_HELD_ON, -1 },
    -1,
    FALSE },
  { 0 },
};

static const CgChildKind delivery_children[] = {
  { CG_ENTITY_DELIVERY_URGE,
    CG_DELIVERY_URGE_DELIVERY,
    NC_ ("children", "Urgings"),
    NC_ ("children", "Urge"),
    CG_DELIVERY_URGE_TEXT,
    { CG_DELIVERY_URGE_URGED_ON, CG_DELIVERY_URGE_WAY, CG_DELIVERY_URGE_URGED_BY, -1 },
    CG_DELIVERY_URGE_URGED_ON,
    TRUE,
    .step = "delivery.urge" },
  { 0 },
};

static const int case_facts[] = { CG_CASE_MAIN_UNIT, CG_CASE_UNDERTAKER, CG_CASE_DECISION_NO,
                                  CG_CASE_DECIDED_ON, -1 };

static const int problem_facts[] = { CG_PROBLEM_RESPONSIBLE_UNIT, CG_PROBLEM_LEADER,
                                     CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_PERSON, -1 };

static const int measure_facts[] = { CG_MEASURE_PROBLEM, CG_MEASURE_COMPLETED_ON, -1 };

#include "cg-record-kinds-typical.h"

static const CgRecordKind kinds[] = {
  { CG_ENTITY_UNIT, unit_items, NULL, CG_UNIT_NAME },
  { CG_ENTITY_PERSON, person_items, NULL, CG_PERSON_NAME },
  { CG_ENTITY_CASE, case_items, NULL, CG_CASE_TITLE, case_facts },
  { CG_ENTITY_CASE_UNIT, case_unit_items, NULL, CG_CASE_UNIT_UNIT },
  { CG_ENTITY_STAGE, stage_items, NULL, CG_STAGE_STAGE },
  { CG_ENTITY_TRACK, track_items, track_children, CG_TRACK_TRACK },
  { CG_ENTITY_MATERIAL, material_items, NULL, CG_MATERIAL_NAME },
  { CG_ENTITY_TYPE_MATERIAL, type_material_items, NULL, CG_TYPE_MATERIAL_NAME },
  { CG_ENTITY_SITUATION, situation_items, NULL, CG_SITUATION_SITUATION },
  { CG_ENTITY_ACCOUNTABLE, accountable_items, accountable_children, CG_ACCOUNTABLE_NAME },
  { CG_ENTITY_SANCTION, sanction_items, NULL, CG_SANCTION_KIND },
  { CG_ENTITY_PROBLEM, problem_items, problem_children, CG_PROBLEM_TEXT, problem_facts },
  { CG_ENTITY_MEASURE, measure_items, measure_children, CG_MEASURE_TEXT, measure_facts },
  { CG_ENTITY_PROGRESS, progress_items, NULL, CG_PROGRESS_TEXT },
  { CG_ENTITY_EVIDENCE, evidence_items, NULL, CG_EVIDENCE_NAME },
  { CG_ENTITY_EVIDENCE_NEED, evidence_need_items, need_children, CG_EVIDENCE_NEED_NAME },
  { CG_ENTITY_CITATION, citation_items, NULL, CG_CITATION_QUOTE },
  { CG_ENTITY_REVIEW, review_items, NULL, CG_REVIEW_RESULT },
  { CG_ENTITY_EXTENSION, extension_items, NULL, CG_EXTENSION_REASON },
  { CG_ENTITY_INSTITUTION, institution_items, institution_children, CG_INSTITUTION_NAME },
  { CG_ENTITY_INSTITUTION_PROBLEM, institution_problem_items, NULL,
    CG_INSTITUTION_PROBLEM_PROBLEM },
  CG_ANALYSIS_KINDS{ CG_ENTITY_NOTICE, notice_items, notice_children, CG_NOTICE_TITLE },
  { CG_ENTITY_APPROVAL, approval_items, NULL, CG_APPROVAL_STEP },
  { CG_ENTITY_NOTICE_CASE, notice_case_items, NULL, CG_NOTICE_CASE_CASE },
  { CG_ENTITY_DELIVERY, delivery_items, delivery_children, CG_DELIVERY_UNIT },
  { CG_ENTITY_DELIVERY_URGE, delivery_urge_items, NULL, CG_DELIVERY_URGE_TEXT },
  { CG_ENTITY_ATTACHMENT, attachment_items, NULL, CG_ATTACHMENT_NAME },
  { CG_ENTITY_URGE, urge_items, NULL, CG_URGE_TEXT },
  { CG_ENTITY_TYPICAL, typical_items, typical_children, CG_TYPICAL_NAME },
  { CG_ENTITY_PSEUDONYM, pseudonym_items, NULL, CG_PSEUDONYM_ORIGINAL },
  { CG_ENTITY_LEARNING, learning_items, NULL, CG_LEARNING_UNIT },
  { CG_ENTITY_CAMPAIGN, campaign_items, campaign_children, CG_CAMPAIGN_NAME },
  { CG_ENTITY_CAMPAIGN_UNIT, campaign_unit_items, NULL, CG_CAMPAIGN_UNIT_UNIT },
  { CG_ENTITY_CAMPAIGN_PROBLEM, campaign_problem_items, NULL, CG_CAMPAIGN_PROBLEM_PROBLEM },
};

static const CgRecordKind *
find (CgEntity entity)
{
  const CgRecordKind *tables[] = { kinds, NULL };
  guint counts[] = { G_N_ELEMENTS (kinds), 0 };

  tables[1] = cg_record_kinds_case_file (&counts[1]);
  for (guint k = 0; k < G_N_ELEMENTS (tables); k++)
    for (guint i = 0; i < counts[k]; i++)
      if (tables[k][i].entity == entity)
        return &tables[k][i];

  return NULL;
}

const CgRecordKind *
cg_record_kind_get (CgEntity entity)
{
  const CgRecordKind *kind = find (entity);

  g_return_val_if_fail (kind != NULL, &kinds[0]);

  return kind;
}

gboolean
cg_record_kind_exists (CgEntity entity)
{
  return find (entity) != NULL;
}
