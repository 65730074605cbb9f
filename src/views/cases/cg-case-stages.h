/* cg-case-stages.h: the stages of a case or of one of its units, as the stage bar shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"
#include "cg-stage-bar.h"

G_BEGIN_DECLS

/**
 * CgCaseStages:
 * @begun: when the case was registered
 * @stage: (transfer none): id of the current stage
 * @problems: how many problems are rectified, 0: not told
 * @struck: how many of them are struck off
 *
 * Whose stages they are: a case's, or those of one of its units.
 */
typedef struct
{
  CgDate begun;
  const char *stage;
  int problems;
  int struck;
} CgCaseStages;

/**
 * cg_case_stages_of_case:
 * @of: (out): of the case as a whole; valid as long as @record
 */
void cg_case_stages_of_case (CgCaseStages *of, const CgRecord *record);

/**
 * cg_case_stages_show:
 * @bar: where they are shown
 * @of: whose
 * @stages: (element-type CgRecord) (nullable): the stages of all its units, or of the one
 *
 * The current stage says how far it is, since when it runs and for how many days. Main thread.
 */
void cg_case_stages_show (CgStageBar *bar, const CgCaseStages *of, GPtrArray *stages);

G_END_DECLS
