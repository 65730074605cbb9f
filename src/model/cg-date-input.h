/* cg-date-input.h: dates as clerks type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"

G_BEGIN_DECLS

/**
 * CgDateInputResult:
 * @CG_DATE_INPUT_OK: a day
 * @CG_DATE_INPUT_EMPTY: nothing was typed
 * @CG_DATE_INPUT_UNKNOWN: not a date in any form
 * @CG_DATE_INPUT_NO_SUCH_DAY: the form of a date, but no such day (2月30日)
 * @CG_DATE_INPUT_OUT_OF_RANGE: not from 1900 to 2199
 * @CG_DATE_INPUT_NO_DAY: a month or a year only; the date is its last day, for
 *   the caller to offer or to take with a warning
 * @CG_DATE_INPUT_NO_BASE: a term (10个工作日内) and no event that it runs from
 * @CG_DATE_INPUT_LONGTERM: 长期坚持 and the like, not a date
 * @CG_DATE_INPUT_IMMEDIATE: 立行立改 and the like, not a date
 *
 * All but the first refuse, and only %CG_DATE_INPUT_NO_DAY gives a date too.
 */
typedef enum
{
  CG_DATE_INPUT_OK,
  CG_DATE_INPUT_EMPTY,
  CG_DATE_INPUT_UNKNOWN,
  CG_DATE_INPUT_NO_SUCH_DAY,
  CG_DATE_INPUT_OUT_OF_RANGE,
  CG_DATE_INPUT_NO_DAY,
  CG_DATE_INPUT_NO_BASE,
  CG_DATE_INPUT_LONGTERM,
  CG_DATE_INPUT_IMMEDIATE,
} CgDateInputResult;

#define CG_N_DATE_INPUT_RESULTS 9

/**
 * CgDateLean:
 * @CG_DATE_NEAREST: whichever is nearer to today, the later of two as near
 * @CG_DATE_PAST: the last one up to today, for what has happened
 * @CG_DATE_FUTURE: the next one from today on, for what is to come
 *
 * Which year, month or week is meant where none is typed.
 */
typedef enum
{
  CG_DATE_NEAREST,
  CG_DATE_PAST,
  CG_DATE_FUTURE,
} CgDateLean;

/**
 * CgDateInputContext:
 * @today: the day on which it is typed
 * @base: the day of the event that terms run from, or 0
 * @calendar: (nullable): the working days; without it weekends only
 * @lean: which year is meant where none is typed
 */
typedef struct
{
  CgDate today;
  CgDate base;
  CgCalendar *calendar;
  CgDateLean lean;
} CgDateInputContext;

/**
 * cg_date_input_parse:
 * @text: (nullable): what was typed or stands in a cell
 * @context: what it is read against
 * @date: (out): the day, or 0
 *
 * Reads, in any width, with or without spaces, with Chinese or Arabic numerals:
 *
 * - `2026-03-05`, `2026.3.5`, `2026/3/5`, `2026年3月5日`, `26.3.5`, `20260305`,
 *   `260305`, also followed by a time of day or by `(周四)`
 * - without a year `3.5`, `3-5`, `3/5`, `3月5日`, `0305`, `305`; `5日`, `5号`
 * - `今天 明天 后天 大后天 昨天 前天`, `周五`, `本周五`, `下周五`, `上周五`
 * - `月底`, `下月底`, `3月底`, `2026年3月底`, `一季度末`, `年底`, `2026年底`,
 *   `下月5日`, `明年3月5日`
 * - from @base, or from today if there is none: `+30` and `+30天` (calendar
 *   days), `+10工作日`, `+2周`, `+3个月`, `+1年`, the same with `-`, and `30天后`
 * - from @base only: `10个工作日内`, `三个月内`
 *
 * A following 前, 之前 or 以前 is passed over. Terms count as
 * cg_deadline_compute() does, without rolling: the day is what was typed. Two
 * digits of a year are the year nearest to today's that ends so, of two as near
 * the earlier. Six digits are a day if they can be, else a month.
 * Pure; any thread.
 *
 * Returns: what it is
 */
CgDateInputResult
cg_date_input_parse (const char *text, const CgDateInputContext *context, CgDate *date);

/**
 * cg_date_input_sentence:
 * @result: why a text was refused
 * @text: (nullable): the text
 *
 * Returns: (transfer full): one sentence for the person who typed it; "" for
 *   %CG_DATE_INPUT_OK
 */
char *cg_date_input_sentence (CgDateInputResult result, const char *text);

G_END_DECLS
