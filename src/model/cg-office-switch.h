/* cg-office-switch.h: what an office may ask for, have hinted at, or leave out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgOfficeSwitch:
 * @CG_SWITCH_MEASURE: striking off: every measure is done or withdrawn
 * @CG_SWITCH_COMPLETION: what was done is told, and when
 * @CG_SWITCH_EVIDENCE: something shows it
 * @CG_SWITCH_SECOND_PERSON: the reviewer is another person
 * @CG_SWITCH_INSTITUTION: linked institutions are issued
 * @CG_SWITCH_DOCUMENT_KIND: the title ends with one of the fifteen kinds
 * @CG_SWITCH_ORGAN: 纪委 or 监委 by the power that is used
 * @CG_SWITCH_SUPERIOR: no 通知 to an own superior; no internal office writes outside
 * @CG_SWITCH_COMMITTEE: a Party committee is written to with its consent stated
 * @CG_SWITCH_MEASURES: measures that the standard calls usual or recommended
 * @CG_SWITCH_FACES: wanted faces are installed
 * @CG_SWITCH_CHECK: a signed document is checked again (复核) before it gets its number
 * @CG_SWITCH_SEAL: the seal's use (用印) is written down before a document is delivered
 * @CG_SWITCH_ARTICLE_6: with an organisation somebody of its leading group is held accountable
 * @CG_SWITCH_ARTICLE_12: who decides has the power to give the sanction
 * @CG_SWITCH_CASE_PROBLEM: closing: every problem is struck off, kept up long-term or voided
 * @CG_SWITCH_CASE_TRACK: closing: summary, warning and rectification are accepted or waived
 * @CG_SWITCH_ACCEPTANCE: closing: every unit has passed its acceptance
 * @CG_SWITCH_REPEAT: closing: what came again is answered by an institution against it
 * @CG_SWITCH_URGE_INTERVAL: days lie between two urgings of the same matter
 *
 * Conditions with a switch (domain.md 1.8, 1.10, 2.5, 3.6, 3.9), a setting each.
 */
typedef enum
{
  CG_SWITCH_MEASURE,
  CG_SWITCH_COMPLETION,
  CG_SWITCH_EVIDENCE,
  CG_SWITCH_SECOND_PERSON,
  CG_SWITCH_INSTITUTION,
  CG_SWITCH_DOCUMENT_KIND,
  CG_SWITCH_ORGAN,
  CG_SWITCH_SUPERIOR,
  CG_SWITCH_COMMITTEE,
  CG_SWITCH_MEASURES,
  CG_SWITCH_FACES,
  CG_SWITCH_CHECK,
  CG_SWITCH_SEAL,
  CG_SWITCH_ARTICLE_6,
  CG_SWITCH_ARTICLE_12,
  CG_SWITCH_CASE_PROBLEM,
  CG_SWITCH_CASE_TRACK,
  CG_SWITCH_ACCEPTANCE,
  CG_SWITCH_REPEAT,
  CG_SWITCH_URGE_INTERVAL,
  CG_N_OFFICE_SWITCHES
} CgOfficeSwitch;

/**
 * CgAsked:
 *
 * What becomes of a condition that has a switch: not looked at, said, or insisted on.
 */
typedef enum
{
  CG_ASKED_OFF,
  CG_ASKED_HINT,
  CG_ASKED_MUST,
  CG_N_ASKED
} CgAsked;

/**
 * cg_office_switch_setting:
 *
 * Returns: (transfer none): the name of the setting that holds the switch. Any thread.
 */
const char *cg_office_switch_setting (CgOfficeSwitch which);

/**
 * cg_office_switch_parse:
 * @value: the setting's value, "" when it is not set
 *
 * Returns: what the office asks for: what is usual where @value is no word of the switch, and
 *   the nearest that it can be put to. Any thread.
 */
CgAsked cg_office_switch_parse (CgOfficeSwitch which, const char *value);

/**
 * cg_office_switch_offers:
 *
 * Returns: whether the switch can be put to @asked. Any thread.
 */
gboolean cg_office_switch_offers (CgOfficeSwitch which, CgAsked asked);

/**
 * cg_office_switch_value:
 *
 * Returns: (transfer none): the setting's value that means @asked, as `must`. Any thread.
 */
const char *cg_office_switch_value (CgOfficeSwitch which, CgAsked asked);

G_END_DECLS
