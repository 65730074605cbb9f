/* cg-relative-date.c: days and periods, fixed or counted from today, as a filter keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-relative-date.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-date-input.h"
#include "cg-fold.h"
#include "cg-numeral.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_YEAR,
  UNIT_DAYS,
  UNIT_WORKDAYS,
  N_UNITS
} Unit;

static const char *const unit_ids[N_UNITS] = {
  [UNIT_DAY] = "@day",           [UNIT_WEEK] = "@week", [UNIT_MONTH] = "@month",
  [UNIT_QUARTER] = "@quarter",   [UNIT_YEAR] = "@year", [UNIT_DAYS] = "@days",
  [UNIT_WORKDAYS] = "@workdays",
};

/* Those with a name of their own: first what is shown, then what else people write. */
static const struct
{
  const char *text;
  const char *label;
  const char *words[5];
} named[] = {
  { "@day", NC_ ("period", "today"), { "今天", "今日", "当天" } },
  { "@day-1", NC_ ("period", "yesterday"), { "昨天", "昨日" } },
  { "@day+1", NC_ ("period", "tomorrow"), { "明天", "明日" } },
  { "@day-2", NC_ ("period", "the day before yesterday"), { "前天" } },
  { "@day+2", NC_ ("period", "the day after tomorrow"), { "后天" } },
  { "@week", NC_ ("period", "this week"), { "本周", "这周", "本星期", "这星期", "这个星期" } },
  { "@week-1", NC_ ("period", "last week"), { "上周", "上星期", "上个星期" } },
  { "@week+1", NC_ ("period", "next week"), { "下周", "下星期", "下个星期" } },
  { "@month", NC_ ("period", "this month"), { "本月", "这个月", "当月", "本月份" } },
  { "@month-1", NC_ ("period", "last month"), { "上月", "上个月" } },
  { "@month+1", NC_ ("period", "next month"), { "下月", "下个月" } },
  { "@quarter", NC_ ("period", "this quarter"), { "本季度", "本季", "这个季度" } },
  { "@quarter-1", NC_ ("period", "last quarter"), { "上季度", "上个季度" } },
  { "@quarter+1", NC_ ("period", "next quarter"), { "下季度", "下个季度" } },
  { "@year", NC_ ("period", "this year"), { "本年", "今年", "本年度", "当年" } },
  { "@year-1", NC_ ("period", "last year"), { "去年", "上年", "上年度" } },
  { "@year+1", NC_ ("period", "next year"), { "明年", "下年度" } },
};

/* Those with a number: the sign of the count goes with the words. */
static const struct
{
  Unit unit;
  int sign;
  const char *label;
  const char *pattern; /* its first group is the number, a second one means weeks */
} counted[] = {
  { UNIT_DAYS, 1, NC_ ("period", "within %d days"),
    "^(?:未来|今后|接下来)?(\\d{1,4})(?:天|日|个?(周|星期))(?:之?内|以内)$" },
  { UNIT_DAYS, 1, NULL, "^(?:未来|今后|接下来)(\\d{1,4})(?:天|日|个?(周|星期))$" },
  { UNIT_DAYS, -1, NC_ ("period", "the last %d days"),
    "^(?:最近|近|过去)(\\d{1,4})(?:天|日|个?(周|星期))(?:之?内|以内)?$" },
  { UNIT_WORKDAYS, 1, NC_ ("period", "within %d working days"),
    "^(?:未来|今后|接下来)?(\\d{1,4})个?工作日(?:之?内|以内)$" },
  { UNIT_WORKDAYS, 1, NULL, "^(?:未来|今后|接下来)(\\d{1,4})个?工作日$" },
  { UNIT_WORKDAYS, -1, NC_ ("period", "the last %d working days"),
    "^(?:最近|近|过去)(\\d{1,4})个?工作日(?:之?内|以内)?$" },
  { UNIT_DAY, -1, NC_ ("period", "%d days ago"),
    "^(\\d{1,4})(?:天|日|个?(周|星期))(?:之?前|以前)$" },
  { UNIT_DAY, 1, NC_ ("period", "in %d days"), "^(\\d{1,4})(?:天|日|个?(周|星期))(?:之?后|以后)$" },
  { UNIT_WEEK, -1, NC_ ("period", "the week %d weeks ago"), NULL },
  { UNIT_WEEK, 1, NC_ ("period", "the week in %d weeks"), NULL },
  { UNIT_MONTH, -1, NC_ ("period", "the month %d months ago"), NULL },
  { UNIT_MONTH, 1, NC_ ("period", "the month in %d months"), NULL },
  { UNIT_QUARTER, -1, NC_ ("period", "the quarter %d quarters ago"), NULL },
  { UNIT_QUARTER, 1, NC_ ("period", "the quarter in %d quarters"), NULL },
  { UNIT_YEAR, -1, NC_ ("period", "the year %d years ago"), NULL },
  { UNIT_YEAR, 1, NC_ ("period", "the year in %d years"), NULL },
};

const char *const *
cg_relative_date_list (gsize *n)
{
  static const char *const offered[] = {
    "@day",     "@day-1",   "@day+1",      "@week",      "@week+1",    "@week-1", "@month",
    "@month+1", "@month-1", "@quarter",    "@quarter+1", "@quarter-1", "@year",   "@year-1",
    "@days+7",  "@days+30", "@workdays+5", "@days-7",    "@days-30",
  };

  *n = G_N_ELEMENTS (offered);
  return offered;
}

/* ---- the text ---- */

static char *
make_text (Unit unit, int count)
{
  return count == 0 ? g_strdup (unit_ids[unit]) : g_strdup_printf ("%s%+d", unit_ids[unit], count);
}

/* `@week-1` as a week and -1. A period of days counts at least one. */
static gboolean
take_apart (const char *text, Unit *unit, int *count)
{
  gsize length = text != NULL ? strcspn (text, "+-") : 0;
  gint64 number = 0;

  *unit = N_UNITS;
  for (Unit i = 0; i < N_UNITS && length > 0; i++)
    if (strlen (unit_ids[i]) == length && strncmp (text, unit_ids[i], length) == 0)
      *unit = i;
  if (*unit == N_UNITS)
    return FALSE;
  if (text[length] != '\0' &&
      (text[length + 1] == '0' || !g_ascii_isdigit (text[length + 1]) ||
       !g_ascii_string_to_signed (text + length + 1, 10, 1, CG_RELATIVE_DATE_MOST, &number, NULL)))
    return FALSE;

  *count = (int) (text[length] == '-' ? -number : number);
  return *count != 0 || (*unit != UNIT_DAYS && *unit != UNIT_WORKDAYS);
}

gboolean
cg_relative_date_is_relative (const char *text)
{
  return text != NULL && *text == '@';
}

gboolean
cg_relative_date_needs_calendar (const char *text)
{
  return text != NULL && strstr (text, unit_ids[UNIT_WORKDAYS]) != NULL;
}

/* ---- the days ---- */

static CgDate
earliest (void)
{
  return cg_date_from_ymd (FIRST_YEAR, 1, 1);
}

static CgDate
latest (void)
{
  return cg_date_from_ymd (LAST_YEAR, 12, 31);
}

static CgDate
within (gint64 date)
{
  return (CgDate) CLAMP (date, (gint64) earliest (), (gint64) latest ());
}

/* As many months together, from the first day of one. */
static CgPeriod
months (int year, int month, int offset, int length)
{
  CgDate first = cg_date_add_months (cg_date_from_ymd (year, month, 1), offset);
  CgDate next = first != 0 ? cg_date_add_months (first, length) : 0;

  if (first == 0 || next == 0)
    first = next = offset < 0 ? earliest () : latest ();
  return (CgPeriod){ within (first), within (MAX (first, next - 1)) };
}

static CgPeriod
days_between (gint64 a, gint64 b)
{
  return (CgPeriod){ within (MIN (a, b)), within (MAX (a, b)) };
}

static CgDate
add_workdays (CgCalendar *calendar, CgDate today, int count)
{
  g_autoptr (CgCalendar) weekends = calendar == NULL ? cg_calendar_new () : NULL;

  return cg_calendar_add_workdays (calendar != NULL ? calendar : weekends, today, count);
}

static CgPeriod
count_from (Unit unit, int count, CgDate today, CgCalendar *calendar)
{
  gint64 monday = (gint64) today - cg_date_weekday (today) + 1;
  int year, month;

  cg_date_get_ymd (today, &year, &month, NULL);
  switch (unit)
    {
    case UNIT_DAY:
      return days_between ((gint64) today + count, (gint64) today + count);
    case UNIT_WEEK:
      return days_between (monday + 7 * count, monday + 7 * count + 6);
    case UNIT_MONTH:
      return months (year, month, count, 1);
    case UNIT_QUARTER:
      return months (year, (month - 1) / 3 * 3 + 1, 3 * count, 3);
    case UNIT_YEAR:
      return months (year, 1, 12 * count, 12);
    case UNIT_DAYS:
      return days_between (today, (gint64) today + count);
    case UNIT_WORKDAYS:
    case N_UNITS:
    default:
      return days_between (today, add_workdays (calendar, today, count));
    }
}

static gboolean
resolve_fixed (const char *text, CgPeriod *period)
{
  const char *slash = text != NULL ? strchr (text, '/') : NULL;
  g_autofree char *first = NULL;

  if (slash == NULL)
    {
      gboolean good = cg_date_parse_iso (text, &period->first);

      period->last = period->first;
      return good;
    }

  first = g_strndup (text, (gsize) (slash - text));
  return cg_date_parse_iso (first, &period->first) &&
         cg_date_parse_iso (slash + 1, &period->last) && period->first <= period->last;
}

gboolean
cg_relative_date_resolve (const char *text, CgDate today, CgCalendar *calendar, CgPeriod *period)
{
  Unit unit;
  int count;

  *period = (CgPeriod){ 0, 0 };
  if (!cg_relative_date_is_relative (text))
    return resolve_fixed (text, period);
  if (!take_apart (text, &unit, &count))
    return FALSE;

  *period = count_from (unit, count, today, calendar);
  return TRUE;
}

/* ---- what people type ---- */

/* Folded, Chinese numerals as digits; a word stands as it is. */
static char *
tidy (const char *typed)
{
  g_autofree char *folded = cg_fold (typed);

  return cg_numeral_to_digits (folded);
}

static gboolean
is_word (const char *tidied, const char *word)
{
  g_autofree char *folded = cg_fold (word);

  return g_str_equal (tidied, folded);
}

static char *
parse_named (const char *tidied, const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      if (is_word (folded, g_dpgettext2 (NULL, "period", named[i].label)))
        return g_strdup (named[i].text);
      for (gsize k = 0; k < G_N_ELEMENTS (named[i].words) && named[i].words[k] != NULL; k++)
        if (g_str_equal (tidied, named[i].words[k]) || g_str_equal (folded, named[i].words[k]))
          return g_strdup (named[i].text);
    }

  return NULL;
}

/* The number for which @label gives this text, or 0. */
static int
number_in_words (const char *folded, const char *label)
{
  const char *format = g_dpgettext2 (NULL, "period", label);
  const char *digits = folded + strcspn (folded, "0123456789");
  int number = (int) MIN (g_ascii_strtoull (digits, NULL, 10), CG_RELATIVE_DATE_MOST);
  g_autofree char *words = g_strdup_printf (format, number);

  return number > 0 && is_word (folded, words) ? number : 0;
}

static int
number_by_pattern (const char *tidied, const char *pattern)
{
  g_autoptr (GRegex) regex = pattern != NULL ? g_regex_new (pattern, 0, 0, NULL) : NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autofree char *weeks = NULL;

  if (regex == NULL || !g_regex_match (regex, tidied, 0, &match))
    return 0;

  number = g_match_info_fetch (match, 1);
  weeks = g_match_info_fetch (match, 2);
  return (int) g_ascii_strtoll (number, NULL, 10) * (weeks != NULL && *weeks != '\0' ? 7 : 1);
}

static char *
parse_counted (const char *tidied, const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      int number = counted[i].label != NULL ? number_in_words (folded, counted[i].label) : 0;

      if (number == 0)
        number = number_by_pattern (tidied, counted[i].pattern);
      if (number > 0 && number <= CG_RELATIVE_DATE_MOST)
        return make_text (counted[i].unit, counted[i].sign * number);
    }

  return NULL;
}

static char *
fixed_text (CgPeriod period)
{
  char first[CG_DATE_ISO_SIZE], last[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (period.first, first);
  cg_date_to_iso_buffer (period.last, last);
  return period.first == period.last ? g_strdup (first) : g_strdup_printf ("%s/%s", first, last);
}

static gboolean
is_year (const char *tidied)
{
  return g_regex_match_simple ("^(?:19|20|21)\\d\\d$", tidied, 0, 0) ||
         g_str_has_suffix (tidied, "年") || g_str_has_suffix (tidied, "年度");
}

static gboolean
parse_year (const char *tidied, CgPeriod *period)
{
  int year = (int) g_ascii_strtoll (tidied, NULL, 10);

  if (!is_year (tidied) || !g_regex_match_simple ("^\\d{4}(?:年度?)?$", tidied, 0, 0) ||
      year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;

  *period = months (year, 1, 0, 12);
  return TRUE;
}

static gboolean
parse_quarter (const char *tidied, CgDate today, CgPeriod *period)
{
  g_autoptr (GRegex) regex = g_regex_new ("^(?:(\\d{4})年)?第?([1-4])季度?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *year_text = NULL;
  g_autofree char *quarter = NULL;
  int year;

  if (!g_regex_match (regex, tidied, 0, &match))
    return FALSE;

  year_text = g_match_info_fetch (match, 1);
  quarter = g_match_info_fetch (match, 2);
  cg_date_get_ymd (today, &year, NULL, NULL);
  if (*year_text != '\0')
    year = (int) g_ascii_strtoll (year_text, NULL, 10);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;

  *period = months (year, (*quarter - '1') * 3 + 1, 0, 3);
  return TRUE;
}

/* A day, month, quarter or year with its days. */
static gboolean
parse_fixed (const char *tidied, CgDate today, CgDateLean lean, CgPeriod *period)
{
  CgDateInputContext context = { today, 0, NULL, lean };
  CgDateInputResult result;
  CgDate date;
  int year, month;

  if (parse_year (tidied, period) || parse_quarter (tidied, today, period))
    return TRUE;

  result = cg_date_input_parse (tidied, &context, &date);
  if (result == CG_DATE_INPUT_OK)
    *period = (CgPeriod){ date, date };
  if (result != CG_DATE_INPUT_NO_DAY)
    return result == CG_DATE_INPUT_OK;

  cg_date_get_ymd (date, &year, &month, NULL);
  *period = is_year (tidied) ? months (year, 1, 0, 12) : months (year, month, 0, 1);
  return TRUE;
}

/* From one to another, cut at @mark. */
static char *
parse_cut_at (const char *tidied, const char *mark, const char *found, CgDate today)
{
  g_autofree char *left = g_strndup (tidied, (gsize) (found - tidied));
  const char *right = found + strlen (mark);
  CgPeriod from, to;

  if (!parse_fixed (g_strstrip (left), today, CG_DATE_NEAREST, &from) ||
      !parse_fixed (right, today, CG_DATE_NEAREST, &to))
    return NULL;
  if (to.last < from.first && !parse_fixed (right, from.first, CG_DATE_FUTURE, &to))
    return NULL;

  return to.last < from.first ? NULL : fixed_text ((CgPeriod){ from.first, to.last });
}

static char *
parse_span (const char *tidied, CgDate today)
{
  static const char *const marks[] = { "—", "–", "~", "至", "到", "-" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *found = strstr (tidied, marks[i]); found != NULL;
         found = strstr (found + 1, marks[i]))
      {
        char *text = parse_cut_at (tidied, marks[i], found, today);

        if (text != NULL)
          return text;
      }

  return NULL;
}

char *
cg_relative_date_parse (const char *typed, CgDate today)
{
  g_autofree char *folded = cg_fold (typed);
  g_autofree char *tidied = tidy (typed);
  char *text = parse_named (tidied, folded);
  CgPeriod period;

  if (text == NULL)
    text = parse_counted (tidied, folded);
  if (text == NULL && parse_fixed (tidied, today, CG_DATE_NEAREST, &period))
    text = fixed_text (period);

  return text != NULL ? text : parse_span (tidied, today);
}

/* ---- in words ---- */

static char *
words_of_relative (const char *text)
{
  Unit unit;
  int count;

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (named[i].text, text))
      return g_strdup (g_dpgettext2 (NULL, "period", named[i].label));

  if (take_apart (text, &unit, &count))
    for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
      if (counted[i].label != NULL && counted[i].unit == unit &&
          (counted[i].sign < 0) == (count < 0))
        return g_strdup_printf (g_dpgettext2 (NULL, "period", counted[i].label), ABS (count));

  return g_strdup (text);
}

static char *
words_of_days (CgPeriod period)
{
  char first[CG_DATE_ISO_SIZE], last[CG_DATE_ISO_SIZE];
  CgPeriod whole;
  int year, month;

  cg_date_get_ymd (period.first, &year, &month, NULL);
  whole = months (year, 1, 0, 12);
  if (whole.first == period.first && whole.last == period.last)
    /* Translators: a year. */
    return g_strdup_printf (C_ ("period", "%d"), year);
  whole = months (year, month, 0, 1);
  if (whole.first == period.first && whole.last == period.last)
    /* Translators: the year and month of a whole month. */
    return g_strdup_printf (C_ ("period", "%d-%d"), year, month);

  cg_date_to_iso_buffer (period.first, first);
  cg_date_to_iso_buffer (period.last, last);
  return period.first == period.last ? g_strdup (first) : g_strdup_printf ("%s—%s", first, last);
}

char *
cg_relative_date_words (const char *text)
{
  CgPeriod period;

  if (cg_relative_date_is_relative (text))
    return words_of_relative (text);

  return resolve_fixed (text, &period) ? words_of_days (period) : g_strdup (text);
}
