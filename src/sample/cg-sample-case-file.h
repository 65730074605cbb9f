/* cg-sample-case-file.h: plans what a case file of the sample office has beside its ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sample-player.h"

G_BEGIN_DECLS

/* Decisions carried out, meetings, papers received, inspections, acceptances, revisits, appeals. */
void cg_sample_plan_case_files (CgSamplePlayer *self);

G_END_DECLS
