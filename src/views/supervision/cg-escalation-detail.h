/* cg-escalation-detail.h: what 督办 has in hand: its facts, its rule, and what a person decides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-escalation-reading.h"
#include "cg-matter-view.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_ESCALATION_DETAIL (cg_escalation_detail_get_type ())
G_DECLARE_FINAL_TYPE (CgEscalationDetail, cg_escalation_detail, CG, ESCALATION_DETAIL, AdwBin)

/**
 * cg_escalation_detail_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a page that shows nothing.
 */
GtkWidget *cg_escalation_detail_new (CgOffice *office);

/**
 * cg_escalation_detail_set_proposal:
 * @proposal: (transfer none): what is proposed; kept until something else is shown
 * @decisions: (element-type CgRecord): those among which the earlier ones of this matter are
 */
void cg_escalation_detail_set_proposal (CgEscalationDetail *self,
                                        const CgProposal *proposal,
                                        GPtrArray *decisions);

/**
 * cg_escalation_detail_clear:
 *
 * Shows nothing more.
 */
void cg_escalation_detail_clear (CgEscalationDetail *self);

/**
 * cg_escalation_detail_set_missing:
 * @paper: (transfer none): a paper that is owed
 */
void cg_escalation_detail_set_missing (CgEscalationDetail *self, const CgMissingPaper *paper);

/**
 * cg_escalation_detail_set_light:
 * @light: (transfer none): a case that is little rectified
 */
void cg_escalation_detail_set_light (CgEscalationDetail *self, const CgLightCase *light);

/**
 * cg_escalation_detail_set_decision:
 * @decision: (transfer none): what was decided
 */
void cg_escalation_detail_set_decision (CgEscalationDetail *self, CgRecord *decision);

/**
 * cg_escalation_missing_words:
 *
 * Returns: (transfer full): which unit owes what since when, as a sentence.
 */
char *cg_escalation_missing_words (const CgMissingPaper *paper);

G_END_DECLS
