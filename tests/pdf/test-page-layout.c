/* test-page-layout.c: pages on the desk against adding up their rows one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

#include "cg-page-layout.h"
#include "cg-page-turn.h"

#define MARGIN 12
#define GAP 8

static CgPdfSize *
random_sizes (guint n)
{
  CgPdfSize *sizes = g_new (CgPdfSize, n);

  for (guint i = 0; i < n; i++)
    sizes[i] = (CgPdfSize){ g_test_rand_int_range (1, 900), g_test_rand_int_range (1, 1200) };

  return sizes;
}

static guint8 *
random_turns (guint n)
{
  guint8 *turns = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    turns[i] = (guint8) g_test_rand_int_range (0, 4);

  return turns;
}

static double
width_of (const CgPdfSize *sizes, const guint8 *turns, guint page)
{
  return turns[page] % 2 == 0 ? sizes[page].width : sizes[page].height;
}

static double
height_of (const CgPdfSize *sizes, const guint8 *turns, guint page)
{
  return turns[page] % 2 == 0 ? sizes[page].height : sizes[page].width;
}

/* How many pages the row that begins with @page has. */
static guint
row_length (const CgPageRows *rows, guint n, guint page)
{
  return rows->across == 1 || (rows->cover && page == 0) || page + 1 == n ? 1 : 2;
}

/* Where a page must be: in the middle, or beside it. */
static double
expected_left (const CgPageRows *rows, guint page, double width)
{
  gboolean right = rows->cover ? page % 2 == 0 : page % 2 == 1;

  if (rows->across == 1)
    return 500 - width / 2;

  return right ? 500 + GAP / 2.0 : 500 - GAP / 2.0 - width;
}

/* What the layout says must be what a walk over all rows says. */
static void
compare_with_walk (const CgPageLayout *layout,
                   const CgPdfSize *sizes,
                   const guint8 *turns,
                   const CgPageRows *rows,
                   double y,
                   double height,
                   double zoom)
{
  guint n = cg_page_layout_get_n_pages (layout);
  guint first, last, expected_first = n, expected_last = 0, at = 0, row = 0;
  double top = MARGIN;
  gboolean any = FALSE;

  for (guint page = 0; page < n; row++)
    {
      guint length = row_length (rows, n, page);
      double tallest = 0, bottom, span_top, span_height;

      for (guint i = page; i < page + length; i++)
        tallest = MAX (tallest, height_of (sizes, turns, i) * zoom);
      bottom = top + tallest;
      for (guint i = page; i < page + length; i++)
        {
          CgPageRectangle place = cg_page_layout_get_page (layout, i, zoom, 1000);
          double width = width_of (sizes, turns, i) * zoom;

          g_assert_cmpfloat_with_epsilon (place.y + place.height / 2, (top + bottom) / 2, 1e-6);
          g_assert_cmpfloat_with_epsilon (place.height, height_of (sizes, turns, i) * zoom, 1e-6);
          g_assert_cmpfloat_with_epsilon (place.width, width, 1e-6);
          g_assert_cmpfloat_with_epsilon (place.x, expected_left (rows, i, width), 1e-6);
          g_assert_cmpuint (cg_page_layout_get_row (layout, i), ==, row);
        }
      cg_page_layout_get_row_pages (layout, row, &first, &last);
      g_assert_cmpuint (first, ==, page);
      g_assert_cmpuint (last, ==, page + length - 1);
      cg_page_layout_get_row_span (layout, row, zoom, &span_top, &span_height);
      g_assert_cmpfloat_with_epsilon (span_top, top - MARGIN, 1e-6);
      g_assert_cmpfloat_with_epsilon (span_height, tallest + 2 * MARGIN, 1e-6);

      if (top <= y)
        at = row;
      if (bottom > y && top < y + height)
        {
          expected_first = any ? expected_first : page;
          expected_last = page + length - 1;
          any = TRUE;
        }
      top = bottom + GAP;
      page += length;
    }

  g_assert_cmpuint (cg_page_layout_get_n_rows (layout), ==, row);
  g_assert_cmpfloat_with_epsilon (cg_page_layout_get_height (layout, zoom), top - GAP + MARGIN,
                                  1e-6);
  g_assert_cmpuint (cg_page_layout_row_at (layout, y, zoom), ==, at);
  cg_page_layout_get_visible (layout, y, height, zoom, &first, &last);
  if (any)
    {
      g_assert_cmpuint (first, ==, expected_first);
      g_assert_cmpuint (last, ==, expected_last);
    }
  else
    g_assert_cmpuint (first, >, last);
}

static void
test_walk (void)
{
  for (int round = 0; round < 400; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autofree CgPdfSize *sizes = random_sizes (n);
      g_autofree guint8 *turns = random_turns (n);
      CgPageRows rows = { .across = (guint) g_test_rand_int_range (1, 3),
                          .cover = g_test_rand_int_range (0, 2),
                          .margin = MARGIN,
                          .gap = GAP };
      g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, turns, n, &rows);
      double zoom = g_test_rand_double_range (0.05, 40);
      double y = g_test_rand_double_range (-200, cg_page_layout_get_height (layout, zoom) + 200);

      compare_with_walk (layout, sizes, turns, &rows, y, g_test_rand_double_range (1, 2000), zoom);
      compare_with_walk (layout, sizes, turns, &rows, y, 1, zoom);
    }
}

static void
test_fit (void)
{
  const CgPdfSize sizes[] = { { 600, 800 }, { 800, 600 } };
  const CgPageRows one = { .across = 1, .margin = MARGIN, .gap = GAP };
  const CgPageRows two = { .across = 2, .margin = MARGIN, .gap = GAP };
  const guint8 turns[] = { 0, 1 };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, NULL, 2, &one);
  g_autoptr (CgPageLayout) facing = cg_page_layout_new (sizes, turns, 2, &two);
  double zoom = cg_page_layout_fit_width (layout, 824);

  g_assert_cmpfloat_with_epsilon (zoom, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_page_layout_get_width (layout, zoom), 824, 1e-9);

  zoom = cg_page_layout_fit_page (layout, 0, 1000, 424);
  g_assert_cmpfloat_with_epsilon (zoom, 0.5, 1e-9);
  zoom = cg_page_layout_fit_page (layout, 0, 324, 5000);
  g_assert_cmpfloat_with_epsilon (zoom, 0.5, 1e-9);
  g_assert_cmpfloat (cg_page_layout_fit_page (layout, 0, 3, 3), >, 0);

  /* The second one lies on its side: both are 600 by 800. */
  zoom = cg_page_layout_fit_width (facing, 1232);
  g_assert_cmpfloat_with_epsilon (zoom, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_page_layout_get_width (facing, zoom), 1232, 1e-9);
  zoom = cg_page_layout_fit_page (facing, 1, 5000, 424);
  g_assert_cmpfloat_with_epsilon (zoom, 0.5, 1e-9);
}

/* A turn is what turning the paper about its middle does, and is undone by turning back. */
static void
test_turn (void)
{
  for (int round = 0; round < 400; round++)
    {
      CgPdfSize size = { g_test_rand_double_range (1, 900), g_test_rand_double_range (1, 900) };
      guint turn = (guint) g_test_rand_int_range (0, 9);
      CgPdfSize seen = cg_page_turn_size (size, turn);
      double x = g_test_rand_double_range (-50, 950), y = g_test_rand_double_range (-50, 950);
      double dx = x - size.width / 2, dy = y - size.height / 2;
      double seen_x = x, seen_y = y;
      CgPageBox box = { MIN (x, 7), MIN (y, 9), MAX (x, 7), MAX (y, 9) };
      CgPageBox there = cg_page_turn_box (size, turn, &box);
      CgPageBox back = cg_page_turn_box_back (size, turn, &there);

      cg_page_turn_point (size, turn, &seen_x, &seen_y);
      for (guint i = 0; i < turn; i++)
        {
          double before = dx;

          dx = -dy;
          dy = before;
        }
      g_assert_cmpfloat_with_epsilon (seen_x, seen.width / 2 + dx, 1e-9);
      g_assert_cmpfloat_with_epsilon (seen_y, seen.height / 2 + dy, 1e-9);
      cg_page_turn_point_back (size, turn, &seen_x, &seen_y);
      g_assert_cmpfloat_with_epsilon (seen_x, x, 1e-9);
      g_assert_cmpfloat_with_epsilon (seen_y, y, 1e-9);

      g_assert_cmpfloat (there.x1, <=, there.x2);
      g_assert_cmpfloat (there.y1, <=, there.y2);
      g_assert_cmpfloat_with_epsilon (back.x1, box.x1, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.y1, box.y1, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.x2, box.x2, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.y2, box.y2, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-layout/walk", test_walk);
  g_test_add_func ("/pdf/page-layout/fit", test_fit);
  g_test_add_func ("/pdf/page-layout/turn", test_turn);
  return g_test_run ();
}
