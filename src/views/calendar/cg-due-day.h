/* cg-due-day.h: what falls due on one day, as a list that opens the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-due-list.h"

G_BEGIN_DECLS

#define CG_TYPE_DUE_DAY (cg_due_day_get_type ())
G_DECLARE_FINAL_TYPE (CgDueDay, cg_due_day, CG, DUE_DAY, AdwBin)

/**
 * cg_due_day_new:
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a day on which nothing is due
 */
GtkWidget *cg_due_day_new (void);

/**
 * cg_due_day_set_day:
 * @dues: (nullable) (element-type CgDue): what falls due on this day and on others
 * @day: the day
 * @calendar: the working days
 */
void cg_due_day_set_day (CgDueDay *self, GPtrArray *dues, CgDate day, CgCalendar *calendar);

/**
 * cg_due_place:
 * @due: something that falls due
 *
 * Returns: (transfer full) (nullable): the place of the window where it is looked at
 */
char *cg_due_place (const CgDue *due);

G_END_DECLS
