/* cg-trial-run.c: tries the lines of an edit until what is left passes, or writes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dry, the lines go through the pipeline together, some thousands at a time. What it refuses
 * is put down to lines; without them, and those that hang on them, the others are tried again.
 * A write tries the lines that were refused once more, and then writes the others: if the store
 * takes them, and refuses the same lines for the same reasons, the answer is what was shown.
 */
#include "config.h"

#include "cg-edit-split.h"
#include "cg-fault.h"
#include "cg-pipeline.h"
#include "cg-roles.h"
#include "cg-set.h"
#include "cg-trial-private.h"

/* A dry run tries so many records at a time: an edit of any size neither fills the memory nor
 * keeps others waiting for long. */
#define DRY_RECORDS 20000

/* ---- progress ---- */

/* Lines that are tried again are told of once. */
static void
tell (CgTrialRun *self, double fraction)
{
  if (fraction >= 0 && fraction < self->told)
    return;

  self->told = MAX (self->told, fraction);
  if (self->teller != NULL)
    cg_teller_tell (self->teller, 0, fraction);
  else if (self->progress != NULL)
    self->progress (fraction, self->data);
}

static void
tell_part (double fraction, gpointer data)
{
  CgTrialRun *self = data;

  tell (self, fraction < 0 ? fraction : self->done + self->share * fraction);
}

/* While lines are tried they are not yet said to be: what follows from them is looked at last. */
static void
tell_dry (double fraction, gpointer data)
{
  if (fraction >= 0)
    tell_part (fraction / 2, data);
}

/* ---- which values would be replaced ---- */

static guint64
mix (guint64 sum, guint64 number)
{
  sum = (sum ^ number) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return sum ^ sum >> 33;
}

static guint64
mix_value (guint64 sum, const CgValue *value)
{
  sum = mix (sum, (guint64) value->type + 1);
  if (value->type == CG_VALUE_INTEGER)
    return mix (sum, (guint64) value->integer);

  for (const char *at = value->type == CG_VALUE_TEXT ? value->text : ""; *at != '\0'; at++)
    sum = mix (sum, (guchar) *at);
  return sum;
}

/* Of what stands in the store already, the values where the edit has others. */
static gboolean
sum_replaced (CgTrialRun *self, guint64 *sum, GError **error)
{
  gboolean failed = FALSE;

  *sum = 0;
  for (guint i = 0; i < self->edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (self->edit->changes, CgChange, i);
      g_autofree char *sql = NULL;
      g_auto (CgValue) now = CG_VALUE_INIT;
      sqlite3_stmt *statement;

      if (change->id < 0)
        continue;
      sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                             cg_field_get (change->entity, change->field)->id,
                             cg_entity_get (change->entity)->id);
      statement = cg_sql_prepare (self->connection, error, sql, "i", change->id);
      if (statement == NULL)
        return FALSE;
      if (cg_sql_step (self->connection, statement, &failed, error))
        cg_sql_column_value (statement, 0, &now);
      if (failed)
        return FALSE;
      sqlite3_reset (statement);
      *sum = mix_value (*sum, &now);
    }

  return TRUE;
}

/* ---- dry ---- */

/* @own: (out): to be freed; only an edit some of which is left out is copied. */
static const CgEdit *
take_lines (const CgTrialRun *self, guint first, guint end, CgEdit **own)
{
  gboolean whole = first == 0 && end == cg_edit_lines_end (self->lines);

  for (guint line = 1; whole && line < end; line++)
    whole = self->left[line] == 0;
  *own = whole ? NULL : cg_edit_lines_take (self->lines, first, end, self->left);
  return whole ? self->edit : *own;
}

static gboolean
run_pipeline (CgTrialRun *self, CgPipeline *pipeline, GError **error)
{
  gboolean good;

  cg_connection_stop_on (self->connection, self->cancellable);
  good = cg_pipeline_run (pipeline, error);
  cg_connection_stop_on (self->connection, NULL);
  return good;
}

/* Ends, since every attempt but the last leaves out at least one line more. */
static gboolean
try_lines (CgTrialRun *self, guint first, guint end, GError **error)
{
  for (;;)
    {
      g_autoptr (CgEdit) own = NULL;
      const CgEdit *edit = take_lines (self, first, end, &own);
      g_autoptr (CgOutcome) outcome = cg_outcome_new ();
      g_autoptr (GError) failure = NULL;
      CgPipeline pipeline = { .connection = self->connection,
                              .action = edit->action,
                              .actor = edit->actor,
                              .dry_run = TRUE,
                              .by_record = TRUE,
                              .apply = cg_pipeline_apply_edit,
                              .data = (gpointer) edit,
                              .progress = tell_dry,
                              .progress_data = self,
                              .outcome = outcome };

      if (edit->changes->len == 0 || run_pipeline (self, &pipeline, &failure) ||
          g_error_matches (failure, CG_FAULT, CG_FAULT_NOTHING_TO_DO))
        return TRUE;
      if (!pipeline.refused || !cg_trial_leave_refused (self, edit, &pipeline))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
}

static void
forget (CgTrialRun *self)
{
  guint end = cg_edit_lines_end (self->lines);

  g_clear_pointer (&self->left, g_free);
  g_clear_pointer (&self->reasons, g_hash_table_unref);
  self->left = g_new0 (CgLeftLine, end);
  self->reasons = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cg_refusal_free);
}

static guint64
mix_refusal (guint64 sum, guint line, const CgRefusal *refusal)
{
  sum = mix (sum, line);
  for (guint i = 0; i < refusal->codes->len; i++)
    sum = mix (sum, (guint64) g_array_index (refusal->codes, CgFault, i) + 1);
  return sum;
}

/* What was found of the lines, as an answer. */
static void
answer (CgTrialRun *self)
{
  guint64 sum = 0;

  g_clear_pointer (&self->trial, cg_trial_free);
  self->trial = cg_trial_new (cg_edit_lines_count (self->lines));
  for (guint line = 1; line < cg_edit_lines_end (self->lines); line++)
    {
      gpointer reason;

      if (!g_hash_table_steal_extended (self->reasons, GUINT_TO_POINTER (line), NULL, &reason))
        continue;
      sum = mix_refusal (sum, line, reason);
      g_array_append_val (self->trial->lines, line);
      g_ptr_array_add (self->trial->refusals, reason);
    }
  self->trial->answer = sum;
  cg_edit_lines_made (self->lines, self->left, self->trial->made);
}

static gboolean
try_all (CgTrialRun *self, GError **error)
{
  guint end = cg_edit_lines_end (self->lines);
  guint next;

  forget (self);
  self->told = 0;
  for (guint first = 0; first < end; first = next)
    {
      next = cg_edit_lines_cut (self->lines, first, DRY_RECORDS);
      self->done = (double) first / end;
      self->share = (double) (next - first) / end;
      tell (self, self->done);
      if (!try_lines (self, first, next, error))
        return FALSE;
    }

  answer (self);
  tell (self, 1);
  return sum_replaced (self, &self->trial->replaced, error);
}

/* ---- writing ---- */

/* Only the lines that were refused, and those that make what they refer to. */
static gboolean
try_refused (CgTrialRun *self, GError **error)
{
  guint end = cg_edit_lines_end (self->lines);
  g_autofree gboolean *wanted = g_new0 (gboolean, end);

  forget (self);
  for (guint i = 0; i < self->shown->lines->len; i++)
    wanted[g_array_index (self->shown->lines, guint, i)] = TRUE;
  cg_edit_lines_need (self->lines, wanted);
  for (guint line = 1; line < end; line++)
    self->left[line] = wanted[line] ? 0 : CG_TRIAL_NOT_ASKED;
  self->share = 0;
  if (!try_lines (self, 1, end, error))
    return FALSE;

  /* The lines that were not asked pass, as was shown. */
  for (guint line = 1; line < end; line++)
    if (self->left[line] == CG_TRIAL_NOT_ASKED)
      self->left[line] = 0;
  answer (self);
  return TRUE;
}

static gboolean
is_shown_again (const CgTrialRun *self)
{
  return self->trial->answer == self->shown->answer &&
         self->trial->replaced == self->shown->replaced;
}

/* Sets @error where what would be replaced is not what was shown. */
static gboolean
is_as_shown (CgTrialRun *self, GError **error)
{
  guint64 replaced;

  if (!sum_replaced (self, &replaced, error))
    return FALSE;

  self->moved = replaced != self->shown->replaced;
  if (self->moved)
    cg_fault_set (error, CG_FAULT_NOTHING_TO_DO);
  return !self->moved;
}

typedef struct
{
  CgTrialRun *run;
  const CgEdit *edit;
} Writing;

static gboolean
apply_shown (CgPipeline *pipeline, gpointer data, GError **error)
{
  const Writing *writing = data;

  return is_as_shown (writing->run, error) &&
         cg_pipeline_apply_edit (pipeline, (gpointer) writing->edit, error);
}

static gboolean
write_small (CgTrialRun *self, const CgEdit *edit, CgOutcome *outcome, GError **error)
{
  Writing writing = { self, edit };
  CgPipeline pipeline = { .connection = self->connection,
                          .action = edit->action,
                          .actor = edit->actor,
                          .by_record = TRUE,
                          .apply = apply_shown,
                          .data = &writing,
                          .progress = tell_part,
                          .progress_data = self,
                          .outcome = outcome };
  gboolean good = run_pipeline (self, &pipeline, error);

  self->moved |= pipeline.refused;
  if (good)
    cg_store_announce (self->store, outcome->seq, g_steal_pointer (&pipeline.changes));
  return good;
}

static gboolean
write_large (CgTrialRun *self, const CgEdit *edit, CgOutcome *outcome, GError **error)
{
  CgSetRun set = { .connection = self->connection,
                   .cancellable = self->cancellable,
                   .outcome = outcome,
                   .progress = tell_part,
                   .data = self,
                   .by_record = TRUE };
  gboolean good =
      is_as_shown (self, error) && cg_set_run_edit (&set, edit, self->store->most_rows, error);

  self->moved |= set.refused;
  cg_store_announce (self->store, outcome->seq, NULL);
  return good;
}

static gboolean
write_others (CgTrialRun *self, GError **error)
{
  g_autoptr (CgEdit) own = NULL;
  const CgEdit *edit;
  g_autoptr (CgOutcome) outcome = cg_outcome_new ();
  g_autoptr (GError) failure = NULL;

  g_free (self->left);
  self->left = cg_trial_left (self->shown, self->lines);
  edit = take_lines (self, 0, cg_edit_lines_end (self->lines), &own);
  self->done = self->told = 0;
  self->share = 1;
  if (cg_edit_is_large (edit, self->store->most_rows) ? write_large (self, edit, outcome, &failure)
                                                      : write_small (self, edit, outcome, &failure))
    {
      self->trial->written = TRUE;
      self->trial->seq = outcome->seq;
      return TRUE;
    }
  if (self->moved && !try_all (self, error))
    return FALSE;
  if (self->moved && !is_shown_again (self))
    return TRUE;

  /* Lines that are too far apart to be tried together may stand in each other's way. */
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Looked at once more, and carried out if it is as it was shown. A line that passes by itself may
 * have been refused for another one's sake: then all are tried. An edit none of whose lines is left
 * would make only what nobody refers to. */
static gboolean
write_shown (CgTrialRun *self, GError **error)
{
  if (self->shown->lines->len == cg_edit_lines_count (self->lines))
    {
      cg_fault_set (error, CG_FAULT_NOTHING_TO_DO);
      return FALSE;
    }
  if (!try_refused (self, error))
    return FALSE;

  if (self->trial->answer == self->shown->answer)
    return write_others (self, error);

  return try_all (self, error) && (!is_shown_again (self) || write_others (self, error));
}

gboolean
cg_trial_run (CgTrialRun *self, GError **error)
{
  if (!cg_roles_check (self->connection, self->edit->actor, CG_ROLE_NONE,
                       cg_action_label (self->edit->action), error))
    return FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      cg_fault_set (error, CG_FAULT_CANCELLED);
      return FALSE;
    }

  self->lines = cg_edit_lines_new (self->edit);
  return self->shown != NULL ? write_shown (self, error) : try_all (self, error);
}
