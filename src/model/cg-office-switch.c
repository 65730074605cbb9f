/* cg-office-switch.c: what an office may ask for, have hinted at, or leave out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-switch.h"

typedef struct
{
  const char *setting;
  CgAsked lowest, highest;
  CgAsked usual;
  gboolean step; /* `on` or left to the clerk, without a word between */
} Info;

#define OFF CG_ASKED_OFF
#define HINT CG_ASKED_HINT
#define MUST CG_ASKED_MUST

/* A ledger without evidence, or reviewed by who filled it in, cannot be checked (domain.md 1.8).
 * County commissions write to township committees every day, so that nobody is reminded of it
 * who has not asked to be. */
static const Info infos[CG_N_OFFICE_SWITCHES] = {
  [CG_SWITCH_MEASURE] = { "gate.measure", OFF, MUST, MUST },
  [CG_SWITCH_COMPLETION] = { "gate.completion", OFF, MUST, MUST },
  [CG_SWITCH_EVIDENCE] = { "gate.evidence", HINT, MUST, MUST },
  [CG_SWITCH_SECOND_PERSON] = { "gate.second_person", HINT, MUST, MUST },
  [CG_SWITCH_INSTITUTION] = { "gate.institution", OFF, MUST, MUST },
  [CG_SWITCH_DOCUMENT_KIND] = { "preflight.document_kind", OFF, HINT, HINT },
  [CG_SWITCH_ORGAN] = { "preflight.organ", OFF, HINT, HINT },
  [CG_SWITCH_SUPERIOR] = { "preflight.superior", OFF, HINT, HINT },
  [CG_SWITCH_COMMITTEE] = { "preflight.committee", OFF, HINT, OFF },
  [CG_SWITCH_MEASURES] = { "preflight.measures", OFF, HINT, HINT },
  [CG_SWITCH_FACES] = { "preflight.faces", OFF, MUST, HINT },
  [CG_SWITCH_CHECK] = { "step.check", OFF, MUST, OFF, TRUE },
  [CG_SWITCH_SEAL] = { "step.seal", OFF, MUST, OFF, TRUE },
  [CG_SWITCH_ARTICLE_6] = { "hint.article_6", OFF, HINT, HINT },
  [CG_SWITCH_ARTICLE_12] = { "hint.article_12", OFF, HINT, HINT },
  [CG_SWITCH_CASE_PROBLEM] = { "gate.case_problem", OFF, MUST, MUST },
  [CG_SWITCH_CASE_TRACK] = { "gate.case_track", OFF, MUST, MUST },
  [CG_SWITCH_ACCEPTANCE] = { "gate.acceptance", OFF, MUST, OFF },
  [CG_SWITCH_REPEAT] = { "gate.repeat", OFF, MUST, MUST },
  [CG_SWITCH_URGE_INTERVAL] = { "gate.urge_interval", OFF, MUST, MUST },
};

const char *
cg_office_switch_setting (CgOfficeSwitch which)
{
  return infos[which].setting;
}

const char *
cg_office_switch_value (CgOfficeSwitch which, CgAsked asked)
{
  static const char *const words[CG_N_ASKED] = { "off", "hint", "must" };

  return infos[which].step && asked == CG_ASKED_MUST ? "on" : words[asked];
}

CgAsked
cg_office_switch_parse (CgOfficeSwitch which, const char *value)
{
  const Info *info = &infos[which];
  CgAsked asked = info->usual;

  for (int i = 0; i < CG_N_ASKED; i++)
    if (g_strcmp0 (value, cg_office_switch_value (which, i)) == 0)
      asked = i;
  if (info->step && asked == CG_ASKED_HINT)
    asked = info->usual;

  return CLAMP (asked, info->lowest, info->highest);
}

gboolean
cg_office_switch_offers (CgOfficeSwitch which, CgAsked asked)
{
  return cg_office_switch_parse (which, cg_office_switch_value (which, asked)) == asked;
}
