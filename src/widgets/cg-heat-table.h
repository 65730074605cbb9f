/* cg-heat-table.h: a small table of counts, the more the darker; numbers are always there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_HEAT_TABLE (cg_heat_table_get_type ())
G_DECLARE_FINAL_TYPE (CgHeatTable, cg_heat_table, CG, HEAT_TABLE, GtkWidget)

/**
 * CgHeatTable::activated:
 * @row: which row, -1: the sum below
 * @column: which column, -1: the sum at the right
 *
 * A number was pressed.
 */

/**
 * cg_heat_table_new:
 * @title: what it counts, translated
 *
 * Tab goes into it and on, arrows go from number to number, Ctrl+C copies all of it as text that a
 * sheet takes. Main thread.
 *
 * Returns: (transfer floating): an empty table.
 */
GtkWidget *cg_heat_table_new (const char *title);

/**
 * cg_heat_table_set:
 * @rows: (array zero-terminated=1): names of the rows
 * @columns: (array zero-terminated=1): names of the columns
 * @counts: row after row
 *
 * Shows counts, with the sums of rows and columns where there are several.
 */
void cg_heat_table_set (CgHeatTable *self,
                        const char *const *rows,
                        const char *const *columns,
                        const guint *counts);

/**
 * cg_heat_table_dup_text:
 *
 * Returns: (transfer full): the table, tabs between columns.
 */
char *cg_heat_table_dup_text (CgHeatTable *self);

G_END_DECLS
