/* cg-record-words.c: how a field of a record reads in full, on paper and in sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-words.h"

#include <glib/gi18n.h>

#include "cg-record-lamp.h"

char *
cg_record_overdue_words (const CgRecord *problem)
{
  gulong times = (gulong) cg_record_integer (problem, CG_PROBLEM_OVERDUE_COUNT);

  if (times == 0)
    return NULL;

  return g_strdup_printf (
      g_dngettext (NULL, "Was overdue %lu time", "Was overdue %lu times", times), times);
}

gboolean
cg_field_is_lamp (const CgField *field)
{
  return field->type == CG_FIELD_CHOICE && field->of == CG_CHOICES_LAMP;
}

char *
cg_record_words (const CgRecord *record, int field, CgDate today, CgCalendar *calendar)
{
  CgLampFacts facts;

  if (!cg_field_is_lamp (cg_field_get (cg_record_get_entity (record), field)))
    return cg_record_display (record, field);
  if (!cg_record_lamp_facts (record, &facts))
    return g_strdup ("");

  return cg_lamp_words (&facts, today, calendar);
}
