/* test-page-find.c: terms are found in a page's text as a reader finds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-fold.h"
#include "cg-page-find.h"
#include "cg-variants.h"

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

/* ---- traditional and simplified ---- */

static void
assert_same_folded (const char *text, const char *mapped)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree char *folded_mapped = cg_fold (mapped);
  g_autofree char *one = cg_variants_map (folded);
  g_autofree char *other = cg_variants_map (folded_mapped);

  g_assert_cmpstr (one, ==, other);
}

/* One for one, and what was mapped before it was folded is mapped after it as if it had not been:
 * of what folds to several ("㈶") the parts are only then seen. */
static void
test_every_variant (void)
{
  guint mapped = 0;

  for (gunichar c = 0x20; c < 0x30000; c++)
    {
      char text[8] = { 0 };
      g_autofree char *first = NULL, *again = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      first = cg_variants_map (text);
      g_assert_cmpint (g_utf8_strlen (first, -1), ==, 1);
      again = cg_variants_map (first);
      g_assert_cmpstr (again, ==, first);
      mapped += g_str_equal (first, text) ? 0 : 1;

      assert_same_folded (text, first);
    }
  g_assert_cmpuint (mapped, >, 6000);
}

static void
assert_variants (const char *text, const char *query, const char *expected)
{
  g_autofree char *mapped = cg_variants_map (text);
  g_autofree char *mapped_query = cg_variants_map (query);
  g_autoptr (GArray) found = cg_find_in_page (mapped, mapped_query, 0);
  const CgPageRange *range = &g_array_index (found, CgPageRange, 0);
  g_autofree char *word = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  word = g_utf8_substring (text, range->start, range->end);
  g_assert_cmpstr (word, ==, expected);
}

static void
test_variants (void)
{
  assert_variants ("就問責決\n定 提出申訴", "问责决定", "問責決\n定");
  assert_variants ("就问责决定提出申诉", "問責決定", "问责决定");
  assert_variants ("頭髮與發展", "发展", "發展");
  assert_found ("就問責決定", "问责决定", "");
}

/* ---- any text ---- */

static char *
random_text (int most)
{
  static const char *const pieces[] = { "水", "费", "收", "費",  "a",  "B",        "ｂ", "1", " ",
                                        "\n", "-",  "，", "-\n", "年", "\xc2\xad", "b",  "a" };
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

/* What an index would have of the text has the query exactly where it is found, variants taken for
 * the same; so it has each that is found as it stands. */
static void
test_folded_page (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_text (30);
      g_autofree char *query = random_text (4);
      g_autofree char *mapped = cg_variants_map (text);
      g_autofree char *mapped_query = cg_variants_map (query);
      g_autofree char *folded_query = cg_fold (query);
      g_autofree char *needle = cg_variants_map (folded_query);
      g_autofree char *page = cg_find_fold_page (text);
      g_autoptr (GArray) exact = cg_find_in_page (text, query, 1);
      g_autoptr (GArray) found = cg_find_in_page (mapped, mapped_query, 1);
      gboolean has = *needle != '\0' && strstr (page, needle) != NULL;

      g_assert_cmpint (found->len > 0, ==, has);
      g_assert_true (exact->len == 0 || has);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-find/terms", test_terms);
  g_test_add_func ("/page-find/context", test_context);
  g_test_add_func ("/page-find/every-variant", test_every_variant);
  g_test_add_func ("/page-find/variants", test_variants);
  g_test_add_func ("/page-find/any", test_any);
  g_test_add_func ("/page-find/folded-page", test_folded_page);

  return g_test_run ();
}
