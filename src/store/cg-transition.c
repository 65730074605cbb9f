/* cg-transition.c: which choices were changed into which, and when, for filters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-transition.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-schema.h"

#define TRANSITION_VERSION "1"

/* Entries read at once. */
#define BLOCK 500

/* One choice of one record that was changed. */
typedef struct
{
  CgEntity entity;
  int field;
  gint64 id;
  const char *old;
  const char *new;
} Transition;

typedef gboolean (*TransitionFunction) (const Transition *transition,
                                        const CgJournalEntry *entry,
                                        gpointer data,
                                        GError **error);

/* ---- out of a changeset ---- */

static const char *
text_of (sqlite3_value *value)
{
  const char *text = value != NULL && sqlite3_value_type (value) == SQLITE_TEXT
                         ? (const char *) sqlite3_value_text (value)
                         : NULL;

  return text != NULL ? text : "";
}

static gboolean
is_choice (CgEntity entity, int field)
{
  return cg_field_get (entity, field)->type == CG_FIELD_CHOICE;
}

static gboolean
visit_row (sqlite3_changeset_iter *iterator,
           const CgJournalEntry *entry,
           TransitionFunction function,
           gpointer data,
           GError **error)
{
  Transition transition = { 0 };
  sqlite3_value *id = NULL;
  const char *table;
  int n_columns, operation, indirect;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  if (operation != SQLITE_UPDATE || !cg_entity_parse (table, &transition.entity, NULL))
    return TRUE;

  sqlite3changeset_old (iterator, 0, &id);
  transition.id = sqlite3_value_int64 (id);
  for (int field = 0; field < n_columns - 1; field++)
    {
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;

      if (field >= (int) cg_entity_get (transition.entity)->n_own_fields ||
          !is_choice (transition.entity, field))
        continue;
      sqlite3changeset_old (iterator, field + 1, &before);
      sqlite3changeset_new (iterator, field + 1, &after);
      if (after == NULL)
        continue;
      transition.field = field;
      transition.old = text_of (before);
      transition.new = text_of (after);
      if (!function (&transition, entry, data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit (const CgJournalEntry *entry, TransitionFunction function, gpointer data, GError **error)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean good = TRUE;
  gsize length;
  gconstpointer bytes;

  if (entry->changeset == NULL)
    return TRUE;

  bytes = g_bytes_get_data (entry->changeset, &length);
  if (sqlite3changeset_start (&iterator, (int) length, (void *) bytes) != SQLITE_OK)
    return TRUE;
  while (good && sqlite3changeset_next (iterator) == SQLITE_ROW)
    good = visit_row (iterator, entry, function, data, error);
  sqlite3changeset_finalize (iterator);
  return good;
}

/* ---- into the table ---- */

static gboolean
write_one (const Transition *transition, const CgJournalEntry *entry, gpointer data, GError **error)
{
  return cg_sql_run (data, error,
                     "INSERT OR IGNORE INTO transition (entity, field, new, old, at, seq, id)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)",
                     "ssssiii", cg_entity_get (transition->entity)->id,
                     cg_field_get (transition->entity, transition->field)->id, transition->new,
                     transition->old, entry->at, entry->seq, transition->id);
}

static gboolean
changes_choice (const CgRowChange *row)
{
  for (guint field = 0; row->operation == 'u' && field < cg_entity_get (row->entity)->n_own_fields;
       field++)
    if ((row->changed >> field & 1) && is_choice (row->entity, (int) field))
      return TRUE;

  return FALSE;
}

gboolean
cg_transition_write (CgConnection *self,
                     GPtrArray *rows,
                     const CgJournalEntry *entry,
                     GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (changes_choice (rows->pdata[i]))
      return visit (entry, write_one, self, error);

  return TRUE;
}

/* ---- from the journal ---- */

/* Walks the entries that match their checksum. */
static gboolean
visit_journal (CgConnection *self, TransitionFunction function, gpointer data, GError **error)
{
  gint64 last = 0;

  for (;;)
    {
      g_autoptr (GPtrArray) entries = cg_journal_list (self, last, FALSE, BLOCK, error);

      if (entries == NULL)
        return FALSE;
      if (entries->len == 0)
        return TRUE;
      for (guint i = 0; i < entries->len; i++)
        {
          const CgJournalEntry *entry = entries->pdata[i];
          g_autofree char *hash = cg_journal_hash (entry);

          /* In a damaged journal the numbers need not rise. */
          if (entry->seq <= last)
            return TRUE;
          last = entry->seq;
          if (g_str_equal (hash, entry->hash) && !visit (entry, function, data, error))
            return FALSE;
        }
    }
}

gboolean
cg_transition_is_filled (CgConnection *self)
{
  g_autofree char *version = cg_schema_meta (self, "transition_version");

  return g_strcmp0 (version, TRANSITION_VERSION) == 0;
}

gboolean
cg_transition_prepare (CgConnection *self, GError **error)
{
  if (cg_transition_is_filled (self))
    return TRUE;
  if (!cg_sql_script (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  /* Asked again within the transaction: another process may have been quicker. */
  if ((cg_transition_is_filled (self) ||
       (cg_sql_script (self, "DELETE FROM transition", error) &&
        visit_journal (self, write_one, self, error) &&
        cg_schema_set_meta (self, "transition_version", TRANSITION_VERSION, error))) &&
      cg_sql_script (self, "COMMIT", error))
    return TRUE;

  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/* ---- the check ---- */

/* Compared by number and by a sum that does not depend on the order. */
typedef struct
{
  gint64 n;
  guint64 sum;
} Sum;

static void
add_to_sum (Sum *sum,
            const char *entity,
            const char *field,
            const char *change,
            gint64 at,
            gint64 seq,
            gint64 id)
{
  g_autofree char *line =
      g_strdup_printf ("%s %s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                       entity, field, change, at, seq, id);

  sum->n++;
  sum->sum += ((guint64) g_str_hash (line) << 32) ^ g_str_hash (line + 1);
}

static gboolean
sum_one (const Transition *transition, const CgJournalEntry *entry, gpointer data, GError **error)
{
  g_autofree char *change = g_strdup_printf ("%s>%s", transition->old, transition->new);

  add_to_sum (data, cg_entity_get (transition->entity)->id,
              cg_field_get (transition->entity, transition->field)->id, change, entry->at,
              entry->seq, transition->id);
  return TRUE;
}

static gboolean
sum_table (CgConnection *self, Sum *sum, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      self, error, "SELECT entity, field, old || '>' || new, at, seq, id FROM transition", NULL);

  while (row != NULL && cg_sql_step (self, row, &failed, error))
    add_to_sum (sum, cg_sql_column (row, 0), cg_sql_column (row, 1), cg_sql_column (row, 2),
                sqlite3_column_int64 (row, 3), sqlite3_column_int64 (row, 4),
                sqlite3_column_int64 (row, 5));

  return row != NULL && !failed;
}

gboolean
cg_transition_check (CgCheck *check, GError **error)
{
  Sum journal = { 0, 0 };
  Sum table = { 0, 0 };

  if (!cg_transition_is_filled (check->connection))
    return TRUE;
  if (!visit_journal (check->connection, sum_one, &journal, error) ||
      !sum_table (check->connection, &table, error))
    return FALSE;

  if (journal.n != table.n || journal.sum != table.sum)
    g_ptr_array_add (check->faults,
                     g_strdup (_ ("The list of changed states does not agree with the journal; "
                                  "filters by history may miss records.")));
  return TRUE;
}
