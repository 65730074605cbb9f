/* cg-trial-private.h: what the files of a trial share: its run, on the writer's thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pipeline.h"
#include "cg-store-private.h"
#include "cg-teller.h"
#include "cg-trial.h"

G_BEGIN_DECLS

/* Of a line: left out, but not refused: it is not looked at. */
#define CG_TRIAL_NOT_ASKED G_MAXUINT

typedef struct
{
  CgStore *store;
  CgConnection *connection;
  const CgEdit *edit; /* not owned */
  CgTrial *shown;     /* (nullable): NULL: dry */
  CgTrialProgress progress;
  gpointer data;
  CgTeller *teller;          /* (nullable): of @progress, where that is called elsewhere */
  GCancellable *cancellable; /* (nullable) */

  CgEditLines *lines;
  CgLeftLine *left;    /* by line */
  GHashTable *reasons; /* line → CgRefusal */
  double done;         /* of the whole, before the lines being tried */
  double share;        /* of the whole that they are */
  double told;         /* the most that was said to be done */
  gboolean moved;      /* what would be written is not what was shown */
  CgTrial *trial;      /* what it leads to */
} CgTrialRun;

/**
 * cg_trial_new:
 *
 * Returns: (transfer full): an answer with nothing refused.
 */
CgTrial *cg_trial_new (guint n_lines);

/**
 * cg_trial_run:
 * @error: as cg_store_try(), %CG_FAULT_CANCELLED
 *
 * Tries, or writes. Writer's thread.
 */
gboolean cg_trial_run (CgTrialRun *self, GError **error);

/**
 * cg_trial_leave_refused:
 * @edit: what was tried of the run's edit
 * @pipeline: that it went through, and that refused some of it
 *
 * Leaves out the lines of which a record is refused, those whose records a refused one owns,
 * and those that hang on them; notes the reasons.
 *
 * Returns: whether every refusal could be put down to lines, so that the others can be tried
 *   again.
 */
gboolean cg_trial_leave_refused (CgTrialRun *self, const CgEdit *edit, const CgPipeline *pipeline);

G_END_DECLS
