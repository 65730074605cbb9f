/* cg-drop-down.h: a menu of texts that gives way in a narrow place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_drop_down_new:
 * @labels: (transfer full): the lines
 *
 * Looks like a field. Main thread.
 *
 * Returns: (transfer floating): a #GtkDropDown.
 */
GtkWidget *cg_drop_down_new (GtkStringList *labels);

G_END_DECLS
