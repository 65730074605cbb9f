/* cg-field-synonyms.h: which field a column of somebody's ledger is, by its heading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entity.h"

G_BEGIN_DECLS

/* What a column of a ledger holds: a field of a problem, or of what belongs to it. */
typedef struct
{
  CgEntity entity;
  int field; /* -1: known, and of no use: 序号 */
} CgLedgerColumn;

/**
 * cg_ledger_columns:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): what columns can hold, in the order of a ledger;
 *   the last one is of no use. Any thread.
 */
const CgLedgerColumn *cg_ledger_columns (guint *n);

/**
 * cg_ledger_column_label:
 * @column: place in cg_ledger_columns()
 *
 * Returns: (transfer none): its name in the user's language. Any thread.
 */
const char *cg_ledger_column_label (guint column);

/**
 * cg_ledger_column_id:
 *
 * Returns: (transfer full): as `problem.deadline`, for files and for scripts. Any thread.
 */
char *cg_ledger_column_id (guint column);

/**
 * cg_ledger_column_parse:
 * @id: as cg_ledger_column_id() gives it
 *
 * Returns: its place in cg_ledger_columns(), -1 when there is none. Any thread.
 */
int cg_ledger_column_parse (const char *id);

/**
 * cg_ledger_column_find:
 *
 * Returns: the place of the column that holds this field, -1 when none does. Any thread.
 */
int cg_ledger_column_find (CgEntity entity, int field);

/**
 * cg_ledger_column_guess:
 * @heading: what stands over a column, in any width and with any spaces
 * @points: (out): how sure it is; 100 for a word that is known, less where one is contained
 *
 * Returns: its place in cg_ledger_columns(), -1 when nothing speaks for any. Any thread.
 */
int cg_ledger_column_guess (const char *heading, guint *points);

G_END_DECLS
