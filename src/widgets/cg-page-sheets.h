/* cg-page-sheets.h: the few sheets of a page view, moved to the pages that are seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-camera.h"
#include "cg-page-hits.h"
#include "cg-page-loader.h"
#include "cg-page-marks.h"
#include "cg-page-selection.h"

G_BEGIN_DECLS

/**
 * CgPageSheets:
 *
 * Private to #CgPageView: its children.
 */
typedef struct _CgPageSheets CgPageSheets;

/**
 * cg_page_sheets_new:
 * @view: the parent of the sheets; not owned
 *
 * Returns: (transfer full): some hidden sheets
 */
CgPageSheets *cg_page_sheets_new (GtkWidget *view);

/**
 * cg_page_sheets_free:
 * @self: (transfer full): the sheets; they leave their parent
 */
void cg_page_sheets_free (CgPageSheets *self);

/**
 * cg_page_sheets_place:
 * @self: the sheets
 * @camera: what is seen
 * @loader: where the pixels are
 *
 * Called while the view is allocated: puts a sheet on every page in view.
 */
void cg_page_sheets_place (CgPageSheets *self, const CgPageCamera *camera, CgPageLoader *loader);

/**
 * cg_page_sheets_hide:
 * @self: the sheets
 *
 * There is no document any more.
 */
void cg_page_sheets_hide (CgPageSheets *self);

/**
 * cg_page_sheets_update:
 * @self: the sheets
 * @page: whose pixels, text or fault are other ones
 */
void cg_page_sheets_update (CgPageSheets *self, guint page);

/**
 * cg_page_sheets_set_selection:
 * @self: the sheets
 * @selection: what is selected in the document
 */
void cg_page_sheets_set_selection (CgPageSheets *self, const CgPageSelection *selection);

/**
 * cg_page_sheets_set_area:
 * @self: the sheets
 * @area: the part of a page that is selected
 */
void cg_page_sheets_set_area (CgPageSheets *self, const CgPageArea *area);

/**
 * cg_page_sheets_set_hits:
 * @self: the sheets
 * @hits: what a search marks on the pages
 */
void cg_page_sheets_set_hits (CgPageSheets *self, const CgPageHits *hits);

/**
 * cg_page_sheets_set_colors:
 * @self: the sheets
 * @colors: in which the pages are shown
 */
void cg_page_sheets_set_colors (CgPageSheets *self, CgPageColors colors);

/**
 * cg_page_sheets_set_marks:
 * @self: the sheets
 * @marks: (nullable): the annotations on the pages; not owned. Called again when they are others
 */
void cg_page_sheets_set_marks (CgPageSheets *self, CgPageMarks *marks);

G_END_DECLS
