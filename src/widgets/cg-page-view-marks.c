/* cg-page-view-marks.c: what is marked on the pages of a view: the selection, what a search found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-view-private.h"

/* Selection */

CgPageSelection
cg_page_view_get_selection (CgPageView *self)
{
  return cg_page_picks_get_selection (self->picks);
}

void
cg_page_view_set_selection (CgPageView *self, const CgPageSelection *selection)
{
  cg_page_picks_set_selection (self->picks, selection);
  cg_page_view_notify (self, CG_PAGE_VIEW_HAS_SELECTION);
}

void
cg_page_view_set_selection_ends (CgPageView *self, CgPagePoint anchor, CgPagePoint caret)
{
  cg_page_picks_set_ends (self->picks, anchor, caret);
  cg_page_view_notify (self, CG_PAGE_VIEW_HAS_SELECTION);
}

CgPagePoint
cg_page_view_get_anchor (CgPageView *self)
{
  CgPagePoint anchor, caret;

  cg_page_picks_get_ends (self->picks, &anchor, &caret);
  return anchor;
}

void
cg_page_view_select_page (CgPageView *self)
{
  guint page = cg_page_view_get_page (self);

  if (self->layout != NULL)
    cg_page_view_set_selection_ends (self, (CgPagePoint){ page, 0 },
                                     (CgPagePoint){ page, G_MAXUINT });
}

/* Keys draw the selection further from its end, or from what is seen first. */
static gboolean
get_ends (CgPageView *self, CgPagePoint *anchor, CgPagePoint *caret)
{
  CgPageText *text;
  double x, y;

  cg_page_picks_get_ends (self->picks, anchor, caret);
  if (cg_page_picks_has_any (self->picks) && cg_page_picks_get_area (self->picks).box.x2 <= 0)
    return TRUE;
  if (!cg_page_view_locate (self, 0, 0, &caret->page, &x, &y))
    return FALSE;

  text = cg_page_loader_get_text (self->loader, caret->page);
  caret->caret = text != NULL ? cg_page_text_caret_at (text, x, y) : 0;
  *anchor = *caret;
  return TRUE;
}

/* Over the ends of a page to the next one whose text is there. */
static gboolean
move_over (CgPageView *self, CgPagePoint *caret, CgSelectionStep step, int direction)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, caret->page);
  guint last = cg_page_layout_get_n_pages (self->layout) - 1;
  guint n, moved,
      next = direction < 0 ? caret->page - MIN (caret->page, 1) : MIN (caret->page + 1, last);

  if (text == NULL)
    {
      cg_page_loader_want_text (self->loader, caret->page);
      return FALSE;
    }

  n = cg_page_text_get_n_characters (text);
  moved = cg_page_selection_move (text, caret->caret, step, direction);
  if (moved != MIN (caret->caret, n) || step == CG_SELECTION_STEP_LINE_END || next == caret->page)
    {
      caret->caret = moved;
      return TRUE;
    }
  if (cg_page_loader_get_text (self->loader, next) == NULL)
    {
      cg_page_loader_want_text (self->loader, next);
      return FALSE;
    }

  *caret = (CgPagePoint){ next, direction < 0 ? G_MAXUINT : 0 };
  return TRUE;
}

static void
reveal_caret (CgPageView *self, const CgPagePoint *caret)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, caret->page);
  guint n = text != NULL ? cg_page_text_get_n_characters (text) : 0;
  CgPageBox box;

  if (n == 0)
    return;

  box = cg_page_text_get_box (text, MIN (caret->caret, n - 1));
  cg_page_camera_reveal (&self->camera, caret->page, &box);
  cg_page_view_camera_moved (self);
}

void
cg_page_view_move_caret (CgPageView *self, CgSelectionStep step, int direction)
{
  CgPagePoint anchor, caret;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (!get_ends (self, &anchor, &caret) || !move_over (self, &caret, step, direction))
    return;

  cg_page_view_set_selection_ends (self, anchor, caret);
  reveal_caret (self, &caret);
}

void
cg_page_view_set_area (CgPageView *self, const CgPageArea *area)
{
  cg_page_picks_set_area (self->picks, area);
  cg_page_view_notify (self, CG_PAGE_VIEW_HAS_SELECTION);
}

gboolean
cg_page_view_get_area (CgPageView *self, CgPageArea *area)
{
  *area = cg_page_picks_get_area (self->picks);

  return area->box.x2 > area->box.x1;
}

CgPageArea
cg_page_view_frame_area (CgPageView *self, const CgPageRectangle *frame, guint page)
{
  return (CgPageArea){ page, cg_page_camera_area (&self->camera, page, frame) };
}

/* Around all lines of the selection on the page where it begins. */
static gboolean
area_of_selection (CgPageView *self, CgPageArea *area)
{
  CgPageSelection selection = cg_page_picks_get_selection (self->picks);
  CgPageText *text =
      self->loader != NULL ? cg_page_loader_get_text (self->loader, selection.start.page) : NULL;
  g_autoptr (GArray) boxes = NULL;
  guint start, end;

  if (text == NULL || !cg_page_selection_on_page (&selection, selection.start.page, &start, &end))
    return FALSE;

  boxes = cg_page_text_rectangles (text, start, end);
  *area = (CgPageArea){ selection.start.page, { G_MAXDOUBLE, G_MAXDOUBLE, 0, 0 } };
  for (guint i = 0; i < boxes->len; i++)
    {
      CgPageBox box = g_array_index (boxes, CgPageBox, i);

      area->box.x1 = MIN (area->box.x1, box.x1);
      area->box.y1 = MIN (area->box.y1, box.y1);
      area->box.x2 = MAX (area->box.x2, box.x2);
      area->box.y2 = MAX (area->box.y2, box.y2);
    }

  return boxes->len > 0;
}

void
cg_page_view_select_table (CgPageView *self)
{
  CgPageArea area;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (area_of_selection (self, &area))
    cg_page_view_set_area (self, &area);
  else
    cg_page_view_set_tool (self, CG_PAGE_TOOL_AREA);
}

char *
cg_page_view_get_selected_text (CgPageView *self)
{
  return cg_page_picks_get_text (self->picks);
}

void
cg_page_view_copy (CgPageView *self)
{
  cg_page_picks_copy (self->picks);
}

/* What a search found */

static void
found_cb (CgPageView *self, guint page)
{
  cg_page_sheets_update (self->sheets, page);
}

void
cg_page_view_set_finder (CgPageView *self, CgPdfFinder *finder)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->hits.finder != NULL)
    g_signal_handlers_disconnect_by_func (self->hits.finder, found_cb, self);
  g_set_object (&self->hits.finder, finder);
  if (finder != NULL)
    g_signal_connect_object (finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  cg_page_view_show_hit (self, 0, -1);
}

void
cg_page_view_reveal_hit (CgPageView *self)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, self->hits.page);
  CgPageBox box;

  self->hit_due = text == NULL;
  if (text == NULL)
    {
      cg_page_loader_want_text (self->loader, self->hits.page);
      return;
    }
  if (!cg_page_hits_get_place (&self->hits, text, &box))
    return;

  cg_page_camera_reveal (&self->camera, self->hits.page, &box);
  cg_page_view_camera_moved (self);
}

void
cg_page_view_show_hit (CgPageView *self, guint page, int index)
{
  CgPagePlace before = cg_page_view_get_place (self);

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  self->hits.page = page;
  self->hits.index = index;
  self->hit_due = FALSE;
  cg_page_sheets_set_hits (self->sheets, &self->hits);
  if (self->loader == NULL || index < 0)
    return;

  if (cg_page_loader_get_text (self->loader, page) == NULL && page != self->page)
    cg_page_camera_go (&self->camera, page, 0);
  cg_page_view_reveal_hit (self);
  cg_page_view_camera_moved (self);
  cg_page_view_jumped (self, &before);
}

void
cg_page_view_get_hit (CgPageView *self, guint *page, int *index)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  *page = self->hits.page;
  *index = self->hits.index;
}
