/* cg-fit-scroller.h: what is as high as its content, and scrolls from some height on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_fit_scroller_new:
 * @child: (transfer floating): what is shown
 * @most: the height from which on it scrolls, pixels at 100 %
 *
 * As wide as @child. Main thread.
 *
 * Returns: (transfer floating): a #GtkScrolledWindow.
 */
GtkWidget *cg_fit_scroller_new (GtkWidget *child, int most);

/**
 * cg_fit_scroller_new_list:
 * @label: what a screen reader calls the list
 * @most: as above
 * @list: (out) (transfer none): the list, empty yet; its rows are activated, none is selected
 *
 * For the lists of popovers, one stop on the way of Tab. Main thread.
 *
 * Returns: (transfer floating): @list as it is shown.
 */
GtkWidget *cg_fit_scroller_new_list (const char *label, int most, GtkListBox **list);

G_END_DECLS
