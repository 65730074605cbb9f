/* test-holiday-file.c: files of days off, good and bad, and what importing one leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-holiday-file.h"
#include "store-fixture.h"

#define DAY(date, off) "{\"name\": \"国庆节\", \"date\": \"" date "\", \"isOffDay\": " off "}"
#define YEAR_2027(days) "{\"year\": 2027, \"papers\": [\"https://…\"], \"days\": [" days "]}"

static CgHolidayFile *
parse (const char *text, GError **error)
{
  return cg_holiday_file_parse (text, strlen (text), "2027.json", error);
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgHolidayFile) file = parse (YEAR_2027 (DAY ("2027-10-09", "false") "," DAY (
                                              "2027-10-01", "true") "," DAY ("2026-12-31", "true")),
                                          &error);

  g_assert_no_error (error);
  g_assert_cmpint (file->year, ==, 2027);
  g_assert_cmpuint (file->days->len, ==, 3);
  g_assert_cmpuint (cg_holiday_file_count (file, TRUE), ==, 2);
  g_assert_cmpuint (cg_holiday_file_count (file, FALSE), ==, 1);
  g_assert_cmpuint (((CgHolidayDay *) g_ptr_array_index (file->days, 0))->day, ==,
                    cg_date_from_ymd (2026, 12, 31));
}

/* Brackets that would exhaust the parser's stack, behind a comment too. */
static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (500000, '[');
  g_autofree char *hidden = g_strconcat ("/* \" */", deep, NULL);
  const char *texts[] = { deep, hidden };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i], &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_HOLIDAY_FILE);
    }
}

static void
test_bad (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "null",
    "\xff\xfe",
    "<html></html>",
    "{\"days\": []}",
    "{\"year\": 2027}",
    "{\"year\": \"2027\", \"days\": []}",
    "{\"year\": 1, \"days\": []}",
    YEAR_2027 (""),
    YEAR_2027 ("1"),
    YEAR_2027 ("{}"),
    YEAR_2027 (DAY ("2027-02-30", "true")),
    YEAR_2027 (DAY ("2028-10-01", "true")),
    YEAR_2027 (DAY ("2027-10-01", "1")),
    YEAR_2027 (DAY ("2027-10-01", "true") "," DAY ("2027-10-01", "false")),
    "{\"year\": 2027, \"days\": {\"date\": 1}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i], &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_HOLIDAY_FILE);
      g_assert_nonnull (strstr (error->message, "2027.json"));
    }
}

static GPtrArray *
all_days (Fixture *fixture)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CALENDAR_DAY);

  return cg_store_select (fixture->store, query, NULL);
}

static guint
import (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgHolidayFile) file = parse (text, &error);
  g_autoptr (GPtrArray) existing = all_days (fixture);
  g_autoptr (CgEdit) edit = cg_holiday_file_edit (file, existing);
  guint changes = edit->changes->len;

  edit->actor = fixture->clerk;
  if (changes > 0)
    cg_store_apply (fixture->store, edit, NULL, &error);
  g_assert_no_error (error);
  return changes;
}

/* After an import the year is the file's, whatever was there; the other years stay. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = all_days (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CgCalendar) calendar = NULL;

  g_assert_cmpuint (import (fixture, YEAR_2027 (DAY ("2027-10-01", "true") "," DAY (
                                         "2027-10-04", "true") "," DAY ("2027-10-09", "false"))),
                    >, 0);
  calendar = cg_store_get_calendar (fixture->store);
  g_assert_true (cg_calendar_has_year (calendar, 2027));
  g_assert_false (cg_calendar_is_workday (calendar, cg_date_from_ymd (2027, 10, 4)));
  g_assert_true (cg_calendar_is_workday (calendar, cg_date_from_ymd (2027, 10, 9)));
  g_clear_pointer (&calendar, cg_calendar_unref);

  g_assert_cmpuint (
      import (fixture, YEAR_2027 (DAY ("2027-10-01", "true") "," DAY ("2027-10-09", "true"))), >,
      0);
  calendar = cg_store_get_calendar (fixture->store);
  g_assert_true (cg_calendar_is_workday (calendar, cg_date_from_ymd (2027, 10, 4)));
  g_assert_false (cg_calendar_is_workday (calendar, cg_date_from_ymd (2027, 10, 9)));
  after = all_days (fixture);
  g_assert_cmpuint (after->len, ==, before->len + 2);
  g_assert_cmpuint (
      import (fixture, YEAR_2027 (DAY ("2027-10-01", "true") "," DAY ("2027-10-09", "true"))), ==,
      0);
  fixture_check (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-file/good", test_good);
  g_test_add_func ("/holiday-file/bad", test_bad);
  g_test_add_func ("/holiday-file/deep", test_deep);
  g_test_add ("/holiday-file/import", Fixture, NULL, fixture_set_up, test_import,
              fixture_tear_down);
  return g_test_run ();
}
