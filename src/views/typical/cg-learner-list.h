/* cg-learner-list.h: the units that learn from a typical case, and how far each of them is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_LEARNER_LIST (cg_learner_list_get_type ())
G_DECLARE_FINAL_TYPE (CgLearnerList, cg_learner_list, CG, LEARNER_LIST, AdwBin)

/**
 * CgLearnerList::add:
 *
 * The link that adds units was pressed.
 */

/**
 * cg_learner_list_new:
 *
 * A row each: told, received, compared, found, struck off, time limit. Enter opens its form; its
 * button enters what it found. Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without units.
 */
GtkWidget *cg_learner_list_new (CgOffice *office);

/**
 * cg_learner_list_set:
 * @learnings: (element-type CgRecord): the units
 */
void cg_learner_list_set (CgLearnerList *self, GPtrArray *learnings);

G_END_DECLS
