/* cg-relative-date.h: days and periods, fixed or counted from today, as a filter keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"

G_BEGIN_DECLS

/*
 * A period is a text, so that a saved view stays true tomorrow:
 *
 * - `2026-03-05`: that day; `2026-03-01/2026-03-31`: from one day to another
 * - `@day`: today; `@day-1`, `@day+30`: a day counted from today
 * - `@week`, `@month`, `@quarter`, `@year`: this one; with `-1` the last, with `+1` the next
 * - `@days+7`: from today seven days on; `@days-30`: the last thirty days, today among them
 * - `@workdays+5`, `@workdays-5`: the same in working days
 *
 * All functions here may be called from any thread.
 */

/* The largest count in such a text. */
#define CG_RELATIVE_DATE_MOST 9999

/**
 * CgPeriod:
 * @first: its first day
 * @last: its last day, the same or a later one
 */
typedef struct
{
  CgDate first;
  CgDate last;
} CgPeriod;

/**
 * cg_relative_date_resolve:
 * @text: (nullable): a period as above
 * @today: the day on which it is asked
 * @calendar: (nullable): the working days; without it weekends only
 * @period: (out): the days, within 1900 to 2199
 *
 * Returns: whether @text is a period
 */
gboolean
cg_relative_date_resolve (const char *text, CgDate today, CgCalendar *calendar, CgPeriod *period);

/**
 * cg_relative_date_is_relative:
 * @text: (nullable): a period
 *
 * Returns: whether it is counted from today
 */
gboolean cg_relative_date_is_relative (const char *text);

/**
 * cg_relative_date_needs_calendar:
 * @text: (nullable): a period
 *
 * Returns: whether it is counted in working days
 */
gboolean cg_relative_date_needs_calendar (const char *text);

/**
 * cg_relative_date_parse:
 * @typed: what a person typed
 * @today: the day on which it is typed
 *
 * Reads what cg_relative_date_words() gives and what people write: 今天 昨天 本周 下周 上个月
 * 本季度 今年, `7天内`, `未来7天`, `最近30天`, `5个工作日内`, `30天前`, `3月`, `2026年3月`,
 * `2026年`, a day in any form of cg_date_input_parse(), and two of them: `3.1—3.31`, `3.1至3.31`.
 *
 * Returns: (transfer full) (nullable): the period, or %NULL when it is none
 */
char *cg_relative_date_parse (const char *typed, CgDate today);

/**
 * cg_relative_date_words:
 * @text: a period
 *
 * Returns: (transfer full): it in the user's words: 本周, 7 天内, 2026年3月
 */
char *cg_relative_date_words (const char *text);

/**
 * cg_relative_date_list:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the periods that a filter builder offers, the usual
 *   ones first
 */
const char *const *cg_relative_date_list (gsize *n);

G_END_DECLS
