/* cg-step-bar.h: the foot of a pane: the next step of a record, and the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_STEP_BAR (cg_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgStepBar, cg_step_bar, CG, STEP_BAR, GtkBox)

/**
 * cg_step_bar_new:
 *
 * The first two steps that are possible are buttons, the rest stands in a menu. Whose a step
 * of another role is stands above, and is said when it is pressed. Main thread.
 *
 * Returns: (transfer floating): an empty bar.
 */
GtkWidget *cg_step_bar_new (CgOffice *office);

/**
 * cg_step_bar_set_record:
 * @record: (nullable): the record whose steps are offered
 */
void cg_step_bar_set_record (CgStepBar *self, CgRecord *record);

/**
 * cg_step_bar_set_plain:
 *
 * For pages whose one suggested button stands elsewhere.
 */
void cg_step_bar_set_plain (CgStepBar *self);

/**
 * cg_step_bar_owns_files:
 * @entity: a kind of record
 *
 * Returns: whether files can be attached to such records.
 */
gboolean cg_step_bar_owns_files (CgEntity entity);

G_END_DECLS
