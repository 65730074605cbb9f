/* cg-gate-supervision.c: the gates of acceptance, urging, escalation, campaigns and typical
 * cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gate-supervision.h"

#include "cg-choices.h"
#include "cg-grade.h"
#include "cg-office-switch.h"

static gboolean
has (const CgRecord *record, int field, const char *value)
{
  return g_str_equal (cg_record_text (record, field), value);
}

static void
check_total (const CgRecord *record, const CgFacts *facts, CgRefusal *refusal)
{
  gint64 total = cg_record_integer (record, CG_ACCEPTANCE_TOTAL);
  g_autofree char *said = g_strdup_printf ("%" G_GINT64_FORMAT, total);
  g_autofree char *sum = g_strdup_printf ("%" G_GINT64_FORMAT, facts->number[CG_FACT_SCORE_TOTAL]);

  if (facts->number[CG_FACT_SCORES] > 0 && total != facts->number[CG_FACT_SCORE_TOTAL])
    cg_refusal_add (refusal, CG_FAULT_ACCEPT_TOTAL, said, sum);
  if (facts->number[CG_FACT_SCORES_OVER] > 0)
    cg_refusal_add (refusal, CG_FAULT_SCORE_OVER, facts->text[CG_FACT_SCORES_OVER]);
}

void
cg_gate_check_acceptance (const CgRecord *record,
                          const CgFacts *facts,
                          CgRefusal *refusal,
                          CgRefusal *hints)
{
  const char *grade = cg_record_text (record, CG_ACCEPTANCE_GRADE);

  check_total (record, facts, refusal);
  if (has (record, CG_ACCEPTANCE_RESULT, "pass") && !cg_grade_passes (grade))
    cg_refusal_add (refusal, CG_FAULT_ACCEPT_FAILED, cg_choices_label (CG_CHOICES_GRADE, grade));
  if (has (record, CG_ACCEPTANCE_RESULT, "return") &&
      *cg_record_text (record, CG_ACCEPTANCE_OPINION) == '\0')
    cg_refusal_add (refusal, CG_FAULT_ACCEPT_NO_OPINION);

  if (facts->number[CG_FACT_BY_UNDERTAKER] > 0 &&
      facts->number[CG_FACT_SWITCH_SECOND_PERSON] != CG_ASKED_OFF)
    cg_refusal_add (facts->number[CG_FACT_SWITCH_SECOND_PERSON] == CG_ASKED_MUST ? refusal : hints,
                    CG_FAULT_ACCEPT_BY_SELF);
}

/* Units accepted before rounds were recorded have none at all. */
void
cg_gate_check_unit_accepted (const CgRecord *record,
                             const CgFacts *facts,
                             CgRefusal *refusal,
                             CgRefusal *hints)
{
  if (facts->number[CG_FACT_ROUNDS] > 0 && facts->number[CG_FACT_ROUND_PASSED] == 0)
    cg_refusal_add (refusal, CG_FAULT_ACCEPT_NO_ROUND);
}

void
cg_gate_check_decision (const CgRecord *record,
                        const CgFacts *facts,
                        CgRefusal *refusal,
                        CgRefusal *hints)
{
  if (has (record, CG_ESCALATION_DECISION_DECISION, "declined") &&
      *cg_record_text (record, CG_ESCALATION_DECISION_REASON) == '\0')
    cg_refusal_add (refusal, CG_FAULT_ESCALATION_NO_REASON);
  if (has (record, CG_ESCALATION_DECISION_DECISION, "later") &&
      cg_record_is_null (record, CG_ESCALATION_DECISION_UNTIL_ON))
    cg_refusal_add (refusal, CG_FAULT_ESCALATION_NO_DATE);
}

void
cg_gate_check_campaign_closed (const CgRecord *record,
                               const CgFacts *facts,
                               CgRefusal *refusal,
                               CgRefusal *hints)
{
  if (facts->number[CG_FACT_CAMPAIGN_ROWS] == 0)
    cg_refusal_add (refusal, CG_FAULT_CAMPAIGN_NO_ROWS);
  if (facts->number[CG_FACT_CAMPAIGN_ROWS_OPEN] > 0)
    cg_refusal_add (refusal, CG_FAULT_CAMPAIGN_ROWS_OPEN, facts->text[CG_FACT_CAMPAIGN_ROWS_OPEN]);
  if (facts->number[CG_FACT_CAMPAIGN_NO_REPORT] > 0)
    cg_refusal_add (refusal, CG_FAULT_CAMPAIGN_NO_REPORT, facts->text[CG_FACT_CAMPAIGN_NO_REPORT]);
  if (cg_record_is_null (record, CG_CAMPAIGN_CLOSING))
    cg_refusal_add (refusal, CG_FAULT_CAMPAIGN_NO_CLOSING);
}

/* Where it must be kept the step itself refuses, naming what is urged; here it is only said. */
void
cg_gate_check_urge (const CgRecord *record,
                    const CgFacts *facts,
                    CgRefusal *refusal,
                    CgRefusal *hints)
{
  if (facts->number[CG_FACT_SWITCH_URGE_INTERVAL] == CG_ASKED_HINT &&
      facts->number[CG_FACT_URGED_CLOSELY] > 0)
    cg_refusal_add (hints, CG_FAULT_URGED_CLOSELY, facts->text[CG_FACT_URGED_CLOSELY]);
}

void
cg_gate_check_finding (const CgRecord *record,
                       const CgFacts *facts,
                       CgRefusal *refusal,
                       CgRefusal *hints)
{
  if (facts->number[CG_FACT_FINDING_ASTRAY] > 0)
    cg_refusal_add (refusal, CG_FAULT_FINDING_ASTRAY);
}

void
cg_gate_check_told (const CgRecord *record,
                    const CgFacts *facts,
                    CgRefusal *refusal,
                    CgRefusal *hints)
{
  if (facts->number[CG_FACT_TOLD_UNAPPROVED] > 0)
    cg_refusal_add (refusal, CG_FAULT_TOLD_UNAPPROVED, facts->text[CG_FACT_TOLD_UNAPPROVED]);
  if (facts->number[CG_FACT_TOLD_LEAKS] > 0)
    cg_refusal_add (refusal, CG_FAULT_TOLD_LEAKS, facts->text[CG_FACT_TOLD_LEAKS]);
}

gboolean
cg_gate_locks_typical_field (const CgRecord *record, int field)
{
  return (field == CG_TYPICAL_NAME || field == CG_TYPICAL_BODY) &&
         (has (record, CG_TYPICAL_STATE, "submitted") ||
          has (record, CG_TYPICAL_STATE, "approved"));
}
