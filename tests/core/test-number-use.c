/* test-number-use.c: which numbers of a series are used, cancelled and missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-doc-number.h"
#include "cg-number-use.h"

#define MOST 40

static void
assert_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (void)
{
  static const char *const numbers[] = { "某纪改〔2026〕2号", "某纪改〔2026〕7号",
                                         "某纪改〔2026〕8号", "某纪改〔2026〕3号" };
  static const char *const others[] = {
    "某纪改〔2025〕1号", "某纪发〔2026〕1号", "某纪改〔2026〕1号之二", "某纪改〔2026〕号", "",
    "某纪改〔2026〕-4号"
  };
  CgNumberUse *use = cg_number_use_new ("某纪改", 2026);

  assert_words (cg_number_use_missing (use, 0), NULL);
  assert_words (cg_number_use_missing (use, 3), "1–3");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    cg_number_use_add (use, numbers[i], i > 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    cg_number_use_add (use, others[i], TRUE);
  g_assert_cmpuint (cg_number_use_count (use), ==, 4);
  assert_words (cg_number_use_cancelled (use), "3, 7–8");
  assert_words (cg_number_use_missing (use, 6), "1, 4–6");
  assert_words (cg_number_use_missing (use, 10), "1, 4–6, 9–10");
  assert_words (cg_number_use_missing (use, 2), "1");
  /* A counter that somebody has spoilt takes no time. */
  assert_words (cg_number_use_missing (use, G_MAXINT64), "1, 4–6, 9–9223372036854775807");
  cg_number_use_free (use);
}

/* Marks the numbers that the words name. */
static void
mark (const char *words, gboolean found[MOST + 1])
{
  g_auto (GStrv) runs = g_strsplit (words != NULL ? words : "", ", ", -1);

  for (guint i = 0; runs[i] != NULL && *runs[i] != '\0'; i++)
    {
      g_auto (GStrv) ends = g_strsplit (runs[i], "–", 2);
      int first = atoi (ends[0]), last = ends[1] != NULL ? atoi (ends[1]) : first;

      for (int n = first; n <= last; n++)
        found[n] = TRUE;
    }
}

static void
test_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      CgNumberUse *use = cg_number_use_new ("纪", 2026);
      int last = g_test_rand_int_range (0, MOST + 1);
      gboolean used[MOST + 1] = { FALSE }, missing[MOST + 1] = { FALSE };
      g_autofree char *words = NULL;

      for (int i = g_test_rand_int_range (0, MOST); i > 0; i--)
        {
          int serial = g_test_rand_int_range (1, MOST + 1);
          g_autofree char *number = cg_doc_number_format ("纪", 2026, serial);

          cg_number_use_add (use, number, FALSE);
          used[serial] = TRUE;
        }
      words = cg_number_use_missing (use, last);
      mark (words, missing);
      for (int n = 1; n <= MOST; n++)
        g_assert_cmpint (missing[n], ==, n <= last && !used[n]);
      cg_number_use_free (use);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-use/words", test_words);
  g_test_add_func ("/number-use/random", test_random);
  return g_test_run ();
}
