/* test-lamp.c: the lamp on every day around a deadline, and its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp.h"

#include "cg-deadline.h"

/* Friday 6 March 2026; five working days before is Friday 27 February, and
 * Saturday 28 February is worked, so the warning begins on the 28th. */
static CgLampFacts
open_facts (CgCalendar *calendar)
{
  CgLampFacts facts = { .open = TRUE, .deadline = cg_date_from_ymd (2026, 3, 6) };

  facts.warning = cg_deadline_warning (calendar, facts.deadline, 5);

  return facts;
}

static void
test_running (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgLampFacts facts = open_facts (calendar);

  for (CgDate today = facts.deadline - 40; today < facts.deadline + 40; today++)
    {
      int left = cg_calendar_workdays_between (calendar, today, facts.deadline);
      CgLamp expected = today > facts.deadline ? CG_LAMP_OVER
                        : left <= 5            ? CG_LAMP_SOON
                                               : CG_LAMP_OK;

      facts.has_extension = FALSE;
      g_assert_cmpint (cg_lamp_compute (&facts, today), ==, expected);
      facts.has_extension = TRUE;
      g_assert_cmpint (cg_lamp_compute (&facts, today), ==,
                       expected == CG_LAMP_OK ? CG_LAMP_EXT : expected);
    }
}

static void
test_done (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgLampFacts facts = open_facts (calendar);
  CgDate late = facts.deadline + 30;

  for (int open = 0; open < 2; open++)
    for (int extension = 0; extension < 2; extension++)
      {
        facts.open = open;
        facts.has_extension = extension;
        facts.completed = facts.deadline;
        g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_DONE);
        facts.completed = facts.deadline + 1;
        g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_DONE_LATE);
      }

  facts.deadline = 0;
  g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_DONE);
}

static void
test_none (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgLampFacts facts = open_facts (calendar);
  CgDate late = facts.deadline + 30;

  facts.open = FALSE;
  g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_NONE);
  facts.open = TRUE;
  facts.longterm = TRUE;
  g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_NONE);
  facts.longterm = FALSE;
  facts.deadline = 0;
  g_assert_cmpint (cg_lamp_compute (&facts, late), ==, CG_LAMP_NONE);
}

static void
assert_words (const CgLampFacts *facts,
              CgDate today,
              CgCalendar *calendar,
              const char *full,
              const char *brief,
              const char *tip)
{
  g_autofree char *words = cg_lamp_words (facts, today, calendar);
  g_autofree char *words_short = cg_lamp_words_short (facts, today);
  g_autofree char *tooltip = cg_lamp_tooltip (facts, today, calendar);

  g_assert_cmpstr (words, ==, full);
  g_assert_cmpstr (words_short, ==, brief);
  g_assert_cmpstr (tooltip, ==, tip);
}

/* No catalogue is bound in this test, so these are the msgids. */
static void
test_words (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgLampFacts facts = open_facts (calendar);
  CgDate end = facts.deadline;

  assert_words (&facts, end - 3, calendar, "3 working days left", "3 days left",
                "Due 2026-03-06, 3 working days left (3 days)");
  assert_words (&facts, end - 7, calendar, "6 working days left", "7 days left",
                "Due 2026-03-06, 6 working days left (7 days)");
  assert_words (&facts, end - 1, calendar, "1 working day left", "1 day left",
                "Due 2026-03-06, 1 working day left (1 day)");
  assert_words (&facts, end, calendar, "Due today", "Due today", "Due 2026-03-06, Due today");
  assert_words (&facts, end + 1, calendar, "1 day overdue", "1 day overdue",
                "Due 2026-03-06, 1 day overdue");
  assert_words (&facts, end + 12, calendar, "12 days overdue", "12 days overdue",
                "Due 2026-03-06, 12 days overdue");
  assert_words (&facts, end + 99, calendar, "99 days overdue", "99 days overdue",
                "Due 2026-03-06, 99 days overdue");
  assert_words (&facts, end + 100, calendar, "100 days overdue", "100 days over",
                "Due 2026-03-06, 100 days overdue");

  facts.has_extension = TRUE;
  assert_words (&facts, end - 20, calendar, "Extended to 03-06", "Extended to 03-06",
                "Due 2026-03-06, 10 working days left (20 days)");
  assert_words (&facts, end - 3, calendar, "3 working days left", "3 days left",
                "Due 2026-03-06, 3 working days left (3 days)");
  /* In a narrow column the next 6th of March needs no year; one after it does. */
  assert_words (&facts, cg_date_from_ymd (2025, 12, 25), calendar, "Extended to 2026-03-06",
                "Extended to 03-06", "Due 2026-03-06, 46 working days left (71 days)");
  assert_words (&facts, cg_date_from_ymd (2025, 3, 6), calendar, "Extended to 2026-03-06",
                "Extended to 2026-03-06", "Due 2026-03-06, 248 working days left (365 days)");

  facts.completed = end;
  assert_words (&facts, end + 12, calendar, "Done in time", "Done in time",
                "Due 2026-03-06, Done in time");
  facts.completed = end + 1;
  assert_words (&facts, end + 12, calendar, "Done late", "Done late", "Due 2026-03-06, Done late");

  facts.completed = 0;
  facts.longterm = TRUE;
  assert_words (&facts, end, calendar, "Long-term", "Long-term", "Long-term");
  facts.open = FALSE;
  assert_words (&facts, end, calendar, "", "", "");
  facts.open = TRUE;
  facts.longterm = FALSE;
  facts.deadline = 0;
  assert_words (&facts, end, calendar, "No deadline", "No deadline", "No deadline");
}

static void
test_ids (void)
{
  CgLamp lamp;

  for (int i = 0; i < CG_N_LAMPS; i++)
    {
      g_assert_true (cg_lamp_from_id (cg_lamp_id ((CgLamp) i), &lamp));
      g_assert_cmpint (lamp, ==, i);
      g_assert_cmpuint (g_utf8_strlen (cg_lamp_label (lamp), -1), >, 0);
    }
  g_assert_false (cg_lamp_from_id ("green", &lamp));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lamp/running", test_running);
  g_test_add_func ("/lamp/done", test_done);
  g_test_add_func ("/lamp/none", test_none);
  g_test_add_func ("/lamp/words", test_words);
  g_test_add_func ("/lamp/ids", test_ids);

  return g_test_run ();
}
