/* cg-hatch.h: a ground of slanting lines: what is empty is seen without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_hatch_snapshot:
 * @widget: the widget that draws; gives the size and the colours
 * @snapshot: its snapshot
 * @step: px between two lines at 100 %
 * @radius: px of the corners
 *
 * Draws the ground of all of @widget.
 */
void cg_hatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, int step, float radius);

G_END_DECLS
