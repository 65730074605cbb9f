/* cg-mark-bar.h: what floats beside a selection or an annotation: what to do with it, its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-view.h"

G_BEGIN_DECLS

/**
 * CgMarkBar:
 *
 * Stands below what is selected on the pages, or above it where there is no room. Its buttons
 * activate the actions `marks.…` of a parent of the view. Main thread.
 *
 * Signal "written" (string words): words were typed for what cg_mark_bar_write() asked for.
 */
#define CG_TYPE_MARK_BAR (cg_mark_bar_get_type ())
G_DECLARE_FINAL_TYPE (CgMarkBar, cg_mark_bar, CG, MARK_BAR, GtkWidget)

/**
 * cg_mark_bar_new:
 * @view: (transfer none): the pages; it outlives the bar
 * @overlay: (transfer none): around the pages; takes the bar
 * @marks: the annotations of the pages
 *
 * Returns: (transfer none): the bar
 */
CgMarkBar *cg_mark_bar_new (CgPageView *view, GtkOverlay *overlay, CgPageMarks *marks);

/**
 * cg_mark_bar_write:
 * @page: from 0
 * @place: what the words are about
 * @label: what is asked for
 * @words: (nullable): what they are so far
 *
 * Opens an entry beside the place. Control+Enter or its button ends it with "written", Escape
 * without.
 */
void cg_mark_bar_write (
    CgMarkBar *self, guint page, const CgPlace *place, const char *label, const char *words);

G_END_DECLS
