/* cg-list-columns.h: the columns of a list page: chosen, moved, remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

/**
 * cg_list_columns_own:
 * @self: a list page
 *
 * Main thread.
 *
 * Returns: (transfer full) (element-type CgColumn): the columns that were chosen for it before,
 *   else those that it has at first; not those of a view
 */
GPtrArray *cg_list_columns_own (CgListPage *self);

/**
 * cg_list_columns_connect:
 *
 * Puts the button 列… over the list, at the right. What is chosen is remembered; in a view it is
 * kept with that view.
 */
void cg_list_columns_connect (CgListPage *self);

/**
 * cg_list_columns_note:
 *
 * Somebody dragged the width of a column, or a column to another place, in the grid.
 */
void cg_list_columns_note (CgListPage *self);

G_END_DECLS
