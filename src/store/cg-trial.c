/* cg-trial.c: CgStore's calls that try an edit line by line, and what they lead to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-trial-private.h"

CgTrial *
cg_trial_new (guint n_lines)
{
  CgTrial *self = g_new0 (CgTrial, 1);

  self->n_lines = n_lines;
  self->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_refusal_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
cg_trial_free (CgTrial *self)
{
  g_ptr_array_unref (self->refusals);
  g_array_unref (self->lines);
  g_free (self);
}

CgLeftLine *
cg_trial_left (const CgTrial *self, const CgEditLines *lines)
{
  CgLeftLine *left = g_new0 (CgLeftLine, cg_edit_lines_end (lines));

  for (guint i = 0; i < self->lines->len; i++)
    left[g_array_index (self->lines, guint, i)] = g_array_index (self->lines, guint, i);

  return left;
}

/* ---- the calls ---- */

static void
run_clear (CgTrialRun *run)
{
  g_clear_pointer (&run->shown, cg_trial_free);
  g_clear_pointer (&run->teller, cg_teller_free);
  g_clear_object (&run->cancellable);
  g_clear_pointer (&run->lines, cg_edit_lines_free);
  g_clear_pointer (&run->left, g_free);
  g_clear_pointer (&run->reasons, g_hash_table_unref);
  g_clear_pointer (&run->trial, cg_trial_free);
}

static void
run_free (gpointer data)
{
  run_clear (data);
  g_free (data);
}

/* Of what was shown the reasons are told apart by the answer. */
static void
run_init (CgTrialRun *run,
          const CgEdit *edit,
          const CgTrial *shown,
          CgTrialProgress progress,
          gpointer data)
{
  run->edit = edit;
  run->progress = progress;
  run->data = data;
  if (shown == NULL)
    return;

  run->shown = cg_trial_new (shown->n_lines);
  run->shown->answer = shown->answer;
  run->shown->replaced = shown->replaced;
  g_array_append_vals (run->shown->lines, shown->lines->data, shown->lines->len);
}

static gboolean
run_on_writer (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  CgTrialRun *run = data;

  run->store = self;
  run->connection = connection;
  return cg_trial_run (run, error);
}

CgTrial *
cg_store_try (CgStore *self,
              const CgEdit *edit,
              const CgTrial *shown,
              CgTrialProgress progress,
              gpointer data,
              GError **error)
{
  CgTrialRun run = { 0 };
  CgTrial *trial;

  run_init (&run, edit, shown, progress, data);
  trial = cg_store_call (self, CG_SIDE_WRITER, run_on_writer, &run, error)
              ? g_steal_pointer (&run.trial)
              : NULL;
  run_clear (&run);
  return trial;
}

static void
told_cb (int part, double fraction, gpointer data)
{
  const CgTrialRun *run = data;

  run->progress (fraction, run->data);
}

/* The call itself is not cancelled: whether something was written is said by the trial. */
void
cg_store_try_async (CgStore *self,
                    const CgEdit *edit,
                    const CgTrial *shown,
                    CgTrialProgress progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  CgTrialRun *run = g_new0 (CgTrialRun, 1);

  run_init (run, edit, shown, progress, data);
  run->teller = progress != NULL ? cg_teller_new (told_cb, run) : NULL;
  g_set_object (&run->cancellable, cancellable);
  cg_store_call_async (self, CG_SIDE_WRITER, run_on_writer, run, run_free, cg_store_try_async, NULL,
                       callback, user_data);
}

CgTrial *
cg_store_try_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  CgTrialRun *run = cg_store_call_finish (self, result, error);

  return run != NULL ? g_steal_pointer (&run->trial) : NULL;
}
