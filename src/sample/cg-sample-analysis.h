/* cg-sample-analysis.h: what the sample office found in its cases: deviations, chains, causes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sample-player.h"

G_BEGIN_DECLS

/* Plans the analysis of cases, versions of institutions and checks that are still to come. */
void cg_sample_plan_analysis (CgSamplePlayer *self);

G_END_DECLS
