/* cg-page-preview.h: a notice as it will be on paper, to look at and to click into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-paper-canvas.h"

G_BEGIN_DECLS

#define CG_TYPE_PAGE_PREVIEW (cg_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (CgPagePreview, cg_page_preview, CG, PAGE_PREVIEW, GtkWidget)

/**
 * CgPagePreview::picked:
 * @field: a #CgNoticeField, as int
 * @offset: the place in that element's text, in characters
 *
 * A line on the paper was clicked: the editor goes there.
 */

/**
 * CgPagePreview::viewed:
 *
 * Zoom, pages or what is seen of them have changed. It may come in the middle of a layout: what
 * is bound to it may ask to be drawn anew and nothing else.
 */

/**
 * CgPagePreview:page:
 *
 * The page in the middle of what is seen, from 0. Read-only, notified.
 */

/**
 * CgPagePreview:n-pages:
 *
 * How many pages there are. Read-only, notified.
 */

/**
 * CgPagePreview:zoom:
 *
 * The zoom as it is now; 1 is the paper's own size at 96 dots an inch. Read-only, notified.
 */

/**
 * cg_page_preview_new:
 *
 * Sheets of white paper on a desk, one below the other. Ctrl and the wheel zoom around the
 * pointer, Ctrl++, Ctrl+- and Ctrl+0 around the middle; Page Up, Page Down, Home and End
 * scroll. Main thread.
 *
 * Returns: (transfer floating): an empty desk that fits sheets to its width
 */
GtkWidget *cg_page_preview_new (void);

/**
 * cg_page_preview_set_pages:
 * @self: a preview
 * @pages: (nullable): the pages; a reference is taken
 *
 * Shows other pages; what is seen stays where it is, so that it may be called at every
 * change of the text.
 */
void cg_page_preview_set_pages (CgPagePreview *self, CgNoticePages *pages);

/**
 * cg_page_preview_get_pages:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the pages shown
 */
CgNoticePages *cg_page_preview_get_pages (CgPagePreview *self);

/**
 * cg_page_preview_set_flags:
 * @self: a preview
 * @flags: %CG_NOTICE_DRAW_CROP_MARKS and %CG_NOTICE_DRAW_SEAL_PLACE, or neither
 *
 * What is shown besides the paper's own ink.
 */
void cg_page_preview_set_flags (CgPagePreview *self, CgNoticeDraw flags);

/**
 * cg_page_preview_set_zoom:
 * @self: a preview
 * @fit: to what the sheets are fitted
 * @zoom: 0.2 to 4, for %CG_PAPER_FIT_NONE
 */
void cg_page_preview_set_zoom (CgPagePreview *self, CgPaperFit fit, double zoom);

/**
 * cg_page_preview_get_fit:
 * @self: a preview
 *
 * Returns: to what the sheets are fitted
 */
CgPaperFit cg_page_preview_get_fit (CgPagePreview *self);

/**
 * cg_page_preview_step_zoom:
 * @self: a preview
 * @step: 1 for the next larger zoom, -1 for the next smaller
 */
void cg_page_preview_step_zoom (CgPagePreview *self, int step);

/**
 * cg_page_preview_go_to_page:
 * @self: a preview
 * @page: from 0
 *
 * Scrolls to the top of a page.
 */
void cg_page_preview_go_to_page (CgPagePreview *self, guint page);

/**
 * cg_page_preview_get_sheet:
 * @self: a preview
 * @page: from 0
 * @sheet: (out): the sheet's place in the preview, px; parts of it may be out of sight
 *
 * Returns: whether there is such a page
 */
gboolean cg_page_preview_get_sheet (CgPagePreview *self, guint page, graphene_rect_t *sheet);

/**
 * cg_page_preview_mark:
 * @self: a preview
 * @field: an element; %CG_NOTICE_FIELD_NONE takes the mark away
 * @start: first character
 * @end: the one after the last
 * @show: whether to scroll there
 *
 * Tints the lines that show a stretch of text, on the screen only.
 */
void cg_page_preview_mark (
    CgPagePreview *self, CgNoticeField field, guint start, guint end, gboolean show);

/**
 * cg_page_preview_mark_part:
 * @self: a preview
 * @part: a place on the pages shown
 *
 * Tints that place instead, until there are other pages, and scrolls there.
 */
void cg_page_preview_mark_part (CgPagePreview *self, const CgNoticePart *part);

G_END_DECLS
