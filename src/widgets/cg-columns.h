/* cg-columns.h: a main column and a side column, which goes below where there is no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_COLUMNS (cg_columns_get_type ())
G_DECLARE_FINAL_TYPE (CgColumns, cg_columns, CG, COLUMNS, GtkWidget)

/**
 * cg_columns_new:
 * @side_width: px of the side column at 100 %
 * @main_width: px at 100 % that the main column must have for the two to stand side by side
 *
 * Main thread.
 *
 * Returns: (transfer floating): columns without children.
 */
GtkWidget *cg_columns_new (int side_width, int main_width);

/**
 * cg_columns_set_main:
 * @child: (transfer floating) (nullable): the main column
 */
void cg_columns_set_main (CgColumns *self, GtkWidget *child);

/**
 * cg_columns_set_side:
 * @child: (transfer floating) (nullable): the side column; without one the main has all
 */
void cg_columns_set_side (CgColumns *self, GtkWidget *child);

G_END_DECLS
