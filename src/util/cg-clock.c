/* cg-clock.c: the one clock of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"

#define MS_PER_SECOND 1000
#define MINUTES_PER_HOUR 60

static guint set_today = 0; /* atomic */
static int set_minute = -1; /* atomic */

static CgDate
date_of (GDateTime *time)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);

  return cg_date_from_ymd (year, month, day);
}

CgDate
cg_clock_today (void)
{
  guint today = g_atomic_int_get (&set_today);
  g_autoptr (GDateTime) now = NULL;

  if (today != 0)
    return today;

  now = g_date_time_new_now_local ();

  return date_of (now);
}

CgDate
cg_clock_set_today (CgDate today)
{
  guint before = g_atomic_int_get (&set_today);

  g_atomic_int_set (&set_today, today);
  return before;
}

void
cg_clock_set_minute (int minute)
{
  g_atomic_int_set (&set_minute, minute);
}

/* The local time @minute minutes into @day. */
static gint64
ms_of (CgDate day, int minute)
{
  int year, month, of_month;
  g_autoptr (GDateTime) time = NULL;

  cg_date_get_ymd (day, &year, &month, &of_month);
  time = g_date_time_new_local (year, month, of_month, minute / MINUTES_PER_HOUR,
                                minute % MINUTES_PER_HOUR, 0);
  return time != NULL ? g_date_time_to_unix (time) * MS_PER_SECOND : 0;
}

gint64
cg_clock_now_ms (void)
{
  guint today = g_atomic_int_get (&set_today);
  int minute = g_atomic_int_get (&set_minute);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) moved = NULL;
  GDateTime *time = now;

  if (today != 0 && minute >= 0)
    return ms_of (today, minute);
  if (today != 0)
    moved = g_date_time_add_days (now, (int) today - (int) date_of (now));
  if (moved != NULL)
    time = moved;

  return g_date_time_to_unix (time) * MS_PER_SECOND +
         g_date_time_get_microsecond (time) / MS_PER_SECOND;
}

CgDate
cg_clock_date_of_ms (gint64 ms)
{
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds = ms / MS_PER_SECOND;

  if (ms % MS_PER_SECOND < 0)
    seconds--;
  time = g_date_time_new_from_unix_local (seconds);

  return time != NULL ? date_of (time) : 0;
}
