/* test-page-camera.c: zooming and resizing keep the place, whatever one did before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "cg-page-camera.h"
#include "cg-page-history.h"
#include "cg-page-turn.h"
#include "cg-zoom.h"

#define N_PAGES 9
#define MARGIN 16
#define GAP 12

static CgPageLayout *
make_rows (guint across, gboolean cover, const guint8 *turns)
{
  const CgPageRows rows = { across, cover, MARGIN, GAP };
  CgPdfSize sizes[N_PAGES];

  for (guint i = 0; i < N_PAGES; i++)
    sizes[i] = (CgPdfSize){ i % 3 == 2 ? 842 : 595, i % 3 == 2 ? 595 : 842 };

  return cg_page_layout_new (sizes, turns, N_PAGES, &rows);
}

static CgPageLayout *
make_layout (void)
{
  return make_rows (1, FALSE, NULL);
}

static void
check_bounds (const CgPageCamera *camera)
{
  g_assert_cmpfloat (camera->x, >=, 0);
  g_assert_cmpfloat (camera->y, >=, cg_page_camera_desk_top (camera) - 1e-6);
  g_assert_cmpfloat (camera->x + camera->width, <=, cg_page_camera_desk_width (camera) + 1e-6);
  g_assert_cmpfloat (camera->y + camera->height, <=,
                     cg_page_camera_desk_top (camera) + cg_page_camera_desk_height (camera) + 1e-6);
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
  g_assert_cmpint (cg_zoom_percent (camera.zoom), ==, 3200);
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

/* One row at a time: never another page beside it, and its leaves are turned one by one. */
static void
test_single (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  CgPageCamera camera;
  guint first, last, page;
  double x, y;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 900, 700);
  cg_page_camera_go (&camera, 4, 0);
  cg_page_camera_set_layout (&camera, layout, TRUE);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, 4);

  g_assert_false (cg_page_camera_is_at_edge (&camera, 1));
  cg_page_camera_scroll (&camera, 0, 1e9);
  check_bounds (&camera);
  g_assert_true (cg_page_camera_is_at_edge (&camera, 1));
  g_assert_false (cg_page_camera_is_at_edge (&camera, -1));
  cg_page_camera_get_visible (&camera, &first, &last);
  g_assert_cmpuint (first, ==, 4);
  g_assert_cmpuint (last, ==, 4);
  cg_page_camera_locate (&camera, 450, 699, &page, &x, &y);
  g_assert_cmpuint (page, ==, 4);

  /* Forward to the top, back to the foot. */
  g_assert_true (cg_page_camera_turn_leaf (&camera, 1));
  g_assert_cmpfloat_with_epsilon (camera.y, cg_page_camera_desk_top (&camera), 1e-9);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, 5);
  g_assert_true (cg_page_camera_turn_leaf (&camera, -1));
  g_assert_cmpfloat_with_epsilon (
      camera.y + camera.height,
      cg_page_camera_desk_top (&camera) + cg_page_camera_desk_height (&camera), 1e-6);
  while (cg_page_camera_turn_leaf (&camera, 1))
    check_bounds (&camera);
  g_assert_cmpuint (cg_page_camera_page (&camera), ==, N_PAGES - 1);

  /* A page that is seen whole stands in the middle. */
  cg_page_camera_set_fit (&camera, CG_PAGE_FIT_PAGE);
  cg_page_camera_zoom_around (&camera, camera.zoom / 2, 450, 350);
  g_assert_cmpfloat_with_epsilon (cg_page_camera_place_of (&camera, N_PAGES - 1).y +
                                      cg_page_camera_place_of (&camera, N_PAGES - 1).height / 2,
                                  350, 1e-6);
}

/* A page that is turned is read where its own corners are. */
static void
test_turned (void)
{
  const guint8 turns[N_PAGES] = { 0, 1, 2, 3, 0, 1, 2, 3, 0 };
  g_autoptr (CgPageLayout) layout = make_rows (2, TRUE, turns);
  const CgPageBox box = { 100, 200, 150, 220 };
  CgPageCamera camera;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 900, 700);
  for (guint i = 0; i < N_PAGES; i++)
    {
      CgPdfSize size = cg_page_layout_get_page_size (layout, i);
      CgPageBox seen = cg_page_turn_box (size, turns[i], &box);
      CgPageRectangle place;
      guint page;
      double x, y;

      cg_page_camera_reveal (&camera, i, &box);
      check_bounds (&camera);
      place = cg_page_camera_place_of (&camera, i);
      cg_page_camera_locate (&camera, place.x + (seen.x1 + seen.x2) / 2 * camera.zoom,
                             place.y + (seen.y1 + seen.y2) / 2 * camera.zoom, &page, &x, &y);
      g_assert_cmpuint (page, ==, i);
      g_assert_cmpfloat_with_epsilon (x, 125, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, 210, 1e-6);
      g_assert_cmpfloat (place.y + seen.y1 * camera.zoom, >=, 0);
      g_assert_cmpfloat (place.y + seen.y2 * camera.zoom, <=, 700);
    }
}

/* A part of the view that is dragged out fills it; back from there all is as it was. */
static void
test_zoom_into (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  const CgPageRectangle frame = { 300, 200, 90, 35 };
  CgPageCamera camera;
  CgPagePlace before;
  guint page, page_after;
  double x, y, x_after, y_after;

  cg_page_camera_init (&camera, layout);
  cg_page_camera_resize (&camera, 900, 700);
  cg_page_camera_go (&camera, 3, 100);
  before = cg_page_camera_get_place (&camera);
  cg_page_camera_locate (&camera, 345, 217.5, &page, &x, &y);
  cg_page_camera_zoom_into (&camera, &frame);
  check_bounds (&camera);
  cg_page_camera_locate (&camera, 450, 350, &page_after, &x_after, &y_after);
  g_assert_cmpuint (page_after, ==, page);
  g_assert_cmpfloat_with_epsilon (x_after, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (y_after, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.zoom, before.zoom * 10, 1e-6);

  cg_page_camera_set_place (&camera, &before);
  g_assert_cmpint (camera.fit, ==, CG_PAGE_FIT_WIDTH);
  g_assert_cmpfloat_with_epsilon (camera.zoom, before.zoom, 1e-9);
  cg_page_camera_locate (&camera, 345, 217.5, &page_after, &x_after, &y_after);
  g_assert_cmpuint (page_after, ==, page);
  g_assert_cmpfloat_with_epsilon (x_after, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (y_after, y, 1e-6);
}

/* Facing, turned, single: whatever the pages stand in, the one in hand stays in hand. */
static void
test_layouts_keep_page (void)
{
  const guint8 turns[N_PAGES] = { 1, 1, 1, 1, 1, 1, 1, 1, 1 };
  g_autoptr (CgPageLayout) one = make_layout ();
  g_autoptr (CgPageLayout) two = make_rows (2, FALSE, NULL);
  g_autoptr (CgPageLayout) cover = make_rows (2, TRUE, NULL);
  g_autoptr (CgPageLayout) turned = make_rows (1, FALSE, turns);
  CgPageLayout *const layouts[] = { one, two, cover, turned };
  CgPageCamera camera;

  cg_page_camera_init (&camera, one);
  cg_page_camera_resize (&camera, 900, 700);
  for (int round = 0; round < 500; round++)
    {
      guint page = (guint) g_test_rand_int_range (0, N_PAGES), in_hand;

      cg_page_camera_go (&camera, page, 0);
      in_hand = cg_page_layout_get_row (camera.layout, cg_page_camera_page (&camera));
      g_assert_cmpuint (in_hand, ==, cg_page_layout_get_row (camera.layout, page));
      page = cg_page_camera_page (&camera);
      cg_page_camera_set_layout (&camera, layouts[g_test_rand_int_range (0, 4)],
                                 g_test_rand_int_range (0, 2));
      check_bounds (&camera);
      g_assert_cmpuint (cg_page_layout_get_row (camera.layout, cg_page_camera_page (&camera)), ==,
                        cg_page_layout_get_row (camera.layout, page));
    }
}

/* Any sequence of steps leaves the view on the desk. */
static void
test_random_walk (void)
{
  g_autoptr (CgPageLayout) layout = make_layout ();
  g_autoptr (CgPageLayout) facing = make_rows (2, TRUE, NULL);
  CgPageCamera camera;

  cg_page_camera_init (&camera, layout);
  for (int round = 0; round < 3000; round++)
    {
      switch (g_test_rand_int_range (0, 6))
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
        case 4:
          cg_page_camera_set_layout (&camera, g_test_rand_int_range (0, 2) == 0 ? layout : facing,
                                     g_test_rand_int_range (0, 2));
          break;
        default:
          cg_page_camera_go (&camera, (guint) g_test_rand_int_range (0, N_PAGES + 3), 0);
        }

      check_bounds (&camera);
    }
}

/* Against a list of all places: where one was before each jump that still counts. */
static void
test_history (void)
{
  g_autoptr (CgPageHistory) history = cg_page_history_new ();
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (guint));
  guint now = 0, at = 0;

  g_array_append_val (all, now);
  for (int round = 0; round < 2000; round++)
    {
      CgPagePlace place = { .page = g_array_index (all, guint, at) };
      int direction = g_test_rand_int_range (-1, 2);
      gboolean there = direction < 0 ? at > 0 : at + 1 < all->len;

      if (direction == 0 && all->len < 90)
        {
          now = (guint) g_test_rand_int_range (0, 1000);
          cg_page_history_leave (history, &place);
          g_array_set_size (all, ++at);
          g_array_append_val (all, now);
          continue;
        }
      if (direction == 0)
        continue;

      g_assert_cmpint (cg_page_history_has (history, direction), ==, there);
      g_assert_cmpint (cg_page_history_step (history, direction, &place), ==, there);
      if (there)
        at = direction < 0 ? at - 1 : at + 1;
      g_assert_cmpuint (place.page, ==, g_array_index (all, guint, at));
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
  g_test_add_func ("/pdf/page-camera/single", test_single);
  g_test_add_func ("/pdf/page-camera/turned", test_turned);
  g_test_add_func ("/pdf/page-camera/zoom-into", test_zoom_into);
  g_test_add_func ("/pdf/page-camera/layouts-keep-page", test_layouts_keep_page);
  g_test_add_func ("/pdf/page-camera/history", test_history);
  g_test_add_func ("/pdf/page-camera/random-walk", test_random_walk);
  return g_test_run ();
}
