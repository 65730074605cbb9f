/* cg-sample-typical.h: the typical case and the special campaign of the sample office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sample-player.h"

G_BEGIN_DECLS

/* Plans a typical case with units in each state of learning, and a campaign over two cases. */
void cg_sample_plan_typical (CgSamplePlayer *self);

G_END_DECLS
