/* cg-sample-marks.h: what the sample office marked in its papers, quoted and asked to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sample-player.h"

G_BEGIN_DECLS

/* Plans annotations, citations and required evidence; papers are known by their names. */
void cg_sample_plan_marks (CgSamplePlayer *self);

G_END_DECLS
