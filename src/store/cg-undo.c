/* cg-undo.c: taking back one's own latest edit, and doing it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An undoing entry names in `inverts` the entry it takes back; doing again names the
 * undoing entry. So what stands is read from the journal and survives a restart.
 */
#include "config.h"

#include "cg-undo.h"

#include "cg-fault.h"
#include "cg-journal.h"

/* Entry j stands: no undoing entry of it that has not itself been taken back. */
#define STANDS                                                                                     \
  " NOT EXISTS (SELECT 1 FROM journal u WHERE u.inverts = j.seq AND u.action = 'undo'"             \
  " AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.inverts = u.seq AND r.action = 'redo'))"

static const char find_undo[] =
    "SELECT j.seq FROM journal j WHERE j.actor = ?1 AND j.changeset IS NOT NULL"
    " AND j.action NOT IN ('undo', 'redo', 'setup', 'reference', 'migrate', 'fill') AND" STANDS
    " ORDER BY j.seq DESC LIMIT 1";

/* Only what was undone last, and only while the person has done nothing new since. */
static const char find_redo[] =
    "SELECT j.seq FROM journal j WHERE j.actor = ?1 AND j.action = 'undo'"
    " AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.inverts = j.seq AND r.action = 'redo')"
    " AND NOT EXISTS (SELECT 1 FROM journal n WHERE n.actor = ?1 AND n.seq > j.seq"
    " AND n.changeset IS NOT NULL AND n.action NOT IN ('undo', 'redo'))"
    " ORDER BY j.seq DESC LIMIT 1";

gint64
cg_undo_find (CgConnection *connection, gint64 actor, gboolean redo, GError **error)
{
  return cg_sql_integer (connection, error, 0, redo ? find_redo : find_undo, "i", actor);
}

static char *
argument (CgConnection *connection, const char *args, const char *name)
{
  return cg_sql_text (connection, NULL, "SELECT json_extract(?, '$.' || ?)", "ss", args, name);
}

char *
cg_journal_sentence (CgConnection *connection, const char *action, const char *args)
{
  g_autofree char *title = argument (connection, args, "title");
  g_autofree char *undoing = argument (connection, args, "of");
  g_autoptr (GString) sentence = g_string_new (cg_action_label (action));

  if (undoing != NULL)
    g_string_append_printf (sentence, " %s", cg_action_label (undoing));
  if (title != NULL)
    g_string_append_printf (sentence, " %s", title);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static char *
sentence_of (CgConnection *connection, const CgJournalEntry *entry)
{
  return cg_journal_sentence (connection, entry->action, entry->args);
}

/* Steps that are withdrawn with a reason instead (design.md "Undo"). */
static const CgAction *
withdrawing_action (const char *action_id)
{
  const CgAction *action = cg_action_find (action_id);

  if (action == NULL || action->undoable)
    return NULL;

  return cg_action_find (action->withdrawn_by);
}

CgUndoState *
cg_undo_state_read (CgConnection *connection, gint64 actor, GError **error)
{
  CgUndoState *state = g_new0 (CgUndoState, 1);
  gint64 undo = cg_undo_find (connection, actor, FALSE, NULL);
  gint64 redo = cg_undo_find (connection, actor, TRUE, NULL);
  g_autoptr (CgJournalEntry) entry = undo != 0 ? cg_journal_read (connection, undo, NULL) : NULL;
  g_autoptr (CgJournalEntry) undoing = redo != 0 ? cg_journal_read (connection, redo, NULL) : NULL;
  g_autoptr (CgJournalEntry) undone =
      undoing != NULL ? cg_journal_read (connection, undoing->inverts, NULL) : NULL;

  if (entry != NULL)
    {
      const CgAction *way = withdrawing_action (entry->action);

      state->undo = sentence_of (connection, entry);
      if (way != NULL)
        {
          g_autoptr (GError) blocked =
              cg_fault_new (CG_FAULT_UNDO_BLOCKED, state->undo, cg_action_label (way->id));

          state->undo_blocked = g_strdup (blocked->message);
        }
    }
  if (undone != NULL)
    state->redo = sentence_of (connection, undone);

  return state;
}

/* ---- applying a changeset ---- */

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

typedef struct
{
  GBytes *changeset;
  char *sentence; /* of what is undone, for the refusal */
} Application;

static gboolean
apply_changeset (CgPipeline *self, gpointer data, GError **error)
{
  Application *application = data;
  gboolean conflict = FALSE;
  gsize length;
  gconstpointer bytes = g_bytes_get_data (application->changeset, &length);
  int code;

  if (!fits_schema (self->connection, application->changeset))
    {
      cg_fault_set (error, CG_FAULT_UNDO_LATER_EDIT, application->sentence);
      return FALSE;
    }

  code =
      sqlite3changeset_apply (self->connection->db, (int) length, (void *) bytes,
                              has_other_tables (application->changeset) ? leave_out_counters : NULL,
                              refuse_conflict, &conflict);
  if (code == SQLITE_OK)
    return TRUE;

  if (conflict)
    cg_fault_set (error, CG_FAULT_UNDO_LATER_EDIT, application->sentence);
  else
    cg_connection_fail_code (self->connection, code, error);
  return FALSE;
}

static GBytes *
invert (CgConnection *connection, GBytes *changeset, GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  void *inverted = NULL;
  int n = 0;
  int code = sqlite3changeset_invert ((int) length, data, &n, &inverted);

  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverted, (gsize) n, sqlite3_free, inverted);

  cg_connection_fail_code (connection, code, error);
  return NULL;
}

static gboolean
run_application (CgPipeline *self, const CgJournalEntry *entry, gboolean redo, GError **error)
{
  g_autofree char *sentence = sentence_of (self->connection, entry);
  g_autoptr (GBytes) changeset =
      redo ? g_bytes_ref (entry->changeset) : invert (self->connection, entry->changeset, error);
  g_autofree char *subject = argument (self->connection, entry->args, "id");
  g_autofree char *subject_entity = argument (self->connection, entry->args, "entity");
  g_autofree char *title = argument (self->connection, entry->args, "title");
  Application application = { changeset, sentence };

  if (changeset == NULL)
    return FALSE;

  self->subject = subject != NULL ? g_ascii_strtoll (subject, NULL, 10) : 0;
  if (subject_entity == NULL || !cg_entity_parse (subject_entity, &self->subject_entity, NULL))
    self->subject = 0;
  self->title = title;
  self->undoing = entry->action;
  self->apply = apply_changeset;
  self->data = &application;
  return cg_pipeline_run (self, error);
}

static gboolean
run_undo (CgPipeline *self, GError **error)
{
  gint64 seq = cg_undo_find (self->connection, self->actor, FALSE, error);
  g_autoptr (CgJournalEntry) entry = NULL;
  const CgAction *way;

  if (seq == 0)
    {
      cg_fault_set (error, CG_FAULT_NOTHING_TO_UNDO);
      return FALSE;
    }
  entry = cg_journal_read (self->connection, seq, error);
  if (entry == NULL)
    return FALSE;

  way = withdrawing_action (entry->action);
  if (way != NULL)
    {
      g_autofree char *sentence = sentence_of (self->connection, entry);

      cg_fault_set (error, CG_FAULT_UNDO_BLOCKED, sentence, cg_action_label (way->id));
      return FALSE;
    }

  self->action = "undo";
  self->inverts = seq;
  return run_application (self, entry, FALSE, error);
}

static gboolean
run_redo (CgPipeline *self, GError **error)
{
  gint64 seq = cg_undo_find (self->connection, self->actor, TRUE, error);
  g_autoptr (CgJournalEntry) undoing = NULL;
  g_autoptr (CgJournalEntry) entry = NULL;

  if (seq == 0)
    {
      cg_fault_set (error, CG_FAULT_NOTHING_TO_REDO);
      return FALSE;
    }
  undoing = cg_journal_read (self->connection, seq, error);
  entry = undoing != NULL ? cg_journal_read (self->connection, undoing->inverts, error) : NULL;
  if (entry == NULL)
    return FALSE;

  self->action = "redo";
  self->inverts = seq;
  return run_application (self, entry, TRUE, error);
}

gboolean
cg_undo_run (CgPipeline *self, gboolean redo, GError **error)
{
  return redo ? run_redo (self, error) : run_undo (self, error);
}
