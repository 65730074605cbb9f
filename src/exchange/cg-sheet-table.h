/* cg-sheet-table.h: a list on its way out: which columns of which records, read in blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"

G_BEGIN_DECLS

/**
 * CgSheetColumn:
 * @field: the field's number
 * @title: heading, translated
 * @width: pixels at 100 %
 */
typedef struct
{
  int field;
  char *title;
  int width;
} CgSheetColumn;

/**
 * CgSheetTable:
 * @store: where the records are
 * @past: (nullable): a past day of @store, of which they are
 * @entity: what they are
 * @ids: which, in the order of the list
 * @columns: (element-type CgSheetColumn): in their order
 * @n_frozen: how many leading columns stay while the others scroll
 * @title: what the list is called
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * A value that is filled before it is given away and not changed afterwards. No record is in
 * memory: see #CgSheetRows.
 */
typedef struct
{
  gatomicrefcount references;
  CgStore *store;
  CgAsof *past;
  CgEntity entity;
  CgIds *ids;
  GArray *columns;
  guint n_frozen;
  char *title;
  CgDate today;
  CgCalendar *calendar;
} CgSheetTable;

/**
 * cg_sheet_table_new:
 * @store: an open store
 * @entity: a kind of record
 * @ids: which records
 * @title: (nullable): what the list is called, translated; %NULL for the kind of record
 *
 * Returns: (transfer full): a table without columns, as of today. Any thread.
 */
CgSheetTable *cg_sheet_table_new (CgStore *store, CgEntity entity, CgIds *ids, const char *title);
CgSheetTable *cg_sheet_table_ref (CgSheetTable *table);
void cg_sheet_table_unref (CgSheetTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSheetTable, cg_sheet_table_unref)

/**
 * cg_sheet_table_set_past:
 * @table: a table
 * @past: a past day: the records are read as they stood then, and looked at on that day
 */
void cg_sheet_table_set_past (CgSheetTable *table, CgAsof *past);

/**
 * cg_sheet_table_add_column:
 * @table: a table
 * @field: the field's number
 * @width: pixels at 100 %, 0 for the field's own
 *
 * Adds a column headed by the field's label: the sheet can be read in again by it.
 */
void cg_sheet_table_add_column (CgSheetTable *table, int field, int width);

/**
 * cg_sheet_table_add_listed:
 * @table: a table
 *
 * Adds the columns that the field table lists at first, the lamp before all others.
 */
void cg_sheet_table_add_listed (CgSheetTable *table);

/**
 * cg_sheet_table_has_column:
 * @field: the field's number
 *
 * Returns: whether a column shows it
 */
gboolean cg_sheet_table_has_column (const CgSheetTable *table, int field);

/**
 * cg_sheet_table_column:
 * @table: a table
 * @index: which column
 *
 * Returns: (transfer none): it
 */
const CgSheetColumn *cg_sheet_table_column (const CgSheetTable *table, guint index);

/* The records of a table, read ahead in blocks by a thread of their own: what is written need
 * not wait for what is read, and no more than a few blocks are in memory. */
typedef struct _CgSheetRows CgSheetRows;

/**
 * cg_sheet_rows_new:
 * @table: a table
 * @whole: whether the records are read whole, and not only what the columns say and what their
 *   lamps depend on
 *
 * Returns: (transfer full): its rows from the first on; one thread uses them.
 */
CgSheetRows *cg_sheet_rows_new (CgSheetTable *table, gboolean whole);
void cg_sheet_rows_free (CgSheetRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSheetRows, cg_sheet_rows_free)

/**
 * cg_sheet_rows_next:
 * @rows: rows
 * @error: %CG_FAULT_STORE_SQL
 *
 * Waits for the next block. Records that are gone by now are left out.
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the block, an empty one after
 *   the last.
 */
GPtrArray *cg_sheet_rows_next (CgSheetRows *rows, GError **error);

G_END_DECLS
