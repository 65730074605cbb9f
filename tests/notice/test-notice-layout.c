/* test-notice-layout.c: what stands where on the page, in millimetres (domain 3.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include <string.h>

#define LEFT 28.0
#define RIGHT 184.0
#define TOP 37.0
#define BOTTOM 262.0
#define CELL (156.0 / 28)
#define EM (16 * 25.4 / 72)
#define PITCH ((225 - EM) / 21)
#define LINE (EM * 15 / 8)

static const char *const profiles[] = { "default", "all-grid" };

static const CgNoticeItem *
first (const GArray *items, CgNoticeRole role, guint page)
{
  int index = notice_fixture_find (items, role, page, 0);

  g_assert_cmpint (index, >=, 0);
  return notice_fixture_item (items, index);
}

/* The line of the grid, from 1, that @y is on; fails if it is on none. */
static int
grid_line (double y)
{
  int line = (int) ((y - TOP) / PITCH + 0.5);

  assert_near (y, TOP + line * PITCH, 0.01);
  return line + 1;
}

static double
middle (const CgNoticeItem *item)
{
  return item->x + item->width / 2;
}

static void
test_head (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      const CgNoticeItem *number = first (items, CG_NOTICE_ROLE_DOC_NUMBER, 0);
      const CgNoticeItem *rule = first (items, CG_NOTICE_ROLE_RED_RULE, 0);

      g_assert_cmpint (grid_line (first (items, CG_NOTICE_ROLE_COPY_NUMBER, 0)->y), ==, 1);
      g_assert_cmpint (grid_line (first (items, CG_NOTICE_ROLE_SECRECY, 0)->y), ==, 2);
      g_assert_cmpint (grid_line (first (items, CG_NOTICE_ROLE_URGENCY, 0)->y), ==, 3);
      assert_near (first (items, CG_NOTICE_ROLE_URGENCY, 0)->x, LEFT, 0.01);

      assert_near (middle (number), 106, 0.01);
      assert_near (rule->y - number->y - EM, 4, 0.01);
      assert_near (rule->x, LEFT, 0.01);
      assert_near (rule->width, 156, 0.01);
    }
}

/* Two of the standard's lines in the default profile, lines of the grid in the other. */
static void
test_gaps (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) free_pages = notice_fixture_layout (document, "default");
  g_autoptr (CgNoticePages) grid_pages = notice_fixture_layout (document, "all-grid");
  g_autoptr (GArray) items = cg_notice_pages_get_items (free_pages);
  g_autoptr (GArray) grid = cg_notice_pages_get_items (grid_pages);
  const CgNoticeItem *title = first (items, CG_NOTICE_ROLE_TITLE, 0);
  const CgNoticeItem *rule = first (items, CG_NOTICE_ROLE_RED_RULE, 0);

  assert_near (title->y - rule->y, 2 * LINE, 0.01);
  assert_near (middle (title), 106, 0.01);
  g_assert_cmpint (grid_line (first (items, CG_NOTICE_ROLE_RECIPIENT, 0)->y), ==, 13);

  g_assert_cmpint (grid_line (first (grid, CG_NOTICE_ROLE_DOC_NUMBER, 0)->y), ==, 8);
  title = first (grid, CG_NOTICE_ROLE_TITLE, 0);
  g_assert_cmpint (grid_line (title->y + title->height / 2 - EM / 2), ==, 11);
  g_assert_cmpint (grid_line (first (grid, CG_NOTICE_ROLE_RECIPIENT, 0)->y), ==, 13);
}

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

      assert_near (first (items, CG_NOTICE_ROLE_RECIPIENT, 0)->x, LEFT, 0.01);
      g_assert_true (g_str_has_suffix (first (items, CG_NOTICE_ROLE_RECIPIENT, 0)->text, "："));
      assert_near (first (items, CG_NOTICE_ROLE_BODY, 0)->x, LEFT + 2 * CELL, 0.01);
      g_assert_cmpstr (first (items, CG_NOTICE_ROLE_HEADING1, 0)->font, ==, "FandolHei");
      g_assert_cmpstr (first (items, CG_NOTICE_ROLE_HEADING2, 0)->font, ==, "FandolKai");
      assert_near (first (items, CG_NOTICE_ROLE_ATTACHMENT_NOTE, 2)->x, LEFT + 2 * CELL, 0.01);
      assert_near (first (items, CG_NOTICE_ROLE_NOTE, 2)->x, LEFT + 2 * CELL, 0.01);
    }
}

static void
test_signature (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) sealed_pages = notice_fixture_layout (document, "default");
  g_autoptr (GArray) sealed = cg_notice_pages_get_items (sealed_pages);
  g_autoptr (CgNoticePages) open_pages = NULL;
  g_autoptr (GArray) open = NULL;
  const CgNoticeItem *signer = first (sealed, CG_NOTICE_ROLE_SIGNATURE, 1);
  const CgNoticeItem *date = first (sealed, CG_NOTICE_ROLE_DATE, 1);
  int last = notice_fixture_find (sealed, CG_NOTICE_ROLE_SIGNATURE, 1, 0) - 1;

  assert_near (date->x + date->width, RIGHT - 4 * CELL, 0.01);
  assert_near (middle (date), middle (signer), 0.01);
  g_assert_cmpint (grid_line (date->y), ==, grid_line (signer->y) + 1);
  g_assert_cmpint (grid_line (signer->y), ==,
                   grid_line (notice_fixture_item (sealed, last)->y) + 3);

  cg_notice_document_set_ending (document, CG_NOTICE_ENDING_NONE);
  open_pages = notice_fixture_layout (document, "default");
  open = cg_notice_pages_get_items (open_pages);
  signer = first (open, CG_NOTICE_ROLE_SIGNATURE, 1);
  date = first (open, CG_NOTICE_ROLE_DATE, 1);
  assert_near (signer->x + signer->width, RIGHT - 2 * CELL, 0.01);
  assert_near (date->x, signer->x + 2 * CELL, 0.01);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, "某县纪委");
  g_clear_pointer (&open, g_array_unref);
  g_clear_pointer (&open_pages, cg_notice_pages_unref);
  open_pages = notice_fixture_layout (document, "default");
  open = cg_notice_pages_get_items (open_pages);
  date = first (open, CG_NOTICE_ROLE_DATE, 1);
  assert_near (date->x + date->width, RIGHT - 2 * CELL, 0.01);
}

static void
test_wide_signer (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  const CgNoticeItem *signer, *date;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER,
                               "中共某某市某某区某某某某某某纪律检查委员会");
  pages = notice_fixture_layout (document, "default");
  items = cg_notice_pages_get_items (pages);
  signer = first (items, CG_NOTICE_ROLE_SIGNATURE, 1);
  date = first (items, CG_NOTICE_ROLE_DATE, 1);
  assert_near (signer->x + signer->width, RIGHT, 0.01);
  assert_near (middle (date), middle (signer), 0.01);
}

static void
test_imprint (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, "default");
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  int top = notice_fixture_find (items, CG_NOTICE_ROLE_RULE, 1, 0);
  const CgNoticeItem *rule = notice_fixture_item (items, top);
  const CgNoticeItem *thin = notice_fixture_item (items, top + 1);
  const CgNoticeItem *last = notice_fixture_item (items, top + 2);
  int cc = notice_fixture_find (items, CG_NOTICE_ROLE_CC, 1, 0);
  const CgNoticeItem *date = notice_fixture_item (items, cc + 2);

  assert_near (rule->height, 0.35, 0.001);
  assert_near (thin->height, 0.25, 0.001);
  assert_near (last->y + last->height / 2, BOTTOM, 0.001);
  assert_near (last->width, 156, 0.01);
  assert_near (notice_fixture_item (items, cc)->x, LEFT + 14 * 25.4 / 72, 0.01);
  assert_near (date->x + date->width, RIGHT - 14 * 25.4 / 72, 0.01);
  g_assert_cmpstr (date->text, ==, "2026年3月16日印发");
}

static gboolean
is_text (const CgNoticeItem *item)
{
  return item->role >= CG_NOTICE_ROLE_BODY && item->role <= CG_NOTICE_ROLE_ATTACHMENT_NOTE;
}

static int
first_text (const GArray *items, guint page)
{
  int index = 0;

  while (!is_text (notice_fixture_item (items, index)) ||
         notice_fixture_item (items, index)->page != page)
    index++;

  return index;
}

/* Full pages have 22 lines from 37 to 262 mm, the sides of the page numbers alternate. */
static void
test_full_pages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
      g_autofree char *body = notice_fixture_random_body (80, 150, FALSE);
      g_autoptr (CgNoticePages) pages = NULL;
      g_autoptr (GArray) items = NULL;
      guint last;

      cg_notice_document_set_body (document, body);
      pages = notice_fixture_layout (document, profiles[i]);
      items = cg_notice_pages_get_items (pages);
      for (last = 0; notice_fixture_find (items, CG_NOTICE_ROLE_DATE, last, 0) < 0;)
        last++;

      for (guint page = 0; page <= last; page++)
        {
          const CgNoticeItem *number = first (items, CG_NOTICE_ROLE_PAGE_NUMBER, page);
          int from = first_text (items, page);
          int to = from;

          if (page % 2 == 0)
            assert_near (number->x + number->width, RIGHT - 14 * 25.4 / 72, 0.01);
          else
            assert_near (number->x, LEFT + 14 * 25.4 / 72, 0.01);
          if (page == 0 || page == last || cg_notice_pages_is_carried (pages, page))
            continue;
          while (is_text (notice_fixture_item (items, to + 1)) &&
                 notice_fixture_item (items, to + 1)->page == page)
            to++;
          g_assert_cmpint (to - from + 1, ==, 22);
          assert_near (notice_fixture_item (items, from)->y, TOP, 0.01);
          assert_near (notice_fixture_item (items, to)->y + EM, BOTTOM, 0.01);
        }
    }
}

/* Signature and date never stand alone: two lines of text go along; the imprint stands on
 * an even page; the first page has text; nothing but the page number leaves 版心. */
static void
check_document (const CgNoticePages *pages)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  guint date_page = 0, with_date = 0, on_first = 0, body = 0;

  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_DATE)
      date_page = notice_fixture_item (items, i)->page;

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      body += is_text (item);
      with_date += is_text (item) && item->page == date_page;
      on_first += is_text (item) && item->page == 0;
      if (item->role == CG_NOTICE_ROLE_RULE)
        g_assert_cmpuint (item->page % 2, ==, 1);
      if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER)
        continue;
      g_assert_cmpfloat (item->x, >=, LEFT - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, RIGHT + 0.01);
      g_assert_cmpfloat (item->y, >=, TOP - 0.01);
      g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : 0), <=, BOTTOM + 0.01);
    }

  g_assert_cmpuint (with_date, >=, MIN (body, body > 2 ? 2 : 1));
  g_assert_cmpuint (on_first, >=, 1);
}

static void
test_every_length (void)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

      g_string_append (body, i % 7 == 3 ? "一、标题\n" : "整改落实情况按期报送。\n");
      cg_notice_document_set_body (document, body->str);
      if (i % 3 == 0)
        cg_notice_document_set_text (document, CG_NOTICE_FIELD_ATTACHMENTS, "甲\n乙\n丙");
      if (i % 4 == 0)
        cg_notice_document_set_text (document, CG_NOTICE_FIELD_NOTE, "联系人：沈某");
      for (gsize k = 0; k < G_N_ELEMENTS (profiles); k++)
        {
          g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[k]);

          check_document (pages);
        }
    }
}

/* The imprint goes on with the text where it may stand on any page. */
static void
test_imprint_on_odd_page (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) duplex = NULL;
  g_autoptr (CgNoticePages) simplex = NULL;
  g_autoptr (GArray) items = NULL;

  cg_notice_document_set_body (document, "正文。");
  duplex = cg_notice_layout (document, profile);
  g_assert_cmpuint (cg_notice_pages_count (duplex), ==, 2);
  items = cg_notice_pages_get_items (duplex);
  g_assert_cmpint (notice_fixture_find (items, CG_NOTICE_ROLE_PAGE_NUMBER, 1, 0), ==, -1);

  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_IMPRINT_EVEN, 0, NULL));
  simplex = cg_notice_layout (document, profile);
  g_assert_cmpuint (cg_notice_pages_count (simplex), ==, 1);
}

/* Recipients that would leave no text on the first page go into the imprint (7.3.2). */
static void
test_many_recipients (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;

  for (int i = 0; i < 60; i++)
    g_string_append_printf (names, "%s第%d镇党委", i > 0 ? "，" : "", i);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, names->str);
  pages = notice_fixture_layout (document, "default");
  items = cg_notice_pages_get_items (pages);
  g_assert_cmpint (notice_fixture_find (items, CG_NOTICE_ROLE_RECIPIENT, 0, 0), ==, -1);
  check_document (pages);
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_IMPRINT_RECIPIENT)
      {
        g_assert_true (g_str_has_prefix (notice_fixture_item (items, i)->text, "主送："));
        return;
      }
  g_assert_not_reached ();
}

/* Whatever a draft holds, it is laid out, on the sheet and with the text on the first page. */
static void
test_extremes (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (CgNoticeDocument) empty = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeDocument) plain = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  g_autoptr (CgNoticeDocument) large = notice_fixture_rich_document ();
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (empty, "default");
  g_autoptr (CgNoticePages) plain_pages = notice_fixture_layout (plain, "all-grid");
  g_autoptr (CgNoticePages) large_pages = NULL;

  g_assert_cmpuint (cg_notice_pages_count (pages), ==, 1);
  g_assert_cmpuint (cg_notice_pages_count (plain_pages), ==, 1);

  for (int i = 0; i < 50; i++)
    g_string_append (title, "关于落实整改");
  for (int i = 0; i < 10000; i++)
    g_string_append (body, "（一）某项问题。按期整改，报送情况。\n");
  for (int i = 0; i < 200; i++)
    g_string_append (names, "某某镇党委，");
  cg_notice_document_set_text (large, CG_NOTICE_FIELD_TITLE, title->str);
  cg_notice_document_set_text (large, CG_NOTICE_FIELD_RECIPIENTS, names->str);
  cg_notice_document_set_body (large, body->str);
  large_pages = notice_fixture_layout (large, "default");
  g_assert_cmpuint (cg_notice_pages_count (large_pages), >, 450);
  check_document (large_pages);
}

static void
test_profile (void)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_notice_profile_new ("no-such"));
  g_assert_false (cg_notice_profile_set (profile, CG_MEASURE_BODY_SIZE, 200, &error));
  g_assert_nonnull (error);
  assert_near (cg_notice_profile_get (profile, CG_MEASURE_BODY_SIZE), 16, 0.001);
  for (int i = 0; i < CG_N_MEASURES; i++)
    {
      const CgNoticeMeasureInfo *info = cg_notice_measure_info (i);

      g_assert_nonnull (info->id);
      g_assert_true (cg_notice_profile_set (profile, i, info->value, NULL));
      g_assert_true (info->strength == CG_STRENGTH_PRACTICE || *info->clause != '\0');
    }
}

/* ---- what a change leaves alike ---- */

static gboolean
shows (const CgNoticePages *pages, const char *text)
{
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

  for (guint i = 0; i < items->len; i++)
    if (strstr (notice_fixture_item (items, i)->text, text) != NULL)
      return TRUE;

  return FALSE;
}

static cairo_surface_t *
draw_page (const CgNoticePages *pages, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  cg_notice_pages_get_size (pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cg_notice_pages_draw (pages, page, cr, CG_NOTICE_DRAW_SEAL_PLACE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
look_the_same (const CgNoticePages *pages, const CgNoticePages *other, guint page)
{
  cairo_surface_t *one = draw_page (pages, page), *two = draw_page (other, page);
  gsize size =
      (gsize) cairo_image_surface_get_stride (one) * (gsize) cairo_image_surface_get_height (one);
  gboolean same =
      cairo_image_surface_get_height (one) == cairo_image_surface_get_height (two) &&
      memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (two), size) == 0;

  cairo_surface_destroy (one);
  cairo_surface_destroy (two);
  return same;
}

/* Pages that count as alike look the same; those of a text laid out again do, and some page of
 * one that was changed does not, whichever element was changed. */
static void
test_alike (void)
{
  for (int field = CG_NOTICE_FIELD_NONE + 1; field < CG_N_NOTICE_FIELDS; field++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
      g_autoptr (CgNoticePages) before = notice_fixture_layout (document, "default");
      g_autoptr (CgNoticePages) again = notice_fixture_layout (document, "default");
      g_autoptr (CgNoticePages) after = NULL;
      guint n_pages = cg_notice_pages_count (before), n_changed = 0;

      if (field == CG_NOTICE_FIELD_BODY)
        cg_notice_document_set_body (document, "另一段。");
      else
        cg_notice_document_set_text (document, (CgNoticeField) field, "另一句");
      after = notice_fixture_layout (document, "default");

      for (guint page = 0; page < n_pages; page++)
        g_assert_true (cg_notice_pages_draw_alike (before, again, page));
      for (guint page = 0; page < MIN (n_pages, cg_notice_pages_count (after)); page++)
        if (!cg_notice_pages_draw_alike (before, after, page))
          n_changed++;
        else
          g_assert_true (look_the_same (before, after, page));
      g_assert_cmpuint (n_changed, >=, shows (after, "另一") ? 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/layout/head", test_head);
  g_test_add_func ("/notice/layout/gaps", test_gaps);
  g_test_add_func ("/notice/layout/text", test_text);
  g_test_add_func ("/notice/layout/signature", test_signature);
  g_test_add_func ("/notice/layout/wide-signer", test_wide_signer);
  g_test_add_func ("/notice/layout/imprint", test_imprint);
  g_test_add_func ("/notice/layout/full-pages", test_full_pages);
  g_test_add_func ("/notice/layout/every-length", test_every_length);
  g_test_add_func ("/notice/layout/imprint-on-odd-page", test_imprint_on_odd_page);
  g_test_add_func ("/notice/layout/many-recipients", test_many_recipients);
  g_test_add_func ("/notice/layout/extremes", test_extremes);
  g_test_add_func ("/notice/layout/profile", test_profile);
  g_test_add_func ("/notice/layout/alike", test_alike);

  return g_test_run ();
}
