/* cg-case-stages.h: the stages of a case, summed over its units, as the stage bar shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"
#include "cg-stage-bar.h"

G_BEGIN_DECLS

/**
 * cg_case_stages_show:
 * @bar: where they are shown
 * @record: the case
 * @stages: (element-type CgRecord) (nullable): the stages of all its units
 *
 * The current stage says how far it is, since when it runs and for how many days. Main thread.
 */
void cg_case_stages_show (CgStageBar *bar, const CgRecord *record, GPtrArray *stages);

G_END_DECLS
