/* cg-render-plan.c: which pixels of which pages a view needs, and in what order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-render-plan.h"

#include <math.h>

#include "cg-page-turn.h"
#include "cg-pdf-protocol.h"

/* Scales are rounded to this, so that a zoom reached in two ways is the same one; far below a pixel
 * over the width of a page. */
#define SCALE_STEPS 4096.0
#define PAGES_AHEAD 2
#define PAGES_BEHIND 1
/* The margin around what is seen, as a part of the screen, and the pixels of both that it may
 * cost: 8 MB. */
#define MARGIN 0.5
#define DETAIL_PIXELS (2 * 1024 * 1024)
/* How far ahead is drawn in a pause, as a part of the screen, and when again: not at every step. */
#define AHEAD 0.5
#define LEAST_AHEAD 0.25
/* Up to this part of a page what is seen of it is drawn before the whole. */
#define PART_FIRST 0.85

static double
rounded_scale (double scale)
{
  return MAX (round (scale * SCALE_STEPS), 1) / SCALE_STEPS;
}

double
cg_render_plan_base_scale (CgPdfSize size, double scale)
{
  double by_area = sqrt (CG_PLAN_BASE_PIXELS / (size.width * size.height));
  double by_side = CG_PDF_MAX_SIDE / MAX (size.width, size.height);
  double largest = floor (MIN (by_area, by_side) * SCALE_STEPS) / SCALE_STEPS;

  return MIN (rounded_scale (scale), MAX (largest, 1 / SCALE_STEPS));
}

CgPdfRegion
cg_render_plan_page_pixels (CgPdfSize size, double scale)
{
  return (CgPdfRegion){
    .width = (int) CLAMP (ceil (size.width * scale), 1, G_MAXINT),
    .height = (int) CLAMP (ceil (size.height * scale), 1, G_MAXINT),
  };
}

static CgPdfRegion
intersect (CgPdfRegion a, CgPdfRegion b)
{
  int x1 = MAX (a.x, b.x), y1 = MAX (a.y, b.y);
  int x2 = MIN (a.x + a.width, b.x + b.width), y2 = MIN (a.y + a.height, b.y + b.height);

  return (CgPdfRegion){ x1, y1, MAX (x2 - x1, 0), MAX (y2 - y1, 0) };
}

static double
n_pixels (CgPdfRegion region)
{
  return (double) region.width * region.height;
}

static gboolean
is_empty (CgPdfRegion region)
{
  return region.width < 1 || region.height < 1;
}

/* Either may be empty. */
static CgPdfRegion
unite (CgPdfRegion a, CgPdfRegion b)
{
  int x1 = MIN (a.x, b.x), y1 = MIN (a.y, b.y);
  int x2 = MAX (a.x + a.width, b.x + b.width), y2 = MAX (a.y + a.height, b.y + b.height);

  if (is_empty (a))
    return b;
  return is_empty (b) ? a : (CgPdfRegion){ x1, y1, x2 - x1, y2 - y1 };
}

static gboolean
contains (const CgPdfRegion *outer, const CgPdfRegion *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y &&
         inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

/* Neighbouring scales draw the same pixels: windows are resized by single pixels. */
static gboolean
same_scale (double a, double b)
{
  return fabs (a - b) * SCALE_STEPS < 0.5;
}

gboolean
cg_render_plan_satisfies (double scale, const CgPdfRegion *region, const CgTileWish *wish)
{
  return same_scale (scale, wish->scale) && contains (region, &wish->needed);
}

/* A box of whole pixels. */
static CgPdfRegion
region_of (const CgPageBox *box)
{
  return (CgPdfRegion){ (int) box->x1, (int) box->y1, (int) (box->x2 - box->x1),
                        (int) (box->y2 - box->y1) };
}

/* The viewport in device pixels of @page, clipped to it. The sheet stands on whole pixels, so a
 * page that is turned may lie a pixel beside where its size says. */
static CgPdfRegion
visible_part (const CgPageLayout *layout, const CgPlanView *view, guint page, double scale)
{
  CgPageRectangle place = cg_page_layout_get_page (layout, page, view->zoom, view->desk_width);
  guint turn = cg_page_layout_get_turn (layout, page);
  CgPdfRegion whole =
      cg_render_plan_page_pixels (cg_page_layout_get_page_size (layout, page), scale);
  CgPdfSize pixels = { whole.width, whole.height };
  CgPdfSize seen = cg_page_turn_size (pixels, turn);
  double slack = turn == 0 ? 0 : 1;
  double left = floor ((view->x - place.x) * view->scale_factor) - slack;
  double top = floor ((view->y - place.y) * view->scale_factor) - slack;
  CgPageBox box = {
    .x1 = CLAMP (left, 0, seen.width),
    .y1 = CLAMP (top, 0, seen.height),
    .x2 = CLAMP (left + ceil (view->width * view->scale_factor) + 1 + 2 * slack, 0, seen.width),
    .y2 = CLAMP (top + ceil (view->height * view->scale_factor) + 1 + 2 * slack, 0, seen.height),
  };

  box = cg_page_turn_box_back (pixels, turn, &box);
  return region_of (&box);
}

/* As much around @seen as the budget allows, clipped to the page. */
static CgPdfRegion
with_margin (CgPdfRegion seen, const CgPlanView *view, guint turn, CgPdfRegion whole)
{
  CgPdfSize screen = cg_page_turn_size (
      (CgPdfSize){ view->width * view->scale_factor, view->height * view->scale_factor }, turn);

  for (double margin = MARGIN; margin > 0.01; margin /= 2)
    {
      int dx = (int) (margin * screen.width);
      int dy = (int) (margin * screen.height);
      CgPdfRegion wanted = { seen.x - dx, seen.y - dy, seen.width + 2 * dx, seen.height + 2 * dy };
      CgPdfRegion part = intersect (wanted, whole);

      if (n_pixels (part) <= DETAIL_PIXELS)
        return part;
    }

  return seen;
}

/* Where the base is as sharp, the detail is the part of it that is seen, to be there sooner. */
static void
add_detail (GArray *wishes, const CgPageLayout *layout, const CgPlanView *view, guint page)
{
  CgPdfSize size = cg_page_layout_get_page_size (layout, page);
  double scale = rounded_scale (view->zoom * view->scale_factor);
  CgPdfRegion whole = cg_render_plan_page_pixels (size, scale);
  CgTileWish wish = {
    .page = page,
    .kind = CG_TILE_DETAIL,
    .scale = scale,
    .needed = visible_part (layout, view, page, scale),
    .priority = CG_PDF_PRIORITY_VISIBLE_DETAIL,
  };

  gboolean is_part = same_scale (scale, cg_render_plan_base_scale (size, scale));

  if (is_empty (wish.needed) || (is_part && n_pixels (wish.needed) > PART_FIRST * n_pixels (whole)))
    return;

  wish.region =
      is_part ? wish.needed
              : with_margin (wish.needed, view, cg_page_layout_get_turn (layout, page), whole);
  g_array_append_val (wishes, wish);
}

/* What is seen of a page and what will be a part of the screen further on: in one tile, as it has
 * but one. */
static CgPdfRegion
seen_until (
    const CgPageLayout *layout, const CgPlanView *view, guint page, double scale, double part)
{
  CgPlanView ahead = *view;

  ahead.y += view->direction * part * view->height;
  return unite (visible_part (layout, view, page, scale),
                visible_part (layout, &ahead, page, scale));
}

static void
add_detail_ahead (GArray *wishes, const CgPageLayout *layout, const CgPlanView *view, guint page)
{
  CgPdfSize size = cg_page_layout_get_page_size (layout, page);
  double scale = rounded_scale (view->zoom * view->scale_factor);
  CgPdfRegion region = seen_until (layout, view, page, scale, AHEAD);
  CgTileWish wish = {
    .page = page,
    .kind = CG_TILE_DETAIL,
    .scale = scale,
    .needed = seen_until (layout, view, page, scale, LEAST_AHEAD),
    .priority = CG_PDF_PRIORITY_PREFETCH,
  };

  if (same_scale (scale, cg_render_plan_base_scale (size, scale)) || is_empty (region) ||
      n_pixels (region) > DETAIL_PIXELS)
    return;

  if (is_empty (wish.needed))
    wish.needed = region;
  wish.region = with_margin (region, view, cg_page_layout_get_turn (layout, page),
                             cg_render_plan_page_pixels (size, scale));
  g_array_append_val (wishes, wish);
}

static void
add_details_ahead (GArray *wishes, const CgPageLayout *layout, const CgPlanView *view)
{
  guint first = view->first, last = view->last;

  if (view->direction == 0 || first > last)
    return;

  first -= view->direction < 0 && first > 0 ? 1 : 0;
  last += view->direction > 0 && last + 1 < cg_page_layout_get_n_pages (layout) ? 1 : 0;
  for (guint page = first; page <= last; page++)
    add_detail_ahead (wishes, layout, view, page);
}

static void
add_base (GArray *wishes,
          const CgPageLayout *layout,
          const CgPlanView *view,
          guint page,
          CgPdfPriority priority)
{
  CgPdfSize size = cg_page_layout_get_page_size (layout, page);
  double scale = cg_render_plan_base_scale (size, view->zoom * view->scale_factor);
  CgTileWish wish = {
    .page = page,
    .kind = CG_TILE_BASE,
    .scale = scale,
    .region = cg_render_plan_page_pixels (size, scale),
    .priority = priority,
  };

  wish.needed = wish.region;
  g_array_append_val (wishes, wish);
}

static void
add_prefetch (
    GArray *wishes, const CgPageLayout *layout, const CgPlanView *view, gint64 first, gint64 last)
{
  gint64 n_pages = cg_page_layout_get_n_pages (layout);
  gboolean up = view->direction < 0;

  for (int i = 1; i <= PAGES_AHEAD; i++)
    {
      gint64 ahead = up ? first - i : last + i;
      gint64 behind = up ? last + i : first - i;

      if (ahead >= 0 && ahead < n_pages)
        add_base (wishes, layout, view, (guint) ahead, CG_PDF_PRIORITY_PREFETCH);
      if (i <= PAGES_BEHIND && behind >= 0 && behind < n_pages)
        add_base (wishes, layout, view, (guint) behind, CG_PDF_PRIORITY_PREFETCH);
    }
}

GArray *
cg_render_plan_make (const CgPageLayout *layout, const CgPlanView *view)
{
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (CgTileWish));

  for (guint page = view->first; page <= view->last && page < G_MAXUINT; page++)
    add_detail (wishes, layout, view, page);
  for (guint page = view->first; page <= view->last && page < G_MAXUINT; page++)
    add_base (wishes, layout, view, page, CG_PDF_PRIORITY_VISIBLE_BASE);

  add_details_ahead (wishes, layout, view);
  add_prefetch (wishes, layout, view, view->first, view->last);
  return wishes;
}
