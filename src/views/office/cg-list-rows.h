/* cg-list-rows.h: how high the rows of a list page are, and what stands below each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

/**
 * cg_list_rows_install:
 *
 * The keys of all list pages: Ctrl+Shift+1, 2 and 3 set the lines of text in a row, Ctrl+Shift+M
 * shows or hides what stands below each: the measures of a problem.
 */
void cg_list_rows_install (GtkWidgetClass *widget_class);

/**
 * cg_list_rows_connect:
 *
 * Puts the tool over the list, where its records have something to stand below them, and shows
 * what was chosen for the page before. Once there is a grid. Main thread.
 */
void cg_list_rows_connect (CgListPage *self);

/**
 * cg_list_rows_recall:
 *
 * The rows are the page's own again, as they were chosen before; not those of a view.
 */
void cg_list_rows_recall (CgListPage *self);

/**
 * cg_list_rows_set:
 * @lines: lines of text in a row, 0: as it is
 * @below: a field that stands below each, -1: none
 *
 * The rows are those of a view.
 */
void cg_list_rows_set (CgListPage *self, guint lines, int below);

G_END_DECLS
