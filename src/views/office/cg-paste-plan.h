/* cg-paste-plan.h: what a block of cells would change in a list, and what of it cannot be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-calendar.h"
#include "cg-cell-block.h"
#include "cg-edit.h"
#include "cg-grid-editing.h"
#include "cg-trial.h"

G_BEGIN_DECLS

/**
 * CgPasteRow:
 * @record: (nullable): the record that is changed; %NULL for one that is to be made
 * @changes: (element-type CgChange): its new values, without those that stand there already
 * @words: (nullable): what changes, one line a cell
 * @fault: (nullable): why nothing of this row can be written, one line a cell
 */
typedef struct
{
  CgRecord *record;
  GArray *changes;
  char *words;
  char *fault;
} CgPasteRow;

/**
 * CgPastePlan:
 * @rows: (element-type CgPasteRow): rows with something to say, in the order of the block
 * @n_cells: values that would be written
 * @n_changed: records that would be changed
 * @n_made: records that would be made
 * @n_refused: rows that are left out
 *
 * Nothing has been written. Main thread.
 */
typedef struct
{
  GPtrArray *rows;
  guint n_cells;
  guint n_changed;
  guint n_made;
  guint n_refused;
} CgPastePlan;

void cg_paste_plan_free (CgPastePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPastePlan, cg_paste_plan_free)

/**
 * cg_paste_plan_async:
 * @editing: says which cells may be typed into
 * @calendar: (nullable): the working days
 * @block: the cells; a single one stands for all rows and columns
 * @records: (element-type CgRecord): the records from the cursor on
 * @columns: (element-type CgColumn): the columns from the cursor on
 * @n_rows: how many rows are filled; those past the end of @records are to be made
 *
 * Looks up the units and people that the texts name, then compares. A name that is not there
 * is a fault of its row and never made.
 */
void cg_paste_plan_async (CgGridEditing *editing,
                          CgCalendar *calendar,
                          const CgCellBlock *block,
                          GPtrArray *records,
                          GPtrArray *columns,
                          guint n_rows,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_paste_plan_finish:
 *
 * Returns: (transfer full) (nullable): the plan
 */
CgPastePlan *cg_paste_plan_finish (GAsyncResult *result, GError **error);

/**
 * cg_paste_plan_make_edit:
 *
 * Returns: (transfer full): everything of the plan that can be written, as one step; row i is
 *   line i + 1 of it
 */
CgEdit *cg_paste_plan_make_edit (const CgPastePlan *plan);

/**
 * cg_paste_plan_take_trial:
 * @trial: what a dry run gave of that edit
 *
 * Says of each row that the store would refuse why, and counts it among those left out.
 */
void cg_paste_plan_take_trial (CgPastePlan *plan, const CgTrial *trial);

G_END_DECLS
