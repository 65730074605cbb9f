/* cg-stage-bar.h: the steps of a case as a row of chevrons, with a date under each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_STAGE_BAR (cg_stage_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgStageBar, cg_stage_bar, CG, STAGE_BAR, GtkWidget)

typedef enum
{
  CG_STEP_UNSTARTED,
  CG_STEP_ACTIVE, /* runs beside the current one (剖析, 警示 and 方案 are parallel) */
  CG_STEP_DONE,
  CG_STEP_SKIPPED,
} CgStepState;

typedef struct
{
  const char *label; /* translated; four ideographs are set in two lines of two */
  CgStepState state;
  const char *date;       /* (nullable): under the step, "03-06"; "—" when %NULL */
  const char *detail;     /* (nullable): second line of the step when it is the current one */
  const char *brief;      /* (nullable): what stands there where @detail does not fit */
  const char *brief_date; /* (nullable): what stands there where @date does not fit */
} CgStageStep;

/**
 * CgStageBar::activated:
 * @position: of the step pressed
 */

/**
 * cg_stage_bar_new:
 *
 * Tab goes to the current step, ← and → to the others. Measures: tokens.md. Main thread.
 *
 * Returns: (transfer floating): a bar without steps.
 */
GtkWidget *cg_stage_bar_new (void);

/**
 * cg_stage_bar_set_steps:
 * @steps: (array length=n): the steps in their order; copied
 * @current: position of the current one, which is wide; -1: none (all done)
 */
void cg_stage_bar_set_steps (CgStageBar *self, const CgStageStep *steps, guint n, int current);

/**
 * cg_stage_bar_get_current:
 *
 * Returns: position of the current step, -1 when there is none.
 */
int cg_stage_bar_get_current (CgStageBar *self);

G_END_DECLS
