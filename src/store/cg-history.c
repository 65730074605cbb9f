/* cg-history.c: the journal as people read it: of one record with its children, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-history.h"

#include "cg-changeset.h"
#include "cg-history-write.h"
#include "cg-journal.h"
#include "cg-store.h"
#include "cg-undo.h"

void
cg_history_entry_free (CgHistoryEntry *entry)
{
  g_free (entry->actor_name);
  g_free (entry->action);
  g_free (entry->sentence);
  g_free (entry->changes);
  g_free (entry);
}

static GArray *
find_entries (CgConnection *connection, gint64 id, guint limit, GError **error)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 most = limit > 0 ? (gint64) limit : -1;
  gboolean failed = FALSE;
  sqlite3_stmt *statement =
      id == 0
          ? cg_sql_prepare (connection, error, "SELECT seq FROM journal ORDER BY seq DESC LIMIT ?",
                            "i", most)
          : cg_sql_prepare (connection, error,
                            "SELECT seq FROM history WHERE owner_row = ?1 UNION " CG_HISTORY_LARGE
                            " ORDER BY seq DESC LIMIT ?2",
                            "ii", id, most);

  while (statement != NULL && cg_sql_step (connection, statement, &failed, error))
    {
      gint64 seq = sqlite3_column_int64 (statement, 0);

      g_array_append_val (seqs, seq);
    }

  return statement == NULL || failed ? NULL : g_steal_pointer (&seqs);
}

gboolean
cg_history_was_undone (CgConnection *connection, gint64 seq)
{
  return cg_sql_integer (connection, NULL, 0,
                         "SELECT count(*) FROM journal u WHERE u.inverts = ? AND u.action IN "
                         "('undo', 'reverse') "
                         "AND NOT EXISTS"
                         " (SELECT 1 FROM journal r WHERE r.inverts = u.seq AND r.action = 'redo')",
                         "i", seq) > 0;
}

static CgHistoryEntry *
describe (CgConnection *connection, const CgJournalEntry *entry, gint64 id)
{
  CgHistoryEntry *words = g_new0 (CgHistoryEntry, 1);

  words->seq = entry->seq;
  words->at = entry->at;
  words->actor = entry->actor;
  words->actor_name =
      cg_sql_text (connection, NULL, "SELECT name FROM person WHERE id = ?", "i", entry->actor);
  words->action = g_strdup (entry->action);
  words->sentence = cg_journal_sentence (connection, entry->action, entry->args);
  words->undone = cg_history_was_undone (connection, entry->seq);
  if (entry->changeset != NULL)
    {
      words->created = id != 0 && cg_changeset_inserts (entry->changeset, id);
      words->changes = cg_changeset_describe (connection, entry->changeset, id, NULL);
      if (words->changes == NULL && id != 0)
        words->changes = cg_changeset_describe (connection, entry->changeset, 0, NULL);
    }
  return words;
}

GPtrArray *
cg_history_read (CgConnection *connection, gint64 id, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_history_entry_free);
  g_autoptr (GArray) seqs = find_entries (connection, id, limit, error);

  if (seqs == NULL)
    return NULL;

  for (guint i = 0; i < seqs->len; i++)
    {
      g_autoptr (CgJournalEntry) entry =
          cg_journal_read (connection, g_array_index (seqs, gint64, i), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, describe (connection, entry, id));
    }

  return g_steal_pointer (&entries);
}
