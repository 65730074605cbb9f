/* cg-term-calendar.h: a term counted day by day on the weeks it runs through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-calendar.h"
#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_TERM_CALENDAR (cg_term_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CgTermCalendar, cg_term_calendar, CG, TERM_CALENDAR, GtkWidget)

/**
 * cg_term_calendar_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a calendar that shows nothing.
 */
GtkWidget *cg_term_calendar_new (void);

/**
 * cg_term_calendar_show:
 * @rule: the rule counted by
 * @before: (nullable): the rule as it stands, when @rule changes it
 * @base: the day counted from
 * @names: (element-type utf8 utf8): names of days off, by ISO date
 *
 * The base is framed, the last day filled, the last day of @before framed thinly; days that
 * count have their number. A term of many weeks shows its first and last ones.
 */
void cg_term_calendar_show (CgTermCalendar *self,
                            const CgRecord *rule,
                            const CgRecord *before,
                            CgCalendar *calendar,
                            CgDate base,
                            GHashTable *names);

G_END_DECLS
