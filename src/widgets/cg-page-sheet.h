/* cg-page-sheet.h: one page of a PDF as a sheet of paper, with selection, skeleton, fault.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-hits.h"
#include "cg-page-loader.h"
#include "cg-page-marks.h"
#include "cg-page-selection.h"

G_BEGIN_DECLS

/**
 * CgPageSheet:
 *
 * A child of #CgPageView, which moves the few it has to the pages in view. For a
 * screen reader it is an image named 第 n 页，共 m 页 and described by the page's
 * first line.
 */
#define CG_TYPE_PAGE_SHEET (cg_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgPageSheet, cg_page_sheet, CG, PAGE_SHEET, GtkWidget)

/**
 * cg_page_sheet_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *cg_page_sheet_new (void);

/**
 * cg_page_sheet_show:
 * @loader: (nullable): where the page's pixels are; %NULL: nothing is shown
 * @page: from 0
 * @n_pages: of the document
 * @zoom: pixels a point
 * @turn: quarters by which it is turned clockwise
 *
 * Shows a page, or the same one at another zoom.
 */
void cg_page_sheet_show (
    CgPageSheet *self, CgPageLoader *loader, guint page, guint n_pages, double zoom, guint turn);

/**
 * cg_page_sheet_update:
 *
 * Pixels, text or fault of the page are other ones.
 */
void cg_page_sheet_update (CgPageSheet *self);

/**
 * cg_page_sheet_set_selection:
 * @selection: (nullable): what is selected in the document
 */
void cg_page_sheet_set_selection (CgPageSheet *self, const CgPageSelection *selection);

/**
 * cg_page_sheet_set_area:
 * @area: the part of a page that is selected
 */
void cg_page_sheet_set_area (CgPageSheet *self, const CgPageArea *area);

/**
 * cg_page_sheet_set_hits:
 * @hits: what a search marks on the pages; drawn anew in any case, for the search goes on
 */
void cg_page_sheet_set_hits (CgPageSheet *self, const CgPageHits *hits);

/**
 * cg_page_sheet_set_colors:
 * @colors: in which the page is shown
 */
void cg_page_sheet_set_colors (CgPageSheet *self, CgPageColors colors);

/**
 * cg_page_sheet_set_marks:
 * @marks: (nullable): the annotations; drawn anew in any case, for they may be others
 */
void cg_page_sheet_set_marks (CgPageSheet *self, CgPageMarks *marks);

G_END_DECLS
