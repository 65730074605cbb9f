/* test-text-diff.c: what became of a text can be put together again, and tells no more than that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-sequence-diff.h"
#include "cg-text-diff.h"

#define TEXTS 3000
#define SEQUENCES 3000
#define LONGEST 24
#define PARAGRAPHS 10000

/* Few, so that they meet often; the last two end a paragraph. */
static const char *const pieces[] = {
  "整", "改", "以案促改", "2026", "27", "notice", "，", "。", " ", "〔", "\n", "\n\n",
};

static char *
random_text (GRand *rand, gint32 longest)
{
  GString *text = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (rand, 0, longest + 1); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

/* A text with some pieces put in, others taken out. */
static char *
vary (GRand *rand, const char *text)
{
  GString *varied = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_rand_int_range (rand, 0, 10) == 0)
        g_string_append (varied,
                         pieces[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (pieces))]);
      if (g_rand_int_range (rand, 0, 10) > 0)
        g_string_append_unichar (varied, g_utf8_get_char (p));
    }

  return g_string_free (varied, FALSE);
}

/* The text that all runs but those of a kind make up. */
static char *
put_together (const GArray *runs, CgDiffKind without, const char *before, const char *after)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CgDiffRun *run = &g_array_index (runs, CgDiffRun, i);

      if (run->kind != without)
        g_string_append_len (text, cg_text_diff_text (run, before, after), (gssize) run->length);
    }

  return g_string_free (text, FALSE);
}

static void
assert_runs (const GArray *runs, const char *before, const char *after)
{
  g_autofree char *earlier = put_together (runs, CG_DIFF_ADDED, before, after);
  g_autofree char *later = put_together (runs, CG_DIFF_REMOVED, before, after);

  g_assert_cmpstr (earlier, ==, before);
  g_assert_cmpstr (later, ==, after);
  for (guint i = 0; i < runs->len; i++)
    {
      const CgDiffRun *run = &g_array_index (runs, CgDiffRun, i);
      const char *text = cg_text_diff_text (run, before, after);

      g_assert_cmpuint (run->length, >, 0);
      g_assert_true (g_utf8_validate (text, (gssize) run->length, NULL));
      if (run->kind == CG_DIFF_SAME)
        g_assert_cmpmem (before + run->before, run->length, after + run->after, run->length);
      g_assert_true (i == 0 || run[-1].kind != run->kind);
    }
}

static void
assert_diff (const char *before, const char *after)
{
  g_autoptr (GArray) runs = cg_text_diff (before, after);

  assert_runs (runs, before, after);
  g_assert_cmpint (cg_text_diff_count (runs) == 0, ==, g_str_equal (before, after));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  assert_diff ("", "");
  for (int i = 0; i < TEXTS; i++)
    {
      g_autofree char *before = random_text (rand, LONGEST);
      g_autofree char *after = random_text (rand, LONGEST);
      g_autofree char *varied = vary (rand, before);

      assert_diff (before, before);
      assert_diff (before, after);
      assert_diff (before, varied);
    }
}

/* ---- what it tells ---- */

/* The comparison as words: [what went]{what came}. */
static char *
tell (const char *before, const char *after)
{
  static const char *const open[] = { "", "[", "{" };
  static const char *const close[] = { "", "]", "}" };
  g_autoptr (GArray) runs = cg_text_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CgDiffRun *run = &g_array_index (runs, CgDiffRun, i);

      g_string_append (text, open[run->kind]);
      g_string_append_len (text, cg_text_diff_text (run, before, after), (gssize) run->length);
      g_string_append (text, close[run->kind]);
    }

  return g_string_free (text, FALSE);
}

static void
assert_told (const char *before, const char *after, const char *expected)
{
  g_autofree char *told = tell (before, after);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_words (void)
{
  assert_told ("请于6月30日前报送整改方案。", "请于7月15日前报送整改方案。",
               "请于[6]{7}月[30]{15}日前报送整改方案。");
  assert_told ("一、认真学习。\n二、限期整改。\n",
               "一、认真学习。\n二、举一反三。\n三、限期整改。\n",
               "一、认真学习。\n二、{举一反三。\n三、}限期整改。\n");
  assert_told ("6月\n逐项整改。", "7月\n逐项整改。\n每月报告。",
               "[6]{7}月\n逐项整改。{\n每月报告。}");
  assert_told ("甲。\n乙。\n丙。", "甲。\n丙。", "甲。\n[乙。\n]丙。");
  assert_told ("责任单位：水利局党组", "责任单位：县水利局党组", "责任单位：{县}水利局党组");
}

/* What two sentences share by chance is not told. */
static void
test_chance (void)
{
  assert_told ("河道采砂监管不力的问题。", "对违规发放补贴的情况失察。",
               "[河道采砂监管不力的问题]{对违规发放补贴的情况失察}。");
}

/* ---- long texts ---- */

static char *
long_text (guint times, const char *format_of_odd)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PARAGRAPHS; i++)
    g_string_append_printf (text, i % times == 1 ? format_of_odd : "第%u项整改措施按期落实。\n", i);

  return g_string_free (text, FALSE);
}

/* Whether a run of that kind is longer than so many bytes. */
static gsize
longest (const GArray *runs, CgDiffKind kind)
{
  gsize longest = 0;

  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, CgDiffRun, i).kind == kind)
      longest = MAX (longest, g_array_index (runs, CgDiffRun, i).length);

  return longest;
}

static void
test_long (void)
{
  g_autofree char *before = long_text (PARAGRAPHS + 1, "");
  g_autofree char *some = long_text (100, "第%u项整改措施逾期落实。\n");
  g_autofree char *all = long_text (1, "第%u条按时办结\n");
  g_autoptr (GArray) few = cg_text_diff (before, some);
  g_autoptr (GArray) others = cg_text_diff (before, all);

  assert_runs (few, before, some);
  g_assert_cmpuint (cg_text_diff_count (few), ==, PARAGRAPHS / 100);
  g_assert_cmpuint (longest (few, CG_DIFF_REMOVED), ==, strlen ("按"));
  assert_runs (others, before, all);
}

/* No paragraph occurs once only, and none of one text in the other. */
static void
test_long_without_anchor (void)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < PARAGRAPHS; i++)
    {
      g_string_append (before, i % 2 == 0 ? "甲。\n" : "乙。\n");
      g_string_append (after, i % 3 == 0 ? "丙。\n" : "丁。\n");
    }
  g_string_append (before, "余");
  runs = cg_text_diff (before->str, after->str);
  assert_runs (runs, before->str, after->str);
}

/* ---- sequences ---- */

static guint
longest_common (const guint *before, guint n, const guint *after, guint m)
{
  guint lengths[LONGEST + 1][LONGEST + 1] = { { 0 } };

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      lengths[i][j] = before[i - 1] == after[j - 1] ? lengths[i - 1][j - 1] + 1
                                                    : MAX (lengths[i - 1][j], lengths[i][j - 1]);

  return lengths[n][m];
}

static guint
collect_unchanged (const CgSequence *sequence, guint *kept)
{
  guint n = 0;

  for (guint i = 0; i < sequence->n; i++)
    if (!sequence->changed[i])
      kept[n++] = sequence->ids[i];

  return n;
}

/* Of short sequences it is the longest that could be. */
static void
test_sequences (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < SEQUENCES; i++)
    {
      guint left[LONGEST], right[LONGEST], kept_left[LONGEST], kept_right[LONGEST];
      gboolean left_changed[LONGEST] = { FALSE }, right_changed[LONGEST] = { FALSE };
      CgSequence before = { left, left_changed, (guint) g_rand_int_range (rand, 0, LONGEST) };
      CgSequence after = { right, right_changed, (guint) g_rand_int_range (rand, 0, LONGEST) };
      guint n;

      for (guint j = 0; j < LONGEST; j++)
        {
          left[j] = (guint) g_rand_int_range (rand, 1, 6);
          right[j] = (guint) g_rand_int_range (rand, 1, 6);
        }
      cg_sequence_diff (&before, &after);
      n = collect_unchanged (&before, kept_left);
      g_assert_cmpuint (n, ==, collect_unchanged (&after, kept_right));
      g_assert_cmpmem (kept_left, n * sizeof (guint), kept_right, n * sizeof (guint));
      g_assert_cmpuint (n, ==, longest_common (left, before.n, right, after.n));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-diff/random", test_random);
  g_test_add_func ("/text-diff/words", test_words);
  g_test_add_func ("/text-diff/chance", test_chance);
  g_test_add_func ("/text-diff/long", test_long);
  g_test_add_func ("/text-diff/long-without-anchor", test_long_without_anchor);
  g_test_add_func ("/text-diff/sequences", test_sequences);
  return g_test_run ();
}
