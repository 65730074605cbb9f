/* test-notice-joint.c: 联合行文: several organs on the head and at the end (7.2.4, 7.3.5).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

#include <math.h>

#define SEAL 42.0

static double
middle (const CgNoticeItem *item)
{
  return item->x + item->width / 2;
}

static CgNoticeDocument *
joint (const char *mark, const char *signers)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, mark);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, signers);
  return document;
}

/* The 主办 first, 文件 at the right in the middle of them all, names of one width. */
static void
test_mark (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document =
          joint ("中共某县纪律检查委员会\n某县监察委员会文件", "中共某县纪律检查委员会");
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      const CgNoticeItem *first = notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 0);
      const CgNoticeItem *word = notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 1);
      const CgNoticeItem *second = notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 2);
      const CgNoticeItem *number = notice_paper_first (paper, CG_NOTICE_ROLE_DOC_NUMBER, 0);
      double between = first->y + first->height, right = word->x - 0.5;
      NoticeInk all = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 0, number->y }, TRUE);
      NoticeInk upper = notice_paper_ink (paper, 0, (NoticeInk){ 0, right, 0, between }, TRUE);
      NoticeInk lower =
          notice_paper_ink (paper, 0, (NoticeInk){ 0, right, between, number->y }, TRUE);
      NoticeInk last = notice_paper_ink (paper, 0, (NoticeInk){ right, 210, 0, number->y }, TRUE);

      g_assert_cmpstr (first->text, ==, "中共某县纪律检查委员会");
      g_assert_cmpstr (second->text, ==, "某县监察委员会");
      g_assert_cmpstr (word->text, ==, "文件");
      assert_near (all.top, 72, 0.3);
      assert_near ((all.left + all.right) / 2, 106, 0.2);
      g_assert_cmpfloat (all.right - all.left, <=, 156);
      assert_near (upper.right - upper.left, lower.right - lower.left, 2);
      assert_near ((upper.left + upper.right) / 2, (lower.left + lower.right) / 2, 0.2);
      assert_near ((last.top + last.bottom) / 2, (upper.top + lower.bottom) / 2, 0.2);
      if (paper->grid)
        notice_paper_grid_line (number->y);
      else
        assert_near (number->y - all.bottom, 2 * PAPER_LINE, 0.2);
      notice_paper_check_text (paper);
    }
}

/* However many organs there are, the first page shows text and the mark stays in 版心. */
static void
test_many_organs (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (GString) mark = g_string_new ("中共某县委员会");
      double size = G_MAXDOUBLE;

      for (int n = 2; n <= 10; n++)
        {
          g_autoptr (CgNoticeDocument) document = NULL;
          g_autoptr (NoticePaper) paper = NULL;
          const CgNoticeItem *first;

          g_string_append_printf (mark, "\n某县第%d委员会", n);
          document = joint (mark->str, "中共某县委员会");
          paper = notice_paper_new (document, notice_paper_profiles[i]);
          first = notice_paper_first (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0);
          g_assert_nonnull (notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, n - 1));
          g_assert_nonnull (notice_paper_find (paper, CG_NOTICE_ROLE_BODY, 0, 0));
          g_assert_cmpfloat (first->size, <=, size);
          assert_near (notice_paper_first (paper, CG_NOTICE_ROLE_TITLE, 0)->size, 22, 0.001);
          size = first->size;
          notice_paper_check_area (paper);
        }
    }
}

/* 文件 alone on the last line is the same as behind the last organ. */
static void
test_word_alone (void)
{
  g_autoptr (CgNoticeDocument) document = joint ("某县纪委\n某县监委\n文件", "某县纪委");
  g_autoptr (NoticePaper) paper = notice_paper_new (document, "default");

  g_assert_cmpstr (notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 1)->text, ==, "文件");
  g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 3));
}

/* ---- seals ---- */

static guint
closing_page (const NoticePaper *paper)
{
  guint page = 0;

  while (notice_paper_find (paper, CG_NOTICE_ROLE_DATE, page, 0) == NULL)
    page++;

  return page;
}

/* The bottom of the last line of text on a page. */
static double
text_bottom (const NoticePaper *paper, guint page)
{
  double bottom = PAPER_TOP;

  for (guint i = 0; i < paper->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (paper->items, i);

      if (item->page == page && item->role >= CG_NOTICE_ROLE_BODY &&
          item->role <= CG_NOTICE_ROLE_ATTACHMENT_NOTE)
        bottom = MAX (bottom, item->y + item->height);
    }

  return bottom;
}

static gboolean
lies_inside (const CgNoticeItem *seal, const CgNoticeItem *line)
{
  double radius = seal->width / 2, centre = seal->y + radius;

  return line->y >= centre - 0.01 && line->y + line->height <= centre + radius + 0.01;
}

/* Seals neither touch nor leave 版心, each in the middle of its 署名, the last one on the date
 * too; at most three in a row, the first row no more than a line under the text (7.3.5.1). */
static void
check_seals (const NoticePaper *paper, guint n)
{
  guint page = closing_page (paper);
  const CgNoticeItem *date = notice_paper_first (paper, CG_NOTICE_ROLE_DATE, page);
  const CgNoticeItem *seal = NULL, *signer = NULL;
  guint in_row = 0;

  for (guint i = 0; i < n; i++)
    {
      const CgNoticeItem *former = seal;

      seal = notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, page, i);
      signer = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, i);
      g_assert_true (seal != NULL && signer != NULL);
      assert_near (seal->width, SEAL, 0.01);
      assert_near (middle (seal), middle (signer), 0.01);
      g_assert_true (lies_inside (seal, signer));
      g_assert_cmpfloat (seal->x, >=, PAPER_LEFT - 0.01);
      g_assert_cmpfloat (seal->x + seal->width, <=, PAPER_RIGHT + 0.01);
      notice_paper_grid_line (signer->y);
      if (i == 0)
        g_assert_cmpfloat (seal->y - text_bottom (paper, page), <=, PAPER_PITCH + 0.01);
      for (guint k = 0; k < i; k++)
        {
          const CgNoticeItem *other = notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, page, k);

          g_assert_cmpfloat (hypot (other->x - seal->x, other->y - seal->y), >, SEAL + 0.5);
        }
      in_row = former != NULL && former->y == seal->y ? in_row + 1 : 1;
      g_assert_cmpuint (in_row, <=, 3);
    }

  assert_near (middle (date), middle (signer), 0.01);
  assert_near (date->y, signer->y + PAPER_PITCH, 0.01);
  g_assert_true (lies_inside (seal, date));
}

static void
test_two_seals (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document =
          joint ("某县纪委\n某县监委", "中共某县纪律检查委员会\n某县监察委员会");
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      guint page = closing_page (paper);
      const CgNoticeItem *first = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 0);
      const CgNoticeItem *second = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 1);
      const CgNoticeItem *date = notice_paper_first (paper, CG_NOTICE_ROLE_DATE, page);
      NoticeInk line = { 0, 210, first->y, first->y + PAPER_EM }, ink;

      g_assert_cmpstr (first->text, ==, "中共某县纪律检查委员会");
      assert_near (first->y, second->y, 0.001);
      assert_near (date->x + date->width, PAPER_RIGHT - 4 * PAPER_CELL, 0.01);
      check_seals (paper, 2);

      /* On paper: both names in one line, and no circle around them. */
      ink = notice_paper_ink (paper, page, line, FALSE);
      assert_near (ink.left, first->x, 1.2);
      assert_near (ink.right, second->x + second->width, 1.2);
      line = (NoticeInk){ first->x + first->width + 1, second->x - 1, text_bottom (paper, page) + 1,
                          date->y };
      g_assert_cmpfloat (notice_paper_ink (paper, page, line, FALSE).right, <, 0);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

static char *
random_names (guint n)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      for (int length = g_test_rand_int_range (2, 27); length > 0; length--)
        g_string_append (names, "某");
      g_string_append_c (names, '\n');
    }

  return g_string_free (names, FALSE);
}

static void
test_many_seals (void)
{
  for (int trial = 0; trial < 40; trial++)
    {
      guint n = (guint) g_test_rand_int_range (2, 5);
      g_autofree char *names = random_names (n);
      g_autoptr (CgNoticeDocument) document = joint ("某县纪委\n某县监委", names);
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[trial % 2]);

      check_seals (paper, n);
      notice_paper_check_area (paper);
    }
}

/* More short names than go into a row: the last row ends over the date. */
static void
test_rows (void)
{
  g_autoptr (CgNoticeDocument) document =
      joint ("某县纪委\n某县监委", "某县纪委\n某县监委\n某县审计局\n某县财政局\n某县水务局");
  g_autoptr (NoticePaper) paper = notice_paper_new (document, "default");
  guint page = closing_page (paper);
  const CgNoticeItem *names[5];

  for (guint i = 0; i < 5; i++)
    names[i] = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, i);
  check_seals (paper, 5);
  assert_near (names[0]->y, names[2]->y, 0.001);
  assert_near (names[3]->y, names[4]->y, 0.001);
  g_assert_cmpfloat (names[3]->y, >, names[2]->y + SEAL);
  assert_near (middle (names[3]), middle (names[1]), 0.01);
  assert_near (middle (names[4]), middle (names[2]), 0.01);
}

/* Without seals the organs stand below each other, the 主办 first (7.3.5.2). */
static void
test_unsealed (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document =
          joint ("某县纪委\n某县监委", "中共某县纪律检查委员会\n某县监察委员会");
      g_autoptr (NoticePaper) paper = NULL;
      const CgNoticeItem *first, *second, *date;
      guint page;

      cg_notice_document_set_ending (document, CG_NOTICE_ENDING_NONE);
      paper = notice_paper_new (document, notice_paper_profiles[i]);
      page = closing_page (paper);
      first = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 0);
      second = notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 1);
      date = notice_paper_first (paper, CG_NOTICE_ROLE_DATE, page);
      assert_near (first->x + first->width, PAPER_RIGHT - 2 * PAPER_CELL, 0.01);
      assert_near (second->y, first->y + PAPER_PITCH, 0.01);
      assert_near (middle (second), middle (first), 0.01);
      assert_near (date->y, second->y + PAPER_PITCH, 0.01);
      assert_near (date->x, first->x + 2 * PAPER_CELL, 0.01);
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, page, 0));
    }
}

/* ---- 签名章 (7.3.5.3) ---- */

static void
check_stamp (NoticePaper *paper, guint page, const CgNoticeItem *post, const CgNoticeItem *stamp)
{
  assert_near (stamp->x + stamp->width, PAPER_RIGHT - 4 * PAPER_CELL, 0.01);
  assert_near (post->x + post->width, stamp->x - 2 * PAPER_CELL, 0.01);
  assert_near (post->y + post->height / 2, stamp->y + stamp->height / 2, 0.01);
  g_assert_cmpfloat (
      notice_paper_ink (paper, page,
                        (NoticeInk){ stamp->x, 200, stamp->y, stamp->y + stamp->height }, FALSE)
          .right,
      <, 0);
}

static void
test_stamp (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = joint ("某县监察委员会", "某县监察委员会");
      g_autoptr (NoticePaper) paper = NULL;
      const CgNoticeItem *post, *stamp, *date;
      NoticeInk ink;
      double bottom;
      guint page;

      cg_notice_document_set_ending (document, CG_NOTICE_ENDING_SIGNATURE);
      cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER_POST, "某县监察委员会主任");
      paper = notice_paper_new (document, notice_paper_profiles[i]);
      page = closing_page (paper);
      post = notice_paper_first (paper, CG_NOTICE_ROLE_SIGNATURE, page);
      stamp = notice_paper_first (paper, CG_NOTICE_ROLE_SEAL_PLACE, page);
      date = notice_paper_first (paper, CG_NOTICE_ROLE_DATE, page);
      bottom = text_bottom (paper, page);

      g_assert_cmpstr (post->text, ==, "某县监察委员会主任");
      check_stamp (paper, page, post, stamp);
      assert_near (date->x + date->width, PAPER_RIGHT - 4 * PAPER_CELL, 0.01);
      /* Two blank lines above the two that hold the 签名章, one below. */
      g_assert_cmpfloat (stamp->y, >=, bottom + 3 * PAPER_PITCH - PAPER_EM - 0.01);
      assert_near (date->y, bottom - PAPER_EM + 6 * PAPER_PITCH, 0.01);
      notice_paper_grid_line (date->y);
      ink =
          notice_paper_ink (paper, page, (NoticeInk){ 0, 210, date->y, date->y + PAPER_EM }, FALSE);
      assert_near (ink.right, PAPER_RIGHT - 4 * PAPER_CELL, 2);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

/* One signer a row, 职务 and 签名章 below the 主办's. */
static void
test_two_stamps (void)
{
  g_autoptr (CgNoticeDocument) document = joint ("某县纪委\n某县监委", NULL);
  g_autoptr (NoticePaper) paper = NULL;
  const CgNoticeItem *first, *second;
  guint page;

  cg_notice_document_set_ending (document, CG_NOTICE_ENDING_SIGNATURE);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER_POST, "某县纪委书记\n某县监委主任");
  paper = notice_paper_new (document, "default");
  page = closing_page (paper);
  first = notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, page, 0);
  second = notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, page, 1);
  check_stamp (paper, page, notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 0), first);
  check_stamp (paper, page, notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, page, 1), second);
  assert_near (first->x, second->x, 0.001);
  g_assert_cmpfloat (second->y, >, first->y + first->height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/joint/mark", test_mark);
  g_test_add_func ("/notice/joint/many-organs", test_many_organs);
  g_test_add_func ("/notice/joint/word-alone", test_word_alone);
  g_test_add_func ("/notice/joint/two-seals", test_two_seals);
  g_test_add_func ("/notice/joint/many-seals", test_many_seals);
  g_test_add_func ("/notice/joint/rows", test_rows);
  g_test_add_func ("/notice/joint/unsealed", test_unsealed);
  g_test_add_func ("/notice/joint/stamp", test_stamp);
  g_test_add_func ("/notice/joint/two-stamps", test_two_stamps);

  return g_test_run ();
}
