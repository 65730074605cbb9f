/* cg-gate-analysis.c: the gates of the three deviations, of causes and of execution checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-gate-analysis.h"

void
cg_gate_check_point (const CgRecord *record,
                     const CgFacts *facts,
                     CgRefusal *refusal,
                     CgRefusal *hints)
{
  if (facts->number[CG_FACT_POINT_NODES] != 2)
    cg_refusal_add (refusal, CG_FAULT_POINT_NODES);
  if (cg_record_is_null (record, CG_PRESSURE_POINT_CLEARED_ON))
    return;

  if (*cg_record_text (record, CG_PRESSURE_POINT_DREDGER) == '\0')
    cg_refusal_add (refusal, CG_FAULT_CLEARED_NO_DREDGER);
  if (*cg_record_text (record, CG_PRESSURE_POINT_REMEDY) == '\0')
    cg_refusal_add (refusal, CG_FAULT_CLEARED_NO_REMEDY);
}

void
cg_gate_check_duty (const CgRecord *record,
                    const CgFacts *facts,
                    CgRefusal *refusal,
                    CgRefusal *hints)
{
  if (*cg_record_text (record, CG_POWER_DUTY_CONCLUSION) == '\0')
    cg_refusal_add (refusal, CG_FAULT_DUTY_NO_CONCLUSION);
  if (g_str_equal (cg_record_text (record, CG_POWER_DUTY_STATE), "settled") &&
      cg_record_is_null (record, CG_POWER_DUTY_INSTITUTION))
    cg_refusal_add (refusal, CG_FAULT_DUTY_NO_INSTITUTION);
}

void
cg_gate_check_cause (const CgRecord *record,
                     const CgFacts *facts,
                     CgRefusal *refusal,
                     CgRefusal *hints)
{
  if (facts->number[CG_FACT_CAUSE_ASTRAY] > 0)
    cg_refusal_add (refusal, CG_FAULT_CAUSE_BRANCH);
}

void
cg_gate_check_execution (const CgRecord *record,
                         const CgFacts *facts,
                         CgRefusal *refusal,
                         CgRefusal *hints)
{
  gboolean has_result = !cg_record_is_null (record, CG_INSTITUTION_CHECK_EXECUTION) ||
                        *cg_record_text (record, CG_INSTITUTION_CHECK_FINDINGS) != '\0';
  CgDate checked_on = cg_record_date (record, CG_INSTITUTION_CHECK_CHECKED_ON);
  const char *day = facts->text[CG_FACT_CHECK_ISSUED];
  CgDate issued_on;

  if (checked_on == 0)
    {
      if (has_result)
        cg_refusal_add (refusal, CG_FAULT_CHECK_NO_DATE);
      return;
    }

  if (!has_result)
    cg_refusal_add (refusal, CG_FAULT_CHECK_NO_RESULT);
  if (facts->number[CG_FACT_CHECK_ISSUED] == 0)
    cg_refusal_add (refusal, CG_FAULT_CHECK_NOT_ISSUED);
  else if (day != NULL && cg_date_parse_iso (day, &issued_on) && checked_on < issued_on)
    cg_refusal_add (refusal, CG_FAULT_DATES_REVERSED,
                    cg_field_label (CG_ENTITY_INSTITUTION_CHECK, CG_INSTITUTION_CHECK_CHECKED_ON),
                    cg_field_label (CG_ENTITY_INSTITUTION, CG_INSTITUTION_ISSUED_ON));
}

void
cg_gate_check_enforced (const CgRecord *record,
                        const CgFacts *facts,
                        CgRefusal *refusal,
                        CgRefusal *hints)
{
  if (facts->number[CG_FACT_CHECKS] == 0)
    cg_refusal_add (refusal, CG_FAULT_NO_CHECK);
}

void
cg_gate_check_institution_closed (const CgRecord *record,
                                  const CgFacts *facts,
                                  CgRefusal *refusal,
                                  CgRefusal *hints)
{
  if (facts->number[CG_FACT_CHECKS_NOT] > 0)
    cg_refusal_add (refusal, CG_FAULT_CHECK_NOT_EXECUTED, facts->text[CG_FACT_CHECKS_NOT]);
}
