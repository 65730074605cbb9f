/* test-filter-text.c: filters as typed under a column, in words, and back; relative dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-filter-text.h"
#include "cg-locale.h"
#include "cg-relative-date.h"
#include "cg-view.h"
#include "random-filter.h"

#define ROUNDS 20000

/* ---- relative dates ---- */

static const struct
{
  const char *typed, *text, *first, *last;
} periods[] = {
  { "今天", "@day", "2026-11-12", "2026-11-12" },
  { "昨天", "@day-1", "2026-11-11", "2026-11-11" },
  { "本周", "@week", "2026-11-09", "2026-11-15" },
  { "这个星期", "@week", "2026-11-09", "2026-11-15" },
  { "下周", "@week+1", "2026-11-16", "2026-11-22" },
  { "本月", "@month", "2026-11-01", "2026-11-30" },
  { "上个月", "@month-1", "2026-10-01", "2026-10-31" },
  { "本季度", "@quarter", "2026-10-01", "2026-12-31" },
  { "今年", "@year", "2026-01-01", "2026-12-31" },
  { "7天内", "@days+7", "2026-11-12", "2026-11-19" },
  { "７ 天内", "@days+7", "2026-11-12", "2026-11-19" },
  { "七天内", "@days+7", "2026-11-12", "2026-11-19" },
  { "两周内", "@days+14", "2026-11-12", "2026-11-26" },
  { "2周内", "@days+14", "2026-11-12", "2026-11-26" },
  { "最近30天", "@days-30", "2026-10-13", "2026-11-12" },
  { "5个工作日内", "@workdays+5", "2026-11-12", "2026-11-19" },
  { "30天前", "@day-30", "2026-10-13", "2026-10-13" },
  { "2026年", "2026-01-01/2026-12-31", "2026-01-01", "2026-12-31" },
  { "2026", "2026-01-01/2026-12-31", "2026-01-01", "2026-12-31" },
  { "2026年3月", "2026-03-01/2026-03-31", "2026-03-01", "2026-03-31" },
  { "2026-3", "2026-03-01/2026-03-31", "2026-03-01", "2026-03-31" },
  { "12月", "2026-12-01/2026-12-31", "2026-12-01", "2026-12-31" },
  { "2026年1季度", "2026-01-01/2026-03-31", "2026-01-01", "2026-03-31" },
  { "12.1—12.31", "2026-12-01/2026-12-31", "2026-12-01", "2026-12-31" },
  { "12.1-12.15", "2026-12-01/2026-12-15", "2026-12-01", "2026-12-15" },
  { "11月至12月", "2026-11-01/2026-12-31", "2026-11-01", "2026-12-31" },
  { "12.20~1.10", "2026-12-20/2027-01-10", "2026-12-20", "2027-01-10" },
  { "20260305", "2026-03-05", "2026-03-05", "2026-03-05" },
  { "下下下周", NULL, NULL, NULL },
  { "长期坚持", NULL, NULL, NULL },
};

static void
test_periods (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *text = cg_relative_date_parse (periods[i].typed, RANDOM_TODAY);
      char first[CG_DATE_ISO_SIZE], last[CG_DATE_ISO_SIZE];
      CgPeriod period;

      g_assert_cmpstr (text, ==, periods[i].text);
      if (text == NULL)
        continue;
      g_assert_true (cg_relative_date_resolve (text, RANDOM_TODAY, NULL, &period));
      cg_date_to_iso_buffer (period.first, first);
      cg_date_to_iso_buffer (period.last, last);
      g_assert_cmpstr (first, ==, periods[i].first);
      g_assert_cmpstr (last, ==, periods[i].last);
    }
}

/* What a period is called is read as that period, whatever the language. */
static void
test_period_words (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < ROUNDS / 10; i++)
    {
      g_autofree char *text = random_period (random);
      g_autofree char *words = cg_relative_date_words (text);
      g_autofree char *again = cg_relative_date_parse (words, RANDOM_TODAY);

      g_test_message ("%s “%s”", text, words);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_bad_periods (void)
{
  static const char *const bad[] = { "",
                                     "@",
                                     "@day-0",
                                     "@days",
                                     "@week+",
                                     "@week+10000",
                                     "@weeks+1",
                                     "@day--1",
                                     "@day+1x",
                                     "2026-02-30",
                                     "2026-03-05/2026-03-01",
                                     "2026-03-05/",
                                     "/2026-03-05",
                                     "@day/@day+1",
                                     "@workdays+0" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CgPeriod period;

      g_assert_false (cg_relative_date_resolve (bad[i], RANDOM_TODAY, NULL, &period));
    }
  g_assert_false (cg_relative_date_resolve (NULL, RANDOM_TODAY, NULL, &(CgPeriod){ 0, 0 }));
}

/* ---- what is typed ---- */

static const struct
{
  int field;
  const char *typed;
  CgFilterOperator operation;
  const char *value; /* NULL: null */
  const char *words;
} examples[] = {
  { CG_PROBLEM_TEXT, "采砂", CG_FILTER_CONTAINS, "采砂", "反映出的问题 含“采砂”" },
  { CG_PROBLEM_TEXT, "！采砂", CG_FILTER_NOT_CONTAINS, "采砂", "反映出的问题 不含“采砂”" },
  { CG_PROBLEM_TEXT, "＝采砂", CG_FILTER_EQUAL, "采砂", "反映出的问题 = 采砂" },
  { CG_PROBLEM_TEXT, "^采砂", CG_FILTER_STARTS_WITH, "采砂", "反映出的问题 以“采砂”开头" },
  { CG_PROBLEM_TEXT, "\"=1+1\"", CG_FILTER_CONTAINS, "=1+1", "反映出的问题 含“=1+1”" },
  { CG_PROBLEM_REMARK, "未设", CG_FILTER_IS_NULL, NULL, "备注 为空" },
  { CG_PROBLEM_REMARK, "非空", CG_FILTER_NOT_NULL, NULL, "备注 非空" },
  { CG_PROBLEM_PROGRESS, "≥50", CG_FILTER_AT_LEAST, "50", "进展（%） ≥ 50%" },
  { CG_PROBLEM_PROGRESS, "＞＝ ５０％", CG_FILTER_AT_LEAST, "50", "进展（%） ≥ 50%" },
  { CG_PROBLEM_PROGRESS, "50-80", CG_FILTER_BETWEEN, "50/80", "进展（%） 50%–80%" },
  { CG_PROBLEM_PROGRESS, "80～50", CG_FILTER_BETWEEN, "50/80", "进展（%） 50%–80%" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "本周", CG_FILTER_EQUAL, "@week", "现行时限 本周" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "超过30天前", CG_FILTER_LESS, "@day-30",
    "现行时限 超过 30 天前" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "超过30天", CG_FILTER_LESS, "@day-30", "现行时限 超过 30 天前" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "2026.12.1起", CG_FILTER_AT_LEAST, "2026-12-01",
    "现行时限 ≥ 2026-12-01" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "12月底前", CG_FILTER_AT_MOST, "2026-12-31",
    "现行时限 ≤ 2026-12-31" },
  { CG_PROBLEM_EFFECTIVE_DEADLINE, "≠今天", CG_FILTER_NOT_EQUAL, "@day", "现行时限 ≠ 今天" },
  { CG_PROBLEM_STATUS, "整改中", CG_FILTER_EQUAL, "doing", "办理状态 整改中" },
  { CG_PROBLEM_STATUS, "整改中、退回", CG_FILTER_IN, "doing\x1freturned", "办理状态 整改中、退回" },
  { CG_PROBLEM_STATUS, "！整改中", CG_FILTER_NOT_EQUAL, "doing", "办理状态 ≠ 整改中" },
  { CG_PROBLEM_STATUS, "整改中→已销号", CG_FILTER_CHANGED,
    "doing\x1f"
    "closed\x1f",
    "办理状态 由整改中改为已销号" },
  { CG_PROBLEM_STATUS, "由整改中改为已销号 本月", CG_FILTER_CHANGED,
    "doing\x1f"
    "closed\x1f@month",
    "办理状态 由整改中改为已销号 · 本月" },
  { CG_PROBLEM_LAMP, "超期", CG_FILTER_EQUAL, "over", "时限状态 超期" },
  { CG_PROBLEM_RESPONSIBLE_UNIT, "水利", CG_FILTER_CONTAINS, "水利", "责任单位 含“水利”" },
};

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GArray) filters = cg_filters_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;
      g_autofree char *value = NULL;
      const CgFilter *filter;

      g_test_message ("%s", examples[i].typed);
      cg_filter_text_parse (CG_ENTITY_PROBLEM, examples[i].field, examples[i].typed, RANDOM_TODAY,
                            filters, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (filters->len, ==, 1);
      filter = &g_array_index (filters, CgFilter, 0);
      value = filter->value.type == CG_VALUE_INTEGER
                  ? g_strdup_printf ("%" G_GINT64_FORMAT, filter->value.integer)
                  : g_strdup (filter->value.text);
      words = cg_filter_words (CG_ENTITY_PROBLEM, filter);
      g_assert_cmpint (filter->operation, ==, examples[i].operation);
      g_assert_cmpstr (value, ==, examples[i].value);
      g_assert_cmpstr (words, ==, examples[i].words);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    int field;
    const char *typed;
  } refused[] = {
    { CG_PROBLEM_PROGRESS, "很多" },
    { CG_PROBLEM_PROGRESS, "^5" },
    { CG_PROBLEM_STATUS, "不知道" },
    { CG_PROBLEM_STATUS, "整改中→不知道" },
    { CG_PROBLEM_LAMP, "超期→正常" },
    { CG_PROBLEM_EFFECTIVE_DEADLINE, "长期坚持" },
    { CG_PROBLEM_EFFECTIVE_DEADLINE, "^" },
    { CG_PROBLEM_HAS_EXTENSION, "也许" },
    { CG_PROBLEM_TEXT, "！" },
    { CG_PROBLEM_RESPONSIBLE_UNIT, "＞水利" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GArray) filters = cg_filters_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].typed);
      g_assert_false (cg_filter_text_parse (CG_ENTITY_PROBLEM, refused[i].field, refused[i].typed,
                                            RANDOM_TODAY, filters, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_BAD_FILTER);
      g_assert_cmpuint (filters->len, ==, 0);
    }
}

/* Several names are one group of which one must hold. */
static void
test_names (void)
{
  g_autoptr (GArray) filters = cg_filters_new ();
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  g_assert_true (cg_filter_text_parse (CG_ENTITY_PROBLEM, CG_PROBLEM_RESPONSIBLE_UNIT,
                                       "水利局，教育局", RANDOM_TODAY, filters, NULL));
  g_assert_cmpuint (filters->len, ==, 2);
  g_assert_cmpuint (g_array_index (filters, CgFilter, 0).any, ==, 1);
  g_assert_cmpuint (g_array_index (filters, CgFilter, 1).any, ==, 1);
  text = cg_filter_text_format (CG_ENTITY_PROBLEM, CG_PROBLEM_RESPONSIBLE_UNIT, filters);
  g_assert_cmpstr (text, ==, "水利局、教育局");
  words = cg_filter_any_words (CG_ENTITY_PROBLEM, filters, 1);
  g_assert_cmpstr (words, ==, "责任单位 含“水利局” 或 责任单位 含“教育局”");
}

/* ---- any filter ---- */

/* What a filter looks like in its cell is read as that filter; and it has words. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint n_typed = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      CgEntity entity = (CgEntity) g_rand_int_range (random, 0, CG_N_ENTITIES);
      g_autoptr (GArray) filters = cg_filters_new ();
      g_autoptr (GArray) again = cg_filters_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *words = NULL;
      CgFilter filter;

      random_filter (random, entity, &filter);
      g_array_append_val (filters, filter);
      if (!cg_filter_check (entity, &filter, NULL))
        continue;
      words = cg_filter_words (entity, &filter);
      g_assert_cmpstr (words, !=, "");
      text = cg_filter_text_format (entity, filter.field, filters);
      if (text == NULL)
        continue;

      n_typed++;
      if (!cg_filter_text_parse (entity, filter.field, text, RANDOM_TODAY, again, &error) ||
          again->len != 1 || !cg_filter_equal (&filter, &g_array_index (again, CgFilter, 0)))
        g_error ("%s.%s “%s” (%s): %s", cg_entity_get (entity)->id,
                 cg_field_get (entity, filter.field)->id, text, words,
                 error != NULL ? error->message : "read as another");
    }
  g_test_message ("%u filters typed", n_typed);
  g_assert_cmpuint (n_typed, >, ROUNDS / 4);
}

/* Whatever is typed gives filters that are good, or a sentence. */
static void
test_anything (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GArray) filters = cg_filters_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = random_text (random);
      int field =
          g_rand_int_range (random, 0, (gint32) cg_entity_get (CG_ENTITY_PROBLEM)->n_fields);

      if (!cg_filter_text_parse (CG_ENTITY_PROBLEM, field, text, RANDOM_TODAY, filters, &error))
        g_assert_nonnull (error);
      for (guint k = 0; k < filters->len; k++)
        g_assert_true (
            cg_filter_check (CG_ENTITY_PROBLEM, &g_array_index (filters, CgFilter, k), NULL));
    }
}

/* ---- shipped views ---- */

static void
test_shipped (void)
{
  gsize n;
  const CgShippedView *views = cg_shipped_views (&n);

  g_assert_cmpuint (n, ==, 9);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (&views[i]);

      g_assert_true (cg_shipped_view_find (views[i].id) == &views[i]);
      g_assert_true (cg_shipped_view_find (view->name) == &views[i]);
      g_assert_cmpint (view->query->entity, ==, views[i].entity);
      g_assert_cmpuint (view->columns->len, >, 4);
      for (guint k = 0; k < view->query->filters->len; k++)
        {
          g_autoptr (GError) error = NULL;

          cg_filter_check (views[i].entity, &g_array_index (view->query->filters, CgFilter, k),
                           &error);
          g_assert_no_error (error);
        }
    }
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter-text/periods", test_periods);
  g_test_add_func ("/filter-text/period-words", test_period_words);
  g_test_add_func ("/filter-text/bad-periods", test_bad_periods);
  g_test_add_func ("/filter-text/typed", test_typed);
  g_test_add_func ("/filter-text/refused", test_refused);
  g_test_add_func ("/filter-text/names", test_names);
  g_test_add_func ("/filter-text/round-trip", test_round_trip);
  g_test_add_func ("/filter-text/anything", test_anything);
  g_test_add_func ("/filter-text/shipped", test_shipped);

  return g_test_run ();
}
