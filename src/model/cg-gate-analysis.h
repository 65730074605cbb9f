/* cg-gate-analysis.h: the gates of the three deviations, of causes and of execution checks; private
 * to the model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-gate.h"

G_BEGIN_DECLS

/* A point lies between two links of its unit's chain; one that is cleared says by whom and how
 * (domain.md 6.1 C). */
void cg_gate_check_point (const CgRecord *record,
                          const CgFacts *facts,
                          CgRefusal *refusal,
                          CgRefusal *hints);

/* A duty that is clarified says as what, and one that is settled in which institution (6.1 B). */
void cg_gate_check_duty (const CgRecord *record,
                         const CgFacts *facts,
                         CgRefusal *refusal,
                         CgRefusal *hints);

/* A branch grows from the same problem's causes and never from itself. */
void cg_gate_check_cause (const CgRecord *record,
                          const CgFacts *facts,
                          CgRefusal *refusal,
                          CgRefusal *hints);

/* A planned check has neither a day nor a result, a recorded one both (6.2). */
void cg_gate_check_execution (const CgRecord *record,
                              const CgFacts *facts,
                              CgRefusal *refusal,
                              CgRefusal *hints);

/* 执行检查 and 销号 (6.2): a check with a result, and the last one not against it. */
void cg_gate_check_enforced (const CgRecord *record,
                             const CgFacts *facts,
                             CgRefusal *refusal,
                             CgRefusal *hints);
void cg_gate_check_institution_closed (const CgRecord *record,
                                       const CgFacts *facts,
                                       CgRefusal *refusal,
                                       CgRefusal *hints);

G_END_DECLS
