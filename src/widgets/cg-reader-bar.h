/* cg-reader-bar.h: page number and zoom of a page view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

#define CG_TYPE_READER_BAR (cg_reader_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgReaderBar, cg_reader_bar, CG, READER_BAR, GtkWidget)

/**
 * cg_reader_bar_set_view:
 * @view: what it shows and moves; once
 *
 * Main thread.
 */
void cg_reader_bar_set_view (CgReaderBar *self, CgPageView *view);

/**
 * cg_reader_bar_set_document:
 * @document: (nullable): the document that the view shows
 */
void cg_reader_bar_set_document (CgReaderBar *self, CgPdfDocument *document);

G_END_DECLS
