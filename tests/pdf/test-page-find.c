/* test-page-find.c: terms are found in a page's text as a reader finds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-fold.h"
#include "cg-page-find.h"

static void
assert_found (const char *text, const char *query, const char *expected)
{
  g_autoptr (GArray) found = cg_find_in_page (text, query, 0);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CgPageRange *range = &g_array_index (found, CgPageRange, i);
      g_autofree char *word = g_utf8_substring (text, range->start, range->end);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", word);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_terms (void)
{
  assert_found ("检查配\n电箱和配电箱", "配电箱", "配\n电箱|配电箱");
  assert_found ("于2026 年3月", "2026年", "2026 年");
  assert_found ("竖\n排\n文\n字", "排文", "排\n文");
  assert_found ("ＡＢＣ and abc", "abc", "ＡＢＣ|abc");
  assert_found ("the infor-\nmation is", "information", "infor-\nmation");
  assert_found ("the in\xc2\xad"
                "for\xc2\xadmation",
                "information",
                "in\xc2\xad"
                "for\xc2\xadmation");
  assert_found ("A-\nB", "AB", "");
  assert_found ("问责-\n决定", "问责决定", "");
  assert_found ("水费收缴", "收缴费", "");
  assert_found ("水费收缴", "", "");
  assert_found ("水费收缴", " ", "");
  assert_found ("", "水费", "");
  assert_found ("啊啊啊啊啊", "啊啊", "啊啊|啊啊");
}

static void
assert_context (const char *text, const char *query, guint around, const char *expected)
{
  g_autoptr (GArray) found = cg_find_in_page (text, query, 1);
  g_autoptr (CgSnippet) snippet =
      cg_find_snippet (text, &g_array_index (found, CgPageRange, 0), around);
  g_autofree char *before = g_strndup (snippet->text, snippet->hit.start);
  g_autofree char *word =
      g_strndup (snippet->text + snippet->hit.start, snippet->hit.end - snippet->hit.start);
  g_autofree char *all =
      g_strconcat (before, "[", word, "]", snippet->text + snippet->hit.end, NULL);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_context (void)
{
  assert_context ("因履行主体责任不力、水\n费收缴管理混乱等问题", "水费收缴", 3,
                  "…不力、[水费收缴]管理混…");
  assert_context ("水费收缴", "费", 10, "水[费]收缴");
  assert_context ("one\ntwo three four", "three", 4, "…two [three] fou…");
}

/* ---- any text ---- */

static char *
random_text (int most)
{
  static const char *const pieces[] = { "水", "费", "收", "a",   "B",  "ｂ",       "1", " ",
                                        "\n", "-",  "，", "-\n", "年", "\xc2\xad", "b", "a" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, most);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* The text with what parts a word at the end of a line taken away, the slow way. */
static char *
naive_join (const char *text)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("(?<=[a-zA-Z\xef\xbd\x82])-\n(?=[a-z\xef\xbd\x82])", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

/* Found exactly where a scan of the whole text says so; each place folds to the query; places
 * neither overlap nor go back. */
static void
test_any (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_text (30);
      g_autofree char *query = random_text (4);
      g_autofree char *needle = cg_fold (query);
      g_autofree char *joined = naive_join (text);
      g_autoptr (GArray) found = cg_find_in_page (text, query, 0);
      guint last = 0;

      g_assert_cmpint (found->len > 0, ==, *needle != '\0' && cg_fold_contains (joined, query));
      for (guint k = 0; k < found->len; k++)
        {
          const CgPageRange *range = &g_array_index (found, CgPageRange, k);
          g_autofree char *place = g_utf8_substring (text, range->start, range->end);
          g_autofree char *place_joined = naive_join (place);

          g_assert_cmpuint (range->start, >=, last);
          g_assert_cmpuint (range->end, >, range->start);
          g_assert_true (cg_fold_contains (place_joined, query));
          last = range->end;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-find/terms", test_terms);
  g_test_add_func ("/page-find/context", test_context);
  g_test_add_func ("/page-find/any", test_any);

  return g_test_run ();
}
