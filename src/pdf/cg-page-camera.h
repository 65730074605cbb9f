/* cg-page-camera.h: what is seen of the desk: place, zoom and how both follow the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-layout.h"
#include "cg-page-text.h"
#include "cg-render-plan.h"

G_BEGIN_DECLS

/**
 * CgPageFit:
 * @CG_PAGE_FIT_FREE: the zoom is what was set
 * @CG_PAGE_FIT_WIDTH: the widest page fills the width
 * @CG_PAGE_FIT_PAGE: the page in hand is seen whole
 */
typedef enum
{
  CG_PAGE_FIT_FREE,
  CG_PAGE_FIT_WIDTH,
  CG_PAGE_FIT_PAGE,
} CgPageFit;

/**
 * CgPagePlace:
 * @page: from 0
 * @x: points from its left edge as it is seen
 * @y: points from its top edge as it is seen
 * @zoom: pixels a point
 * @fit: how the zoom follows the view's size
 *
 * What is in the middle of the view's upper edge, to be found again at another size.
 */
typedef struct
{
  guint page;
  double x;
  double y;
  double zoom;
  CgPageFit fit;
} CgPagePlace;

/**
 * CgPageCamera:
 * @layout: where the pages stand; not owned
 * @width: of the view, pixels
 * @height: of the view
 * @x: left edge of the view on the desk
 * @y: top edge
 * @zoom: pixels a point
 * @fit: how the zoom follows the view's size
 * @single: only one row of pages is on the desk
 * @row: which one, while @single
 *
 * A plain value with pure functions. Whatever changes the zoom or the size keeps
 * the place: what was at the top of the view (or under the pointer) stays there.
 */
typedef struct
{
  const CgPageLayout *layout;
  double width;
  double height;
  double x;
  double y;
  double zoom;
  CgPageFit fit;
  gboolean single;
  guint row;
} CgPageCamera;

/**
 * cg_page_camera_init:
 * @self: (out): a camera on the first page, fitting the width
 * @layout: where the pages stand
 */
void cg_page_camera_init (CgPageCamera *self, const CgPageLayout *layout);

/**
 * cg_page_camera_resize:
 * @self: a camera
 * @width: of the view
 * @height: of the view
 */
void cg_page_camera_resize (CgPageCamera *self, double width, double height);

/**
 * cg_page_camera_set_fit:
 * @self: a camera
 * @fit: how the zoom follows the view's size
 */
void cg_page_camera_set_fit (CgPageCamera *self, CgPageFit fit);

/**
 * cg_page_camera_set_layout:
 * @self: a camera
 * @layout: the same pages, standing in another way or turned
 * @single: whether only one row is to be on the desk
 *
 * The page in hand stays in hand.
 */
void cg_page_camera_set_layout (CgPageCamera *self, const CgPageLayout *layout, gboolean single);

/**
 * cg_page_camera_get_place:
 * @self: a camera
 *
 * Returns: where it is
 */
CgPagePlace cg_page_camera_get_place (const CgPageCamera *self);

/**
 * cg_page_camera_set_place:
 * @self: a camera
 * @place: where it was once, perhaps in a view of another size
 */
void cg_page_camera_set_place (CgPageCamera *self, const CgPagePlace *place);

/**
 * cg_page_camera_zoom_into:
 * @self: a camera
 * @frame: a part of the view, pixels from its top left corner
 *
 * Zooms so that this part is as large as the view lets it be, and in its middle.
 */
void cg_page_camera_zoom_into (CgPageCamera *self, const CgPageRectangle *frame);

/**
 * cg_page_camera_is_at_edge:
 * @self: a camera
 * @direction: 1 the lower edge of the desk, −1 the upper one
 *
 * Returns: whether that edge is seen
 */
gboolean cg_page_camera_is_at_edge (const CgPageCamera *self, int direction);

/**
 * cg_page_camera_turn_leaf:
 * @self: a camera
 * @direction: 1 to the next row, −1 to the one before
 *
 * While single: goes to the top of the next row, or to the foot of the one before.
 *
 * Returns: whether there is one
 */
gboolean cg_page_camera_turn_leaf (CgPageCamera *self, int direction);

/**
 * cg_page_camera_zoom_around:
 * @self: a camera
 * @zoom: pixels a point; clamped
 * @view_x: pixels from the view's left edge
 * @view_y: pixels from its top
 *
 * Zooms; what is at that point of the view stays there as far as the desk reaches.
 */
void cg_page_camera_zoom_around (CgPageCamera *self, double zoom, double view_x, double view_y);

/**
 * cg_page_camera_scroll:
 * @self: a camera
 * @x: where the view's left edge goes
 * @y: where its top edge goes, from the top of the layout
 */
void cg_page_camera_scroll (CgPageCamera *self, double x, double y);

/**
 * cg_page_camera_go:
 * @self: a camera
 * @page: from 0; beyond the last one the last one
 * @top: points from the page's top edge, not turned
 *
 * Brings the place to the top of the view, with a little of the desk above it.
 */
void cg_page_camera_go (CgPageCamera *self, guint page, double top);

/**
 * cg_page_camera_desk_width:
 * @self: a camera
 *
 * Returns: pixels of the desk, at least the view's
 */
double cg_page_camera_desk_width (const CgPageCamera *self);

/**
 * cg_page_camera_desk_top:
 * @self: a camera
 *
 * Returns: where the desk begins, pixels from the top of the layout: 0 unless single
 */
double cg_page_camera_desk_top (const CgPageCamera *self);

/**
 * cg_page_camera_desk_height:
 * @self: a camera
 *
 * Returns: pixels of the desk, at least the view's
 */
double cg_page_camera_desk_height (const CgPageCamera *self);

/**
 * cg_page_camera_reveal:
 * @self: the camera
 * @page: from 0
 * @box: a place on it, points, not turned
 *
 * Moves only where the place is not seen whole: then it comes into the upper part of the view.
 */
void cg_page_camera_reveal (CgPageCamera *self, guint page, const CgPageBox *box);

/**
 * cg_page_camera_get_visible:
 * @self: a camera
 * @first: (out): first page of the rows that are seen
 * @last: (out): last one; below @first when only a gap is seen
 */
void cg_page_camera_get_visible (const CgPageCamera *self, guint *first, guint *last);

/**
 * cg_page_camera_page:
 * @self: a camera
 *
 * Returns: the page in hand: the one of which most is seen, the first of equals
 */
guint cg_page_camera_page (const CgPageCamera *self);

/**
 * cg_page_camera_place_of:
 * @self: a camera
 * @page: from 0
 *
 * Returns: where the page stands in the view, pixels from its top left corner
 */
CgPageRectangle cg_page_camera_place_of (const CgPageCamera *self, guint page);

/**
 * cg_page_camera_locate:
 * @self: a camera
 * @view_x: pixels from the view's left edge
 * @view_y: pixels from its top
 * @page: (out): the page there, or the nearest one at that height
 * @page_x: (out): points from its left edge, not turned
 * @page_y: (out): points from its top edge, not turned
 */
void cg_page_camera_locate (const CgPageCamera *self,
                            double view_x,
                            double view_y,
                            guint *page,
                            double *page_x,
                            double *page_y);

/**
 * cg_page_camera_area:
 * @self: a camera
 * @page: from 0
 * @frame: a part of the view, pixels from its top left corner
 *
 * Returns: what of the page is in it, points, not turned
 */
CgPageBox cg_page_camera_area (const CgPageCamera *self, guint page, const CgPageRectangle *frame);

/**
 * cg_page_camera_plan_view:
 * @self: a camera
 * @scale_factor: device pixels a pixel
 * @direction: of scrolling
 *
 * Returns: the view for cg_render_plan_make()
 */
CgPlanView cg_page_camera_plan_view (const CgPageCamera *self, int scale_factor, int direction);

G_END_DECLS
