/* cg-recurrence-detail.h: one pair of problems, and what a person says of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_DETAIL (cg_recurrence_detail_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceDetail, cg_recurrence_detail, CG, RECURRENCE_DETAIL, AdwBin)

/**
 * cg_recurrence_detail_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a page without a pair.
 */
GtkWidget *cg_recurrence_detail_new (CgOffice *office);

/**
 * cg_recurrence_detail_set_pair:
 * @pairs: (nullable): what holds @pair
 * @pair: (nullable): what is shown
 */
void cg_recurrence_detail_set_pair (CgRecurrenceDetail *self,
                                    GPtrArray *pairs,
                                    const CgRecurrence *pair);

G_END_DECLS
