/* cg-derive-expressions.h: how each derived value follows from the records, in SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-derive.h"
#include "cg-gate.h"

G_BEGIN_DECLS

/* Whether the notice in @row begins 以案促改 (domain.md 1.3, stage 2), in SQL. */
#define CG_SQL_BEGINS_RECTIFICATION(row)                                                           \
  "(" row ".kind IN ('notice', 'discipline_advice', 'supervision_advice'))"

/* Whether the problem in @row is one that its case was held to account for, in SQL; what another
 * unit found in comparison is that unit's own (domain.md 6.4). */
#define CG_SQL_HELD_TO_ACCOUNT(row) "(" row ".learning IS NULL)"

/**
 * cg_derive_expression:
 * @entity: an entity
 * @column: a column of its derived table
 *
 * Returns: (transfer none) (nullable): the SQL expression over the record `t`.
 */
const char *cg_derive_expression (CgEntity entity, const char *column);

/**
 * cg_derive_reads_field:
 * @field: an own field of @entity
 *
 * Returns: whether any derived value, or any fact that a gate asks for, may depend on it.
 */
gboolean cg_derive_reads_field (CgEntity entity, int field);

/**
 * cg_derive_gate_reads_field:
 *
 * Returns: whether the answer of a gate of @entity may change with this field of its record,
 *   by what the gate reads of it or by the facts that are gathered. Any thread.
 */
gboolean cg_derive_gate_reads_field (CgEntity entity, int field);

/**
 * cg_derive_facts_read:
 * @facts: ended by %CG_N_FACTS
 *
 * Returns: bit e: whether one of the facts is counted over records of entity e. Any thread.
 */
CgBits cg_derive_facts_read (const CgFact *facts);

/**
 * cg_derive_owner_stale:
 * @field: an own field of @entity
 *
 * Returns: what moves in the record that the field refers to when a row of @entity comes or
 *   goes: %CG_STALE_NOT where nothing is summed up over it.
 */
CgStale cg_derive_owner_stale (CgEntity entity, int field);

/**
 * cg_derive_reads_table:
 * @column: a column of the derived table of @entity
 *
 * Returns: whether its expression may read rows of @table.
 */
gboolean cg_derive_reads_table (CgEntity entity, const char *column, CgEntity table);

/**
 * cg_derive_follows:
 * @column: a column of the derived table of @entity, or "live"
 * @changed: bit f: own field f of the record
 *
 * Returns: whether its expression may read one of the fields.
 */
gboolean cg_derive_follows (CgEntity entity, const char *column, guint64 changed);

typedef struct
{
  CgEntity source;
  CgEntity entity;
  CgStale stale;
  gboolean only_sums;    /* of @entity only what is summed up over @source moves */
  const char *statement; /* adds the @entity rows that depend on touched @source rows */
} CgDependent;

/**
 * cg_derive_dependents:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): what depends on what, in the order in which
 *   temp.touched is to be completed.
 */
const CgDependent *cg_derive_dependents (gsize *n);

/**
 * cg_derive_moves:
 * @changed: bit f: own field f of records of its source
 *
 * Returns: whether what depends on them may be another, or what gates count over them.
 */
gboolean cg_derive_moves (const CgDependent *dependent, guint64 changed);

G_END_DECLS
