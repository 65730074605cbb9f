/* test-placeholders.c: names in templates as people read them, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>

#include "cg-locale.h"
#include "cg-placeholders.h"

static void
assert_words (const char *text, const char *expected)
{
  g_autofree char *words = cg_placeholders_to_words (text);
  g_autofree char *back = cg_placeholders_from_words (words);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (back, ==, text);
}

static void
test_words (void)
{
  assert_words ("", "");
  assert_words ("关于{addressee}开展以案促改的通知", "关于【主送单位】开展以案促改的通知");
  assert_words ("{?matter}{matter}问题{/matter}", "【如有问责情形】【问责情形】问题【问责情形完】");
  assert_words ("{!decision}作出问责决定{/decision}", "【如无问责决定】作出问责决定【问责决定完】");
  assert_words ("{#problems}\n（{n:cn}）{sentence}\n{/problems}",
                "【逐个问题】\n（【序号】）【内容】\n【问题完】");
  assert_words ("{n1:cn}、整改要求", "【一级序号】、整改要求");
}

/* What nobody gave a name stays; a brace is a brace. */
static void
test_plain (void)
{
  assert_words ("{unknown}", "{unknown}");
  assert_words ("{{addressee}", "{{addressee}");
  assert_words ("{addressee", "{addressee");
  assert_words ("【附】{", "【附】{");
  assert_words ("【【{addressee}", "【【【主送单位】");
}

/* An earlier template that holds such words as plain text is shown as it is stored. */
static void
test_words_in_text (void)
{
  g_autofree char *words = cg_placeholders_to_words ("【主送单位】：{addressee}");

  g_assert_cmpstr (words, ==, "【主送单位】：{addressee}");
}

/* A misspelt name is said; brackets that are not closed, or none, are nothing to be said of. */
static void
test_misspelt (void)
{
  g_autofree char *stored = cg_placeholders_from_words ("【主送单位】【主送单为】");
  g_autofree char *sentence = cg_placeholders_describe_plain (stored);

  g_assert_cmpstr (stored, ==, "{addressee}【主送单为】");
  g_assert_true (g_str_has_prefix (sentence, "【主送单为】"));
  g_assert_null (cg_placeholders_describe_plain ("{addressee}【"));
}

/* Any text comes back as it was, or is shown as it is stored. */
static void
test_any (void)
{
  static const char *const parts[] = { "{",         "}",  "{{",       "【",       "】",
                                       "addressee", "?",  "/",        "n1:cn",    "主送单位",
                                       "\n",        "问", "{matter}", "【内容】", "{/problems}" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *words = NULL;
      g_autofree char *back = NULL;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      words = cg_placeholders_to_words (text->str);
      back = cg_placeholders_from_words (words);
      g_assert_true (g_str_equal (back, text->str) || g_str_equal (words, text->str));
    }
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placeholders/words", test_words);
  g_test_add_func ("/placeholders/plain", test_plain);
  g_test_add_func ("/placeholders/words-in-text", test_words_in_text);
  g_test_add_func ("/placeholders/misspelt", test_misspelt);
  g_test_add_func ("/placeholders/any", test_any);

  return g_test_run ();
}
