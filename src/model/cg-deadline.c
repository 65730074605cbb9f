/* cg-deadline.c: from a term to its last day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-deadline.h"

static const char *const unit_ids[CG_N_TERM_UNITS] = {
  [CG_TERM_WORKDAY] = "workday",
  [CG_TERM_DAY] = "day",
  [CG_TERM_MONTH] = "month",
};

const char *
cg_term_unit_id (CgTermUnit unit)
{
  g_return_val_if_fail ((guint) unit < CG_N_TERM_UNITS, NULL);

  return unit_ids[unit];
}

gboolean
cg_term_unit_from_id (const char *id, CgTermUnit *unit)
{
  g_return_val_if_fail (unit != NULL, FALSE);

  for (int i = 0; i < CG_N_TERM_UNITS; i++)
    {
      if (g_strcmp0 (id, unit_ids[i]) == 0)
        {
          *unit = (CgTermUnit) i;
          return TRUE;
        }
    }

  return FALSE;
}

CgDate
cg_deadline_compute (CgCalendar *calendar, CgDate base, int amount, CgTermUnit unit, gboolean roll)
{
  CgDate last = 0;

  g_return_val_if_fail (calendar != NULL, 0);

  if (base == 0)
    return 0;

  switch (unit)
    {
    case CG_TERM_WORKDAY:
      last = cg_calendar_add_workdays (calendar, base, amount);
      break;
    case CG_TERM_DAY:
      last = (CgDate) MAX ((gint64) base + amount, 0);
      break;
    case CG_TERM_MONTH:
      last = cg_date_add_months (base, amount);
      break;
    default:
      g_return_val_if_reached (0);
    }

  return roll ? cg_calendar_next_workday (calendar, last) : last;
}

CgDate
cg_deadline_warning (CgCalendar *calendar, CgDate deadline, int workdays)
{
  g_return_val_if_fail (calendar != NULL, 0);

  if (deadline == 0)
    return 0;

  return cg_calendar_add_workdays (calendar, deadline + 1, -MAX (workdays, 0) - 1);
}
