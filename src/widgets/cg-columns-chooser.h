/* cg-columns-chooser.h: which columns a grid has, in which order, and which stay at the left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-column.h"

G_BEGIN_DECLS

#define CG_TYPE_COLUMNS_CHOOSER (cg_columns_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CgColumnsChooser, cg_columns_chooser, CG, COLUMNS_CHOOSER, GtkPopover)

/**
 * CgColumnsChooser::changed:
 *
 * Somebody chose or moved columns: see cg_columns_chooser_dup_columns().
 */

/**
 * cg_columns_chooser_new:
 * @defaults: (element-type CgColumn): the columns that the page has at first
 *
 * A popover with all fields of the kind of record: those shown first, in their order. Space
 * shows or hides one, Alt+Up and Alt+Down move it. Main thread.
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *cg_columns_chooser_new (GPtrArray *defaults);

/**
 * cg_columns_chooser_set_columns:
 * @columns: (element-type CgColumn): the columns that are shown
 */
void cg_columns_chooser_set_columns (CgColumnsChooser *self, GPtrArray *columns);

/**
 * cg_columns_chooser_dup_columns:
 *
 * Returns: (transfer full) (element-type CgColumn): the columns that shall be shown, at least
 *   one
 */
GPtrArray *cg_columns_chooser_dup_columns (CgColumnsChooser *self);

G_END_DECLS
