/* cg-paper-strip.h: the pages of a notice, small, one below the other: which one is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-thumb-strip.h"

G_BEGIN_DECLS

/* How wide it is, px at 100 %. */
#define CG_PAPER_STRIP_WIDTH 84

#define CG_TYPE_PAPER_STRIP (cg_paper_strip_get_type ())
G_DECLARE_FINAL_TYPE (CgPaperStrip, cg_paper_strip, CG, PAPER_STRIP, CgThumbStrip)

/**
 * CgPaperStrip::drawn:
 *
 * Some more pages were drawn; cg_paper_strip_get_busy() says whether there are others.
 */

/**
 * cg_paper_strip_new:
 *
 * Pages are drawn as they come into sight, a few in a frame, by the drawing that is also the
 * screen's and the paper's; those that a change leaves alike stay as they were drawn. Up, Down,
 * Page Up, Page Down, Home and End choose pages. It is scrollable and goes straight into a
 * GtkScrolledWindow. Main thread.
 *
 * Returns: (transfer floating): a strip without pages.
 */
GtkWidget *cg_paper_strip_new (void);

/**
 * cg_paper_strip_set_pages:
 * @self: a strip
 * @pages: (nullable): the pages; a reference is taken
 *
 * Shows other pages. Until a changed one is drawn anew it looks as it did.
 */
void cg_paper_strip_set_pages (CgPaperStrip *self, CgNoticePages *pages);

/**
 * cg_paper_strip_get_busy:
 * @self: a strip
 *
 * Returns: whether a page in sight is still to be drawn
 */
gboolean cg_paper_strip_get_busy (CgPaperStrip *self);

G_END_DECLS
