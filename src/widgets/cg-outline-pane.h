/* cg-outline-pane.h: the outline of a document as a tree: where one reads, and going there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgOutlinePane:
 *
 * The outline of the file, or where it has none the headings in its text, which are read in the
 * background once the pane is seen. ← and → fold, unfold and go up and down the tree; what is
 * chosen is gone to; where one reads is marked. Main thread.
 *
 * Signal "left": Enter was pressed on a heading: the focus is to go to the pages.
 * Signal "filled": cg_outline_pane_get_busy() may be another.
 */
#define CG_TYPE_OUTLINE_PANE (cg_outline_pane_get_type ())
G_DECLARE_FINAL_TYPE (CgOutlinePane, cg_outline_pane, CG, OUTLINE_PANE, GtkWidget)

/**
 * cg_outline_pane_new:
 *
 * Returns: (transfer floating): a pane without a document
 */
GtkWidget *cg_outline_pane_new (void);

/**
 * cg_outline_pane_set_view:
 * @view: (transfer none): the pages, which stand in a scrolled window; once; it outlives the pane
 */
void cg_outline_pane_set_view (CgOutlinePane *self, CgPageView *view);

/**
 * cg_outline_pane_set_document:
 * @document: (nullable): the document that the view shows
 */
void cg_outline_pane_set_document (CgOutlinePane *self, CgPdfDocument *document);

/**
 * cg_outline_pane_get_heading:
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the last heading that begins on the page, or goes on there;
 *   %NULL where none is known
 */
const char *cg_outline_pane_get_heading (CgOutlinePane *self, guint page);

/**
 * cg_outline_pane_get_busy:
 *
 * Returns: whether the outline is still being read
 */
gboolean cg_outline_pane_get_busy (CgOutlinePane *self);

G_END_DECLS
