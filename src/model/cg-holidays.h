/* cg-holidays.h: days off and make-up working days that have been published.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"

G_BEGIN_DECLS

/**
 * CgHoliday:
 * @year: its year
 * @month: 1 to 12
 * @day: 1 to 31
 * @off: %TRUE for a day off, %FALSE for a working day on a weekend
 *
 * One day of the yearly notice of the State Council's General Office.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
  gboolean off;
} CgHoliday;

/**
 * cg_holidays:
 * @count: (out): how many
 *
 * The days published for 2024 to 2026, in order, with which a new store begins;
 * later years are imported or typed (domain, 5.6). Any thread.
 *
 * Returns: (transfer none) (array length=count): the days
 */
const CgHoliday *cg_holidays (gsize *count);

/**
 * cg_holiday_date:
 * @holiday: a day of cg_holidays()
 *
 * Returns: its date
 */
CgDate cg_holiday_date (const CgHoliday *holiday);

G_END_DECLS
