/* cg-lamp.c: the lamp of a record, from its deadline and today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp.h"

#include <glib/gi18n.h>

/* Days of three digits leave no room for the whole word in a narrow column. */
#define LONG_OVERDUE 100

static const struct
{
  const char *id;
  const char *mark;
  const char *label;
} lamps[CG_N_LAMPS] = {
  [CG_LAMP_NONE] = { "none", "○", NC_ ("lamp", "No deadline") },
  [CG_LAMP_OK] = { "ok", "●", NC_ ("lamp", "In time") },
  [CG_LAMP_SOON] = { "soon", "▲", NC_ ("lamp", "Due soon") },
  [CG_LAMP_OVER] = { "over", "■", NC_ ("lamp", "Overdue") },
  [CG_LAMP_DONE] = { "done", "√", NC_ ("lamp", "Done in time") },
  [CG_LAMP_DONE_LATE] = { "done_late", "√", NC_ ("lamp", "Done late") },
  [CG_LAMP_EXT] = { "ext", "‖", NC_ ("lamp", "Extended") },
};

const char *
cg_lamp_id (CgLamp lamp)
{
  g_return_val_if_fail ((guint) lamp < CG_N_LAMPS, NULL);

  return lamps[lamp].id;
}

gboolean
cg_lamp_from_id (const char *id, CgLamp *lamp)
{
  g_return_val_if_fail (lamp != NULL, FALSE);

  for (int i = 0; i < CG_N_LAMPS; i++)
    {
      if (g_strcmp0 (id, lamps[i].id) == 0)
        {
          *lamp = (CgLamp) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
cg_lamp_label (CgLamp lamp)
{
  g_return_val_if_fail ((guint) lamp < CG_N_LAMPS, NULL);

  return g_dpgettext2 (NULL, "lamp", lamps[lamp].label);
}

const char *
cg_lamp_mark (CgLamp lamp)
{
  g_return_val_if_fail ((guint) lamp < CG_N_LAMPS, NULL);

  return lamps[lamp].mark;
}

gboolean
cg_lamp_shows_extension (const CgLampFacts *facts, CgLamp lamp)
{
  return facts->has_extension && facts->completed == 0 && lamp != CG_LAMP_EXT &&
         lamp != CG_LAMP_NONE;
}

CgLamp
cg_lamp_compute (const CgLampFacts *facts, CgDate today)
{
  g_return_val_if_fail (facts != NULL, CG_LAMP_NONE);

  if (facts->completed != 0)
    return facts->deadline == 0 || facts->completed <= facts->deadline ? CG_LAMP_DONE
                                                                       : CG_LAMP_DONE_LATE;
  if (!facts->open || facts->longterm || facts->deadline == 0)
    return CG_LAMP_NONE;
  if (today > facts->deadline)
    return CG_LAMP_OVER;
  if (facts->warning != 0 && today >= facts->warning)
    return CG_LAMP_SOON;

  return facts->has_extension ? CG_LAMP_EXT : CG_LAMP_OK;
}

static char *
words_without_deadline (const CgLampFacts *facts)
{
  if (!facts->open)
    return g_strdup ("");
  if (facts->longterm)
    return g_strdup (C_ ("lamp", "Long-term"));

  return g_strdup (cg_lamp_label (CG_LAMP_NONE));
}

/* Words that are the same however much room there is, but for a year; NULL where days are
 * counted. */
static char *
fixed_words (const CgLampFacts *facts, CgLamp lamp, CgDate today, gboolean brief)
{
  g_autofree char *until = NULL;

  switch (lamp)
    {
    case CG_LAMP_NONE:
      return words_without_deadline (facts);
    case CG_LAMP_DONE:
    case CG_LAMP_DONE_LATE:
      return g_strdup (cg_lamp_label (lamp));
    case CG_LAMP_EXT:
      until = brief ? cg_date_format_coming (facts->deadline, today)
                    : cg_date_format_short (facts->deadline, today);
      /* Translators: %s is a date such as 03-05. */
      return g_strdup_printf (C_ ("lamp", "Extended to %s"), until);
    case CG_LAMP_OK:
    case CG_LAMP_SOON:
      return facts->deadline == today ? g_strdup (C_ ("lamp", "Due today")) : NULL;
    case CG_LAMP_OVER:
      return NULL;
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
words_over (const CgLampFacts *facts, CgDate today)
{
  int days = (int) (today - facts->deadline);

  return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) days), days);
}

static char *
words_left (int workdays)
{
  return g_strdup_printf (
      ngettext ("%d working day left", "%d working days left", (gulong) workdays), workdays);
}

char *
cg_lamp_words (const CgLampFacts *facts, CgDate today, CgCalendar *calendar)
{
  CgLamp lamp = cg_lamp_compute (facts, today);
  char *words = fixed_words (facts, lamp, today, FALSE);

  if (words != NULL)
    return words;
  if (lamp == CG_LAMP_OVER)
    return words_over (facts, today);

  return words_left (cg_calendar_workdays_between (calendar, today, facts->deadline));
}

char *
cg_lamp_words_short (const CgLampFacts *facts, CgDate today)
{
  CgLamp lamp = cg_lamp_compute (facts, today);
  char *words = fixed_words (facts, lamp, today, TRUE);
  int days;

  if (words != NULL)
    return words;

  days = (int) facts->deadline - (int) today;
  if (lamp == CG_LAMP_OVER && -days < LONG_OVERDUE)
    return words_over (facts, today);
  if (lamp == CG_LAMP_OVER)
    /* Translators: the short form of "days overdue", for a narrow column. */
    return g_strdup_printf (ngettext ("%d day over", "%d days over", (gulong) -days), -days);

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days);
}

char *
cg_lamp_tooltip (const CgLampFacts *facts, CgDate today, CgCalendar *calendar)
{
  CgLamp lamp = cg_lamp_compute (facts, today);
  char deadline[CG_DATE_ISO_SIZE];
  g_autofree char *words = cg_lamp_words (facts, today, calendar);
  g_autofree char *left = NULL;
  int workdays, days;

  if (facts->deadline == 0 || lamp == CG_LAMP_NONE)
    return g_steal_pointer (&words);

  cg_date_to_iso_buffer (facts->deadline, deadline);
  if (facts->completed != 0 || today >= facts->deadline)
    /* Translators: a deadline and what it says today, "Due 2026-03-05, 3 days overdue". */
    return g_strdup_printf (_ ("Due %s, %s"), deadline, words);

  workdays = cg_calendar_workdays_between (calendar, today, facts->deadline);
  days = (int) (facts->deadline - today);
  left = words_left (workdays);

  /* Translators: a deadline, the working days left, and the same in calendar days. */
  return g_strdup_printf (ngettext ("Due %s, %s (%d day)", "Due %s, %s (%d days)", (gulong) days),
                          deadline, left, days);
}
