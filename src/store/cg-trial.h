/* cg-trial.h: an edit made from the lines of a table: dry first, then the lines that pass.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import, or a paste (design.md "Gates"): dry, it goes through the same pipeline as if it
 * were written and is rolled back, so that nothing is kept of it, not even a number. A line of
 * which a record is refused is left out with its reason, and so are the lines that refer to
 * what it would have made; the others are written as one edit, that one undo takes back.
 */
#pragma once

#include "cg-edit-lines.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* What a trial led to. */
typedef struct
{
  guint n_lines;             /* that would change something, were none left out */
  GPtrArray *refusals;       /* of CgRefusal: why a line is left out; of the record that refuses */
  GArray *lines;             /* of guint: the line of each refusal, rising */
  guint made[CG_N_ENTITIES]; /* by kind: records that the other lines make */
  guint64 answer;            /* tells two answers apart: which lines are left out, and why */
  guint64 replaced;          /* likewise: which values would be replaced */
  gboolean written; /* the other lines were written; FALSE: dry, or other than what was shown */
  gint64 seq;       /* its place in the journal, 0 unless written */
} CgTrial;

void cg_trial_free (CgTrial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTrial, cg_trial_free)

/**
 * cg_trial_left:
 * @lines: of the edit that was tried
 *
 * Returns: (transfer full) (array): by line, which are left out: for cg_edit_lines_take().
 */
CgLeftLine *cg_trial_left (const CgTrial *self, const CgEditLines *lines);

/**
 * CgTrialProgress:
 * @fraction: how many of the lines are tried, or written, 0 to 1; below 0: all are written, but
 *   not yet what follows from them
 */
typedef void (*CgTrialProgress) (double fraction, gpointer data);

/**
 * cg_store_try:
 * @edit: what its lines are to write; it lives, unchanged, until the end
 * @shown: (nullable): what a dry run gave; %NULL: a dry run
 * @progress: (nullable) (scope call): called on the writer's thread
 * @data: for @progress
 * @error: what is not of one line: %CG_FAULT_NO_ROLE, %CG_FAULT_NOTHING_TO_DO where no line is
 *   left, any fault of an edit
 *
 * Tries an edit, or writes the lines that passed when its answer is still what was shown.
 * Where it is another by now nothing is written, and the new one is given.
 *
 * Returns: (transfer full) (nullable): the answer; with @shown look at its `written`.
 */
CgTrial *cg_store_try (CgStore *self,
                       const CgEdit *edit,
                       const CgTrial *shown,
                       CgTrialProgress progress,
                       gpointer data,
                       GError **error);

/**
 * cg_store_try_async:
 * @edit: it lives, unchanged, until @callback
 * @shown: (nullable): not needed any more when this returns
 * @progress: (nullable) (scope async): called in the context in which it was begun, never
 *   after @callback
 * @data: for @progress
 * @cancellable: (nullable): ends it with %CG_FAULT_CANCELLED; nothing is changed then
 */
void cg_store_try_async (CgStore *self,
                         const CgEdit *edit,
                         const CgTrial *shown,
                         CgTrialProgress progress,
                         gpointer data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
CgTrial *cg_store_try_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
