/* test-notice-outline.c: headings are found where they stand, and numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-notice-document.h"
#include "cg-notice-outline.h"

static void
assert_renumbered (const char *text, const char *expected)
{
  g_autofree char *renumbered = cg_notice_outline_renumber (text);

  g_assert_cmpstr (renumbered, ==, expected);
}

static void
test_read (void)
{
  static const char text[] =
      "导语。\n　　一、主要问题\n（一）责任悬空。会议未研究。\n表\t头\n1.报送";
  static const struct
  {
    int level;
    guint mark;
    const char *words;
  } wanted[] = {
    { 1, 2, "一、主要问题" },
    { 2, 3, "（一）责任悬空。" },
    { 3, 2, "1.报送" },
  };
  g_autoptr (GArray) headings = cg_notice_outline_read (text);

  g_assert_cmpuint (headings->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < headings->len; i++)
    {
      const CgNoticeHeading *heading = &g_array_index (headings, CgNoticeHeading, i);
      g_autofree char *words =
          g_utf8_substring (text, heading->start, heading->start + heading->length);

      g_assert_cmpint (heading->level, ==, wanted[i].level);
      g_assert_cmpuint (heading->mark, ==, wanted[i].mark);
      g_assert_cmpstr (words, ==, wanted[i].words);
    }
}

static void
test_renumber (void)
{
  assert_renumbered ("", "");
  assert_renumbered ("没有标题。\n2026年", "没有标题。\n2026年");
  assert_renumbered ("一、甲\n三、乙\n三、丙", "一、甲\n二、乙\n三、丙");
  assert_renumbered ("二、甲\n（三）一\n（三）二\n五、乙\n（四）三",
                     "一、甲\n（一）一\n（二）二\n二、乙\n（一）三");
  assert_renumbered ("(二)甲\n2．乙\n12.丙\n(9)丁", "（一）甲\n1.乙\n2.丙\n（1）丁");
  /* Blanks, tables and what stands after the mark stay as they are. */
  assert_renumbered ("　　九、甲 \r\n序号\t问题\n1.5\t一、\n",
                     "　　一、甲 \r\n序号\t问题\n1.5\t一、\n");
}

/* ---- any text ---- */

static char *
random_text (void)
{
  static const char *const pieces[] = {
    "一、", "二十三、", "（一）", "（十）", "(三)", "1.", "12．", "（1）", "(7)",  "\n",
    "\n",   "\n",       "\n",     "甲",     "乙。", "\t", "　　", " ",     "2026", "\"",
  };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 60);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* What is left of a text when the numbers of its headings are taken away. */
static char *
without_marks (const char *text)
{
  g_autoptr (GArray) headings = cg_notice_outline_read (text);
  GString *rest = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const CgNoticeHeading *heading = &g_array_index (headings, CgNoticeHeading, i);
      g_autofree char *before = g_utf8_substring (text, at, heading->start);

      g_string_append_printf (rest, "%s<%d>", before, heading->level);
      at = heading->start + heading->mark;
    }
  g_string_append (rest, g_utf8_offset_to_pointer (text, at));
  return g_string_free (rest, FALSE);
}

static void
assert_in_order (const char *text)
{
  g_autoptr (GArray) headings = cg_notice_outline_read (text);
  guint last[5] = { 0 };

  for (guint i = 0; i < headings->len; i++)
    {
      const CgNoticeHeading *heading = &g_array_index (headings, CgNoticeHeading, i);
      g_autofree char *words =
          g_utf8_substring (text, heading->start, heading->start + heading->length);
      guint mark;

      g_assert_cmpuint (cg_notice_heading_number (words, &mark), ==, last[heading->level] + 1);
      last[heading->level]++;
      for (int level = heading->level + 1; level < 5; level++)
        last[level] = 0;
    }
}

static void
test_any (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *renumbered = cg_notice_outline_renumber (text);
      g_autofree char *again = cg_notice_outline_renumber (renumbered);
      g_autofree char *rest = without_marks (text);
      g_autofree char *kept = without_marks (renumbered);

      g_assert_cmpstr (again, ==, renumbered);
      g_assert_cmpstr (kept, ==, rest);
      assert_in_order (renumbered);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/read", test_read);
  g_test_add_func ("/outline/renumber", test_renumber);
  g_test_add_func ("/outline/any", test_any);

  return g_test_run ();
}
