/* cg-holidays.c: days off and make-up working days that have been published.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-holidays.h"

static const CgHoliday holidays[] = {
  /* 2024 */
  { 2024, 1, 1, TRUE },
  { 2024, 2, 4, FALSE },
  { 2024, 2, 10, TRUE },
  { 2024, 2, 11, TRUE },
  { 2024, 2, 12, TRUE },
  { 2024, 2, 13, TRUE },
  { 2024, 2, 14, TRUE },
  { 2024, 2, 15, TRUE },
  { 2024, 2, 16, TRUE },
  { 2024, 2, 17, TRUE },
  { 2024, 2, 18, FALSE },
  { 2024, 4, 4, TRUE },
  { 2024, 4, 5, TRUE },
  { 2024, 4, 6, TRUE },
  { 2024, 4, 7, FALSE },
  { 2024, 4, 28, FALSE },
  { 2024, 5, 1, TRUE },
  { 2024, 5, 2, TRUE },
  { 2024, 5, 3, TRUE },
  { 2024, 5, 4, TRUE },
  { 2024, 5, 5, TRUE },
  { 2024, 5, 11, FALSE },
  { 2024, 6, 10, TRUE },
  { 2024, 9, 14, FALSE },
  { 2024, 9, 15, TRUE },
  { 2024, 9, 16, TRUE },
  { 2024, 9, 17, TRUE },
  { 2024, 9, 29, FALSE },
  { 2024, 10, 1, TRUE },
  { 2024, 10, 2, TRUE },
  { 2024, 10, 3, TRUE },
  { 2024, 10, 4, TRUE },
  { 2024, 10, 5, TRUE },
  { 2024, 10, 6, TRUE },
  { 2024, 10, 7, TRUE },
  { 2024, 10, 12, FALSE },
  /* 2025 */
  { 2025, 1, 1, TRUE },
  { 2025, 1, 26, FALSE },
  { 2025, 1, 28, TRUE },
  { 2025, 1, 29, TRUE },
  { 2025, 1, 30, TRUE },
  { 2025, 1, 31, TRUE },
  { 2025, 2, 1, TRUE },
  { 2025, 2, 2, TRUE },
  { 2025, 2, 3, TRUE },
  { 2025, 2, 4, TRUE },
  { 2025, 2, 8, FALSE },
  { 2025, 4, 4, TRUE },
  { 2025, 4, 5, TRUE },
  { 2025, 4, 6, TRUE },
  { 2025, 4, 27, FALSE },
  { 2025, 5, 1, TRUE },
  { 2025, 5, 2, TRUE },
  { 2025, 5, 3, TRUE },
  { 2025, 5, 4, TRUE },
  { 2025, 5, 5, TRUE },
  { 2025, 5, 31, TRUE },
  { 2025, 6, 1, TRUE },
  { 2025, 6, 2, TRUE },
  { 2025, 9, 28, FALSE },
  { 2025, 10, 1, TRUE },
  { 2025, 10, 2, TRUE },
  { 2025, 10, 3, TRUE },
  { 2025, 10, 4, TRUE },
  { 2025, 10, 5, TRUE },
  { 2025, 10, 6, TRUE },
  { 2025, 10, 7, TRUE },
  { 2025, 10, 8, TRUE },
  { 2025, 10, 11, FALSE },
  /* 2026 */
  { 2026, 1, 1, TRUE },
  { 2026, 1, 2, TRUE },
  { 2026, 1, 3, TRUE },
  { 2026, 1, 4, FALSE },
  { 2026, 2, 14, FALSE },
  { 2026, 2, 15, TRUE },
  { 2026, 2, 16, TRUE },
  { 2026, 2, 17, TRUE },
  { 2026, 2, 18, TRUE },
  { 2026, 2, 19, TRUE },
  { 2026, 2, 20, TRUE },
  { 2026, 2, 21, TRUE },
  { 2026, 2, 22, TRUE },
  { 2026, 2, 23, TRUE },
  { 2026, 2, 28, FALSE },
  { 2026, 4, 4, TRUE },
  { 2026, 4, 5, TRUE },
  { 2026, 4, 6, TRUE },
  { 2026, 5, 1, TRUE },
  { 2026, 5, 2, TRUE },
  { 2026, 5, 3, TRUE },
  { 2026, 5, 4, TRUE },
  { 2026, 5, 5, TRUE },
  { 2026, 5, 9, FALSE },
  { 2026, 6, 19, TRUE },
  { 2026, 6, 20, TRUE },
  { 2026, 6, 21, TRUE },
  { 2026, 9, 20, FALSE },
  { 2026, 9, 25, TRUE },
  { 2026, 9, 26, TRUE },
  { 2026, 9, 27, TRUE },
  { 2026, 10, 1, TRUE },
  { 2026, 10, 2, TRUE },
  { 2026, 10, 3, TRUE },
  { 2026, 10, 4, TRUE },
  { 2026, 10, 5, TRUE },
  { 2026, 10, 6, TRUE },
  { 2026, 10, 7, TRUE },
  { 2026, 10, 10, FALSE },
};

const CgHoliday *
cg_holidays (gsize *count)
{
  g_return_val_if_fail (count != NULL, NULL);

  *count = G_N_ELEMENTS (holidays);

  return holidays;
}

CgDate
cg_holiday_date (const CgHoliday *holiday)
{
  g_return_val_if_fail (holiday != NULL, 0);

  return cg_date_from_ymd (holiday->year, holiday->month, holiday->day);
}
