/* cg-choices.h: the enumerations: stored English ids and their words (domain.md).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One set of choices for each enumeration; the order of display is the order in the set. */
typedef enum
{
  CG_CHOICES_NONE,
  CG_CHOICES_LEVEL,
  CG_CHOICES_UNIT_KIND,
  CG_CHOICES_SERVING,
  CG_CHOICES_CASE_SOURCE,
  CG_CHOICES_SITUATION,
  CG_CHOICES_WORK_SECRECY,
  CG_CHOICES_STATE_SECRECY,
  CG_CHOICES_NO_NOTICE,
  CG_CHOICES_TYPICAL_GROUP,
  CG_CHOICES_STAGE,
  CG_CHOICES_STAGE_STATE,
  CG_CHOICES_CASE_STATE,
  CG_CHOICES_UNIT_ROLE,
  CG_CHOICES_DELIVERY_METHOD,
  CG_CHOICES_GRADE,
  CG_CHOICES_TRACK,
  CG_CHOICES_TRACK_STATE,
  CG_CHOICES_MATERIAL_STATE,
  CG_CHOICES_ACCOUNTABLE_TYPE,
  CG_CHOICES_RANK,
  CG_CHOICES_DUTY_KIND,
  CG_CHOICES_RESPONSIBILITY,
  CG_CHOICES_SANCTION,
  CG_CHOICES_NATURE,
  CG_CHOICES_MODE,
  CG_CHOICES_DEVIATION,
  CG_CHOICES_TAG,
  CG_CHOICES_PROBLEM_STATUS,
  CG_CHOICES_MEASURE_STATUS,
  CG_CHOICES_EVIDENCE_KIND,
  CG_CHOICES_REVIEW_RESULT,
  CG_CHOICES_EXTENSION_STATE,
  CG_CHOICES_CHAIN,
  CG_CHOICES_LINK,
  CG_CHOICES_SCOPE,
  CG_CHOICES_GAP,
  CG_CHOICES_INSTITUTION_ACTION,
  CG_CHOICES_POWER_OVER,
  CG_CHOICES_INSTITUTION_STATUS,
  CG_CHOICES_NOTICE_KIND,
  CG_CHOICES_NOTICE_LAYOUT,
  CG_CHOICES_NOTICE_STATE,
  CG_CHOICES_URGENCY,
  CG_CHOICES_DOCUMENT_KIND,
  CG_CHOICES_RULE_GROUP,
  CG_CHOICES_RULE_BASIS,
  CG_CHOICES_TERM_UNIT,
  CG_CHOICES_ENTITY,
  CG_CHOICES_LAMP,
  CG_CHOICES_SWITCH,
  CG_CHOICES_URGE_WAY,
  CG_CHOICES_SEAL,
  CG_CHOICES_APPROVAL_STEP,
  CG_CHOICES_APPROVAL_RESULT,
  CG_CHOICES_NUMBER_MODE,
  CG_CHOICES_RETENTION,
  CG_CHOICES_ORGAN,
  CG_CHOICES_NEED_STATE,
  CG_CHOICES_ANNOTATION_KIND,
  CG_CHOICES_ANNOTATION_COLOUR,

  CG_CHOICES_FIRST_CASEWORK,
  CG_CHOICES_ACTIVITY_KIND = CG_CHOICES_FIRST_CASEWORK,
  CG_CHOICES_COMMITTEE_MATTER_KIND,
  CG_CHOICES_APPEAL_RESULT,
  CG_CHOICES_CORRECTION_KIND,
  CG_CHOICES_INCOMING_KIND,
  CG_CHOICES_INCOMING_STATE,
  CG_CHOICES_INCOMING_RESULT,
  CG_CHOICES_BENCHMARK,
  CG_CHOICES_DEVIATION_SIGN,
  CG_CHOICES_MISMATCH,
  CG_CHOICES_DUTY_PLACE,
  CG_CHOICES_POWER_DUTY_STATE,
  CG_CHOICES_PRESSURE_KIND,
  CG_CHOICES_EXECUTION,
  CG_CHOICES_RECURRENCE_KIND,
  CG_CHOICES_RECURRENCE_SAME,
  CG_CHOICES_RECURRENCE_STATE,
  CG_CHOICES_TYPICAL_STATE,
  CG_CHOICES_PSEUDONYM_KIND,
  CG_CHOICES_LEARNING_STATE,
  CG_CHOICES_CAMPAIGN_STATE,
  CG_CHOICES_INSPECTION_KIND,
  CG_CHOICES_INSPECTION_CONCLUSION,
  CG_CHOICES_ESCALATION_TRIGGER,
  CG_CHOICES_ESCALATION_CHOICE,
  CG_CHOICES_REVISIT_RESULT,
  CG_CHOICES_REPORT,
  CG_CHOICES_REPORT_GROUPING,
  CG_N_CHOICES
} CgChoicesId;

typedef struct
{
  const char *id;    /* what is stored and printed in JSON; never renumbered or renamed */
  const char *label; /* msgid, context "choice" */
} CgChoice;

/**
 * cg_choices_get:
 * @choices: a set
 * @n: (out): how many choices it has
 *
 * Returns: (array length=n) (transfer none): the choices in the order of display. Any thread.
 */
const CgChoice *cg_choices_get (CgChoicesId choices, gsize *n);

/**
 * cg_choices_label:
 * @choices: a set
 * @id: (nullable): a stored id
 *
 * Returns: (transfer none): the word for @id in the user's language; @id itself when the
 *   set does not know it, "" for %NULL. Any thread.
 */
const char *cg_choices_label (CgChoicesId choices, const char *id);

/**
 * cg_choices_parse:
 * @choices: a set
 * @text: an id or a word in the user's language
 *
 * Returns: (transfer none) (nullable): the id meant. Any thread.
 */
const char *cg_choices_parse (CgChoicesId choices, const char *text);

/**
 * cg_choices_index:
 * @choices: a set
 * @id: (nullable): a stored id
 *
 * Returns: the position of @id in the order of display, -1 when unknown. Any thread.
 */
int cg_choices_index (CgChoicesId choices, const char *id);

/**
 * cg_choices_sentence:
 * @choices: a set
 *
 * Returns: (transfer full): "id label, id label, …" for messages. Any thread.
 */
char *cg_choices_sentence (CgChoicesId choices);

G_END_DECLS
