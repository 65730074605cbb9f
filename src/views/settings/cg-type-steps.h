/* cg-type-steps.h: the twelve steps of a case type: which it has, and the time limit of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_TYPE_STEPS (cg_type_steps_get_type ())
G_DECLARE_FINAL_TYPE (CgTypeSteps, cg_type_steps, CG, TYPE_STEPS, AdwBin)

/**
 * cg_type_steps_new:
 *
 * Each change is one edit. Main thread.
 *
 * Returns: (transfer floating): the steps of no type.
 */
GtkWidget *cg_type_steps_new (CgOffice *office);

/**
 * cg_type_steps_set_type:
 * @id: the case type
 */
void cg_type_steps_set_type (CgTypeSteps *self, gint64 id);

/**
 * cg_type_steps_copy:
 * @edit: an edit
 * @type: a case type, also one that the edit adds
 *
 * Adds to the edit that @type has the steps, limits and materials of the type shown.
 */
void cg_type_steps_copy (CgTypeSteps *self, CgEdit *edit, gint64 type);

G_END_DECLS
