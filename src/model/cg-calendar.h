/* cg-calendar.h: which days are working days, and counting them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgCalendar:
 *
 * Monday to Friday are working days, except the days off that the State Council
 * publishes for a year; the make-up days it publishes with them are working
 * days too (domain, 5.6). Every question is answered from sums made once, so a
 * count costs the same for a day or for ten years.
 *
 * Filled by one thread; once it is filled any thread may ask. The reference
 * count is atomic. From 1900 to 2199; outside only weekends are known.
 */
typedef struct _CgCalendar CgCalendar;

#define CG_TYPE_CALENDAR (cg_calendar_get_type ())
GType cg_calendar_get_type (void);

/**
 * cg_calendar_new:
 *
 * Returns: (transfer full): a calendar that knows weekends only
 */
CgCalendar *cg_calendar_new (void);

/**
 * cg_calendar_new_published:
 *
 * Returns: (transfer full): a calendar with the days of cg_holidays()
 */
CgCalendar *cg_calendar_new_published (void);

/**
 * cg_calendar_ref:
 * @calendar: a calendar
 *
 * Returns: (transfer full): @calendar
 */
CgCalendar *cg_calendar_ref (CgCalendar *calendar);

/**
 * cg_calendar_unref:
 * @calendar: (transfer full): a calendar
 */
void cg_calendar_unref (CgCalendar *calendar);

/**
 * cg_calendar_add_day:
 * @calendar: a calendar that no other thread uses yet
 * @date: a day from 1900 to 2199; any other is ignored
 * @off: %TRUE for a day off, %FALSE for a working day
 *
 * Says what @date is, whatever its weekday; the last call for a day counts.
 */
void cg_calendar_add_day (CgCalendar *calendar, CgDate date, gboolean off);

/**
 * cg_calendar_has_year:
 * @calendar: a calendar
 * @year: a year
 *
 * Returns: %TRUE if any day of @year was added, so that its holidays are known
 */
gboolean cg_calendar_has_year (CgCalendar *calendar, int year);

/**
 * cg_calendar_missing_year:
 * @calendar: a calendar
 * @from: a day
 * @to: a later day
 *
 * A deadline that crosses a year without data is counted by weekends only, and
 * the view says so once.
 *
 * Returns: the first year from @from to @to without data, or 0
 */
int cg_calendar_missing_year (CgCalendar *calendar, CgDate from, CgDate to);

/**
 * cg_calendar_is_workday:
 * @calendar: a calendar
 * @date: a day; 0 is none
 *
 * Returns: %TRUE if people work on @date
 */
gboolean cg_calendar_is_workday (CgCalendar *calendar, CgDate date);

/**
 * cg_calendar_next_workday:
 * @calendar: a calendar
 * @date: a day or 0
 *
 * Returns: @date if it is a working day, else the first one after it; 0 for 0
 */
CgDate cg_calendar_next_workday (CgCalendar *calendar, CgDate date);

/**
 * cg_calendar_add_workdays:
 * @calendar: a calendar
 * @base: a day or 0; need not be a working day
 * @n: how many working days
 *
 * Counts from the day after @base: 1 is the first working day after it, -1 the
 * last one before it; 0 is @base itself, working day or not.
 *
 * Returns: that day; 0 for 0
 */
CgDate cg_calendar_add_workdays (CgCalendar *calendar, CgDate base, int n);

/**
 * cg_calendar_workdays_between:
 * @calendar: a calendar
 * @from: a day
 * @to: another
 *
 * The inverse of cg_calendar_add_workdays(): the working days after @from up to
 * and with @to. If @to is earlier, minus the working days from @to up to but
 * not with @from.
 *
 * Returns: the count; 0 if either day is 0
 */
int cg_calendar_workdays_between (CgCalendar *calendar, CgDate from, CgDate to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCalendar, cg_calendar_unref)

G_END_DECLS
