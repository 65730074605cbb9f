/* cg-paper-canvas.h: laid out pages as sheets of paper on a desk; the inside of CgPagePreview.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-scroller.h"

G_BEGIN_DECLS

/**
 * CgPaperFit:
 * @CG_PAPER_FIT_WIDTH: a sheet is as wide as there is room
 * @CG_PAPER_FIT_PAGE: a whole sheet is seen
 * @CG_PAPER_FIT_NONE: the zoom that was set
 *
 * How large the sheets are.
 */
typedef enum
{
  CG_PAPER_FIT_WIDTH,
  CG_PAPER_FIT_PAGE,
  CG_PAPER_FIT_NONE,
} CgPaperFit;

#define CG_TYPE_PAPER_CANVAS (cg_paper_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CgPaperCanvas, cg_paper_canvas, CG, PAPER_CANVAS, CgScroller)

/**
 * CgPaperCanvas::picked:
 * @field: a #CgNoticeField, as int
 * @offset: the place in its text, in characters
 *
 * A line on the paper was clicked.
 */

/**
 * CgPaperCanvas::viewed:
 *
 * Zoom, pages or what is seen of them have changed.
 */

/* Main thread. It is scrollable and goes straight into a GtkScrolledWindow. */
GtkWidget *cg_paper_canvas_new (void);

/* Takes a reference on @pages; NULL shows an empty desk. What is seen stays in place. */
void cg_paper_canvas_set_pages (CgPaperCanvas *self, CgNoticePages *pages);

void cg_paper_canvas_set_flags (CgPaperCanvas *self, CgNoticeDraw flags);

/* @zoom counts only with CG_PAPER_FIT_NONE; 1 is the paper's own size at 96 dots an inch. */
void cg_paper_canvas_set_zoom (CgPaperCanvas *self, CgPaperFit fit, double zoom);
CgPaperFit cg_paper_canvas_get_fit (CgPaperCanvas *self);
double cg_paper_canvas_get_zoom (CgPaperCanvas *self);

/* The next zoom of the row of steps; larger if @step is positive. */
void cg_paper_canvas_step_zoom (CgPaperCanvas *self, int step);

/* The page in the middle of what is seen, from 0. */
guint cg_paper_canvas_get_page (CgPaperCanvas *self);
void cg_paper_canvas_go_to_page (CgPaperCanvas *self, guint page);

/* Marks the lines that show @start to before @end of @field; CG_NOTICE_FIELD_NONE: nothing. */
void cg_paper_canvas_mark (CgPaperCanvas *self, CgNoticeField field, guint start, guint end);

/* Marks a place of these pages instead: with others it is gone. */
void cg_paper_canvas_mark_part (CgPaperCanvas *self, const CgNoticePart *part);

/* Scrolls so that the marked lines are seen, now or as soon as there are pages with them. */
void cg_paper_canvas_show_mark (CgPaperCanvas *self);

/* A sheet's place in the widget, for rulers; FALSE if there is no such page. */
gboolean cg_paper_canvas_get_sheet (CgPaperCanvas *self, guint page, graphene_rect_t *sheet);

G_END_DECLS
