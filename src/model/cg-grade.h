/* cg-grade.h: 优秀、合格、基本合格、不合格: which grade points are worth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The setting with the least points of a hundred for each grade that passes; not set: 90 75 60. */
#define CG_SETTING_GRADES "acceptance_grades"

/**
 * cg_grade_of_points:
 * @points: points given
 * @full: points that could be given, above 0
 * @setting: the value of %CG_SETTING_GRADES; what cannot be read as three falling numbers is
 *   taken as not set
 *
 * Returns: (transfer none): the grade, a word of %CG_CHOICES_GRADE. Any thread.
 */
const char *cg_grade_of_points (gint64 points, gint64 full, const char *setting);

/**
 * cg_grade_passes:
 * @grade: (nullable): a grade, empty where none was given
 *
 * Returns: whether a unit with it may be accepted. Any thread.
 */
gboolean cg_grade_passes (const char *grade);

G_END_DECLS
