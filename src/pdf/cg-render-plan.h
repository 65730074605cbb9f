/* cg-render-plan.h: which pixels of which pages a view needs, and in what order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-page-layout.h"
#include "cg-pdf-types.h"

G_BEGIN_DECLS

/* A whole page is kept up to this size; above it only what is seen is drawn sharp. An A4 page
 * reaches it at about 2.8 pixels a point; as large a part is drawn in 3 to 6 ms at any zoom. */
#define CG_PLAN_BASE_PIXELS (4 * 1024 * 1024)

/**
 * CgTileKind:
 * @CG_TILE_BASE: the whole page, at most %CG_PLAN_BASE_PIXELS
 * @CG_TILE_DETAIL: what is seen of it, and where that is sharper than the base up to half a screen
 *   around, as far as 8 MB reach
 */
typedef enum
{
  CG_TILE_BASE = 1,
  CG_TILE_DETAIL,
} CgTileKind;

/**
 * CgPlanView:
 * @first: first page in view
 * @last: last one; below @first for none
 * @x: left edge of the viewport on the desk, pixels
 * @y: top edge
 * @width: of the viewport
 * @height: of the viewport
 * @desk_width: of the desk on which the pages are centred
 * @zoom: pixels a point
 * @scale_factor: device pixels a pixel
 * @direction: of scrolling: 1 down, −1 up, 0 unknown
 */
typedef struct
{
  guint first;
  guint last;
  double x;
  double y;
  double width;
  double height;
  double desk_width;
  double zoom;
  int scale_factor;
  int direction;
} CgPlanView;

/**
 * CgTileWish:
 * @page: from 0
 * @kind: whole or part
 * @scale: device pixels a point
 * @region: what to draw, device pixels of the page at @scale, not turned
 * @needed: the part of @region that is seen: a tile that has it is good enough
 * @priority: for cg_pdf_document_render_async()
 */
typedef struct
{
  guint page;
  CgTileKind kind;
  double scale;
  CgPdfRegion region;
  CgPdfRegion needed;
  CgPdfPriority priority;
} CgTileWish;

/**
 * cg_render_plan_make:
 * @layout: where the pages stand
 * @view: what is seen of them
 *
 * Pure. Pages in view first (detail, then base), then the details half a screen on
 * in the direction of scrolling, two pages ahead and one behind.
 *
 * Returns: (transfer full) (element-type CgTileWish): in the order of priority
 */
GArray *cg_render_plan_make (const CgPageLayout *layout, const CgPlanView *view);

/**
 * cg_render_plan_base_scale:
 * @size: of the page
 * @scale: device pixels a point at which it is shown
 *
 * Returns: the scale of its base: @scale, or the largest that is allowed, which
 *   then is the same for every higher zoom
 */
double cg_render_plan_base_scale (CgPdfSize size, double scale);

/**
 * cg_render_plan_page_pixels:
 * @size: of the page
 * @scale: device pixels a point
 *
 * Returns: the whole page as a region
 */
CgPdfRegion cg_render_plan_page_pixels (CgPdfSize size, double scale);

/**
 * cg_render_plan_satisfies:
 * @scale: of a tile
 * @region: of a tile
 * @wish: a wish of the same page and kind
 *
 * Returns: whether the tile need not be drawn again
 */
gboolean cg_render_plan_satisfies (double scale, const CgPdfRegion *region, const CgTileWish *wish);

G_END_DECLS
