/* test-page-colors.c: pages by night, softly and in high contrast stay what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "cg-page-colors.h"

static int
channel (guint32 pixel, int shift)
{
  return pixel >> shift & 0xff;
}

static double
lightness (guint32 pixel)
{
  return 0.299 * channel (pixel, 16) + 0.587 * channel (pixel, 8) + 0.114 * channel (pixel, 0);
}

/* Of the colour circle in degrees; -1 for what is nearly grey. */
static double
hue (guint32 pixel)
{
  double red = channel (pixel, 16), green = channel (pixel, 8), blue = channel (pixel, 0);
  double most = MAX (red, MAX (green, blue)), least = MIN (red, MIN (green, blue));

  if (most - least < 40)
    return -1;
  if (most == red)
    return fmod (60 * (green - blue) / (most - least) + 360, 360);
  if (most == green)
    return 60 * (blue - red) / (most - least) + 120;
  return 60 * (red - green) / (most - least) + 240;
}

static guint32
random_pixel (void)
{
  return 0xff000000 | (guint32) g_test_rand_int_range (0, 0x1000000);
}

/* What was lighter is darker, and a red stamp is still a red one. */
static void
test_night (void)
{
  for (int round = 0; round < 20000; round++)
    {
      guint32 a = random_pixel (), b = random_pixel ();
      guint32 dark_a = cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, a);
      guint32 dark_b = cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, b);
      double turned = fabs (hue (a) - hue (dark_a));

      g_assert_cmphex (dark_a >> 24, ==, 0xff);
      if (lightness (a) > lightness (b) + 90)
        g_assert_cmpfloat (lightness (dark_a), <, lightness (dark_b));
      if (hue (a) >= 0 && hue (dark_a) >= 0)
        g_assert_cmpfloat (MIN (turned, 360 - turned), <=, 30);
    }

  g_assert_cmpfloat (lightness (cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, 0xffffffff)), <, 30);
  g_assert_cmpfloat (lightness (cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, 0xff000000)), >, 225);
}

/* Letters stay letters: black on the paper's green; a faint scan comes out black on white. */
static void
test_paper (void)
{
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_SOFT, 0xffffffff), ==, 0xffc7edcc);
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_SOFT, 0xff000000), ==, 0xff000000);
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_CONTRAST, 0xffd4d0cc), ==, 0xffffffff);
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_CONTRAST, 0xff484a4f), ==, 0xff000000);
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_CONTRAST, 0xffd02020), ==, 0xffff0000);
}

/* A whole page is converted as each of its pixels is; in its own colours it stays as it is. */
static void
test_many (void)
{
  guint32 from[97], to[97];

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    from[i] = random_pixel ();
  for (int colors = CG_PAGE_COLORS_NORMAL; colors <= CG_PAGE_COLORS_CONTRAST; colors++)
    {
      cg_page_colors_convert ((CgPageColors) colors, from, to, G_N_ELEMENTS (from));
      for (guint i = 0; i < G_N_ELEMENTS (from); i++)
        g_assert_cmphex (to[i], ==, cg_page_colors_apply ((CgPageColors) colors, from[i]));
      g_assert_cmpint (cg_page_colors_from_id (cg_page_colors_get_id ((CgPageColors) colors)), ==,
                       colors);
    }
  g_assert_cmphex (cg_page_colors_apply (CG_PAGE_COLORS_NORMAL, 0xff123456), ==, 0xff123456);
  g_assert_cmpint (cg_page_colors_from_id ("purple"), ==, CG_PAGE_COLORS_NORMAL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-colors/night", test_night);
  g_test_add_func ("/pdf/page-colors/paper", test_paper);
  g_test_add_func ("/pdf/page-colors/many", test_many);
  return g_test_run ();
}
