/* cg-compare-columns.h: the columns of a list that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"
#include "cg-column.h"

G_BEGIN_DECLS

/**
 * cg_compare_columns_count:
 * @columns: (element-type CgColumn): what is shown
 *
 * Returns: how many of the cells of changed records show another value than then. Main thread, as
 *   all of this.
 */
gsize cg_compare_columns_count (GPtrArray *columns, CgComparison *comparison);

/**
 * cg_compare_columns_add_below:
 * @columns: (element-type CgColumn): what is going to be shown
 * @known: (element-type CgColumn): all columns of the page
 * @field: what stood below the rows, -1: nothing
 *
 * Puts it behind the column that takes the free space, where it is no column yet: there both
 * values have room.
 */
void
cg_compare_columns_add_below (GPtrArray *columns, GPtrArray *known, CgEntity entity, int field);

/**
 * cg_compare_columns_add_mark:
 * @columns: (element-type CgColumn): at least one
 *
 * Puts the column that says what became of each record before the others.
 */
void cg_compare_columns_add_mark (GPtrArray *columns, CgEntity entity);

G_END_DECLS
