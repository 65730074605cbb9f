/* test-fold.c: the fold itself, and that the index finds exactly what a scan finds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fold.h"

#include <sqlite3.h>
#include <string.h>

#define N_TEXTS 1500
#define N_QUERIES 3000
#define CODE_POINTS 0x110000

static void
assert_fold (const char *text, const char *expected)
{
  g_autofree char *folded = cg_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_examples (void)
{
  static const char *const examples[][2] = {
    { NULL, "" },
    { "", "" },
    { " \t\n　", "" },
    { "整改台账", "整改台账" },
    { "整 改　台\n账", "整改台账" },
    { "2026 年 3 月", "2026年3月" },
    { "２０２６年", "2026年" },
    { "第 ① 条", "第1条" },
    { "整改， 台账", "整改,台账" },
    { "《 条例 》 第八条", "《条例》第八条" },
    { "(整改) 台账", "(整改)台账" },
    { "整改 100 %", "整改100 %" },
    { "  PDF  File ", "pdf file" },
    { "ＰＤＦ　文件", "pdf 文件" },
    { "PDF 文件", "pdf 文件" },
    { "12 34", "12 34" },
    { "a , b", "a , b" },
    { "Straße ΣΊΣΥΦΟΣ", "strasse σίσυφοσ" },
    { "e\xcc\x81", "\xc3\xa9" },
    { "整\xe2\x80\x8b改\xef\xbb\xbf", "整改" },
    { "葛\xf3\xa0\x84\x80", "葛" },
    { "契\xef\xa4\x8a", "契金" }, /* U+F90A, a compatibility ideograph */
    { "a\xe2\x90\xa3 b\xe2\x90\x9e", "a b" },
    { "整\xff改", "整\xef\xbf\xbd改" },
    { "\xef\xbf\xbe", "\xef\xbf\xbd" },
    { "〔2026〕 3 号", "〔2026〕3号" },
    { "𠮷 田", "𠮷田" },
    { "カ タ ｶﾞ", "カタガ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    assert_fold (examples[i][0], examples[i][1]);
}

static void
test_bigrams (void)
{
  g_autofree char *bigrams = cg_fold_bigrams ("整改 a b");
  g_autofree char *phrase = cg_fold_phrase ("“整” \"改");
  g_autofree char *one = cg_fold_phrase ("\"");
  g_autofree char *nothing = cg_fold_phrase (" \n");
  g_autofree char *needle = cg_fold_needle ("整 改 Ab");
  g_autofree char *short_needle = cg_fold_needle ("整");

  g_assert_cmpstr (bigrams, ==, "整改 改␣ ␣a a␣ ␣b b");
  g_assert_cmpstr (phrase, ==, "\"“整 整” ”␣ ␣\"\" \"\"改\"");
  g_assert_cmpstr (one, ==, "\"\"\"\" *");
  g_assert_null (nothing);
  g_assert_cmpstr (needle, ==, "整改 改␣ ␣a ab");
  g_assert_cmpstr (short_needle, ==, "整");
  g_assert_true (cg_fold_contains ("任何", " "));
  g_assert_true (cg_fold_contains (NULL, NULL));
  g_assert_true (cg_fold_contains ("在2026年内", "6 年"));
  g_assert_false (cg_fold_contains ("整改，台账", "整改台账"));
  g_assert_false (cg_fold_contains (NULL, "整"));
}

static void
assert_stable (const char *text)
{
  g_autofree char *once = cg_fold (text);
  g_autofree char *twice = cg_fold (once);

  g_assert_cmpstr (twice, ==, once);
}

/* Calls @func for each code point that UTF-8 can hold. */
static void
for_each_character (void (*func) (gunichar c, const char *utf8, gpointer data), gpointer data)
{
  for (gunichar c = 1; c < CODE_POINTS; c++)
    {
      char utf8[7] = { 0 };

      if (c >= 0xd800 && c < 0xe000)
        continue;
      /* Planes 4 to 13 have no characters; a sample of them is enough. */
      if (c >= 0x40000 && c < 0xe0000 && (c & 0xff) < 0xf0)
        continue;
      g_unichar_to_utf8 (c, utf8);
      func (c, utf8, data);
    }
}

static void
check_stable (gunichar c, const char *utf8, gpointer data)
{
  char text[64];

  assert_stable (utf8);
  g_snprintf (text, sizeof text, "整 %s 改 %s a %s 3", utf8, utf8, utf8);
  assert_stable (text);
}

static void
test_idempotent (void)
{
  for_each_character (check_stable, NULL);
}

static sqlite3 *
open_index (void)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "CREATE VIRTUAL TABLE search USING fts5(text, prefix=1, tokenize=\"unicode61 "
                    "remove_diacritics 0 categories 'L* M* N* C* P* S*'\");"
                    "CREATE VIRTUAL TABLE tokens USING fts5vocab(search, 'instance')",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);

  return db;
}

static void
insert_text (sqlite3 *db, gint64 rowid, const char *text)
{
  sqlite3_stmt *insert = NULL;

  g_assert_cmpint (
      sqlite3_prepare_v2 (db, "INSERT INTO search(rowid, text) VALUES(?, ?)", -1, &insert, NULL),
      ==, SQLITE_OK);
  sqlite3_bind_int64 (insert, 1, rowid);
  sqlite3_bind_text (insert, 2, text, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (insert);
}

static void
mark_folded (gunichar c, const char *utf8, gpointer data)
{
  guint8 *seen = data;
  g_autofree char *folded = cg_fold (utf8);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    seen[g_utf8_get_char (p)] = TRUE;
}

/* Each code point that any fold gives is one token, and no two are the same one. */
static void
test_tokens (void)
{
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = NULL;
  g_autofree guint8 *seen = g_new0 (guint8, CODE_POINTS);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree gunichar *expected = g_new (gunichar, CODE_POINTS);
  gsize count = 0, found = 0;

  for_each_character (mark_folded, seen);
  for (gunichar c = 1; c < CODE_POINTS; c++)
    {
      if (!seen[c] || c == ' ')
        continue;
      g_string_append_unichar (all, c);
      g_string_append_c (all, ' ');
      expected[count++] = c;
    }
  insert_text (db, 1, all->str);

  sqlite3_prepare_v2 (db, "SELECT term, offset FROM tokens", -1, &select, NULL);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      const char *term = (const char *) sqlite3_column_text (select, 0);
      gint64 offset = sqlite3_column_int64 (select, 1);

      g_assert_cmpint (g_utf8_strlen (term, -1), ==, 1);
      g_assert_cmpint (offset, <, count);
      g_assert_cmphex (g_utf8_get_char (term), ==, expected[offset]);
      found++;
    }
  g_assert_cmpuint (found, ==, count);
  g_assert_false (seen[0x2423]);
  g_assert_false (seen[0x241e]);
  sqlite3_finalize (select);
  sqlite3_close (db);
}

/* Pieces whose joints are where a fold could go wrong. */
static const char *const pieces[] = {
  "整",
  "改",
  "台",
  "账",
  "年",
  "月",
  "2",
  "6",
  "１",
  "①",
  "12",
  "a",
  "B",
  "Ｃ",
  "ß",
  "Σ",
  "ς",
  "ﬁ",
  "é",
  "e\xcc\x81",
  "İ",
  "ı",
  "ſ",
  "Ǆ",
  "´",
  "¨",
  "\xcc\x81",
  "\xe3\x82\x99",
  "か",
  "ｶ",
  "ﾞ",
  "ー",
  "，",
  ",",
  "。",
  "、",
  "《",
  "》",
  "（",
  ")",
  "\"",
  "'",
  "*",
  "^",
  "-",
  "+",
  ":",
  "%",
  "“",
  "”",
  "…",
  "—",
  "·",
  " ",
  "  ",
  "　",
  "\t",
  "\n",
  "\xc2\xa0",
  "\xe2\x80\x8b",
  "😀",
  "👨‍👩‍👧",
  "🇨🇳",
  "𠮷",
  "𪚥",
  "㈠",
  "㎏",
  "NEAR",
  "AND",
  "한",
  "\xe1\x84\x92",
  "\xe1\x85\xa1",
  "ก",
  "ำ",
  "\xef\xbf\xbd",
  "\xf3\xa0\x84\x80",
  "\xe2\x90\xa3",
  "\xe2\x90\x9e",
  "\xff",
  "\xc3",
  "\xf4\x8f\xbf\xbf",
  "\xee\x80\x80",
  "\xf0\xbf\xbf\xbe",
  "ᏸ",
  "Ა",
  "ꭰ",
  "ŉ",
  "ͅ",
  "ᾳ",
  "〇",
};

static char *
random_text (int most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int count = g_test_rand_int_range (0, most + 1);

  /* Half of the texts use few pieces, so that queries meet them more than once. */
  for (int i = 0; i < count; i++)
    {
      if (g_test_rand_bit ())
        g_string_append (text, pieces[g_test_rand_int_range (0, 8)]);
      else
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A part of a folded text, cut between any two characters, or something random. */
static char *
random_query (char *const *folded)
{
  const char *text = folded[g_test_rand_int_range (0, N_TEXTS)];
  glong length = g_utf8_strlen (text, -1);
  glong start;

  if (length == 0 || g_test_rand_int_range (0, 3) == 0)
    return random_text (4);

  start = g_test_rand_int_range (0, (gint32) length);

  return g_utf8_substring (text, start, MIN (length, start + 1 + g_test_rand_int_range (0, 4)));
}

static gboolean
has_needle (const char *folded, const char *query)
{
  g_autofree char *bigrams = cg_fold_bigrams (folded);
  g_autofree char *apart = g_strconcat (" ", bigrams, NULL);
  g_autofree char *needle = cg_fold_needle (query);
  g_autofree char *after_space = g_strconcat (" ", needle, NULL);

  return strstr (apart, after_space) != NULL;
}

static void
check_query (sqlite3_stmt *select, const char *query, char *const *texts, char *const *folded)
{
  g_autofree char *phrase = cg_fold_phrase (query);
  g_autofree char *wanted = cg_fold (query);
  g_autofree guint8 *found = g_new0 (guint8, N_TEXTS);
  int some = g_test_rand_int_range (0, N_TEXTS);

  g_assert_cmpint (phrase == NULL, ==, *wanted == '\0');
  if (phrase == NULL)
    return;

  sqlite3_bind_text (select, 1, phrase, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (select) == SQLITE_ROW)
    found[sqlite3_column_int64 (select, 0)] = TRUE;
  g_assert_cmpint (sqlite3_reset (select), ==, SQLITE_OK);

  for (int i = 0; i < N_TEXTS; i++)
    g_assert_cmpint (found[i], ==, strstr (folded[i], wanted) != NULL);
  g_assert_cmpint (found[some], ==, cg_fold_contains (texts[some], query));
  g_assert_cmpint (found[some], ==, has_needle (folded[some], query));
}

static void
test_index_is_scan (void)
{
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = NULL;
  g_auto (GStrv) texts = g_new0 (char *, N_TEXTS + 1);
  g_auto (GStrv) folded = g_new0 (char *, N_TEXTS + 1);

  for (int i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *bigrams = NULL;

      texts[i] = random_text (12);
      assert_stable (texts[i]);
      folded[i] = cg_fold (texts[i]);
      bigrams = cg_fold_bigrams (folded[i]);
      insert_text (db, i, bigrams);
    }

  sqlite3_prepare_v2 (db, "SELECT rowid FROM search WHERE search MATCH ?", -1, &select, NULL);
  for (int i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = random_query (folded);

      check_query (select, query, texts, folded);
    }
  sqlite3_finalize (select);
  sqlite3_close (db);
}

/* A text of common characters takes a short way; an invisible one forces the long way. */
static void
test_short_way (void)
{
  static const char *const common[] = { "整", "３", "7", "A",  "ｂ", " ", "　", "，", "。", "《",
                                        "】", "“",  "—", "㐀", "\t", "%", "～", "〔", "～", "鿿" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *short_way = NULL;
      g_autofree char *long_way = NULL;

      for (int j = g_test_rand_int_range (0, 10); j > 0; j--)
        g_string_append (text, common[g_test_rand_int_range (0, G_N_ELEMENTS (common))]);
      short_way = cg_fold (text->str);
      g_string_append (text, "\xe2\x80\x8b");
      long_way = cg_fold (text->str);
      g_assert_cmpstr (short_way, ==, long_way);
    }
}

static void
check_short_way (gunichar c, const char *utf8, gpointer data)
{
  g_autofree char *with_invisible = g_strconcat (utf8, "\xe2\x80\x8b", NULL);
  g_autofree char *short_way = cg_fold (utf8);
  g_autofree char *long_way = cg_fold (with_invisible);

  g_assert_cmpstr (short_way, ==, long_way);
}

static void
test_short_way_characters (void)
{
  for_each_character (check_short_way, NULL);
}

/* No phrase crosses from one field into the next. */
static void
test_fields (void)
{
  sqlite3 *db = open_index ();
  sqlite3_stmt *select = NULL;
  g_autofree char *row = cg_fold_bigrams ("整改" CG_FOLD_FIELD_TOKEN "台账");
  static const struct
  {
    const char *query;
    gboolean found;
  } cases[] = {
    { "整改", TRUE }, { "台账", TRUE }, { "改台", FALSE },  { "改 台", FALSE },
    { "改", TRUE },   { "账", TRUE },   { "改␞台", FALSE },
  };

  insert_text (db, 1, row);
  sqlite3_prepare_v2 (db, "SELECT rowid FROM search WHERE search MATCH ?", -1, &select, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *phrase = cg_fold_phrase (cases[i].query);

      sqlite3_bind_text (select, 1, phrase, -1, SQLITE_TRANSIENT);
      g_assert_cmpint (sqlite3_step (select) == SQLITE_ROW, ==, cases[i].found);
      sqlite3_reset (select);
    }
  sqlite3_finalize (select);
  sqlite3_close (db);
}

static void
test_has_ideographic (void)
{
  g_assert_true (cg_fold_has_ideographic ("沈某"));
  g_assert_true (cg_fold_has_ideographic ("A 县"));
  g_assert_false (cg_fold_has_ideographic ("shen mou 12"));
  g_assert_false (cg_fold_has_ideographic (""));
}

static void
test_is_blank (void)
{
  g_assert_true (cg_fold_is_blank (""));
  g_assert_true (cg_fold_is_blank (" \n\t　"));
  g_assert_false (cg_fold_is_blank ("　县 "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/examples", test_examples);
  g_test_add_func ("/fold/bigrams", test_bigrams);
  g_test_add_func ("/fold/idempotent", test_idempotent);
  g_test_add_func ("/fold/tokens", test_tokens);
  g_test_add_func ("/fold/index-is-scan", test_index_is_scan);
  g_test_add_func ("/fold/short-way", test_short_way);
  g_test_add_func ("/fold/short-way-characters", test_short_way_characters);
  g_test_add_func ("/fold/fields", test_fields);
  g_test_add_func ("/fold/has-ideographic", test_has_ideographic);
  g_test_add_func ("/fold/is-blank", test_is_blank);

  return g_test_run ();
}
