/* test-date.c: dates against GDate and against plain counting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-date.h"

#include <string.h>

static void
test_every_day (void)
{
  CgDate expected = cg_date_from_ymd (1900, 1, 1);
  int weekday = 1; /* 1 January 1900 was a Monday */

  for (int year = 1900; year <= 2199; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 31; day++)
        {
          CgDate date = cg_date_from_ymd (year, month, day);
          CgDate parsed = 0;
          g_autofree char *iso = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
          g_autofree char *written = cg_date_to_iso (date);
          int y, m, d;

          g_assert_cmpint (cg_date_parse_iso (iso, &parsed), ==, date != 0);
          g_assert_cmpuint (parsed, ==, date);
          if (date == 0)
            {
              g_assert_cmpint (day, >, cg_date_days_in_month (year, month));
              continue;
            }
          cg_date_get_ymd (date, &y, &m, &d);
          g_assert_true (y == year && m == month && d == day);
          g_assert_cmpstr (written, ==, iso);
          g_assert_cmpuint (date, ==, expected++);
          g_assert_cmpint (cg_date_weekday (date), ==, weekday);
          weekday = weekday % 7 + 1;
        }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    NULL,         "",           "2026-3-5",    "2026-02-29",  "2026-13-01", "2026-00-10",
    "1899-12-31", "2200-01-01", "2026-03-05 ", " 2026-03-05", "2026/03/05", "20260305",
    "2026-03-0a", "+026-03-05", "２026-03-05", "2026-03-",    "2026-04-31",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CgDate date = 7;

      g_assert_false (cg_date_parse_iso (texts[i], &date));
      g_assert_cmpuint (date, ==, 0);
    }

  g_assert_cmpuint (cg_date_from_ymd (0, 1, 1), ==, 0);
  g_assert_cmpuint (cg_date_from_ymd (10000, 1, 1), ==, 0);
  g_assert_cmpuint (cg_date_from_ymd (2026, -1, 1), ==, 0);
  g_assert_cmpuint (cg_date_from_ymd (2026, 1, 0), ==, 0);
}

static void
test_none (void)
{
  g_autofree char *iso = cg_date_to_iso (0);
  g_autofree char *full = cg_date_format_long (0);
  g_autofree char *brief = cg_date_format_short (0, cg_date_from_ymd (2026, 1, 1));
  int year = 1, month = 1, day = 1;

  cg_date_get_ymd (0, &year, &month, &day);
  g_assert_true (year == 0 && month == 0 && day == 0);
  g_assert_cmpstr (iso, ==, "");
  g_assert_cmpstr (full, ==, "");
  g_assert_cmpstr (brief, ==, "");
  g_assert_cmpint (cg_date_weekday (0), ==, 0);
  g_assert_cmpuint (cg_date_add_months (0, 3), ==, 0);
}

static void
test_add_months (void)
{
  for (int i = 0; i < 20000; i++)
    {
      CgDate date = (CgDate) g_test_rand_int_range ((gint32) cg_date_from_ymd (1900, 1, 1),
                                                    (gint32) cg_date_from_ymd (2199, 12, 31));
      int months = g_test_rand_int_range (-500, 500);
      CgDate moved = cg_date_add_months (date, months);
      int y, m, d, y2, m2, d2;

      cg_date_get_ymd (date, &y, &m, &d);
      cg_date_get_ymd (moved, &y2, &m2, &d2);
      g_assert_cmpint (y2 * 12 + m2, ==, y * 12 + m + months);
      g_assert_cmpint (d2, ==, MIN (d, cg_date_days_in_month (y2, m2)));
    }

  g_assert_cmpuint (cg_date_add_months (cg_date_from_ymd (2, 1, 1), -24), ==, 0);
  g_assert_cmpuint (cg_date_add_months (cg_date_from_ymd (9999, 12, 1), 1), ==, 0);
  g_assert_cmpuint (cg_date_add_months (cg_date_from_ymd (1, 1, 31), 1), ==,
                    cg_date_from_ymd (1, 2, 28));
}

static void
test_formats (void)
{
  CgDate date = cg_date_from_ymd (2026, 3, 5);
  g_autofree char *full = cg_date_format_long (date);
  g_autofree char *same_year = cg_date_format_short (date, cg_date_from_ymd (2026, 12, 31));
  g_autofree char *other_year = cg_date_format_short (date, cg_date_from_ymd (2025, 12, 31));

  g_assert_cmpstr (full, ==, "2026年3月5日");
  g_assert_cmpstr (same_year, ==, "03-05");
  g_assert_cmpstr (other_year, ==, "2026-03-05");
}

/* Read on any day, MM-DD is the first day of that name from then on. */
static void
test_coming (void)
{
  CgDate today = cg_date_from_ymd (2027, 3, 5);

  for (int days = -400; days < 800; days++)
    {
      CgDate date = today + (CgDate) days;
      g_autofree char *words = cg_date_format_coming (date, today);
      g_autofree char *usual = cg_date_format_short (date, today);

      if (days >= 0 && days < 365)
        g_assert_cmpuint (strlen (words), ==, 5);
      else
        g_assert_cmpstr (words, ==, usual);
      g_assert_true (g_str_has_suffix (usual, words));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/none", test_none);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/formats", test_formats);
  g_test_add_func ("/date/coming", test_coming);

  return g_test_run ();
}
