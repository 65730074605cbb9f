/* cg-clock.c: the one clock of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"

#include <time.h>

#define MS_PER_SECOND 1000
#define MINUTES_PER_HOUR 60

static guint set_today = 0; /* atomic */
static int set_minute = -1; /* atomic */
static GPrivate thread_today;

/* The C library keeps the time zone; GDateTime asks the file system for it each time. */
static CgDate
date_of (gint64 seconds)
{
  time_t time = (time_t) seconds;
  struct tm local;

  if (localtime_r (&time, &local) == NULL)
    return 0;

  return cg_date_from_ymd (local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

CgDate
cg_clock_today (void)
{
  guint today = GPOINTER_TO_UINT (g_private_get (&thread_today));

  if (today == 0)
    today = g_atomic_int_get (&set_today);

  return today != 0 ? today : date_of (g_get_real_time () / G_USEC_PER_SEC);
}

CgDate
cg_clock_set_today (CgDate today)
{
  guint before = g_atomic_int_get (&set_today);

  g_atomic_int_set (&set_today, today);
  return before;
}

CgDate
cg_clock_set_thread_today (CgDate today)
{
  guint before = GPOINTER_TO_UINT (g_private_get (&thread_today));

  g_private_set (&thread_today, GUINT_TO_POINTER (today));
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
  gint64 now = g_get_real_time () / (G_USEC_PER_SEC / MS_PER_SECOND);
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) moved = NULL;

  if (today == 0)
    return now;
  if (minute >= 0)
    return ms_of (today, minute);

  local = g_date_time_new_from_unix_local (now / MS_PER_SECOND);
  moved = g_date_time_add_days (local, (int) today - (int) date_of (now / MS_PER_SECOND));
  return g_date_time_to_unix (moved) * MS_PER_SECOND + now % MS_PER_SECOND;
}

CgDate
cg_clock_date_of_ms (gint64 ms)
{
  gint64 seconds = ms / MS_PER_SECOND;

  return date_of (ms % MS_PER_SECOND < 0 ? seconds - 1 : seconds);
}
