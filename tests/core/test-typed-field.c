/* test-typed-field.c: what may be typed into a cell of a list, and how it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-typed-field.h"

/* Tuesday 24 November 2026. */
#define TODAY cg_date_from_ymd (2026, 11, 24)

static CgRecord *
new_problem (const char *status, const char *deadline)
{
  CgRecord *record = cg_record_new (CG_ENTITY_PROBLEM, 7);

  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_STATUS), status);
  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_DEADLINE), deadline);
  return record;
}

static void
assert_refused (const CgRecord *record, int field, CgFault code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cg_typed_field (record, field, &error), ==, -1);
  g_assert_error (error, CG_FAULT, (int) code);
}

static void
test_whether (void)
{
  g_autoptr (CgRecord) open = new_problem ("doing", "2026-12-01");
  g_autoptr (CgRecord) undated = new_problem ("todo", NULL);
  g_autoptr (CgRecord) closed = new_problem ("closed", "2026-12-01");
  g_autoptr (CgRecord) ended = cg_record_new (CG_ENTITY_CASE, 8);

  g_assert_cmpint (cg_typed_field (open, CG_PROBLEM_TEXT, NULL), ==, CG_PROBLEM_TEXT);
  g_assert_cmpint (cg_typed_field (open, CG_PROBLEM_UNIT, NULL), ==, CG_PROBLEM_UNIT);
  assert_refused (open, CG_PROBLEM_STATUS, CG_FAULT_FIELD_BY_ACTION);
  assert_refused (open, CG_PROBLEM_LAMP, CG_FAULT_READ_ONLY_FIELD);
  assert_refused (open, CG_PROBLEM_MEASURE_COUNT, CG_FAULT_READ_ONLY_FIELD);
  assert_refused (open, CG_PROBLEM_CASE, CG_FAULT_FIXED_FIELD);

  /* A deadline is set once; then it is corrected or extended. */
  assert_refused (open, CG_PROBLEM_DEADLINE, CG_FAULT_DEADLINE_BY_ACTION);
  assert_refused (open, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FAULT_DEADLINE_BY_ACTION);
  g_assert_cmpint (cg_typed_field (undated, CG_PROBLEM_EFFECTIVE_DEADLINE, NULL), ==,
                   CG_PROBLEM_DEADLINE);

  assert_refused (closed, CG_PROBLEM_TEXT, CG_FAULT_RECORD_ENDED);
  cg_value_set_text (cg_record_mutable_value (ended, CG_CASE_STATE), "closed");
  assert_refused (ended, CG_CASE_TITLE, CG_FAULT_RECORD_ENDED);

  g_assert_cmpint (cg_typed_field_of_new (CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, NULL), ==,
                   CG_PROBLEM_CASE);
  g_assert_cmpint (cg_typed_field_of_new (CG_ENTITY_PROBLEM, CG_PROBLEM_EFFECTIVE_DEADLINE, NULL),
                   ==, CG_PROBLEM_DEADLINE);
  g_assert_cmpint (cg_typed_field_of_new (CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS, NULL), ==, -1);
}

/* What @text is for @field: words as cg_value_format() says them, or NULL when refused. */
static char *
read_as (int field, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!cg_typed_field_parse (&value, CG_ENTITY_PROBLEM, field, text, TODAY, NULL, &error))
    {
      g_assert_nonnull (error);
      return NULL;
    }
  return cg_value_format (&value, CG_ENTITY_PROBLEM, field);
}

static void
test_how (void)
{
  static const struct
  {
    int field;
    const char *text;
    const char *expected;
  } cases[] = {
    { CG_PROBLEM_DEADLINE, "0315", "2027-03-15" },
    { CG_PROBLEM_DEADLINE, "3.15", "2027-03-15" },
    { CG_PROBLEM_DEADLINE, "2026.3.5", "2026-03-05" },
    { CG_PROBLEM_DEADLINE, "20260315", "2026-03-15" },
    { CG_PROBLEM_DEADLINE, "明天", "2026-11-25" },
    { CG_PROBLEM_DEADLINE, "+10工作日", "2026-12-08" },
    { CG_PROBLEM_DEADLINE, "2月30日", NULL },
    { CG_PROBLEM_DEADLINE, "", NULL },
    { CG_PROBLEM_COMPLETED_ON, "0315", "2026-03-15" },
    { CG_PROBLEM_COMPLETED_ON, " ", "" },
    { CG_PROBLEM_PROGRESS, "45", "45" },
    { CG_PROBLEM_PROGRESS, "４５％", "45" },
    { CG_PROBLEM_PROGRESS, "101", NULL },
    { CG_PROBLEM_PROGRESS, "四十", NULL },
    { CG_PROBLEM_TEXT, "一\n二 ", "一\n二" },
    { CG_PROBLEM_TEXT, " ", NULL },
    { CG_PROBLEM_DEADLINE_TEXT, "年底\n前", "年底 前" },
    { CG_PROBLEM_NATURE, "common", "common" },
    { CG_PROBLEM_NATURE, "没有这样的", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = read_as (cases[i].field, cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      if (cases[i].field == CG_PROBLEM_NATURE && cases[i].expected != NULL)
        g_assert_nonnull (words);
      else
        g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* Yes and no as they are said and as they are ticked on paper. */
static void
test_boolean (void)
{
  static const struct
  {
    const char *text;
    gint64 expected;
  } cases[] = {
    { "是", 1 }, { "否", 0 }, { "✓", 1 }, { "√", 1 }, { "×", 0 }, { "1", 1 }, { "0", 0 }
  };
  g_auto (CgValue) value = CG_VALUE_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_true (cg_typed_field_parse (&value, CG_ENTITY_SITUATION, CG_SITUATION_IS_MAIN,
                                           cases[i].text, TODAY, NULL, NULL));
      g_assert_cmpint (value.integer, ==, cases[i].expected);
    }
  g_assert_false (cg_typed_field_parse (&value, CG_ENTITY_SITUATION, CG_SITUATION_IS_MAIN, "也许",
                                        TODAY, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typed-field/whether", test_whether);
  g_test_add_func ("/typed-field/how", test_how);
  g_test_add_func ("/typed-field/boolean", test_boolean);

  return g_test_run ();
}
