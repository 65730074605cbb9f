/* test-pinyin.c: readings, matching and order of names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pinyin.h"

#include "cg-fold.h"

#include <string.h>

static void
assert_readings (gunichar c, const char *expected)
{
  g_autofree const char **readings = cg_pinyin_readings (c);
  g_autofree char *joined = readings != NULL ? g_strjoinv (" ", (char **) readings) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_readings (void)
{
  assert_readings (0x91cd, "zhong chong");
  assert_readings (0x957f, "zhang chang");
  assert_readings (0x66fe, "ceng zeng");
  assert_readings (0x5355, "dan chan shan");
  assert_readings (0x8986, "fu");
  assert_readings (0x5415, "lv");
  assert_readings (0x20bb7, NULL); /* 𠮷: Unihan has none */
  assert_readings (0x20000, "he");
  assert_readings ('a', NULL);
  assert_readings (0xac00, NULL);
  assert_readings (0x10ffff, NULL);
}

static void
test_examples (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    int rank; /* -1: no match */
  } cases[] = {
    { "双河镇", "双河镇", CG_PINYIN_EQUAL },
    { "双河镇", "双河", CG_PINYIN_BEGINS },
    { "双河镇", "河镇", CG_PINYIN_INSIDE },
    { "双河镇", "双镇", -1 },
    { "双河镇", "shuanghezhen", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shuanghezh", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shuangh", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shh", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shz", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shhzh", CG_PINYIN_BEGINS_READING },
    { "双河镇", "SHZ", CG_PINYIN_BEGINS_READING },
    { "双河镇", "ｓｈｚ", CG_PINYIN_BEGINS_READING },
    { "双河镇", "hz", CG_PINYIN_INSIDE_READING },
    { "双河镇", "he", CG_PINYIN_INSIDE_READING },
    { "双河镇", "sh河", CG_PINYIN_BEGINS_READING },
    { "双河镇", "双he镇", CG_PINYIN_BEGINS_READING },
    { "双河镇", "shuahe", -1 },
    { "双河镇", "shuangzhen", -1 },
    { "双河镇", "shhx", -1 },
    { "双河镇", "", CG_PINYIN_BEGINS },
    { "重庆", "chongqing", CG_PINYIN_BEGINS_READING },
    { "重庆", "zhongqing", CG_PINYIN_BEGINS_READING },
    { "重庆", "cq", CG_PINYIN_BEGINS_READING },
    { "长沙", "changsha", CG_PINYIN_BEGINS_READING },
    { "长沙", "zs", CG_PINYIN_BEGINS_READING },
    { "曾某", "zengmou", CG_PINYIN_BEGINS_READING },
    { "单某", "shanm", CG_PINYIN_BEGINS_READING },
    { "吕某", "lv", CG_PINYIN_BEGINS_READING },
    { "吕某", "lü", CG_PINYIN_BEGINS_READING },
    { "吕某", "lumou", CG_PINYIN_BEGINS_READING },
    { "西安", "xi'an", CG_PINYIN_BEGINS_READING },
    { "西安", "xi an", CG_PINYIN_BEGINS_READING },
    { "西安", "xian", CG_PINYIN_BEGINS_READING },
    { "先", "xi'an", -1 },
    { "先", "xian'", CG_PINYIN_BEGINS_READING },
    { "某县（本级）财政局", "mxbjczj", CG_PINYIN_BEGINS_READING },
    { "某县（本级）财政局", "xianbenji", CG_PINYIN_INSIDE_READING },
    { "第12纪检监察室", "12jj", CG_PINYIN_INSIDE_READING },
    { "第12纪检监察室", "d12j", CG_PINYIN_BEGINS_READING },
    { "ABC公司", "abcgs", CG_PINYIN_BEGINS_READING },
    { "ABC公司", "bc", CG_PINYIN_INSIDE },
    { "", "a", -1 },
    { NULL, "a", -1 },
    { NULL, "", CG_PINYIN_EQUAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (cases[i].query);
      int rank = -1;

      g_test_message ("%s in %s", cases[i].query, cases[i].text);
      g_assert_cmpint (cg_pinyin_query_matches (query, cases[i].text, &rank), ==,
                       cases[i].rank >= 0);
      g_assert_cmpint (rank, ==, cases[i].rank);
    }
}

/* Names of characters with several readings, letters and marks between. */
static const gunichar alphabet[] = { 0x91cd, 0x957f, 0x66fe, 0x5355, 0x5415, 0x897f, 0x5b89,
                                     0x963f, 0x6069, 0x54e6, 0x884c, 0x548c, '(',    'a',
                                     'n',    'z',    'h',    '2',    0x300a };

static char *
random_name (void)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 7); i > 0; i--)
    g_string_append_unichar (name, alphabet[g_test_rand_int_range (0, G_N_ELEMENTS (alphabet))]);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static gboolean naive_from (const char *text, const char *query, gboolean begun);

/* Whether @query matches when the first character of @text is read as @reading. */
static gboolean
naive_reading (const char *reading, const char *rest, const char *query)
{
  gsize length = strlen (reading);

  if (g_str_has_prefix (reading, query))
    return TRUE;
  if (strncmp (reading, query, length) == 0 && naive_from (rest, query + length, TRUE))
    return TRUE;
  if (*query == *reading && naive_from (rest, query + 1, TRUE))
    return TRUE;

  return reading[1] == 'h' && strncmp (query, reading, 2) == 0 &&
         naive_from (rest, query + 2, TRUE);
}

/* The rules of the header as a search with backtracking; queries of [a-z2]. */
static gboolean
naive_from (const char *text, const char *query, gboolean begun)
{
  gunichar c = g_utf8_get_char (text);
  const char *rest = NULL;
  g_autofree const char **readings = NULL;

  if (*query == '\0')
    return TRUE;
  if (*text == '\0')
    return FALSE;

  rest = g_utf8_next_char (text);
  readings = cg_pinyin_readings (c);
  if (c == (gunichar) *query && naive_from (rest, query + 1, TRUE))
    return TRUE;
  if (begun && readings == NULL && !g_unichar_isalnum (c) && naive_from (rest, query, TRUE))
    return TRUE;
  for (gsize i = 0; readings != NULL && readings[i] != NULL; i++)
    if (naive_reading (readings[i], rest, query))
      return TRUE;

  return FALSE;
}

static gboolean
naive_matches (const char *text, const char *query)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (naive_from (p, query, FALSE))
      return TRUE;

  return FALSE;
}

/* Readings of the name itself, whole or cut short, so that many queries match. */
static char *
random_query (const char *name)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree const char **readings = cg_pinyin_readings (g_utf8_get_char (p));
      gsize count = readings != NULL ? g_strv_length ((char **) readings) : 0;
      const char *reading = NULL;

      if (count == 0)
        {
          if (g_ascii_isalnum (*p))
            g_string_append_c (query, *p);
          continue;
        }
      reading = readings[g_test_rand_int_range (0, (gint32) count)];
      g_string_append_len (query, reading,
                           g_test_rand_bit () ? (gssize) strlen (reading)
                                              : g_test_rand_int_range (1, 4));
    }
  for (gsize i = 0; i < query->len; i++)
    if (query->str[i] == '\0' || query->str[i] == 'v')
      query->str[i] = 'n';
  if (query->len == 0)
    g_string_append_c (query, 'a');

  return g_string_free (g_steal_pointer (&query), FALSE);
}

static void
test_against_backtracking (void)
{
  int matched = 0;

  for (int i = 0; i < 30000; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *query = random_query (name);
      g_autofree char *folded = NULL;
      gboolean expected;

      if (g_test_rand_int_range (0, 4) == 0)
        {
          g_free (name);
          name = random_name ();
        }
      folded = cg_fold (name);
      expected = naive_matches (folded, query);
      g_test_message ("%s in %s", query, name);
      g_assert_cmpint (cg_pinyin_matches (name, query), ==, expected);
      matched += expected;
    }
  g_assert_cmpint (matched, >, 5000);
}

static void
test_long_query (void)
{
  g_autofree char *many = g_strnfill (64, 'a');
  g_autofree char *most = g_strnfill (63, 'a');
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; i < 64; i++)
    g_string_append (name, "阿");
  g_assert_true (cg_pinyin_matches (name->str, most));
  g_assert_false (cg_pinyin_matches (name->str, many));
  g_assert_true (cg_pinyin_matches (name->str, name->str));
}

static void
test_order (void)
{
  static const char *const sorted[] = {
    "",     "(甲)", "第2组", "第2组乙", "第10组", "李",     "李四", "李重",
    "连某", "某县", "汪某",  "王",      "王某",   "王某某", "张三",
  };
  static const char *const classes[] = { "《某》", "2026", "abc", "阿", "𠮷" };

  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *before = cg_pinyin_sort_key (sorted[i - 1]);
      g_autofree char *after = cg_pinyin_sort_key (sorted[i]);

      g_test_message ("%s < %s", sorted[i - 1], sorted[i]);
      g_assert_cmpstr (before, <, after);
    }
  for (gsize i = 1; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *before = cg_pinyin_sort_key (classes[i - 1]);
      g_autofree char *after = cg_pinyin_sort_key (classes[i]);

      g_assert_cmpstr (before, <, after);
    }
}

/* Keys are equal where folded texts are, up to zeros before a number. */
static void
test_keys_tell_apart (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *a = random_name ();
      g_autofree char *b = random_name ();
      g_autofree char *key_a = cg_pinyin_sort_key (a);
      g_autofree char *key_b = cg_pinyin_sort_key (b);

      g_assert_cmpint (strcmp (key_a, key_b) == 0, ==, strcmp (a, b) == 0);
    }
}

static void
test_version (void)
{
  g_assert_true (g_str_has_prefix (cg_pinyin_version (), G_STRINGIFY (CG_PINYIN_VERSION) "/"));
  g_assert_cmpuint (strlen (cg_pinyin_version ()), >, 4);
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *part; /* (nullable) */
  } examples[] = {
    { "中共双河镇委员会", "shhz", "双河镇" },
    { "中共双河镇委员会", "shuang", "双" },
    { "中共双河镇委员会", "双he", "双河" },
    { "双河（重庆）分局", "hchongq", "河（重庆" },
    { "ＰＤＦ文件", "pdfw", "ＰＤＦ文" },
    { "双河镇", "zhh", NULL },
    { "双河镇", "", NULL },
    { NULL, "sh", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (examples[i].query);
      CgTextRange range;
      gboolean found = cg_pinyin_query_find (query, examples[i].text, &range);
      g_autofree char *part = NULL;

      g_assert_cmpint (found, ==, examples[i].part != NULL);
      if (!found)
        continue;
      part = g_strndup (examples[i].text + range.start, range.end - range.start);
      g_assert_cmpstr (part, ==, examples[i].part);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/readings", test_readings);
  g_test_add_func ("/pinyin/examples", test_examples);
  g_test_add_func ("/pinyin/against-backtracking", test_against_backtracking);
  g_test_add_func ("/pinyin/long-query", test_long_query);
  g_test_add_func ("/pinyin/order", test_order);
  g_test_add_func ("/pinyin/keys-tell-apart", test_keys_tell_apart);
  g_test_add_func ("/pinyin/version", test_version);
  g_test_add_func ("/pinyin/find", test_find);

  return g_test_run ();
}
