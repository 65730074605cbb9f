/* cg-sheet-cells.c: how the cells of a list read on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-cells.h"

#include <glib/gi18n.h>

#include "cg-record-lamp.h"
#include "cg-record-words.h"

/* Numbers that an office gives, and what is called by one. */
static gboolean
is_identifier (CgEntity entity, int field)
{
  const CgField *info = cg_field_get (entity, field);
  const CgEntityInfo *of = info->type == CG_FIELD_REFERENCE ? cg_entity_get (info->of) : NULL;

  if (of != NULL)
    return of->name_field >= 0 && of->name_field == of->number_field;

  return field == cg_entity_get (entity)->number_field || g_str_has_suffix (info->id, "_no");
}

CgTableColumnKind
cg_sheet_cell_kind (CgEntity entity, int field)
{
  const CgField *info = cg_field_get (entity, field);

  if (is_identifier (entity, field))
    return CG_TABLE_IDENTIFIER;
  if (cg_field_is_lamp (info))
    return CG_TABLE_LAMP;
  if (info->type == CG_FIELD_INTEGER || info->type == CG_FIELD_DATE ||
      info->type == CG_FIELD_BOOLEAN)
    return CG_TABLE_SHORT;

  return cg_field_is_text (info) ? CG_TABLE_TEXT : CG_TABLE_WORDS;
}

/* Printed in black a lamp is told by its shape. */
static char *
lamp_words (const CgSheetTable *table, const CgRecord *record)
{
  CgLampFacts facts;
  CgLamp lamp;
  g_autofree char *words = NULL;

  if (!cg_record_lamp_facts (record, &facts))
    return g_strdup ("");

  lamp = cg_lamp_compute (&facts, table->today);
  words = cg_lamp_words (&facts, table->today, table->calendar);
  if (*words == '\0' || facts.longterm)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s %s%s", cg_lamp_mark (lamp), words,
                          cg_lamp_shows_extension (&facts, lamp) ? _ ("\n(extended)") : "");
}

char *
cg_sheet_cell_words (const CgSheetTable *table, const CgRecord *record, int field)
{
  if (cg_field_is_lamp (cg_field_get (table->entity, field)))
    return lamp_words (table, record);

  return cg_record_words (record, field, table->today, table->calendar);
}

gboolean
cg_sheet_is_measures (const CgSheetTable *table, int field)
{
  return table->entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_MEASURES;
}

gboolean
cg_sheet_has_measures (const CgSheetTable *table)
{
  return table->entity == CG_ENTITY_PROBLEM &&
         cg_sheet_table_has_column (table, CG_PROBLEM_MEASURES);
}

/* What the row says itself; %NULL where it does not. */
static char *
said (const CgSheetTable *table, const CgRecord *record, int field)
{
  return cg_sheet_table_has_column (table, field) ? cg_record_display (record, field) : NULL;
}

char *
cg_sheet_measures_cell (const CgSheetTable *table,
                        const CgRecord *record,
                        const CgSheetMeasures *then,
                        const CgSheetMeasures *now)
{
  g_autofree char *who = said (table, record, CG_PROBLEM_PERSON);
  g_autofree char *until = said (table, record, CG_PROBLEM_EFFECTIVE_DEADLINE);
  CgSheetMeasuresRow row = { cg_record_get_id (record), who, until };

  return then != NULL ? cg_sheet_measures_was (then, now, &row)
                      : cg_sheet_measures_words (now, &row);
}
