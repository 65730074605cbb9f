/* cg-compare-evidence.h: in the pane: evidence of a problem that came since a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-compare-panel.h"
#include "cg-asof.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_COMPARE_EVIDENCE (cg_compare_evidence_get_type ())
G_DECLARE_FINAL_TYPE (CgCompareEvidence, cg_compare_evidence, CG, COMPARE_EVIDENCE, CgComparePanel)

/**
 * cg_compare_evidence_new:
 *
 * Returns: (transfer floating): nothing to be seen before there is such evidence. Main thread.
 */
GtkWidget *cg_compare_evidence_new (CgOffice *office, CgDate day);

/**
 * cg_compare_evidence_show:
 * @past: the day, rebuilt
 * @problem: the problem; 0: none
 *
 * Lists what came since, with the day on which it was entered, as soon as it is read.
 */
void cg_compare_evidence_show (CgCompareEvidence *self, CgAsof *past, gint64 problem);

G_END_DECLS
