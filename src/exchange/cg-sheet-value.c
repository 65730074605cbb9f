/* cg-sheet-value.c: what a cell of a sheet holds of a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-value.h"

#include "cg-record-words.h"

void
cg_sheet_value_clear (CgSheetValue *value)
{
  g_clear_pointer (&value->own, g_free);
  *value = (CgSheetValue) CG_SHEET_VALUE_INIT;
}

CgSheetKind
cg_sheet_kind_of (const CgField *field)
{
  switch (field->type)
    {
    case CG_FIELD_INTEGER:
      return CG_SHEET_NUMBER;
    case CG_FIELD_DATE:
      return CG_SHEET_DATE;
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    case CG_FIELD_BOOLEAN:
    case CG_FIELD_CHOICE:
    case CG_FIELD_REFERENCE:
    default:
      return CG_SHEET_TEXT;
    }
}

/* What lies in the record as it reads is not copied: a sheet has a million cells. */
static const char *
text_in_place (const CgRecord *record, int field, const CgField *info)
{
  if (info->type == CG_FIELD_REFERENCE)
    return cg_record_reference_name (record, field);
  if (cg_field_is_text (info) && !(info->flags & CG_FIELD_TEMPLATE))
    return cg_record_text (record, field);

  return NULL;
}

static void
read_text (
    CgSheetValue *value, const CgRecord *record, int field, CgDate today, CgCalendar *calendar)
{
  const CgField *info = cg_field_get (cg_record_get_entity (record), field);

  value->text = text_in_place (record, field, info);
  if (value->text == NULL)
    value->text = value->own = cg_record_words (record, field, today, calendar);
  if (*value->text == '\0')
    value->kind = CG_SHEET_NOTHING;
}

void
cg_sheet_value_read (
    CgSheetValue *value, const CgRecord *record, int field, CgDate today, CgCalendar *calendar)
{
  const CgField *info = cg_field_get (cg_record_get_entity (record), field);

  *value = (CgSheetValue) CG_SHEET_VALUE_INIT;
  /* A lamp is never stored: it may be there though its field is empty. */
  if (cg_record_is_null (record, field) && !cg_field_is_lamp (info))
    return;

  value->kind = cg_sheet_kind_of (info);
  if (value->kind == CG_SHEET_NUMBER)
    value->number = cg_record_integer (record, field);
  else if (value->kind == CG_SHEET_DATE)
    value->date = cg_record_date (record, field);
  else
    read_text (value, record, field, today, calendar);
}
