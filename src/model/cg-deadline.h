/* cg-deadline.h: from a term to its last day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"

G_BEGIN_DECLS

/**
 * CgTermUnit:
 * @CG_TERM_WORKDAY: working days, 工作日
 * @CG_TERM_DAY: calendar days, 日
 * @CG_TERM_MONTH: months, 月
 *
 * Unit of a term. No term is in the code: all are rules that the office edits
 * (domain, 1.5).
 */
typedef enum
{
  CG_TERM_WORKDAY,
  CG_TERM_DAY,
  CG_TERM_MONTH,
} CgTermUnit;

#define CG_N_TERM_UNITS 3

/**
 * cg_term_unit_id:
 * @unit: a unit
 *
 * Returns: (transfer none): `workday`, `day` or `month`, as stored
 */
const char *cg_term_unit_id (CgTermUnit unit);

/**
 * cg_term_unit_from_id:
 * @id: (nullable): an id
 * @unit: (out): the unit
 *
 * Returns: %TRUE if there is such a unit
 */
gboolean cg_term_unit_from_id (const char *id, CgTermUnit *unit);

/**
 * cg_deadline_compute:
 * @calendar: the working days
 * @base: the day of the event that the term runs from, or 0
 * @amount: how many units
 * @unit: the unit
 * @roll: whether a last day that is a day of rest moves to the next working day
 *
 * Counting rule of domain 5.6: the day after @base is day 1; a term in months
 * ends on the same day of its last month, or on that month's last day. Rolling
 * changes nothing for working days. Pure; any thread.
 *
 * Returns: the last day of the term; 0 if @base is 0
 */
CgDate
cg_deadline_compute (CgCalendar *calendar, CgDate base, int amount, CgTermUnit unit, gboolean roll);

/**
 * cg_deadline_warning:
 * @calendar: the working days
 * @deadline: the effective deadline, or 0
 * @workdays: how many working days ahead to warn, at least 0
 *
 * The first day on which at most @workdays working days are left, counted as
 * cg_calendar_workdays_between() does from that day to @deadline: from then on
 * the lamp is yellow. Pure; any thread.
 *
 * Returns: that day, not after @deadline; 0 if @deadline is 0
 */
CgDate cg_deadline_warning (CgCalendar *calendar, CgDate deadline, int workdays);

G_END_DECLS
