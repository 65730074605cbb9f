/* cg-search-check.c: whether the search index says what the texts say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-search-check.h"

#include <glib/gi18n.h>

/* One of the two indexes, and what it must say. */
typedef struct
{
  const char *table;
  const char *column;
  guint64 sum; /* of what each token comes to, as often as it stands there */
} Index;

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

/* ---- what the texts say ---- */

static void
add_text (Index *self, const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");

      self->sum += weigh_token (text, length);
      text += length + (text[length] == ' ');
    }
}

/* The texts that the index has read: those that wait stand there as they were. */
static gboolean
add_texts (Index *self, CgConnection *connection, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM search", self->column);
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, NULL);
  gboolean failed = statement == NULL;

  while (!failed && cg_sql_step (connection, statement, &failed, error))
    add_text (self, cg_sql_column (statement, 0));

  return !failed;
}

/* ---- what the index says ---- */

static gboolean
compare_tokens (Index *self, CgConnection *connection, gboolean *equal, GError **error)
{
  g_autofree char *table = g_strdup_printf ("CREATE VIRTUAL TABLE IF NOT EXISTS temp.%s_tokens"
                                            " USING fts5vocab (main, %s, row)",
                                            self->table, self->table);
  g_autofree char *sql = g_strdup_printf ("SELECT term, cnt FROM temp.%s_tokens", self->table);
  sqlite3_stmt *statement = cg_sql_run (connection, error, table, NULL)
                                ? cg_sql_prepare (connection, error, sql, NULL)
                                : NULL;
  gboolean failed = statement == NULL;
  guint64 sum = 0;

  while (!failed && cg_sql_step (connection, statement, &failed, error))
    {
      const char *term = cg_sql_column (statement, 0);

      sum += weigh_token (term, strlen (term)) * (guint64) sqlite3_column_int64 (statement, 1);
    }

  *equal = sum == self->sum;
  return !failed;
}

static gboolean
compare_index (Index *self, CgConnection *connection, gboolean *equal, GError **error)
{
  return add_texts (self, connection, error) && compare_tokens (self, connection, equal, error);
}

gboolean
cg_search_check (CgConnection *self, GPtrArray *faults, GError **error)
{
  Index bodies = { "search_fts", "body", 0 };
  Index names = { "search_names", "name", 0 };
  g_autoptr (GError) failure = NULL;
  gboolean equal = FALSE;

  if ((!compare_index (&bodies, self, &equal, &failure) ||
       (equal && !compare_index (&names, self, &equal, &failure))) &&
      (sqlite3_errcode (self->db) & 0xff) != SQLITE_CORRUPT)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!equal || failure != NULL)
    g_ptr_array_add (faults, g_strdup (_ ("The search index is damaged.")));

  return TRUE;
}
