/* test-date-input.c: what clerks type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-date-input.h"

typedef struct
{
  const char *text;
  const char *expected; /* ISO, or "" */
  CgDateInputResult result;
} Case;

/* Tuesday 24 November 2026. */
static CgDateInputContext
context_of (CgCalendar *calendar)
{
  return (CgDateInputContext){ .today = cg_date_from_ymd (2026, 11, 24), .calendar = calendar };
}

static void
check (const CgDateInputContext *context, const Case *cases, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      CgDate date = 99;
      CgDateInputResult result = cg_date_input_parse (cases[i].text, context, &date);
      g_autofree char *iso = cg_date_to_iso (date);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (result, ==, cases[i].result);
      g_assert_cmpstr (iso, ==, cases[i].expected);
    }
}

static void
test_full (void)
{
  CgDateInputContext context = context_of (NULL);
  static const Case cases[] = {
    { "2026-03-05", "2026-03-05" },
    { "2026-3-5", "2026-03-05" },
    { "2026.3.5", "2026-03-05" },
    { "2026/3/5", "2026-03-05" },
    { "2026 3 5", "2026-03-05" },
    { " 2026 - 3 - 5 ", "2026-03-05" },
    { "2026年3月5日", "2026-03-05" },
    { "2026 年 3 月 5 日", "2026-03-05" },
    { "２０２６年３月５号", "2026-03-05" },
    { "2026年3月5", "2026-03-05" },
    { "二〇二六年三月五日", "2026-03-05" },
    { "二○二六年十二月二十五日", "2026-12-25" },
    { "26.3.5", "2026-03-05" },
    { "26年3月5日", "2026-03-05" },
    { "98.3.5", "1998-03-05" },
    { "76.3.5", "1976-03-05" },
    { "75.3.5", "2075-03-05" },
    { "20260305", "2026-03-05" },
    { "260305", "2026-03-05" },
    { "2026-03-05 00:00:00", "2026-03-05" },
    { "2026-03-05T08:30:00Z", "2026-03-05" },
    { "2026/3/5 8:30", "2026-03-05" },
    { "2026年3月5日（周四）", "2026-03-05" },
    { "2026年3月5日 星期四", "2026-03-05" },
    { "2026年3月5日前", "2026-03-05" },
    { "2026年3月5日之前", "2026-03-05" },
    { "2024-02-29", "2024-02-29" },
    { "1900-01-01", "1900-01-01" },
    { "2199-12-31", "2199-12-31" },
  };

  check (&context, cases, G_N_ELEMENTS (cases));
}

static void
test_without_year (void)
{
  CgDateInputContext context = context_of (NULL);
  static const Case nearest[] = {
    { "0315", "2027-03-15" },       { "315", "2027-03-15" },  { "3.15", "2027-03-15" },
    { "3-15", "2027-03-15" },       { "3/15", "2027-03-15" }, { "3月15日", "2027-03-15" },
    { "1120", "2026-11-20" },       { "1124", "2026-11-24" }, { "6.1", "2026-06-01" },
    { "三月十五日", "2027-03-15" }, { "2.29", "2028-02-29" }, { "20日", "2026-11-20" },
    { "5号", "2026-12-05" },        { "31日", "2026-10-31" },
  };
  static const Case future[] = {
    { "1120", "2027-11-20" }, { "1124", "2026-11-24" }, { "6.1", "2027-06-01" },
    { "2.29", "2028-02-29" }, { "20日", "2026-12-20" }, { "24日", "2026-11-24" },
    { "周一", "2026-11-30" }, { "周二", "2026-11-24" },
  };
  static const Case past[] = {
    { "1120", "2026-11-20" }, { "1124", "2026-11-24" }, { "1125", "2025-11-25" },
    { "2.29", "2024-02-29" }, { "31日", "2026-10-31" }, { "周一", "2026-11-23" },
    { "周三", "2026-11-18" },
  };

  check (&context, nearest, G_N_ELEMENTS (nearest));
  context.lean = CG_DATE_FUTURE;
  check (&context, future, G_N_ELEMENTS (future));
  context.lean = CG_DATE_PAST;
  check (&context, past, G_N_ELEMENTS (past));
}

static void
test_words (void)
{
  CgDateInputContext context = context_of (NULL);
  static const Case cases[] = {
    { "今天", "2026-11-24" },       { "明天", "2026-11-25" },
    { "后天", "2026-11-26" },       { "大后天", "2026-11-27" },
    { "昨天", "2026-11-23" },       { "前天", "2026-11-22" },
    { "周五", "2026-11-27" },       { "周一", "2026-11-30" },
    { "本周一", "2026-11-23" },     { "下周五", "2026-12-04" },
    { "下下周五", "2026-12-11" },   { "上周五", "2026-11-20" },
    { "下个星期日", "2026-12-06" }, { "礼拜天", "2026-11-29" },
    { "月底", "2026-11-30" },       { "本月底", "2026-11-30" },
    { "月底前", "2026-11-30" },     { "下月底", "2026-12-31" },
    { "下个月底", "2026-12-31" },   { "上月末", "2026-10-31" },
    { "3月底", "2027-03-31" },      { "三月底前", "2027-03-31" },
    { "2月底", "2027-02-28" },      { "2026年3月底", "2026-03-31" },
    { "2026.3月底", "2026-03-31" }, { "26年3月底", "2026-03-31" },
    { "12月份底", "2026-12-31" },   { "年底", "2026-12-31" },
    { "年底前", "2026-12-31" },     { "明年底", "2027-12-31" },
    { "2027年底", "2027-12-31" },   { "一季度末", "2027-03-31" },
    { "第三季度末", "2026-09-30" }, { "2026年一季度末", "2026-03-31" },
    { "季度末", "2026-12-31" },     { "本季度末", "2026-12-31" },
    { "下季度末", "2027-03-31" },   { "下月5日", "2026-12-05" },
    { "明年3月5日", "2027-03-05" }, { "去年12月底", "2025-12-31" },
    { "本月15号", "2026-11-15" },
  };

  check (&context, cases, G_N_ELEMENTS (cases));
}

static void
test_terms (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgDateInputContext context = context_of (calendar);
  static const Case from_today[] = {
    { "+30", "2026-12-24" },
    { "+30天", "2026-12-24" },
    { "+ 30 日", "2026-12-24" },
    { "＋30天", "2026-12-24" },
    { "-3天", "2026-11-21" },
    { "+2周", "2026-12-08" },
    { "+3个月", "2027-02-24" },
    { "+3月", "2027-02-24" },
    { "+1年", "2027-11-24" },
    { "+0", "2026-11-24" },
    { "+10工作日", "2026-12-08" },
    { "+10个工作日", "2026-12-08" },
    { "+十个工作日", "2026-12-08" },
    { "-1工作日", "2026-11-23" },
    { "30天后", "2026-12-24" },
    { "两周后", "2026-12-08" },
    { "3天前", "2026-11-21" },
    { "两个月前", "2026-09-24" },
    { "10个工作日内", "", CG_DATE_INPUT_NO_BASE },
    { "三个月内", "", CG_DATE_INPUT_NO_BASE },
  };
  static const Case from_base[] = {
    { "+10工作日", "2026-03-02" },
    { "10个工作日内", "2026-03-02" },
    { "收到后", "", CG_DATE_INPUT_UNKNOWN },
    { "三个月内", "2026-05-10" },
    { "30日内", "2026-03-12" },
    { "明天", "2026-11-25" },
  };

  check (&context, from_today, G_N_ELEMENTS (from_today));
  context.base = cg_date_from_ymd (2026, 2, 10);
  check (&context, from_base, G_N_ELEMENTS (from_base));
}

static void
test_refused (void)
{
  CgDateInputContext context = context_of (NULL);
  static const Case cases[] = {
    { NULL, "", CG_DATE_INPUT_EMPTY },
    { " 　", "", CG_DATE_INPUT_EMPTY },
    { "abc", "", CG_DATE_INPUT_UNKNOWN },
    { "5", "", CG_DATE_INPUT_UNKNOWN },
    { "12345", "", CG_DATE_INPUT_UNKNOWN },
    { "1234567", "", CG_DATE_INPUT_UNKNOWN },
    { "30天", "", CG_DATE_INPUT_UNKNOWN },
    { "尽快", "", CG_DATE_INPUT_UNKNOWN },
    { "周八", "", CG_DATE_INPUT_UNKNOWN },
    { "周", "", CG_DATE_INPUT_UNKNOWN },
    { "+", "", CG_DATE_INPUT_UNKNOWN },
    { "前", "", CG_DATE_INPUT_UNKNOWN },
    { "2026-03-05-07", "", CG_DATE_INPUT_UNKNOWN },
    { "2026年3月5日至6日", "", CG_DATE_INPUT_UNKNOWN },
    { "2026-02-29", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "2026-00-10", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "2026-03-00", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "2月30日", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "13.1", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "3.0", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "1332", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "20261301", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "20260300", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "32日", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "13月底", "", CG_DATE_INPUT_NO_SUCH_DAY },
    { "1899-12-31", "", CG_DATE_INPUT_OUT_OF_RANGE },
    { "22000101", "", CG_DATE_INPUT_OUT_OF_RANGE },
    { "2926年3月5日", "", CG_DATE_INPUT_OUT_OF_RANGE },
    { "+999年", "", CG_DATE_INPUT_OUT_OF_RANGE },
    { "2026年3月", "2026-03-31", CG_DATE_INPUT_NO_DAY },
    { "26年3月", "2026-03-31", CG_DATE_INPUT_NO_DAY },
    { "2026.3", "2026-03-31", CG_DATE_INPUT_NO_DAY },
    { "202603", "2026-03-31", CG_DATE_INPUT_NO_DAY },
    { "3月", "2027-03-31", CG_DATE_INPUT_NO_DAY },
    { "三月份", "2027-03-31", CG_DATE_INPUT_NO_DAY },
    { "本月", "2026-11-30", CG_DATE_INPUT_NO_DAY },
    { "2026年", "2026-12-31", CG_DATE_INPUT_NO_DAY },
    { "2026", "2026-12-31", CG_DATE_INPUT_NO_DAY },
    { "明年", "2027-12-31", CG_DATE_INPUT_NO_DAY },
    { "长期坚持", "", CG_DATE_INPUT_LONGTERM },
    { "长 期", "", CG_DATE_INPUT_LONGTERM },
    { "持续整改", "", CG_DATE_INPUT_LONGTERM },
    { "立行立改", "", CG_DATE_INPUT_IMMEDIATE },
    { "即知即改，立行立改", "", CG_DATE_INPUT_IMMEDIATE },
  };

  check (&context, cases, G_N_ELEMENTS (cases));
}

/* Every way of writing a day gives that day, whatever today is. */
static void
test_round_trip (void)
{
  static const char *const patterns[] = { "%04d-%02d-%02d", "%04d.%d.%d", "%04d年%d月%d日",
                                          "%04d%02d%02d", "%04d/%d/%d" };
  CgDateInputContext context = { 0 };

  for (int i = 0; i < 5000; i++)
    {
      CgDate date = (CgDate) g_test_rand_int_range ((gint32) cg_date_from_ymd (1900, 1, 1),
                                                    (gint32) cg_date_from_ymd (2199, 12, 31));
      const char *pattern = patterns[g_test_rand_int_range (0, G_N_ELEMENTS (patterns))];
      g_autofree char *text = NULL;
      CgDate parsed = 0;
      int year, month, day;

      context.today = (CgDate) g_test_rand_int_range ((gint32) cg_date_from_ymd (2020, 1, 1),
                                                      (gint32) cg_date_from_ymd (2040, 1, 1));
      context.lean = (CgDateLean) g_test_rand_int_range (0, 3);
      cg_date_get_ymd (date, &year, &month, &day);
      text = g_strdup_printf (pattern, year, month, day);
      g_assert_cmpint (cg_date_input_parse (text, &context, &parsed), ==, CG_DATE_INPUT_OK);
      g_assert_cmpuint (parsed, ==, date);
    }
}

/* A month and a day give the year that is meant, checked against all years. */
static void
test_lean (void)
{
  for (int i = 0; i < 3000; i++)
    {
      CgDateInputContext context = { .today = (CgDate) g_test_rand_int_range (730000, 770000),
                                     .lean = (CgDateLean) g_test_rand_int_range (0, 3) };
      int month = g_test_rand_int_range (1, 13), day = g_test_rand_int_range (1, 29);
      g_autofree char *text = g_strdup_printf ("%02d%02d", month, day);
      CgDate parsed = 0;
      int today = (int) context.today;

      g_assert_cmpint (cg_date_input_parse (text, &context, &parsed), ==, CG_DATE_INPUT_OK);
      if (context.lean == CG_DATE_PAST)
        g_assert_cmpint (parsed, <=, today);
      if (context.lean == CG_DATE_FUTURE)
        g_assert_cmpint (parsed, >=, today);
      g_assert_cmpint (ABS ((int) parsed - today), <=, context.lean == CG_DATE_NEAREST ? 183 : 365);
    }
}

/* Nothing that is typed may do harm. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "2026", "26", "3",      "31", "99",  "年", "月",
                                        "日",   "底", "末",     "周", "五",  "十", "+",
                                        "-",    ".",  "/",      "(",  ")",   "前", "后",
                                        "内",   "个", "工作日", "天", " ",   "本", "下",
                                        "季度", "今", "t",      ":",  "\xff" };
  CgDateInputContext context = context_of (NULL);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *sentence = NULL;
      CgDate date = 99;
      CgDateInputResult result;

      for (int j = g_test_rand_int_range (0, 8); j > 0; j--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      result = cg_date_input_parse (text->str, &context, &date);
      g_assert_cmpint (date != 0, ==, result == CG_DATE_INPUT_OK || result == CG_DATE_INPUT_NO_DAY);
      sentence = cg_date_input_sentence (result, text->str);
      g_assert_cmpint (*sentence == '\0', ==, result == CG_DATE_INPUT_OK);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-input/full", test_full);
  g_test_add_func ("/date-input/without-year", test_without_year);
  g_test_add_func ("/date-input/words", test_words);
  g_test_add_func ("/date-input/terms", test_terms);
  g_test_add_func ("/date-input/refused", test_refused);
  g_test_add_func ("/date-input/round-trip", test_round_trip);
  g_test_add_func ("/date-input/lean", test_lean);
  g_test_add_func ("/date-input/anything", test_anything);

  return g_test_run ();
}
