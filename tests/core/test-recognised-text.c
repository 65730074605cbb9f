/* test-recognised-text.c: what Tesseract wrote becomes the text of a page with its places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recognised-text.h"

#define HEAD                                                                                       \
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_"                                           \
  "num\tleft\ttop\twidth\theight\tconf\ttext\n"

/* As it was recorded: words of one line and of the next, of another block, and what is none. */
static const char recorded[] = HEAD "1\t1\t0\t0\t0\t0\t0\t0\t2481\t3508\t-1\t\n"
                                    "4\t1\t1\t1\t1\t0\t797\t439\t910\t87\t-1\t\n"
                                    "5\t1\t1\t1\t1\t1\t400\t100\t100\t50\t96.9\t水费\n"
                                    "5\t1\t1\t1\t1\t2\t500\t100\t300\t50\t41.5\t收缴\n"
                                    "5\t1\t1\t1\t1\t3\t620\t100\t80\t50\t91.4\t2026\n"
                                    "5\t1\t1\t1\t1\t4\t700\t100\t40\t50\t93.4\t年\n"
                                    "5\t1\t1\t1\t1\t5\t760\t100\t60\t50\t93.4\tPDF\n"
                                    "5\t1\t1\t1\t1\t6\t840\t100\t60\t50\t93.4\tfile\n"
                                    "5\t1\t1\t1\t2\t1\t400\t200\t60\t50\t93.4\t，\n"
                                    "5\t1\t1\t1\t2\t2\t460\t200\t60\t50\t93.4\t \n"
                                    "5\t1\t2\t1\t1\t1\t400\t300\t60\t50\t95\t末\n";

static void
assert_box (const CgPageWords *words, guint index, float x1, float y1, float x2, float y2)
{
  const float expected[] = { x1, y1, x2, y2 };

  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (words->boxes[4 * index + i], expected[i], 0.01);
}

static void
test_recorded (void)
{
  CgSureness sureness;
  g_autoptr (CgPageWords) words = cg_recognised_text_read (recorded, 2, 7, &sureness);

  g_assert_true (sureness.upright);
  g_assert_cmpfloat_with_epsilon (sureness.confidence,
                                  (96.9 + 41.5 + 91.4 + 93.4 + 93.4 + 93.4 + 93.4 + 95) / 8, 0.01);

  g_assert_cmpuint (words->page, ==, 7);
  g_assert_cmpint (words->source, ==, CG_PAGE_SOURCE_OCR);
  g_assert_cmpstr (words->text, ==, "水费收缴2026年 PDF file\n，\n末");
  g_assert_cmpuint (words->n_boxes, ==, g_utf8_strlen (words->text, -1));
  assert_box (words, 0, 200, 50, 225, 75);
  assert_box (words, 1, 225, 50, 250, 75);
  /* 收缴 is said to reach into 2026. */
  assert_box (words, 2, 250, 50, 280, 75);
  assert_box (words, 3, 280, 50, 310, 75);
  assert_box (words, 4, 310, 50, 320, 75);
  assert_box (words, 9, 370, 50, 380, 75);
}

/* Words of a page on its side are higher than wide; what has one character says nothing. */
static void
test_sideways (void)
{
  CgSureness sureness;
  g_autoptr (CgPageWords) words =
      cg_recognised_text_read (HEAD "5\t1\t1\t1\t1\t1\t400\t100\t50\t100\t96\t水费\n"
                                    "5\t1\t1\t1\t1\t2\t400\t200\t50\t100\t90\t收缴\n"
                                    "5\t1\t1\t1\t1\t3\t400\t300\t100\t50\t90\t管理\n"
                                    "5\t1\t1\t1\t1\t4\t400\t350\t90\t50\t90\t办\n",
                               2, 7, &sureness);

  g_assert_cmpstr (words->text, ==, "水费收缴管理办");
  g_assert_false (sureness.upright);
}

/* Whatever it writes, there is a box for each character, and the text is valid. */
static void
test_any (void)
{
  static const char *const pieces[] = { "5",
                                        "\t",
                                        "1\t",
                                        "\n",
                                        "水",
                                        "a b",
                                        "-7",
                                        "99999999999",
                                        "x",
                                        "\xff",
                                        "5\t1\t1\t1\t1\t1\t3\t4\t5\t6\t9\t费\n",
                                        "5\t1\t1\t1\t2\t1\t3\t4\t5\t6\t9\tword\n",
                                        "5\t1\t1\t1\t2\t1\t3\t4\t-5\t6\t9\t\xe6\n" };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) tsv = g_string_new (HEAD);
      g_autoptr (CgPageWords) words = NULL;
      CgSureness sureness;

      for (int k = g_test_rand_int_range (0, 12); k > 0; k--)
        g_string_append (tsv, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      words = cg_recognised_text_read (tsv->str, 4, 0, &sureness);
      g_assert_true (sureness.confidence >= 0 && sureness.confidence <= 100);
      g_assert_true (g_utf8_validate (words->text, -1, NULL));
      g_assert_cmpuint (words->n_boxes, ==, g_utf8_strlen (words->text, -1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognised-text/recorded", test_recorded);
  g_test_add_func ("/recognised-text/sideways", test_sideways);
  g_test_add_func ("/recognised-text/any", test_any);

  return g_test_run ();
}
