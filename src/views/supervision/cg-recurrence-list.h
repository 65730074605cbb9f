/* cg-recurrence-list.h: what came again, at the left of 重复发生: open, confirmed, dismissed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_LIST (cg_recurrence_list_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceList, cg_recurrence_list, CG, RECURRENCE_LIST, AdwBin)

/**
 * CgRecurrenceList::chosen:
 *
 * Another pair was chosen; see cg_recurrence_list_get_chosen().
 */

/**
 * cg_recurrence_list_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a list without pairs.
 */
GtkWidget *cg_recurrence_list_new (void);

/**
 * cg_recurrence_list_set_pairs:
 * @pairs: (element-type CgRecurrence): what is shown
 *
 * The pair chosen stays chosen; where it is gone the first one that is open is.
 */
void cg_recurrence_list_set_pairs (CgRecurrenceList *self, GPtrArray *pairs);

/**
 * cg_recurrence_list_filter:
 * @kind: (nullable): id of the only kind that is shown
 * @text: (nullable): what unit, category or a number must have
 */
void cg_recurrence_list_filter (CgRecurrenceList *self, const char *kind, const char *text);

/**
 * cg_recurrence_list_choose:
 * @problem: the later problem, 0 for any
 *
 * Chooses the first pair of that problem.
 */
void cg_recurrence_list_choose (CgRecurrenceList *self, gint64 problem);

/**
 * cg_recurrence_list_get_chosen:
 *
 * Returns: (transfer none) (nullable): the pair chosen, until the next ones are set.
 */
const CgRecurrence *cg_recurrence_list_get_chosen (CgRecurrenceList *self);

G_END_DECLS
