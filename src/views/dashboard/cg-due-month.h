/* cg-due-month.h: the next thirty days as a small calendar with a lamp for what falls due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_DUE_MONTH (cg_due_month_get_type ())
G_DECLARE_FINAL_TYPE (CgDueMonth, cg_due_month, CG, DUE_MONTH, AdwBin)

/**
 * cg_due_month_new:
 *
 * Returns: (transfer floating): an empty calendar. Main thread.
 */
GtkWidget *cg_due_month_new (void);

/**
 * cg_due_month_set_records:
 * @records: (element-type CgRecord): open problems that fall due in these days
 * @calendar: the working days: days off are dim
 */
void cg_due_month_set_records (CgDueMonth *self, GPtrArray *records, CgCalendar *calendar);

G_END_DECLS
