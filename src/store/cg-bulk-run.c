/* cg-bulk-run.c: CgStore's bulk calls: dry runs, the write, and what to do with refused rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows are tried together. Where gates refuse some of them they are marked and the others
 * are tried again, each time from the store as it is then, until what is left passes. A write
 * is the same; its last attempt is committed if its answer is the one that was shown.
 */
#include "config.h"

#include "cg-bulk-private.h"
#include "cg-fault.h"
#include "cg-pipeline.h"
#include "cg-reader.h"
#include "cg-roles.h"
#include "cg-set.h"
#include "cg-store-private.h"
#include "cg-teller.h"

/* A dry run tries so many rows at a time, so that it tells how far it is. */
#define DRY_ROWS 20000

typedef struct
{
  CgStore *store;
  CgConnection *connection;
  CgBulk *bulk;
  gboolean dry;
  gboolean has_shown;
  guint64 shown;
  gsize shown_changed;
  CgBulkProgress progress;
  gpointer data;
  CgTeller *teller;          /* (nullable): of @progress */
  GCancellable *cancellable; /* (nullable) */

  CgIds *ids;            /* the bulk's, in the order in which records lie in the store */
  guint8 *refused;       /* by place in @ids: a gate has refused it */
  CgBulkResult *by_gate; /* what gates have refused so far */
  CgBulkResult *result;  /* of all rows */
  double done;           /* of the whole, before the rows being tried */
  double share;          /* of the whole that they are */
} Run;

/* ---- progress ---- */

static void
told_cb (int part, double fraction, gpointer data)
{
  const Run *run = data;

  run->progress (fraction, run->data);
}

static void
tell_part (double fraction, gpointer data)
{
  const Run *run = data;

  cg_teller_tell (run->teller, 0, run->done + run->share * fraction);
}

typedef struct
{
  Run *run;
  CgBulkAttempt *attempt;
} Telling;

static void
tell_row (gsize row, gpointer data)
{
  Telling *telling = data;
  gsize n = telling->attempt->end - telling->attempt->first;

  if (row % 2048 == 0)
    tell_part ((double) (row - telling->attempt->first) / (double) MAX (n, 1), telling->run);
}

/* ---- one attempt ---- */

typedef struct
{
  Run *run;
  CgBulkAttempt attempt;
  gboolean dry;
} Trial;

static void
trial_clear (Trial *self)
{
  g_clear_pointer (&self->attempt.edit, cg_edit_free);
  g_clear_pointer (&self->attempt.rows, g_array_unref);
  g_clear_pointer (&self->attempt.targets, g_array_unref);
  g_clear_pointer (&self->attempt.result, cg_bulk_result_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

static const char *
action_of (const CgBulk *bulk)
{
  return bulk->action != NULL ? bulk->action->id : "set";
}

static void
trial_begin (Trial *self, Run *run, gsize first, gsize end)
{
  CgBulkAttempt *attempt = &self->attempt;

  trial_clear (self);
  self->run = run;
  self->dry = run->dry;
  *attempt = (CgBulkAttempt){ .connection = run->connection,
                              .bulk = run->bulk,
                              .ids = run->ids,
                              .first = first,
                              .end = end,
                              .refused = run->refused,
                              .cancellable = run->cancellable };
  attempt->edit = cg_edit_new (action_of (run->bulk), run->bulk->actor);
  attempt->rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  attempt->targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  attempt->result = cg_bulk_result_new (end - first);
}

/* Typing needs a role of work; a step asks for its own. */
static gboolean
fill (Trial *self, GError **error)
{
  const CgBulk *bulk = self->run->bulk;
  Telling telling = { self->run, &self->attempt };
  gboolean good;

  if (bulk->action == NULL && !cg_roles_check (self->run->connection, bulk->actor, CG_ROLE_NONE,
                                               cg_action_label ("set"), error))
    return FALSE;

  self->attempt.progress = tell_row;
  self->attempt.data = &telling;
  good = cg_bulk_attempt_fill (&self->attempt, error);
  self->attempt.progress = NULL;
  return good;
}

/* Whether what would be written is what was shown. */
static gboolean
is_as_shown (const Run *run, const CgBulkResult *result, gsize n_changed)
{
  return run->has_shown && run->shown == result->answer + run->by_gate->answer &&
         run->shown_changed == n_changed;
}

static gboolean
apply_trial (CgPipeline *pipeline, gpointer data, GError **error)
{
  Trial *self = data;

  self->attempt.pipeline = pipeline;
  if (!fill (self, error))
    return FALSE;

  pipeline->dry_run =
      self->dry || !is_as_shown (self->run, self->attempt.result, self->attempt.rows->len);
  pipeline->n_records = self->attempt.rows->len;
  if (self->attempt.rows->len > 0)
    pipeline->subject = g_array_index (self->attempt.targets, gint64, 0);
  cg_teller_tell (self->run->teller, 0, -1);
  return self->run->bulk->action == NULL ||
         cg_pipeline_apply_edit (pipeline, self->attempt.edit, error);
}

/* ---- rows that gates refuse ---- */

static GHashTable *
rows_by_target (const Trial *self)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->attempt.targets->len; i++)
    g_hash_table_insert (rows, &g_array_index (self->attempt.targets, gint64, i),
                         &g_array_index (self->attempt.rows, gsize, i));

  return g_steal_pointer (&rows);
}

/* What a gate says of @refusal's record, said of a row. */
static void
mark_row (Run *run, gsize row, const CgRefusal *refusal)
{
  gint64 id = cg_ids_get (run->ids, row);
  g_autofree char *title = NULL;
  CgRefusal *said;

  if (run->refused[row])
    return;

  run->refused[row] = TRUE;
  if (id != refusal->id && run->by_gate->refusals->len < CG_BULK_MOST_TOLD)
    title = cg_reader_title (run->connection, run->bulk->entity, id);
  said = cg_refusal_new_named (run->bulk->entity, id, id == refusal->id ? refusal->title : title);
  cg_refusal_add_others (said, refusal);
  cg_bulk_refuse (run->by_gate, said);
}

/* A refused record that is no row of the bulk is the owner of some. */
static guint
mark_owned (Run *run, GHashTable *rows, const CgRefusal *refusal)
{
  g_autoptr (GArray) owned = cg_reader_referring (run->connection, cg_bulk_target (run->bulk),
                                                  refusal->entity, refusal->id);
  guint n = 0;

  for (guint i = 0; i < owned->len; i++)
    {
      const gsize *row = g_hash_table_lookup (rows, &g_array_index (owned, gint64, i));

      if (row != NULL)
        {
          mark_row (run, *row, refusal);
          n++;
        }
    }

  return n;
}

/* Whether every refusal could be put down to rows, so that the others can be tried again. */
static gboolean
mark_refused (Trial *self, GPtrArray *refusals)
{
  g_autoptr (GHashTable) rows = rows_by_target (self);

  for (guint i = 0; i < refusals->len; i++)
    {
      const CgRefusal *refusal = g_ptr_array_index (refusals, i);
      const gsize *row = g_hash_table_lookup (rows, &refusal->id);

      if (row != NULL)
        mark_row (self->run, *row, refusal);
      else if (mark_owned (self->run, rows, refusal) == 0)
        return FALSE;
    }

  return refusals->len > 0;
}

/* ---- until what is left passes ---- */

static gboolean
run_pipeline (Trial *self, CgOutcome *outcome, GError **error)
{
  Run *run = self->run;
  CgPipeline pipeline = { .connection = run->connection,
                          .action = action_of (run->bulk),
                          .actor = run->bulk->actor,
                          .subject_entity = cg_bulk_target (run->bulk),
                          .apply = apply_trial,
                          .data = self,
                          .outcome = outcome };
  gboolean good;

  cg_connection_stop_on (run->connection, run->cancellable);
  good = cg_pipeline_run (&pipeline, error);
  cg_connection_stop_on (run->connection, NULL);

  if (good && outcome->seq != 0)
    cg_store_announce (run->store, outcome->seq, g_steal_pointer (&pipeline.changes));
  g_clear_pointer (&pipeline.changes, g_array_unref);
  return good;
}

static void
add_result (Run *run, Trial *trial, gint64 seq)
{
  CgBulkResult *result = trial->attempt.result;

  run->result->n_changed += trial->attempt.rows->len;
  run->result->n_same += result->n_same;
  run->result->n_refused += result->n_refused;
  run->result->answer += result->answer;
  while (result->refusals->len > 0 && run->result->refusals->len < CG_BULK_MOST_TOLD)
    g_ptr_array_add (run->result->refusals, g_ptr_array_steal_index (result->refusals, 0));
  run->result->seq = seq;
  run->result->written = seq != 0;
}

/* Ends, since every attempt but the last leaves out at least one row more. */
static gboolean
run_rows (Run *run, gsize first, gsize end, GError **error)
{
  g_auto (Trial) trial = { 0 };

  for (;;)
    {
      g_autoptr (CgOutcome) outcome = cg_outcome_new ();
      g_autoptr (GError) failure = NULL;

      trial_begin (&trial, run, first, end);
      if (run_pipeline (&trial, outcome, &failure) ||
          g_error_matches (failure, CG_FAULT, CG_FAULT_NOTHING_TO_DO))
        {
          add_result (run, &trial, failure == NULL ? outcome->seq : 0);
          return TRUE;
        }
      if (!mark_refused (&trial, outcome->refusals))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
}

/* ---- the whole ---- */

static gboolean
run_dry (Run *run, gsize rows_at_once, double share, GError **error)
{
  gsize n = cg_ids_length (run->ids);

  for (gsize first = 0; first < n; first += rows_at_once)
    {
      gsize end = MIN (n, first + rows_at_once);

      run->done = share * (double) first / (double) n;
      run->share = share * (double) (end - first) / (double) n;
      if (!run_rows (run, first, end, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill_all (Run *run, Trial *trial, GError **error)
{
  gboolean good;

  trial_begin (trial, run, 0, cg_ids_length (run->ids));
  if (!cg_sql_run (run->connection, error, "BEGIN", NULL))
    return FALSE;

  good = fill (trial, error);
  return cg_sql_run (run->connection, good ? error : NULL, "ROLLBACK", NULL) && good;
}

/* More than one transaction can hold: tried first, then written in parts with one undo. */
static gboolean
write_large (Run *run, GError **error)
{
  g_autoptr (CgOutcome) outcome = cg_outcome_new ();
  g_auto (Trial) trial = { 0 };
  CgSetRun set = { .connection = run->connection,
                   .cancellable = run->cancellable,
                   .outcome = outcome,
                   .progress = tell_part,
                   .data = run };
  gboolean good;

  run->dry = TRUE;
  if (!run_dry (run, DRY_ROWS, 0.4, error))
    return FALSE;

  /* What gates have refused is in the answer by now as well. */
  if (run->shown != run->result->answer + run->by_gate->answer ||
      run->shown_changed != run->result->n_changed || run->result->n_changed == 0)
    return TRUE;

  run->done = 0.4;
  run->share = 0.1;
  if (!fill_all (run, &trial, error))
    return FALSE;

  run->done = 0.5;
  run->share = 0.5;
  good = cg_set_run_edit (&set, trial.attempt.edit, run->store->most_rows, error);
  cg_store_announce (run->store, outcome->seq, NULL);
  run->result->written = good;
  run->result->seq = outcome->seq;
  return good;
}

static void
join_refused (Run *run)
{
  CgBulkResult *result = run->result;

  result->n_refused += run->by_gate->n_refused;
  result->answer += run->by_gate->answer;
  while (run->by_gate->refusals->len > 0 && result->refusals->len < CG_BULK_MOST_TOLD)
    g_ptr_array_add (result->refusals, g_ptr_array_steal_index (run->by_gate->refusals, 0));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* Neighbours in a list lie anywhere in the table; one after the other they are read once. */
static CgIds *
in_order (CgIds *ids)
{
  gsize n = cg_ids_length (ids);
  gint64 *sorted = g_memdup2 (cg_ids_data (ids), n * sizeof *sorted);

  if (n > 1)
    qsort (sorted, n, sizeof *sorted, compare_ids);
  return cg_ids_new_take (sorted, n);
}

static gboolean
run_bulk (CgStore *store,
          CgConnection *connection,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Run *run = data;
  gsize n = cg_ids_length (run->bulk->ids);
  gboolean good;

  run->store = store;
  run->connection = connection;
  run->ids = in_order (run->bulk->ids);
  run->refused = g_new0 (guint8, n + 1);
  run->by_gate = cg_bulk_result_new (n);
  run->result = cg_bulk_result_new (n);

  if (run->dry)
    good = run_dry (run, DRY_ROWS, 1, error);
  else if (n * cg_bulk_rows_each (run->bulk) > store->most_rows)
    good = write_large (run, error);
  else
    good = run_dry (run, MAX (n, 1), 1, error);

  join_refused (run);
  return good;
}

/* ---- the calls ---- */

static void
run_free (gpointer data)
{
  Run *run = data;

  cg_bulk_unref (run->bulk);
  g_clear_pointer (&run->ids, cg_ids_unref);
  g_free (run->refused);
  g_clear_pointer (&run->by_gate, cg_bulk_result_free);
  g_clear_pointer (&run->result, cg_bulk_result_free);
  g_clear_pointer (&run->teller, cg_teller_free);
  g_clear_object (&run->cancellable);
  g_free (run);
}

static Run *
run_new (CgBulk *bulk, const CgBulkResult *shown)
{
  Run *run = g_new0 (Run, 1);

  run->bulk = cg_bulk_ref (bulk);
  run->dry = shown == NULL;
  run->has_shown = shown != NULL;
  if (shown != NULL)
    {
      run->shown = shown->answer;
      run->shown_changed = shown->n_changed;
    }
  return run;
}

CgBulkResult *
cg_store_bulk (CgStore *self, CgBulk *bulk, const CgBulkResult *shown, GError **error)
{
  Run *run = run_new (bulk, shown);
  gboolean good = cg_store_call (self, CG_SIDE_WRITER, run_bulk, run, error);
  CgBulkResult *result = good ? g_steal_pointer (&run->result) : NULL;

  run_free (run);
  return result;
}

/* The call itself is not cancelled: whether something was written is said by the bulk. */
void
cg_store_bulk_async (CgStore *self,
                     CgBulk *bulk,
                     const CgBulkResult *shown,
                     CgBulkProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Run *run = run_new (bulk, shown);

  run->progress = progress;
  run->data = data;
  run->teller = progress != NULL ? cg_teller_new (told_cb, run) : NULL;
  g_set_object (&run->cancellable, cancellable);
  cg_store_call_async (self, CG_SIDE_WRITER, run_bulk, run, run_free, cg_store_bulk_async, NULL,
                       callback, user_data);
}

CgBulkResult *
cg_store_bulk_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Run *run = cg_store_call_finish (self, result, error);

  return run != NULL ? g_steal_pointer (&run->result) : NULL;
}
