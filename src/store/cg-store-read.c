/* cg-store-read.c: CgStore's reading calls: queries, records, counts, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-history.h"
#include "cg-reader.h"
#include "cg-store-fetch.h"
#include "cg-store-private.h"
#include "cg-undo.h"

typedef struct _Reading Reading;

/* Finds what is asked; runs on the side's thread. */
typedef gboolean (*ReadFunction) (Reading *reading,
                                  CgConnection *connection,
                                  GCancellable *cancellable,
                                  GError **error);

/* One structure carries what any reading call is asked and what it found. */
struct _Reading
{
  ReadFunction read;
  CgQuery *query;
  CgEntity entity;
  const gboolean *fields;
  gint64 *wanted;
  gsize n_wanted;
  gint64 id;
  guint limit;
  char *text;
  GPtrArray *queries;

  CgIds *ids;
  GPtrArray *records;
  CgRecord *record;
  GArray *counts;
  gint64 number;
  CgUndoState *undo;
  CgCalendar *calendar;
  GHashTable *settings;
};

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->query, cg_query_unref);
  g_free (reading->wanted);
  g_free (reading->text);
  g_clear_pointer (&reading->queries, g_ptr_array_unref);
  g_clear_pointer (&reading->ids, cg_ids_unref);
  g_clear_pointer (&reading->records, g_ptr_array_unref);
  g_clear_pointer (&reading->record, cg_record_unref);
  g_clear_pointer (&reading->counts, g_array_unref);
  g_clear_pointer (&reading->undo, cg_undo_state_free);
  g_clear_pointer (&reading->calendar, cg_calendar_unref);
  g_clear_pointer (&reading->settings, g_hash_table_unref);
  g_free (reading);
}

static gboolean
read_ids (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->ids = cg_reader_query (connection, reading->query, cancellable, error);
  return reading->ids != NULL;
}

static gboolean
read_count (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->number = cg_reader_count (connection, reading->query, error);
  return reading->number >= 0;
}

static gboolean
read_counts (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  gboolean good = cg_sql_script (connection, "BEGIN", error);

  reading->counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; good && i < reading->queries->len; i++)
    {
      gint64 count = cg_reader_count (connection, g_ptr_array_index (reading->queries, i), error);

      g_array_append_val (reading->counts, count);
      good = count >= 0;
    }

  cg_sql_script (connection, "COMMIT", NULL);
  return good;
}

static gboolean
read_groups (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->records = cg_reader_groups (connection, reading->query, error);
  return reading->records != NULL;
}

static gboolean
read_fetch (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->records =
      cg_reader_fetch (connection, reading->entity, reading->wanted, reading->n_wanted, error);
  return reading->records != NULL;
}

static gboolean
read_fields (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->records = cg_reader_fetch_fields (connection, reading->entity, reading->fields,
                                             reading->wanted, reading->n_wanted, error);
  return reading->records != NULL;
}

static gboolean
read_select (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->records = cg_reader_select (connection, reading->query, error);
  return reading->records != NULL;
}

static gboolean
read_get (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->record = cg_reader_get (connection, reading->entity, reading->id, error);
  return reading->record != NULL;
}

static gboolean
read_find (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->number = cg_reader_find (connection, reading->entity, reading->text, error);
  return reading->number != 0;
}

static gboolean
read_setting (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  char *value = cg_reader_setting (connection, reading->text);

  g_free (reading->text);
  reading->text = value;
  return TRUE;
}

static gboolean
read_settings (Reading *reading,
               CgConnection *connection,
               GCancellable *cancellable,
               GError **error)
{
  reading->settings = cg_reader_settings (connection, reading->text, error);
  return reading->settings != NULL;
}

static gboolean
read_undo_state (Reading *reading,
                 CgConnection *connection,
                 GCancellable *cancellable,
                 GError **error)
{
  reading->undo = cg_undo_state_read (connection, reading->id, error);
  return reading->undo != NULL;
}

static gboolean
read_history (Reading *reading, CgConnection *connection, GCancellable *cancellable, GError **error)
{
  reading->records = cg_history_read (connection, reading->id, reading->limit, error);
  return reading->records != NULL;
}

static gboolean
read_calendar (Reading *reading,
               CgConnection *connection,
               GCancellable *cancellable,
               GError **error)
{
  cg_connection_load_calendar (connection, NULL);
  reading->calendar = cg_calendar_ref (connection->calendar);
  return TRUE;
}

static gboolean
run_reading (CgStore *self,
             CgConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  Reading *reading = data;

  return reading->read (reading, connection, cancellable, error);
}

/* ---- the calls, waiting ---- */

static gboolean
read_now (CgStore *self, Reading *reading, GError **error)
{
  return cg_store_call (self, CG_SIDE_READER, run_reading, reading, error);
}

CgIds *
cg_store_query (CgStore *self, CgQuery *query, GCancellable *cancellable, GError **error)
{
  Reading reading = { read_ids, .query = query };

  return read_now (self, &reading, error) ? reading.ids : NULL;
}

gint64
cg_store_count (CgStore *self, CgQuery *query, GError **error)
{
  Reading reading = { read_count, .query = query };

  return read_now (self, &reading, error) ? reading.number : -1;
}

GPtrArray *
cg_store_groups (CgStore *self, CgQuery *query, GError **error)
{
  Reading reading = { read_groups, .query = query };

  return read_now (self, &reading, error) ? reading.records : NULL;
}

GPtrArray *
cg_store_fetch (CgStore *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  Reading reading = { read_fetch, .entity = entity, .wanted = (gint64 *) ids, .n_wanted = n };

  return read_now (self, &reading, error) ? reading.records : NULL;
}

GPtrArray *
cg_store_fetch_fields (CgStore *self,
                       CgEntity entity,
                       const gboolean *fields,
                       const gint64 *ids,
                       gsize n,
                       GError **error)
{
  Reading reading = {
    read_fields, .entity = entity, .fields = fields, .wanted = (gint64 *) ids, .n_wanted = n,
  };

  return read_now (self, &reading, error) ? reading.records : NULL;
}

CgRecord *
cg_store_get (CgStore *self, CgEntity entity, gint64 id, GError **error)
{
  Reading reading = { read_get, .entity = entity, .id = id };

  return read_now (self, &reading, error) ? reading.record : NULL;
}

GPtrArray *
cg_store_select (CgStore *self, CgQuery *query, GError **error)
{
  Reading reading = { read_select, .query = query };

  return read_now (self, &reading, error) ? reading.records : NULL;
}

gint64
cg_store_find (CgStore *self, CgEntity entity, const char *text, GError **error)
{
  Reading reading = { read_find, .entity = entity, .text = (char *) text };

  return read_now (self, &reading, error) ? reading.number : 0;
}

char *
cg_store_setting (CgStore *self, const char *name)
{
  Reading reading = { read_setting, .text = g_strdup (name) };

  if (read_now (self, &reading, NULL))
    return reading.text;

  g_free (reading.text);
  return g_strdup ("");
}

GHashTable *
cg_store_settings (CgStore *self, const char *prefix, GError **error)
{
  Reading reading = { read_settings, .text = (char *) prefix };

  return read_now (self, &reading, error) ? reading.settings : NULL;
}

CgUndoState *
cg_store_undo_state (CgStore *self, gint64 actor, GError **error)
{
  Reading reading = { read_undo_state, .id = actor };

  return read_now (self, &reading, error) ? reading.undo : NULL;
}

GPtrArray *
cg_store_history (CgStore *self, CgEntity entity, gint64 id, guint limit, GError **error)
{
  Reading reading = { read_history, .entity = entity, .id = id, .limit = limit };

  return read_now (self, &reading, error) ? reading.records : NULL;
}

CgCalendar *
cg_store_get_calendar (CgStore *self)
{
  Reading reading = { read_calendar };

  return read_now (self, &reading, NULL) ? reading.calendar : cg_calendar_new ();
}

/* ---- the calls, with a callback ---- */

static Reading *
new_reading (ReadFunction read)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->read = read;
  return reading;
}

static void
read_later (CgStore *self,
            Reading *reading,
            CgStoreSide side,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  cg_store_call_async (self, side, run_reading, reading, reading_free, read_later, cancellable,
                       callback, user_data);
}

void
cg_store_query_async (CgStore *self,
                      CgQuery *query,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Reading *reading = new_reading (read_ids);

  reading->query = cg_query_ref (query);
  read_later (self, reading, CG_SIDE_READER, cancellable, callback, user_data);
}

CgIds *
cg_store_query_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->ids) : NULL;
}

static Reading *
new_fetch (CgEntity entity, const gint64 *ids, gsize n)
{
  Reading *reading = new_reading (read_fetch);

  reading->entity = entity;
  reading->wanted = g_memdup2 (ids, n * sizeof (gint64));
  reading->n_wanted = n;
  return reading;
}

void
cg_store_fetch_async (CgStore *self,
                      CgEntity entity,
                      const gint64 *ids,
                      gsize n,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  read_later (self, new_fetch (entity, ids, n), CG_SIDE_READER, cancellable, callback, user_data);
}

/* The writer does one thing after the other. */
void
cg_store_fetch_written_async (CgStore *self,
                              CgEntity entity,
                              const gint64 *ids,
                              gsize n,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  read_later (self, new_fetch (entity, ids, n),
              cg_store_get_read_only (self) != NULL ? CG_SIDE_READER : CG_SIDE_WRITER, cancellable,
              callback, user_data);
}

static GPtrArray *
finish_records (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->records) : NULL;
}

GPtrArray *
cg_store_fetch_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return finish_records (self, result, error);
}

void
cg_store_select_async (CgStore *self,
                       CgQuery *query,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Reading *reading = new_reading (read_select);

  reading->query = cg_query_ref (query);
  read_later (self, reading, CG_SIDE_READER, cancellable, callback, user_data);
}

GPtrArray *
cg_store_select_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return finish_records (self, result, error);
}

void
cg_store_counts_async (CgStore *self,
                       GPtrArray *queries,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Reading *reading = new_reading (read_counts);

  reading->queries = g_ptr_array_copy (queries, (GCopyFunc) (GCallback) cg_query_copy, NULL);
  g_ptr_array_set_free_func (reading->queries, (GDestroyNotify) cg_query_unref);
  read_later (self, reading, CG_SIDE_COUNTER, cancellable, callback, user_data);
}

GArray *
cg_store_counts_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->counts) : NULL;
}

void
cg_store_groups_async (CgStore *self,
                       CgQuery *query,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Reading *reading = new_reading (read_groups);

  reading->query = cg_query_ref (query);
  read_later (self, reading, CG_SIDE_COUNTER, cancellable, callback, user_data);
}

GPtrArray *
cg_store_groups_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return finish_records (self, result, error);
}

void
cg_store_undo_state_async (CgStore *self,
                           gint64 actor,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Reading *reading = new_reading (read_undo_state);

  reading->id = actor;
  read_later (self, reading, CG_SIDE_READER, cancellable, callback, user_data);
}

CgUndoState *
cg_store_undo_state_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->undo) : NULL;
}

void
cg_store_history_async (CgStore *self,
                        CgEntity entity,
                        gint64 id,
                        guint limit,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Reading *reading = new_reading (read_history);

  reading->entity = entity;
  reading->id = id;
  reading->limit = limit;
  read_later (self, reading, CG_SIDE_READER, cancellable, callback, user_data);
}

GPtrArray *
cg_store_history_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return finish_records (self, result, error);
}
