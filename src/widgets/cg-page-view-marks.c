/* cg-page-view-marks.c: what is marked on the pages of a view: selection, hits, annotations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-turn.h"
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
  cg_page_view_camera_jumped (self);
  cg_page_view_jumped (self, &before);
}

void
cg_page_view_get_hit (CgPageView *self, guint *page, int *index)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  *page = self->hits.page;
  *index = self->hits.index;
}

static gboolean
is_hit_seen (CgPageView *self)
{
  CgPageText *text =
      self->loader != NULL ? cg_page_loader_get_text (self->loader, self->hits.page) : NULL;
  CgPageRectangle place;
  CgPageBox box;

  if (text == NULL || !cg_page_hits_get_place (&self->hits, text, &box))
    return FALSE;

  place = cg_page_view_get_rectangle (self, self->hits.page, &box);
  return place.y + place.height > 0 && place.y < gtk_widget_get_height (GTK_WIDGET (self));
}

void
cg_page_view_select_hit (CgPageView *self)
{
  const CgPageRange *range;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (!is_hit_seen (self))
    return;

  range = cg_page_hits_get_range (&self->hits);
  cg_page_view_set_selection_ends (self, (CgPagePoint){ self->hits.page, range->start },
                                   (CgPagePoint){ self->hits.page, range->end });
}

/* Annotations */

static void
marks_cb (CgPageView *self)
{
  cg_page_sheets_set_marks (self->sheets, self->marks);
}

void
cg_page_view_set_marks (CgPageView *self, CgPageMarks *marks)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->marks != NULL)
    g_signal_handlers_disconnect_by_func (self->marks, marks_cb, self);
  g_set_object (&self->marks, marks);
  if (marks != NULL)
    g_signal_connect_object (marks, "changed", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  if (self->sheets != NULL)
    marks_cb (self);
}

CgPageMarks *
cg_page_view_get_marks (CgPageView *self)
{
  return self->marks;
}

static void
pick_free (gpointer data)
{
  CgPagePick *pick = data;

  g_array_unref (pick->places);
  g_free (pick->text);
  g_free (pick);
}

static GArray *
places_of (CgPageText *text, guint start, guint end)
{
  g_autoptr (GArray) boxes = cg_page_text_rectangles (text, start, end);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (CgPlace));

  for (guint i = 0; i < boxes->len; i++)
    {
      const CgPageBox *box = &g_array_index (boxes, CgPageBox, i);
      CgPlace place = { box->x1, box->y1, box->x2, box->y2 };

      g_array_append_val (places, place);
    }

  return places;
}

static void
add_pick (GPtrArray *picks, guint page, CgPageText *text, guint start, guint end)
{
  g_autoptr (GArray) places = places_of (text, start, end);
  CgPagePick *pick;

  if (places->len == 0)
    return;

  pick = g_new0 (CgPagePick, 1);
  pick->page = page;
  pick->places = g_steal_pointer (&places);
  pick->text = cg_page_text_copy_range (text, start, end);
  g_ptr_array_add (picks, pick);
}

/* Of an area, too, what it says in one line. */
static void
add_area (GPtrArray *picks, const CgPageArea *area, const char *text)
{
  CgPagePick *pick = g_new0 (CgPagePick, 1);
  CgPlace place = { area->box.x1, area->box.y1, area->box.x2, area->box.y2 };

  pick->page = area->page;
  pick->places = g_array_new (FALSE, FALSE, sizeof (CgPlace));
  g_array_append_val (pick->places, place);
  pick->text = g_strdelimit (g_strdup (text), "\t\n", ' ');
  g_ptr_array_add (picks, pick);
}

GPtrArray *
cg_page_view_get_picks (CgPageView *self)
{
  CgPageSelection selection = cg_page_picks_get_selection (self->picks);
  g_autofree char *text = cg_page_picks_get_text (self->picks);
  GPtrArray *picks = g_ptr_array_new_with_free_func (pick_free);
  CgPageArea area;
  guint start, end;

  if (text == NULL || !cg_page_picks_has_any (self->picks))
    return picks;
  if (cg_page_view_get_area (self, &area))
    {
      add_area (picks, &area, text);
      return picks;
    }

  for (guint page = selection.start.page; page <= selection.end.page; page++)
    if (cg_page_selection_on_page (&selection, page, &start, &end))
      add_pick (picks, page, cg_page_loader_get_text (self->loader, page), start, end);

  return picks;
}

gboolean
cg_page_view_is_selected_at (CgPageView *self, double x, double y)
{
  CgPageSelection selection = cg_page_picks_get_selection (self->picks);
  CgPageText *text;
  CgPageArea area;
  guint page, start, end;
  double page_x, page_y;
  int at;

  if (!cg_page_picks_has_any (self->picks) ||
      !cg_page_view_locate (self, x, y, &page, &page_x, &page_y))
    return FALSE;
  if (cg_page_view_get_area (self, &area))
    return page == area.page && page_x >= area.box.x1 && page_x <= area.box.x2 &&
           page_y >= area.box.y1 && page_y <= area.box.y2;
  if (!cg_page_selection_on_page (&selection, page, &start, &end))
    return FALSE;

  text = cg_page_loader_get_text (self->loader, page);
  at = text != NULL ? cg_page_text_hit (text, page_x, page_y) : -1;
  return at >= 0 && (guint) at >= start && (guint) at < end;
}

void
cg_page_view_reveal (CgPageView *self, guint page, const CgPageBox *box)
{
  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  if (self->layout == NULL || page >= cg_page_layout_get_n_pages (self->layout))
    return;

  cg_page_camera_reveal (&self->camera, page, box);
  cg_page_view_camera_moved (self);
}

CgPdfSize
cg_page_view_get_page_size (CgPageView *self, guint page)
{
  return cg_page_layout_get_page_size (self->layout, page);
}

CgPageRectangle
cg_page_view_get_rectangle (CgPageView *self, guint page, const CgPageBox *box)
{
  CgPageRectangle place = cg_page_camera_place_of (&self->camera, page);
  CgPageBox seen = cg_page_turn_box (cg_page_view_get_page_size (self, page),
                                     cg_page_layout_get_turn (self->layout, page), box);
  double zoom = self->camera.zoom;

  return (CgPageRectangle){ place.x + seen.x1 * zoom, place.y + seen.y1 * zoom,
                            (seen.x2 - seen.x1) * zoom, (seen.y2 - seen.y1) * zoom };
}

/* The other corner may lie beyond the page. */
void
cg_page_view_take_frame (CgPageView *self, const CgPageRectangle *frame)
{
  guint page;
  double x1, y1, x2, y2;
  CgPageRectangle sheet;
  CgPageBox box;

  g_return_if_fail (CG_IS_PAGE_VIEW (self));

  cg_page_view_set_tool (self, CG_PAGE_TOOL_TEXT);
  if (!cg_page_view_locate (self, frame->x, frame->y, &page, &x1, &y1))
    return;

  sheet = cg_page_camera_place_of (&self->camera, page);
  x2 = (CLAMP (frame->x + frame->width, sheet.x, sheet.x + sheet.width) - sheet.x) /
       self->camera.zoom;
  y2 = (CLAMP (frame->y + frame->height, sheet.y, sheet.y + sheet.height) - sheet.y) /
       self->camera.zoom;
  cg_page_turn_point_back (cg_page_view_get_page_size (self, page),
                           cg_page_layout_get_turn (self->layout, page), &x2, &y2);
  box = (CgPageBox){ MIN (x1, x2), MIN (y1, y2), MAX (x1, x2), MAX (y1, y2) };
  g_signal_emit_by_name (self, "framed", page, &box);
}
