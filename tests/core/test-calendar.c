/* test-calendar.c: working days against stepping from day to day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-calendar.h"
#include "cg-holidays.h"

static CgDate
date (int year, int month, int day)
{
  return cg_date_from_ymd (year, month, day);
}

/* The published days, looked up one by one. */
static gboolean
naive_is_workday (CgDate day)
{
  gsize count = 0;
  const CgHoliday *holidays = cg_holidays (&count);

  for (gsize i = 0; i < count; i++)
    if (cg_holiday_date (&holidays[i]) == day)
      return !holidays[i].off;

  return cg_date_weekday (day) <= 5;
}

static CgDate
naive_add (CgDate base, int n)
{
  int step = n < 0 ? -1 : 1;

  while (n != 0)
    {
      base += step;
      if (naive_is_workday (base))
        n -= step;
    }

  return base;
}

static int
naive_between (CgDate from, CgDate to)
{
  int count = 0;

  for (CgDate day = from + 1; day <= to; day++)
    count += naive_is_workday (day);
  for (CgDate day = to; day < from; day++)
    count -= naive_is_workday (day);

  return count;
}

static void
test_published (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();

  for (CgDate day = date (2023, 11, 1); day < date (2027, 3, 1); day++)
    g_assert_cmpint (cg_calendar_is_workday (calendar, day), ==, naive_is_workday (day));

  /* Spring Festival 2026: 15 to 23 February off, 14 and 28 worked. */
  g_assert_false (cg_calendar_is_workday (calendar, date (2026, 2, 16)));
  g_assert_true (cg_calendar_is_workday (calendar, date (2026, 2, 14)));
  g_assert_cmpuint (cg_calendar_add_workdays (calendar, date (2026, 2, 14), 1), ==,
                    date (2026, 2, 24));
  g_assert_cmpuint (cg_calendar_next_workday (calendar, date (2026, 10, 1)), ==,
                    date (2026, 10, 8));
  g_assert_cmpuint (cg_calendar_next_workday (calendar, date (2026, 10, 10)), ==,
                    date (2026, 10, 10));
  g_assert_false (cg_calendar_is_workday (calendar, 0));
}

static void
check_random (CgCalendar *calendar, CgDate first, CgDate last, int rounds)
{
  for (int i = 0; i < rounds; i++)
    {
      CgDate base = (CgDate) g_test_rand_int_range ((gint32) first, (gint32) last);
      CgDate other = (CgDate) g_test_rand_int_range ((gint32) base - 400, (gint32) base + 400);
      int n = g_test_rand_int_range (-60, 61);
      CgDate moved = cg_calendar_add_workdays (calendar, base, n);

      g_assert_cmpuint (moved, ==, naive_add (base, n));
      g_assert_cmpint (cg_calendar_workdays_between (calendar, base, moved), ==, n);
      g_assert_cmpint (cg_calendar_workdays_between (calendar, base, other), ==,
                       naive_between (base, other));
    }
}

static void
test_counting (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();

  check_random (calendar, date (2023, 6, 1), date (2027, 6, 1), 2000);
  /* Over both ends of what is summed. */
  check_random (calendar, date (1899, 10, 1), date (1900, 4, 1), 300);
  check_random (calendar, date (2199, 10, 1), date (2200, 4, 1), 300);
  check_random (calendar, date (1500, 1, 1), date (1501, 1, 1), 100);
  check_random (calendar, date (2500, 1, 1), date (2501, 1, 1), 100);
}

static void
test_edges (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new ();
  CgDate saturday = date (2026, 3, 7);

  g_assert_cmpuint (cg_calendar_add_workdays (calendar, saturday, 0), ==, saturday);
  g_assert_cmpuint (cg_calendar_add_workdays (calendar, 0, 3), ==, 0);
  g_assert_cmpuint (cg_calendar_next_workday (calendar, 0), ==, 0);
  g_assert_cmpint (cg_calendar_workdays_between (calendar, 0, saturday), ==, 0);
  g_assert_cmpint (cg_calendar_workdays_between (calendar, saturday, saturday), ==, 0);
  g_assert_cmpuint (cg_calendar_add_workdays (calendar, 3, -100), ==, 0);

  cg_calendar_add_day (calendar, saturday, FALSE);
  g_assert_cmpuint (cg_calendar_add_workdays (calendar, saturday - 1, 1), ==, saturday);
  /* The sums follow a later change, and the last word counts. */
  cg_calendar_add_day (calendar, saturday, TRUE);
  g_assert_cmpuint (cg_calendar_add_workdays (calendar, saturday - 1, 1), ==, saturday + 2);
  cg_calendar_add_day (calendar, date (1800, 1, 1), TRUE);
}

static void
test_years (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();

  g_assert_false (cg_calendar_has_year (calendar, 2023));
  g_assert_true (cg_calendar_has_year (calendar, 2024));
  g_assert_true (cg_calendar_has_year (calendar, 2026));
  g_assert_false (cg_calendar_has_year (calendar, 2027));
  g_assert_false (cg_calendar_has_year (calendar, 99999));
  g_assert_cmpint (cg_calendar_missing_year (calendar, date (2025, 1, 1), date (2026, 12, 31)), ==,
                   0);
  g_assert_cmpint (cg_calendar_missing_year (calendar, date (2026, 12, 1), date (2028, 1, 1)), ==,
                   2027);
  g_assert_cmpint (cg_calendar_missing_year (calendar, 0, date (2028, 1, 1)), ==, 0);
}

static gpointer
ask (gpointer data)
{
  CgCalendar *calendar = data;

  for (CgDate day = date (2026, 1, 1); day < date (2026, 3, 1); day++)
    g_assert_cmpuint (cg_calendar_add_workdays (calendar, day, 5), ==, naive_add (day, 5));

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("calendar", ask, calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/published", test_published);
  g_test_add_func ("/calendar/counting", test_counting);
  g_test_add_func ("/calendar/edges", test_edges);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/threads", test_threads);

  return g_test_run ();
}
