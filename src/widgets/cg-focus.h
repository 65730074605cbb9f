/* cg-focus.h: Tab and Shift+Tab through a widget that hands the focus on to its children.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_focus_children:
 * @widget: a direct descendant of GtkWidget that cannot be focused itself
 * @direction: where the focus goes
 *
 * For GtkWidgetClass.focus of a widget that overrides GtkWidgetClass.grab_focus. GTK 4.8 goes
 * back by grabbing the focus for the widget as a whole when no child before the focused one
 * takes it: the widget would hand it to its child again, and Shift+Tab would never leave.
 * Children are taken in their order. Main thread.
 *
 * Returns: whether a child has taken the focus.
 */
gboolean cg_focus_children (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
