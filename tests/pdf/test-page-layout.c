/* test-page-layout.c: pages on the desk against adding up their heights one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

#include "cg-page-layout.h"

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

/* What the layout says must be what a walk over all pages says. */
static void
compare_with_walk (
    const CgPageLayout *layout, const CgPdfSize *sizes, double y, double height, double zoom)
{
  guint n = cg_page_layout_get_n_pages (layout);
  guint first, last, expected_first = n, expected_last = 0, at = 0;
  double top = MARGIN;
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      double bottom = top + sizes[i].height * zoom;
      CgPageRectangle place = cg_page_layout_get_page (layout, i, zoom, 1000);

      g_assert_cmpfloat_with_epsilon (place.y, top, 1e-6);
      g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, 500, 1e-6);
      if (top <= y)
        at = i;
      if (bottom > y && top < y + height)
        {
          expected_first = any ? expected_first : i;
          expected_last = i;
          any = TRUE;
        }
      top = bottom + GAP;
    }

  g_assert_cmpfloat_with_epsilon (cg_page_layout_get_height (layout, zoom), top - GAP + MARGIN,
                                  1e-6);
  g_assert_cmpuint (cg_page_layout_page_at (layout, y, zoom), ==, at);
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
  for (int round = 0; round < 200; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autofree CgPdfSize *sizes = random_sizes (n);
      g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, n, MARGIN, GAP);
      double zoom = g_test_rand_double_range (0.05, 8);
      double y = g_test_rand_double_range (-200, cg_page_layout_get_height (layout, zoom) + 200);

      compare_with_walk (layout, sizes, y, g_test_rand_double_range (1, 2000), zoom);
      compare_with_walk (layout, sizes, y, 1, zoom);
    }
}

static void
test_fit (void)
{
  const CgPdfSize sizes[] = { { 600, 800 }, { 800, 600 } };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, 2, MARGIN, GAP);
  double zoom = cg_page_layout_fit_width (layout, 824);

  g_assert_cmpfloat_with_epsilon (zoom, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_page_layout_get_width (layout, zoom), 824, 1e-9);

  zoom = cg_page_layout_fit_page (layout, 0, 1000, 424);
  g_assert_cmpfloat_with_epsilon (zoom, 0.5, 1e-9);
  zoom = cg_page_layout_fit_page (layout, 0, 324, 5000);
  g_assert_cmpfloat_with_epsilon (zoom, 0.5, 1e-9);
  g_assert_cmpfloat (cg_page_layout_fit_page (layout, 0, 3, 3), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-layout/walk", test_walk);
  g_test_add_func ("/pdf/page-layout/fit", test_fit);
  return g_test_run ();
}
