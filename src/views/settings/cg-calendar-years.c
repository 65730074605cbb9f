/* cg-calendar-years.c: which years of days off should be known by now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-calendar-years.h"

#include "cg-clock.h"

#define MONTH_OF_PUBLICATION 11

int
cg_calendar_year_wanted (CgCalendar *calendar)
{
  int year, month;

  cg_date_get_ymd (cg_clock_today (), &year, &month, NULL);
  if (!cg_calendar_has_year (calendar, year))
    return year;

  return month >= MONTH_OF_PUBLICATION && !cg_calendar_has_year (calendar, year + 1) ? year + 1 : 0;
}
