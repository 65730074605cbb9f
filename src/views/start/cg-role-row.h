/* cg-role-row.h: a role that a person may have: box, name, and what it may do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_role_row_new:
 * @name: the role, translated
 * @sentence: what it may do, translated
 *
 * Main thread.
 *
 * Returns: (transfer floating): a #GtkCheckButton.
 */
GtkWidget *cg_role_row_new (const char *name, const char *sentence);

G_END_DECLS
