/* test-notice-document.c: blocks of the body, and the way between page and text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include <string.h>

static void
test_levels (void)
{
  static const struct
  {
    const char *text;
    int level;
  } cases[] = {
    { "一、总体要求", 1 },     { "十二、其他", 1 },
    { "（一）加强领导。", 2 }, { "(三)强化监督", 2 },
    { "1.明确责任", 3 },       { "12．建立台账", 3 },
    { "（1）报送方案", 4 },    { "(12)报送", 4 },
    { "2026年2月27日", 0 },    { "12.5万元已经追回", 0 },
    { "一是认识不足", 0 },     { "（以下简称县局）", 0 },
    { "、以案促改", 0 },       { "", 0 },
    { "一二三四五六、", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cg_notice_heading_level (cases[i].text), ==, cases[i].level);
}

static void
test_blocks (void)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  GPtrArray *blocks = cg_notice_document_get_blocks (document);
  const CgNoticeBlock *block;

  cg_notice_document_set_body (document, "\n　　导语。  \n\n（一）标题。正文\r\n一、标题");
  g_assert_cmpuint (blocks->len, ==, 3);

  block = g_ptr_array_index (blocks, 0);
  g_assert_cmpstr (block->text, ==, "导语。");
  g_assert_cmpuint (block->offset, ==, 3);
  g_assert_cmpuint (block->head, ==, 0);

  block = g_ptr_array_index (blocks, 1);
  g_assert_cmpstr (block->text, ==, "（一）标题。正文");
  g_assert_cmpuint (block->offset, ==, 10);
  g_assert_cmpuint (block->head, ==, 6);

  block = g_ptr_array_index (blocks, 2);
  g_assert_cmpint (block->level, ==, 1);
  g_assert_cmpuint (block->head, ==, 4);
}

static void
test_invalid_text (void)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);

  cg_notice_document_set_body (document, "好\xff坏");
  g_assert_true (
      g_utf8_validate (cg_notice_document_get_text (document, CG_NOTICE_FIELD_BODY), -1, NULL));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, "\xe4\xb8");
  g_assert_true (
      g_utf8_validate (cg_notice_document_get_text (document, CG_NOTICE_FIELD_TITLE), -1, NULL));
}

static CgNoticeDocument *
document_with_attachment (void)
{
  CgNoticeDocument *document = notice_fixture_rich_document ();

  cg_notice_document_add_attachment (document, "整改台账", "正文。", FALSE);
  return document;
}

/* Equal until one element differs, whichever it is. */
static void
test_equal (void)
{
  g_autoptr (CgNoticeDocument) one = document_with_attachment ();
  g_autoptr (CgNoticeDocument) bare = notice_fixture_rich_document ();
  g_autoptr (CgNoticeDocument) turned = notice_fixture_rich_document ();
  g_autoptr (CgNoticeDocument) unsealed = document_with_attachment ();

  for (int field = CG_NOTICE_FIELD_NONE + 1; field < CG_N_NOTICE_FIELDS; field++)
    {
      g_autoptr (CgNoticeDocument) other = document_with_attachment ();

      g_assert_true (cg_notice_document_equal (one, other));
      if (field == CG_NOTICE_FIELD_BODY)
        cg_notice_document_set_body (other, "另一段。");
      else
        cg_notice_document_set_text (other, (CgNoticeField) field, "另一句");
      g_assert_false (cg_notice_document_equal (one, other));
      g_assert_false (cg_notice_document_equal (other, one));
    }

  cg_notice_document_add_attachment (turned, "整改台账", "正文。", TRUE);
  cg_notice_document_set_ending (unsealed, CG_NOTICE_ENDING_NONE);
  g_assert_false (cg_notice_document_equal (one, bare));
  g_assert_false (cg_notice_document_equal (one, turned));
  g_assert_false (cg_notice_document_equal (one, unsealed));
}

/* Every character of the body is found on a page, and a click there finds it again. */
static void
test_there_and_back (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  static const CgNoticeField fields[] = { CG_NOTICE_FIELD_BODY,        CG_NOTICE_FIELD_TITLE,
                                          CG_NOTICE_FIELD_ATTACHMENTS, CG_NOTICE_FIELD_CC,
                                          CG_NOTICE_FIELD_NOTE,        CG_NOTICE_FIELD_RECIPIENTS };

  for (gsize f = 0; f < G_N_ELEMENTS (fields); f++)
    {
      const char *text = cg_notice_document_get_text (document, fields[f]);
      guint offset = 0;

      for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
        {
          g_autoptr (GArray) parts = cg_notice_pages_locate (pages, fields[f], offset, offset + 1);
          const CgNoticePart *part = &g_array_index (parts, CgNoticePart, 0);
          CgNoticeField field;
          guint found;

          if (*at == '\n')
            continue;
          g_assert_cmpuint (parts->len, ==, 1);
          g_assert_true (cg_notice_pages_pick (pages, part->page, part->x + part->width / 4,
                                               part->y + part->height / 2, &field, &found));
          g_assert_cmpint (field, ==, fields[f]);
          g_assert_cmpuint (found, ==, offset);
        }
    }
}

static void
test_click_beside (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  CgNoticeField field;
  guint offset;

  /* In the margin left of the second line of the text, and above everything. */
  g_assert_true (cg_notice_pages_pick (pages, 0, 20, 186 * 72 / 25.4, &field, &offset));
  g_assert_cmpint (field, ==, CG_NOTICE_FIELD_BODY);
  g_assert_cmpuint (offset, >, 20);
  g_assert_false (cg_notice_pages_pick (pages, 0, 300, 40, &field, &offset));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/document/levels", test_levels);
  g_test_add_func ("/notice/document/blocks", test_blocks);
  g_test_add_func ("/notice/document/equal", test_equal);
  g_test_add_func ("/notice/document/invalid-text", test_invalid_text);
  g_test_add_func ("/notice/document/there-and-back", test_there_and_back);
  g_test_add_func ("/notice/document/click-beside", test_click_beside);

  return g_test_run ();
}
