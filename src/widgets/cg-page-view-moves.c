/* cg-page-view-moves.c: where one is in a page view: place, zoom, how the pages stand, the tool.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-view-private.h"

#include <math.h>
#include <string.h>

/* Place and zoom */

guint
cg_page_view_get_page (CgPageView *self)
{
  return self->page;
}

/* Half a view away what one read is not seen any more. */
static gboolean
leads_away (CgPageView *self, const CgPagePlace *from, const CgPagePlace *to)
{
  return from->page != to->page || fabs (to->zoom / from->zoom - 1) > 0.01 ||
         fabs (to->y - from->y) * to->zoom > self->camera.height / 2;
}

static void
notify_ways (CgPageView *self)
{
  cg_page_view_notify (self, CG_PAGE_VIEW_CAN_GO_BACK);
  cg_page_view_notify (self, CG_PAGE_VIEW_CAN_GO_FORWARD);
}

void
cg_page_view_jumped (CgPageView *self, const CgPagePlace *from)
{
  CgPagePlace to = cg_page_view_get_place (self);

  if (!self->seen || !leads_away (self, from, &to))
    return;

  cg_page_history_leave (self->history, from);
  notify_ways (self);
}

void
cg_page_view_show_place (CgPageView *self, guint page, double top)
{
  CgPagePlace before = cg_page_view_get_place (self);

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_go (&self->camera, page, top);
  cg_page_view_camera_jumped (self);
  cg_page_view_jumped (self, &before);
}

void
cg_page_view_set_page (CgPageView *self, guint page)
{
  cg_page_view_show_place (self, page, 0);
}

double
cg_page_view_get_zoom (CgPageView *self)
{
  return self->camera.zoom;
}

static void
notify_fit (CgPageView *self, CgPageFit before)
{
  if (self->camera.fit != before)
    cg_page_view_notify (self, CG_PAGE_VIEW_FIT);
}

static void
fit_changed (CgPageView *self, CgPageFit before)
{
  notify_fit (self, before);
  cg_page_view_camera_moved (self);
}

void
cg_page_view_zoom_around (CgPageView *self, double zoom, double x, double y)
{
  CgPageFit before = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_zoom_around (&self->camera, zoom, x, y);
  fit_changed (self, before);
}

void
cg_page_view_set_zoom (CgPageView *self, double zoom)
{
  cg_page_view_zoom_around (self, zoom, self->camera.width / 2, self->camera.height / 2);
}

CgPageFit
cg_page_view_get_fit (CgPageView *self)
{
  return self->camera.fit;
}

void
cg_page_view_set_fit (CgPageView *self, CgPageFit fit)
{
  CgPageFit before = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout != NULL)
    cg_page_camera_set_fit (&self->camera, fit);
  self->camera.fit = fit;
  fit_changed (self, before);
}

void
cg_page_view_zoom_into (CgPageView *self, const CgPageRectangle *frame)
{
  CgPagePlace before = cg_page_view_get_place (self);

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_zoom_into (&self->camera, frame);
  fit_changed (self, before.fit);
  cg_page_view_jumped (self, &before);
}

void
cg_page_view_step (CgPageView *self, int direction)
{
  guint row, n_rows, first, last;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  n_rows = cg_page_layout_get_n_rows (self->layout);
  row = cg_page_layout_get_row (self->layout, cg_page_camera_page (&self->camera));
  row = direction > 0 ? MIN (row + 1, n_rows - 1) : row - MIN (row, 1);
  cg_page_layout_get_row_pages (self->layout, row, &first, &last);
  cg_page_camera_go (&self->camera, first, 0);
  cg_page_view_camera_jumped (self);
}

gboolean
cg_page_view_turn_over (CgPageView *self, int direction)
{
  g_return_val_if_fail (CG_IS_PAGE_VIEW (self), FALSE);

  if (self->layout == NULL || !cg_page_camera_is_at_edge (&self->camera, direction) ||
      !cg_page_camera_turn_leaf (&self->camera, direction))
    return FALSE;

  self->direction = direction;
  cg_page_view_camera_jumped (self);
  return TRUE;
}

CgPagePlace
cg_page_view_get_place (CgPageView *self)
{
  if (self->layout == NULL)
    return (CgPagePlace){ .zoom = self->camera.zoom, .fit = self->camera.fit };

  return cg_page_camera_get_place (&self->camera);
}

void
cg_page_view_set_place (CgPageView *self, const CgPagePlace *place)
{
  CgPageFit before = self->camera.fit;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  cg_page_camera_set_place (&self->camera, place);
  notify_fit (self, before);
  cg_page_view_camera_jumped (self);
}

gboolean
cg_page_view_can_travel (CgPageView *self, int direction)
{
  return self->history != NULL && cg_page_history_has (self->history, direction);
}

gboolean
cg_page_view_travel (CgPageView *self, int direction)
{
  CgPagePlace place = cg_page_view_get_place (self);

  g_return_val_if_fail (CG_IS_PAGE_VIEW (self), FALSE);

  if (self->history == NULL || !cg_page_history_step (self->history, direction, &place))
    return FALSE;

  cg_page_view_set_place (self, &place);
  notify_ways (self);
  return TRUE;
}

/* How the pages stand */

CgPageSpread
cg_page_view_get_spread (CgPageView *self)
{
  return self->spread;
}

void
cg_page_view_set_spread (CgPageView *self, CgPageSpread spread)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->spread == spread)
    return;

  self->spread = spread;
  cg_page_view_lay_out_again (self);
  cg_page_view_notify (self, CG_PAGE_VIEW_SPREAD);
}

CgPageColors
cg_page_view_get_colors (CgPageView *self)
{
  return self->colors;
}

void
cg_page_view_set_colors (CgPageView *self, CgPageColors colors)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->colors == colors)
    return;

  self->colors = colors;
  cg_page_sheets_set_colors (self->sheets, colors);
  cg_page_view_notify (self, CG_PAGE_VIEW_COLORS);
}

guint
cg_page_view_get_turn (CgPageView *self, guint page)
{
  return self->layout == NULL || page >= cg_page_layout_get_n_pages (self->layout)
             ? 0
             : self->turns[page];
}

void
cg_page_view_set_turns (CgPageView *self, const guint8 *turns)
{
  guint n_pages;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  n_pages = cg_page_layout_get_n_pages (self->layout);
  if (memcmp (self->turns, turns, n_pages) == 0)
    return;

  for (guint page = 0; page < n_pages; page++)
    self->turns[page] = turns[page] % 4;
  cg_page_view_lay_out_again (self);
}

void
cg_page_view_set_turn (CgPageView *self, guint page, guint turn)
{
  g_autofree guint8 *turns = NULL;
  guint n_pages;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  n_pages = self->layout != NULL ? cg_page_layout_get_n_pages (self->layout) : 0;
  if (page >= n_pages)
    return;

  turns = g_memdup2 (self->turns, n_pages);
  turns[page] = turn % 4;
  cg_page_view_set_turns (self, turns);
}

void
cg_page_view_turn_pages (CgPageView *self, guint first, guint last, int quarters)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  last = MIN (last, cg_page_layout_get_n_pages (self->layout) - 1);
  for (guint page = first; page <= last; page++)
    self->turns[page] = (guint8) ((self->turns[page] + 4 + quarters % 4) % 4);
  cg_page_view_lay_out_again (self);
  g_signal_emit_by_name (self, "turned", first, last);
}

static void
move_by (GtkAdjustment *adjustment, double pixels)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + pixels);
}

void
cg_page_view_scroll_by (CgPageView *self, double dx, double dy)
{
  move_by (cg_scroller_across (CG_SCROLLER (self)), dx);
  move_by (cg_scroller_down (CG_SCROLLER (self)), dy);
}

gboolean
cg_page_view_locate (
    CgPageView *self, double x, double y, guint *page, double *page_x, double *page_y)
{
  if (self->layout == NULL)
    return FALSE;

  cg_page_camera_locate (&self->camera, x, y, page, page_x, page_y);
  return TRUE;
}

/* What the pointer does */

CgPageTool
cg_page_view_get_tool (CgPageView *self)
{
  return self->tool;
}

void
cg_page_view_set_tool (CgPageView *self, CgPageTool tool)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->tool == tool)
    return;

  self->tool = tool;
  cg_page_view_notify (self, CG_PAGE_VIEW_TOOL);
}

void
cg_page_view_set_frame (CgPageView *self, const CgPageRectangle *frame)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  self->frame = frame != NULL ? *frame : (CgPageRectangle){ 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
