/* cg-calendar.c: which days are working days, and counting them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-calendar.h"

#include "cg-holidays.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

enum
{
  BY_WEEKDAY = 0,
  OFF,
  WORK,
};

struct _CgCalendar
{
  gatomicrefcount references;
  CgDate first; /* the days first … last are in the arrays */
  CgDate last;
  guint8 *kinds; /* per day: BY_WEEKDAY, OFF, WORK */
  gboolean years[LAST_YEAR - FIRST_YEAR + 1];

  GMutex mutex;
  guint summed;     /* atomic: counts and workdays fit kinds */
  guint32 *counts;  /* per day: working days in first … that day */
  CgDate *workdays; /* all working days in order */
  guint32 n_workdays;
};

G_DEFINE_BOXED_TYPE (CgCalendar, cg_calendar, cg_calendar_ref, cg_calendar_unref)

CgCalendar *
cg_calendar_new (void)
{
  CgCalendar *self = g_new0 (CgCalendar, 1);
  gsize days;

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->first = cg_date_from_ymd (FIRST_YEAR, 1, 1);
  self->last = cg_date_from_ymd (LAST_YEAR, 12, 31);
  days = self->last - self->first + 1;
  self->kinds = g_new0 (guint8, days);
  self->counts = g_new (guint32, days);
  self->workdays = g_new (CgDate, days);

  return self;
}

CgCalendar *
cg_calendar_new_published (void)
{
  CgCalendar *self = cg_calendar_new ();
  gsize count = 0;
  const CgHoliday *holidays = cg_holidays (&count);

  for (gsize i = 0; i < count; i++)
    cg_calendar_add_day (self, cg_holiday_date (&holidays[i]), holidays[i].off);

  return self;
}

CgCalendar *
cg_calendar_ref (CgCalendar *calendar)
{
  g_return_val_if_fail (calendar != NULL, NULL);

  g_atomic_ref_count_inc (&calendar->references);

  return calendar;
}

void
cg_calendar_unref (CgCalendar *calendar)
{
  g_return_if_fail (calendar != NULL);

  if (!g_atomic_ref_count_dec (&calendar->references))
    return;

  g_mutex_clear (&calendar->mutex);
  g_free (calendar->kinds);
  g_free (calendar->counts);
  g_free (calendar->workdays);
  g_free (calendar);
}

static gboolean
in_arrays (CgCalendar *self, CgDate date)
{
  return date >= self->first && date <= self->last;
}

void
cg_calendar_add_day (CgCalendar *calendar, CgDate date, gboolean off)
{
  int year;

  g_return_if_fail (calendar != NULL);

  if (!in_arrays (calendar, date))
    return;

  cg_date_get_ymd (date, &year, NULL, NULL);
  calendar->kinds[date - calendar->first] = off ? OFF : WORK;
  calendar->years[year - FIRST_YEAR] = TRUE;
  g_atomic_int_set (&calendar->summed, FALSE);
}

gboolean
cg_calendar_has_year (CgCalendar *calendar, int year)
{
  g_return_val_if_fail (calendar != NULL, FALSE);

  return year >= FIRST_YEAR && year <= LAST_YEAR && calendar->years[year - FIRST_YEAR];
}

int
cg_calendar_missing_year (CgCalendar *calendar, CgDate from, CgDate to)
{
  int first, last;

  g_return_val_if_fail (calendar != NULL, 0);

  if (from == 0 || to == 0)
    return 0;

  cg_date_get_ymd (from, &first, NULL, NULL);
  cg_date_get_ymd (to, &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    if (!cg_calendar_has_year (calendar, year))
      return year;

  return 0;
}

static gboolean
is_weekday (CgDate date)
{
  return date != 0 && cg_date_weekday (date) <= 5;
}

gboolean
cg_calendar_is_workday (CgCalendar *calendar, CgDate date)
{
  g_return_val_if_fail (calendar != NULL, FALSE);

  if (in_arrays (calendar, date) && calendar->kinds[date - calendar->first] != BY_WEEKDAY)
    return calendar->kinds[date - calendar->first] == WORK;

  return is_weekday (date);
}

static void
sum_up (CgCalendar *self)
{
  self->n_workdays = 0;
  for (CgDate date = self->first; date <= self->last; date++)
    {
      if (cg_calendar_is_workday (self, date))
        self->workdays[self->n_workdays++] = date;
      self->counts[date - self->first] = self->n_workdays;
    }
}

static void
ensure_sums (CgCalendar *self)
{
  if (g_atomic_int_get (&self->summed))
    return;

  g_mutex_lock (&self->mutex);
  if (!g_atomic_int_get (&self->summed))
    {
      sum_up (self);
      g_atomic_int_set (&self->summed, TRUE);
    }
  g_mutex_unlock (&self->mutex);
}

/* Monday to Friday in 1 … @date of GLib's day numbers; day 1 is a Monday. */
static gint64
weekdays_up_to (CgDate date)
{
  return (gint64) (date / 7) * 5 + MIN (date % 7, 5);
}

/* The @n-th Monday to Friday, from 1. */
static CgDate
nth_weekday (gint64 n)
{
  return n < 1 ? 0 : (CgDate) ((n - 1) / 5 * 7 + (n - 1) % 5 + 1);
}

/* Working days in 1 … @date; before and after the arrays only weekends count. */
static gint64
workdays_up_to (CgCalendar *self, CgDate date)
{
  gint64 before = weekdays_up_to (self->first - 1);

  if (date < self->first)
    return weekdays_up_to (date);
  if (date <= self->last)
    return before + self->counts[date - self->first];

  return before + self->n_workdays + weekdays_up_to (date) - weekdays_up_to (self->last);
}

/* The @n-th working day, from 1: the inverse of workdays_up_to(). */
static CgDate
nth_workday (CgCalendar *self, gint64 n)
{
  gint64 before = weekdays_up_to (self->first - 1);

  if (n <= before)
    return nth_weekday (n);
  if (n <= before + self->n_workdays)
    return self->workdays[n - before - 1];

  return nth_weekday (n - before - self->n_workdays + weekdays_up_to (self->last));
}

CgDate
cg_calendar_next_workday (CgCalendar *calendar, CgDate date)
{
  g_return_val_if_fail (calendar != NULL, 0);

  if (date == 0 || cg_calendar_is_workday (calendar, date))
    return date;

  return cg_calendar_add_workdays (calendar, date, 1);
}

CgDate
cg_calendar_add_workdays (CgCalendar *calendar, CgDate base, int n)
{
  g_return_val_if_fail (calendar != NULL, 0);

  if (base == 0 || n == 0)
    return base;

  ensure_sums (calendar);
  if (n > 0)
    return nth_workday (calendar, workdays_up_to (calendar, base) + n);

  return nth_workday (calendar, workdays_up_to (calendar, base - 1) + n + 1);
}

int
cg_calendar_workdays_between (CgCalendar *calendar, CgDate from, CgDate to)
{
  g_return_val_if_fail (calendar != NULL, 0);

  if (from == 0 || to == 0)
    return 0;

  ensure_sums (calendar);
  if (to >= from)
    return (int) (workdays_up_to (calendar, to) - workdays_up_to (calendar, from));

  return (int) (workdays_up_to (calendar, to - 1) - workdays_up_to (calendar, from - 1));
}
