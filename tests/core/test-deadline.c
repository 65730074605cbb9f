/* test-deadline.c: terms and the first yellow day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-deadline.h"

static CgDate
date (int year, int month, int day)
{
  return cg_date_from_ymd (year, month, day);
}

static void
test_examples (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  static const struct
  {
    int base[3];
    int amount;
    CgTermUnit unit;
    gboolean roll;
    int last[3];
  } cases[] = {
    /* Day 1 is the day after; Spring Festival and its make-up days lie between. */
    { { 2026, 2, 10 }, 10, CG_TERM_WORKDAY, TRUE, { 2026, 3, 2 } },
    { { 2026, 3, 2 }, 3, CG_TERM_WORKDAY, TRUE, { 2026, 3, 5 } },
    { { 2026, 3, 6 }, 1, CG_TERM_WORKDAY, FALSE, { 2026, 3, 9 } },
    { { 2026, 3, 1 }, 30, CG_TERM_DAY, TRUE, { 2026, 3, 31 } },
    /* 1 October: a holiday until the 7th. */
    { { 2026, 9, 1 }, 30, CG_TERM_DAY, TRUE, { 2026, 10, 8 } },
    { { 2026, 9, 1 }, 30, CG_TERM_DAY, FALSE, { 2026, 10, 1 } },
    { { 2026, 1, 31 }, 1, CG_TERM_MONTH, FALSE, { 2026, 2, 28 } },
    /* 28 February 2026 is a Saturday that is worked. */
    { { 2026, 1, 31 }, 1, CG_TERM_MONTH, TRUE, { 2026, 2, 28 } },
    { { 2026, 3, 5 }, 3, CG_TERM_MONTH, TRUE, { 2026, 6, 5 } },
    { { 2026, 3, 7 }, 0, CG_TERM_WORKDAY, TRUE, { 2026, 3, 9 } },
    { { 2026, 3, 7 }, 0, CG_TERM_DAY, FALSE, { 2026, 3, 7 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CgDate base = date (cases[i].base[0], cases[i].base[1], cases[i].base[2]);
      CgDate last =
          cg_deadline_compute (calendar, base, cases[i].amount, cases[i].unit, cases[i].roll);
      g_autofree char *got = cg_date_to_iso (last);
      g_autofree char *expected =
          cg_date_to_iso (date (cases[i].last[0], cases[i].last[1], cases[i].last[2]));

      g_assert_cmpstr (got, ==, expected);
    }
  g_assert_cmpuint (cg_deadline_compute (calendar, 0, 5, CG_TERM_DAY, TRUE), ==, 0);
}

/* Working days left on @day, by stepping. */
static int
naive_left (CgCalendar *calendar, CgDate day, CgDate deadline)
{
  int left = 0;

  while (++day <= deadline)
    left += cg_calendar_is_workday (calendar, day);

  return left;
}

static void
test_warning (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();

  for (CgDate deadline = date (2025, 1, 1); deadline < date (2026, 12, 31); deadline++)
    for (int workdays = 0; workdays <= 10; workdays++)
      {
        CgDate warning = cg_deadline_warning (calendar, deadline, workdays);

        g_assert_cmpuint (warning, <=, deadline);
        g_assert_cmpint (naive_left (calendar, warning, deadline), <=, workdays);
        g_assert_cmpint (naive_left (calendar, warning - 1, deadline), >, workdays);
      }

  g_assert_cmpuint (cg_deadline_warning (calendar, 0, 5), ==, 0);
  g_assert_cmpuint (cg_deadline_warning (calendar, date (2026, 3, 5), -3), ==, date (2026, 3, 5));
}

static void
test_rolled (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();

  for (int i = 0; i < 5000; i++)
    {
      CgDate base =
          (CgDate) g_test_rand_int_range ((gint32) date (2024, 1, 1), (gint32) date (2026, 12, 31));
      CgTermUnit unit = (CgTermUnit) g_test_rand_int_range (0, CG_N_TERM_UNITS);
      int amount = g_test_rand_int_range (1, 40);
      CgDate plain = cg_deadline_compute (calendar, base, amount, unit, FALSE);
      CgDate rolled = cg_deadline_compute (calendar, base, amount, unit, TRUE);

      g_assert_true (cg_calendar_is_workday (calendar, rolled));
      g_assert_cmpuint (rolled, >=, plain);
      for (CgDate day = plain; day < rolled; day++)
        g_assert_false (cg_calendar_is_workday (calendar, day));
      if (unit == CG_TERM_WORKDAY)
        g_assert_cmpuint (rolled, ==, plain);
    }
}

static void
test_ids (void)
{
  for (int i = 0; i < CG_N_TERM_UNITS; i++)
    {
      CgTermUnit unit;

      g_assert_true (cg_term_unit_from_id (cg_term_unit_id ((CgTermUnit) i), &unit));
      g_assert_cmpint (unit, ==, i);
    }

  {
    CgTermUnit unit = CG_TERM_DAY;

    g_assert_false (cg_term_unit_from_id ("year", &unit));
    g_assert_false (cg_term_unit_from_id (NULL, &unit));
    g_assert_cmpint (unit, ==, CG_TERM_DAY);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/examples", test_examples);
  g_test_add_func ("/deadline/warning", test_warning);
  g_test_add_func ("/deadline/rolled", test_rolled);
  g_test_add_func ("/deadline/ids", test_ids);

  return g_test_run ();
}
