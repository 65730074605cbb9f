/* test-render-plan.c: what a view asks for is all it shows, never too much, in the right order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "cg-pdf-protocol.h"
#include "cg-page-turn.h"
#include "cg-render-plan.h"
#include "cg-tile-cache.h"

#define MARGIN 12
#define GAP 8

static const CgPageRows column = { .across = 1, .margin = MARGIN, .gap = GAP };

/* The pages that are seen, as a camera would say. */
static void
look (const CgPageLayout *layout, CgPlanView *view)
{
  cg_page_layout_get_visible (layout, view->y, view->height, view->zoom, &view->first, &view->last);
}

static const CgTileWish *
find_wish (const GArray *wishes, guint page, CgTileKind kind)
{
  for (guint i = 0; i < wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (wishes, CgTileWish, i);

      if (wish->page == page && wish->kind == kind)
        return wish;
    }

  return NULL;
}

static void
check_wish (const CgPageLayout *layout, const CgTileWish *wish, const CgTileWish *before)
{
  CgPdfSize size = cg_page_layout_get_page_size (layout, wish->page);
  CgPdfRegion whole = cg_render_plan_page_pixels (size, wish->scale);
  double pixels = (double) wish->region.width * wish->region.height;

  g_assert_cmpfloat (pixels, >=, 1);
  g_assert_cmpfloat (pixels, <=, CG_PDF_MAX_PIXELS);
  g_assert_cmpint (wish->region.width, <=, CG_PDF_MAX_SIDE);
  g_assert_cmpint (wish->region.height, <=, CG_PDF_MAX_SIDE);
  g_assert_cmpint (wish->region.x, >=, 0);
  g_assert_cmpint (wish->region.y, >=, 0);
  g_assert_cmpint (wish->region.x + wish->region.width, <=, whole.width);
  g_assert_cmpint (wish->region.y + wish->region.height, <=, whole.height);
  g_assert_true (cg_render_plan_satisfies (wish->scale, &wish->region, wish));
  g_assert_true (before == NULL || before->priority <= wish->priority);

  if (wish->kind == CG_TILE_BASE)
    g_assert_cmpfloat (pixels, <=, 1.02 * CG_PLAN_BASE_PIXELS + 2 * CG_PDF_MAX_SIDE);
}

/* Every device pixel of a page that is seen lies in a tile at the page's own scale. */
static void
check_sharp (const CgPageLayout *layout, const CgPlanView *view, const GArray *wishes, guint page)
{
  CgPageRectangle place = cg_page_layout_get_page (layout, page, view->zoom, view->desk_width);
  CgPdfSize size = cg_page_layout_get_page_size (layout, page);
  double scale = view->zoom * view->scale_factor;
  const CgTileWish *wish = find_wish (wishes, page, CG_TILE_DETAIL);
  CgPageBox seen = {
    .x1 = MAX (view->x - place.x, 0),
    .y1 = MAX (view->y - place.y, 0),
    .x2 = MIN (view->x + view->width - place.x, place.width),
    .y2 = MIN (view->y + view->height - place.y, place.height),
  };

  if (seen.x2 <= seen.x1 || seen.y2 <= seen.y1)
    return;

  if (wish == NULL)
    wish = find_wish (wishes, page, CG_TILE_BASE);

  g_assert_nonnull (wish);
  g_assert_cmpfloat_with_epsilon (wish->scale, scale, 1.0 / 4096 + 1e-9);
  seen = cg_page_turn_box_back ((CgPdfSize){ size.width * view->zoom, size.height * view->zoom },
                                cg_page_layout_get_turn (layout, page), &seen);
  g_assert_cmpfloat (wish->region.x, <=, seen.x1 * view->scale_factor + 1);
  g_assert_cmpfloat (wish->region.y, <=, seen.y1 * view->scale_factor + 1);
  g_assert_cmpfloat (wish->region.x + wish->region.width, >=, seen.x2 * view->scale_factor - 2);
  g_assert_cmpfloat (wish->region.y + wish->region.height, >=, seen.y2 * view->scale_factor - 2);
}

static void
test_random_views (void)
{
  for (int round = 0; round < 500; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);
      g_autofree CgPdfSize *sizes = g_new (CgPdfSize, n);
      g_autofree guint8 *turns = g_new (guint8, n);
      CgPageRows rows = { (guint) g_test_rand_int_range (1, 3), g_test_rand_int_range (0, 2),
                          MARGIN, GAP };
      g_autoptr (CgPageLayout) layout = NULL;
      g_autoptr (GArray) wishes = NULL;
      CgPlanView view = {
        .width = g_test_rand_int_range (1, 3840),
        .height = g_test_rand_int_range (1, 2160),
        .zoom = pow (2, g_test_rand_double_range (-4, 5.5)),
        .scale_factor = g_test_rand_int_range (1, 3),
        .direction = g_test_rand_int_range (-1, 2),
      };

      for (guint i = 0; i < n; i++)
        {
          sizes[i] =
              (CgPdfSize){ g_test_rand_int_range (20, 3000), g_test_rand_int_range (20, 3000) };
          turns[i] = (guint8) g_test_rand_int_range (0, 4);
        }
      layout = cg_page_layout_new (sizes, turns, n, &rows);
      view.desk_width = MAX (view.width, cg_page_layout_get_width (layout, view.zoom));
      view.x = g_test_rand_double_range (0, view.desk_width - view.width + 1);
      view.y = g_test_rand_double_range (0, cg_page_layout_get_height (layout, view.zoom));

      look (layout, &view);
      wishes = cg_render_plan_make (layout, &view);
      for (guint i = 0; i < wishes->len; i++)
        check_wish (layout, &g_array_index (wishes, CgTileWish, i),
                    i == 0 ? NULL : &g_array_index (wishes, CgTileWish, i - 1));

      for (guint page = view.first; page <= view.last && page < n; page++)
        check_sharp (layout, &view, wishes, page);
    }
}

/* The sizes that a hostile file can give are as harmless. */
static void
test_extreme_pages (void)
{
  const CgPdfSize sizes[] = {
    { 1, 1 },
    { CG_PDF_MAX_POINTS, CG_PDF_MAX_POINTS },
    { CG_PDF_MAX_POINTS, 1 },
    { 1, CG_PDF_MAX_POINTS },
  };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, NULL, G_N_ELEMENTS (sizes), &column);
  CgPlanView view = { .width = 1000, .height = 800, .scale_factor = 2 };

  for (view.zoom = 0.01; view.zoom < 100; view.zoom *= 3)
    for (view.y = 0; view.y < cg_page_layout_get_height (layout, view.zoom);
         view.y = 2 * view.y + 1)
      {
        g_autoptr (GArray) wishes = NULL;

        view.desk_width = MAX (view.width, cg_page_layout_get_width (layout, view.zoom));
        view.x = (view.desk_width - view.width) / 2;
        look (layout, &view);
        wishes = cg_render_plan_make (layout, &view);
        for (guint i = 0; i < wishes->len; i++)
          check_wish (layout, &g_array_index (wishes, CgTileWish, i), NULL);
      }
}

static void
test_order (void)
{
  const CgPdfSize sizes[] = {
    { 600, 800 }, { 600, 800 }, { 600, 800 }, { 600, 800 }, { 600, 800 }
  };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, NULL, 5, &column);
  CgPlanView view = { 2, 2, 0, 1650, 624, 500, 624, 1, 1, 1 };
  g_autoptr (GArray) down = cg_render_plan_make (layout, &view);
  g_autoptr (GArray) up = NULL;
  const guint expected_down[] = { 2, 2, 3, 1, 4 };
  const guint expected_up[] = { 2, 2, 1, 3, 0 };

  view.direction = -1;
  up = cg_render_plan_make (layout, &view);
  g_assert_cmpuint (down->len, ==, 5);
  g_assert_cmpuint (up->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpuint (g_array_index (down, CgTileWish, i).page, ==, expected_down[i]);
      g_assert_cmpuint (g_array_index (up, CgTileWish, i).page, ==, expected_up[i]);
    }
}

/* What is seen of a page goes before the whole, at its scale; where nearly all is seen it is the
 * whole. */
static void
test_part_first (void)
{
  const CgPdfSize a4 = { 600, 800 };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (&a4, NULL, 1, &column);
  const CgPlanView part = { 0, 0, 0, 100, 624, 500, 624, 1, 1, 0 };
  const CgPlanView whole = { 0, 0, 0, 0, 624, 824, 624, 1, 1, 0 };
  g_autoptr (GArray) of_part = cg_render_plan_make (layout, &part);
  g_autoptr (GArray) of_whole = cg_render_plan_make (layout, &whole);
  const CgTileWish *first = &g_array_index (of_part, CgTileWish, 0);
  const CgTileWish *base = find_wish (of_part, 0, CG_TILE_BASE);

  g_assert_cmpint (first->kind, ==, CG_TILE_DETAIL);
  g_assert_cmpfloat (first->scale, ==, base->scale);
  g_assert_cmpint (first->region.height, <=, 502);
  g_assert_true (cg_render_plan_satisfies (base->scale, &base->region, first));
  g_assert_false (cg_render_plan_satisfies (first->scale, &first->region, base));
  g_assert_null (find_wish (of_whole, 0, CG_TILE_DETAIL));
}

/* Zoomed in and moved by half a screen, what is drawn anew never takes more than 8 MB. */
static void
test_pan (void)
{
  const CgPdfSize a4 = { 595, 842 };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (&a4, NULL, 1, &column);

  for (double zoom = 8; zoom < 43; zoom *= 2)
    for (double y = 0; y < 842 * zoom - 900; y += 450)
      {
        CgPlanView view = { 0, 0, 720, y, 1440, 900, 595 * zoom + 24, zoom, 1, 1 };
        g_autoptr (GArray) wishes = cg_render_plan_make (layout, &view);
        const CgTileWish *wish = find_wish (wishes, 0, CG_TILE_DETAIL);

        g_assert_cmpint (wish->region.width * wish->region.height * 4, <=, 8 * 1024 * 1024);
      }
}

/* The wish for a part of @page that is drawn in a pause. */
static const CgTileWish *
find_ahead (const GArray *wishes, guint page)
{
  for (guint i = 0; i < wishes->len; i++)
    {
      const CgTileWish *wish = &g_array_index (wishes, CgTileWish, i);

      if (wish->page == page && wish->kind == CG_TILE_DETAIL &&
          wish->priority == CG_PDF_PRIORITY_PREFETCH)
        return wish;
    }

  return NULL;
}

/* What was drawn in a pause has what is seen then and half a screen further on, on the next page
 * too; it takes no more memory, and is good until a quarter of the screen was gone. */
static void
test_ahead (void)
{
  const CgPdfSize sizes[] = { { 595, 842 }, { 595, 842 }, { 595, 842 } };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (sizes, NULL, 3, &column);

  for (int direction = -1; direction <= 1; direction++)
    for (double y = 0; y < 2 * 842 * 8; y += 117)
      {
        CgPlanView view = { 0, 0, 720, 3000 + y, 1440, 900, 595 * 8 + 24, 8, 1, direction };
        g_autoptr (GArray) wishes = NULL, later = NULL, soon = NULL;

        look (layout, &view);
        wishes = cg_render_plan_make (layout, &view);
        view.y += direction * 200;
        look (layout, &view);
        soon = cg_render_plan_make (layout, &view);
        view.y += direction * 250;
        look (layout, &view);
        later = cg_render_plan_make (layout, &view);

        for (guint page = view.first; page <= view.last; page++)
          {
            const CgTileWish *ahead = find_ahead (wishes, page);
            const CgTileWish *then = find_wish (later, page, CG_TILE_DETAIL);

            g_assert_true (direction != 0 || ahead == NULL);
            if (direction == 0 || then == NULL)
              continue;
            g_assert_nonnull (ahead);
            g_assert_true (cg_render_plan_satisfies (ahead->scale, &ahead->region, then));
            g_assert_true (
                cg_render_plan_satisfies (ahead->scale, &ahead->region, find_ahead (soon, page)));
            then = find_wish (wishes, page, CG_TILE_DETAIL);
            g_assert_true (cg_render_plan_satisfies (ahead->scale, &ahead->region, then));
            g_assert_cmpint (ahead->region.width * ahead->region.height * 4, <=, 8 * 1024 * 1024);
          }
      }
}

/* Scrolling within the margin asks for nothing new; the base stays at every higher zoom. */
static void
test_reuse (void)
{
  const CgPdfSize a4 = { 595, 842 };
  g_autoptr (CgPageLayout) layout = cg_page_layout_new (&a4, NULL, 1, &column);
  CgPlanView view = { 0, 0, 1000, 1000, 1000, 800, 595 * 6 + 24, 6, 1, 0 };
  g_autoptr (GArray) before = cg_render_plan_make (layout, &view);
  g_autoptr (GArray) near = NULL;
  g_autoptr (GArray) far = NULL;
  const CgTileWish *tile = find_wish (before, 0, CG_TILE_DETAIL);

  view.y += 150;
  near = cg_render_plan_make (layout, &view);
  view.y += 150;
  far = cg_render_plan_make (layout, &view);
  g_assert_true (
      cg_render_plan_satisfies (tile->scale, &tile->region, find_wish (near, 0, CG_TILE_DETAIL)));
  g_assert_false (
      cg_render_plan_satisfies (tile->scale, &tile->region, find_wish (far, 0, CG_TILE_DETAIL)));
  g_assert_cmpfloat (cg_render_plan_base_scale (a4, 6), ==, cg_render_plan_base_scale (a4, 20));
}

static void
count_destroyed (gpointer value)
{
  (*(guint *) value)++;
}

static void
test_cache (void)
{
  guint n_destroyed = 0;
  CgTile tile = { 1, { 0, 0, 10, 10 }, 5, &n_destroyed };
  g_autoptr (CgTileCache) cache = cg_tile_cache_new (1000, count_destroyed);

  cg_tile_cache_put (cache, 0, &tile);
  cg_tile_cache_put (cache, 1, &tile);
  g_assert_cmpuint (cg_tile_cache_get_bytes (cache), ==, 800);
  g_assert_nonnull (cg_tile_cache_get (cache, 0));

  /* Page 1 was used least recently. */
  cg_tile_cache_put (cache, 2, &tile);
  g_assert_null (cg_tile_cache_get (cache, 1));
  g_assert_cmpuint (n_destroyed, ==, 1);

  /* A late answer does not push out a newer tile, an answer as new does. */
  tile.generation = 4;
  cg_tile_cache_put (cache, 2, &tile);
  g_assert_cmpuint (cg_tile_cache_get (cache, 2)->generation, ==, 5);
  tile.generation = 6;
  cg_tile_cache_put (cache, 2, &tile);
  g_assert_cmpuint (cg_tile_cache_get (cache, 2)->generation, ==, 6);
  g_assert_cmpuint (n_destroyed, ==, 3);

  /* What is in view stays over the budget and when nobody looks. */
  cg_tile_cache_set_visible (cache, 0, 3);
  cg_tile_cache_put (cache, 3, &tile);
  g_assert_cmpuint (cg_tile_cache_get_bytes (cache), ==, 1200);
  cg_tile_cache_set_visible (cache, 3, 3);
  g_assert_cmpuint (cg_tile_cache_get_bytes (cache), <=, 1000);
  cg_tile_cache_drop_hidden (cache);
  g_assert_cmpuint (cg_tile_cache_get_bytes (cache), ==, 400);
  g_assert_nonnull (cg_tile_cache_get (cache, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/render-plan/random-views", test_random_views);
  g_test_add_func ("/pdf/render-plan/extreme-pages", test_extreme_pages);
  g_test_add_func ("/pdf/render-plan/order", test_order);
  g_test_add_func ("/pdf/render-plan/part-first", test_part_first);
  g_test_add_func ("/pdf/render-plan/pan", test_pan);
  g_test_add_func ("/pdf/render-plan/ahead", test_ahead);
  g_test_add_func ("/pdf/render-plan/reuse", test_reuse);
  g_test_add_func ("/pdf/render-plan/cache", test_cache);
  return g_test_run ();
}
