/* cg-entity.h: kinds of record and their fields, each described once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-choices.h"
#include "cg-fields.h"

G_BEGIN_DECLS

#define CG_ENTITY_ENUM(ENTITY, id, label) CG_ENTITY_##ENTITY,
typedef enum
{
  CG_ENTITIES (CG_ENTITY_ENUM) CG_N_ENTITIES
} CgEntity;
#undef CG_ENTITY_ENUM

/* An enumeration of the fields of each entity: CG_PROBLEM_STATUS and so on;
 * the number is the place of the field in the table and in a record. */
#define CG_FIELD_ENUM(ENTITY, FIELD, id, type, label, of, width, flags, value)                     \
  CG_##ENTITY##_##FIELD,
#define CG_FIELDS_ENUM(ENTITY, id, label)                                                          \
  enum                                                                                             \
  {                                                                                                \
    CG_##ENTITY##_FIELDS (CG_FIELD_ENUM)                                                           \
  };
CG_ENTITIES (CG_FIELDS_ENUM)
#undef CG_FIELDS_ENUM
#undef CG_FIELD_ENUM

/* Every entity has this field first: why a record was voided, or NULL. */
#define CG_FIELD_VOID_REASON 0

typedef enum
{
  CG_FIELD_TEXT,
  CG_FIELD_LONG_TEXT,
  CG_FIELD_INTEGER,
  CG_FIELD_BOOLEAN,
  CG_FIELD_DATE,
  CG_FIELD_CHOICE,
  CG_FIELD_REFERENCE,
} CgFieldType;

typedef enum
{
  CG_FIELD_REQUIRED = 1 << 0,  /* must have a value when the record is created */
  CG_FIELD_LISTED = 1 << 1,    /* a column shown at first */
  CG_FIELD_NAME = 1 << 2,      /* the record's name where others refer to it */
  CG_FIELD_UNIQUE = 1 << 3,    /* no two records have the same; `show` finds by it */
  CG_FIELD_BY_ACTION = 1 << 4, /* changed only by actions, never typed */
  CG_FIELD_PARENT = 1 << 5,    /* the record that owns this one */
  CG_FIELD_FIXED = 1 << 6,     /* given at creation, not changed later */
  CG_FIELD_DERIVED = 1 << 7,   /* computed by the store, in a table of its own */
  CG_FIELD_VIRTUAL = 1 << 8,   /* derived, and computed when asked: it depends on today,
                                or would double what other records say */
  CG_FIELD_TEMPLATE = 1 << 9,  /* holds placeholders: cg_placeholders_to_words() shows it */
} CgFieldFlags;

typedef struct
{
  const char *id;
  CgFieldType type;
  const char *label; /* msgid, context "field"; see cg_field_label() */
  guint of;          /* CgChoicesId of a choice, CgEntity of a reference */
  int width;         /* px of its column at 100 % */
  CgFieldFlags flags;
  const char *default_value; /* (nullable): text as typed; "@today", "@actor" */
} CgField;

typedef struct
{
  const char *id; /* also the name of its table */
  const char *label;
  const CgField *fields;
  guint n_fields;     /* own and derived */
  guint n_own_fields; /* the columns of its table besides id */
  int name_field;     /* -1 when it has none */
  int number_field;   /* the first unique field, -1 when it has none */
  int parent_field;   /* -1 when it has none */
} CgEntityInfo;

/**
 * cg_entity_get:
 * @entity: a kind of record
 *
 * Returns: (transfer none): its description. Any thread.
 */
const CgEntityInfo *cg_entity_get (CgEntity entity);

/**
 * cg_entity_parse:
 * @id: an entity's id
 * @entity: (out): the entity
 * @error: %CG_FAULT_UNKNOWN_ENTITY
 *
 * Returns: whether @id names an entity. Any thread.
 */
gboolean cg_entity_parse (const char *id, CgEntity *entity, GError **error);

/**
 * cg_entity_label:
 * @entity: a kind of record
 *
 * Returns: (transfer none): its name in the user's language. Any thread.
 */
const char *cg_entity_label (CgEntity entity);

/**
 * cg_entity_find_field:
 * @entity: a kind of record
 * @id: a field's id
 *
 * Returns: the field's number, -1 when there is none. Any thread.
 */
int cg_entity_find_field (CgEntity entity, const char *id);

/**
 * cg_entity_parse_field:
 * @entity: a kind of record
 * @id: a field's id
 * @field: (out): its number
 * @error: %CG_FAULT_UNKNOWN_FIELD
 *
 * Returns: whether @entity has such a field. Any thread.
 */
gboolean cg_entity_parse_field (CgEntity entity, const char *id, int *field, GError **error);

/**
 * cg_field_get:
 * @entity: a kind of record
 * @field: a field's number
 *
 * Returns: (transfer none): the field's description. Any thread.
 */
const CgField *cg_field_get (CgEntity entity, int field);

/**
 * cg_field_label:
 * @entity: a kind of record
 * @field: a field's number
 *
 * Returns: (transfer none): its label in the user's language. Any thread.
 */
const char *cg_field_label (CgEntity entity, int field);

/**
 * cg_field_is_text:
 * @field: a field's description
 *
 * Returns: whether the field is free text, which a search looks through. Any thread.
 */
gboolean cg_field_is_text (const CgField *field);

/**
 * cg_field_is_gathered:
 * @field: a field's description
 *
 * Returns: whether it says in words what other records say, as the measures of a problem: it is
 *   read with the record, and moves when those are edited. Any thread.
 */
gboolean cg_field_is_gathered (const CgField *field);

/**
 * cg_field_type_id:
 * @type: a type
 *
 * Returns: (transfer none): its id, as `long_text`. Any thread.
 */
const char *cg_field_type_id (CgFieldType type);

G_END_DECLS
