/* cg-columns-layout.h: the window's columns: sidebar, page, details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_COLUMNS_LAYOUT (cg_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (CgColumnsLayout, cg_columns_layout, CG, COLUMNS_LAYOUT, GtkLayoutManager)

/**
 * cg_columns_layout_new:
 *
 * Lays out a box of three children. The page takes what the others leave. Where that would be
 * less than it needs, the pane gives way as far as its content allows, and then lies over the
 * page's right part: the window never grows for it.
 *
 * Returns: (transfer full): a layout.
 */
GtkLayoutManager *cg_columns_layout_new (void);

/**
 * cg_columns_layout_set_pane_width:
 * @pixels: how wide the pane shall be where there is room
 */
void cg_columns_layout_set_pane_width (CgColumnsLayout *self, int pixels);
int cg_columns_layout_get_pane_width (CgColumnsLayout *self);

G_END_DECLS
