/* test-notice-attachments.c: attachments after the text, in millimetres (domain 3.3, 3.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include "cg-notice-records.h"

#include <string.h>

#define LEFT 28.0
#define RIGHT 184.0
#define TOP 37.0
#define BOTTOM 262.0
#define CELL (156.0 / 28)
#define EM (16 * 25.4 / 72)
#define TITLE_EM (22 * 25.4 / 72)
#define PITCH ((225 - EM) / 21)

static const char *const profiles[] = { "default", "all-grid" };

static const CgNoticeItem *
find (const GArray *items, CgNoticeRole role, guint page)
{
  int index = notice_fixture_find (items, role, page, 0);

  g_assert_cmpint (index, >=, 0);
  return notice_fixture_item (items, index);
}

/* The page on which the @nth attachment, from 0, begins. */
static guint
page_of_attachment (const GArray *items, guint nth)
{
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_ATTACHMENT_MARK && nth-- == 0)
      return notice_fixture_item (items, i)->page;

  g_assert_not_reached ();
}

static double
grid_top (guint line)
{
  return TOP + (line - 1) * PITCH;
}

static double
middle (const CgNoticeItem *item)
{
  return item->x + item->width / 2;
}

static CgNoticeDocument *
make_document (guint n_attachments, guint n_paragraphs)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

  for (guint i = 0; i < n_attachments; i++)
    {
      g_autofree char *title = g_strdup_printf ("第%u件样表", i + 1);
      g_autofree char *body = notice_fixture_random_body (n_paragraphs, 150, TRUE);

      cg_notice_document_add_attachment (document, title, body, FALSE);
    }

  return document;
}

/* Mark on the first line, title on the third, text after a blank one. */
static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (2, 3);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      guint page = page_of_attachment (items, 1);
      const CgNoticeItem *mark = find (items, CG_NOTICE_ROLE_ATTACHMENT_MARK, page);
      const CgNoticeItem *title = find (items, CG_NOTICE_ROLE_ATTACHMENT_TITLE, page);
      const CgNoticeItem *text = find (items, CG_NOTICE_ROLE_BODY, page);

      g_assert_cmpstr (mark->text, ==, "附件2");
      g_assert_cmpstr (mark->font, ==, "FandolHei");
      assert_near (mark->size, 16, 0.001);
      assert_near (mark->x, LEFT, 0.01);
      assert_near (mark->y, TOP, 0.01);

      g_assert_cmpstr (title->text, ==, "第2件样表");
      assert_near (title->size, 22, 0.001);
      assert_near (middle (title), 106, 0.01);
      assert_near (title->y + TITLE_EM / 2, grid_top (3) + EM / 2, 0.01);

      assert_near (text->y, grid_top (5), 0.01);
      assert_near (text->x, LEFT + 2 * CELL, 0.01);
      assert_near (text->size, 16, 0.001);
    }
}

/* A single attachment has no number, neither in the list nor over itself. */
static void
test_single (void)
{
  g_autoptr (CgNoticeDocument) document = make_document (1, 1);
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, "default");
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  guint page = page_of_attachment (items, 0);

  g_assert_cmpstr (find (items, CG_NOTICE_ROLE_ATTACHMENT_MARK, page)->text, ==, "附件");
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_ATTACHMENT_NOTE)
      {
        g_assert_cmpstr (notice_fixture_item (items, i)->text, ==, "附件：第1件样表");
        return;
      }
  g_assert_not_reached ();
}

/* The list in the text has the titles of the attachments, whatever was typed there. */
static void
test_list (void)
{
  g_autoptr (CgNoticeDocument) document = make_document (2, 1);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTACHMENTS, "旧名称\n旧清单\n旧回执");
  cg_notice_document_add_attachment (document, "建章立制\n清单", "无", FALSE);
  pages = notice_fixture_layout (document, "default");
  items = cg_notice_pages_get_items (pages);
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_ATTACHMENT_NOTE)
      g_string_append_printf (list, "%s|", notice_fixture_item (items, i)->text);
  g_assert_cmpstr (list->str, ==, "附件：1. 第1件样表|2. 第2件样表|3. 建章立制清单|");
}

/* Each on a page of its own, the pages numbered on, 版记 after the last at the foot of an even
 * page, full pages of 22 lines between the edges of 版心. */
static void
test_pages (void)
{
  for (guint n = 1; n <= 24; n++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (1 + n % 3, n);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[n % 2]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      guint last_text = 0, imprint = 0, numbers = 0;

      for (guint i = 0; i < items->len; i++)
        {
          const CgNoticeItem *item = notice_fixture_item (items, i);

          if (item->role == CG_NOTICE_ROLE_RULE)
            imprint = item->page;
          if (item->role == CG_NOTICE_ROLE_BODY)
            last_text = item->page;
          if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER)
            {
              g_autofree char *number = g_strdup_printf ("— %u —", item->page + 1);

              g_assert_cmpstr (item->text, ==, number);
              numbers++;
              continue;
            }
          if (item->role == CG_NOTICE_ROLE_SEAL_PLACE)
            continue;
          g_assert_cmpfloat (item->x, >=, LEFT - 0.01);
          g_assert_cmpfloat (item->x + item->width, <=, RIGHT + 0.01);
          g_assert_cmpfloat (item->y, >=, TOP - 0.01);
          g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, BOTTOM + 0.01);
        }
      g_assert_cmpuint (numbers, ==, last_text + 1);
      g_assert_cmpuint (imprint, >=, last_text);
      g_assert_cmpuint (imprint % 2, ==, 1);
      g_assert_cmpuint (imprint + 1, ==, cg_notice_pages_count (pages));
      for (guint k = 0; k < 1 + n % 3; k++)
        {
          guint page = page_of_attachment (items, k);

          g_assert_cmpint (notice_fixture_find (items, CG_NOTICE_ROLE_DATE, page, 0), ==, -1);
          g_assert_cmpuint (page, >, k > 0 ? page_of_attachment (items, k - 1) : 0);
        }
    }
}

/* An attachment that goes on overleaf begins there at the first line and fills the page. */
static void
test_full_pages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (1, 40);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      guint page = page_of_attachment (items, 0) + 1, lines = 0;

      for (guint k = 0; k < items->len; k++)
        {
          const CgNoticeItem *item = notice_fixture_item (items, k);

          if (item->page != page || item->role != CG_NOTICE_ROLE_BODY)
            continue;
          assert_near (item->y, grid_top (++lines), 0.01);
        }
      g_assert_cmpuint (lines, ==, 22);
    }
}

static void
check_volume (const GArray *items, guint volume, guint n_pages)
{
  static const char *const marks[] = { "附件2", "某纪发〔2026〕12号附件1",
                                       "某纪发〔2026〕12号附件3" };
  guint number = 0, n_marks = 0;
  gboolean imprint = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      imprint |= item->role == CG_NOTICE_ROLE_IMPRINT;
      if (item->role == CG_NOTICE_ROLE_ATTACHMENT_MARK)
        {
          g_assert_cmpstr (item->text, ==, marks[volume]);
          assert_near (item->x, LEFT, 0.01);
          assert_near (item->y, TOP, 0.01);
          n_marks++;
        }
      if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER)
        {
          g_autofree char *text = g_strdup_printf ("— %u —", ++number);

          g_assert_cmpstr (item->text, ==, text);
          g_assert_cmpuint (item->page + 1, ==, number);
          if (number % 2 == 1)
            assert_near (item->x + item->width, RIGHT - 14 * 25.4 / 72, 0.01);
          else
            assert_near (item->x, LEFT + 14 * 25.4 / 72, 0.01);
        }
    }
  g_assert_cmpuint (n_marks, ==, 1);
  g_assert_true (imprint == (volume == 0));
  g_assert_true (volume == 0 || number == n_pages);
}

/* What is bound separately is a volume after the document: its mark begins with the document's
 * number, its pages are numbered from 1 and begin with a sheet; 版记 ends the document. */
static void
test_apart (void)
{
  for (guint n = 1; n <= 8; n++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (3, n);
      g_autoptr (CgNoticePages) pages = NULL;
      guint first, count, before = 0;

      cg_notice_document_set_apart (document, 0, TRUE);
      cg_notice_document_set_apart (document, 2, TRUE);
      pages = notice_fixture_layout (document, profiles[n % 2]);
      g_assert_cmpuint (cg_notice_pages_count_volumes (pages), ==, 3);
      for (guint volume = 0; volume < 3; volume++)
        {
          g_autoptr (CgNoticePages) own = cg_notice_pages_get_volume (pages, volume);
          g_autoptr (GArray) items = cg_notice_pages_get_items (own);

          count = cg_notice_pages_get_volume_pages (pages, volume, &first);
          g_assert_cmpuint (count, ==, cg_notice_pages_count (own));
          g_assert_cmpuint (first % 2, ==, 0);
          g_assert_cmpuint (first, >=, before);
          g_assert_cmpuint (cg_notice_pages_find_volume (pages, first + count - 1), ==, volume);
          check_volume (items, volume, count);
          before = first + count;
        }
      g_assert_cmpuint (before, ==, cg_notice_pages_count (pages));
    }
}

/* Nothing else of the document changes with it. */
static void
test_apart_or_not (void)
{
  g_autoptr (CgNoticeDocument) document = make_document (0, 0);
  g_autoptr (CgNoticePages) without = notice_fixture_layout (document, "default");
  g_autoptr (GBytes) bare = NULL, with = NULL;
  g_autoptr (CgNoticePages) pages = NULL, own = NULL;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTACHMENTS, "样表");
  g_clear_pointer (&without, cg_notice_pages_unref);
  without = notice_fixture_layout (document, "default");
  cg_notice_document_add_attachment (document, "样表", "正文。", FALSE);
  cg_notice_document_set_apart (document, 0, TRUE);
  pages = notice_fixture_layout (document, "default");
  own = cg_notice_pages_get_volume (pages, 0);
  bare = cg_notice_pages_to_pdf (without, "2026-03-16T00:00:00Z", NULL);
  with = cg_notice_pages_to_pdf (own, "2026-03-16T00:00:00Z", NULL);
  g_assert_true (g_bytes_equal (bare, with));
}

static void
check_field (const CgNoticePages *pages, CgNoticeField wanted, const char *text, guint in_text)
{
  guint offset = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      g_autoptr (GArray) parts = cg_notice_pages_locate (pages, wanted, offset, offset + 1);
      CgNoticeField field;
      guint found;

      if (*at == '\n' || *at == '\t')
        continue;
      g_assert_cmpuint (parts->len, ==, in_text);
      for (guint i = 0; i < parts->len; i++)
        {
          const CgNoticePart *part = &g_array_index (parts, CgNoticePart, i);

          g_assert_true (cg_notice_pages_pick (pages, part->page, part->x + part->width / 4,
                                               part->y + part->height / 2, &field, &found));
          g_assert_cmpint (field, ==, wanted);
          g_assert_cmpuint (found, ==, offset);
        }
    }
}

/* Every character is found on a page, a title twice, and a click there finds it again. */
static void
test_there_and_back (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  static const char titles[2][200] = {
    "关于县水务局党组履行全面从严治党主体责任不力问题整改台账填报说明", "建章立制\n清单"
  };
  static const char body[] = "一、填报范围\n（一）各股室。逐条填写，不得空缺。\n二、其他";
  g_autoptr (CgNoticePages) pages = NULL;

  for (guint i = 0; i < 2; i++)
    cg_notice_document_add_attachment (document, titles[i], body, FALSE);
  pages = notice_fixture_layout (document, "default");
  for (guint i = 0; i < 2; i++)
    {
      guint index;
      gboolean is_body;

      check_field (pages, cg_notice_field_attachment_title (i), titles[i], 2);
      check_field (pages, cg_notice_field_attachment_body (i), body, 1);
      g_assert_true (
          cg_notice_field_is_attachment (cg_notice_field_attachment_body (i), &index, &is_body));
      g_assert_cmpuint (index, ==, i);
      g_assert_true (is_body);
    }
  g_assert_false (cg_notice_field_is_attachment (CG_NOTICE_FIELD_PRINT_DATE, NULL, NULL));
}

static CgRecord *
make_record (gint64 id, gint64 position, const char *title)
{
  CgRecord *record = cg_record_new (CG_ENTITY_NOTICE_ATTACHMENT, id);

  cg_value_set_integer (cg_record_mutable_value (record, CG_NOTICE_ATTACHMENT_POSITION), position);
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_ATTACHMENT_TITLE), title);
  return record;
}

/* Records come in the order of their positions; a voided one is none. */
static void
test_records (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  CgRecord *voided = make_record (4, 1, "误加");

  cg_value_set_text (cg_record_mutable_value (voided, CG_FIELD_VOID_REASON), "误加");
  g_ptr_array_add (records, make_record (3, 2, "丙"));
  g_ptr_array_add (records, voided);
  g_ptr_array_add (records, make_record (2, 2, "乙"));
  g_ptr_array_add (records, make_record (9, 1, "甲"));
  cg_notice_document_add_records (document, records);
  g_assert_cmpuint (cg_notice_document_count_attachments (document), ==, 3);
  g_assert_cmpstr (cg_notice_document_get_attachment (document, 0)->title, ==, "甲");
  g_assert_cmpstr (cg_notice_document_get_attachment (document, 1)->title, ==, "乙");
  g_assert_cmpstr (cg_notice_document_get_attachment (document, 2)->title, ==, "丙");
}

/* Without title or text, with a title of 300 characters, of bytes that are no text. */
static void
test_extremes (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_PLAIN);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;

  for (int i = 0; i < 50; i++)
    g_string_append (title, "关于落实整改");
  cg_notice_document_add_attachment (document, NULL, NULL, FALSE);
  cg_notice_document_add_attachment (document, title->str, "正文。", FALSE);
  cg_notice_document_add_attachment (document, "\xe4\xb8", "\xff\n\x01好", FALSE);
  pages = notice_fixture_layout (document, "default");
  items = cg_notice_pages_get_items (pages);
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (item->role != CG_NOTICE_ROLE_PAGE_NUMBER)
        g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, BOTTOM + 0.01);
    }
  g_assert_cmpuint (page_of_attachment (items, 2), >, page_of_attachment (items, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/attachments/places", test_places);
  g_test_add_func ("/notice/attachments/single", test_single);
  g_test_add_func ("/notice/attachments/list", test_list);
  g_test_add_func ("/notice/attachments/pages", test_pages);
  g_test_add_func ("/notice/attachments/full-pages", test_full_pages);
  g_test_add_func ("/notice/attachments/apart", test_apart);
  g_test_add_func ("/notice/attachments/apart-or-not", test_apart_or_not);
  g_test_add_func ("/notice/attachments/there-and-back", test_there_and_back);
  g_test_add_func ("/notice/attachments/records", test_records);
  g_test_add_func ("/notice/attachments/extremes", test_extremes);

  return g_test_run ();
}
