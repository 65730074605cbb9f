/* cg-fts.c: a full-text index over a column of bigrams: its table, its merging, the check of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fts.h"

gboolean
cg_fts_set_merging (CgConnection *self, const char *index, gint64 automerge, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES ('automerge', ?)", index, index);

  return cg_sql_run (self, error, sql, "i", automerge);
}

/* ---- the check ---- */

/* FNV-1a, and its bits mixed, so that sums of different tokens do not fall together. */
static guint64
weigh_token (const char *token, gsize length)
{
  guint64 weight = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    weight = (weight ^ (guint8) token[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  weight = (weight ^ weight >> 31) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return weight ^ weight >> 29;
}

/* What the tokens of a text come to, each as often as it stands there. */
static guint64
weigh_text (const char *text)
{
  guint64 sum = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");

      sum += weigh_token (text, length);
      text += length + (text[length] == ' ');
    }

  return sum;
}

/* The texts that the index has read: those that wait stand there as they were. */
static gboolean
sum_texts (
    CgConnection *self, const char *column, const char *content, guint64 *sum, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", column, content);
  sqlite3_stmt *statement = cg_sql_prepare (self, error, sql, NULL);
  gboolean failed = statement == NULL;

  *sum = 0;
  while (!failed && cg_sql_step (self, statement, &failed, error))
    *sum += weigh_text (cg_sql_column (statement, 0));

  return !failed;
}

static gboolean
sum_index (CgConnection *self, const char *index, guint64 *sum, GError **error)
{
  g_autofree char *table = g_strdup_printf ("CREATE VIRTUAL TABLE IF NOT EXISTS temp.%s_tokens"
                                            " USING fts5vocab (main, %s, row)",
                                            index, index);
  g_autofree char *sql = g_strdup_printf ("SELECT term, cnt FROM temp.%s_tokens", index);
  sqlite3_stmt *statement =
      cg_sql_run (self, error, table, NULL) ? cg_sql_prepare (self, error, sql, NULL) : NULL;
  gboolean failed = statement == NULL;

  *sum = 0;
  while (!failed && cg_sql_step (self, statement, &failed, error))
    {
      const char *term = cg_sql_column (statement, 0);

      *sum += weigh_token (term, strlen (term)) * (guint64) sqlite3_column_int64 (statement, 1);
    }

  return !failed;
}

gboolean
cg_fts_compare (CgConnection *self,
                const char *index,
                const char *column,
                const char *content,
                gboolean *equal,
                GError **error)
{
  g_autoptr (GError) failure = NULL;
  guint64 said, stands;

  *equal = FALSE;
  if (sum_texts (self, column, content, &stands, &failure) &&
      sum_index (self, index, &said, &failure))
    {
      *equal = said == stands;
      return TRUE;
    }
  if ((sqlite3_errcode (self->db) & 0xff) == SQLITE_CORRUPT)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
