/* cg-colors.h: the named colours of the style sheet, for what is drawn by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_color:
 * @widget: a widget
 * @name: name of a colour in style.css, such as `cg_line`
 *
 * Returns: the colour as it stands in the widget's scheme; the colour of its text when
 *   there is no such name. Main thread.
 */
GdkRGBA cg_color (GtkWidget *widget, const char *name);

G_END_DECLS
