/* cg-field-history.c: every version of every field of a record: who, when, by which step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-history.h"

#include "cg-changeset.h"
#include "cg-history-write.h"
#include "cg-fault.h"
#include "cg-history.h"
#include "cg-journal.h"
#include "cg-store-private.h"
#include "cg-undo.h"

typedef struct
{
  CgEntity entity;
  gint64 id;
  int field;
  gint64 before;
  guint limit;
  GPtrArray *versions;
} Reading;

void
cg_field_version_free (CgFieldVersion *version)
{
  g_free (version->actor_name);
  g_free (version->action);
  g_free (version->sentence);
  g_free (version->reason);
  cg_value_clear (&version->before);
  cg_value_clear (&version->after);
  g_free (version->before_words);
  g_free (version->after_words);
  g_free (version);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->versions, g_ptr_array_unref);
  g_free (reading);
}

/* ---- the rows of a changeset ---- */

typedef struct
{
  sqlite3_changeset_iter *iterator;
  CgEntity entity;
  gint64 id;
  int operation;
  int n_fields; /* columns besides id that it has */
} Row;

/* The value of an own field; FALSE where the row says nothing of it. */
static gboolean
row_value (const Row *row, int field, gboolean after, CgValue *value)
{
  sqlite3_value *source = NULL;

  if (field < row->n_fields && after && row->operation != SQLITE_DELETE)
    sqlite3changeset_new (row->iterator, field + 1, &source);
  else if (field < row->n_fields && !after && row->operation != SQLITE_INSERT)
    sqlite3changeset_old (row->iterator, field + 1, &source);
  if (source == NULL)
    return FALSE;

  cg_changeset_copy_value (value, source);
  return TRUE;
}

static gboolean
next_row (Row *row)
{
  sqlite3_value *id = NULL;
  const char *table;
  int n_columns, indirect;

  while (sqlite3changeset_next (row->iterator) == SQLITE_ROW)
    {
      sqlite3changeset_op (row->iterator, &table, &n_columns, &row->operation, &indirect);
      if (!cg_entity_parse (table, &row->entity, NULL))
        continue;

      if (row->operation == SQLITE_INSERT)
        sqlite3changeset_new (row->iterator, 0, &id);
      else
        sqlite3changeset_old (row->iterator, 0, &id);
      row->id = sqlite3_value_int64 (id);
      row->n_fields = MIN (n_columns - 1, (int) cg_entity_get (row->entity)->n_own_fields);
      return TRUE;
    }

  return FALSE;
}

static gboolean
begin_rows (Row *row, GBytes *changeset)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  row->iterator = NULL;
  return sqlite3changeset_start (&row->iterator, (int) length, (void *) data) == SQLITE_OK;
}

/* ---- the reason ---- */

/* Where a step writes what it was told as its reason: "field=$reason". */
static void
add_written (GArray *places, CgEntity entity, const char *writes)
{
  g_auto (GStrv) words = g_strsplit (writes, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      CgAsk place = { .entity = entity };

      if (!g_str_has_suffix (words[i], "=$reason") && !g_str_has_suffix (words[i], "=$opinion"))
        continue;
      name = g_strndup (words[i], (gsize) (strchr (words[i], '=') - words[i]));
      place.field = cg_entity_find_field (entity, name);
      if (place.field >= 0)
        g_array_append_val (places, place);
    }
}

static gboolean
is_reason (const CgAsk *ask)
{
  static const char *const names[] = { "reason", "opinion" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (ask->name_length == strlen (names[i]) &&
        memcmp (ask->name, names[i], ask->name_length) == 0)
      return TRUE;

  return FALSE;
}

/* Fields in which the reason of a step may stand, the likeliest first; name and rest unused. */
static GArray *
reason_places (const char *id, CgEntity entity)
{
  const CgAction *action = cg_action_find (id);
  GArray *places = g_array_new (FALSE, TRUE, sizeof (CgAsk));
  CgAsk voiding = { .entity = entity, .field = CG_FIELD_VOID_REASON };
  g_autoptr (GArray) asks = NULL;

  if (g_str_equal (id, "void"))
    g_array_append_val (places, voiding);
  if (action == NULL)
    return places;

  if (action->creates != NULL)
    {
      g_autofree char *table =
          g_strndup (action->creates, (gsize) (strchr (action->creates, ':') - action->creates));
      CgEntity made;

      if (cg_entity_parse (table, &made, NULL))
        add_written (places, made, action->creates);
    }
  if (action->sets != NULL)
    add_written (places, action->entity, action->sets);

  asks = cg_action_asks (action);
  for (guint i = 0; i < asks->len; i++)
    if (is_reason (&g_array_index (asks, CgAsk, i)))
      g_array_append_val (places, g_array_index (asks, CgAsk, i));

  return places;
}

static char *
find_reason (const CgJournalEntry *entry, const CgAsk *place)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  gboolean found = FALSE;
  Row row;

  if (begin_rows (&row, entry->changeset))
    while (!found && next_row (&row))
      found = row.entity == place->entity && row_value (&row, place->field, TRUE, &value) &&
              value.type == CG_VALUE_TEXT;
  sqlite3changeset_finalize (row.iterator);

  return found ? g_steal_pointer (&value.text) : NULL;
}

static char *
reason_of (const CgJournalEntry *entry, CgEntity entity)
{
  g_autoptr (GArray) places = reason_places (entry->action, entity);
  char *reason = NULL;

  for (guint i = 0; reason == NULL && i < places->len; i++)
    reason = find_reason (entry, &g_array_index (places, CgAsk, i));

  return reason;
}

/* ---- versions ---- */

static CgFieldVersion *
add_version (Reading *reading, CgConnection *connection, const CgJournalEntry *entry)
{
  CgFieldVersion *version = g_new0 (CgFieldVersion, 1);

  version->seq = entry->seq;
  version->at = entry->at;
  version->actor = entry->actor;
  version->actor_name =
      cg_sql_text (connection, NULL, "SELECT name FROM person WHERE id = ?", "i", entry->actor);
  version->action = g_strdup (entry->action);
  version->sentence = cg_journal_sentence (connection, entry->action, entry->args);
  version->reason = reason_of (entry, reading->entity);
  version->undone = cg_history_was_undone (connection, entry->seq);
  g_ptr_array_add (reading->versions, version);
  return version;
}

static char *
words_of (CgConnection *connection, CgEntity entity, int field, const CgValue *value)
{
  return value->type != CG_VALUE_NULL ? cg_changeset_words (connection, entity, field, value)
                                      : g_strdup ("");
}

static void
complete_version (Reading *reading, CgConnection *connection, CgFieldVersion *version, int field)
{
  version->field = field;
  version->before_words = words_of (connection, reading->entity, field, &version->before);
  version->after_words = words_of (connection, reading->entity, field, &version->after);
}

static gboolean
is_asked (const Reading *reading, int field)
{
  return reading->field < 0 || reading->field == field;
}

static void
add_own (Reading *reading, CgConnection *connection, const CgJournalEntry *entry, const Row *row)
{
  for (int field = 0; field < row->n_fields; field++)
    {
      g_auto (CgValue) before = CG_VALUE_INIT;
      g_auto (CgValue) after = CG_VALUE_INIT;
      gboolean changed = row_value (row, field, TRUE, &after);
      CgFieldVersion *version;

      if (row_value (row, field, FALSE, &before) && row->operation == SQLITE_DELETE)
        changed = TRUE;
      if (!is_asked (reading, field) || !changed || cg_value_equal (&before, &after))
        continue;

      version = add_version (reading, connection, entry);
      version->created = row->operation == SQLITE_INSERT;
      cg_value_copy (&version->before, &before);
      cg_value_copy (&version->after, &after);
      complete_version (reading, connection, version, field);
    }
}

/* An approved extension moves the deadline without touching the problem. */
static gboolean
add_extension (Reading *reading,
               CgConnection *connection,
               const CgJournalEntry *entry,
               const Row *row)
{
  g_auto (CgValue) state = CG_VALUE_INIT;
  gboolean failed = FALSE;
  CgFieldVersion *version;
  sqlite3_stmt *dates;

  if (row->entity != CG_ENTITY_EXTENSION || !row_value (row, CG_EXTENSION_STATE, TRUE, &state) ||
      state.type != CG_VALUE_TEXT || !g_str_equal (state.text, "approved"))
    return TRUE;

  dates = cg_sql_prepare (connection, NULL,
                          "SELECT from_date, to_date, reason FROM extension"
                          " WHERE id = ? AND problem = ?",
                          "ii", row->id, reading->id);
  if (dates == NULL || !cg_sql_step (connection, dates, &failed, NULL))
    return dates != NULL && !failed;

  version = add_version (reading, connection, entry);
  cg_sql_column_value (dates, 0, &version->before);
  cg_sql_column_value (dates, 1, &version->after);
  if (version->reason == NULL)
    version->reason = g_strdup (cg_sql_column (dates, 2));
  sqlite3_reset (dates);
  complete_version (reading, connection, version, CG_PROBLEM_EFFECTIVE_DEADLINE);
  return TRUE;
}

static gboolean
read_entry (Reading *reading, CgConnection *connection, gint64 seq, GError **error)
{
  g_autoptr (CgJournalEntry) entry = cg_journal_read (connection, seq, error);
  gboolean moves_deadline =
      reading->entity == CG_ENTITY_PROBLEM && is_asked (reading, CG_PROBLEM_DEADLINE);
  Row row;

  if (entry == NULL)
    return FALSE;
  if (entry->changeset == NULL || !begin_rows (&row, entry->changeset))
    return TRUE;

  while (next_row (&row))
    if (row.entity == reading->entity && row.id == reading->id)
      add_own (reading, connection, entry, &row);
    else if (moves_deadline)
      add_extension (reading, connection, entry, &row);

  sqlite3changeset_finalize (row.iterator);
  return TRUE;
}

/* The steps that touched the record itself, or an extension of it; newest first. */
static GArray *
find_steps (const Reading *reading, CgConnection *connection, GError **error)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      cg_sql_prepare (connection, error,
                      "SELECT seq FROM history WHERE owner_row = ?1 AND seq < ?2"
                      " AND (row = ?1 OR entity = 'extension') UNION " CG_HISTORY_LARGE
                      " AND l.fields AND l.seq < ?2 ORDER BY seq DESC",
                      "ii", reading->id, reading->before > 0 ? reading->before : G_MAXINT64);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 seq = sqlite3_column_int64 (statement, 0);

      g_array_append_val (seqs, seq);
    }

  return statement == NULL || failed ? NULL : g_steal_pointer (&seqs);
}

static gboolean
read_versions (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Reading *reading = data;
  g_autoptr (GArray) seqs = find_steps (reading, connection, error);
  guint steps = 0;

  reading->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_field_version_free);
  for (guint i = 0; seqs != NULL && i < seqs->len; i++)
    {
      guint before = reading->versions->len;

      if (g_cancellable_is_cancelled (cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
      if (!read_entry (reading, connection, g_array_index (seqs, gint64, i), error))
        return FALSE;

      steps += reading->versions->len > before;
      if (reading->limit > 0 && steps == reading->limit)
        break;
    }

  return seqs != NULL;
}

/* ---- the calls ---- */

GPtrArray *
cg_store_field_history (CgStore *self,
                        CgEntity entity,
                        gint64 id,
                        int field,
                        gint64 before,
                        guint limit,
                        GError **error)
{
  Reading reading = { entity, id, field, before, limit, NULL };

  if (cg_store_call (self, CG_SIDE_READER, read_versions, &reading, error))
    return reading.versions;

  g_clear_pointer (&reading.versions, g_ptr_array_unref);
  return NULL;
}

void
cg_store_field_history_async (CgStore *self,
                              CgEntity entity,
                              gint64 id,
                              int field,
                              gint64 before,
                              guint limit,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading){ entity, id, field, before, limit, NULL };
  cg_store_call_async (self, CG_SIDE_READER, read_versions, reading, reading_free,
                       cg_store_field_history_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_field_history_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->versions) : NULL;
}
