/* cg-replay.c: the changeset of a journal entry applied again, or taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-replay.h"

#include "cg-fault.h"
#include "cg-undo.h"

/* Numbers once drawn are not given again, whatever is undone. */
static int
leave_out_counters (void *data, const char *table)
{
  return !g_str_equal (table, cg_entity_get (CG_ENTITY_COUNTER)->id);
}

/* Whether the edit drew numbers for other records; one that a person typed into a number
 * series has nothing but that. */
static gboolean
has_other_tables (GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean found = FALSE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return TRUE;

  while (!found && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      found = leave_out_counters (NULL, table);
    }

  sqlite3changeset_finalize (iterator);
  return found;
}

static int
refuse_conflict (void *data, int conflict, sqlite3_changeset_iter *iterator)
{
  gboolean *met = data;

  *met = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

/* Apply skips a table it does not know without a word, and drops values of columns added
 * since: both are looked for first (design.md "Migrations"). */
static gboolean
fits_schema (CgConnection *connection, GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  gboolean fits = TRUE;
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);

  if (sqlite3changeset_start (&iterator, (int) length, (void *) data) != SQLITE_OK)
    return FALSE;

  while (fits && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      CgEntity entity;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      fits = cg_entity_parse (table, &entity, NULL) &&
             n_columns <= (int) cg_entity_get (entity)->n_own_fields + 1;

      if (fits && operation == SQLITE_DELETE &&
          n_columns < (int) cg_entity_get (entity)->n_own_fields + 1)
        {
          const CgEntityInfo *info = cg_entity_get (entity);
          sqlite3_value *id = NULL;

          sqlite3changeset_old (iterator, 0, &id);
          for (int field = n_columns - 1; fits && field < (int) info->n_own_fields; field++)
            {
              g_autofree char *sql =
                  g_strdup_printf ("SELECT \"%s\" IS NOT NULL FROM \"%s\" WHERE id = ?",
                                   info->fields[field].id, info->id);

              fits = cg_sql_integer (connection, NULL, 0, sql, "i",
                                     (gint64) sqlite3_value_int64 (id)) == 0;
            }
        }
    }

  sqlite3changeset_finalize (iterator);
  return fits;
}

gboolean
cg_replay_apply (CgConnection *connection,
                 const CgJournalEntry *entry,
                 GBytes *changeset,
                 GError **error)
{
  g_autofree char *sentence = NULL;
  gboolean conflict = FALSE;
  gsize length;
  gconstpointer bytes = g_bytes_get_data (changeset, &length);
  int code = SQLITE_OK;

  if (fits_schema (connection, changeset))
    code = sqlite3changeset_apply (connection->db, (int) length, (void *) bytes,
                                   has_other_tables (changeset) ? leave_out_counters : NULL,
                                   refuse_conflict, &conflict);
  else
    conflict = TRUE;
  if (!conflict)
    return code == SQLITE_OK || cg_connection_fail_code (connection, code, error);

  sentence = cg_journal_sentence (connection, entry->action, entry->args);
  cg_fault_set (error, CG_FAULT_UNDO_LATER_EDIT, sentence);
  return FALSE;
}

GBytes *
cg_replay_changeset (CgConnection *connection,
                     const CgJournalEntry *entry,
                     gboolean forward,
                     GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (entry->changeset, &length);
  void *inverted = NULL;
  int n = 0;
  int code;

  if (forward)
    return g_bytes_ref (entry->changeset);

  code = sqlite3changeset_invert ((int) length, data, &n, &inverted);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverted, (gsize) n, sqlite3_free, inverted);

  cg_connection_fail_code (connection, code, error);
  return NULL;
}

void
cg_replay_name (CgPipeline *pipeline, const CgJournalEntry *entry, char **title)
{
  g_autofree char *subject = cg_journal_argument (pipeline->connection, entry->args, "id");
  g_autofree char *entity = cg_journal_argument (pipeline->connection, entry->args, "entity");

  *title = cg_journal_argument (pipeline->connection, entry->args, "title");
  pipeline->subject = subject != NULL ? g_ascii_strtoll (subject, NULL, 10) : 0;
  if (entity == NULL || !cg_entity_parse (entity, &pipeline->subject_entity, NULL))
    pipeline->subject = 0;
  pipeline->title = *title;
  pipeline->undoing = entry->action;
}
