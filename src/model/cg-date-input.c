/* cg-date-input.c: dates as clerks type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-date-input.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-deadline.h"
#include "cg-fold.h"
#include "cg-numeral.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199
/* 29 February can be eight years away, around a century's turn. */
#define YEARS_AROUND 8

#define YEAR "(\\d{4}|\\d{2})"
#define TWO "(\\d{1,2})"
#define SEPARATOR "[ ./、-]"
#define TIME_OF_DAY "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?"

typedef CgDateInputResult (*Reader) (GMatchInfo *match,
                                     const CgDateInputContext *context,
                                     CgDate *date);

/* Text of group @group, "" if it took no part. */
static char *
fetch (GMatchInfo *match, int group)
{
  char *text = g_match_info_fetch (match, group);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
has (GMatchInfo *match, int group)
{
  g_autofree char *text = fetch (match, group);

  return *text != '\0';
}

/* Number in group @group, or -1. */
static int
number (GMatchInfo *match, int group)
{
  g_autofree char *text = fetch (match, group);

  return *text == '\0' ? -1 : (int) g_ascii_strtoll (text, NULL, 10);
}

static int
this_year (const CgDateInputContext *context)
{
  int year;

  cg_date_get_ymd (context->today, &year, NULL, NULL);

  return year;
}

/* A year of two digits in full: the nearest one that ends so. */
static int
full_year (int year, const CgDateInputContext *context)
{
  int now = this_year (context);

  if (year >= 100)
    return year;

  year += now - now % 100;
  if (year - now >= 50)
    return year - 100;

  return now - year > 50 ? year + 100 : year;
}

static CgDateInputResult
check_range (CgDate date)
{
  int year;

  cg_date_get_ymd (date, &year, NULL, NULL);

  return year >= FIRST_YEAR && year <= LAST_YEAR ? CG_DATE_INPUT_OK : CG_DATE_INPUT_OUT_OF_RANGE;
}

/* The day of a full year; @day 0 is the last of the month. */
static CgDateInputResult
take_day (int year, int month, int day, CgDate *date)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return CG_DATE_INPUT_OUT_OF_RANGE;

  *date = cg_date_from_ymd (year, month, day == 0 ? cg_date_days_in_month (year, month) : day);

  return *date != 0 ? CG_DATE_INPUT_OK : CG_DATE_INPUT_NO_SUCH_DAY;
}

/* Whether @candidate is meant rather than @best; 0 is none. */
static gboolean
is_better (CgDate candidate, CgDate best, const CgDateInputContext *context)
{
  CgDate today = context->today;

  if (candidate == 0)
    return FALSE;

  switch (context->lean)
    {
    case CG_DATE_PAST:
      return candidate <= today && candidate > best;
    case CG_DATE_FUTURE:
      return candidate >= today && (best == 0 || candidate < best);
    case CG_DATE_NEAREST:
    default:
      return best == 0 || ABS ((int) candidate - (int) today) <= ABS ((int) best - (int) today);
    }
}

/* A day without a year; @day 0 is the last of the month. */
static CgDateInputResult
choose_year (int month, int day, const CgDateInputContext *context, CgDate *date)
{
  int now = this_year (context);

  for (int year = now - YEARS_AROUND; year <= now + YEARS_AROUND; year++)
    {
      CgDate candidate = 0;

      take_day (year, month, day, &candidate);
      if (is_better (candidate, *date, context))
        *date = candidate;
    }

  return *date != 0 ? CG_DATE_INPUT_OK : CG_DATE_INPUT_NO_SUCH_DAY;
}

/* A day with a year, or without one if it is negative. */
static CgDateInputResult
take_or_choose (int year, int month, int day, const CgDateInputContext *context, CgDate *date)
{
  if (year < 0)
    return choose_year (month, day, context, date);

  return take_day (full_year (year, context), month, day, date);
}

static CgDateInputResult
read_year_month_day (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return number (match, 3) == 0 ? CG_DATE_INPUT_NO_SUCH_DAY
                                : take_or_choose (number (match, 1), number (match, 2),
                                                  number (match, 3), context, date);
}

static CgDateInputResult
read_month_day (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return number (match, 2) == 0 ? CG_DATE_INPUT_NO_SUCH_DAY
                                : choose_year (number (match, 1), number (match, 2), context, date);
}

static CgDateInputResult
read_month_end (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return take_or_choose (number (match, 1), number (match, 2), 0, context, date);
}

static CgDateInputResult
read_quarter_end (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return take_or_choose (number (match, 1), number (match, 2) * 3, 0, context, date);
}

static CgDateInputResult
read_year_end (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return take_or_choose (number (match, 1), 12, 0, context, date);
}

static CgDateInputResult
without_day (CgDateInputResult result)
{
  return result == CG_DATE_INPUT_OK ? CG_DATE_INPUT_NO_DAY : result;
}

static CgDateInputResult
read_month (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return without_day (read_month_end (match, context, date));
}

static CgDateInputResult
read_year (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  return without_day (read_year_end (match, context, date));
}

/* A day of the month only: of this one, the one before or the one after. */
static CgDateInputResult
read_day (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  int day = number (match, 1);
  int year, month;
  CgDate first;

  cg_date_get_ymd (context->today, &year, &month, NULL);
  first = cg_date_from_ymd (year, month, 1);
  /* Two in a row can be too short for a 31st on the side that is meant. */
  for (int months = -2; months <= 2; months++)
    {
      CgDate candidate;

      cg_date_get_ymd (cg_date_add_months (first, months), &year, &month, NULL);
      candidate = cg_date_from_ymd (year, month, day);
      if (is_better (candidate, *date, context))
        *date = candidate;
    }

  return *date != 0 ? check_range (*date) : CG_DATE_INPUT_NO_SUCH_DAY;
}

static CgDateInputResult
read_digits (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  g_autofree char *digits = fetch (match, 0);
  int value = (int) g_ascii_strtoll (digits, NULL, 10);
  int day = value % 100;
  int month = value / 100 % 100;
  int year = value / 10000;
  gsize length = strlen (digits);

  if (length == 8)
    return day == 0 ? CG_DATE_INPUT_NO_SUCH_DAY : take_day (year, month, day, date);

  if (length == 6)
    {
      if (day > 0 && take_day (full_year (year, context), month, day, date) == CG_DATE_INPUT_OK)
        return CG_DATE_INPUT_OK;
      return without_day (take_day (value / 100, day, 0, date));
    }

  /* Four: a month and a day, or a year only. Three: a month of one digit. */
  if (day > 0 && choose_year (value / 100, day, context, date) == CG_DATE_INPUT_OK)
    return CG_DATE_INPUT_OK;
  if (length == 4 && value >= FIRST_YEAR && value <= LAST_YEAR)
    return without_day (take_day (value, 12, 0, date));

  return CG_DATE_INPUT_NO_SUCH_DAY;
}

/* @amount of @unit from @base; a unit that is not named is a day. */
static CgDate
add_term (const CgDateInputContext *context, CgDate base, int amount, const char *unit)
{
  g_autoptr (CgCalendar) calendar =
      context->calendar != NULL ? cg_calendar_ref (context->calendar) : cg_calendar_new ();

  if (g_str_equal (unit, "工作日"))
    return cg_deadline_compute (calendar, base, amount, CG_TERM_WORKDAY, FALSE);
  if (g_str_equal (unit, "月"))
    return cg_deadline_compute (calendar, base, amount, CG_TERM_MONTH, FALSE);
  if (g_str_equal (unit, "年"))
    return cg_deadline_compute (calendar, base, amount * 12, CG_TERM_MONTH, FALSE);
  if (g_str_equal (unit, "周") || g_str_equal (unit, "星期"))
    return cg_deadline_compute (calendar, base, amount * 7, CG_TERM_DAY, FALSE);

  return cg_deadline_compute (calendar, base, amount, CG_TERM_DAY, FALSE);
}

/* Groups: sign, amount, unit, 后, 内. */
static CgDateInputResult
read_term (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  g_autofree char *sign = fetch (match, 1);
  g_autofree char *unit = fetch (match, 3);
  gboolean minus = *sign != '\0' && *sign != '+';
  int amount = number (match, 2);

  /* Without a sign it needs a unit and the word that makes it a term. */
  if (*sign == '\0' && (*unit == '\0' || !(has (match, 4) || has (match, 5))))
    return CG_DATE_INPUT_UNKNOWN;
  if (has (match, 5) && context->base == 0)
    return CG_DATE_INPUT_NO_BASE;

  *date = add_term (context, context->base != 0 ? context->base : context->today,
                    minus ? -amount : amount, unit);

  return check_range (*date);
}

/* 3天前, 2周前, 3个月前. Groups: amount, unit. */
static CgDateInputResult
read_ago (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  g_autofree char *unit = fetch (match, 2);

  *date = add_term (context, context->today, -number (match, 1),
                    g_str_equal (unit, "个月") ? "月" : unit);

  return check_range (*date);
}

/* Where @text stands in a list of words, from 0, or -1. */
static int
position_in (const char *text, const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (text, words[i]))
      return i;

  return -1;
}

/* Groups: which week (or nothing), which day. */
static CgDateInputResult
read_weekday (GMatchInfo *match, const CgDateInputContext *context, CgDate *date)
{
  static const char *const days[] = { "1", "2", "3", "4", "5", "6", "日", NULL };
  static const char *const weeks[] = { "上上", "上", "本", "下", "下下", NULL };
  g_autofree char *which = fetch (match, 1);
  g_autofree char *name = fetch (match, 2);
  int day = position_in (g_str_equal (name, "天") ? "日" : name, days);
  int week = position_in (g_str_equal (which, "这") ? "本" : which, weeks);
  CgDate this_week = context->today - (CgDate) cg_date_weekday (context->today) + 1 + (CgDate) day;

  if (week >= 0)
    {
      *date = this_week + (CgDate) ((week - 2) * 7);
    }
  else
    {
      /* Without a word for the week it is still to come, unless it has happened. */
      *date = this_week;
      if (context->lean == CG_DATE_PAST && this_week > context->today)
        *date -= 7;
      else if (context->lean != CG_DATE_PAST && this_week < context->today)
        *date += 7;
    }

  return check_range (*date);
}

/* Forms of text after expand(); the first whose reader knows it decides. */
static const struct
{
  const char *pattern;
  Reader read;
} forms[] = {
  { "^(上上|上|下下|下|本|这)?个?(?:周|星期|礼拜)([1-6日天])$", read_weekday },
  { "^([+−-]?)(\\d{1,4})(?:个?(工作日|天|日|周|星期|月|年))?(之?后|以后)?(之?内|以内)?$",
    read_term },
  { "^(\\d{1,4})(天|周|星期|个月)(?:之?前|以前)$", read_ago },
  { "^(?:\\d{8}|\\d{6}|\\d{3,4})$", read_digits },
  { "^" YEAR SEPARATOR TWO SEPARATOR TWO TIME_OF_DAY "$", read_year_month_day },
  { "^" YEAR "年" TWO "月" TWO "[日号]?$", read_year_month_day },
  { "^" TWO SEPARATOR TWO "$", read_month_day },
  { "^" TWO "月" TWO "[日号]?$", read_month_day },
  { "^(?:" YEAR "[年./-])?" TWO "月份?[底末]$", read_month_end },
  { "^(?:" YEAR "年)?第?([1-4])季度?[底末]$", read_quarter_end },
  { "^" YEAR "年[底末]$", read_year_end },
  { "^(?:" YEAR "年)?" TWO "月份?$", read_month },
  { "^(\\d{4})[./-]" TWO "月?$", read_month },
  { "^" YEAR "年$", read_year },
  { "^" TWO "[日号]$", read_day },
};

static GRegex *
form_regex (gsize form)
{
  static GRegex *compiled[G_N_ELEMENTS (forms)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
        compiled[i] = g_regex_new (forms[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  return compiled[form];
}

static CgDateInputResult
read_forms (const char *text, const CgDateInputContext *context, CgDate *date)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CgDateInputResult result;

      if (!g_regex_match (form_regex (i), text, 0, &match))
        continue;
      result = forms[i].read (match, context, date);
      if (result != CG_DATE_INPUT_UNKNOWN)
        return result;
    }

  return CG_DATE_INPUT_UNKNOWN;
}

static gboolean
read_word (const char *text, const CgDateInputContext *context, CgDate *date)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = {
    { "今天", 0 }, { "今日", 0 },   { "明天", 1 },  { "明日", 1 },  { "后天", 2 },
    { "后日", 2 }, { "大后天", 3 }, { "昨天", -1 }, { "昨日", -1 }, { "前天", -2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (text, words[i].word))
        {
          *date = context->today + (CgDate) words[i].days;
          return TRUE;
        }
    }

  return FALSE;
}

/* Words at the beginning that stand for a year, a quarter or a month. */
static char *
expand (const char *text, const CgDateInputContext *context)
{
  static const struct
  {
    const char *word;
    int months; /* from now */
    const char *unit;
    const char *tail;
  } words[] = {
    { "今年", 0, "年", "" },       { "本年", 0, "年", "" },     { "明年", 12, "年", "" },
    { "去年", -12, "年", "" },     { "年底", 0, "年", "底" },   { "年末", 0, "年", "底" },
    { "本季度", 0, "季度", "" },   { "下季度", 3, "季度", "" }, { "上季度", -3, "季度", "" },
    { "季度末", 0, "季度", "末" }, { "季末", 0, "季度", "末" }, { "本月", 0, "月", "" },
    { "当月", 0, "月", "" },       { "这个月", 0, "月", "" },   { "下月", 1, "月", "" },
    { "下个月", 1, "月", "" },     { "上月", -1, "月", "" },    { "上个月", -1, "月", "" },
    { "月底", 0, "月", "底" },     { "月末", 0, "月", "底" },
  };
  int year, month;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *rest = text + strlen (words[i].word);

      if (!g_str_has_prefix (text, words[i].word))
        continue;

      cg_date_get_ymd (context->today, &year, &month, NULL);
      cg_date_get_ymd (cg_date_add_months (cg_date_from_ymd (year, month, 1), words[i].months),
                       &year, &month, NULL);
      if (g_str_equal (words[i].unit, "年"))
        return g_strdup_printf ("%d年%s%s", year, words[i].tail, rest);
      if (g_str_equal (words[i].unit, "季度"))
        month = (month + 2) / 3;
      return g_strdup_printf ("%d年%d%s%s%s", year, month, words[i].unit, words[i].tail, rest);
    }

  return g_strdup (text);
}

/* Folded, Chinese numerals as digits, and no space but one between two digits. */
static char *
tidy (const char *text)
{
  g_autofree char *folded = cg_fold (text);
  char *tidied = cg_numeral_to_digits (folded);
  char *end = tidied;

  for (const char *p = tidied; *p != '\0'; p++)
    if (*p != ' ' || (g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1])))
      *end++ = *p;
  *end = '\0';

  return tidied;
}

/* Cuts what @pattern matches at the end of @text. */
static void
cut (char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start;

  if (g_regex_match (regex, text, 0, &match) && g_match_info_fetch_pos (match, 0, &start, NULL) &&
      start > 0)
    text[start] = '\0';
}

static gboolean
contains_any (const char *text, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static CgDateInputResult
read_tidied (char *text, const CgDateInputContext *context, CgDate *date)
{
  static const char *const longterm[] = { "长期", "持续", NULL };
  static const char *const immediate[] = { "立行立改", "立知立改", "即知即改",
                                           "即行即改", "立即",     NULL };
  g_autofree char *expanded = NULL;
  CgDateInputResult result;

  if (read_word (text, context, date))
    return check_range (*date);

  cut (text, "(?<=[日号\\d])(?:\\(.*\\)|(?:星期|周)[1-6日天])$");
  expanded = expand (text, context);
  result = read_forms (expanded, context, date);
  if (result == CG_DATE_INPUT_UNKNOWN)
    {
      cut (expanded, "(?:之?前|以前)$");
      result = read_forms (expanded, context, date);
    }
  if (result != CG_DATE_INPUT_UNKNOWN)
    return result;
  if (contains_any (text, longterm))
    return CG_DATE_INPUT_LONGTERM;

  return contains_any (text, immediate) ? CG_DATE_INPUT_IMMEDIATE : CG_DATE_INPUT_UNKNOWN;
}

CgDateInputResult
cg_date_input_parse (const char *text, const CgDateInputContext *context, CgDate *date)
{
  g_autofree char *tidied = NULL;
  CgDateInputResult result;

  g_return_val_if_fail (context != NULL && context->today != 0, CG_DATE_INPUT_UNKNOWN);
  g_return_val_if_fail (date != NULL, CG_DATE_INPUT_UNKNOWN);

  *date = 0;
  tidied = tidy (text);
  if (*tidied == '\0')
    return CG_DATE_INPUT_EMPTY;

  result = read_tidied (tidied, context, date);
  if (result != CG_DATE_INPUT_OK && result != CG_DATE_INPUT_NO_DAY)
    *date = 0;

  return result;
}

char *
cg_date_input_sentence (CgDateInputResult result, const char *text)
{
  static const char *const sentences[CG_N_DATE_INPUT_RESULTS] = {
    [CG_DATE_INPUT_EMPTY] = N_ ("No date was typed."),
    [CG_DATE_INPUT_UNKNOWN] =
        N_ ("“%s” is not a date; type one such as 2026-03-05, 0305, 3月底 or +10工作日."),
    [CG_DATE_INPUT_NO_SUCH_DAY] = N_ ("There is no day “%s”; please check the month and the day."),
    [CG_DATE_INPUT_OUT_OF_RANGE] = N_ ("“%s” is not between 1900 and 2199; please check the year."),
    [CG_DATE_INPUT_NO_DAY] = N_ ("“%s” names no day; add the day, or 底 for the last day."),
    [CG_DATE_INPUT_NO_BASE] =
        N_ ("“%s” is a term without the day that it runs from; type the last day itself."),
    [CG_DATE_INPUT_LONGTERM] = N_ ("“%s” is not a date; set the status 长期坚持 instead."),
    [CG_DATE_INPUT_IMMEDIATE] = N_ ("“%s” is not a date; type the day by which it is to be done."),
  };

  g_autofree char *quoted = g_utf8_make_valid (text != NULL ? text : "", -1);

  g_return_val_if_fail ((guint) result < CG_N_DATE_INPUT_RESULTS, NULL);

  if (result == CG_DATE_INPUT_OK)
    return g_strdup ("");

  return g_strdup_printf (_ (sentences[result]), quoted);
}
