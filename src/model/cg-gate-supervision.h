/* cg-gate-supervision.h: the gates of acceptance, urging, escalation, campaigns, typical cases;
 * private to the model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-gate.h"

G_BEGIN_DECLS

/* A round: its points are those of its sheet, it fits its grade, and another than the one who
 * undertakes the case gave it (domain.md 1.8). */
void cg_gate_check_acceptance (const CgRecord *record,
                               const CgFacts *facts,
                               CgRefusal *refusal,
                               CgRefusal *hints);

/* A unit that is accepted has a round that passed. */
void cg_gate_check_unit_accepted (const CgRecord *record,
                                  const CgFacts *facts,
                                  CgRefusal *refusal,
                                  CgRefusal *hints);

/* What a person decided of a proposal: not taken up with a reason, put off until a day (1.7). */
void cg_gate_check_decision (const CgRecord *record,
                             const CgFacts *facts,
                             CgRefusal *refusal,
                             CgRefusal *hints);

/* A campaign ends when each of its rows is done with and each of its units has reported. */
void cg_gate_check_campaign_closed (const CgRecord *record,
                                    const CgFacts *facts,
                                    CgRefusal *refusal,
                                    CgRefusal *hints);

/* Between two urgings lie the days that the office has set, as far as it asks for them. */
void cg_gate_check_urge (const CgRecord *record,
                         const CgFacts *facts,
                         CgRefusal *refusal,
                         CgRefusal *hints);

/* What a comparison found is of the case compared with and of the unit that compared (6.4): as its
 * own problem it would hold the case up. */
void cg_gate_check_finding (const CgRecord *record,
                            const CgFacts *facts,
                            CgRefusal *refusal,
                            CgRefusal *hints);

/* A notice that tells other units of a typical case (6.4). */
void cg_gate_check_told (const CgRecord *record,
                         const CgFacts *facts,
                         CgRefusal *refusal,
                         CgRefusal *hints);

/* What was submitted as typical is what is approved, and then what other units are told (6.4). */
gboolean cg_gate_locks_typical_field (const CgRecord *record, int field);

G_END_DECLS
