/* cg-column.h: one column of a grid: which field, how it is shown, how wide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entity.h"

G_BEGIN_DECLS

/**
 * CgColumnKind:
 * @CG_COLUMN_TEXT: words: text, choices, names of references
 * @CG_COLUMN_NUMBER: a number, at the right edge
 * @CG_COLUMN_DATE: a date in its short form
 * @CG_COLUMN_CHECK: ✓ for yes
 * @CG_COLUMN_LAMP: the lamp with its words
 * @CG_COLUMN_PROGRESS: a bar with its percentage while the work runs, else the state
 * @CG_COLUMN_MARK: no field: what became of the record since the day it is compared with
 */
typedef enum
{
  CG_COLUMN_TEXT,
  CG_COLUMN_NUMBER,
  CG_COLUMN_DATE,
  CG_COLUMN_CHECK,
  CG_COLUMN_LAMP,
  CG_COLUMN_PROGRESS,
  CG_COLUMN_MARK,
} CgColumnKind;

/**
 * CgColumn:
 * @entity: the kind of record
 * @field: the field's number
 * @kind: how it is shown
 * @title: (nullable): heading, translated; %NULL for the field's label
 * @width: pixels at 100 %, padding included
 * @expand: takes the free space of the grid
 * @frozen: stays at the left while the others scroll; only leading columns can
 * @roomy: left out where room is short: while the details pane is open
 *
 * A plain value that may be changed before it is given to a grid.
 */
typedef struct
{
  CgEntity entity;
  int field;
  CgColumnKind kind;
  char *title;
  int width;
  gboolean expand;
  gboolean frozen;
  gboolean roomy;
} CgColumn;

/**
 * cg_column_new:
 * @entity: a kind of record
 * @field: one of its fields
 *
 * Returns: (transfer full): a column as the field table describes it.
 */
CgColumn *cg_column_new (CgEntity entity, int field);
CgColumn *cg_column_copy (const CgColumn *column);
void cg_column_free (CgColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgColumn, cg_column_free)

/**
 * cg_column_title:
 * @column: a column
 *
 * Returns: (transfer none): its heading in the user's language.
 */
const char *cg_column_title (const CgColumn *column);

/**
 * cg_columns_tell_apart:
 * @columns: (element-type CgColumn): columns that stand side by side
 *
 * Of two with the same heading, the one that has it of its own goes by its field's label.
 */
void cg_columns_tell_apart (GPtrArray *columns);

/**
 * cg_column_is_number:
 * @column: a column
 *
 * Returns: whether its cells are numbers or dates, not words.
 */
gboolean cg_column_is_number (const CgColumn *column);

/**
 * cg_columns_listed:
 * @entity: a kind of record
 *
 * Returns: (transfer full) (element-type CgColumn): the columns that the field table lists
 *   at first, the lamp before all others; the widest text takes the free space.
 */
GPtrArray *cg_columns_listed (CgEntity entity);

/**
 * cg_columns_of:
 * @entity: a kind of record
 * @...: fields, ended by -1
 *
 * Returns: (transfer full) (element-type CgColumn): these columns in this order; the widest
 *   text takes the free space.
 */
GPtrArray *cg_columns_of (CgEntity entity, ...);

/**
 * cg_columns_find:
 * @columns: (element-type CgColumn): columns
 * @field: a field's number
 *
 * Returns: (transfer none) (nullable): the column of that field.
 */
CgColumn *cg_columns_find (GPtrArray *columns, int field);

/**
 * cg_columns_freeze:
 * @columns: (element-type CgColumn): columns
 * @n: how many leading ones stay at the left
 */
void cg_columns_freeze (GPtrArray *columns, guint n);

/**
 * cg_columns_set_roomy:
 * @columns: (element-type CgColumn): columns
 * @...: fields, ended by -1: their columns are left out where room is short
 */
void cg_columns_set_roomy (GPtrArray *columns, ...);

/**
 * cg_columns_fitting:
 * @columns: (element-type CgColumn): columns
 * @short_of_room: whether the roomy ones are left out
 *
 * Returns: (transfer full) (element-type CgColumn): copies of those to be shown.
 */
GPtrArray *cg_columns_fitting (GPtrArray *columns, gboolean short_of_room);

G_END_DECLS
