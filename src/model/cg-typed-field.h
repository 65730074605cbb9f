/* cg-typed-field.h: what may be typed into a cell of a list, and how it is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date-input.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * cg_typed_field:
 * @record: the record of the cell
 * @field: the field that its column shows
 * @error: %CG_FAULT_RECORD_ENDED, %CG_FAULT_DEADLINE_BY_ACTION, %CG_FAULT_FIELD_BY_ACTION,
 *   %CG_FAULT_FIXED_FIELD, %CG_FAULT_READ_ONLY_FIELD
 *
 * Which field typing there changes: the deadline in force stands for the deadline set, as
 * long as there is none. Any thread after cg_locale_init(), as all of this.
 *
 * Returns: the field's number; -1 when nothing may be typed there
 */
int cg_typed_field (const CgRecord *record, int field, GError **error);

/**
 * cg_typed_field_of_new:
 * @entity: a kind of record
 * @field: the field that a column shows
 * @error: %CG_FAULT_FIELD_BY_ACTION, %CG_FAULT_READ_ONLY_FIELD
 *
 * The same for a record that is still to be made.
 *
 * Returns: the field's number; -1 when nothing may be typed there
 */
int cg_typed_field_of_new (CgEntity entity, int field, GError **error);

/**
 * cg_typed_field_parse:
 * @value: (out caller-allocates): the value
 * @entity: a kind of record
 * @field: one of its fields, no reference
 * @text: what was typed or stands in a cell of a spreadsheet
 * @today: the day on which it is typed
 * @calendar: (nullable): the working days
 * @error: as cg_value_parse(), and %CG_FAULT_MISSING_FIELD when nothing was typed for a
 *   field that must have something
 *
 * More tolerant than cg_value_parse(): dates in every form of cg_date_input_parse(), numbers
 * with a percent sign or thousands, ticks for yes, line breaks only where they have a place.
 *
 * Returns: whether @text is a value of that field
 */
gboolean cg_typed_field_parse (CgValue *value,
                               CgEntity entity,
                               int field,
                               const char *text,
                               CgDate today,
                               CgCalendar *calendar,
                               GError **error);

G_END_DECLS
