/* cg-pick-row.h: one line in the list of a picker: name with its indent, hint at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_pick_row_factory_new:
 *
 * Main thread.
 *
 * Returns: (transfer full): a factory of lines for #CgPickItem.
 */
GtkListItemFactory *cg_pick_row_factory_new (void);

G_END_DECLS
