/* cg-set.h: a large edit written in parts, one transaction each (design.md "Large edits").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pipeline.h"
#include "cg-set-parts.h"

G_BEGIN_DECLS

/* What a run of parts needs and leads to. */
typedef struct
{
  CgConnection *connection;
  GCancellable *cancellable;                         /* (nullable): stops it, taking all back */
  CgOutcome *outcome;                                /* seq of the first part, all ids, refusals */
  void (*progress) (double fraction, gpointer data); /* (nullable): how much is written */
  gpointer data;
  gboolean by_record; /* as CgPipeline's */
  gboolean refused;   /* as CgPipeline's, of the part that failed */
} CgSetRun;

/**
 * cg_set_run_edit:
 * @edit: an edit
 * @most: rows a part should not exceed
 * @error: any %CG_FAULT of an edit, %CG_FAULT_SET_PENDING, %CG_FAULT_CANCELLED
 *
 * Writes an edit in parts under one part_of. When a part fails, those before it are taken
 * back; if even that fails the set stays, to be completed or reversed later.
 *
 * Returns: whether all of it was written.
 */
gboolean cg_set_run_edit (CgSetRun *run, const CgEdit *edit, guint most, GError **error);

/**
 * cg_set_run_undo:
 * @entry: any part of a set; with @redo a part of the undoing set
 * @actor: who acts
 *
 * Takes back all parts, or does them again, in reverse order, under a part_of of their own;
 * begun only when later edits and gates allow all of it.
 */
gboolean cg_set_run_undo (
    CgSetRun *run, const CgJournalEntry *entry, gint64 actor, gboolean redo, GError **error);

/**
 * cg_set_resume:
 * @complete: write the parts left; else take back those written
 * @error: %CG_FAULT_NO_PENDING_SET, any of an edit
 *
 * Ends a set that was interrupted.
 */
gboolean cg_set_resume (CgSetRun *run, gboolean complete, GError **error);

G_END_DECLS
