/* cg-scale.h: the text scale, for measures that grow with the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_text_scale:
 * @widget: (nullable): a widget; %NULL for the default display
 *
 * Returns: the text scale of the widget's display, 1.0 at 96 dpi. Watch
 *   `notify::gtk-xft-dpi` of its #GtkSettings for changes. Main thread.
 */
double cg_text_scale (GtkWidget *widget);

/**
 * cg_scaled:
 * @widget: (nullable): a widget; %NULL for the default display
 * @pixels: a measure in pixels at 100 %
 *
 * Returns: the measure at the widget's text scale, rounded. Main thread.
 */
int cg_scaled (GtkWidget *widget, int pixels);

/**
 * cg_scale_tabs:
 * @view: a text view
 * @pixels: a measure in pixels at 100 %
 *
 * Tabs in its text lead to multiples of the measure. Main thread.
 */
void cg_scale_tabs (GtkTextView *view, int pixels);

G_END_DECLS
