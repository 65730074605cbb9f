/* test-notice-paste.c: what was copied elsewhere becomes the text of a document, the same on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-doc-number.h"
#include "cg-notice-outline.h"
#include "cg-notice-paste.h"

#define ROUNDS 3000

static void
test_word_processor (void)
{
  static const struct
  {
    const char *copied;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "甲", "甲" },
    { "\r\n　　三、整改要求\r\n\t（一）限期整改。\r\n\r\n　　1.第一项；\r\n",
      "三、整改要求\n（一）限期整改。\n1.第一项；\n" },
    { "甲\v乙\f丙\r丁\xe2\x80\xa8戊\xe2\x80\xa9己", "甲\n乙\n丙\n丁\n戊\n己" },
    { "\xef\xbb\xbf整\xe2\x80\x8b改\a到\xc2\xad位\xc2\xa0 ", "整改到位" },
    { "某纪发[2026]12号、某办发［2025］3号，见某纪改(2026)7号（2019年）[3]",
      "某纪发〔2026〕12号、某办发〔2025〕3号，见某纪改〔2026〕7号（2019年）[3]" },
    /* Rows of a table are not touched, nor what stands within a cell. */
    { "序号\t问题\r\n1\t \"责任\r\n  悬空\"\r\n\t其他\r\n",
      "序号\t问题\n1\t \"责任\n  悬空\"\n\t其他\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = cg_notice_paste_clean (cases[i].copied);

      g_assert_cmpstr (clean, ==, cases[i].expected);
    }
}

static char *
random_text (GRand *random)
{
  static const char *const parts[] = { "一、", "（二）", "1.",       "整改",      "。",
                                       "\r\n", "\n",     "\n\n",     "　　",      " ",
                                       "\t",   "[2026]", "〔2026〕", "(2026)3号", "［1999］",
                                       "堃",   "\v",     "\a",       "𠀀",        "\xc2\xa0",
                                       "]",    "[",      "2026",     "号" };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 25); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (text, FALSE);
}

/* Of a text only blanks, line ends, unseen signs and brackets may change. */
static char *
essence (const char *text)
{
  GString *essence = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)) && !g_unichar_iscntrl (g_utf8_get_char (at)) &&
        g_utf8_strchr ("[]［］()〔〕", -1, g_utf8_get_char (at)) == NULL)
      g_string_append_unichar (essence, g_utf8_get_char (at));
  return g_string_free (essence, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (41);
  guint n_headings = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text (random);
      g_autofree char *clean = cg_notice_paste_clean (text);
      g_autofree char *again = cg_notice_paste_clean (clean);
      g_autofree char *before = essence (text);
      g_autofree char *after = essence (clean);
      g_autoptr (GArray) headings = cg_notice_outline_read (clean);

      g_assert_cmpstr (again, ==, clean);
      g_assert_cmpstr (after, ==, before);
      g_assert_null (strpbrk (clean, "\r\v\f\a"));
      g_assert_null (strstr (clean, "[2026]"));
      n_headings += headings->len;
    }

  g_assert_cmpuint (n_headings, >, ROUNDS / 10);
}

/* A place in the text stays the same place. */
static void
test_brackets_in_place (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text (random);
      g_autofree char *mended = cg_doc_number_mend (text);

      g_assert_cmpint (g_utf8_strlen (mended, -1), ==, g_utf8_strlen (text, -1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-paste/word-processor", test_word_processor);
  g_test_add_func ("/notice-paste/random", test_random);
  g_test_add_func ("/notice-paste/brackets-in-place", test_brackets_in_place);

  return g_test_run ();
}
