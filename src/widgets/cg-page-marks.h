/* cg-page-marks.h: the annotations on the pages of a view: which, which one is in hand, moving it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-mark.h"

G_BEGIN_DECLS

/**
 * CgPageMarks:
 *
 * What whoever keeps the annotations hands to a #CgPageView, and hears from it. Main thread.
 *
 * Signal "changed": what is to be drawn is another.
 * Signal "selected": another one is in hand, or none.
 * Signal "moved" (gint64 id, gpointer place): the user put it elsewhere; the #CgPlace is lent.
 */
#define CG_TYPE_PAGE_MARKS (cg_page_marks_get_type ())
G_DECLARE_FINAL_TYPE (CgPageMarks, cg_page_marks, CG, PAGE_MARKS, GObject)

/**
 * cg_page_marks_new:
 *
 * Returns: (transfer full): no marks
 */
CgPageMarks *cg_page_marks_new (void);

/**
 * cg_page_marks_set_records:
 * @records: (element-type CgRecord): the annotations of the document
 *
 * The one in hand stays in hand as long as it is among them.
 */
void cg_page_marks_set_records (CgPageMarks *self, GPtrArray *records);

/**
 * cg_page_marks_get_all:
 *
 * Returns: (transfer none) (element-type CgMark): the marks, by page and from top to bottom.
 */
GPtrArray *cg_page_marks_get_all (CgPageMarks *self);

/**
 * cg_page_marks_count_on:
 * @page: from 0
 *
 * Returns: how many marks the page has.
 */
guint cg_page_marks_count_on (CgPageMarks *self, guint page);

/**
 * cg_page_marks_set_author:
 * @author: the person whose annotations may be moved; 0 for nobody's
 */
void cg_page_marks_set_author (CgPageMarks *self, gint64 author);

/**
 * cg_page_marks_may_change:
 *
 * Returns: whether the annotation is the person's own.
 */
gboolean cg_page_marks_may_change (CgPageMarks *self, const CgMark *mark);

/**
 * cg_page_marks_select:
 * @id: an annotation, 0 for none
 */
void cg_page_marks_select (CgPageMarks *self, gint64 id);

/**
 * cg_page_marks_get_selected:
 *
 * Returns: (transfer none) (nullable): the one in hand.
 */
const CgMark *cg_page_marks_get_selected (CgPageMarks *self);

/**
 * cg_page_marks_hit:
 * @page: from 0
 * @x: points from its left edge, not turned
 * @y: points from its top edge
 * @zoom: pixels a point, for what is drawn in the margin
 * @width: of the page, points
 *
 * Returns: (transfer none) (nullable): the topmost mark there.
 */
const CgMark *
cg_page_marks_hit (CgPageMarks *self, guint page, double x, double y, double zoom, double width);

/**
 * cg_page_marks_set_draft:
 * @place: (nullable): where the one in hand is drawn while it is being moved
 */
void cg_page_marks_set_draft (CgPageMarks *self, const CgPlace *place);

/**
 * cg_page_marks_move:
 * @place: where the one in hand is to be
 *
 * Emits "moved"; it is drawn there until its record comes anew, or cg_page_marks_set_draft()
 * takes that back.
 */
void cg_page_marks_move (CgPageMarks *self, const CgPlace *place);

/**
 * cg_page_marks_get_draft:
 *
 * Returns: (transfer none) (nullable): where the one in hand is drawn instead.
 */
const CgPlace *cg_page_marks_get_draft (CgPageMarks *self);

/**
 * cg_page_marks_point_at:
 * @page: from 0
 * @places: (element-type CgPlace) (nullable): what a citation quotes, to be pointed at; %NULL for
 *   nothing
 */
void cg_page_marks_point_at (CgPageMarks *self, guint page, GArray *places);

/**
 * cg_page_marks_get_pointed:
 * @page: from 0
 *
 * Returns: (transfer none) (element-type CgPlace) (nullable): what is pointed at on it.
 */
GArray *cg_page_marks_get_pointed (CgPageMarks *self, guint page);

G_END_DECLS
