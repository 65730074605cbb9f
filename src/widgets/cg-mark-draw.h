/* cg-mark-draw.h: annotations drawn on a page, at any zoom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-mark.h"
#include "cg-page-paper.h"

G_BEGIN_DECLS

/* Of a note that stands at no text, and of a stamp put down with a click: points. */
#define CG_MARK_NOTE_SIZE 18
#define CG_MARK_STAMP_WIDTH 148
#define CG_MARK_STAMP_HEIGHT 54

/**
 * cg_mark_badge_place:
 * @zoom: pixels a point
 * @width: of the page, points
 * @place: (out): where the number of its words stands
 *
 * In the margin beside its first line, at about the same size on the screen whatever the zoom.
 *
 * Returns: %FALSE for a mark without words
 */
gboolean cg_mark_badge_place (const CgMark *mark, double zoom, double width, CgPlace *place);

/**
 * cg_mark_draw:
 * @draft: (nullable): where it is drawn instead
 * @width: of the page, points
 * @paper: what it is drawn on
 * @widget: the sheet
 * @snapshot: where to, in pixels of the sheet, not turned
 */
void cg_mark_draw (const CgMark *mark,
                   const CgPlace *draft,
                   double width,
                   const CgPagePaper *paper,
                   GtkWidget *widget,
                   GtkSnapshot *snapshot);

/**
 * cg_mark_draw_frame:
 * @place: of the mark in hand
 * @handles: whether it may be moved and made larger
 *
 * The frame around it.
 */
void cg_mark_draw_frame (
    const CgPlace *place, gboolean handles, double zoom, GtkWidget *widget, GtkSnapshot *snapshot);

/**
 * cg_mark_draw_pointed:
 * @places: (element-type CgPlace): what a citation quotes
 */
void cg_mark_draw_pointed (GArray *places,
                           const CgPagePaper *paper,
                           GtkWidget *widget,
                           GtkSnapshot *snapshot);

G_END_DECLS
