/* cg-measure.h: how much room children ask for, in few words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_least_width:
 * @child: a widget
 *
 * All of these count 0 for a child that is not laid out, and px otherwise. Main thread.
 *
 * Returns: its minimum.
 */
int cg_least_width (GtkWidget *child);

/**
 * cg_wished_width:
 * @child: a widget
 *
 * Returns: its natural width.
 */
int cg_wished_width (GtkWidget *child);

/**
 * cg_height_at:
 * @child: a widget
 * @width: px it is given; less than its minimum counts as the minimum
 *
 * Returns: its natural height.
 */
int cg_height_at (GtkWidget *child, int width);

/**
 * cg_tallest:
 * @parent: a widget whose children stand side by side, with one line of text each
 *
 * Returns: the least height of the tallest child.
 */
int cg_tallest (GtkWidget *parent);

G_END_DECLS
