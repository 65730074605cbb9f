/* cg-score-sheet.h: the scoring sheet of an acceptance: aspects, elements, points, the grade.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_SCORE_SHEET (cg_score_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CgScoreSheet, cg_score_sheet, CG, SCORE_SHEET, AdwBin)

/**
 * CgScoreSheet::changed:
 *
 * Other points were given.
 */

/**
 * cg_score_sheet_new:
 * @elements: (element-type CgRecord): the elements in use, in their order
 * @grades: (nullable): the office's setting of what points are worth
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer floating): a sheet in which nothing is given yet.
 */
GtkWidget *cg_score_sheet_new (GPtrArray *elements, const char *grades);

/**
 * cg_score_sheet_get_missing:
 *
 * Returns: how many elements have no points yet.
 */
guint cg_score_sheet_get_missing (CgScoreSheet *self);

/**
 * cg_score_sheet_get_grade:
 *
 * Returns: (transfer none): the grade that the points are worth, a word of %CG_CHOICES_GRADE.
 */
const char *cg_score_sheet_get_grade (CgScoreSheet *self);

/**
 * cg_score_sheet_get_scores:
 *
 * Returns: (transfer full): the points as the step `case_unit.score` takes them.
 */
char *cg_score_sheet_get_scores (CgScoreSheet *self);

/**
 * cg_score_sheet_set_points:
 * @place: of the element, from 0
 * @points: its points
 */
void cg_score_sheet_set_points (CgScoreSheet *self, guint place, int points);

G_END_DECLS
