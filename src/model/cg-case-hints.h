/* cg-case-hints.h: what is worth a second look in a decision: whom it names, who took it, what
 * stands since it was corrected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office-switch.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgCaseHintFacts:
 * @record: the case
 * @parties: (element-type CgRecord): its accountable parties
 * @sanctions: (element-type CgRecord): their sanctions
 * @corrections: (element-type CgRecord): its corrections
 * @notices: (element-type CgRecord): the documents issued on it
 * @appeals: (element-type CgRecord): its appeals
 * @asked: (array): what the office asks for, by #CgOfficeSwitch
 *
 * What the hints are drawn from; nothing that is void.
 */
typedef struct
{
  const CgRecord *record;
  GPtrArray *parties;
  GPtrArray *sanctions;
  GPtrArray *corrections;
  GPtrArray *notices;
  GPtrArray *appeals;
  CgAsked asked[CG_N_OFFICE_SWITCHES];
} CgCaseHintFacts;

/**
 * CgCaseHint:
 * @id: `article-6`, `article-12`, `appeal-open`, `appeal-uncorrected`, `corrected-notice`
 * @sentence: in the user's language
 * @entity: what it is about
 * @record: which one
 */
typedef struct
{
  const char *id;
  char *sentence;
  CgEntity entity;
  gint64 record;
} CgCaseHint;

void cg_case_hint_free (CgCaseHint *hint);

/**
 * cg_case_hints:
 * @facts: what is known of a case
 *
 * A pure function; hints never refuse anything. Any thread.
 *
 * Returns: (transfer full) (element-type CgCaseHint): them, maybe none.
 */
GPtrArray *cg_case_hints (const CgCaseHintFacts *facts);

G_END_DECLS
