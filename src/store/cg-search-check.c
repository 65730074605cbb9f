/* cg-search-check.c: whether the search index says what the texts say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-check.h"

#include <glib/gi18n.h>

/* A word of the index is one code point (cg-fold.h). */
#define N_WORDS 0x110000

typedef struct
{
  guint32 records;
  guint32 last; /* number of the record in which it was seen last */
  gint64 times;
} Word;

/* What the index has: the texts as they are, and for the few records that it has not read
 * again those of before. */
static const char indexed_texts[] =
    "SELECT name, body FROM search WHERE id NOT IN (SELECT id FROM search_pending)"
    " UNION ALL SELECT name, body FROM search_pending WHERE name IS NOT NULL";

/* What is no UTF-8, as only damage leaves it, counts as U+0000, which no text has. */
static Word *
find_word (Word *words, const char *text)
{
  gunichar letter = g_utf8_get_char_validated (text, -1);

  return &words[letter < N_WORDS ? letter : 0];
}

static void
count_words (const char *text, guint32 record, Word *words)
{
  while (*text != '\0')
    {
      const char *found = text;
      Word *word;

      text = g_utf8_find_next_char (text, NULL);
      if (*found == ' ')
        continue;
      word = find_word (words, found);
      word->times++;
      if (word->last != record)
        word->records++;
      word->last = record;
    }
}

static gboolean
count_texts (CgConnection *self, Word *words, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare (self, error, indexed_texts, NULL);
  gboolean failed = statement == NULL;

  for (guint32 record = 1; !failed && cg_sql_step (self, statement, &failed, error); record++)
    {
      count_words (cg_sql_column (statement, 0), record, words);
      count_words (cg_sql_column (statement, 1), record, words);
    }

  return !failed;
}

/* Takes each word of the index off what was counted; all must come to nothing. */
static gboolean
compare_index (CgConnection *self, Word *words, gboolean *equal, GError **error)
{
  sqlite3_stmt *statement =
      cg_sql_prepare (self, error, "SELECT term, doc, cnt FROM temp.search_words", NULL);
  gboolean failed = statement == NULL;

  while (!failed && cg_sql_step (self, statement, &failed, error))
    {
      Word *word = find_word (words, cg_sql_column (statement, 0));

      word->records -= (guint32) sqlite3_column_int64 (statement, 1);
      word->times -= sqlite3_column_int64 (statement, 2);
    }

  *equal = TRUE;
  for (guint i = 0; i < N_WORDS; i++)
    *equal = *equal && words[i].records == 0 && words[i].times == 0;

  return !failed;
}

gboolean
cg_search_check (CgConnection *self, GPtrArray *faults, GError **error)
{
  g_autofree Word *words = g_new0 (Word, N_WORDS);
  g_autoptr (GError) failure = NULL;
  gboolean equal = FALSE;

  if (!cg_sql_run (self, error,
                   "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words"
                   " USING fts5vocab (main, search_fts, row)",
                   NULL) ||
      !count_texts (self, words, error))
    return FALSE;

  if (!compare_index (self, words, &equal, &failure) &&
      (sqlite3_errcode (self->db) & 0xff) != SQLITE_CORRUPT)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!equal || failure != NULL)
    g_ptr_array_add (faults, g_strdup (_ ("The search index is damaged.")));

  return TRUE;
}
