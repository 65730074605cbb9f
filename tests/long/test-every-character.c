/* test-every-character.c: every code point, and no-code-points, through fold, index and pinyin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "cg-fold.h"
#include "cg-pinyin.h"

#define CODE_POINTS 0x110000
/* U+FDFA, the longest under NFKC, is 18 characters. */
#define MOST_CHARACTERS 18
#define MOST_KEY_BYTES 1024

typedef void (*CharacterFunc) (gunichar c, const char *text, gpointer data);

/* As UTF-8 would write it, surrogates too, which then is no UTF-8. */
static void
for_each_code_point (CharacterFunc func, gpointer data)
{
  for (gunichar c = 1; c < CODE_POINTS; c++)
    {
      char text[7] = { 0 };

      g_unichar_to_utf8 (c, text);
      func (c, text, data);
    }
}

/* The token stream says the folded text again: two code points a token, ␣ a space. */
static void
assert_bigrams (const char *folded)
{
  g_autofree char *bigrams = cg_fold_bigrams (folded);
  g_auto (GStrv) tokens = g_strsplit (bigrams, " ", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (tokens[i], -1), ==, tokens[i + 1] != NULL ? 2 : 1);
      if (g_str_has_prefix (tokens[i], CG_FOLD_SPACE_TOKEN))
        g_string_append_c (joined, ' ');
      else
        g_string_append_unichar (joined, g_utf8_get_char (tokens[i]));
      if (tokens[i + 1] != NULL)
        g_assert_true (g_str_has_prefix (tokens[i + 1], g_utf8_next_char (tokens[i])));
    }
  g_assert_cmpstr (joined->str, ==, folded);
}

static void
assert_fold (const char *text, glong most)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree char *twice = cg_fold (folded);
  g_autofree char *phrase = cg_fold_phrase (text);

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpstr (twice, ==, folded);
  g_assert_cmpint (g_utf8_strlen (folded, -1), <=, most);
  g_assert_true ((phrase == NULL) == (*folded == '\0'));
  g_assert_true (cg_fold_contains (text, text));
  if (*folded != '\0')
    assert_bigrams (folded);
}

static void
check_fold (gunichar c, const char *text, gpointer data)
{
  char around[64];

  assert_fold (text, MOST_CHARACTERS);
  g_snprintf (around, sizeof around, "整 %s改a%s 3%s", text, text, text);
  assert_fold (around, 3 * MOST_CHARACTERS + 6);
}

static void
test_fold (void)
{
  for_each_code_point (check_fold, NULL);
}

static void
assert_key (const char *text)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree char *key = cg_pinyin_sort_key (text);
  g_autofree char *of_folded = cg_pinyin_sort_key (folded);
  g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (text);

  g_assert_cmpstr (of_folded, ==, key);
  g_assert_cmpuint (strlen (key), <, MOST_KEY_BYTES);
  g_assert_true ((*key == '\0') == (*folded == '\0'));
  g_assert_true (cg_pinyin_query_matches (query, text, NULL));
}

static void
check_readings (gunichar c, const char *text)
{
  g_autofree const char **readings = cg_pinyin_readings (c);
  g_autofree char *name = g_strdup_printf ("%s某", text);

  for (guint i = 0; readings != NULL && readings[i] != NULL; i++)
    {
      int rank = -1;
      g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (readings[i]);

      g_assert_cmpuint (strspn (readings[i], "abcdefghijklmnopqrstuvwxyz"), ==,
                        strlen (readings[i]));
      g_assert_true (cg_pinyin_query_matches (query, name, &rank));
      g_assert_cmpint (rank, ==, CG_PINYIN_BEGINS_READING);
    }
}

static void
check_pinyin (gunichar c, const char *text, gpointer data)
{
  char around[64];

  assert_key (text);
  g_snprintf (around, sizeof around, "县%s局", text);
  assert_key (around);
  check_readings (c, text);
}

static void
test_pinyin (void)
{
  for_each_code_point (check_pinyin, NULL);
}

/* ---- the index against a scan ---- */

typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *insert;
  GHashTable *counts; /* a piece of a folded character → characters that contain it */
  GHashTable *folds;  /* the folded characters themselves */
} Index;

static void
count_pieces (Index *index, const char *folded)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer piece;

  for (const char *begin = folded; *begin != '\0'; begin = g_utf8_next_char (begin))
    for (const char *end = g_utf8_next_char (begin);; end = g_utf8_next_char (end))
      {
        g_hash_table_add (seen, g_strndup (begin, (gsize) (end - begin)));
        if (*end == '\0')
          break;
      }

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &piece, NULL))
    g_hash_table_insert (
        index->counts, g_strdup (piece),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (index->counts, piece)) + 1));
}

static void
add_to_index (gunichar c, const char *text, gpointer data)
{
  Index *index = data;
  g_autofree char *folded = cg_fold (text);
  g_autofree char *bigrams = cg_fold_bigrams (folded);

  if (*folded == '\0')
    return;

  sqlite3_bind_int64 (index->insert, 1, c);
  sqlite3_bind_text (index->insert, 2, bigrams, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (index->insert), ==, SQLITE_DONE);
  sqlite3_reset (index->insert);
  g_hash_table_add (index->folds, g_strdup (folded));
  count_pieces (index, folded);
}

static void
execute (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
index_open (Index *index)
{
  g_assert_cmpint (sqlite3_open (":memory:", &index->db), ==, SQLITE_OK);
  execute (index->db, "CREATE VIRTUAL TABLE search USING fts5(text, prefix=1, tokenize=\"unicode61 "
                      "remove_diacritics 0 categories 'L* M* N* C* P* S*'\"); BEGIN");
  g_assert_cmpint (sqlite3_prepare_v2 (index->db, "INSERT INTO search(rowid, text) VALUES(?, ?)",
                                       -1, &index->insert, NULL),
                   ==, SQLITE_OK);
  index->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A search for any character finds as many characters as contain it. */
static void
test_index (void)
{
  Index index;
  sqlite3_stmt *select = NULL;
  GHashTableIter iter;
  gpointer folded;

  index_open (&index);
  for_each_code_point (add_to_index, &index);
  execute (index.db, "COMMIT");
  sqlite3_prepare_v2 (index.db, "SELECT count(*) FROM search WHERE search MATCH ?", -1, &select,
                      NULL);
  g_hash_table_iter_init (&iter, index.folds);
  while (g_hash_table_iter_next (&iter, &folded, NULL))
    {
      g_autofree char *phrase = cg_fold_phrase (folded);

      sqlite3_bind_text (select, 1, phrase, -1, SQLITE_TRANSIENT);
      g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
      g_assert_cmpuint ((guint) sqlite3_column_int (select, 0), ==,
                        GPOINTER_TO_UINT (g_hash_table_lookup (index.counts, folded)));
      sqlite3_reset (select);
    }
  sqlite3_finalize (select);
  sqlite3_finalize (index.insert);
  sqlite3_close (index.db);
  g_hash_table_unref (index.counts);
  g_hash_table_unref (index.folds);
}

/* Every pair of bytes, most of them no text at all, between two characters. */
static void
test_bytes (void)
{
  for (guint first = 1; first < 256; first++)
    for (guint second = 1; second < 256; second++)
      {
        const char text[] = { 'a', (char) first, (char) second, '3', '\0' };

        assert_fold (text, 4 * MOST_CHARACTERS);
        assert_key (text);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/every-character/fold", test_fold);
  g_test_add_func ("/every-character/pinyin", test_pinyin);
  g_test_add_func ("/every-character/index", test_index);
  g_test_add_func ("/every-character/bytes", test_bytes);
  return g_test_run ();
}
