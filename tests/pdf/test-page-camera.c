/* test-page-camera.c: zooming and resizing keep the place, whatever one did before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "cg-page-camera.h"
#include "cg-zoom.h"

#define N_PAGES 9
#define MARGIN 16
#define GAP 12

static CgPageLayout *
make_layout (void)
{
  CgPdfSize sizes[N_PAGES];

  for (guint i = 0; i < N_PAGES; i++)
    sizes[i] = (CgPdfSize){ i % 3 == 2 ? 842 : 595, i % 3 == 2 ? 595 : 842 };

  return cg_page_layout_new (sizes, N_PAGES, MARGIN, GAP);
}

static void
check_bounds (const CgPageCamera *camera)
{
  g_assert_cmpfloat (camera->x, >=, 0);
  g_assert_cmpfloat (camera->y, >=, 0);
  g_assert_cmpfloat (camera->x + camera->width, <=, cg_page_camera_desk_width (camera) + 1e-6);
  g_assert_cmpfloat (camera->y + camera->height, <=, cg_page_camera_desk_height (camera) + 1e-6);
  g_assert_cmpuint (cg_page_camera_page (camera), <, N_PAGES);
}

static void
test_zoom_around (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();

  for (int round = 0; round < 300; round++)
    {
      CgPageCamera camera;
      guint before, after;
      double x, y, x_after, y_after;
      double view_x = g_test_rand_double_range (0, 900);
      double view_y = g_test_rand_double_range (0, 700);

      cg_page_camera_init (&camera, layout);
      cg_page_camera_resize (&camera, 900, 700);
      cg_page_camera_zoom_around (&camera, 2, 0, 0);
      cg_page_camera_scroll (&camera, 400, g_test_rand_double_range (2000, 8000));
      cg_page_camera_locate (&camera, view_x, view_y, &before, &x, &y);
      cg_page_camera_zoom_around (&camera, g_test_rand_double_range (1.7, 8), view_x, view_y);
      check_bounds (&camera);

      /* In a gap or at the desk's edge there is nothing to hold on to. */
      if (y > cg_page_layout_get_page_size (layout, before).height || camera.x <= 0 ||
          camera.x + camera.width >= cg_page_camera_desk_width (&camera))
        continue;

      cg_page_camera_locate (&camera, view_x, view_y, &after, &x_after, &y_after);
      g_assert_cmpuint (after, ==, before);
      g_assert_cmpfloat_with_epsilon (x_after, x, 0.01);
      g_assert_cmpfloat_with_epsilon (y_after, y, 0.01);
    }
}

static void
test_resize_keeps_place (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;
  guint page;
  double x, y;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 900, 700);
  cg_page_camera_go (&camera, 4, 300);
  cg_page_camera_resize (&camera, 500, 900);
  cg_page_camera_resize (&camera, 1400, 400);
  cg_page_camera_locate (&camera, 0, 8, &page, &x, &y);
  g_assert_cmpuint (page, ==, 4);
  g_assert_cmpfloat_with_epsilon (y, 300, 15);
}

/* Going somewhere before the first size is known, as when a document is opened at a page. */
static void
test_go_before_size (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_go (&camera, 3, 0);
  cg_page_camera_resize (&camera, 900, 700);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, 3);
}

static void
test_fit (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;
  CgPageRectangle place;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 842 + 2 * MARGIN, 700);
  g_assert_cmpfloat_with_epsilon (camera.zoom, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_page_camera_desk_width (&camera), camera.width, 1e-6);

  cg_page_camera_go (&camera, 3, 0);
  cg_page_camera_set_fit (&camera, CG_PAGE_FIT_PAGE);
  place = cg_page_camera_place_of (&camera, 3);
  g_assert_cmpfloat (place.y, >=, 0);
  g_assert_cmpfloat (place.y + place.height, <=, camera.height);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, 3);

  cg_page_camera_zoom_around (&camera, 100, 0, 0);
  g_assert_cmpint (camera.fit, ==, CG_PAGE_FIT_FREE);
  g_assert_cmpint (cg_zoom_percent (camera.zoom), ==, 800);
}

static void
test_every_page (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 600, 500);
  for (guint i = 0; i < N_PAGES; i++)
    {
      cg_page_camera_go (&camera, i, 0);
      check_bounds (&camera);
      g_assert_cmpuint (cg_page_camera_page (&camera), ==, i);
    }

  cg_page_camera_go (&camera, 1000, 0);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, N_PAGES - 1);
}

/* Any sequence of steps leaves the view on the desk. */
static void
test_random_walk (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;

  cg_page_camera_init (&camera, layout);
  for (int round = 0; round < 3000; round++)
    {
      switch (g_test_rand_int_range (0, 5))
        {
        case 0:
          cg_page_camera_resize (&camera, g_test_rand_int_range (1, 3000),
                                 g_test_rand_int_range (1, 2000));
          break;
        case 1:
          cg_page_camera_set_fit (&camera, (CgPageFit) g_test_rand_int_range (0, 3));
          break;
        case 2:
          cg_page_camera_zoom_around (&camera, g_test_rand_double_range (0.01, 20),
                                      g_test_rand_double_range (0, 1000),
                                      g_test_rand_double_range (0, 1000));
          break;
        case 3:
          cg_page_camera_scroll (&camera, g_test_rand_double_range (-500, 5000),
                                 g_test_rand_double_range (-500, 50000));
          break;
        default:
          cg_page_camera_go (&camera, (guint) g_test_rand_int_range (0, N_PAGES + 3), 0);
        }

      check_bounds (&camera);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-camera/zoom-around", test_zoom_around);
  g_test_add_func ("/pdf/page-camera/resize-keeps-place", test_resize_keeps_place);
  g_test_add_func ("/pdf/page-camera/go-before-size", test_go_before_size);
  g_test_add_func ("/pdf/page-camera/fit", test_fit);
  g_test_add_func ("/pdf/page-camera/every-page", test_every_page);
  g_test_add_func ("/pdf/page-camera/random-walk", test_random_walk);
  return g_test_run ();
}
