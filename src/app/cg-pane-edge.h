/* cg-pane-edge.h: dragging the left edge of the details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgPaneResized:
 * @user_data: what was given to cg_pane_edge_attach()
 * @width: the pane's new width in pixels
 *
 * Called once at the end of a drag.
 */
typedef void (*CgPaneResized) (gpointer user_data, int width);

/**
 * cg_pane_edge_attach:
 * @columns: the box that holds the pane, laid out by a #CgColumnsLayout; it does not move while
 *   the pane is resized
 * @pane: the pane; its width follows the pointer, between 320 and 720 pixels
 * @edge: the narrow widget at its left border where a drag begins
 * @resized: called at the end of a drag
 * @user_data: for @resized; must live as long as @columns
 */
void cg_pane_edge_attach (GtkWidget *columns,
                          GtkWidget *pane,
                          GtkWidget *edge,
                          CgPaneResized resized,
                          gpointer user_data);

G_END_DECLS
