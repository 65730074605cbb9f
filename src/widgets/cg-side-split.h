/* cg-side-split.h: something with a narrower part at its left, which is drawn wider or hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgSideSplit:
 *
 * The part at the left has the width it was given, as long as that leaves as much for the rest;
 * its edge is dragged. Main thread.
 *
 * Properties: "side", "content" (#GtkWidget), "side-shown" (boolean), "side-width" (int, px at
 * 100 %: what is wished for, which outlives a narrow window).
 */
#define CG_TYPE_SIDE_SPLIT (cg_side_split_get_type ())
G_DECLARE_FINAL_TYPE (CgSideSplit, cg_side_split, CG, SIDE_SPLIT, GtkWidget)

G_END_DECLS
