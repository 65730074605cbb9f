/* cg-gate-analysis.c: the gates of the three deviations and of causes.
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
