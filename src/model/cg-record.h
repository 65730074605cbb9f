/* cg-record.h: values and records: one row of an entity as read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-date.h"
#include "cg-entity.h"

G_BEGIN_DECLS

typedef enum
{
  CG_VALUE_NULL,
  CG_VALUE_INTEGER,
  CG_VALUE_TEXT,
} CgValueType;

/* Dates and choices are text (ISO, English id), booleans and references integers:
 * just as they lie in the store. */
typedef struct
{
  CgValueType type;
  gint64 integer;
  char *text;
} CgValue;

/* Ids and numbers stay below 2^53, safe in any JSON reader. */
#define CG_LARGEST_INTEGER ((G_GINT64_CONSTANT (1) << 53) - 1)

#define CG_VALUE_INIT                                                                              \
  {                                                                                                \
    CG_VALUE_NULL, 0, NULL                                                                         \
  }

void cg_value_clear (CgValue *value);
void cg_value_set_null (CgValue *value);
void cg_value_set_integer (CgValue *value, gint64 integer);

/**
 * cg_value_set_text:
 * @value: a value
 * @text: (nullable): the text, copied; %NULL sets null
 */
void cg_value_set_text (CgValue *value, const char *text);
void cg_value_copy (CgValue *value, const CgValue *source);
gboolean cg_value_equal (const CgValue *a, const CgValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgValue, cg_value_clear)

/**
 * cg_value_parse:
 * @value: (out caller-allocates): the value
 * @entity: the entity
 * @field: the field's number
 * @text: what was typed; "" means null
 * @error: %CG_FAULT_BAD_NUMBER, %CG_FAULT_BAD_DATE, %CG_FAULT_BAD_CHOICE,
 *   %CG_FAULT_BAD_REFERENCE, %CG_FAULT_BAD_TEXT, %CG_FAULT_OUT_OF_RANGE
 *
 * Reads what a person or a script typed for a field. A reference is read only as
 * an id here; names are looked up by the store.
 *
 * Returns: whether @text is a value of that field. Any thread.
 */
gboolean
cg_value_parse (CgValue *value, CgEntity entity, int field, const char *text, GError **error);

/**
 * cg_value_check:
 * @value: a value
 * @entity: the entity
 * @field: the field's number
 * @error: as cg_value_parse(), or %CG_FAULT_BAD_VALUE for one of another type
 *
 * Returns: whether @value is null or what cg_value_parse() makes of some text. Any thread.
 */
gboolean cg_value_check (const CgValue *value, CgEntity entity, int field, GError **error);

/**
 * cg_field_check_choice:
 * @entity: a kind of record
 * @field: one of its fields, of type %CG_FIELD_CHOICE
 * @id: a value for it, as it would be stored
 * @error: %CG_FAULT_BAD_CHOICE, which names the choices
 *
 * Returns: whether @id is one of the choices. Any thread.
 */
gboolean cg_field_check_choice (CgEntity entity, int field, const char *id, GError **error);

/**
 * cg_value_format:
 * @value: a value
 * @entity: the entity
 * @field: the field's number
 *
 * Returns: (transfer full): the value in the user's words (choices by their label,
 *   dates ISO, booleans 是/否); a reference as its id. Any thread.
 */
char *cg_value_format (const CgValue *value, CgEntity entity, int field);

/**
 * cg_field_is_percentage:
 * @entity: an entity
 * @field: one of its fields
 *
 * Returns: whether the field's number is a share from 0 to 100
 */
gboolean cg_field_is_percentage (CgEntity entity, int field);

/**
 * cg_field_most:
 * @entity: an entity
 * @field: one of its fields: a text or a number
 *
 * Returns: how many characters the text may have; how large the number may be, which is not
 *   below 0 where that is less than %CG_LARGEST_INTEGER. Any thread.
 */
gint64 cg_field_most (CgEntity entity, int field);

/* One record: immutable once shared; reference counted, any thread. */
typedef struct _CgRecord CgRecord;

/**
 * cg_record_new:
 * @entity: the entity
 * @id: the record's id
 *
 * Returns: (transfer full): a record whose values are all null.
 */
CgRecord *cg_record_new (CgEntity entity, gint64 id);
CgRecord *cg_record_ref (CgRecord *record);
void cg_record_unref (CgRecord *record);
CgRecord *cg_record_copy (const CgRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRecord, cg_record_unref)

CgEntity cg_record_get_entity (const CgRecord *record);
gint64 cg_record_get_id (const CgRecord *record);

/**
 * cg_record_value:
 *
 * Returns: (transfer none): the value of @field.
 */
const CgValue *cg_record_value (const CgRecord *record, int field);

/**
 * cg_record_mutable_value:
 *
 * Returns: (transfer none): the value of @field, to be filled before the record is shared.
 */
CgValue *cg_record_mutable_value (CgRecord *record, int field);
void cg_record_set_reference_name (CgRecord *record, int field, const char *name);

/**
 * cg_record_text:
 *
 * Returns: (transfer none): the text of @field, "" when null.
 */
const char *cg_record_text (const CgRecord *record, int field);

/**
 * cg_record_integer:
 *
 * Returns: the number of @field, 0 when null.
 */
gint64 cg_record_integer (const CgRecord *record, int field);
gboolean cg_record_is_null (const CgRecord *record, int field);

/**
 * cg_record_date:
 *
 * Returns: the date of @field, 0 when null.
 */
CgDate cg_record_date (const CgRecord *record, int field);

/**
 * cg_record_reference_name:
 *
 * Returns: (transfer none): the name of the record that @field refers to, "" when null.
 */
const char *cg_record_reference_name (const CgRecord *record, int field);

/**
 * cg_record_display:
 *
 * Returns: (transfer full): the value of @field in the user's words; references by name.
 */
char *cg_record_display (const CgRecord *record, int field);

/**
 * cg_record_equal:
 *
 * Returns: whether both are the same record in the same state: values and names.
 */
gboolean cg_record_equal (const CgRecord *record, const CgRecord *other);

/**
 * cg_record_name:
 *
 * Returns: (transfer none): the record's name, else its number, else "".
 */
const char *cg_record_name (const CgRecord *record);

/**
 * cg_record_title:
 *
 * Returns: (transfer full): number and name, for sentences and headings; where it has
 *   neither, the beginning of the first thing it must say, else entity and id.
 */
char *cg_record_title (const CgRecord *record);

G_END_DECLS
