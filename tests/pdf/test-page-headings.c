/* test-page-headings.c: headings are found by what they say and where they stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <string.h>

#include "cg-page-headings.h"

#define EM 10
#define LINE_LENGTH 20

/* Lines of LINE_LENGTH characters of EM points, two EM apart; a paragraph begins with two spaces as
 * wide as characters, as pages are written. */
static CgPageText *
set_page (const char *const *paragraphs)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (float));
  int line = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++, line++)
    {
      int column = 0;

      for (const char *p = paragraphs[i]; *p != '\0'; p = g_utf8_next_char (p), column++)
        {
          if (column == LINE_LENGTH)
            {
              float end[4] = { 0 };

              g_string_append_c (text, '\n');
              g_array_append_vals (boxes, end, 4);
              column = 0;
              line++;
            }
          g_string_append_unichar (text, g_utf8_get_char (p));
          g_array_append_vals (boxes,
                               (float[]){ (float) (column * EM), (float) (line * 2 * EM),
                                          (float) ((column + 1) * EM),
                                          (float) (line * 2 * EM + EM) },
                               4);
        }
      g_string_append_c (text, '\n');
      g_array_append_vals (boxes, (float[4]){ 0 }, 4);
    }

  return cg_page_text_new (text->str, (const float *) (gpointer) boxes->data, boxes->len / 4);
}

/* RANK TITLE of each, one a line. */
static char *
describe (const char *const *paragraphs)
{
  g_autoptr (CgPageText) text = set_page (paragraphs);
  g_autoptr (GArray) headings = cg_page_headings_find (text);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < headings->len; i++)
    {
      const CgPageHeading *heading = &g_array_index (headings, CgPageHeading, i);

      g_string_append_printf (all, "%u %s\n", heading->rank, heading->title);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_headings (const char *const *paragraphs, const char *expected)
{
  g_autofree char *found = describe (paragraphs);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_shapes (void)
{
  const char *const paragraphs[] = {
    "　　　　第一章　总　则",
    "　　第一条　为规范水费收缴管理，防范廉洁风险，制定本办法。",
    "　　第二条　本办法适用于全县各基层水务站的水费收缴工作。水费由站长负责。",
    "　　　　第二章　收缴",
    "　　一、整改工作开展情况",
    "　　（一）一案一总结。镇党委召开专题会议剖析原因，形成书面总结。",
    "　　(二) 一案一警示",
    "　　1．建立整改台账",
    "　　附件2",
    "　　附件：1.整改情况表",
    NULL,
  };

  assert_headings (paragraphs, "1 第一章 总 则\n"
                               "3 第一条 为规范水费收缴管理，防范廉洁风险，制定本办法\n"
                               "3 第二条 本办法适用于全县各基层水务站的水费收缴工作\n"
                               "1 第二章 收缴\n"
                               "4 一、整改工作开展情况\n"
                               "5 （一）一案一总结\n"
                               "5 (二) 一案一警示\n"
                               "6 1．建立整改台账\n"
                               "0 附件2\n");
}

/* What only looks like one: in the middle of a sentence, referred to, in a table of contents, an
 * amount, a sentence that begins with a number. */
static void
test_no_headings (void)
{
  const char *const wrapped[] = {
    /* The second line begins with 一、 at the left margin. */
    "　　会议研究了以下三个方面的工作任务和要求一、二两项由水利局负责落实到人。",
    "　　对照上级通知要求和本镇工作的实际情况，第三条第二款所列问题已整改。",
    "　　第三条规定的期限届满。",
    "　　一、总则…………………3",
    "　　第二章　收缴............12",
    "　　1.5万元已退还。",
    "　　2026年4月8日印发。",
    "　　2．对收费、开票、解缴由同一岗位办理的问题，已分设三岗。",
    NULL,
  };

  assert_headings (wrapped, "");
}

/* The place is that of its line, and a long one of two lines is read on up to its stop. */
static void
test_place (void)
{
  const char *const paragraphs[] = {
    "　　现将有关情况报告如下。",
    "　　二、关于收费、开票、解缴由同一岗位办理等突出问题整改",
    NULL,
  };
  g_autoptr (CgPageText) text = set_page (paragraphs);
  g_autoptr (GArray) headings = cg_page_headings_find (text);
  const CgPageHeading *heading = &g_array_index (headings, CgPageHeading, 0);

  g_assert_cmpuint (headings->len, ==, 1);
  g_assert_cmpfloat (heading->top, ==, 2 * EM);
  g_assert_cmpstr (heading->title, ==, "二、关于收费、开票、解缴由同一岗位办理等突出问题整改");
}

/* Pages as they come: nothing but spaces, nothing at all, boxes that are none. */
static void
test_odd_pages (void)
{
  const float nothing[4 * 8] = { 0 };
  g_autoptr (CgPageText) empty = cg_page_text_new ("", NULL, 0);
  g_autoptr (CgPageText) blank = cg_page_text_new (" \n　\n", nothing, 4);
  g_autoptr (CgPageText) corner = cg_page_text_new ("一、总则\n一、分则", nothing, 8);
  CgPageText *texts[] = { empty, blank, corner };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) headings = cg_page_headings_find (texts[i]);

      g_assert_cmpuint (headings->len, <=, 2);
    }
}

/* A level more at most from one to the next; the same rank one after the other is the same level;
 * and a heading is deeper than the nearest one before it that ranks higher. */
static void
test_levels (void)
{
  for (guint round = 0; round < 200; round++)
    {
      CgHeadingLevels open = { 0 };
      guint ranks[40], levels[40];

      for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
        {
          guint above = i;

          ranks[i] = (guint) g_test_rand_int_range (0, 7);
          levels[i] = cg_heading_levels_enter (&open, ranks[i]);
          while (above > 0 && ranks[above - 1] >= ranks[i])
            above--;
          g_assert_cmpuint (levels[i], ==, above == 0 ? 0 : levels[above - 1] + 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-headings/shapes", test_shapes);
  g_test_add_func ("/pdf/page-headings/no-headings", test_no_headings);
  g_test_add_func ("/pdf/page-headings/place", test_place);
  g_test_add_func ("/pdf/page-headings/odd-pages", test_odd_pages);
  g_test_add_func ("/pdf/page-headings/levels", test_levels);
  return g_test_run ();
}
