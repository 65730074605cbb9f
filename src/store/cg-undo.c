/* cg-undo.c: taking back one's own latest edit, and doing it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An undoing entry names in `inverts` the entry it takes back; doing again names the
 * undoing entry. So what stands is read from the journal and survives a restart.
 */
#include "config.h"

#include "cg-undo.h"

#include <glib/gi18n.h>

#include "cg-changeset.h"
#include "cg-delivery-follow.h"
#include "cg-evidence-follow.h"
#include "cg-fault.h"
#include "cg-journal.h"
#include "cg-replay.h"

/* Entry j stands: no undoing entry of it that has not itself been taken back. */
#define STANDS                                                                                     \
  " NOT EXISTS (SELECT 1 FROM journal u WHERE u.inverts = j.seq AND u.action IN ('undo', "         \
  "'reverse')"                                                                                     \
  " AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.inverts = u.seq AND r.action = 'redo'))"

static const char find_undo[] =
    "SELECT j.seq FROM journal j WHERE j.actor = ?1 AND j.changeset IS NOT NULL"
    " AND j.action NOT IN ('undo', 'redo', 'reverse', 'setup', 'reference', 'migrate', 'fill') "
    "AND" STANDS " ORDER BY j.seq DESC LIMIT 1";

/* Only what was undone last, and only while the person has done nothing new since: what lies
 * before that is not read. */
static const char find_redo[] =
    "SELECT j.seq FROM journal j WHERE j.actor = ?1 AND j.action = 'undo'"
    " AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.inverts = j.seq AND r.action = 'redo')"
    " AND j.seq > COALESCE((SELECT n.seq FROM journal n WHERE n.actor = ?1"
    " AND n.changeset IS NOT NULL AND n.action NOT IN ('undo', 'redo', 'reverse')"
    " ORDER BY n.seq DESC LIMIT 1), 0)"
    " ORDER BY j.seq DESC LIMIT 1";

gint64
cg_undo_find (CgConnection *connection, gint64 actor, gboolean redo, GError **error)
{
  return cg_sql_integer (connection, error, 0, redo ? find_redo : find_undo, "i", actor);
}

char *
cg_journal_argument (CgConnection *connection, const char *args, const char *name)
{
  return cg_sql_text (connection, NULL, "SELECT json_extract(?, '$.' || ?)", "ss", args, name);
}

/* The record that is named stands for all that were changed with it. */
static void
append_count (GString *sentence, guint records)
{
  g_string_append_printf (sentence, ngettext (", %u record in all", ", %u records in all", records),
                          records);
}

char *
cg_journal_sentence (CgConnection *connection, const char *action, const char *args)
{
  g_autofree char *title = cg_journal_argument (connection, args, "title");
  g_autofree char *undoing = cg_journal_argument (connection, args, "of");
  g_autofree char *records = cg_journal_argument (connection, args, "records");
  g_autofree char *seed = cg_journal_argument (connection, args, "seed");
  g_autoptr (GString) sentence = g_string_new (cg_action_label (action));

  if (undoing != NULL)
    g_string_append_printf (sentence, " %s", cg_action_label (undoing));
  if (title != NULL)
    g_string_append_printf (sentence, " %s", title);
  if (records != NULL)
    append_count (sentence, (guint) g_ascii_strtoull (records, NULL, 10));
  if (seed != NULL)
    /* Translators: of a draw by lot; behind the sentence of the journal */
    g_string_append_printf (sentence, _ (", seed %s"), seed);
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

/* Of several steps entered together the first that is withdrawn tells the way: with it go those
 * after it. */
static const CgAction *
way_back (CgConnection *connection, const CgJournalEntry *entry)
{
  const CgAction *own = withdrawing_action (entry->action);
  const CgAction *way = NULL;
  gboolean failed = FALSE;
  sqlite3_stmt *steps;

  if (own == NULL || entry->part_of == 0)
    return own;

  steps =
      cg_sql_prepare (connection, NULL, "SELECT action FROM journal WHERE part_of = ? ORDER BY seq",
                      "i", entry->part_of);
  while (steps != NULL && way == NULL && cg_sql_step (connection, steps, &failed, NULL))
    way = withdrawing_action (cg_sql_column (steps, 0));
  if (steps != NULL)
    sqlite3_reset (steps);

  return way != NULL ? way : own;
}

/* The entry whose words are shown: of a large edit the first part, which has them all; of several
 * steps entered together the one asked for. */
static CgJournalEntry *
read_named (CgConnection *connection, gint64 seq)
{
  gint64 first = cg_sql_integer (connection, NULL, seq,
                                 "SELECT f.seq FROM journal j JOIN journal f ON f.seq = j.part_of"
                                 " AND f.action = j.action WHERE j.seq = ?",
                                 "i", seq);

  return cg_journal_read (connection, first, NULL);
}

CgUndoState *
cg_undo_state_read (CgConnection *connection, gint64 actor, GError **error)
{
  CgUndoState *state = g_new0 (CgUndoState, 1);
  gint64 undo = cg_undo_find (connection, actor, FALSE, NULL);
  gint64 redo = cg_undo_find (connection, actor, TRUE, NULL);
  g_autoptr (CgJournalEntry) entry = undo != 0 ? read_named (connection, undo) : NULL;
  g_autoptr (CgJournalEntry) undoing = redo != 0 ? cg_journal_read (connection, redo, NULL) : NULL;
  g_autoptr (CgJournalEntry) undone =
      undoing != NULL ? read_named (connection, undoing->inverts) : NULL;

  if (entry != NULL)
    {
      const CgAction *way = way_back (connection, entry);

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

/* ---- one entry ---- */

typedef struct
{
  const CgJournalEntry *entry;
  gboolean back;
} Replay;

static gboolean
apply_replay (CgPipeline *self, gpointer data, GError **error)
{
  Replay *replay = data;
  GBytes *changeset = replay->entry->changeset;
  g_autoptr (GPtrArray) rows = cg_changeset_read (self->connection, changeset, error);
  g_autoptr (GHashTable) needs = NULL;

  if (rows == NULL)
    return FALSE;

  needs = cg_evidence_needs (self->connection, rows);
  return cg_replay_apply (self->connection, replay->entry, changeset, replay->back, error) &&
         cg_delivery_follow_rows (self->connection, rows, error) &&
         cg_evidence_follow_rows (self->connection, rows, needs, error);
}

static gboolean
run_replay (CgPipeline *self, const CgJournalEntry *entry, gboolean redo, GError **error)
{
  g_autofree char *title = NULL;
  Replay replay = { entry, !redo };

  cg_replay_name (self, entry, &title);
  self->apply = apply_replay;
  self->data = &replay;
  return cg_pipeline_run (self, error);
}

static gboolean
refuse_blocked (CgConnection *connection, const CgJournalEntry *entry, GError **error)
{
  const CgAction *way = way_back (connection, entry);
  g_autofree char *sentence = NULL;

  if (way == NULL)
    return FALSE;

  sentence = sentence_of (connection, entry);
  cg_fault_set (error, CG_FAULT_UNDO_BLOCKED, sentence, cg_action_label (way->id));
  return TRUE;
}

CgJournalEntry *
cg_undo_choose (CgConnection *connection, gint64 actor, gboolean redo, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 seq = cg_undo_find (connection, actor, redo, &failure);
  g_autoptr (CgJournalEntry) entry = NULL;

  if (seq == 0 && failure == NULL)
    cg_fault_set (&failure, redo ? CG_FAULT_NOTHING_TO_REDO : CG_FAULT_NOTHING_TO_UNDO);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  entry = cg_journal_read (connection, seq, error);
  if (entry == NULL || (!redo && refuse_blocked (connection, entry, error)))
    return NULL;

  return g_steal_pointer (&entry);
}

gboolean
cg_undo_run (CgPipeline *self, const CgJournalEntry *entry, gboolean redo, GError **error)
{
  g_autoptr (CgJournalEntry) undone = NULL;

  self->action = redo ? "redo" : "undo";
  self->inverts = entry->seq;
  if (!redo)
    return run_replay (self, entry, FALSE, error);

  undone = cg_journal_read (self->connection, entry->inverts, error);
  return undone != NULL && run_replay (self, undone, TRUE, error);
}
