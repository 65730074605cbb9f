/* cg-page-camera.c: what is seen of the desk: place, zoom and how both follow the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-camera.h"

#include "cg-page-turn.h"
#include "cg-zoom.h"

/* What is brought into view stands so far down in it: what leads to it is seen too. */
#define REVEALED_AT 0.3

/* Pixels of desk that are left above a page one goes to. */
#define DESK_ABOVE 8

/* The desk */

double
cg_page_camera_desk_width (const CgPageCamera *self)
{
  return MAX (cg_page_layout_get_width (self->layout, self->zoom), self->width);
}

/* A row lower than the view stands in its middle. */
double
cg_page_camera_desk_top (const CgPageCamera *self)
{
  double top, height;

  if (!self->single)
    return 0;

  cg_page_layout_get_row_span (self->layout, self->row, self->zoom, &top, &height);
  return top - MAX (self->height - height, 0) / 2;
}

double
cg_page_camera_desk_height (const CgPageCamera *self)
{
  double top, height = cg_page_layout_get_height (self->layout, self->zoom);

  if (self->single)
    cg_page_layout_get_row_span (self->layout, self->row, self->zoom, &top, &height);

  return MAX (height, self->height);
}

void
cg_page_camera_scroll (CgPageCamera *self, double x, double y)
{
  double top = cg_page_camera_desk_top (self);

  self->x = CLAMP (x, 0, cg_page_camera_desk_width (self) - self->width);
  self->y = CLAMP (y, top, top + cg_page_camera_desk_height (self) - self->height);
}

static CgPageRectangle
on_desk (const CgPageCamera *self, guint page)
{
  return cg_page_layout_get_page (self->layout, page, self->zoom, cg_page_camera_desk_width (self));
}

void
cg_page_camera_get_visible (const CgPageCamera *self, guint *first, guint *last)
{
  if (self->single)
    cg_page_layout_get_row_pages (self->layout, self->row, first, last);
  else
    cg_page_layout_get_visible (self->layout, self->y, self->height, self->zoom, first, last);
}

/* The page at a point of the view, or the nearest one of its row. */
static guint
page_at (const CgPageCamera *self, double view_x, double view_y)
{
  guint row =
      self->single ? self->row : cg_page_layout_row_at (self->layout, self->y + view_y, self->zoom);
  guint first, last;

  cg_page_layout_get_row_pages (self->layout, row, &first, &last);
  return self->x + view_x < cg_page_camera_desk_width (self) / 2 ? first : last;
}

/* Places */

static CgPagePlace
place_at (const CgPageCamera *self, double view_x, double view_y)
{
  guint page = page_at (self, view_x, view_y);
  CgPageRectangle sheet = on_desk (self, page);

  return (CgPagePlace){
    .page = page,
    .x = (self->x + view_x - sheet.x) / self->zoom,
    .y = (self->y + view_y - sheet.y) / self->zoom,
    .zoom = self->zoom,
    .fit = self->fit,
  };
}

/* Brings a point of a page to a point of the view, at the camera's own zoom. */
static void
bring (CgPageCamera *self, CgPagePlace place, double view_x, double view_y)
{
  CgPageRectangle sheet;

  self->row = cg_page_layout_get_row (self->layout, place.page);
  sheet = on_desk (self, place.page);
  cg_page_camera_scroll (self, sheet.x + place.x * self->zoom - view_x,
                         sheet.y + place.y * self->zoom - view_y);
}

static double
fitting_zoom (const CgPageCamera *self, guint page)
{
  if (self->fit == CG_PAGE_FIT_WIDTH)
    return cg_page_layout_fit_width (self->layout, self->width);

  if (self->fit == CG_PAGE_FIT_PAGE)
    return cg_page_layout_fit_page (self->layout, page, self->width, self->height);

  return self->zoom;
}

CgPagePlace
cg_page_camera_get_place (const CgPageCamera *self)
{
  return place_at (self, self->width / 2, 0);
}

void
cg_page_camera_set_place (CgPageCamera *self, const CgPagePlace *place)
{
  guint last = cg_page_layout_get_n_pages (self->layout) - 1;
  CgPagePlace there = *place;

  there.page = MIN (there.page, last);
  self->fit = place->fit;
  self->zoom = cg_zoom_clamp (place->zoom);
  if (self->width > 0)
    self->zoom = fitting_zoom (self, there.page);
  bring (self, there, self->width / 2, 0);
}

/* Moving and zooming */

void
cg_page_camera_init (CgPageCamera *self, const CgPageLayout *layout)
{
  *self = (CgPageCamera){ .layout = layout, .zoom = 1, .fit = CG_PAGE_FIT_WIDTH };
}

void
cg_page_camera_resize (CgPageCamera *self, double width, double height)
{
  CgPagePlace place = cg_page_camera_get_place (self);
  guint page = cg_page_camera_page (self);

  self->width = width;
  self->height = height;
  self->zoom = fitting_zoom (self, page);
  bring (self, place, width / 2, 0);
}

/* Another zoom may bring more of another page into view than of the one in hand. */
static void
keep_in_hand (CgPageCamera *self, guint page)
{
  if (cg_page_camera_page (self) != page)
    cg_page_camera_go (self, page, 0);
}

void
cg_page_camera_set_fit (CgPageCamera *self, CgPageFit fit)
{
  self->fit = fit;
  if (self->width > 0)
    cg_page_camera_resize (self, self->width, self->height);
  if (fit == CG_PAGE_FIT_PAGE)
    cg_page_camera_go (self, cg_page_camera_page (self), 0);
}

void
cg_page_camera_set_layout (CgPageCamera *self, const CgPageLayout *layout, gboolean single)
{
  CgPagePlace place = cg_page_camera_get_place (self);
  guint page = cg_page_camera_page (self);

  self->layout = layout;
  self->single = single;
  if (self->width > 0)
    self->zoom = fitting_zoom (self, page);
  bring (self, place, self->width / 2, 0);
  keep_in_hand (self, page);
}

void
cg_page_camera_zoom_into (CgPageCamera *self, const CgPageRectangle *frame)
{
  double across = self->width / MAX (frame->width, 1);
  double down = self->height / MAX (frame->height, 1);
  CgPagePlace middle = place_at (self, frame->x + frame->width / 2, frame->y + frame->height / 2);

  self->fit = CG_PAGE_FIT_FREE;
  self->zoom = cg_zoom_clamp (self->zoom * MIN (across, down));
  bring (self, middle, self->width / 2, self->height / 2);
}

gboolean
cg_page_camera_is_at_edge (const CgPageCamera *self, int direction)
{
  double above = self->y - cg_page_camera_desk_top (self);

  return direction < 0 ? above < 1 : above + self->height > cg_page_camera_desk_height (self) - 1;
}

gboolean
cg_page_camera_turn_leaf (CgPageCamera *self, int direction)
{
  guint n_rows = cg_page_layout_get_n_rows (self->layout);

  if (!self->single || (direction < 0 ? self->row == 0 : self->row + 1 >= n_rows))
    return FALSE;

  self->row = direction < 0 ? self->row - 1 : self->row + 1;
  cg_page_camera_scroll (self, self->x, direction < 0 ? G_MAXDOUBLE : -G_MAXDOUBLE);
  return TRUE;
}

void
cg_page_camera_zoom_around (CgPageCamera *self, double zoom, double view_x, double view_y)
{
  CgPagePlace place = place_at (self, view_x, view_y);

  self->fit = CG_PAGE_FIT_FREE;
  self->zoom = cg_zoom_clamp (zoom);
  bring (self, place, view_x, view_y);
}

/* How far down a line of the page is seen; on a page that lies on its side it is no line. */
static double
seen_top (const CgPageCamera *self, guint page, double top)
{
  guint turn = cg_page_layout_get_turn (self->layout, page);

  if (turn == 2 && top > 0)
    return cg_page_layout_get_page_size (self->layout, page).height - top;

  return turn % 2 == 0 ? top : 0;
}

void
cg_page_camera_go (CgPageCamera *self, guint page, double top)
{
  CgPagePlace place = { .page = MIN (page, cg_page_layout_get_n_pages (self->layout) - 1) };

  place.x = on_desk (self, place.page).width / self->zoom / 2;
  place.y = seen_top (self, place.page, top);
  bring (self, place, self->width / 2, DESK_ABOVE);
}

void
cg_page_camera_reveal (CgPageCamera *self, guint page, const CgPageBox *box)
{
  CgPageBox seen = cg_page_turn_box (cg_page_layout_get_page_size (self->layout, page),
                                     cg_page_layout_get_turn (self->layout, page), box);
  CgPageRectangle place;
  double left, right, top, bottom, dx, dy;

  if (self->single && self->row != cg_page_layout_get_row (self->layout, page))
    cg_page_camera_go (self, page, 0);

  place = cg_page_camera_place_of (self, page);
  left = place.x + seen.x1 * self->zoom, right = place.x + seen.x2 * self->zoom;
  top = place.y + seen.y1 * self->zoom, bottom = place.y + seen.y2 * self->zoom;
  dx = left < 0 || right > self->width ? (left + right - self->width) / 2 : 0;
  dy = top < 0 || bottom > self->height ? top - self->height * REVEALED_AT : 0;
  cg_page_camera_scroll (self, self->x + dx, self->y + dy);
}

/* Pixels of a page that are seen. */
static double
seen_area (const CgPageCamera *self, guint page)
{
  CgPageRectangle place = cg_page_camera_place_of (self, page);
  double across = MIN (place.x + place.width, self->width) - MAX (place.x, 0);
  double down = MIN (place.y + place.height, self->height) - MAX (place.y, 0);

  return MAX (across, 0) * MAX (down, 0);
}

guint
cg_page_camera_page (const CgPageCamera *self)
{
  guint first, last, best;

  cg_page_camera_get_visible (self, &first, &last);
  if (first > last)
    return page_at (self, self->width / 2, 0);

  best = first;
  for (guint page = first + 1; page <= last; page++)
    if (seen_area (self, page) > seen_area (self, best) * 1.001)
      best = page;

  return best;
}

CgPageRectangle
cg_page_camera_place_of (const CgPageCamera *self, guint page)
{
  CgPageRectangle place = on_desk (self, page);

  place.x -= self->x;
  place.y -= self->y;
  return place;
}

void
cg_page_camera_locate (const CgPageCamera *self,
                       double view_x,
                       double view_y,
                       guint *page,
                       double *page_x,
                       double *page_y)
{
  CgPageRectangle place;

  *page = page_at (self, view_x, view_y);
  place = cg_page_camera_place_of (self, *page);
  *page_x = (view_x - place.x) / self->zoom;
  *page_y = (view_y - place.y) / self->zoom;
  cg_page_turn_point_back (cg_page_layout_get_page_size (self->layout, *page),
                           cg_page_layout_get_turn (self->layout, *page), page_x, page_y);
}

CgPageBox
cg_page_camera_area (const CgPageCamera *self, guint page, const CgPageRectangle *frame)
{
  CgPageRectangle place = cg_page_camera_place_of (self, page);
  CgPageBox seen = {
    .x1 = CLAMP (frame->x - place.x, 0, place.width) / self->zoom,
    .y1 = CLAMP (frame->y - place.y, 0, place.height) / self->zoom,
    .x2 = CLAMP (frame->x + frame->width - place.x, 0, place.width) / self->zoom,
    .y2 = CLAMP (frame->y + frame->height - place.y, 0, place.height) / self->zoom,
  };

  return cg_page_turn_box_back (cg_page_layout_get_page_size (self->layout, page),
                                cg_page_layout_get_turn (self->layout, page), &seen);
}

CgPlanView
cg_page_camera_plan_view (const CgPageCamera *self, int scale_factor, int direction)
{
  guint first, last;

  cg_page_camera_get_visible (self, &first, &last);
  return (CgPlanView){
    .first = first,
    .last = last,
    .x = self->x,
    .y = self->y,
    .width = self->width,
    .height = self->height,
    .desk_width = cg_page_camera_desk_width (self),
    .zoom = self->zoom,
    .scale_factor = scale_factor,
    .direction = direction,
  };
}
