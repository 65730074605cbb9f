/* cg-sheet-cells.h: how the cells of a list read on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sheet-measures.h"
#include "cg-sheet-table.h"
#include "cg-table-paper.h"

G_BEGIN_DECLS

/**
 * cg_sheet_cell_kind:
 *
 * Returns: how the cells of a field are set: numbers, dates, lamps and 是/否 are not broken, nor
 *   are numbers of cases and papers
 */
CgTableColumnKind cg_sheet_cell_kind (CgEntity entity, int field);

/**
 * cg_sheet_cell_words:
 * @table: what is printed
 * @record: a record of it
 * @field: a column
 *
 * Returns: (transfer full): what the cell says; a lamp has its shape before its words, and 延
 *   after them where the deadline was extended
 */
char *cg_sheet_cell_words (const CgSheetTable *table, const CgRecord *record, int field);

/**
 * cg_sheet_has_measures:
 *
 * Returns: whether a column of @table says which measures problems have.
 */
gboolean cg_sheet_has_measures (const CgSheetTable *table);

/**
 * cg_sheet_is_measures:
 *
 * Returns: whether the field is that one.
 */
gboolean cg_sheet_is_measures (const CgSheetTable *table, int field);

/**
 * cg_sheet_measures_cell:
 * @record: a problem
 * @then: (nullable): measures of its block on a past day
 * @now: measures of its block
 *
 * Returns: (transfer full): what the column of measures says of @record, or said then
 */
char *cg_sheet_measures_cell (const CgSheetTable *table,
                              const CgRecord *record,
                              const CgSheetMeasures *then,
                              const CgSheetMeasures *now);

G_END_DECLS
