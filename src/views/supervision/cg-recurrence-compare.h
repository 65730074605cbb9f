/* cg-recurrence-compare.h: two problems side by side, and what of them is the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-record.h"
#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_COMPARE (cg_recurrence_compare_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceCompare, cg_recurrence_compare, CG, RECURRENCE_COMPARE, AdwBin)

/**
 * cg_recurrence_compare_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a table without rows.
 */
GtkWidget *cg_recurrence_compare_new (void);

/**
 * cg_recurrence_compare_set:
 * @pair: both in words
 * @later: the later problem
 * @earlier: the earlier one
 * @institutions: what answers the later one, in words
 * @earlier_institutions: what answers the earlier one, in words
 */
void cg_recurrence_compare_set (CgRecurrenceCompare *self,
                                const CgRecurrence *pair,
                                const CgRecord *later,
                                const CgRecord *earlier,
                                const char *institutions,
                                const char *earlier_institutions);

G_END_DECLS
