/* cg-learning-steps.h: 领改: units are chosen, told in one batch, and what they found is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-dialog.h"
#include "cg-office.h"
#include "cg-record-detail.h"

G_BEGIN_DECLS

/**
 * cg_learning_choose_units:
 * @origin: a widget of the window
 * @typical: the typical case
 * @learnings: (element-type CgRecord): units that learn from it already
 *
 * A small window with the tree of units; those ticked are added as one edit. Main thread, as all
 * of this.
 *
 * Returns: (transfer none): the window, shown.
 */
CgFormDialog *cg_learning_choose_units (GtkWidget *origin,
                                        CgOffice *office,
                                        CgRecord *typical,
                                        GPtrArray *learnings);

/**
 * cg_learning_draft_notices:
 * @detail: the typical case in hand; its step is under way until they are drafted
 * @learnings: (element-type CgRecord): units that learn, of which those that were not told get a
 *   notice
 *
 * Drafts a notice for each of them with the redacted text, all as one edit with one undo. A
 * failure is told by CgOffice::failed.
 */
void cg_learning_draft_notices (CgRecordDetail *detail, GPtrArray *learnings);

/**
 * cg_learning_enter_findings:
 * @learning: a unit that learns
 *
 * A small window in which each line is a problem; they become rows of the ledger, and the
 * comparison is done, as one edit.
 *
 * Returns: (transfer none): the window, shown.
 */
CgFormDialog *cg_learning_enter_findings (GtkWidget *origin, CgOffice *office, CgRecord *learning);

/**
 * cg_learning_findings_edit:
 * @learning: a unit that learns
 * @lines: a problem each; behind a tab its deadline, if it has one of its own
 * @checked_on: the day of the comparison
 * @deadline: of those without their own, 0 for none
 * @error: %CG_FAULT_BAD_DATE where a deadline is none
 *
 * Returns: (transfer full) (nullable): the edit "learning.findings".
 */
CgEdit *cg_learning_findings_edit (CgRecord *learning,
                                   const char *lines,
                                   CgDate checked_on,
                                   CgDate deadline,
                                   CgCalendar *calendar,
                                   GError **error);

G_END_DECLS
