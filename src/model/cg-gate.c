/* cg-gate.c: gates: what may not be faked, as pure functions over a record and facts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gate.h"

#include "cg-action.h"
#include "cg-gate-analysis.h"
#include "cg-gate-supervision.h"
#include "cg-notice-state.h"

#include "cg-choices.h"
#include "cg-sanction.h"

void
cg_facts_clear (CgFacts *facts)
{
  for (guint i = 0; i < CG_N_FACTS; i++)
    g_clear_pointer (&facts->text[i], g_free);
  g_clear_pointer (&facts->errors, g_ptr_array_unref);
}

static gboolean
is_void (const CgRecord *record)
{
  return !cg_record_is_null (record, CG_FIELD_VOID_REASON);
}

static gboolean
has (const CgRecord *record, int field, const char *value)
{
  return g_str_equal (cg_record_text (record, field), value);
}

/* Where an office switch puts what is missing: refused, only hinted at, or not asked. */
static CgRefusal *
by_switch (const CgFacts *facts, CgFact fact, CgRefusal *refusal, CgRefusal *hints)
{
  if (facts->number[fact] >= 2)
    return refusal;

  return facts->number[fact] == 1 ? hints : NULL;
}

/* ---- problem (domain 1.8) ---- */

static void
check_measures (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_MEASURE, refusal, hints);

  if (where != NULL && facts->number[CG_FACT_MEASURES] == 0)
    cg_refusal_add (where, CG_FAULT_NO_MEASURE);

  if (facts->number[CG_FACT_MEASURES_OPEN] > 0)
    {
      g_autofree char *count =
          g_strdup_printf ("%" G_GINT64_FORMAT, facts->number[CG_FACT_MEASURES_OPEN]);

      cg_refusal_add (refusal, CG_FAULT_MEASURE_OPEN, count);
    }
}

static void
check_completion (const CgRecord *record,
                  const CgFacts *facts,
                  CgRefusal *refusal,
                  CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_COMPLETION, refusal, hints);

  if (where == NULL)
    return;
  if (*cg_record_text (record, CG_PROBLEM_COMPLETION) == '\0')
    cg_refusal_add (where, CG_FAULT_NO_COMPLETION_TEXT);
  if (cg_record_is_null (record, CG_PROBLEM_COMPLETED_ON))
    cg_refusal_add (where, CG_FAULT_NO_COMPLETION_DATE);
}

static void
check_evidence (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_EVIDENCE, refusal, hints);

  if (where != NULL && facts->number[CG_FACT_EVIDENCE] == 0)
    cg_refusal_add (where, CG_FAULT_NO_EVIDENCE);
}

/* What was asked for beforehand; whether it is enough is the reviewer's to say. */
static void
check_needs (const CgFacts *facts, CgRefusal *hints)
{
  if (facts->number[CG_FACT_NEEDS_OPEN] > 0)
    cg_refusal_add (hints, CG_FAULT_NEED_OPEN, facts->text[CG_FACT_NEEDS_OPEN]);
}

static void
check_problem_submitted (const CgRecord *record,
                         const CgFacts *facts,
                         CgRefusal *refusal,
                         CgRefusal *hints)
{
  check_measures (record, facts, refusal, hints);
  check_needs (facts, hints);
}

static void
check_review (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_SECOND_PERSON, refusal, hints);

  if (facts->number[CG_FACT_PASSED_REVIEWS] == 0)
    cg_refusal_add (refusal, CG_FAULT_NO_REVIEW);
  else if (where != NULL && facts->number[CG_FACT_PASSED_BY_OTHER] == 0)
    cg_refusal_add (where, CG_FAULT_REVIEW_BY_SELF);
}

static void
check_institutions (const CgRecord *record,
                    const CgFacts *facts,
                    CgRefusal *refusal,
                    CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_INSTITUTION, refusal, hints);

  if (where != NULL && facts->number[CG_FACT_INSTITUTIONS_OPEN] > 0)
    cg_refusal_add (where, CG_FAULT_INSTITUTION_OPEN, facts->text[CG_FACT_INSTITUTIONS_OPEN]);
}

static void
check_problem_closed (const CgRecord *record,
                      const CgFacts *facts,
                      CgRefusal *refusal,
                      CgRefusal *hints)
{
  check_measures (record, facts, refusal, hints);
  check_completion (record, facts, refusal, hints);
  check_evidence (record, facts, refusal, hints);
  check_needs (facts, hints);
  check_review (record, facts, refusal, hints);
  check_institutions (record, facts, refusal, hints);
}

static void
check_problem_longterm (const CgRecord *record,
                        const CgFacts *facts,
                        CgRefusal *refusal,
                        CgRefusal *hints)
{
  check_review (record, facts, refusal, hints);
  if (*cg_record_text (record, CG_PROBLEM_LONGTERM_REASON) == '\0')
    cg_refusal_add (refusal, CG_FAULT_LONGTERM_NO_REASON);
  if (cg_record_is_null (record, CG_PROBLEM_NEXT_CHECK_ON))
    cg_refusal_add (refusal, CG_FAULT_LONGTERM_NO_CHECK);
}

/* ---- case (domain 1.8, 2.2, 5.1) ---- */

static void
check_dates (const CgRecord *record, int earlier, int later, CgRefusal *refusal)
{
  CgEntity entity = cg_record_get_entity (record);
  CgDate first = cg_record_date (record, earlier);
  CgDate second = cg_record_date (record, later);

  if (first != 0 && second != 0 && second < first)
    cg_refusal_add (refusal, CG_FAULT_DATES_REVERSED, cg_field_label (entity, later),
                    cg_field_label (entity, earlier));
}

static void
check_case (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  if (facts->number[CG_FACT_CASE_SITUATIONS] > 0 &&
      facts->number[CG_FACT_CASE_MAIN_SITUATIONS] != 1)
    cg_refusal_add (refusal, CG_FAULT_MAIN_SITUATION);
  if (!has (record, CG_CASE_STATE_SECRECY, "none") &&
      facts->number[CG_FACT_CLASSIFIED_MACHINE] == 0)
    cg_refusal_add (refusal, CG_FAULT_SECRET);

  if (has (record, CG_CASE_NO_NOTICE, "other") &&
      cg_record_is_null (record, CG_CASE_NO_NOTICE_REASON))
    cg_refusal_add (refusal, CG_FAULT_NO_NOTICE_REASON);

  check_dates (record, CG_CASE_OCCURRED_ON, CG_CASE_DECIDED_ON, refusal);
  check_dates (record, CG_CASE_DECIDED_ON, CG_CASE_CLOSED_ON, refusal);
}

/* What keeps a case open, each named, as far as the office asks for it. */
static void
add_open (const CgFacts *facts,
          CgFact asked,
          CgFact open,
          CgFault fault,
          CgRefusal *refusal,
          CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, asked, refusal, hints);

  if (where != NULL && facts->number[open] > 0)
    cg_refusal_add (where, fault, facts->text[open]);
}

/* domain.md 6.3: what came again is not closed without an institution against it. */
static void
check_repeat (const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  CgRefusal *where = by_switch (facts, CG_FACT_SWITCH_REPEAT, refusal, hints);

  if (where != NULL && facts->number[CG_FACT_CASE_RECURRENCES] > 0 &&
      facts->number[CG_FACT_CASE_REPEAT_INSTITUTIONS] == 0)
    cg_refusal_add (where, CG_FAULT_CASE_NO_REPEAT, facts->text[CG_FACT_CASE_RECURRENCES]);
}

static void
check_case_closed (const CgRecord *record,
                   const CgFacts *facts,
                   CgRefusal *refusal,
                   CgRefusal *hints)
{
  if (facts->number[CG_FACT_CASE_UNITS] == 0)
    cg_refusal_add (refusal, CG_FAULT_CASE_NO_UNIT);
  if (facts->number[CG_FACT_CASE_PROBLEMS] == 0)
    cg_refusal_add (refusal, CG_FAULT_CASE_NO_PROBLEM);
  add_open (facts, CG_FACT_SWITCH_CASE_PROBLEM, CG_FACT_CASE_PROBLEMS_OPEN,
            CG_FAULT_CASE_PROBLEM_OPEN, refusal, hints);
  add_open (facts, CG_FACT_SWITCH_CASE_TRACK, CG_FACT_CASE_TRACKS_OPEN, CG_FAULT_CASE_TRACK_OPEN,
            refusal, hints);
  add_open (facts, CG_FACT_SWITCH_ACCEPTANCE, CG_FACT_CASE_UNITS_OPEN, CG_FAULT_CASE_UNIT_OPEN,
            refusal, hints);
  check_repeat (facts, refusal, hints);
}

/* ---- accountable party (domain 2.3) ---- */

static void
check_sanction_of (const char *kind, const char *type, CgRefusal *refusal)
{
  if (!cg_sanction_fits (kind, type))
    cg_refusal_add (refusal, CG_FAULT_SANCTION_MISFIT, cg_choices_label (CG_CHOICES_SANCTION, kind),
                    cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, cg_sanction_type_of (kind)),
                    cg_choices_label (CG_CHOICES_ACCOUNTABLE_TYPE, type));
}

static void
check_sanction (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  if (facts->text[CG_FACT_PARTY_TYPE] != NULL)
    check_sanction_of (cg_record_text (record, CG_SANCTION_KIND), facts->text[CG_FACT_PARTY_TYPE],
                       refusal);
  if (!cg_record_is_null (record, CG_SANCTION_REVOKED_ON) && facts->number[CG_FACT_REVOKED_BY] == 0)
    cg_refusal_add (refusal, CG_FAULT_REVOKED_NO_CORRECTION, cg_action_label ("case.correct"));
  check_dates (record, CG_SANCTION_DECIDED_ON, CG_SANCTION_REVOKED_ON, refusal);
}

/* ---- appeal and correction (domain 2.5, Articles 20 and 21) ---- */

static void
check_appeal (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  if (facts->number[CG_FACT_FOREIGN] > 0)
    cg_refusal_add (refusal, CG_FAULT_OF_OTHER_CASE,
                    cg_field_label (CG_ENTITY_APPEAL, CG_APPEAL_ACCOUNTABLE));
  check_dates (record, CG_APPEAL_RECEIVED_ON, CG_APPEAL_APPEALED_ON, refusal);
  check_dates (record, CG_APPEAL_APPEALED_ON, CG_APPEAL_DECIDED_ON, refusal);
}

static void
check_correction (const CgRecord *record,
                  const CgFacts *facts,
                  CgRefusal *refusal,
                  CgRefusal *hints)
{
  if (facts->number[CG_FACT_FOREIGN] > 0)
    cg_refusal_add (refusal, CG_FAULT_OF_OTHER_CASE,
                    cg_field_label (CG_ENTITY_CORRECTION, CG_CORRECTION_ACCOUNTABLE));
  if (facts->number[CG_FACT_CORRECTED] == 0)
    cg_refusal_add (refusal, CG_FAULT_CORRECTS_NOTHING);
}

static void
check_party (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  const char *joined = facts->text[CG_FACT_PARTY_SANCTIONS];
  g_auto (GStrv) kinds = g_strsplit (joined != NULL ? joined : "", " ", -1);

  for (guint i = 0; kinds[i] != NULL; i++)
    check_sanction_of (kinds[i], cg_record_text (record, CG_ACCOUNTABLE_TYPE), refusal);
}

/* ---- unit of a case, institution, notice ---- */

static void
check_case_unit (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  check_dates (record, CG_CASE_UNIT_DELIVERED_ON, CG_CASE_UNIT_RECEIPT_ON, refusal);
}

/* A document does not leave before its date; old papers bring an old date along. */
static void
check_signed_before (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal)
{
  const char *day = facts->text[CG_FACT_SIGNED_ON];
  CgDate delivered_on = cg_record_date (record, CG_DELIVERY_DELIVERED_ON);
  CgDate signed_on;

  if (day != NULL && cg_date_parse_iso (day, &signed_on) && delivered_on != 0 &&
      delivered_on < signed_on)
    cg_refusal_add (refusal, CG_FAULT_DATES_REVERSED,
                    cg_field_label (CG_ENTITY_DELIVERY, CG_DELIVERY_DELIVERED_ON),
                    cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_SIGN_DATE));
}

static void
check_delivery (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  check_signed_before (record, facts, refusal);
  check_dates (record, CG_DELIVERY_DELIVERED_ON, CG_DELIVERY_RECEIPT_ON, refusal);
  check_dates (record, CG_DELIVERY_DELIVERED_ON, CG_DELIVERY_REPLIED_ON, refusal);
}

static void
check_institution (const CgRecord *record,
                   const CgFacts *facts,
                   CgRefusal *refusal,
                   CgRefusal *hints)
{
  if (*cg_record_text (record, CG_INSTITUTION_DOC_NO) == '\0' &&
      *cg_record_text (record, CG_INSTITUTION_BASIS) == '\0')
    cg_refusal_add (refusal, CG_FAULT_ISSUED_NO_BASIS);
  if (cg_record_is_null (record, CG_INSTITUTION_ISSUED_ON))
    cg_refusal_add (refusal, CG_FAULT_ISSUED_NO_DATE);
  check_dates (record, CG_INSTITUTION_ISSUED_ON, CG_INSTITUTION_CHECKED_ON, refusal);
}

static void
check_replaced (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  if (cg_record_integer (record, CG_INSTITUTION_REPLACES) == cg_record_get_id (record))
    cg_refusal_add (refusal, CG_FAULT_REPLACES_ITSELF);
}

static void
require_text (const CgRecord *record, int field, CgFault fault, CgRefusal *refusal)
{
  if (cg_record_is_null (record, field))
    cg_refusal_add (refusal, fault);
}

static void
check_notice (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  require_text (record, CG_NOTICE_TITLE, CG_FAULT_NOTICE_NO_TITLE, refusal);
  require_text (record, CG_NOTICE_RECIPIENTS, CG_FAULT_NOTICE_NO_RECIPIENT, refusal);
  require_text (record, CG_NOTICE_BODY, CG_FAULT_NOTICE_NO_BODY, refusal);
  require_text (record, CG_NOTICE_SIGNER, CG_FAULT_NOTICE_NO_SIGNER, refusal);
  require_text (record, CG_NOTICE_SIGN_DATE, CG_FAULT_NOTICE_NO_DATE, refusal);
  if (facts->number[CG_FACT_NOTICE_CASES] == 0)
    cg_refusal_add (refusal, CG_FAULT_NOTICE_NO_CASE);
}

static void
add_error (const CgNoticeFault *error, CgRefusal *refusal)
{
  if (error->releasable)
    cg_refusal_add (refusal, CG_FAULT_NOTICE_ERROR, error->sentence, error->id);
  else
    cg_refusal_add (refusal, CG_FAULT_NOTICE_FIRM_ERROR, error->sentence);
}

/* What a preflight finds wrong; a signer may release most of it with a reason. */
static void
check_preflight (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal, CgRefusal *hints)
{
  if (facts->number[CG_FACT_NOTICE_ERRORS] < 0)
    cg_refusal_add (refusal, CG_FAULT_NOTICE_UNCHECKED);
  for (guint i = 0; facts->errors != NULL && i < facts->errors->len; i++)
    add_error (g_ptr_array_index (facts->errors, i), refusal);
}

static gboolean
locks_notice_field (const CgRecord *record, int field)
{
  static const int locked[] = { CG_NOTICE_TITLE,        CG_NOTICE_RECIPIENTS,
                                CG_NOTICE_BODY,         CG_NOTICE_ORGAN_MARK,
                                CG_NOTICE_SIGNER_ORG,   CG_NOTICE_ATTACHMENTS_NOTE,
                                CG_NOTICE_LAYOUT,       CG_NOTICE_KIND,
                                CG_NOTICE_SECRECY_MARK, CG_NOTICE_CC,
                                CG_NOTICE_HEAD_SIGNERS, CG_NOTICE_SEAL,
                                CG_NOTICE_SIGNER_POST,  CG_NOTICE_ATTENDED,
                                CG_NOTICE_EXCUSED,      CG_NOTICE_OBSERVERS };

  for (guint i = 0; i < G_N_ELEMENTS (locked); i++)
    if (locked[i] == field)
      return !cg_notice_may_be_written (record);

  return FALSE;
}

gboolean
cg_gate_locks_field (const CgRecord *record, int field)
{
  switch ((int) cg_record_get_entity (record))
    {
    case CG_ENTITY_NOTICE:
      return locks_notice_field (record, field);
    case CG_ENTITY_TYPICAL:
      return cg_gate_locks_typical_field (record, field);
    default:
      return FALSE;
    }
}

int
cg_gate_locking_parent (CgEntity entity)
{
  switch ((int) entity)
    {
    case CG_ENTITY_NOTICE_ATTACHMENT:
      return CG_NOTICE_ATTACHMENT_NOTICE;
    case CG_ENTITY_NOTICE_RELEASE:
      return CG_NOTICE_RELEASE_NOTICE;
    case CG_ENTITY_APPROVAL:
      return CG_APPROVAL_NOTICE;
    case CG_ENTITY_DELIVERY:
      return CG_DELIVERY_NOTICE;
    default:
      return -1;
    }
}

gboolean
cg_gate_locks_children (const CgRecord *record)
{
  return cg_record_get_entity (record) == CG_ENTITY_NOTICE && !cg_notice_may_be_written (record);
}

gboolean
cg_gate_keeps_children (const CgRecord *record)
{
  return cg_record_get_entity (record) == CG_ENTITY_NOTICE &&
         cg_notice_phase (record) > CG_NOTICE_PHASE_SIGN;
}

gboolean
cg_gate_relies_on (const CgRecord *record, const char *step)
{
  CgNoticePhase phase = cg_notice_phase (record);

  if (phase == CG_NOTICE_PHASE_CANCELLED)
    return FALSE;

  return (g_str_equal (step, "countersign") && phase > CG_NOTICE_PHASE_SIGN) ||
         (g_str_equal (step, "seal") && phase > CG_NOTICE_PHASE_DELIVER);
}

gboolean
cg_gate_is_cancelled_only (const CgRecord *record)
{
  CgNoticePhase phase;

  if (cg_record_get_entity (record) != CG_ENTITY_NOTICE)
    return FALSE;

  phase = cg_notice_phase (record);
  return phase > CG_NOTICE_PHASE_SIGN && phase < CG_NOTICE_PHASE_CANCELLED;
}

gboolean
cg_gate_holds_deliveries (const CgRecord *record)
{
  static const char *const finished[] = { "closed", "archived", NULL };

  return cg_record_get_entity (record) == CG_ENTITY_NOTICE &&
         g_strv_contains (finished, cg_record_text (record, CG_NOTICE_STATE));
}

gboolean
cg_gate_holds_delivery_field (int field)
{
  return field != CG_DELIVERY_REPLIED_ON && field != CG_DELIVERY_REPLY_NO &&
         field != CG_DELIVERY_URGED_ON;
}

gboolean
cg_gate_is_kept (CgEntity entity)
{
  return entity == CG_ENTITY_NOTICE_RELEASE || entity == CG_ENTITY_APPROVAL;
}

static const CgFact submitted_facts[] = { CG_FACT_MEASURES, CG_FACT_MEASURES_OPEN,
                                          CG_FACT_NEEDS_OPEN, CG_FACT_SWITCH_MEASURE, CG_N_FACTS };
static const CgFact closed_facts[] = { CG_FACT_MEASURES,
                                       CG_FACT_MEASURES_OPEN,
                                       CG_FACT_EVIDENCE,
                                       CG_FACT_NEEDS_OPEN,
                                       CG_FACT_PASSED_REVIEWS,
                                       CG_FACT_PASSED_BY_OTHER,
                                       CG_FACT_INSTITUTIONS_OPEN,
                                       CG_FACT_SWITCH_MEASURE,
                                       CG_FACT_SWITCH_COMPLETION,
                                       CG_FACT_SWITCH_EVIDENCE,
                                       CG_FACT_SWITCH_SECOND_PERSON,
                                       CG_FACT_SWITCH_INSTITUTION,
                                       CG_N_FACTS };
static const CgFact longterm_facts[] = { CG_FACT_PASSED_REVIEWS, CG_FACT_PASSED_BY_OTHER,
                                         CG_FACT_SWITCH_SECOND_PERSON, CG_N_FACTS };
static const CgFact finding_facts[] = { CG_FACT_FINDING_ASTRAY, CG_N_FACTS };
static const CgFact case_facts[] = { CG_FACT_CASE_SITUATIONS, CG_FACT_CASE_MAIN_SITUATIONS,
                                     CG_FACT_CLASSIFIED_MACHINE, CG_N_FACTS };
static const CgFact case_closed_facts[] = {
  CG_FACT_CASE_UNITS,         CG_FACT_CASE_PROBLEMS,
  CG_FACT_CASE_PROBLEMS_OPEN, CG_FACT_CASE_TRACKS_OPEN,
  CG_FACT_CASE_UNITS_OPEN,    CG_FACT_SWITCH_CASE_PROBLEM,
  CG_FACT_SWITCH_CASE_TRACK,  CG_FACT_SWITCH_ACCEPTANCE,
  CG_FACT_CASE_RECURRENCES,   CG_FACT_CASE_REPEAT_INSTITUTIONS,
  CG_FACT_SWITCH_REPEAT,      CG_N_FACTS
};
static const CgFact acceptance_facts[] = {
  CG_FACT_SCORES,        CG_FACT_SCORE_TOTAL,          CG_FACT_SCORES_OVER,
  CG_FACT_BY_UNDERTAKER, CG_FACT_SWITCH_SECOND_PERSON, CG_N_FACTS
};
static const CgFact unit_accepted_facts[] = { CG_FACT_ROUNDS, CG_FACT_ROUND_PASSED, CG_N_FACTS };
static const CgFact urge_facts[] = { CG_FACT_URGED_CLOSELY, CG_FACT_SWITCH_URGE_INTERVAL,
                                     CG_N_FACTS };
static const CgFact notice_facts[] = { CG_FACT_NOTICE_CASES, CG_N_FACTS };
static const CgFact told_facts[] = { CG_FACT_TOLD_LEAKS, CG_N_FACTS };
static const CgFact preflight_facts[] = { CG_FACT_NOTICE_ERRORS, CG_N_FACTS };
static const CgFact sanction_facts[] = { CG_FACT_PARTY_TYPE, CG_FACT_REVOKED_BY, CG_N_FACTS };
static const CgFact appeal_facts[] = { CG_FACT_FOREIGN, CG_N_FACTS };
static const CgFact correction_facts[] = { CG_FACT_FOREIGN, CG_FACT_CORRECTED, CG_N_FACTS };
static const CgFact party_facts[] = { CG_FACT_PARTY_SANCTIONS, CG_N_FACTS };
static const CgFact delivery_facts[] = { CG_FACT_SIGNED_ON, CG_N_FACTS };
static const CgFact enforced_facts[] = { CG_FACT_CHECKS, CG_N_FACTS };
static const CgFact institution_closed_facts[] = { CG_FACT_CHECKS_NOT, CG_N_FACTS };
static const CgFact check_facts[] = { CG_FACT_CHECK_ISSUED, CG_N_FACTS };
static const CgFact point_facts[] = { CG_FACT_POINT_NODES, CG_N_FACTS };
static const CgFact cause_facts[] = { CG_FACT_CAUSE_ASTRAY, CG_N_FACTS };
static const CgFact campaign_facts[] = { CG_FACT_CAMPAIGN_ROWS, CG_FACT_CAMPAIGN_ROWS_OPEN,
                                         CG_FACT_CAMPAIGN_NO_REPORT, CG_N_FACTS };
static const CgFact no_facts[] = { CG_N_FACTS };

static const int closed_fields[] = { CG_PROBLEM_COMPLETION, CG_PROBLEM_COMPLETED_ON, -1 };
static const int longterm_fields[] = { CG_PROBLEM_LONGTERM_REASON, CG_PROBLEM_NEXT_CHECK_ON, -1 };
static const int finding_fields[] = { CG_PROBLEM_CASE, CG_PROBLEM_UNIT, -1 };
static const int case_fields[] = { CG_CASE_STATE_SECRECY,
                                   CG_CASE_OCCURRED_ON,
                                   CG_CASE_DECIDED_ON,
                                   CG_CASE_CLOSED_ON,
                                   CG_CASE_NO_NOTICE,
                                   CG_CASE_NO_NOTICE_REASON,
                                   -1 };
static const int unit_fields[] = { CG_CASE_UNIT_DELIVERED_ON, CG_CASE_UNIT_RECEIPT_ON, -1 };
static const int delivery_fields[] = { CG_DELIVERY_DELIVERED_ON, CG_DELIVERY_RECEIPT_ON,
                                       CG_DELIVERY_REPLIED_ON, -1 };
static const int party_fields[] = { CG_ACCOUNTABLE_TYPE, -1 };
static const int sanction_fields[] = { CG_SANCTION_KIND,       CG_SANCTION_ACCOUNTABLE,
                                       CG_SANCTION_DECIDED_ON, CG_SANCTION_REVOKED_ON,
                                       CG_SANCTION_REVOKED_NO, -1 };
static const int appeal_fields[] = { CG_APPEAL_ACCOUNTABLE, CG_APPEAL_RECEIVED_ON,
                                     CG_APPEAL_APPEALED_ON, CG_APPEAL_DECIDED_ON, -1 };
static const int institution_fields[] = { CG_INSTITUTION_DOC_NO, CG_INSTITUTION_BASIS,
                                          CG_INSTITUTION_ISSUED_ON, CG_INSTITUTION_CHECKED_ON, -1 };
static const int notice_fields[] = { CG_NOTICE_TITLE,  CG_NOTICE_RECIPIENTS, CG_NOTICE_BODY,
                                     CG_NOTICE_SIGNER, CG_NOTICE_SIGN_DATE,  -1 };
static const int enforced_fields[] = { CG_INSTITUTION_CHECKED_ON, CG_INSTITUTION_CHECK_RESULT, -1 };
static const int replaced_fields[] = { CG_INSTITUTION_REPLACES, -1 };
static const int check_fields[] = { CG_INSTITUTION_CHECK_CHECKED_ON, CG_INSTITUTION_CHECK_EXECUTION,
                                    CG_INSTITUTION_CHECK_FINDINGS, -1 };
static const int point_fields[] = { CG_PRESSURE_POINT_FROM_NODE,  CG_PRESSURE_POINT_TO_NODE,
                                    CG_PRESSURE_POINT_CLEARED_ON, CG_PRESSURE_POINT_DREDGER,
                                    CG_PRESSURE_POINT_REMEDY,     -1 };
static const int duty_fields[] = { CG_POWER_DUTY_CONCLUSION, CG_POWER_DUTY_INSTITUTION, -1 };
static const int cause_fields[] = { CG_CAUSE_SUPERIOR, -1 };
static const int decision_fields[] = { CG_ESCALATION_DECISION_DECISION, -1 };
static const int campaign_fields[] = { CG_CAMPAIGN_CLOSING, -1 };
static const int no_fields[] = { -1 };

static const CgGate gates[] = {
  { CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, "submitted", check_problem_submitted, submitted_facts,
    no_fields, "problem.recall" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, "closed", check_problem_closed, closed_facts,
    closed_fields, "problem.reopen" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, "longterm", check_problem_longterm, longterm_facts,
    longterm_fields, "problem.reopen" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_LEARNING, NULL, cg_gate_check_finding, finding_facts,
    finding_fields, NULL },
  { CG_ENTITY_CASE, -1, NULL, check_case, case_facts, case_fields, NULL },
  { CG_ENTITY_CASE, CG_CASE_CLOSED_ON, NULL, check_case_closed, case_closed_facts, no_fields,
    "case.reopen" },
  { CG_ENTITY_CASE_UNIT, -1, NULL, check_case_unit, no_facts, unit_fields, NULL },
  { CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_ACCEPTED_ON, NULL, cg_gate_check_unit_accepted,
    unit_accepted_facts, no_fields, "case_unit.unaccept" },
  { CG_ENTITY_ACCEPTANCE, -1, NULL, cg_gate_check_acceptance, acceptance_facts, no_fields, NULL },
  { CG_ENTITY_ESCALATION_DECISION, -1, NULL, cg_gate_check_decision, no_facts, decision_fields,
    NULL },
  { CG_ENTITY_CAMPAIGN, CG_CAMPAIGN_STATE, "closed", cg_gate_check_campaign_closed, campaign_facts,
    campaign_fields, "campaign.reopen" },
  { CG_ENTITY_URGE, -1, NULL, cg_gate_check_urge, urge_facts, no_fields, NULL },
  { CG_ENTITY_DELIVERY_URGE, -1, NULL, cg_gate_check_urge, urge_facts, no_fields, NULL },
  { CG_ENTITY_DELIVERY, -1, NULL, check_delivery, delivery_facts, delivery_fields, NULL },
  { CG_ENTITY_ACCOUNTABLE, -1, NULL, check_party, party_facts, party_fields, NULL },
  { CG_ENTITY_SANCTION, -1, NULL, check_sanction, sanction_facts, sanction_fields, NULL },
  { CG_ENTITY_APPEAL, -1, NULL, check_appeal, appeal_facts, appeal_fields, NULL },
  { CG_ENTITY_CORRECTION, -1, NULL, check_correction, correction_facts, no_fields, NULL },
  { CG_ENTITY_INSTITUTION, CG_INSTITUTION_STATUS, "issued enforced closed", check_institution,
    no_facts, institution_fields, "institution.reopen" },
  { CG_ENTITY_INSTITUTION, CG_INSTITUTION_STATUS, "enforced closed", cg_gate_check_enforced,
    enforced_facts, enforced_fields, "institution.reopen" },
  { CG_ENTITY_INSTITUTION, CG_INSTITUTION_STATUS, "closed", cg_gate_check_institution_closed,
    institution_closed_facts, no_fields, "institution.reopen" },
  { CG_ENTITY_INSTITUTION, CG_INSTITUTION_REPLACES, NULL, check_replaced, no_facts, replaced_fields,
    NULL },
  { CG_ENTITY_INSTITUTION_CHECK, -1, NULL, cg_gate_check_execution, check_facts, check_fields,
    NULL },
  { CG_ENTITY_PRESSURE_POINT, -1, NULL, cg_gate_check_point, point_facts, point_fields, NULL },
  { CG_ENTITY_POWER_DUTY, CG_POWER_DUTY_STATE, "clarified settled", cg_gate_check_duty, no_facts,
    duty_fields, NULL },
  { CG_ENTITY_CAUSE, CG_CAUSE_SUPERIOR, NULL, cg_gate_check_cause, cause_facts, cause_fields,
    NULL },
  { CG_ENTITY_NOTICE, CG_NOTICE_STATE, CG_NOTICE_SIGNED_STATES, check_notice, notice_facts,
    notice_fields, "notice.unsign" },
  { CG_ENTITY_NOTICE, CG_NOTICE_STATE, CG_NOTICE_SIGNED_STATES, cg_gate_check_told, told_facts,
    no_fields, "notice.unsign", TRUE },
  { CG_ENTITY_NOTICE, CG_NOTICE_STATE, CG_NOTICE_SIGNED_STATES, check_preflight, preflight_facts,
    no_fields, "notice.unsign", TRUE },
};

const CgGate *
cg_gates (gsize *n)
{
  *n = G_N_ELEMENTS (gates);
  return gates;
}

gboolean
cg_gate_guards (const CgGate *gate, const CgRecord *record)
{
  g_auto (GStrv) states = NULL;

  if (cg_record_get_entity (record) != gate->entity || is_void (record))
    return FALSE;
  if (gate->field < 0)
    return TRUE;
  if (gate->states == NULL)
    return !cg_record_is_null (record, gate->field);

  states = g_strsplit (gate->states, " ", -1);
  return g_strv_contains ((const char *const *) states, cg_record_text (record, gate->field));
}

static gboolean
reads_field (const CgGate *gate, int field)
{
  if (field == gate->field || field == CG_FIELD_VOID_REASON)
    return TRUE;

  for (const int *read = gate->fields; *read >= 0; read++)
    if (*read == field)
      return TRUE;

  return FALSE;
}

gboolean
cg_gate_reads (CgEntity entity, int field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    if (gates[i].entity == entity && reads_field (&gates[i], field))
      return TRUE;

  return cg_gate_locks_any (entity);
}

gboolean
cg_gate_locks_any (CgEntity entity)
{
  return entity == CG_ENTITY_NOTICE || entity == CG_ENTITY_TYPICAL;
}
