/* test-notice-upward.c: 上行文 with 签发人, and 份号, in millimetres (GB/T 9704-2012, 7.2).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

static CgNoticeDocument *
upward (const char *names)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_UPWARD);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_COPY_NUMBER, "000001");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_HEAD_SIGNER, names);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, "某市纪委");
  return document;
}

static const CgNoticeItem *
signer_row (const NoticePaper *paper, guint index)
{
  return notice_paper_find (paper, CG_NOTICE_ROLE_HEAD_SIGNER, 0, index);
}

/* The number one cell in, on the line of the last row; the rule 4 mm below it. */
static void
check_number (const NoticePaper *paper, const CgNoticeItem *last_row)
{
  const CgNoticeItem *number = notice_paper_first (paper, CG_NOTICE_ROLE_DOC_NUMBER, 0);
  const CgNoticeItem *rule = notice_paper_first (paper, CG_NOTICE_ROLE_RED_RULE, 0);

  assert_near (number->x, PAPER_LEFT + PAPER_CELL, 0.01);
  assert_near (number->y, last_row->y, 0.001);
  assert_near (rule->y - number->y - PAPER_EM, 4, 0.01);
  assert_near (rule->x, PAPER_LEFT, 0.01);
  assert_near (rule->width, 156, 0.01);
}

static void
test_one_signer (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = upward ("张某某");
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      const CgNoticeItem *row = signer_row (paper, 0);
      const CgNoticeItem *copy = notice_paper_first (paper, CG_NOTICE_ROLE_COPY_NUMBER, 0);
      NoticeInk mark = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 0, 100 }, TRUE);
      NoticeInk rule = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 105, 135 }, TRUE);
      NoticeInk line = { 0, 210, row->y, row->y + PAPER_EM }, ink;

      g_assert_cmpstr (row->text, ==, "签发人：张某某");
      g_assert_cmpstr (row->font, ==, "FandolFang");
      assert_near (row->size, 16, 0.001);
      assert_near (row->x + row->width, PAPER_RIGHT - PAPER_CELL, 0.01);
      check_number (paper, row);
      g_assert_cmpint (notice_paper_grid_line (copy->y), ==, 1);
      assert_near (copy->x, PAPER_LEFT, 0.01);
      g_assert_cmpstr (copy->text, ==, "000001");

      /* On paper: two lines under the mark, one cell from both sides, the rule at its place. */
      assert_near (mark.top, 72, 0.3);
      if (paper->grid)
        g_assert_cmpint (notice_paper_grid_line (row->y), ==, 8);
      else
        assert_near (row->y - mark.bottom, 2 * PAPER_LINE, 0.2);
      ink = notice_paper_ink (paper, 0, line, FALSE);
      assert_near (ink.left, PAPER_LEFT + PAPER_CELL, 0.5);
      assert_near (ink.right, PAPER_RIGHT - PAPER_CELL, 0.8);
      assert_near ((rule.top + rule.bottom) / 2, row->y + PAPER_EM + 4, 0.1);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

/* Two names in a row, those of one column under each other; the mark stays where it is. */
static void
test_many_signers (void)
{
  for (int i = 0; notice_paper_profiles[i] != NULL; i++)
    {
      g_autoptr (CgNoticeDocument) document = upward ("张某某、李某、王某某 赵某、周某某");
      g_autoptr (NoticePaper) paper = notice_paper_new (document, notice_paper_profiles[i]);
      NoticeInk mark = notice_paper_ink (paper, 0, (NoticeInk){ 0, 210, 0, 90 }, TRUE);
      const CgNoticeItem *rows[] = { signer_row (paper, 0), signer_row (paper, 1),
                                     signer_row (paper, 2) };

      g_assert_cmpstr (rows[0]->text, ==, "签发人：张某某　李某");
      g_assert_cmpstr (rows[1]->text, ==, "王某某　赵某");
      g_assert_cmpstr (rows[2]->text, ==, "周某某");
      g_assert_cmpstr (rows[1]->font, ==, "FandolKai");
      assert_near (rows[0]->x + rows[0]->width, PAPER_RIGHT - PAPER_CELL, 0.01);
      for (guint k = 1; k < 3; k++)
        {
          assert_near (rows[k]->x, rows[0]->x + 4 * PAPER_CELL, 0.01);
          assert_near (rows[k]->y - rows[k - 1]->y, paper->grid ? PAPER_PITCH : PAPER_LINE, 0.01);
        }
      check_number (paper, rows[2]);
      assert_near (mark.top, 72, 0.3);
      notice_paper_check_area (paper);
      notice_paper_check_text (paper);
    }
}

/* Names that would meet a long number stand one in a row. */
static void
test_narrow (void)
{
  g_autoptr (CgNoticeDocument) document = upward ("欧阳某某、上官某某");
  g_autoptr (NoticePaper) paper = NULL;
  const CgNoticeItem *number;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, "某纪党风监督发〔2026〕12号");
  paper = notice_paper_new (document, "default");
  number = notice_paper_first (paper, CG_NOTICE_ROLE_DOC_NUMBER, 0);
  g_assert_cmpstr (signer_row (paper, 0)->text, ==, "签发人：欧阳某某");
  g_assert_cmpfloat (number->x + number->width + PAPER_CELL, <=, signer_row (paper, 0)->x + 0.01);
}

/* Before anyone signs, the label keeps room for a name. */
static void
test_nobody_yet (void)
{
  g_autoptr (CgNoticeDocument) document = upward (NULL);
  g_autoptr (NoticePaper) paper = notice_paper_new (document, "default");

  g_assert_cmpstr (signer_row (paper, 0)->text, ==, "签发人：");
  assert_near (signer_row (paper, 0)->x, PAPER_RIGHT - 8 * PAPER_CELL, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/upward/one-signer", test_one_signer);
  g_test_add_func ("/notice/upward/many-signers", test_many_signers);
  g_test_add_func ("/notice/upward/narrow", test_narrow);
  g_test_add_func ("/notice/upward/nobody-yet", test_nobody_yet);

  return g_test_run ();
}
