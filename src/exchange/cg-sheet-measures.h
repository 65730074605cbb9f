/* cg-sheet-measures.h: the measures of problems on paper: one below another, with who and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"

G_BEGIN_DECLS

/* The measures of a block of problems. */
typedef struct _CgSheetMeasures CgSheetMeasures;

/**
 * cg_sheet_measures_read:
 * @store: where the problems are
 * @past: (nullable): a past day, seen instead
 * @problems: (array length=n): a block of problems
 * @error: faults of reading
 *
 * Returns: (transfer full) (nullable): their measures that are not void. Blocks; any thread.
 */
CgSheetMeasures *cg_sheet_measures_read (
    CgStore *store, CgAsof *past, const gint64 *problems, gsize n, GError **error);
void cg_sheet_measures_free (CgSheetMeasures *measures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSheetMeasures, cg_sheet_measures_free)

/**
 * cg_sheet_measures_has:
 *
 * Returns: whether @problem was in the block.
 */
gboolean cg_sheet_measures_has (const CgSheetMeasures *measures, gint64 problem);

/**
 * CgSheetMeasuresRow:
 * @problem: one of the block
 * @who: (nullable): who answers for the problem, where its row says so
 * @until: (nullable): its deadline in force, where its row says so
 *
 * The row in which measures stand: what it says itself is not said again of each measure.
 */
typedef struct
{
  gint64 problem;
  const char *who;
  const char *until;
} CgSheetMeasuresRow;

/**
 * cg_sheet_measures_words:
 *
 * Returns: (transfer full): a line for each measure of @row, numbered where there are several: its
 *   text, who answers for it and the deadline in force where they are others than those of the
 *   row, the status
 */
char *cg_sheet_measures_words (const CgSheetMeasures *measures, const CgSheetMeasuresRow *row);

/**
 * cg_sheet_measures_was:
 * @then: of the same block, on a past day
 *
 * Returns: (transfer full): as cg_sheet_measures_words() of @then; but a measure whose text is the
 *   same now reads as it does now: another list compares measures
 */
char *cg_sheet_measures_was (const CgSheetMeasures *then,
                             const CgSheetMeasures *now,
                             const CgSheetMeasuresRow *row);

G_END_DECLS
