/* cg-analysis-reading.h: what the page 剖析 shows of a case, read piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-deviation-source.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgAnalysis:
 * @case_id: the case
 * @unit_id: the unit whose chain is shown
 * @record: the case
 * @units: (element-type CgRecord): its `case_unit` rows, the main one first
 * @source: the rows of the three deviations, of all units
 * @problems: (element-type CgRecord): its problems
 * @causes: (element-type CgRecord): all causes of them, by position
 *
 * A value; whoever keeps it refers to it.
 */
typedef struct
{
  gatomicrefcount references;
  gint64 case_id;
  gint64 unit_id;
  CgRecord *record;
  GPtrArray *units;
  CgDeviationSource source;
  GPtrArray *problems;
  GPtrArray *causes;
} CgAnalysis;

CgAnalysis *cg_analysis_ref (CgAnalysis *self);
void cg_analysis_unref (CgAnalysis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgAnalysis, cg_analysis_unref)

/**
 * cg_analysis_read:
 * @case_id: a case
 * @unit_id: a unit of it, 0 for the main one
 * @object: kept alive until @done was called
 * @done: gets the analysis, %NULL where there is no such case
 *
 * Main thread; the store is asked on its own.
 */
void cg_analysis_read (CgOffice *office,
                       gint64 case_id,
                       gint64 unit_id,
                       gpointer object,
                       void (*done) (gpointer object, CgAnalysis *analysis));

/**
 * cg_analysis_of_unit:
 * @rows: (element-type CgRecord): rows of a kind
 * @field: the field that names their unit
 *
 * Returns: (transfer full) (element-type CgRecord): those of the unit whose chain is shown.
 */
GPtrArray *cg_analysis_of_unit (const CgAnalysis *self, const GPtrArray *rows, int field);

/**
 * cg_analysis_find:
 * @entity: a kind of row
 * @id: one of them
 *
 * Returns: (transfer none) (nullable): the row.
 */
CgRecord *cg_analysis_find (const CgAnalysis *self, CgEntity entity, gint64 id);

G_END_DECLS
