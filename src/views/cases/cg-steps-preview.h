/* cg-steps-preview.h: beside 登记案件: the twelve steps that follow, with their dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_STEPS_PREVIEW (cg_steps_preview_get_type ())
G_DECLARE_FINAL_TYPE (CgStepsPreview, cg_steps_preview, CG, STEPS_PREVIEW, AdwBin)

/**
 * cg_steps_preview_new:
 *
 * Returns: (transfer floating): a preview without dates. Main thread.
 */
GtkWidget *cg_steps_preview_new (CgOffice *office);

/**
 * cg_steps_preview_set:
 * @case_type: the case type picked, 0 for none yet
 * @decided_on: the decision's date, 0 when not known yet
 *
 * Works out each date from the one before it, as the store will (domain.md 1.3).
 */
void cg_steps_preview_set (CgStepsPreview *self, gint64 case_type, CgDate decided_on);

G_END_DECLS
