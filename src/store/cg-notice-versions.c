/* cg-notice-versions.c: the versions of a document's text, as the journal has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document as it is goes back through its journal entries, newest first: what each of them
 * changed is put back to what it was before, and where a step made a version a copy is kept.
 */
#include "config.h"

#include "cg-notice-versions.h"

#include "cg-changeset.h"
#include "cg-fault.h"
#include "cg-history-write.h"
#include "cg-journal.h"
#include "cg-notice-state.h"
#include "cg-reader.h"
#include "cg-store-private.h"

typedef struct
{
  gint64 id;

  CgRecord *record;        /* the document on its way back */
  GHashTable *attachments; /* id → CgRecord, those that were there then */
  GPtrArray *versions;
} Reading;

void
cg_notice_version_free (CgNoticeVersion *version)
{
  g_clear_pointer (&version->step, cg_field_version_free);
  g_clear_pointer (&version->record, cg_record_unref);
  g_clear_pointer (&version->attachments, g_ptr_array_unref);
  g_free (version);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->record, cg_record_unref);
  g_clear_pointer (&reading->attachments, g_hash_table_unref);
  g_clear_pointer (&reading->versions, g_ptr_array_unref);
  g_free (reading);
}

/* ---- the document as it is ---- */

static CgRecord *
fetch_document (CgConnection *connection, gint64 id, GError **error)
{
  g_autoptr (CgRecord) record = cg_reader_get (connection, CG_ENTITY_NOTICE, id, error);

  return record != NULL ? cg_record_copy (record) : NULL;
}

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static gboolean
fetch_attachments (Reading *reading, CgConnection *connection, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_ATTACHMENT);
  g_autoptr (GPtrArray) records = NULL;

  query->with_voided = TRUE;
  cg_query_filter_integer (query, CG_NOTICE_ATTACHMENT_NOTICE, CG_FILTER_EQUAL, reading->id);
  records = cg_reader_select (connection, query, error);
  reading->attachments = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cg_record_unref);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (reading->attachments, key_of (cg_record_get_id (record)),
                           cg_record_copy (record));
    }

  return records != NULL;
}

/* ---- back through the journal ---- */

static void
put_back_value (CgConnection *connection, CgRecord *record, int field, const CgValue *value)
{
  const CgField *info = cg_field_get (cg_record_get_entity (record), field);
  g_autofree char *name = NULL;

  cg_value_copy (cg_record_mutable_value (record, field), value);
  if (info->type != CG_FIELD_REFERENCE)
    return;

  if (value->type == CG_VALUE_INTEGER)
    name = cg_reader_title (connection, info->of, value->integer);
  cg_record_set_reference_name (record, field, name);
}

static void
put_back (CgConnection *connection, CgRecord *record, const CgRowChange *row)
{
  guint n = cg_entity_get (row->entity)->n_own_fields;

  for (int field = 0; field < (int) n; field++)
    if (row->operation == 'd' || (row->changed >> field & 1))
      put_back_value (connection, record, field, &row->before[field]);
}

static gboolean
belongs (const Reading *reading, const CgRowChange *row)
{
  if (row->entity != CG_ENTITY_NOTICE_ATTACHMENT)
    return FALSE;

  return row->operation == 'd' ? row->before[CG_NOTICE_ATTACHMENT_NOTICE].integer == reading->id
                               : g_hash_table_contains (reading->attachments, key_of (row->id));
}

static void
take_back_attachment (Reading *reading, CgConnection *connection, const CgRowChange *row)
{
  CgRecord *record;

  if (row->operation == 'i')
    {
      g_hash_table_remove (reading->attachments, key_of (row->id));
      return;
    }

  if (row->operation == 'd')
    g_hash_table_insert (reading->attachments, key_of (row->id),
                         cg_record_new (row->entity, row->id));
  record = g_hash_table_lookup (reading->attachments, key_of (row->id));
  put_back (connection, record, row);
}

static gboolean
take_back (Reading *reading, CgConnection *connection, gint64 seq, GError **error)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (connection, seq, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (entry == NULL)
    return FALSE;
  if (entry->changeset == NULL)
    return TRUE;

  rows = cg_changeset_read (connection, entry->changeset, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CgRowChange *row = g_ptr_array_index (rows, i);

      if (row->entity == CG_ENTITY_NOTICE && row->id == reading->id && row->operation == 'u')
        put_back (connection, reading->record, row);
      else if (belongs (reading, row))
        take_back_attachment (reading, connection, row);
    }

  return rows != NULL;
}

/* ---- versions ---- */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CgRecord *left = *(CgRecord *const *) a, *right = *(CgRecord *const *) b;
  gint64 before = cg_record_integer (left, CG_NOTICE_ATTACHMENT_POSITION);
  gint64 after = cg_record_integer (right, CG_NOTICE_ATTACHMENT_POSITION);

  if (before == after)
    {
      before = cg_record_get_id (left);
      after = cg_record_get_id (right);
    }
  return (before > after) - (before < after);
}

static GPtrArray *
copy_attachments (const Reading *reading)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, reading->attachments);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (cg_record_is_null (record, CG_FIELD_VOID_REASON))
      g_ptr_array_add (copies, cg_record_copy (record));
  g_ptr_array_sort (copies, compare_places);
  return copies;
}

/* Takes @step. */
static void
keep_version (Reading *reading, CgFieldVersion *step)
{
  CgNoticeVersion *version = g_new0 (CgNoticeVersion, 1);

  version->step = step;
  version->record = cg_record_copy (reading->record);
  version->attachments = copy_attachments (reading);
  g_ptr_array_add (reading->versions, version);
}

/* ---- the steps that make them ---- */

static gboolean
may_be_written (const CgValue *state)
{
  g_autoptr (CgRecord) record = cg_record_new (CG_ENTITY_NOTICE, 1);

  cg_value_copy (cg_record_mutable_value (record, CG_NOTICE_STATE), state);
  return cg_notice_may_be_written (record);
}

/* A correction begins or ends, or the state is one of those in which the text is written. */
static gboolean
makes_version (const CgFieldVersion *step)
{
  if (step->undone || g_str_equal (step->action, "undo") || g_str_equal (step->action, "reverse") ||
      g_str_equal (step->action, "redo"))
    return FALSE;

  return step->field == CG_NOTICE_CORRECTING || step->created || may_be_written (&step->before) ||
         may_be_written (&step->after);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const CgFieldVersion *left = *(CgFieldVersion *const *) a;
  const CgFieldVersion *right = *(CgFieldVersion *const *) b;

  if (left->seq != right->seq)
    return left->seq < right->seq ? 1 : -1;
  return (left->field != CG_NOTICE_STATE) - (right->field != CG_NOTICE_STATE);
}

/* Newest first; what changed the state before what else the same step changed. */
static GPtrArray *
find_makers (CgStore *self, gint64 id, GError **error)
{
  static const int fields[] = { CG_NOTICE_STATE, CG_NOTICE_CORRECTING };
  g_autoptr (GPtrArray) makers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_field_version_free);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GPtrArray *steps =
          cg_store_field_history (self, CG_ENTITY_NOTICE, id, fields[i], 0, 0, error);

      if (steps == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (makers, steps);
    }

  for (guint i = makers->len; i-- > 0;)
    if (!makes_version (g_ptr_array_index (makers, i)))
      g_ptr_array_remove_index (makers, i);
  g_ptr_array_sort (makers, compare_steps);
  return g_steal_pointer (&makers);
}

/* The steps that touched the document or one of its attachments, newest first. */
static GArray *
find_entries (CgConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      connection, error,
      "SELECT seq FROM history WHERE owner_row = ?1"
      " AND entity IN ('notice', 'notice_attachment') UNION " CG_HISTORY_LARGE " ORDER BY seq DESC",
      "i", id);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 seq = sqlite3_column_int64 (statement, 0);

      g_array_append_val (seqs, seq);
    }

  return statement == NULL || failed ? NULL : g_steal_pointer (&seqs);
}

/* A step that changed two fields of those in question comes once. */
static void
keep_made (Reading *reading, GPtrArray *makers, gint64 seq)
{
  gboolean made = FALSE;

  while (makers->len > 0 && ((CgFieldVersion *) g_ptr_array_index (makers, 0))->seq >= seq)
    {
      CgFieldVersion *step = g_ptr_array_steal_index (makers, 0);

      if (step->seq == seq && !made)
        keep_version (reading, step);
      else
        cg_field_version_free (step);
      made = TRUE;
    }
}

static gboolean
walk_back (CgStore *self,
           CgConnection *connection,
           Reading *reading,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) makers = find_makers (self, reading->id, error);
  g_autoptr (GArray) seqs = makers != NULL ? find_entries (connection, reading->id, error) : NULL;

  keep_version (reading, NULL);
  for (guint i = 0; seqs != NULL && i < seqs->len && makers->len > 0; i++)
    {
      gint64 seq = g_array_index (seqs, gint64, i);

      if (g_cancellable_is_cancelled (cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      keep_made (reading, makers, seq);
      if (!take_back (reading, connection, seq, error))
        return FALSE;
    }

  return seqs != NULL;
}

static gboolean
read_versions (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Reading *reading = data;
  gboolean good;

  if (!cg_sql_script (connection, "BEGIN", error))
    return FALSE;

  reading->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_version_free);
  reading->record = fetch_document (connection, reading->id, error);
  good = reading->record != NULL && fetch_attachments (reading, connection, error) &&
         walk_back (self, connection, reading, cancellable, error);
  cg_sql_script (connection, "COMMIT", NULL);
  return good;
}

/* ---- the calls ---- */

GPtrArray *
cg_store_notice_versions (CgStore *self, gint64 id, GError **error)
{
  Reading *reading = g_new0 (Reading, 1);
  GPtrArray *versions = NULL;

  reading->id = id;
  if (cg_store_call (self, CG_SIDE_READER, read_versions, reading, error))
    versions = g_steal_pointer (&reading->versions);
  reading_free (reading);
  return versions;
}

void
cg_store_notice_versions_async (CgStore *self,
                                gint64 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->id = id;
  cg_store_call_async (self, CG_SIDE_READER, read_versions, reading, reading_free,
                       cg_store_notice_versions_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_notice_versions_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->versions) : NULL;
}
