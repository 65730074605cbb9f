/* cg-field-layout.h: caption at the left, as wide as its style says, and a body beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_field_layout_new:
 *
 * Lays out two children: the first is the caption. However long that is, it gets its
 * minimum and takes more lines; a box would give a label the width at which it needs but
 * one. Only for #CgFieldRow.
 *
 * Returns: (transfer full): a layout.
 */
GtkLayoutManager *cg_field_layout_new (void);

G_END_DECLS
