/* cg-store.c: one store on disk as an object: opening, its threads, its signal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-backup.h"
#include "cg-changeset.h"
#include "cg-fault.h"
#include "cg-journal.h"
#include "cg-reader.h"
#include "cg-schema.h"
#include "cg-store-index.h"
#include "cg-store-private.h"
#include "cg-store-set.h"

G_DEFINE_FINAL_TYPE (CgStore, cg_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How often another process's edits are looked for, ms. */
#define POLL_MS 1000

CgOutcome *
cg_outcome_new (void)
{
  CgOutcome *outcome = g_new0 (CgOutcome, 1);

  outcome->inserted = g_array_new (FALSE, FALSE, sizeof (gint64));
  outcome->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_refusal_free);
  outcome->hints = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_refusal_free);
  return outcome;
}

void
cg_outcome_free (CgOutcome *outcome)
{
  g_array_unref (outcome->inserted);
  g_ptr_array_unref (outcome->refusals);
  g_ptr_array_unref (outcome->hints);
  g_free (outcome);
}

void
cg_undo_state_free (CgUndoState *state)
{
  g_free (state->undo);
  g_free (state->undo_blocked);
  g_free (state->redo);
  g_free (state);
}

/* ---- calls on the threads ---- */

typedef struct
{
  CgWorkerCall base;
  CgStore *store; /* not owned */
  CgStoreSide side;
  CgStoreFunction function;
  gboolean waits; /* it came as a task: nobody holds the gate for it */
} Call;

static CgWorker *
worker_of (CgStore *self, CgStoreSide side)
{
  if (side == CG_SIDE_WRITER)
    return self->writer;

  return side == CG_SIDE_COUNTER && self->counter != NULL ? self->counter : self->reader;
}

static CgConnection *
connection_of (CgOpened *opened, CgStoreSide side)
{
  if (side == CG_SIDE_WRITER)
    return opened->writer;

  return side == CG_SIDE_COUNTER && opened->counter != NULL ? opened->counter : opened->reader;
}

/* The store whose call this thread is in: what that calls goes on while the store is closed. */
static GPrivate inside;

static gboolean
run_inside (Call *call, GCancellable *cancellable, GError **error)
{
  CgOpened *opened = call->store->opened;
  CgConnection *connection = connection_of (opened, call->side);
  gpointer before = g_private_get (&inside);
  gboolean good;

  if (connection == NULL)
    {
      g_set_error_literal (error, CG_FAULT, CG_FAULT_STORE_READ_ONLY, opened->read_only);
      return FALSE;
    }

  g_private_set (&inside, call->store);
  good = call->function (call->store, connection, call->base.data, cancellable, error);
  g_private_set (&inside, before);
  return good;
}

/* Reads that have waited until the store is being closed are not begun any more. Writes are: the
 * writer's thread ends only after them. */
static gboolean
run_call (CgWorkerCall *base, GCancellable *cancellable, GError **error)
{
  Call *call = (Call *) base;
  gboolean good;

  if (!call->waits || call->side == CG_SIDE_WRITER)
    return run_inside (call, cancellable, error);

  if (!cg_store_gate_enter (call->store->gate, NULL))
    {
      cg_fault_set (error, CG_FAULT_CANCELLED);
      return FALSE;
    }
  good = run_inside (call, cancellable, error);
  cg_store_gate_leave (call->store->gate, NULL);
  return good;
}

static gboolean
enter (CgStore *self, GError **error)
{
  if (cg_store_gate_enter (self->gate, NULL))
    return TRUE;

  cg_fault_set (error, CG_FAULT_STORE_MISSING, self->folder);
  return FALSE;
}

gboolean
cg_store_call (
    CgStore *self, CgStoreSide side, CgStoreFunction function, gpointer data, GError **error)
{
  Call call = { { run_call, data, NULL }, self, side, function, FALSE };
  gboolean good;

  /* A job holds the gate: what it writes at its end, it writes while the store waits for it. */
  if (g_private_get (&inside) == self || (side == CG_SIDE_WRITER && cg_store_is_job_of (self)))
    return cg_worker_call (worker_of (self, side), &call.base, NULL, error);
  if (!enter (self, error))
    return FALSE;

  good = cg_worker_call (worker_of (self, side), &call.base, NULL, error);
  cg_store_gate_leave (self->gate, NULL);
  return good;
}

void
cg_store_call_async (CgStore *self,
                     CgStoreSide side,
                     CgStoreFunction function,
                     gpointer data,
                     GDestroyNotify destroy,
                     gpointer tag,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  Call *call;

  g_task_set_source_tag (task, tag);
  if (!enter (self, &error))
    {
      g_task_set_task_data (task, data, destroy);
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  call = g_new0 (Call, 1);
  *call = (Call){ { run_call, data, destroy }, self, side, function, TRUE };
  cg_worker_call_async (worker_of (self, side), task, &call->base);
  cg_store_gate_leave (self->gate, NULL);
}

CgOpenPlace *
cg_store_place (CgStore *self, GError **error)
{
  CgOpenPlace *place;

  if (!enter (self, error))
    return NULL;

  place = cg_opened_place (self->opened, self->folder);
  cg_store_gate_leave (self->gate, NULL);
  return place;
}

gpointer
cg_store_call_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return cg_worker_call_finish (result, error);
}

/* ---- telling of changes ---- */

typedef struct
{
  CgStore *store;
  GArray *changes;
} Announcement;

static gboolean
emit_changed (gpointer data)
{
  Announcement *announcement = data;

  g_signal_emit (announcement->store, signals[SIGNAL_CHANGED], 0, announcement->changes);
  return G_SOURCE_REMOVE;
}

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_object_unref (announcement->store);
  g_clear_pointer (&announcement->changes, g_array_unref);
  g_free (announcement);
}

void
cg_store_announce (CgStore *self, gint64 seq, GArray *changes)
{
  Announcement *announcement = g_new0 (Announcement, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  self->last_seq = MAX (self->last_seq, seq);
  g_atomic_int_set (&self->written, TRUE);
  g_atomic_int_set (&self->saved_at_seconds, (gint) (g_get_real_time () / G_USEC_PER_SEC));
  announcement->store = g_object_ref (self);
  announcement->changes = changes;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_changed, announcement, announcement_free);
  g_source_attach (source, self->context);
}

/* ---- edits of other processes ---- */

static void
collect_rows (CgConnection *connection, gint64 seq, GArray *changes)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (connection, seq, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  if (entry == NULL || entry->changeset == NULL)
    return;

  rows = cg_changeset_read (connection, entry->changeset, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);
      CgStoreChange change = { row->entity, row->id, row->operation };

      g_array_append_val (changes, change);
    }
}

/* Another process's rows are told one by one while they are few. */
static gboolean
look_for_others (CgStore *self,
                 CgConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  gint64 version = cg_sql_integer (connection, NULL, 0, "PRAGMA data_version", NULL);
  g_autofree char *head = NULL;
  gint64 last;
  GArray *changes;

  if (version == self->data_version)
    return TRUE;

  self->data_version = version;
  head = cg_schema_meta (connection, "head_seq");
  last = head != NULL ? g_ascii_strtoll (head, NULL, 10) : 0;
  if (last <= self->last_seq)
    return TRUE;

  changes = g_array_new (FALSE, FALSE, sizeof (CgStoreChange));
  if (last - self->last_seq > 100)
    g_clear_pointer (&changes, g_array_unref);
  else
    for (gint64 seq = self->last_seq + 1; seq <= last; seq++)
      collect_rows (connection, seq, changes);

  cg_store_announce (self, last, changes);
  return TRUE;
}

static gboolean
poll_others (gpointer data)
{
  CgStore *self = data;

  if (self->opened != NULL && self->opened->writer != NULL &&
      cg_worker_get_pending (self->writer) == 0)
    {
      cg_store_call_async (self, CG_SIDE_WRITER, look_for_others, NULL, NULL, poll_others, NULL,
                           NULL, NULL);
      if (g_atomic_int_compare_and_exchange (&self->written, TRUE, FALSE))
        cg_store_index_later (self);
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
note_versions (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *head = cg_schema_meta (connection, "head_seq");

  self->last_seq = head != NULL ? g_ascii_strtoll (head, NULL, 10) : 0;
  self->data_version = cg_sql_integer (connection, NULL, 0, "PRAGMA data_version", NULL);
  return TRUE;
}

/* ---- life ---- */

/* Interrupts what reads, from another thread. */
static void
stop_reading (gpointer data)
{
  const CgOpened *opened = ((CgStore *) data)->opened;

  sqlite3_interrupt (opened->reader->db);
  if (opened->counter != NULL)
    sqlite3_interrupt (opened->counter->db);
}

/* All of them run until the last has: a write may still read. */
static void
stop_workers (CgStore *self)
{
  cg_worker_stop (self->writer);
  cg_worker_stop (self->reader);
  if (self->counter != NULL)
    cg_worker_stop (self->counter);
  g_clear_pointer (&self->writer, cg_worker_free);
  g_clear_pointer (&self->reader, cg_worker_free);
  g_clear_pointer (&self->counter, cg_worker_free);
}

void
cg_store_close (CgStore *self)
{
  if (self->opened == NULL || !cg_store_gate_close (self->gate, stop_reading, self))
    return;

  if (self->poll != NULL)
    g_source_destroy (self->poll);
  g_clear_pointer (&self->poll, g_source_unref);
  stop_workers (self);
  g_clear_pointer (&self->figures, cg_figures_kept_free);
  g_clear_pointer (&self->opened, cg_opened_free);
}

static void
cg_store_finalize (GObject *object)
{
  CgStore *self = CG_STORE (object);

  cg_store_close (self);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->gate, cg_store_gate_free);
  g_free (self->read_only);
  g_free (self->folder);

  G_OBJECT_CLASS (cg_store_parent_class)->finalize (object);
}

static void
cg_store_class_init (CgStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_store_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
cg_store_init (CgStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->gate = cg_store_gate_new ();
  self->most_rows = CG_STORE_MOST_ROWS;
  self->written = TRUE;
}

gboolean
cg_store_create (const char *folder, CgStoreKind kind, GError **error)
{
  return cg_open_create (folder, kind, error);
}

static void
start (CgStore *self, CgOpened *opened)
{
  self->opened = opened;
  self->kind = opened->kind;
  self->read_only = g_strdup (opened->read_only);
  self->writer = cg_worker_new ("store-writer");
  self->reader = cg_worker_new ("store-reader");
  if (opened->counter != NULL)
    self->counter = cg_worker_new ("store-counter");
  if (opened->writer == NULL)
    return;

  cg_store_call (self, CG_SIDE_WRITER, note_versions, NULL, NULL);
  self->poll = g_timeout_source_new (POLL_MS);
  g_source_set_callback (self->poll, poll_others, self, NULL);
  g_source_attach (self->poll, self->context);
}

CgStore *
cg_store_open (const char *folder, GError **error)
{
  g_autoptr (CgStore) self = NULL;
  CgOpened *opened = cg_open_folder (folder, error);

  if (opened == NULL)
    return NULL;

  self = g_object_new (CG_TYPE_STORE, NULL);
  self->folder = g_canonicalize_filename (folder, NULL);
  start (self, opened);
  return g_steal_pointer (&self);
}

static void
open_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CgOpened *opened = cg_open_folder (data, &error);

  if (opened != NULL)
    g_task_return_pointer (task, opened, (GDestroyNotify) cg_opened_free);
  else
    g_task_return_error (task, error);
}

void
cg_store_open_async (const char *folder,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cg_store_open_async);
  g_task_set_task_data (task, g_canonicalize_filename (folder, NULL), g_free);
  g_task_run_in_thread (task, open_worker);
}

CgStore *
cg_store_open_finish (GAsyncResult *result, GError **error)
{
  CgOpened *opened = g_task_propagate_pointer (G_TASK (result), error);
  CgStore *self;

  if (opened == NULL)
    return NULL;

  self = g_object_new (CG_TYPE_STORE, NULL);
  self->folder = g_strdup (g_task_get_task_data (G_TASK (result)));
  start (self, opened);
  return self;
}

const char *
cg_store_get_folder (CgStore *self)
{
  return self->folder;
}

CgStoreKind
cg_store_get_kind (CgStore *self)
{
  return self->kind;
}

gboolean
cg_store_is_waiting (CgStore *self)
{
  g_return_val_if_fail (CG_IS_STORE (self), FALSE);

  return self->opened != NULL && self->opened->writer != NULL &&
         cg_connection_is_waiting (self->opened->writer);
}

const char *
cg_store_get_read_only (CgStore *self)
{
  return self->read_only;
}

gint64
cg_store_get_saved_at (CgStore *self)
{
  return (gint64) g_atomic_int_get (&self->saved_at_seconds) * 1000;
}

gint64
cg_store_get_backup_at (CgStore *self)
{
  return cg_backup_latest (self->folder);
}

gboolean
cg_store_backup_due (CgStore *self)
{
  gint64 latest = cg_backup_latest (self->folder);
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (latest / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return self->read_only == NULL &&
         (latest == 0 || g_date_time_get_day_of_year (then) != g_date_time_get_day_of_year (now) ||
          g_date_time_get_year (then) != g_date_time_get_year (now));
}
