/* cg-card-layout.h: two cards side by side, or one above the other where they do not fit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_CARD_LAYOUT (cg_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (CgCardLayout, cg_card_layout, CG, CARD_LAYOUT, GtkLayoutManager)

/**
 * CgCardLayout:
 *
 * The children get the width they request, times the text scale; where that is too wide
 * for the window they stand one above the other, all as wide as the widest.
 */

G_END_DECLS
