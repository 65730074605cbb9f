/* cg-tab-stop.h: a list that is one stop on the way of Tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_TAB_STOP (cg_tab_stop_get_type ())

G_DECLARE_FINAL_TYPE (CgTabStop, cg_tab_stop, CG, TAB_STOP, GtkWidget)

/**
 * cg_tab_stop_new:
 * @child: (transfer floating): what is shown, as the scrolled window around @list
 * @list: a list within @child
 *
 * Tab comes to the row that is selected and leaves from there, the arrow keys go from row to row.
 * GTK 4.8 takes Tab through all rows, and each is selected on the way. Main thread.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *cg_tab_stop_new (GtkWidget *child, GtkListBox *list);

G_END_DECLS
