/* cg-asof.c: the store as it stood at the end of a past day: the same queries, seen then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-asof-private.h"

#include "cg-clock.h"
#include "cg-reader.h"
#include "cg-store-private.h"
#include "cg-teller.h"

G_DEFINE_FINAL_TYPE (CgAsof, cg_asof, G_TYPE_OBJECT)

static void
cg_asof_finalize (GObject *object)
{
  CgAsof *self = CG_ASOF (object);

  g_clear_pointer (&self->worker, cg_worker_free);
  g_clear_pointer (&self->connection, cg_connection_close);
  G_OBJECT_CLASS (cg_asof_parent_class)->finalize (object);
}

static void
cg_asof_class_init (CgAsofClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_asof_finalize;
}

static void
cg_asof_init (CgAsof *self)
{
}

/* ---- calls ---- */

typedef struct
{
  CgWorkerCall base;
  CgAsof *self; /* not owned */
  CgAsofFunction function;
} Call;

/* The thread's own today lasts only for the call: a worker that was stopped calls on any. */
static gboolean
run_call (CgWorkerCall *base, GCancellable *cancellable, GError **error)
{
  Call *call = (Call *) base;
  CgDate today = cg_clock_set_thread_today (call->self->date);
  gulong handler = cg_connection_interrupt_by (call->self->connection, cancellable);
  gboolean good;

  good = call->function (call->self, base->data, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  cg_clock_set_thread_today (today);
  return good;
}

gboolean
cg_asof_call (
    CgAsof *self, CgAsofFunction function, gpointer data, GCancellable *cancellable, GError **error)
{
  Call call = { { run_call, data, NULL }, self, function };

  return cg_worker_call (self->worker, &call.base, cancellable, error);
}

void
cg_asof_call_async (CgAsof *self,
                    CgAsofFunction function,
                    gpointer data,
                    GDestroyNotify destroy,
                    gpointer tag,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  *call = (Call){ { run_call, data, destroy }, self, function };
  g_task_set_source_tag (task, tag);
  cg_worker_call_async (self->worker, task, &call->base);
}

gpointer
cg_asof_call_finish (CgAsof *self, GAsyncResult *result, GError **error)
{
  return cg_worker_call_finish (result, error);
}

/* ---- opening ---- */

typedef struct
{
  CgOpenPlace *place;
  CgDate date;
  CgAsofProgress progress;
  gpointer data;
  CgTeller *teller; /* (nullable): of @progress */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  cg_open_place_free (opening->place);
  g_clear_pointer (&opening->teller, cg_teller_free);
  g_free (opening);
}

static void
told_cb (int part, double fraction, gpointer data)
{
  const Opening *opening = data;

  opening->progress (fraction, opening->data);
}

static void
tell (double fraction, gpointer data)
{
  cg_teller_tell (data, 0, fraction);
}

static CgAsof *
open_past (const Opening *opening, GCancellable *cancellable, GError **error)
{
  g_autoptr (CgAsof) self = g_object_new (CG_TYPE_ASOF, NULL);

  self->date = opening->date;
  self->connection = cg_open_place (opening->place, error);
  if (self->connection == NULL)
    return NULL;

  self->rebuild = (CgAsofRebuild){ .connection = self->connection,
                                   .date = opening->date,
                                   .cancellable = cancellable,
                                   .progress = tell,
                                   .data = opening->teller };
  if (!cg_asof_rebuild (&self->rebuild, error))
    return NULL;

  self->rebuild.cancellable = NULL;
  self->worker = cg_worker_new ("cg-asof");
  return g_steal_pointer (&self);
}

CgAsof *
cg_asof_open (CgStore *store, CgDate date, GError **error)
{
  g_autoptr (CgOpenPlace) place = cg_store_place (store, error);
  Opening opening = { place, date, NULL, NULL, NULL };

  return place != NULL ? open_past (&opening, NULL, error) : NULL;
}

static void
open_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  GError *error = NULL;
  CgAsof *self = open_past (opening, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
cg_asof_open_async (CgStore *store,
                    CgDate date,
                    CgAsofProgress progress,
                    gpointer data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);
  GError *error = NULL;

  *opening = (Opening){ cg_store_place (store, &error), date, progress, data, NULL };
  if (progress != NULL)
    opening->teller = cg_teller_new (told_cb, opening);
  g_task_set_source_tag (task, cg_asof_open_async);
  g_task_set_task_data (task, opening, opening_free);
  /* That it was stopped is said by the rebuilding itself. */
  g_task_set_check_cancellable (task, FALSE);
  if (opening->place == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, open_worker);
}

CgAsof *
cg_asof_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

CgDate
cg_asof_get_date (CgAsof *self)
{
  return self->date;
}

void
cg_asof_get_entries (CgAsof *self, gint64 *first, gint64 *last)
{
  gboolean any = self->rebuild.head_seq > self->rebuild.last_seq;

  *first = any ? self->rebuild.last_seq + 1 : 0;
  *last = any ? self->rebuild.head_seq : 0;
}

/* ---- reading ---- */

typedef struct
{
  CgQuery *query;
  CgEntity entity;
  gint64 *wanted;
  gsize n_wanted;

  CgIds *ids;
  gint64 count;
  GPtrArray *records;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->wanted);
  g_clear_pointer (&reading->records, g_ptr_array_unref);
  g_free (reading);
}

static gboolean
read_ids (CgAsof *self, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  reading->ids = cg_reader_query (self->connection, reading->query, NULL, error);
  return reading->ids != NULL;
}

static gboolean
read_count (CgAsof *self, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  reading->count = cg_reader_count (self->connection, reading->query, error);
  return reading->count >= 0;
}

static gboolean
read_records (CgAsof *self, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  reading->records = cg_reader_fetch (self->connection, reading->entity, reading->wanted,
                                      reading->n_wanted, error);
  return reading->records != NULL;
}

CgIds *
cg_asof_query (CgAsof *self, CgQuery *query, GCancellable *cancellable, GError **error)
{
  Reading reading = { .query = query };

  return cg_asof_call (self, read_ids, &reading, cancellable, error) ? reading.ids : NULL;
}

gint64
cg_asof_count (CgAsof *self, CgQuery *query, GError **error)
{
  Reading reading = { .query = query };

  return cg_asof_call (self, read_count, &reading, NULL, error) ? reading.count : -1;
}

GPtrArray *
cg_asof_fetch (CgAsof *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  Reading reading = { .entity = entity, .wanted = (gint64 *) ids, .n_wanted = n };

  return cg_asof_call (self, read_records, &reading, NULL, error) ? reading.records : NULL;
}

void
cg_asof_fetch_async (CgAsof *self,
                     CgEntity entity,
                     const gint64 *ids,
                     gsize n,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->entity = entity;
  reading->wanted = g_memdup2 (ids, n * sizeof (gint64));
  reading->n_wanted = n;
  cg_asof_call_async (self, read_records, reading, reading_free, cg_asof_fetch_async, cancellable,
                      callback, user_data);
}

GPtrArray *
cg_asof_fetch_finish (CgAsof *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_asof_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->records) : NULL;
}
