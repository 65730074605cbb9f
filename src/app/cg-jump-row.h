/* cg-jump-row.h: how a line of the jump box looks: its group's name, icon, words, keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_jump_row_factory_new:
 *
 * Main thread.
 *
 * Returns: (transfer full): a factory of lines for #CgJumpItem.
 */
GtkListItemFactory *cg_jump_row_factory_new (void);

G_END_DECLS
