/* cg-journal.c: the journal: append-only entries chained by SHA-256.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-journal.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-schema.h"

void
cg_journal_entry_free (CgJournalEntry *entry)
{
  g_free (entry->action);
  g_free (entry->args);
  g_clear_pointer (&entry->changeset, g_bytes_unref);
  g_free (entry->prev);
  g_free (entry->hash);
  g_free (entry);
}

/* Each field with its length before it, so that no two entries have the same bytes. */
static void
hash_bytes (GChecksum *checksum, gconstpointer data, gsize length)
{
  guint64 prefix = GUINT64_TO_BE ((guint64) length);

  g_checksum_update (checksum, (const guchar *) &prefix, sizeof prefix);
  g_checksum_update (checksum, data, (gssize) length);
}

static void
hash_integer (GChecksum *checksum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  hash_bytes (checksum, text, strlen (text));
}

char *
cg_journal_hash (const CgJournalEntry *entry)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = 0;
  gconstpointer data =
      entry->changeset != NULL ? g_bytes_get_data (entry->changeset, &length) : NULL;

  hash_integer (checksum, entry->seq);
  hash_integer (checksum, entry->at);
  hash_integer (checksum, entry->site);
  hash_integer (checksum, entry->actor);
  hash_bytes (checksum, entry->action, strlen (entry->action));
  hash_bytes (checksum, entry->args, strlen (entry->args));
  hash_integer (checksum, entry->inverts);
  hash_integer (checksum, entry->part_of);
  hash_integer (checksum, entry->schema);
  hash_bytes (checksum, data != NULL ? data : "", length);
  hash_bytes (checksum, entry->prev, strlen (entry->prev));
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
insert_entry (CgConnection *self, const CgJournalEntry *entry, GError **error)
{
  CgValue inverts = { entry->inverts != 0 ? CG_VALUE_INTEGER : CG_VALUE_NULL, entry->inverts,
                      NULL };
  CgValue part_of = { entry->part_of != 0 ? CG_VALUE_INTEGER : CG_VALUE_NULL, entry->part_of,
                      NULL };
  gsize length = 0;
  gconstpointer data =
      entry->changeset != NULL ? g_bytes_get_data (entry->changeset, &length) : NULL;

  return cg_sql_run (
      self, error,
      "INSERT INTO journal (seq, at, site, actor, action, args, inverts, part_of, schema,"
      " changeset, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      "iiiissvvibss", entry->seq, entry->at, entry->site, entry->actor, entry->action, entry->args,
      &inverts, &part_of, entry->schema, data, (int) length, entry->prev, entry->hash);
}

/* Where the journal ends, and whose it is. */
static gboolean
read_head (CgConnection *self, CgJournalEntry *entry, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (self, error,
                                      "SELECT (SELECT value FROM meta WHERE name = 'head_seq'),"
                                      " (SELECT value FROM meta WHERE name = 'head_hash'),"
                                      " (SELECT value FROM meta WHERE name = 'site')",
                                      NULL);

  if (row == NULL || !cg_sql_step (self, row, &failed, error))
    return FALSE;

  entry->seq = sqlite3_column_int64 (row, 0) + 1;
  entry->prev = g_strdup (cg_sql_column (row, 1));
  if (entry->prev == NULL)
    entry->prev = g_strdup ("");
  entry->site = sqlite3_column_int64 (row, 2);
  sqlite3_reset (row);
  return TRUE;
}

gboolean
cg_journal_append (CgConnection *self, CgJournalEntry *entry, GError **error)
{
  if (!read_head (self, entry, error))
    return FALSE;

  entry->at = cg_clock_now_ms ();
  entry->schema = cg_sql_integer (self, NULL, 0, "PRAGMA user_version", NULL);
  if (entry->part_of < 0)
    entry->part_of = entry->seq;
  entry->hash = cg_journal_hash (entry);

  return insert_entry (self, entry, error) &&
         cg_sql_run (self, error,
                     "INSERT OR REPLACE INTO meta (name, value)"
                     " VALUES ('head_seq', CAST(? AS TEXT)), ('head_hash', ?)",
                     "is", entry->seq, entry->hash);
}

static const char columns[] = "SELECT seq, at, site, actor, action, args, COALESCE(inverts, 0),"
                              " COALESCE(part_of, 0), schema, changeset, prev, hash FROM journal";

static CgJournalEntry *
read_row (sqlite3_stmt *row)
{
  CgJournalEntry *entry = g_new0 (CgJournalEntry, 1);

  entry->seq = sqlite3_column_int64 (row, 0);
  entry->at = sqlite3_column_int64 (row, 1);
  entry->site = sqlite3_column_int64 (row, 2);
  entry->actor = sqlite3_column_int64 (row, 3);
  entry->action = g_strdup (cg_sql_column (row, 4));
  entry->args = g_strdup (cg_sql_column (row, 5));
  entry->inverts = sqlite3_column_int64 (row, 6);
  entry->part_of = sqlite3_column_int64 (row, 7);
  entry->schema = sqlite3_column_int64 (row, 8);
  if (sqlite3_column_type (row, 9) == SQLITE_BLOB)
    entry->changeset =
        g_bytes_new (sqlite3_column_blob (row, 9), (gsize) sqlite3_column_bytes (row, 9));
  entry->prev = g_strdup (cg_sql_column (row, 10));
  entry->hash = g_strdup (cg_sql_column (row, 11));
  return entry;
}

static gboolean
matches_hash (const CgJournalEntry *entry)
{
  g_autofree char *hash = cg_journal_hash (entry);

  return g_str_equal (hash, entry->hash);
}

CgJournalEntry *
cg_journal_read (CgConnection *self, gint64 seq, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s WHERE seq = ?", columns);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  g_autoptr (CgJournalEntry) entry = NULL;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (self, error, sql, "i", seq);

  if (row == NULL)
    return NULL;

  if (cg_sql_step (self, row, &failed, error))
    {
      entry = read_row (row);
      sqlite3_reset (row);
      if (matches_hash (entry))
        return g_steal_pointer (&entry);
    }

  if (!failed)
    cg_fault_set (error, CG_FAULT_JOURNAL_BROKEN, number);
  return NULL;
}

GPtrArray *
cg_journal_list (
    CgConnection *self, gint64 beyond, gboolean descending, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_journal_entry_free);
  g_autofree char *sql = g_strdup_printf (descending ? "%s WHERE seq < ? ORDER BY seq DESC LIMIT ?"
                                                     : "%s WHERE seq > ? ORDER BY seq LIMIT ?",
                                          columns);
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (self, error, sql, "ii", beyond, (gint64) limit);

  if (row == NULL)
    return NULL;
  while (cg_sql_step (self, row, &failed, error))
    g_ptr_array_add (entries, read_row (row));

  return failed ? NULL : g_steal_pointer (&entries);
}

static void
add_fault (GPtrArray *faults, const char *sentence, gint64 seq)
{
  g_ptr_array_add (faults, g_strdup_printf (sentence, (long long) seq));
}

static void
check_entry (const CgJournalEntry *entry, gint64 expected, const char *prev, GPtrArray *faults)
{
  if (entry->seq != expected)
    add_fault (faults, _ ("Journal entry %lld is missing."), expected);
  else if (!g_str_equal (entry->prev, prev))
    add_fault (faults, _ ("Journal entry %lld does not follow the one before it."), entry->seq);
  if (!matches_hash (entry))
    add_fault (faults, _ ("Journal entry %lld does not match its checksum."), entry->seq);
}

static gint64
head_seq_of (CgConnection *self)
{
  g_autofree char *seq = cg_schema_meta (self, "head_seq");

  return seq != NULL ? g_ascii_strtoll (seq, NULL, 10) : 0;
}

static void
check_head (CgConnection *self, gint64 seq, const char *hash, GPtrArray *faults)
{
  g_autofree char *head_hash = cg_schema_meta (self, "head_hash");
  gint64 expected = head_seq_of (self);

  if (expected != seq || g_strcmp0 (head_hash != NULL ? head_hash : "", hash) != 0)
    g_ptr_array_add (faults,
                     g_strdup_printf (_ ("The journal ends at entry %lld, but its head says %lld."),
                                      (long long) seq, (long long) expected));
}

gboolean
cg_journal_check (CgCheck *check, GError **error)
{
  CgConnection *self = check->connection;
  g_autofree char *sql = g_strdup_printf ("%s ORDER BY seq", columns);
  g_autofree char *prev = g_strdup ("");
  gint64 last = head_seq_of (self);
  gint64 seq = 0;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (self, error, sql, NULL);

  if (row == NULL)
    return FALSE;

  while (cg_sql_step (self, row, &failed, error))
    {
      g_autoptr (CgJournalEntry) entry = read_row (row);

      check_entry (entry, seq + 1, prev, check->faults);
      seq = entry->seq;
      g_free (prev);
      prev = g_strdup (entry->hash);
      cg_check_advance (check, seq, last);
    }

  if (!failed)
    check_head (self, seq, prev, check->faults);
  return !failed;
}
