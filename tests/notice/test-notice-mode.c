/* test-notice-mode.c: 套打 and 白头送审稿: the same paper without red, moved or marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mode.h"
#include "notice-fixture.h"

#define PROFILES 2

static const char *const profiles[PROFILES] = { "default", "all-grid" };

static gboolean
is_red (CgNoticeRole role)
{
  return role == CG_NOTICE_ROLE_ORGAN_MARK || role == CG_NOTICE_ROLE_RED_RULE ||
         role == CG_NOTICE_ROLE_DOUBLE_RULE;
}

static CgNoticePages *
dress (CgNoticeDocument *document, const char *id, const CgNoticePrinting *printing)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (id);
  g_autoptr (CgNoticePages) pages = NULL;

  cg_notice_printing_prepare (printing, profile);
  pages = cg_notice_layout (document, profile);
  return cg_notice_pages_dress (pages, printing, profile);
}

/* Every line and rule of the whole paper but the red ones stands there too, so much further. */
static void
assert_moved (const GArray *whole, const GArray *moved, double x, double y)
{
  guint next = 0;

  for (guint i = 0; i < whole->len; i++)
    {
      const CgNoticeItem *was = notice_fixture_item (whole, i);
      const CgNoticeItem *is = NULL;

      if (is_red (was->role))
        continue;
      while (next < moved->len &&
             notice_fixture_item (moved, next)->role == CG_NOTICE_ROLE_WATERMARK)
        next++;
      g_assert_cmpuint (next, <, moved->len);
      is = notice_fixture_item (moved, next++);
      g_assert_cmpint (is->role, ==, was->role);
      g_assert_cmpuint (is->page, ==, was->page);
      g_assert_cmpstr (is->text, ==, was->text);
      assert_near (is->x, was->x + x, 0.001);
      assert_near (is->y, was->y + y, 0.001);
    }
  for (; next < moved->len; next++)
    g_assert_cmpint (notice_fixture_item (moved, next)->role, ==, CG_NOTICE_ROLE_WATERMARK);
}

static void
compare_with_whole (CgNoticeDocument *document,
                    const char *id,
                    const CgNoticePrinting *printing,
                    double x,
                    double y)
{
  const CgNoticePrinting full = { CG_NOTICE_MODE_FULL };
  g_autoptr (CgNoticePages) whole = dress (document, id, &full);
  g_autoptr (CgNoticePages) moved = dress (document, id, printing);
  g_autoptr (GArray) whole_items = cg_notice_pages_get_items (whole);
  g_autoptr (GArray) moved_items = cg_notice_pages_get_items (moved);

  g_assert_cmpint (notice_fixture_find (whole_items, CG_NOTICE_ROLE_ORGAN_MARK, 0, 0), >=, 0);
  g_assert_cmpuint (cg_notice_pages_count (moved), ==, cg_notice_pages_count (whole));
  assert_moved (whole_items, moved_items, x, y);
}

static void
test_overprint (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();

  for (guint i = 0; i < 20; i++)
    {
      CgNoticePrinting printing = { CG_NOTICE_MODE_OVERPRINT, g_test_rand_double_range (-5, 5),
                                    g_test_rand_double_range (-5, 5) };

      compare_with_whole (document, profiles[i % PROFILES], &printing, printing.offset_x,
                          printing.offset_y);
    }
}

/* Nobody moves a sheet by more than two centimetres. */
static void
test_bounds (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  const CgNoticePrinting far = { CG_NOTICE_MODE_OVERPRINT, 300, -1e300, 0 };
  const CgNoticePrinting low = { CG_NOTICE_MODE_OVERPRINT, 0, 0, 900 };
  g_autoptr (CgNoticePages) pages = dress (document, "default", &low);
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

  compare_with_whole (document, "default", &far, CG_NOTICE_MOST_OFFSET, -CG_NOTICE_MOST_OFFSET);
  assert_near (
      notice_fixture_item (items, notice_fixture_find (items, CG_NOTICE_ROLE_DOC_NUMBER, 0, 0))->y,
      CG_NOTICE_MOST_RESERVE, 0.001);
}

/* Under a printed head the number stands where that ends, and what follows it below. */
static void
test_reserve (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

  for (double reserve = CG_NOTICE_LEAST_RESERVE; reserve <= CG_NOTICE_MOST_RESERVE; reserve += 3.1)
    {
      const CgNoticePrinting printing = { CG_NOTICE_MODE_OVERPRINT, 0, 0, reserve };
      g_autoptr (CgNoticePages) pages = dress (document, "default", &printing);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      int number = notice_fixture_find (items, CG_NOTICE_ROLE_DOC_NUMBER, 0, 0);
      int title = notice_fixture_find (items, CG_NOTICE_ROLE_TITLE, 0, 0);
      double bottom;

      g_assert_cmpint (number, >=, 0);
      g_assert_cmpint (title, >=, 0);
      assert_near (notice_fixture_item (items, number)->y, reserve, 0.01);
      bottom = reserve + notice_fixture_item (items, number)->height;
      g_assert_cmpfloat (notice_fixture_item (items, title)->y, >, bottom + 4);
      g_assert_cmpint (notice_fixture_find (items, CG_NOTICE_ROLE_BODY, 0, 0), >=, 0);
    }
}

/* “送审稿” once on each page, its middle in the middle of the sheet. */
static void
test_draft (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  const CgNoticePrinting printing = { CG_NOTICE_MODE_DRAFT, 7, 7, 0 };
  g_autoptr (CgNoticePages) pages = dress (document, "default", &printing);
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

  compare_with_whole (document, "default", &printing, 0, 0);
  for (guint page = 0; page < cg_notice_pages_count (pages); page++)
    {
      int mark = notice_fixture_find (items, CG_NOTICE_ROLE_WATERMARK, page, 0);
      const CgNoticeItem *item;
      g_assert_cmpint (mark, >=, 0);
      item = notice_fixture_item (items, mark);
      g_assert_cmpstr (item->text, ==, "送审稿");
      assert_near (item->x + item->width / 2, 105, 0.1);
      assert_near (item->y + item->height / 2, 148.5, 0.1);
      g_assert_cmpint (
          notice_fixture_find (items, CG_NOTICE_ROLE_WATERMARK, page, (guint) mark + 1), ==, -1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice-mode/overprint", test_overprint);
  g_test_add_func ("/notice-mode/bounds", test_bounds);
  g_test_add_func ("/notice-mode/reserve", test_reserve);
  g_test_add_func ("/notice-mode/draft", test_draft);
  return g_test_run ();
}
