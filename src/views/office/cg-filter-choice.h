/* cg-filter-choice.h: a drop-down under a heading: any of the words that are ticked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter-set.h"
#include "cg-tick-menu.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_CHOICE (cg_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterChoice, cg_filter_choice, CG, FILTER_CHOICE, GtkWidget)

/**
 * CgFilterChoice::down:
 *
 * Down was pressed, or Escape where nothing is ticked: the rows are wanted.
 */

/**
 * cg_filter_choice_new:
 * @set: the conditions, both shown and changed here
 * @field: a choice, such as a lamp, or yes or no
 *
 * Main thread.
 *
 * Returns: (transfer floating): a cell.
 */
GtkWidget *cg_filter_choice_new (CgFilterSet *set, int field);

/**
 * cg_filter_choice_get_menu:
 *
 * Returns: (transfer none): the menu of its words.
 */
CgTickMenu *cg_filter_choice_get_menu (CgFilterChoice *self);

G_END_DECLS
