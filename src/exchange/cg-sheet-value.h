/* cg-sheet-value.h: what a cell of a sheet holds of a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"
#include "cg-record.h"

G_BEGIN_DECLS

typedef enum
{
  CG_SHEET_NOTHING,
  CG_SHEET_TEXT, /* numbers of documents, cases and telephones too */
  CG_SHEET_NUMBER,
  CG_SHEET_DATE,
} CgSheetKind;

/**
 * CgSheetValue:
 * @kind: what it is
 * @text: of a text; "" for anything else
 * @number: of a number
 * @date: of a date
 *
 * A cell's value: as cg_record_words() reads, but numbers and dates are such.
 */
typedef struct
{
  CgSheetKind kind;
  const char *text;
  gint64 number;
  CgDate date;
  char *own; /* what @text points to when it is not the record's */
} CgSheetValue;

#define CG_SHEET_VALUE_INIT                                                                        \
  {                                                                                                \
    CG_SHEET_NOTHING, "", 0, 0, NULL                                                               \
  }

void cg_sheet_value_clear (CgSheetValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgSheetValue, cg_sheet_value_clear)

/**
 * cg_sheet_value_read:
 * @value: (out caller-allocates): valid as long as @record
 * @record: a record as read from the store
 * @field: one of its fields
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * Any thread after cg_locale_init().
 */
void cg_sheet_value_read (
    CgSheetValue *value, const CgRecord *record, int field, CgDate today, CgCalendar *calendar);

/**
 * cg_sheet_kind_of:
 * @field: a field's description
 *
 * Returns: what the cells of such a column hold. Any thread.
 */
CgSheetKind cg_sheet_kind_of (const CgField *field);

G_END_DECLS
