/* test-every-day.c: every day from 1900 to 2100 in every form that is typed, and every no-day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-date-input.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100
#define LAST_READ_YEAR 2199

static CgDateInputContext context;

static CgDateInputResult
parse (const char *text, CgDate *date)
{
  return cg_date_input_parse (text, &context, date);
}

static void
assert_reads (CgDate day, char *text)
{
  g_autofree char *owned = text;
  CgDate date = 0;
  CgDateInputResult result = parse (owned, &date);

  if (result != CG_DATE_INPUT_OK || date != day)
    {
      g_autofree char *iso = cg_date_to_iso (day);
      g_autofree char *read = cg_date_to_iso (date);

      g_error ("“%s” for %s was read as %s (result %d)", owned, iso, read, result);
    }
}

/* Full width for each digit and mark that has it. */
static char *
widened (const char *text)
{
  GString *wide = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    g_string_append_unichar (wide, (gunichar) (guchar) *p - 0x20 + 0xff00);

  return g_string_free (wide, FALSE);
}

static void
append_chinese (GString *text, int number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (number >= 20)
    g_string_append (text, digits[number / 10]);
  if (number >= 10)
    g_string_append (text, "十");
  g_string_append (text, digits[number % 10]);
}

static char *
in_chinese (int year, int month, int day)
{
  static const char *const digits[] = {
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"
  };
  GString *text = g_string_new (NULL);

  for (int unit = 1000; unit > 0; unit /= 10)
    g_string_append (text, digits[year / unit % 10]);
  g_string_append (text, "年");
  append_chinese (text, month);
  g_string_append (text, "月");
  append_chinese (text, day);
  g_string_append (text, "日");
  return g_string_free (text, FALSE);
}

static void
assert_whole_forms (CgDate date, int year, int month, int day)
{
  static const char *const forms[] = {
    "%04d-%02d-%02d", "%d-%d-%d",          "%d.%d.%d",       "%d/%d/%d",
    "%d年%d月%d日",   "%d 年 %d 月 %d 日", "%04d%02d%02d",   " %d.%02d.%02d ",
    "%d年%d月%d号",   "%d-%d-%d 10:30",    "%d年%d月%d日前",
  };
  static const char *const weekdays[] = { "一", "二", "三", "四", "五", "六", "日" };
  char ascii[32];

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    assert_reads (date, g_strdup_printf (forms[i], year, month, day));
  g_snprintf (ascii, sizeof ascii, "%d.%d.%d", year, month, day);
  assert_reads (date, widened (ascii));
  assert_reads (date, in_chinese (year, month, day));
  assert_reads (date, g_strdup_printf ("%d-%d-%d(周%s)", year, month, day,
                                       weekdays[cg_date_weekday (date) - 1]));
}

/* Two digits are the year nearest to today's; of two as near the earlier. */
static void
assert_short_years (CgDate date, int year, int month, int day)
{
  int today;

  cg_date_get_ymd (context.today, &today, NULL, NULL);
  if (year < today - 50 || year >= today + 50)
    return;

  assert_reads (date, g_strdup_printf ("%02d.%d.%d", year % 100, month, day));
  assert_reads (date, g_strdup_printf ("%02d%02d%02d", year % 100, month, day));
}

/* There and back: what a date is stored as, and printed as, is read as that date. */
static void
assert_there_and_back (CgDate date)
{
  g_autofree char *iso = cg_date_to_iso (date);
  CgDate again = 0;

  g_assert_true (cg_date_parse_iso (iso, &again));
  g_assert_cmpuint (again, ==, date);
  assert_reads (date, cg_date_format_long (date));
}

static void
test_days (void)
{
  guint n = 0;

  context = (CgDateInputContext){ .today = cg_date_from_ymd (2026, 11, 24) };
  for (CgDate date = cg_date_from_ymd (FIRST_YEAR, 1, 1);
       date <= cg_date_from_ymd (LAST_YEAR, 12, 31); date++)
    {
      int year, month, day;

      cg_date_get_ymd (date, &year, &month, &day);
      assert_whole_forms (date, year, month, day);
      assert_short_years (date, year, month, day);
      assert_there_and_back (date);
      n++;
    }
  g_assert_cmpuint (n, ==, 201 * 365 + 49);
}

/* Whatever numbers stand there: a day is read, and what is none is refused as none. */
static void
test_no_days (void)
{
  static const char *const forms[] = { "%d-%d-%d", "%d年%d月%d日", "%d.%d.%d", "%d/%d/%d" };

  context = (CgDateInputContext){ .today = cg_date_from_ymd (2026, 11, 24) };
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (int month = 0; month <= 13; month++)
      for (int day = 0; day <= 32; day++)
        for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
          {
            g_autofree char *text = g_strdup_printf (forms[i], year, month, day);
            gboolean is_day =
                month > 0 && day > 0 &&
                g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
            CgDate date = 1;
            CgDateInputResult result = parse (text, &date);

            g_assert_cmpint (result, ==, is_day ? CG_DATE_INPUT_OK : CG_DATE_INPUT_NO_SUCH_DAY);
            g_assert_cmpuint (date, ==, is_day ? cg_date_from_ymd (year, month, day) : 0);
          }
}

static void
test_out_of_range (void)
{
  context = (CgDateInputContext){ .today = cg_date_from_ymd (2026, 11, 24) };
  for (int year = 1000; year <= 9999; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d-03-05", year);
      gboolean in_range = year >= FIRST_YEAR && year <= LAST_READ_YEAR;
      CgDate date = 1;

      g_assert_cmpint (parse (text, &date), ==,
                       in_range ? CG_DATE_INPUT_OK : CG_DATE_INPUT_OUT_OF_RANGE);
      g_assert_true ((date != 0) == in_range);
      g_assert_true (cg_date_parse_iso (text, &date) == in_range);
    }
}

/* The naive way to find the year that is meant. */
static CgDate
meant (CgDate today, int month, int day, CgDateLean lean)
{
  CgDate best = 0;
  int year;

  cg_date_get_ymd (today, &year, NULL, NULL);
  for (int candidate = year - 9; candidate <= year + 9; candidate++)
    {
      CgDate date = cg_date_from_ymd (candidate, month, day);
      gint64 distance = ABS ((gint64) date - today), shortest = ABS ((gint64) best - today);

      if (date == 0 || (lean == CG_DATE_PAST && date > today) ||
          (lean == CG_DATE_FUTURE && date < today))
        continue;
      if (best == 0 || distance <= shortest)
        best = date;
    }

  return best;
}

/* On every day some day of a year that is not typed, either way, and some days on. */
static void
test_without_year (void)
{
  static const char *const forms[] = { "%d.%d", "%d-%d", "%d/%d", "%d月%d日", "%02d%02d" };

  for (CgDate today = cg_date_from_ymd (FIRST_YEAR + 10, 1, 1);
       today <= cg_date_from_ymd (LAST_YEAR - 10, 12, 31); today++)
    {
      guint step = today * 131 % 400;
      int month, day;

      cg_date_get_ymd (today + step, NULL, &month, &day);
      for (CgDateLean lean = CG_DATE_NEAREST; lean <= CG_DATE_FUTURE; lean++)
        {
          context = (CgDateInputContext){ .today = today, .lean = lean };
          assert_reads (meant (today, month, day, lean),
                        g_strdup_printf (forms[(today + lean) % G_N_ELEMENTS (forms)], month, day));
        }

      assert_reads (today + step, g_strdup_printf ("+%u", step));
      assert_reads (today - step, g_strdup_printf ("-%u天", step));
      if (step > 0)
        assert_reads (today + step, g_strdup_printf ("%u天后", step));
      assert_reads (cg_date_add_months (today, (int) step % 30 + 1),
                    g_strdup_printf ("+%u个月", step % 30 + 1));
      assert_reads (today, g_strdup ("今天"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/every-day/days", test_days);
  g_test_add_func ("/every-day/no-days", test_no_days);
  g_test_add_func ("/every-day/out-of-range", test_out_of_range);
  g_test_add_func ("/every-day/without-year", test_without_year);
  return g_test_run ();
}
