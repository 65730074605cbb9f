/* cg-stage-step.h: one step of the stage bar: its chevron, label and date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-stage-bar.h"

G_BEGIN_DECLS

#define CG_TYPE_STAGE_STEP (cg_stage_step_get_type ())
G_DECLARE_FINAL_TYPE (CgStageStepButton, cg_stage_step, CG, STAGE_STEP, GtkButton)

/**
 * cg_stage_step_new:
 * @step: what it shows
 * @current: whether it is the current step
 * @first: whether its left edge is straight
 * @last: whether its right edge is straight
 *
 * Only for #CgStageBar. Main thread.
 *
 * Returns: (transfer floating): a button.
 */
GtkWidget *
cg_stage_step_new (const CgStageStep *step, gboolean current, gboolean first, gboolean last);

G_END_DECLS
