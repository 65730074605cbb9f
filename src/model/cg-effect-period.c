/* cg-effect-period.c: how long a sanction has its effect (影响期).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect-period.h"

/* Probation lasts as long as its decision says. */
static const struct
{
  const char *kind;
  int months;
} periods[] = {
  { "talk", 6 },     { "written", 6 },  { "transfer", 12 },
  { "resign", 24 },  { "remove", 24 },  { "demote", 24 },
  { "suspend", 6 },  { "warning", 12 }, { "serious_warning", 18 },
  { "dismiss", 24 }, { "expel", 60 },
};

int
cg_effect_months (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_str_equal (periods[i].kind, kind))
      return periods[i].months;

  return 0;
}

CgDate
cg_effect_until (const char *kind, CgDate decided_on)
{
  int months = cg_effect_months (kind);

  return months > 0 && decided_on != 0 ? cg_date_add_months (decided_on, months) - 1 : 0;
}
