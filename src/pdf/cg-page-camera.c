/* cg-page-camera.c: what is seen of the desk: place, zoom and how both follow the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-camera.h"

#include "cg-zoom.h"

/* Pixels of desk that are left above a page one goes to. */
/* What is brought into view stands so far down in it: what leads to it is seen too. */
#define REVEALED_AT 0.3

#define DESK_ABOVE 8

/* A point of a page, to be found again at another zoom. */
typedef struct
{
  guint page;
  double from_top;    /* points from the page's top */
  double from_centre; /* points from the middle of the desk */
} Place;

double
cg_page_camera_desk_width (const CgPageCamera *self)
{
  return MAX (cg_page_layout_get_width (self->layout, self->zoom), self->width);
}

double
cg_page_camera_desk_height (const CgPageCamera *self)
{
  return MAX (cg_page_layout_get_height (self->layout, self->zoom), self->height);
}

void
cg_page_camera_scroll (CgPageCamera *self, double x, double y)
{
  self->x = CLAMP (x, 0, cg_page_camera_desk_width (self) - self->width);
  self->y = CLAMP (y, 0, cg_page_camera_desk_height (self) - self->height);
}

static CgPageRectangle
on_desk (const CgPageCamera *self, guint page)
{
  return cg_page_layout_get_page (self->layout, page, self->zoom, cg_page_camera_desk_width (self));
}

static Place
place_at (const CgPageCamera *self, double view_x, double view_y)
{
  guint page = cg_page_layout_page_at (self->layout, self->y + view_y, self->zoom);

  return (Place){
    .page = page,
    .from_top = (self->y + view_y - on_desk (self, page).y) / self->zoom,
    .from_centre = (self->x + view_x - cg_page_camera_desk_width (self) / 2) / self->zoom,
  };
}

static void
bring (CgPageCamera *self, Place place, double view_x, double view_y)
{
  double middle = cg_page_camera_desk_width (self) / 2;

  cg_page_camera_scroll (self, middle + place.from_centre * self->zoom - view_x,
                         on_desk (self, place.page).y + place.from_top * self->zoom - view_y);
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

void
cg_page_camera_init (CgPageCamera *self, const CgPageLayout *layout)
{
  *self = (CgPageCamera){ .layout = layout, .zoom = 1, .fit = CG_PAGE_FIT_WIDTH };
}

void
cg_page_camera_resize (CgPageCamera *self, double width, double height)
{
  Place place = place_at (self, self->width / 2, 0);
  guint page = cg_page_camera_page (self);

  self->width = width;
  self->height = height;
  self->zoom = fitting_zoom (self, page);
  bring (self, place, width / 2, 0);
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
cg_page_camera_zoom_around (CgPageCamera *self, double zoom, double view_x, double view_y)
{
  Place place = place_at (self, view_x, view_y);

  self->fit = CG_PAGE_FIT_FREE;
  self->zoom = cg_zoom_clamp (zoom);
  bring (self, place, view_x, view_y);
}

void
cg_page_camera_go (CgPageCamera *self, guint page, double top)
{
  guint last = cg_page_layout_get_n_pages (self->layout) - 1;

  bring (self, (Place){ .page = MIN (page, last), .from_top = top }, self->width / 2, DESK_ABOVE);
}

void
cg_page_camera_reveal (CgPageCamera *self, guint page, const CgPageBox *box)
{
  CgPageRectangle place = cg_page_camera_place_of (self, page);
  double left = place.x + box->x1 * self->zoom, right = place.x + box->x2 * self->zoom;
  double top = place.y + box->y1 * self->zoom, bottom = place.y + box->y2 * self->zoom;
  double dx = left < 0 || right > self->width ? (left + right - self->width) / 2 : 0;
  double dy = top < 0 || bottom > self->height ? top - self->height * REVEALED_AT : 0;

  cg_page_camera_scroll (self, self->x + dx, self->y + dy);
}

static double
seen_height (const CgPageCamera *self, guint page)
{
  CgPageRectangle place = on_desk (self, page);

  return MIN (place.y + place.height, self->y + self->height) - MAX (place.y, self->y);
}

guint
cg_page_camera_page (const CgPageCamera *self)
{
  guint first, last, best;

  cg_page_layout_get_visible (self->layout, self->y, self->height, self->zoom, &first, &last);
  if (first > last)
    return cg_page_layout_page_at (self->layout, self->y, self->zoom);

  best = first;
  for (guint page = first; page <= last; page++)
    if (seen_height (self, page) > seen_height (self, best) + 0.5)
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

  *page = cg_page_layout_page_at (self->layout, self->y + view_y, self->zoom);
  place = cg_page_camera_place_of (self, *page);
  *page_x = (view_x - place.x) / self->zoom;
  *page_y = (view_y - place.y) / self->zoom;
}

CgPlanView
cg_page_camera_plan_view (const CgPageCamera *self, int scale_factor, int direction)
{
  return (CgPlanView){
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
