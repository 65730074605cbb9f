/* test-clock.c: the real day, and one that was set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"

static CgDate
real_today (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_time_t (&date, g_get_real_time () / G_USEC_PER_SEC);

  return g_date_get_julian (&date);
}

static void
test_real (void)
{
  CgDate before = real_today ();
  CgDate today = cg_clock_today ();
  gint64 first = g_get_real_time () / 1000;
  gint64 now = cg_clock_now_ms ();
  gint64 last = g_get_real_time () / 1000;

  g_assert_cmpuint (today, >=, before);
  g_assert_cmpuint (today, <=, real_today ());
  g_assert_cmpint (now, >=, first);
  g_assert_cmpint (now, <=, last);
}

static void
test_set (void)
{
  CgDate date = cg_date_from_ymd (2026, 3, 5);

  g_assert_cmpuint (cg_clock_set_today (date), ==, 0);
  g_assert_cmpuint (cg_clock_today (), ==, date);
  g_assert_cmpuint (cg_clock_date_of_ms (cg_clock_now_ms ()), ==, date);

  g_assert_cmpuint (cg_clock_set_today (0), ==, date);
  g_assert_cmpuint (cg_clock_today (), >=, real_today () - 1);
}

static void
test_minute (void)
{
  CgDate date = cg_date_from_ymd (2026, 3, 5);
  gint64 morning, evening;

  cg_clock_set_today (date);
  cg_clock_set_minute (0);
  morning = cg_clock_now_ms ();
  cg_clock_set_minute (1439);
  evening = cg_clock_now_ms ();
  g_assert_cmpint (evening - morning, ==, 1439 * 60 * 1000);
  g_assert_cmpuint (cg_clock_date_of_ms (morning), ==, date);
  g_assert_cmpuint (cg_clock_date_of_ms (evening), ==, date);

  cg_clock_set_minute (-1);
  cg_clock_set_today (0);
}

/* The tests run in UTC or not; a day has the same name on both ways. */
static void
test_date_of_ms (void)
{
  for (int i = 0; i < 2000; i++)
    {
      gint64 seconds = g_test_rand_int_range (-1000000000, 2000000000);
      gint64 ms = seconds * 1000 + g_test_rand_int_range (0, 1000);
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_time_t (&date, seconds);
      g_assert_cmpuint (cg_clock_date_of_ms (ms), ==, g_date_get_julian (&date));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/real", test_real);
  g_test_add_func ("/clock/set", test_set);
  g_test_add_func ("/clock/minute", test_minute);
  g_test_add_func ("/clock/date-of-ms", test_date_of_ms);

  return g_test_run ();
}
