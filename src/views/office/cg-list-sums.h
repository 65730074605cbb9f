/* cg-list-sums.h: sums and averages of the numbers selected in a grid, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_SUMS (cg_list_sums_get_type ())
G_DECLARE_FINAL_TYPE (CgListSums, cg_list_sums, CG, LIST_SUMS, GtkWidget)

/**
 * cg_list_sums_new:
 * @grid: the grid that is followed; not kept alive, has its listing already
 *
 * Says nothing while a single cell or no column of numbers is selected. Main thread.
 *
 * Returns: (transfer floating): the words
 */
GtkWidget *cg_list_sums_new (CgGrid *grid);

G_END_DECLS
