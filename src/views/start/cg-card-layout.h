/* cg-card-layout.h: two cards side by side, or one above the other where they do not fit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_card_layout_new:
 *
 * The children get the width they request, times the text scale; where that is too wide
 * for the window they stand one above the other, all as wide as the widest.
 *
 * Returns: (transfer full): a layout of a row of cards.
 */
GtkLayoutManager *cg_card_layout_new (void);

G_END_DECLS
