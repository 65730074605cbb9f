/* cg-lamp.h: the lamp of a record, from its deadline and today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"

G_BEGIN_DECLS

/**
 * CgLamp:
 * @CG_LAMP_NONE: grey, no deadline
 * @CG_LAMP_OK: green, in time
 * @CG_LAMP_SOON: yellow, due soon
 * @CG_LAMP_OVER: red, overdue
 * @CG_LAMP_DONE: blue, done in time
 * @CG_LAMP_DONE_LATE: half blue, done late
 * @CG_LAMP_EXT: violet, extended and otherwise green
 *
 * One function for every kind of record, always from the effective deadline
 * (domain, 4.1). A lamp is never stored; lists compute the same condition in SQL.
 */
typedef enum
{
  CG_LAMP_NONE,
  CG_LAMP_OK,
  CG_LAMP_SOON,
  CG_LAMP_OVER,
  CG_LAMP_DONE,
  CG_LAMP_DONE_LATE,
  CG_LAMP_EXT,
} CgLamp;

#define CG_N_LAMPS 7

/**
 * CgLampFacts:
 * @deadline: the effective deadline, or 0
 * @warning: the first yellow day, from cg_deadline_warning(), or 0 for no warning
 * @completed: the day of completion, or 0
 * @has_extension: an approved extension stands
 * @open: the record still runs; %FALSE for a void one, which has no lamp
 * @longterm: its status is 长期坚持, so no deadline runs
 *
 * What a lamp depends on, beside the day on which it is looked at.
 */
typedef struct
{
  CgDate deadline;
  CgDate warning;
  CgDate completed;
  gboolean has_extension;
  gboolean open;
  gboolean longterm;
} CgLampFacts;

/**
 * cg_lamp_id:
 * @lamp: a lamp
 *
 * Returns: (transfer none): `none ok soon over done done_late ext`
 */
const char *cg_lamp_id (CgLamp lamp);

/**
 * cg_lamp_from_id:
 * @id: (nullable): an id
 * @lamp: (out): the lamp
 *
 * Returns: %TRUE if there is such a lamp
 */
gboolean cg_lamp_from_id (const char *id, CgLamp *lamp);

/**
 * cg_lamp_label:
 * @lamp: a lamp
 *
 * Returns: (transfer none): its name in the user's language, for filters and
 *   legends: 未设时限 正常 即将到期 超期 按期办结 逾期办结 已批延期
 */
const char *cg_lamp_label (CgLamp lamp);

/**
 * cg_lamp_mark:
 * @lamp: a lamp
 *
 * Returns: (transfer none): its shape as one character that every Chinese face has, for paper
 *   and wherever else only text is shown
 */
const char *cg_lamp_mark (CgLamp lamp);

/**
 * cg_lamp_compute:
 * @facts: the record
 * @today: the day it is looked at
 *
 * A completed record is done, in time if not after the deadline or if there is
 * none. A void one and one in 长期坚持 have no lamp. Otherwise: after the
 * deadline red, from the warning day on yellow, else green, or violet if it was
 * extended. Pure; any thread.
 *
 * Returns: the lamp
 */
CgLamp cg_lamp_compute (const CgLampFacts *facts, CgDate today);

/**
 * cg_lamp_shows_extension:
 * @facts: the record
 * @lamp: its lamp
 *
 * Returns: whether the small 延 stands beside the lamp: the deadline was extended, and the lamp
 *   does not say so itself
 */
gboolean cg_lamp_shows_extension (const CgLampFacts *facts, CgLamp lamp);

/**
 * cg_lamp_words:
 * @facts: the record
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * The words beside the lamp: 剩 n 个工作日, 今日到期, 超期 n 天 (calendar days),
 * 按期办结, 逾期办结, 延至 MM-DD, 长期坚持, 未设时限. Main thread or any other
 * after cg_locale_init().
 *
 * Returns: (transfer full): the words; "" for a void record
 */
char *cg_lamp_words (const CgLampFacts *facts, CgDate today, CgCalendar *calendar);

/**
 * cg_lamp_words_short:
 * @facts: the record
 * @today: the day it is looked at
 *
 * The words where less than 120 px are left (domain, 4.1), in calendar days: 剩 n 天, and
 * 超 n 天 from a hundred days on, where 超期 n 天 has no room; all others as
 * cg_lamp_words().
 *
 * Returns: (transfer full): the words; "" for a void record
 */
char *cg_lamp_words_short (const CgLampFacts *facts, CgDate today);

/**
 * cg_lamp_tooltip:
 * @facts: the record
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * The deadline with both counts: 时限 2026-03-05，剩 3 个工作日（5 天）.
 *
 * Returns: (transfer full): one line; cg_lamp_words() where no deadline runs
 */
char *cg_lamp_tooltip (const CgLampFacts *facts, CgDate today, CgCalendar *calendar);

G_END_DECLS
