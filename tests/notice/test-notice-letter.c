/* test-notice-letter.c: 信函格式 in millimetres (GB/T 9704-2012, 10.1).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

#define GAP (PAPER_EM * 7 / 8)

static CgNoticeDocument *
letter (void)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_LETTER);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, "中共某县纪律检查委员会");
  return document;
}

static const CgNoticeItem *
rule_at (const NoticePaper *paper, guint index)
{
  return notice_paper_find (paper, CG_NOTICE_ROLE_DOUBLE_RULE, 0, index);
}

/* The thickness of each line of a double rule, on paper; the upper first. */
static void
measure_lines (NoticePaper *paper, double y, double *upper, double *lower)
{
  NoticeInk all = notice_paper_ink (paper, 0, (NoticeInk){ 100, 101, y - 3, y + 3 }, TRUE);
  cairo_surface_t *surface = notice_paper_page (paper, 0);
  double *weight = upper;

  *upper = *lower = 0;
  for (double at = all.top + 0.01; at < all.bottom; at += 1 / NOTICE_INK_PER_MM)
    {
      gboolean ink = notice_ink_at (surface, (int) (100.5 * NOTICE_INK_PER_MM),
                                    (int) (at * NOTICE_INK_PER_MM), TRUE);

      if (ink)
        *weight += 1 / NOTICE_INK_PER_MM;
      else
        weight = lower;
    }
}

/* 30 and 277 mm, 170 mm long in the middle of the page, 上粗下细 and 上细下粗. */
static void
test_rules (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = letter ();
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      const CgNoticeItem *first = rule_at (paper, 0), *second = rule_at (paper, 1);
      NoticeInk mark = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 0, first->y - 2 }, TRUE);
      NoticeInk upper =
          notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, first->y - 1, first->y + 1 }, TRUE);
      NoticeInk lower = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 270, 290 }, TRUE);
      double above, below;

      assert_near (mark.top, 30, 0.3);
      assert_near ((mark.left + mark.right) / 2, 106, 0.2);
      assert_near (first->y, mark.bottom + 4, 0.2);
      assert_near (second->y, 277, 0.001);
      assert_near (first->x, 20, 0.01);
      assert_near (first->width, 170, 0.01);
      assert_near (upper.left, 20, 0.15);
      assert_near (upper.right, 190, 0.15);
      assert_near ((upper.top + upper.bottom) / 2, first->y, 0.1);
      assert_near ((lower.top + lower.bottom) / 2, 277, 0.1);
      assert_near (lower.left, 20, 0.15);
      assert_near (lower.right, 190, 0.15);
      measure_lines (paper, first->y, &above, &below);
      g_assert_cmpfloat (above, >, below + 0.2);
      g_assert_cmpfloat (below, >, 0.1);
      measure_lines (paper, 277, &above, &below);
      g_assert_cmpfloat (below, >, above + 0.2);
      g_assert_cmpfloat (above, >, 0.1);
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_RED_RULE, 0, 0));
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_DOUBLE_RULE, 1, 0));
    }
}

/* Some read “居中” as the middle of 版心. */
static void
test_centre (void)
{
  g_autoptr (CgNoticeDocument) document = letter ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  int index;

  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_LETTER_RULE_CENTRE, 1, NULL));
  pages = cg_notice_layout (document, profile);
  items = cg_notice_pages_get_items (pages);
  index = notice_fixture_find (items, CG_NOTICE_ROLE_DOUBLE_RULE, 0, 0);
  assert_near (notice_fixture_item (items, index)->x, 21, 0.01);
}

/* The title begins two lines below @bottom. */
static void
check_title (const NoticePaper *paper, double bottom)
{
  const CgNoticeItem *title = notice_paper_first (paper, CG_NOTICE_ROLE_TITLE, 0);

  assert_near (title->x + title->width / 2, 106, 0.01);
  if (paper->grid)
    {
      notice_paper_grid_line (title->y + title->height / 2 - PAPER_EM / 2);
      g_assert_cmpfloat (title->y, >=, bottom + 2 * PAPER_PITCH - 2);
      g_assert_cmpfloat (title->y, <=, bottom + 3 * PAPER_PITCH + 2);
    }
  else
    assert_near (title->y, bottom + 2 * PAPER_LINE, 0.01);
}

static void
test_elements (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = letter ();
      g_autoptr (NoticePaper) paper = NULL;
      const CgNoticeItem *copy, *secrecy, *urgency, *number;
      NoticeInk ink;
      double rule;

      cg_notice_document_set_text (document, CG_NOTICE_FIELD_COPY_NUMBER, "000001");
      cg_notice_document_set_text (document, CG_NOTICE_FIELD_SECRECY, "内部");
      cg_notice_document_set_text (document, CG_NOTICE_FIELD_URGENCY, "特急");
      paper = notice_paper_new (document, notice_paper_profiles[i]);
      rule = rule_at (paper, 0)->y;
      copy = notice_paper_first (paper, CG_NOTICE_ROLE_COPY_NUMBER, 0);
      secrecy = notice_paper_first (paper, CG_NOTICE_ROLE_SECRECY, 0);
      urgency = notice_paper_first (paper, CG_NOTICE_ROLE_URGENCY, 0);
      number = notice_paper_first (paper, CG_NOTICE_ROLE_DOC_NUMBER, 0);

      assert_near (copy->y, rule + GAP, 0.01);
      assert_near (secrecy->y, copy->y + PAPER_LINE, 0.01);
      assert_near (urgency->y, secrecy->y + PAPER_LINE, 0.01);
      assert_near (copy->x, PAPER_LEFT, 0.01);
      assert_near (urgency->x, PAPER_LEFT, 0.01);
      assert_near (number->y, rule + GAP, 0.01);
      assert_near (number->x + number->width, PAPER_RIGHT, 0.01);
      check_title (paper, urgency->y + PAPER_EM);

      ink = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, copy->y, copy->y + PAPER_EM }, FALSE);
      assert_near (ink.left, PAPER_LEFT, 0.6);
      assert_near (ink.right, PAPER_RIGHT, 0.8);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

/* Only the number, or nothing at all, between rule and title. */
static void
test_few_elements (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = letter ();
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      g_autoptr (NoticePaper) bare = NULL;

      check_title (paper, notice_paper_first (paper, CG_NOTICE_ROLE_DOC_NUMBER, 0)->y + PAPER_EM);
      cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, NULL);
      bare = notice_paper_new (document, notice_paper_profiles[i]);
      check_title (bare, rule_at (bare, 0)->y);
    }
}

/* The mark is the name of the 主办 alone, whatever was typed. */
static void
test_mark (void)
{
  g_autoptr (CgNoticeDocument) document = letter ();
  g_autoptr (NoticePaper) paper = NULL;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK,
                               "中共某县纪律检查委员会文件\n某县监察委员会文件");
  paper = notice_paper_new (document, "default");
  g_assert_cmpstr (notice_paper_first (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0)->text, ==,
                   "中共某县纪律检查委员会");
  g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0, 1));
}

/* No number on the first page; 版记 without 印发机关, date and rules, at the foot of an even page
 * without a number of its own. */
static void
test_foot (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = letter ();
      g_autofree char *body = notice_fixture_random_body (30, 150, FALSE);
      g_autoptr (NoticePaper) paper = NULL;
      const CgNoticeItem *cc = NULL;
      guint last;

      cg_notice_document_set_body (document, body);
      paper = notice_paper_new (document, notice_paper_profiles[i]);
      last = cg_notice_pages_count (paper->pages) - 1;
      g_assert_cmpuint (last % 2, ==, 1);
      cc = notice_paper_first (paper, CG_NOTICE_ROLE_CC, last);
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_CC, last, 1));
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_IMPRINT, last, 0));
      g_assert_true (g_str_has_prefix (cc->text, "抄送："));
      assert_near (cc->y + cc->height, PAPER_BOTTOM, 0.01);
      assert_near (cc->x, PAPER_LEFT + 14 * 25.4 / 72, 0.01);
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_PAGE_NUMBER, 0, 0));
      g_assert_cmpfloat (notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 263, 297 }, FALSE).right,
                         <, 0);
      for (guint page = 1; page <= last; page++)
        {
          gboolean text = notice_paper_find (paper, CG_NOTICE_ROLE_DATE, page, 0) != NULL ||
                          notice_paper_find (paper, CG_NOTICE_ROLE_BODY, page, 0) != NULL;

          g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_RULE, page, 0));
          g_assert_true (text ==
                         (notice_paper_find (paper, CG_NOTICE_ROLE_PAGE_NUMBER, page, 0) != NULL));
        }
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/letter/rules", test_rules);
  g_test_add_func ("/notice/letter/centre", test_centre);
  g_test_add_func ("/notice/letter/elements", test_elements);
  g_test_add_func ("/notice/letter/few-elements", test_few_elements);
  g_test_add_func ("/notice/letter/mark", test_mark);
  g_test_add_func ("/notice/letter/foot", test_foot);

  return g_test_run ();
}
