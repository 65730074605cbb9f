/* cg-set.c: a large edit written in parts, one transaction each (design.md "Large edits").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All parts are noted before the first is written, and each leaves the note with the
 * transaction that writes it. So what stands and what is missing always agree, whenever
 * the program or the machine stops.
 */
#include "config.h"

#include "cg-set.h"

#include "cg-action.h"
#include "cg-changeset.h"
#include "cg-complete.h"
#include "cg-derive.h"
#include "cg-edit-split.h"
#include "cg-fault.h"
#include "cg-gatekeeper.h"
#include "cg-replay.h"
#include "cg-set-guard.h"

/* ---- transactions of the note itself ---- */

static gboolean
is_none_pending (CgConnection *connection, GError **error)
{
  g_autoptr (CgSet) set = cg_set_read (connection, NULL);

  return set == NULL || cg_set_refuse (set->action, error);
}

typedef gboolean (*Noting) (CgSetRun *run, gpointer data, GError **error);

static gboolean
in_transaction (CgSetRun *run, Noting noting, gpointer data, gboolean keep, GError **error)
{
  gboolean good = cg_sql_run (run->connection, error, "BEGIN IMMEDIATE", NULL) &&
                  noting (run, data, error) &&
                  (!keep || cg_sql_run (run->connection, error, "COMMIT", NULL));

  if (!sqlite3_get_autocommit (run->connection->db))
    sqlite3_exec (run->connection->db, "ROLLBACK", NULL, NULL, NULL);
  return good;
}

/* ---- writing the parts ---- */

typedef struct
{
  CgSetPart *part;
  CgJournalEntry *source; /* (nullable) */
  GBytes *changeset;      /* (nullable) */
} PartWriting;

static gboolean
apply_part (CgPipeline *pipeline, gpointer data, GError **error)
{
  PartWriting *writing = data;

  if (writing->part->edit != NULL)
    return cg_pipeline_apply_edit (pipeline, writing->part->edit, error);

  return cg_replay_apply (pipeline->connection, writing->source, writing->changeset, FALSE, error);
}

static gboolean
settle_part (CgPipeline *pipeline, gpointer data, GError **error)
{
  PartWriting *writing = data;

  return cg_set_settle_part (pipeline->connection, writing->part->position, pipeline->outcome->seq,
                             error);
}

static void
take_outcome (CgSetRun *run, CgOutcome *outcome)
{
  if (run->outcome->seq == 0)
    run->outcome->seq = outcome->seq;
  g_ptr_array_extend_and_steal (run->outcome->refusals, g_steal_pointer (&outcome->refusals));
  g_ptr_array_extend_and_steal (run->outcome->hints, g_steal_pointer (&outcome->hints));
  outcome->refusals = g_ptr_array_new ();
  outcome->hints = g_ptr_array_new ();
}

/* Of all parts the one under way. */
typedef struct
{
  const CgSetRun *run;
  const CgSet *set;
} Telling;

static void
tell_part (double fraction, gpointer data)
{
  const Telling *telling = data;
  const CgSet *set = telling->set;

  if (telling->run->progress != NULL && fraction >= 0)
    telling->run->progress ((set->parts - set->left + fraction) / set->parts, telling->run->data);
}

static gboolean
run_part (CgSetRun *run, const CgSet *set, PartWriting *writing, GError **error)
{
  g_autoptr (CgOutcome) outcome = cg_outcome_new ();
  g_autofree char *title = NULL;
  Telling telling = { run, set };
  CgPipeline pipeline = { .connection = run->connection,
                          .action = set->action,
                          .actor = set->actor,
                          .inverts = writing->part->inverts,
                          .part_of = set->first != 0 ? set->first : CG_PART_OF_ITSELF,
                          .by_record = run->by_record,
                          .apply = apply_part,
                          .settle = settle_part,
                          .data = writing,
                          .progress = tell_part,
                          .progress_data = &telling,
                          .outcome = outcome };
  gboolean good;

  if (writing->source != NULL)
    cg_replay_name (&pipeline, writing->source, &title);
  good = cg_pipeline_run (&pipeline, error);
  run->refused = pipeline.refused;
  g_clear_pointer (&pipeline.changes, g_array_unref);
  take_outcome (run, outcome);
  return good;
}

static gboolean
skip_part (CgSetRun *run, gpointer data, GError **error)
{
  const CgSetPart *part = data;

  return cg_derive_begin (run->connection, error) &&
         cg_set_settle_part (run->connection, part->position, 0, error);
}

static gboolean
write_part (CgSetRun *run, const CgSet *set, CgSetPart *part, GError **error)
{
  g_autoptr (CgJournalEntry) source = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GError) failure = NULL;
  PartWriting writing = { part, NULL, NULL };

  if (part->edit == NULL)
    {
      source = cg_journal_read (run->connection, part->source, error);
      changeset = source != NULL
                      ? cg_replay_changeset (run->connection, source, part->forward, error)
                      : NULL;
      if (changeset == NULL)
        return FALSE;
      writing.source = source;
      writing.changeset = changeset;
    }
  if (run_part (run, set, &writing, &failure))
    return TRUE;

  /* A part may write what stands already while others do not. */
  if (g_error_matches (failure, CG_FAULT, CG_FAULT_NOTHING_TO_DO))
    return in_transaction (run, skip_part, part, TRUE, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
run_parts (CgSetRun *run, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (CgSet) set = cg_set_read (run->connection, &failure);
      g_auto (CgSetPart) part = { 0 };

      if (set == NULL && failure == NULL)
        return TRUE;
      if (cancellable != NULL && g_cancellable_is_cancelled (cancellable))
        cg_fault_set (&failure, CG_FAULT_CANCELLED);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!cg_set_next_part (run->connection, set, &part, error) ||
          !write_part (run, set, &part, error))
        return FALSE;
      if (run->progress != NULL)
        run->progress ((double) (set->parts - set->left + 1) / (double) set->parts, run->data);
    }
}

/* ---- taking back what was written ---- */

typedef struct
{
  gint64 source;
  gboolean forward;
  gint64 inverts;
} Plan;

static GArray *
parts_of (CgConnection *connection, gint64 first, GError **error)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error, "SELECT seq FROM journal WHERE part_of = ? ORDER BY seq DESC", "i", first);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 seq = sqlite3_column_int64 (statement, 0);

      g_array_append_val (seqs, seq);
    }

  return statement == NULL || failed ? NULL : g_steal_pointer (&seqs);
}

static gint64
inverted_by (CgConnection *connection, gint64 seq)
{
  return cg_sql_integer (connection, NULL, 0, "SELECT inverts FROM journal WHERE seq = ?", "i",
                         seq);
}

/* How each written part of a set of @kind is taken back, the last first. */
static GArray *
plan_reversal (CgConnection *connection, CgSetKind kind, gint64 first, GError **error)
{
  g_autoptr (GArray) seqs = parts_of (connection, first, error);
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (Plan));

  if (seqs == NULL)
    return NULL;

  for (guint i = 0; i < seqs->len; i++)
    {
      gint64 seq = g_array_index (seqs, gint64, i);
      Plan plan = { seq, FALSE, seq };

      if (kind == CG_SET_UNDO)
        plan = (Plan){ inverted_by (connection, seq), TRUE, seq };
      else if (kind == CG_SET_REDO)
        plan.source = plan.inverts = inverted_by (connection, inverted_by (connection, seq));
      g_array_append_val (plans, plan);
    }

  return g_steal_pointer (&plans);
}

typedef struct
{
  GArray *plans; /* of Plan */
  CgSetKind kind;
  gint64 actor;
} Reversal;

static const char *const reversal_actions[] = { NULL, "undo", "redo", "reverse" };

static gboolean
note_reversal (CgSetRun *run, gpointer data, GError **error)
{
  const Reversal *reversal = data;

  if (reversal->plans->len == 0)
    return TRUE;
  if (!cg_set_begin (run->connection, reversal->kind, reversal_actions[reversal->kind],
                     reversal->actor, error))
    return FALSE;

  for (guint i = 0; i < reversal->plans->len; i++)
    {
      const Plan *plan = &g_array_index (reversal->plans, Plan, i);
      g_autoptr (CgJournalEntry) source = cg_journal_read (run->connection, plan->source, error);

      if (source == NULL ||
          !cg_set_add_entry (run->connection, source, plan->forward, plan->inverts, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
turn_round (CgSetRun *run, gpointer data, GError **error)
{
  return cg_set_clear (run->connection, error) && note_reversal (run, data, error);
}

static CgSetKind
reversal_of (CgSetKind kind)
{
  return kind == CG_SET_EDIT ? CG_SET_REVERSE : kind == CG_SET_UNDO ? CG_SET_REDO : CG_SET_UNDO;
}

/* What was written of the set is taken back; a reversal itself is only ever completed. */
static gboolean
reverse (CgSetRun *run, GError **error)
{
  g_autoptr (CgSet) set = cg_set_read (run->connection, error);
  g_autoptr (GArray) plans = NULL;
  Reversal reversal;

  if (set == NULL)
    return FALSE;
  if (set->kind == CG_SET_REVERSE)
    return run_parts (run, NULL, error);

  plans = plan_reversal (run->connection, set->kind, set->first, error);
  reversal = (Reversal){ plans, reversal_of (set->kind), set->actor };
  return plans != NULL && in_transaction (run, turn_round, &reversal, TRUE, error) &&
         run_parts (run, NULL, error);
}

/* All parts, or none: what takes them back is not stopped, and tells of no progress. */
static gboolean
run_to_end (CgSetRun *run, GError **error)
{
  CgSetRun back = { .connection = run->connection, .outcome = run->outcome };
  gboolean good;

  cg_connection_stop_on (run->connection, run->cancellable);
  good = run_parts (run, run->cancellable, error);
  cg_connection_stop_on (run->connection, NULL);
  if (good)
    return TRUE;

  reverse (&back, NULL);
  run->outcome->seq = 0;
  return FALSE;
}

/* ---- an edit ---- */

typedef struct
{
  const CgEdit *edit;
  guint most;
} EditNoting;

static gint64
parent_of (CgEntity entity, gint64 id, CgEntity *parent_entity, gpointer data)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *sql = NULL;

  if (info->parent_field < 0)
    return 0;

  *parent_entity = info->fields[info->parent_field].of;
  sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                         info->fields[info->parent_field].id, info->id);
  return cg_sql_integer (data, NULL, 0, sql, "i", id);
}

static gboolean
note_edit (CgSetRun *run, gpointer data, GError **error)
{
  const EditNoting *noting = data;
  g_autoptr (CgEdit) edit = cg_edit_copy (noting->edit);
  g_autoptr (GPtrArray) parts = NULL;

  if (!is_none_pending (run->connection, error) ||
      !cg_pipeline_resolve_ids (run->connection, edit, run->outcome->inserted, error) ||
      !cg_set_begin (run->connection, CG_SET_EDIT, edit->action, edit->actor, error))
    return FALSE;

  parts = cg_edit_split (edit, noting->most, parent_of, run->connection);
  for (guint i = 0; i < parts->len; i++)
    if (!cg_set_add_edit (run->connection, g_ptr_array_index (parts, i), error))
      return FALSE;

  return TRUE;
}

gboolean
cg_set_run_edit (CgSetRun *run, const CgEdit *edit, guint most, GError **error)
{
  EditNoting noting = { edit, most };
  int fd = cg_set_lock (run->connection);
  gboolean good =
      fd >= 0 ? in_transaction (run, note_edit, &noting, TRUE, error) && run_to_end (run, error)
              : cg_set_refuse (edit->action, error);

  cg_set_unlock (fd);
  return good;
}

/* ---- undo and redo ---- */

static gboolean
judge (CgSetRun *run, GPtrArray *rows, const char *action, GError **error)
{
  GError *refusal;

  if (!cg_gatekeeper_check (run->connection, rows, run->outcome, error))
    return FALSE;
  if (run->outcome->refusals->len == 0)
    return TRUE;

  refusal = cg_refusals_to_error (run->outcome->refusals, cg_action_label (action));
  g_propagate_error (error, refusal);
  return FALSE;
}

/* The part as it would be written, without its derived values. */
static gboolean
try_plan (CgSetRun *run, const Plan *plan, const char *action, GError **error)
{
  CgConnection *connection = run->connection;
  g_autoptr (CgJournalEntry) source = cg_journal_read (connection, plan->source, error);
  g_autoptr (GBytes) changeset =
      source != NULL ? cg_replay_changeset (connection, source, plan->forward, error) : NULL;
  g_autoptr (GPtrArray) rows =
      changeset != NULL ? cg_changeset_read (connection, changeset, error) : NULL;

  return rows != NULL && cg_replay_apply (connection, source, changeset, FALSE, error) &&
         cg_derive_begin (connection, error) && cg_changeset_touch (connection, rows, error) &&
         cg_derive_touch_dependents (connection, error) && judge (run, rows, action, error);
}

/* Rolled back: whether later edits and gates allow all of it (design.md). */
static gboolean
try_reversal (CgSetRun *run, gpointer data, GError **error)
{
  const Reversal *reversal = data;

  if (!is_none_pending (run->connection, error))
    return FALSE;

  for (guint i = 0; i < reversal->plans->len; i++)
    if (!try_plan (run, &g_array_index (reversal->plans, Plan, i), reversal_actions[reversal->kind],
                   error))
      return FALSE;

  return TRUE;
}

gboolean
cg_set_run_undo (
    CgSetRun *run, const CgJournalEntry *entry, gint64 actor, gboolean redo, GError **error)
{
  g_autoptr (GArray) plans =
      plan_reversal (run->connection, redo ? CG_SET_UNDO : CG_SET_EDIT, entry->part_of, error);
  Reversal reversal = { plans, redo ? CG_SET_REDO : CG_SET_UNDO, actor };
  gboolean good;
  int fd;

  if (plans == NULL)
    return FALSE;

  fd = cg_set_lock (run->connection);
  good = fd >= 0 ? in_transaction (run, try_reversal, &reversal, FALSE, error) &&
                       in_transaction (run, note_reversal, &reversal, TRUE, error) &&
                       run_to_end (run, error)
                 : cg_set_refuse (reversal_actions[reversal.kind], error);
  cg_set_unlock (fd);
  return good;
}

/* ---- an interrupted set ---- */

gboolean
cg_set_resume (CgSetRun *run, gboolean complete, GError **error)
{
  g_autoptr (CgSet) set = cg_set_read (run->connection, error);
  gboolean good;
  int fd;

  if (set == NULL)
    {
      if (error == NULL || *error == NULL)
        cg_fault_set (error, CG_FAULT_NO_PENDING_SET);
      return FALSE;
    }

  fd = cg_set_lock (run->connection);
  good = fd < 0     ? cg_set_refuse (set->action, error)
         : complete ? run_parts (run, run->cancellable, error)
                    : reverse (run, error);
  cg_set_unlock (fd);
  return good;
}
