/* test-notice-every-form.c: what every form keeps, however long the text (domain 3.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-paper.h"

#include <string.h>

static const CgNoticeForm forms[] = { CG_NOTICE_FORM_RED_HEAD, CG_NOTICE_FORM_UPWARD,
                                      CG_NOTICE_FORM_LETTER, CG_NOTICE_FORM_MINUTES,
                                      CG_NOTICE_FORM_PLAIN };
static const CgNoticeEnding endings[] = { CG_NOTICE_ENDING_SEAL, CG_NOTICE_ENDING_NONE,
                                          CG_NOTICE_ENDING_SIGNATURE };

#define SET(document, field, text)                                                                 \
  cg_notice_document_set_text ((document), CG_NOTICE_FIELD_##field, (text))

static CgNoticeDocument *
make_document (CgNoticeForm form, CgNoticeEnding ending, gboolean joint)
{
  CgNoticeDocument *document = notice_fixture_document (form);

  cg_notice_document_set_ending (document, ending);
  SET (document, COPY_NUMBER, "000001");
  SET (document, SECRECY, "内部");
  SET (document, URGENCY, "特急");
  SET (document, HEAD_SIGNER, "张某某、李某、王某某");
  SET (document, SIGNER_POST, joint ? "某县纪委书记\n某县监委主任" : "某县纪委书记");
  SET (document, ATTENDED, "某县纪委张某某");
  SET (document, EXCUSED, "某县监委李某");
  if (joint)
    {
      SET (document, ORGAN_MARK, "中共某县纪律检查委员会\n某县监察委员会文件");
      SET (document, SIGNER, "中共某县纪律检查委员会\n某县监察委员会\n某县审计局");
    }

  return document;
}

static gboolean
is_text (const CgNoticeItem *item)
{
  return item->role >= CG_NOTICE_ROLE_BODY && item->role <= CG_NOTICE_ROLE_HEADING4;
}

static gboolean
is_imprint (const CgNoticeItem *item)
{
  return item->role == CG_NOTICE_ROLE_RULE || item->role == CG_NOTICE_ROLE_IMPRINT ||
         item->role == CG_NOTICE_ROLE_CC || item->role == CG_NOTICE_ROLE_IMPRINT_RECIPIENT;
}

static gboolean
is_red (const CgNoticeItem *item)
{
  return item->role == CG_NOTICE_ROLE_ORGAN_MARK || item->role == CG_NOTICE_ROLE_DOUBLE_RULE;
}

/* In 版心; the place of a seal, which is not printed, may reach above it where no text does. */
static void
check_places (const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER || is_red (item))
        continue;
      g_assert_cmpfloat (item->x, >=, PAPER_LEFT - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, PAPER_RIGHT + 0.01);
      g_assert_cmpfloat (item->y, >=,
                         PAPER_TOP - (item->role == CG_NOTICE_ROLE_SEAL_PLACE ? PAPER_EM : 0.01));
      g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, PAPER_BOTTOM + 0.01);
    }
}

static gboolean
is_upon (const CgNoticeItem *a, const CgNoticeItem *b)
{
  double across = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double down = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return a->page == b->page && a->size > 0 && b->size > 0 && across > 0.1 && down > 0.1;
}

static void
check_overlaps (const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    for (guint k = 0; k < i; k++)
      if (is_upon (notice_fixture_item (items, k), notice_fixture_item (items, i)))
        g_error ("“%s” stands upon “%s”", notice_fixture_item (items, k)->text,
                 notice_fixture_item (items, i)->text);
}

static gboolean
has_number (const GArray *items, guint page)
{
  return notice_fixture_find (items, CG_NOTICE_ROLE_PAGE_NUMBER, page, 0) >= 0;
}

/* 版记 whole on the last page, an even one where the switch asks for it, and every page numbered
 * on its side but blank ones, those of 版记 alone and a letter's first. */
static void
check_pages (const CgNoticePages *pages, const GArray *items, CgNoticeForm form, gboolean even)
{
  guint last = cg_notice_pages_count (pages) - 1, last_text = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (is_imprint (item))
        g_assert_cmpuint (item->page, ==, last);
      else if (item->role != CG_NOTICE_ROLE_PAGE_NUMBER)
        last_text = MAX (last_text, item->page);
      if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER && item->page % 2 == 0)
        assert_near (item->x + item->width, PAPER_RIGHT - 14 * 25.4 / 72, 0.01);
      else if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER)
        assert_near (item->x, PAPER_LEFT + 14 * 25.4 / 72, 0.01);
    }

  if (even)
    g_assert_cmpuint (last % 2, ==, 1);
  else
    g_assert_cmpuint (last, <=, last_text + 1);
  for (guint page = 0; page <= last; page++)
    g_assert_true (has_number (items, page) ==
                   (page <= last_text && !(page == 0 && form == CG_NOTICE_FORM_LETTER)));
}

/* Text on the first page, and two more lines of it with the date where there are so many. */
static void
check_text (const GArray *items)
{
  guint body = 0, on_first = 0, with_date = 0, date_page = 0;

  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_DATE)
      date_page = notice_fixture_item (items, i)->page;
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      body += is_text (item);
      on_first += is_text (item) && item->page == 0;
      with_date += is_text (item) && item->page == date_page;
    }

  g_assert_cmpuint (on_first, >=, 1);
  g_assert_cmpuint (with_date, >=, MIN (body - 1, 2));
}

static void
check_document (const CgNoticeDocument *document, const char *profile_id, gboolean even)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (profile_id);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;

  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_IMPRINT_EVEN, even, NULL));
  pages = cg_notice_layout (document, profile);
  items = cg_notice_pages_get_items (pages);
  check_places (items);
  check_overlaps (items);
  check_text (items);
  check_pages (pages, items, cg_notice_document_get_form (document), even);
}

static void
check_lengths (CgNoticeForm form, CgNoticeEnding ending, gboolean joint)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (int lines = 1; lines < 50; lines++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (form, ending, joint);

      g_string_append (body, lines % 7 == 3 ? "一、标题\n" : "整改落实情况按期报送。\n");
      cg_notice_document_set_body (document, body->str);
      if (lines % 3 == 0)
        SET (document, ATTACHMENTS, "整改台账（样表）\n送达回执");
      for (int i = 0; notice_paper_profiles[i] != NULL; i++)
        check_document (document, notice_paper_profiles[i], lines % 2);
    }
}

static void
test_every_length (void)
{
  for (gsize form = 0; form < G_N_ELEMENTS (forms); form++)
    for (gsize ending = 0; ending < G_N_ELEMENTS (endings); ending++)
      for (int joint = 0; joint < 2; joint++)
        check_lengths (forms[form], endings[ending], joint);
}

/* Names without end, control characters, bytes that are no text: laid out on the sheet. */
static void
test_extremes (void)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new ("\x01\xff");

  for (int i = 0; i < 200; i++)
    g_string_append_printf (many, "某县第%d委员会\n", i);
  for (int i = 0; i < 300; i++)
    g_string_append (wide, "某某县");

  for (gsize form = 0; form < G_N_ELEMENTS (forms); form++)
    for (gsize ending = 0; ending < G_N_ELEMENTS (endings); ending++)
      for (int i = 0; i < 4; i++)
        {
          const char *text = i % 2 ? many->str : wide->str;
          g_autoptr (CgNoticeDocument) document =
              make_document (forms[form], endings[ending], FALSE);
          g_autoptr (CgNoticeProfile) profile =
              cg_notice_profile_new (notice_paper_profiles[i / 2]);
          g_autoptr (CgNoticePages) pages = NULL;
          g_autoptr (GArray) items = NULL;

          SET (document, ORGAN_MARK, text);
          SET (document, HEAD_SIGNER, text);
          SET (document, SIGNER, text);
          SET (document, SIGNER_POST, text);
          SET (document, ATTENDED, text);
          SET (document, OBSERVERS, text);
          pages = cg_notice_layout (document, profile);
          items = cg_notice_pages_get_items (pages);
          for (guint k = 0; k < items->len; k++)
            {
              const CgNoticeItem *item = notice_fixture_item (items, k);

              g_assert_cmpfloat (item->x, >=, 0);
              g_assert_cmpfloat (item->x + item->width, <=, 210);
              g_assert_cmpfloat (item->y + item->height, <=, 297);
              g_assert_cmpfloat (item->y, >=, 0);
            }
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/every-form/every-length", test_every_length);
  g_test_add_func ("/notice/every-form/extremes", test_extremes);

  return g_test_run ();
}
