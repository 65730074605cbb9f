/* cg-gate.h: gates: what may not be faked, as pure functions over a record and facts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are domain.md 6.1 (偏差), 6.2 (建章立制), 1.8 (销号, 结案), 3.9 (签发, 编号), 5.1
 * (涉密), 2.2 (主要情形) and 2.3 (问责方式).
 */
#pragma once

#include "cg-notice-facts.h"
#include "cg-record.h"
#include "cg-refusal.h"

G_BEGIN_DECLS

/* What a gate needs to know beyond the record itself; the store answers it. */
typedef enum
{
  CG_FACT_MEASURES,                 /* live measures of the problem */
  CG_FACT_MEASURES_OPEN,            /* … neither done nor void */
  CG_FACT_EVIDENCE,                 /* live items of evidence */
  CG_FACT_NEEDS_OPEN,               /* names of required evidence missing or returned */
  CG_FACT_PASSED_REVIEWS,           /* reviews with the result pass since the last submission */
  CG_FACT_PASSED_BY_OTHER,          /* … by another person than the submitter */
  CG_FACT_INSTITUTIONS_OPEN,        /* names of linked institutions not yet issued */
  CG_FACT_CASE_UNITS,               /* live units of the case */
  CG_FACT_CASE_PROBLEMS,            /* live problems of the case */
  CG_FACT_CASE_PROBLEMS_OPEN,       /* numbers of those neither closed, long-term nor void */
  CG_FACT_CASE_TRACKS_OPEN,         /* "unit: track" neither accepted nor waived */
  CG_FACT_TOLD_UNAPPROVED,          /* a typical case the notice tells of that is not approved */
  CG_FACT_TOLD_LEAKS,               /* what of such a case's names is in the notice, in words */
  CG_FACT_FINDING_ASTRAY,           /* 1: it is not of the case and unit of its comparison */
  CG_FACT_CASE_RECURRENCES,         /* numbers of its problems confirmed as recurring */
  CG_FACT_CASE_REPEAT_INSTITUTIONS, /* live institutions of the case against recurrence */
  CG_FACT_CASE_SITUATIONS,
  CG_FACT_CASE_MAIN_SITUATIONS,
  CG_FACT_NOTICE_CASES,
  CG_FACT_NOTICE_ERRORS, /* of the preflight, not released: 0, and in @errors; -1: nobody looked */
  CG_FACT_PARTY_TYPE,    /* type of the party that the sanction is given to */
  CG_FACT_PARTY_SANCTIONS, /* ids of the live sanctions of the party, separated by spaces */
  CG_FACT_CORRECTED,       /* sanctions that the correction has revoked */
  CG_FACT_FOREIGN,         /* references to records of another case */
  CG_FACT_REVOKED_BY,      /* live corrections that have revoked the sanction */
  CG_FACT_SIGNED_ON,       /* day of the notice that is delivered */
  CG_FACT_CHECKS,          /* execution checks of the institution with a day and a result */
  CG_FACT_CHECKS_NOT,      /* day of the last one, where it found it not executed */
  CG_FACT_CHECK_ISSUED,    /* day of issue of the institution checked, while it is in force */
  CG_FACT_POINT_NODES,     /* links that the point lies between, live, of its case and unit */
  CG_FACT_CAUSE_ASTRAY,    /* causes above this one that are void, of another problem, or itself */
  CG_FACT_CASE_UNITS_OPEN, /* names of units of the case that passed no acceptance */
  CG_FACT_SCORES,          /* points given in a round of acceptance */
  CG_FACT_SCORE_TOTAL,     /* … their sum */
  CG_FACT_SCORES_OVER, /* … names of elements given more than their full points, or less than 0 */
  CG_FACT_BY_UNDERTAKER, /* the reviewer of the round undertakes the case */
  CG_FACT_ROUNDS,        /* rounds of acceptance of the unit, voided ones too */
  CG_FACT_ROUND_PASSED,  /* whether the last live round passed */
  CG_FACT_URGED_CLOSELY, /* urgings of the same matter within the interval; the day of the last */
  CG_FACT_CAMPAIGN_ROWS, /* live problems of the campaign */
  CG_FACT_CAMPAIGN_ROWS_OPEN, /* … numbers of those neither closed, long-term nor void */
  CG_FACT_CAMPAIGN_NO_REPORT, /* names of its units whose report has not come */
  CG_FACT_SWITCH_CASE_PROBLEM,
  CG_FACT_SWITCH_CASE_TRACK,
  CG_FACT_SWITCH_ACCEPTANCE,
  CG_FACT_SWITCH_URGE_INTERVAL,
  CG_FACT_SWITCH_MEASURE, /* office switch: 2 must, 1 hint, 0 off */
  CG_FACT_SWITCH_COMPLETION,
  CG_FACT_SWITCH_EVIDENCE,
  CG_FACT_SWITCH_SECOND_PERSON,
  CG_FACT_SWITCH_INSTITUTION,
  CG_FACT_SWITCH_REPEAT,
  CG_FACT_CLASSIFIED_MACHINE, /* the installation is accredited for state secrets */
  CG_N_FACTS
} CgFact;

typedef struct
{
  gint64 number[CG_N_FACTS];
  char *text[CG_N_FACTS]; /* (nullable): the names counted, for the sentence */
  GPtrArray *errors;      /* (nullable) (element-type CgNoticeFault) */
} CgFacts;

void cg_facts_clear (CgFacts *facts);

typedef struct
{
  CgEntity entity;

  /* The state guarded: @field has one of the words in @states, or any value where that is
   * NULL; with the field -1 every record. A void record is in none. */
  int field;
  const char *states;

  /* Adds to @refusal (and to @hints where an office switch says so) what is missing. */
  void (*check) (const CgRecord *record,
                 const CgFacts *facts,
                 CgRefusal *refusal,
                 CgRefusal *hints);

  const CgFact *facts; /* what to gather, ended by CG_N_FACTS */
  const int *fields;   /* what it reads of the record beside @field, ended by -1 */
  const char *way;     /* (nullable): the action that lawfully leads out of the state */
  gboolean locking;    /* asked only when the state begins to lock what the record says */
} CgGate;

/**
 * cg_gates:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): all gates. Any thread.
 */
const CgGate *cg_gates (gsize *n);

/**
 * cg_gate_guards:
 *
 * Returns: whether @record is in the state that @gate guards. Any thread.
 */
gboolean cg_gate_guards (const CgGate *gate, const CgRecord *record);

/**
 * cg_gate_reads:
 *
 * Returns: whether the answer of a gate of @entity may be another where @field is. Any thread.
 */
gboolean cg_gate_reads (CgEntity entity, int field);

/**
 * cg_gate_locks_any:
 *
 * Returns: whether records of @entity have fields that a state locks. Any thread.
 */
gboolean cg_gate_locks_any (CgEntity entity);

/**
 * cg_gate_locks_field:
 * @record: a record as it was before a change
 * @field: the field changed
 *
 * Returns: whether the record's state locks this field (a signed notice's text, 3.9; the
 *   title and text of a typical case that was submitted, 6.4), whatever the new value. Any thread.
 */
gboolean cg_gate_locks_field (const CgRecord *record, int field);

/**
 * cg_gate_locking_parent:
 *
 * Returns: the field of records of @entity that names a record whose state locks them as well
 *   (the attachments, approvals and releases of a signed notice, the deliveries of a finished one,
 *   3.9), or -1. Any thread.
 */
int cg_gate_locking_parent (CgEntity entity);

/**
 * cg_gate_locks_children:
 * @record: such a record, as it was before a change
 *
 * Returns: whether its state locks them: none may be added, changed or voided. Any thread.
 */
gboolean cg_gate_locks_children (const CgRecord *record);

/**
 * cg_gate_is_kept:
 *
 * Returns: whether records of @entity are not locked but kept: steps add to them while their
 *   parent is in such a state, and none may be changed or voided. Any thread.
 */
gboolean cg_gate_is_kept (CgEntity entity);

/**
 * cg_gate_keeps_children:
 * @record: the parent of such records
 *
 * Returns: whether its state keeps them: what was approved or released for a signed notice
 *   stays with it, also while errors are corrected in it (3.9). Any thread.
 */
gboolean cg_gate_keeps_children (const CgRecord *record);

/**
 * cg_gate_holds_deliveries:
 * @record: the parent of deliveries
 *
 * Returns: whether it was finished with its deliveries in it, so that they stay as they are (3.9).
 *   Any thread.
 */
gboolean cg_gate_holds_deliveries (const CgRecord *record);

/**
 * cg_gate_holds_delivery_field:
 * @field: a field of the entity `delivery`
 *
 * Returns: whether it stays as it is then: all do, but for a reply that comes late and for the day
 *   that follows from the records of urging. Any thread.
 */
gboolean cg_gate_holds_delivery_field (int field);

/**
 * cg_gate_relies_on:
 * @record: a notice
 * @step: a step of approval
 *
 * Returns: whether it has been carried on since by whoever relied on that step, which leaves the
 *   notice's state as it is: it is not undone any more. Any thread.
 */
gboolean cg_gate_relies_on (const CgRecord *record, const char *step);

/**
 * cg_gate_is_cancelled_only:
 * @record: a record, as it was
 *
 * Returns: whether its state keeps it from being voided as any record may be: a signed notice is
 *   cancelled by a step that asks for the signer (3.9). Any thread.
 */
gboolean cg_gate_is_cancelled_only (const CgRecord *record);

G_END_DECLS
