/* test-notice-minutes.c: 纪要 in millimetres (GB/T 9704-2012, 10.3).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

static CgNoticeDocument *
minutes (void)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_MINUTES);

  cg_notice_document_set_ending (document, CG_NOTICE_ENDING_NONE);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, "某县以案促改专题会议纪要");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, NULL);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, NULL);
  cg_notice_document_set_text (
      document, CG_NOTICE_FIELD_ATTENDED,
      "某县纪委张某某、李某，县水务局王某某、赵某，县委办公室周某某，县委组织部吴某某");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_EXCUSED, "县审计局郑某");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_OBSERVERS, "双河镇党委孙某");
  return document;
}

static guint
attendance_page (const NoticePaper *paper)
{
  guint page = 0;

  while (notice_paper_find (paper, CG_NOTICE_ROLE_ATTENDANCE, page, 0) == NULL)
    page++;

  return page;
}

static const CgNoticeItem *
last_before (const NoticePaper *paper, guint page, const CgNoticeItem *item)
{
  const CgNoticeItem *last = NULL;

  for (guint i = 0; i < paper->items->len; i++)
    {
      const CgNoticeItem *other = notice_fixture_item (paper->items, i);

      if (other->page == page && other->y < item->y && (last == NULL || other->y > last->y))
        last = other;
    }

  return last;
}

static void
test_mark (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = minutes ();
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      NoticeInk mark = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 0, 100 }, TRUE);
      const CgNoticeItem *item = notice_paper_first (paper, CG_NOTICE_ROLE_ORGAN_MARK, 0);

      g_assert_cmpstr (item->text, ==, "某县以案促改专题会议纪要");
      assert_near (mark.top, 72, 0.3);
      assert_near ((mark.left + mark.right) / 2, 106, 0.2);
      g_assert_cmpfloat (mark.right - mark.left, <=, 156);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

/* A blank line under the text, two cells in; further lines under the first name. */
static void
test_attendance (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = minutes ();
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      guint page = attendance_page (paper);
      const CgNoticeItem *lines[4], *text;
      NoticeInk ink;

      for (guint k = 0; k < 4; k++)
        {
          lines[k] = notice_paper_find (paper, CG_NOTICE_ROLE_ATTENDANCE, page, k);
          notice_paper_grid_line (lines[k]->y);
          assert_near (lines[k]->size, 16, 0.001);
        }
      text = last_before (paper, page, lines[0]);

      g_assert_true (g_str_has_prefix (lines[0]->text, "出席：某县纪委"));
      g_assert_cmpstr (lines[2]->text, ==, "请假：县审计局郑某");
      g_assert_cmpstr (lines[3]->text, ==, "列席：双河镇党委孙某");
      assert_near (lines[0]->y, text->y + 2 * PAPER_PITCH, 0.01);
      assert_near (lines[0]->x, PAPER_LEFT + 2 * PAPER_CELL, 0.01);
      assert_near (lines[1]->x, PAPER_LEFT + 5 * PAPER_CELL, 0.01);
      assert_near (lines[2]->x, PAPER_LEFT + 2 * PAPER_CELL, 0.01);
      assert_near (lines[0]->x + lines[0]->width, PAPER_RIGHT, 0.2);
      for (guint k = 1; k < 4; k++)
        assert_near (lines[k]->y, lines[k - 1]->y + PAPER_PITCH, 0.01);
      g_assert_cmpstr (lines[0]->font, ==, "FandolHei");
      g_assert_cmpstr (lines[1]->font, ==, "FandolFang");

      ink = notice_paper_ink (paper, page,
                              (NoticeInk){ 0, 210, lines[1]->y, lines[1]->y + PAPER_EM }, FALSE);
      assert_near (ink.left, PAPER_LEFT + 5 * PAPER_CELL, 1.2);
    }
}

/* Only the lists that there are; none at all leaves no blank line. */
static void
test_few (void)
{
  g_autoptr (CgNoticeDocument) document = minutes ();
  g_autoptr (NoticePaper) paper = NULL;
  g_autoptr (NoticePaper) bare = NULL;
  guint page;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTENDED, NULL);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_OBSERVERS, NULL);
  paper = notice_paper_new (document, "default");
  page = attendance_page (paper);
  g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_ATTENDANCE, page, 1));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_EXCUSED, NULL);
  bare = notice_paper_new (document, "default");
  assert_near (notice_paper_first (bare, CG_NOTICE_ROLE_DATE, page)->y,
               notice_paper_first (paper, CG_NOTICE_ROLE_DATE, page)->y - 2 * PAPER_PITCH, 0.01);
}

/* 主送 is told in 版记. */
static void
test_recipients (void)
{
  g_autoptr (CgNoticeDocument) document = minutes ();
  g_autoptr (NoticePaper) paper = NULL;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, "县水务局党组");
  paper = notice_paper_new (document, "default");
  g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_RECIPIENT, 0, 0));
  g_assert_cmpstr (notice_paper_first (paper, CG_NOTICE_ROLE_IMPRINT_RECIPIENT,
                                       cg_notice_pages_count (paper->pages) - 1)
                       ->text,
                   ==, "主送：县水务局党组。");
}

/* After the names the date, without 署名 and without a seal; 版记 as in any document. */
static void
test_foot (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = minutes ();
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      guint last = cg_notice_pages_count (paper->pages) - 1;
      const CgNoticeItem *date = NULL, *rule = NULL;

      for (guint page = 0; date == NULL; page++)
        date = notice_paper_find (paper, CG_NOTICE_ROLE_DATE, page, 0);
      assert_near (date->x + date->width, PAPER_RIGHT - 2 * PAPER_CELL, 0.01);
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_SIGNATURE, date->page, 0));
      g_assert_null (notice_paper_find (paper, CG_NOTICE_ROLE_SEAL_PLACE, date->page, 0));
      g_assert_cmpuint (last % 2, ==, 1);
      rule = notice_paper_find (paper, CG_NOTICE_ROLE_RULE, last, 2);
      assert_near (rule->y + rule->height / 2, PAPER_BOTTOM, 0.01);
      g_assert_nonnull (notice_paper_find (paper, CG_NOTICE_ROLE_PAGE_NUMBER, 0, 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/minutes/mark", test_mark);
  g_test_add_func ("/notice/minutes/attendance", test_attendance);
  g_test_add_func ("/notice/minutes/few", test_few);
  g_test_add_func ("/notice/minutes/recipients", test_recipients);
  g_test_add_func ("/notice/minutes/foot", test_foot);

  return g_test_run ();
}
