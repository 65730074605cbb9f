/* cg-page-view.h: the pages of a PDF on the desk, to read and select.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-camera.h"
#include "cg-page-colors.h"
#include "cg-page-loader.h"
#include "cg-page-marks.h"
#include "cg-page-selection.h"
#include "cg-page-spread.h"
#include "cg-pdf-finder.h"
#include "cg-scroller.h"

G_BEGIN_DECLS

/**
 * CgPageTool:
 * @CG_PAGE_TOOL_TEXT: dragging selects text
 * @CG_PAGE_TOOL_AREA: dragging selects a part of a page, once: a table, a place to cite
 * @CG_PAGE_TOOL_ZOOM: dragging shows a part as large as the view lets it be, once
 * @CG_PAGE_TOOL_FRAME: dragging, or a click, marks a place on a page for whoever asked: "framed"
 *
 * What the pointer does on the pages.
 */
typedef enum
{
  CG_PAGE_TOOL_TEXT,
  CG_PAGE_TOOL_AREA,
  CG_PAGE_TOOL_ZOOM,
  CG_PAGE_TOOL_FRAME,
} CgPageTool;

/**
 * CgPageView:
 *
 * A #GtkScrollable; put it into a #GtkScrolledWindow. Main thread, never blocks.
 *
 * Properties: "page" (guint, from 0: the one in hand), "zoom" (double, pixels a
 * point), "fit" (#CgPageFit, as an int), "spread" (#CgPageSpread, as an int), "colors"
 * (#CgPageColors, as an int), "tool" (#CgPageTool, as an int), "has-selection",
 * "can-go-back", "can-go-forward" (booleans, read only).
 *
 * Signal "shown": all pages in view have been drawn as they are to be; emitted
 * each time, after the frame, when something had been missing before.
 *
 * Signal "turned" (guint first, guint last): the user turned these pages; how they
 * stand now cg_page_view_get_turn() tells.
 *
 * Signal "framed" (guint page, gpointer place): the user marked this place, a #CgPageBox that is
 * lent, empty after a click. The tool is what it was before.
 *
 * Actions: `pages.copy`, `pages.zoom-in`, `pages.zoom-out`, `pages.next`,
 * `pages.previous`, `pages.first`, `pages.last`, `pages.turn` (all of them by a
 * quarter clockwise), `pages.turn-page` (the one in hand), `pages.fit-width`,
 * `pages.fit-page`, `pages.full` (100 %), `pages.zoom-frame` (the tool),
 * `pages.select-page`, `pages.select-table`, `pages.next-link`, `pages.previous-link`.
 */
#define CG_TYPE_PAGE_VIEW (cg_page_view_get_type ())
typedef struct _CgPageLinks CgPageLinks;
G_DECLARE_FINAL_TYPE (CgPageView, cg_page_view, CG, PAGE_VIEW, CgScroller)

/**
 * cg_page_view_new:
 *
 * Returns: (transfer floating): an empty desk
 */
GtkWidget *cg_page_view_new (void);

/**
 * cg_page_view_set_document:
 * @document: (nullable): the document to show, from its first page
 */
void cg_page_view_set_document (CgPageView *self, CgPdfDocument *document);

/**
 * cg_page_view_get_page:
 *
 * Returns: the page in hand, from 0: the one of which most is seen
 */
guint cg_page_view_get_page (CgPageView *self);

/**
 * cg_page_view_set_page:
 * @page: from 0; beyond the last one the last one
 *
 * Brings the page's top to the top of the view. A jump: cg_page_view_travel() leads
 * back from it.
 */
void cg_page_view_set_page (CgPageView *self, guint page);

/**
 * cg_page_view_show_place:
 * @page: from 0
 * @top: points from the page's top edge
 *
 * Brings a place of a page near to the top of the view. A jump, too.
 */
void cg_page_view_show_place (CgPageView *self, guint page, double top);

/**
 * cg_page_view_get_zoom:
 *
 * Returns: pixels a point
 */
double cg_page_view_get_zoom (CgPageView *self);

/**
 * cg_page_view_set_zoom:
 * @zoom: pixels a point; kept within 10 % and 3200 %
 *
 * Sets the zoom around the middle of the view and leaves fitting.
 */
void cg_page_view_set_zoom (CgPageView *self, double zoom);

/**
 * cg_page_view_zoom_around:
 * @zoom: pixels a point
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 *
 * As cg_page_view_set_zoom(), with what is at that point staying there.
 */
void cg_page_view_zoom_around (CgPageView *self, double zoom, double x, double y);

/**
 * cg_page_view_zoom_into:
 * @frame: a part of the view, pixels from its top left corner
 *
 * Shows it as large as the view lets it be. A jump, too.
 */
void cg_page_view_zoom_into (CgPageView *self, const CgPageRectangle *frame);

/**
 * cg_page_view_step:
 * @direction: 1 forward, −1 back
 *
 * To the next row of pages, or the one before.
 */
void cg_page_view_step (CgPageView *self, int direction);

/**
 * cg_page_view_turn_over:
 * @direction: 1 forward, −1 back
 *
 * While pages are shown one at a time and the edge of the one in hand is reached: the
 * next one from its top, or the one before from its foot.
 *
 * Returns: whether it was so; else one scrolls
 */
gboolean cg_page_view_turn_over (CgPageView *self, int direction);

/**
 * cg_page_view_get_place:
 *
 * Returns: what is seen, to come back to
 */
CgPagePlace cg_page_view_get_place (CgPageView *self);

/**
 * cg_page_view_set_place:
 * @place: what was seen once, of this file
 *
 * No jump: nothing leads back from it.
 */
void cg_page_view_set_place (CgPageView *self, const CgPagePlace *place);

/**
 * cg_page_view_can_travel:
 * @direction: −1 back, 1 forward
 *
 * Returns: whether jumps within the document lead to a place in that direction
 */
gboolean cg_page_view_can_travel (CgPageView *self, int direction);

/**
 * cg_page_view_travel:
 * @direction: −1 back, 1 forward
 *
 * Back to where the latest jump began, or forward again.
 *
 * Returns: whether there was a place in that direction
 */
gboolean cg_page_view_travel (CgPageView *self, int direction);

/**
 * cg_page_view_get_spread:
 *
 * Returns: how the pages are laid out
 */
CgPageSpread cg_page_view_get_spread (CgPageView *self);

/**
 * cg_page_view_set_spread:
 * @spread: how the pages are to be laid out; the one in hand stays in hand
 */
void cg_page_view_set_spread (CgPageView *self, CgPageSpread spread);

/**
 * cg_page_view_get_colors:
 *
 * Returns: the colours in which pages are shown
 */
CgPageColors cg_page_view_get_colors (CgPageView *self);

/**
 * cg_page_view_set_colors:
 * @colors: in which pages are to be shown
 *
 * Nothing is rendered anew for that.
 */
void cg_page_view_set_colors (CgPageView *self, CgPageColors colors);

/**
 * cg_page_view_get_turn:
 * @page: from 0
 *
 * Returns: quarters by which the page is turned clockwise, 0 to 3
 */
guint cg_page_view_get_turn (CgPageView *self, guint page);

/**
 * cg_page_view_set_turn:
 * @page: from 0
 * @turn: quarters by which the page is turned clockwise
 *
 * As it was remembered: nobody is told. Another document has no page turned.
 */
void cg_page_view_set_turn (CgPageView *self, guint page, guint turn);

/**
 * cg_page_view_set_turns:
 * @turns: (array): of every page, quarters by which it is turned clockwise
 *
 * As cg_page_view_set_turn(), of all pages at once.
 */
void cg_page_view_set_turns (CgPageView *self, const guint8 *turns);

/**
 * cg_page_view_turn_pages:
 * @first: from 0
 * @last: from 0; beyond the last one the last one
 * @quarters: by which they are turned further clockwise, may be negative
 *
 * The user turns them: "turned" is emitted.
 */
void cg_page_view_turn_pages (CgPageView *self, guint first, guint last, int quarters);

/**
 * cg_page_view_get_tool:
 *
 * Returns: what the pointer does
 */
CgPageTool cg_page_view_get_tool (CgPageView *self);

/**
 * cg_page_view_set_tool:
 * @tool: what the pointer is to do
 */
void cg_page_view_set_tool (CgPageView *self, CgPageTool tool);

/**
 * cg_page_view_set_frame:
 * @frame: (nullable): a part of the view that is being dragged out, to be drawn
 */
void cg_page_view_set_frame (CgPageView *self, const CgPageRectangle *frame);

/**
 * cg_page_view_scroll_by:
 * @dx: pixels to the right
 * @dy: pixels down
 */
void cg_page_view_scroll_by (CgPageView *self, double dx, double dy);

/**
 * cg_page_view_get_fit:
 *
 * Returns: how the zoom follows the size of the view
 */
CgPageFit cg_page_view_get_fit (CgPageView *self);

/**
 * cg_page_view_set_fit:
 * @fit: how the zoom follows the size of the view
 */
void cg_page_view_set_fit (CgPageView *self, CgPageFit fit);

/**
 * cg_page_view_locate:
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 * @page: (out): the page there, or the nearest one at that height
 * @page_x: (out): points from its left edge
 * @page_y: (out): points from its top edge
 *
 * Returns: %FALSE while there is no document
 */
gboolean cg_page_view_locate (
    CgPageView *self, double x, double y, guint *page, double *page_x, double *page_y);

/**
 * cg_page_view_get_links:
 *
 * Returns: (transfer none): the links on its pages
 */
CgPageLinks *cg_page_view_get_links (CgPageView *self);

/**
 * cg_page_view_get_loader:
 *
 * Returns: (transfer none) (nullable): what supplies the pages
 */
CgPageLoader *cg_page_view_get_loader (CgPageView *self);

/**
 * cg_page_view_set_selection:
 * @selection: (nullable): what is to be selected
 */
void cg_page_view_set_selection (CgPageView *self, const CgPageSelection *selection);

/**
 * cg_page_view_get_selection:
 *
 * Returns: what is selected; may be empty
 */
CgPageSelection cg_page_view_get_selection (CgPageView *self);

/**
 * cg_page_view_set_selection_ends:
 * @anchor: where it was begun
 * @caret: where it has been drawn to, and keys draw it further from
 */
void cg_page_view_set_selection_ends (CgPageView *self, CgPagePoint anchor, CgPagePoint caret);

/**
 * cg_page_view_get_anchor:
 *
 * Returns: where the selection was begun
 */
CgPagePoint cg_page_view_get_anchor (CgPageView *self);

/**
 * cg_page_view_move_caret:
 * @step: how far
 * @direction: 1 forward, down; −1 back, up
 *
 * Draws the selection further, as Shift with an arrow does, and brings its end into
 * view. Where nothing is selected it begins with the first character in view.
 */
void cg_page_view_move_caret (CgPageView *self, CgSelectionStep step, int direction);

/**
 * cg_page_view_select_page:
 *
 * Selects all text of the page in hand.
 */
void cg_page_view_select_page (CgPageView *self);

/**
 * cg_page_view_set_area:
 * @area: (nullable): a part of a page to be selected instead of text
 */
void cg_page_view_set_area (CgPageView *self, const CgPageArea *area);

/**
 * cg_page_view_get_area:
 * @area: (out): the part of a page that is selected
 *
 * Returns: whether there is one
 */
gboolean cg_page_view_get_area (CgPageView *self, CgPageArea *area);

/**
 * cg_page_view_frame_area:
 * @frame: a part of the view, pixels from its top left corner
 * @page: from 0
 *
 * Returns: what of the page is in it
 */
CgPageArea cg_page_view_frame_area (CgPageView *self, const CgPageRectangle *frame, guint page);

/**
 * cg_page_view_select_table:
 *
 * The area around the selected text of a page is selected instead, to be copied as a
 * table; where nothing is selected the pointer is to drag one out.
 */
void cg_page_view_select_table (CgPageView *self);

/**
 * cg_page_view_get_selected_text:
 *
 * Returns: (transfer full) (nullable): the selected text as it reads, of an area as tab
 *   separated columns; %NULL while
 *   the text of a selected page is still on its way
 */
char *cg_page_view_get_selected_text (CgPageView *self);

/**
 * cg_page_view_copy:
 *
 * Puts the selected text on the clipboard, as soon as all of it is there.
 */
void cg_page_view_copy (CgPageView *self);

/**
 * cg_page_view_set_finder:
 * @finder: (nullable): a search of the document, whose places are marked on the pages
 *
 * Another document forgets it.
 */
void cg_page_view_set_finder (CgPageView *self, CgPdfFinder *finder);

/**
 * cg_page_view_show_hit:
 * @page: from 0
 * @index: which of the places found on it, -1 for none
 *
 * Brings the place into view and marks it as the one in hand.
 */
void cg_page_view_show_hit (CgPageView *self, guint page, int index);

/**
 * cg_page_view_get_hit:
 * @page: (out): the page of the place in hand
 * @index: (out): which of its places, -1 for none
 */
void cg_page_view_get_hit (CgPageView *self, guint *page, int *index);

/**
 * cg_page_view_select_hit:
 *
 * The place in hand of what was found is selected, to be marked, quoted or copied; where none
 * is in sight, what is selected stays.
 */
void cg_page_view_select_hit (CgPageView *self);

/**
 * cg_page_view_set_marks:
 * @marks: (nullable): the annotations, drawn on the pages
 *
 * The user selects and moves them there. Another document leaves them as they are.
 */
void cg_page_view_set_marks (CgPageView *self, CgPageMarks *marks);

/**
 * cg_page_view_get_marks:
 *
 * Returns: (transfer none) (nullable): the annotations
 */
CgPageMarks *cg_page_view_get_marks (CgPageView *self);

/**
 * CgPagePick:
 * @page: from 0
 * @places: (element-type CgPlace): the lines selected on it
 * @text: as it reads
 *
 * What is selected on one page.
 */
typedef struct
{
  guint page;
  GArray *places;
  char *text;
} CgPagePick;

/**
 * cg_page_view_get_picks:
 *
 * Returns: (transfer full) (element-type CgPagePick): what is selected, page by page; empty while
 *   the text of a selected page is still on its way
 */
GPtrArray *cg_page_view_get_picks (CgPageView *self);

/**
 * cg_page_view_is_selected_at:
 * @x: pixels from the view's left edge
 * @y: pixels from its top edge
 *
 * Returns: whether what is there is selected
 */
gboolean cg_page_view_is_selected_at (CgPageView *self, double x, double y);

/**
 * cg_page_view_reveal:
 * @page: from 0
 * @box: a place on it, points, not turned
 *
 * Brings the place into view where it is not seen whole.
 */
void cg_page_view_reveal (CgPageView *self, guint page, const CgPageBox *box);

/**
 * cg_page_view_get_rectangle:
 * @page: from 0
 * @box: a place on it, points, not turned
 *
 * Returns: where it is seen, pixels from the view's top left corner; it may lie outside
 */
CgPageRectangle cg_page_view_get_rectangle (CgPageView *self, guint page, const CgPageBox *box);

/**
 * cg_page_view_get_page_size:
 * @page: from 0
 *
 * Returns: points, not turned; there must be a document
 */
CgPdfSize cg_page_view_get_page_size (CgPageView *self, guint page);

/**
 * cg_page_view_take_frame:
 * @frame: a part of the view, pixels from its top left corner
 *
 * The user marked it: "framed" is emitted for the page where it begins.
 */
void cg_page_view_take_frame (CgPageView *self, const CgPageRectangle *frame);

G_END_DECLS
