/* cg-recurrence-row.h: one pair, or the head of a group, in the list of 重复发生.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-recurrence.h"

G_BEGIN_DECLS

#define CG_TYPE_RECURRENCE_ROW (cg_recurrence_row_get_type ())
G_DECLARE_FINAL_TYPE (CgRecurrenceRowView, cg_recurrence_row, CG, RECURRENCE_ROW, GtkListBoxRow)

/**
 * cg_recurrence_row_new:
 * @pair: (transfer none): what it shows; it outlives the row
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a row of two lines.
 */
GtkWidget *cg_recurrence_row_new (const CgRecurrence *pair);

/**
 * cg_recurrence_row_new_head:
 * @label: the group's name, translated
 * @count: how many pairs it has
 *
 * Returns: (transfer floating): a row that cannot be chosen.
 */
GtkWidget *cg_recurrence_row_new_head (const char *label, guint count);

/**
 * cg_recurrence_row_get_pair:
 *
 * Returns: (transfer none) (nullable): the pair; %NULL of a head.
 */
const CgRecurrence *cg_recurrence_row_get_pair (CgRecurrenceRowView *self);

G_END_DECLS
