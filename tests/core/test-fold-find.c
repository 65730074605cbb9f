/* test-fold-find.c: hits in a text as it was written, against its fold, and their snippets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-fold.h"
#include "cg-pinyin.h"
#include "cg-snippet.h"

#define TEXTS 4000
#define LONGEST_TEXT 40
#define LONGEST_QUERY 4
#define AROUND 5

/* Few characters, so that they meet often; wide and narrow, marks, what is invisible, what folds
 * to several. */
static const char *const characters[] = {
  "整", "改", "河", "长", "年", "2", "２", "a",         "Ａ",           "A",  "b", "，", ",", " ",
  "　", "\n", "①",  "㎡", "ß",  "é", "e",  "e\xcc\x81", "\xe2\x80\x8b", "ｶﾞ",
};

static char *
random_text (GRand *rand, gint32 longest)
{
  GString *text = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (rand, 0, longest + 1); n > 0; n--)
    g_string_append (text,
                     characters[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (characters))]);

  return g_string_free (text, FALSE);
}

static guint
count_hits (const char *text, const char *query)
{
  g_autofree char *folded_text = cg_fold (text);
  g_autofree char *folded_query = cg_fold (query);
  guint n = 0;

  if (*folded_query == '\0')
    return 0;
  for (const char *p = strstr (folded_text, folded_query); p != NULL;
       p = strstr (p + strlen (folded_query), folded_query))
    n++;

  return n;
}

static void
assert_hit (const char *text, CgTextRange range, const char *query)
{
  g_autofree char *part = g_strndup (text + range.start, range.end - range.start);

  g_assert_cmpuint (range.start, <, range.end);
  g_assert_cmpuint (range.end, <=, strlen (text));
  g_assert_true (g_utf8_validate (part, -1, NULL));
  g_assert_true (cg_fold_contains (part, query));
}

/* A range is no longer than it must be, but for what belongs to its last character. */
static void
assert_tight (const char *text, CgTextRange range, const char *query)
{
  g_autofree char *part = g_strndup (text + range.start, range.end - range.start);

  g_assert_false (cg_fold_contains (g_utf8_next_char (part), query));
}

static void
test_random_ranges (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260901);
  guint found = 0;

  for (guint i = 0; i < TEXTS; i++)
    {
      g_autofree char *text = random_text (rand, LONGEST_TEXT);
      g_autofree char *query = random_text (rand, LONGEST_QUERY);
      g_autoptr (GArray) ranges = cg_fold_find (text, query, 0);
      guint n = count_hits (text, query);

      /* One character may hold several hits: ㎡ has an m and a 2, ß two times s. */
      g_assert_cmpuint (ranges->len, <=, n);
      g_assert_cmpint (ranges->len > 0, ==, n > 0);
      found += ranges->len;
      for (guint k = 0; k < ranges->len; k++)
        {
          CgTextRange range = g_array_index (ranges, CgTextRange, k);

          assert_hit (text, range, query);
          assert_tight (text, range, query);
          if (k > 0)
            g_assert_cmpuint (g_array_index (ranges, CgTextRange, k - 1).end, <=, range.start);
        }
    }

  g_assert_cmpuint (found, >, TEXTS / 10);
}

static void
test_examples (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *hit; /* (nullable) */
  } examples[] = {
    { "落实河长制", "河长", "河长" },
    { "截至 2026 年", "2026年", "2026 年" },
    { "共１２个点位", "12个", "１２个" },
    { "报送ＰＤＦ文件", "pdf", "ＰＤＦ" },
    { "整\n改台账", "整改", "整\n改" },
    { "整改台账", "台帐", NULL },
    { "caf\x65\xcc\x81 is open", "\xc3\xa9", "e\xcc\x81" },
    { "cafe\xcc\x81", "cafe", NULL },
    { "整改", "", NULL },
    { NULL, "整改", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GArray) ranges = cg_fold_find (examples[i].text, examples[i].query, 0);
      CgTextRange range;
      g_autofree char *hit = NULL;

      g_assert_cmpuint (ranges->len, ==, examples[i].hit != NULL ? 1 : 0);
      if (examples[i].hit == NULL)
        continue;
      range = g_array_index (ranges, CgTextRange, 0);
      hit = g_strndup (examples[i].text + range.start, range.end - range.start);
      g_assert_cmpstr (hit, ==, examples[i].hit);
    }
}

static void
test_at_most (void)
{
  g_autoptr (GArray) all = cg_fold_find ("整改整改整改", "整改", 0);
  g_autoptr (GArray) two = cg_fold_find ("整改整改整改", "整改", 2);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_random_snippets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260902);

  for (guint i = 0; i < TEXTS; i++)
    {
      g_autofree char *text = random_text (rand, LONGEST_TEXT);
      g_autofree char *query = random_text (rand, LONGEST_QUERY);
      g_autoptr (CgSnippet) snippet = cg_snippet_new (text, query, AROUND);
      glong length = g_utf8_strlen (snippet->text, -1);
      glong hit;

      g_assert_true (g_utf8_validate (snippet->text, -1, NULL));
      g_assert_null (strchr (snippet->text, '\n'));
      if (count_hits (text, query) == 0)
        {
          if (cg_pinyin_is_typed (query))
            continue;
          g_assert_cmpuint (snippet->hit.end, ==, snippet->hit.start);
          g_assert_cmpint (length, <=, 2 * AROUND + 1);
          continue;
        }
      assert_hit (snippet->text, snippet->hit, query);
      hit = g_utf8_pointer_to_offset (snippet->text + snippet->hit.start,
                                      snippet->text + snippet->hit.end);
      g_assert_cmpint (length, <=, hit + 2 * AROUND + 2);
    }
}

static void
assert_snippet (const char *text, const char *query, const char *expected)
{
  g_autoptr (CgSnippet) snippet = cg_snippet_new (text, query, AROUND);

  g_assert_cmpstr (snippet->text, ==, expected);
}

static void
test_snippets (void)
{
  assert_snippet ("河道管理范围内长期无证采砂未被发现", "无证", "…范围内长期无证采砂未被发…");
  assert_snippet ("无证采砂", "无证", "无证采砂");
  assert_snippet ("落实\n河长制", "河长", "落实 河长制");
  assert_snippet ("一二三四五六七八九十甲乙", NULL, "一二三四五六七八九十…");
  assert_snippet (NULL, "整改", "");
  assert_snippet ("河道管理范围内双河镇长期无证采砂", "shhz", "…管理范围内双河镇长期无证采…");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold-find/random-ranges", test_random_ranges);
  g_test_add_func ("/fold-find/examples", test_examples);
  g_test_add_func ("/fold-find/at-most", test_at_most);
  g_test_add_func ("/snippet/random", test_random_snippets);
  g_test_add_func ("/snippet/examples", test_snippets);

  return g_test_run ();
}
