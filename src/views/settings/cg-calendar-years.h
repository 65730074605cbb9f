/* cg-calendar-years.h: which years of days off should be known by now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"

G_BEGIN_DECLS

/**
 * cg_calendar_year_wanted:
 *
 * The days off of a year are published in the last November before it (domain.md 5.6).
 *
 * Returns: the first year not known that should be: this one, from November on the next
 *   one; 0 when none is missing. Main thread.
 */
int cg_calendar_year_wanted (CgCalendar *calendar);

G_END_DECLS
