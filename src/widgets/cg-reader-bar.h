/* cg-reader-bar.h: page number, zoom and turning of a page view, with room for tools.
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

/**
 * cg_reader_bar_get_tools:
 *
 * Where whoever puts the reader together adds what it offers: flat buttons, from left
 * to right, at the end of the bar before the menu.
 *
 * Returns: (transfer none): a horizontal box, empty at first
 */
GtkBox *cg_reader_bar_get_tools (CgReaderBar *self);

G_END_DECLS
