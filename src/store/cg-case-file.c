/* cg-case-file.c: what a case file tells beside its records: its timeline, and hints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-file.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-history.h"
#include "cg-reader.h"
#include "cg-store-private.h"

typedef struct
{
  gint64 id;
  guint entries;
  GPtrArray *answer;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->answer, g_ptr_array_unref);
  g_free (reading);
}

void
cg_event_free (CgEvent *event)
{
  g_free (event->what);
  g_free (event->text);
  g_free (event->who);
  g_free (event);
}

/* ---- the records of a case ---- */

static GPtrArray *
select_of (CgConnection *connection, CgEntity entity, gint64 case_id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, cg_entity_find_field (entity, "case"), CG_FILTER_EQUAL, case_id);
  return cg_reader_select (connection, query, error);
}

/* Documents are linked to the cases they are about. */
static GPtrArray *
select_notices (CgConnection *connection, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) links = select_of (connection, CG_ENTITY_NOTICE_CASE, case_id, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (links == NULL)
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      gint64 id = cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_NOTICE);

      g_array_append_val (ids, id);
    }
  return cg_reader_fetch (connection, CG_ENTITY_NOTICE, (const gint64 *) ids->data, ids->len,
                          error);
}

static GPtrArray *
select_records (CgConnection *connection, CgEntity entity, gint64 case_id, GError **error)
{
  if (entity == CG_ENTITY_CASE)
    return cg_reader_fetch (connection, entity, &case_id, 1, error);

  return entity == CG_ENTITY_NOTICE ? select_notices (connection, case_id, error)
                                    : select_of (connection, entity, case_id, error);
}

/* ---- the timeline ---- */

/* A sanction is told by its name. */
static char *
text_of (const CgRecord *record, const CgEventSource *source)
{
  g_autofree char *text = source->text >= 0 ? cg_record_display (record, source->text) : NULL;
  g_autofree char *kind = NULL;

  if (source->entity == CG_ENTITY_SANCTION)
    kind = cg_record_display (record, CG_SANCTION_KIND);
  else if (source->entity == CG_ENTITY_ACTIVITY)
    kind = cg_record_display (record, CG_ACTIVITY_KIND);
  else if (source->entity == CG_ENTITY_COMMITTEE_MATTER)
    kind = cg_record_display (record, CG_COMMITTEE_MATTER_KIND);
  else if (source->entity == CG_ENTITY_REVIEW || source->entity == CG_ENTITY_PROGRESS)
    kind = g_strdup (
        cg_record_reference_name (record, cg_entity_find_field (source->entity, "problem")));

  if (kind == NULL || *kind == '\0')
    return g_steal_pointer (&text);

  return g_strjoin (C_ ("between fields", "  "), kind, text, NULL);
}

static void
add_event (GPtrArray *events, const CgRecord *record, const CgEventSource *source)
{
  CgEvent *event;

  if (cg_record_is_null (record, source->field))
    return;

  event = g_new0 (CgEvent, 1);
  event->date = cg_record_date (record, source->field);
  event->kind = source->kind;
  event->entity = source->entity;
  event->id = cg_record_get_id (record);
  event->what = g_strdup (g_dpgettext2 (NULL, "event", source->sentence));
  event->text = text_of (record, source);
  event->who = source->who >= 0 ? cg_record_display (record, source->who) : NULL;
  g_ptr_array_add (events, event);
}

static gboolean
add_records (CgConnection *connection, Reading *reading, GCancellable *cancellable, GError **error)
{
  gsize n;
  const CgEventSource *sources = cg_event_sources (&n);
  g_autoptr (GPtrArray) records = NULL;

  for (gsize i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (i == 0 || sources[i].entity != sources[i - 1].entity)
        {
          g_clear_pointer (&records, g_ptr_array_unref);
          records = select_records (connection, sources[i].entity, reading->id, error);
        }
      if (records == NULL)
        return FALSE;
      for (guint k = 0; k < records->len; k++)
        add_event (reading->answer, g_ptr_array_index (records, k), &sources[i]);
    }

  return TRUE;
}

static gboolean
add_entries (CgConnection *connection, Reading *reading, GError **error)
{
  g_autoptr (GPtrArray) entries =
      cg_history_read (connection, reading->id, reading->entries, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      CgHistoryEntry *entry = g_ptr_array_index (entries, i);
      CgEvent *event = g_new0 (CgEvent, 1);

      event->date = cg_clock_date_of_ms (entry->at);
      event->at = entry->at;
      event->kind = CG_EVENT_JOURNAL;
      event->entity = CG_ENTITY_CASE;
      event->id = reading->id;
      event->seq = entry->seq;
      event->what = g_steal_pointer (&entry->sentence);
      event->text = entry->created ? NULL : g_steal_pointer (&entry->changes);
      event->who = g_steal_pointer (&entry->actor_name);
      event->undone = entry->undone;
      g_ptr_array_add (reading->answer, event);
    }

  return entries != NULL;
}

/* Newest first; on one day what happened stands above what was written about it. */
static int
compare_events (gconstpointer a, gconstpointer b)
{
  const CgEvent *first = *(const CgEvent *const *) a;
  const CgEvent *second = *(const CgEvent *const *) b;

  if (first->date != second->date)
    return first->date < second->date ? 1 : -1;
  if (first->seq != second->seq)
    return first->seq == 0 ? -1 : second->seq == 0 ? 1 : first->seq < second->seq ? 1 : -1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? 1 : -1;

  return (first->id < second->id) - (first->id > second->id);
}

static gboolean
read_timeline (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Reading *reading = data;
  g_autoptr (CgRecord) record = cg_reader_get (connection, CG_ENTITY_CASE, reading->id, error);

  reading->answer = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_event_free);
  if (record == NULL || !add_records (connection, reading, cancellable, error) ||
      !add_entries (connection, reading, error))
    return FALSE;

  g_ptr_array_sort (reading->answer, compare_events);
  return TRUE;
}

GPtrArray *
cg_store_case_timeline (CgStore *self, gint64 id, guint entries, GError **error)
{
  Reading reading = { id, entries, NULL };

  if (cg_store_call (self, CG_SIDE_READER, read_timeline, &reading, error))
    return reading.answer;

  g_clear_pointer (&reading.answer, g_ptr_array_unref);
  return NULL;
}

void
cg_store_case_timeline_async (CgStore *self,
                              gint64 id,
                              guint entries,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading){ id, entries, NULL };
  cg_store_call_async (self, CG_SIDE_READER, read_timeline, reading, reading_free,
                       cg_store_case_timeline_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_case_timeline_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->answer) : NULL;
}

/* ---- hints ---- */

static gboolean
read_facts (CgConnection *connection, gint64 id, CgCaseHintFacts *facts, GError **error)
{
  for (guint i = 0; i < CG_N_OFFICE_SWITCHES; i++)
    facts->asked[i] = cg_reader_switch (connection, i);

  return (facts->parties = select_of (connection, CG_ENTITY_ACCOUNTABLE, id, error)) != NULL &&
         (facts->sanctions = select_of (connection, CG_ENTITY_SANCTION, id, error)) != NULL &&
         (facts->corrections = select_of (connection, CG_ENTITY_CORRECTION, id, error)) != NULL &&
         (facts->appeals = select_of (connection, CG_ENTITY_APPEAL, id, error)) != NULL &&
         (facts->notices = select_notices (connection, id, error)) != NULL;
}

static void
clear_facts (CgCaseHintFacts *facts)
{
  g_clear_pointer (&facts->parties, g_ptr_array_unref);
  g_clear_pointer (&facts->sanctions, g_ptr_array_unref);
  g_clear_pointer (&facts->corrections, g_ptr_array_unref);
  g_clear_pointer (&facts->appeals, g_ptr_array_unref);
  g_clear_pointer (&facts->notices, g_ptr_array_unref);
}

static gboolean
read_hints (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Reading *reading = data;
  g_autoptr (CgRecord) record = cg_reader_get (connection, CG_ENTITY_CASE, reading->id, error);
  CgCaseHintFacts facts = { .record = record };

  if (record != NULL && read_facts (connection, reading->id, &facts, error))
    reading->answer = cg_case_hints (&facts);
  clear_facts (&facts);
  return reading->answer != NULL;
}

GPtrArray *
cg_store_case_hints (CgStore *self, gint64 id, GError **error)
{
  Reading reading = { id, 0, NULL };

  return cg_store_call (self, CG_SIDE_READER, read_hints, &reading, error) ? reading.answer : NULL;
}

void
cg_store_case_hints_async (CgStore *self,
                           gint64 id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->id = id;
  cg_store_call_async (self, CG_SIDE_READER, read_hints, reading, reading_free,
                       cg_store_case_hints_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_case_hints_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->answer) : NULL;
}
