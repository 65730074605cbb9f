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
 * The part at the left has the width it was given, as long as that leaves what the rest needs; its
 * edge is dragged. Where there is no room for both, the rest has all of it, and the part at the
 * left is laid over it while that is asked for. Main thread.
 *
 * Properties: "side", "content" (#GtkWidget), "side-shown" (boolean: where there is room),
 * "side-over" (boolean: where there is none), "side-seen" (boolean, read only: what came of it;
 * told after the layout), "side-width" (int, px at 100 %: what is wished for, which outlives a
 * narrow window).
 */
#define CG_TYPE_SIDE_SPLIT (cg_side_split_get_type ())
G_DECLARE_FINAL_TYPE (CgSideSplit, cg_side_split, CG, SIDE_SPLIT, GtkWidget)

/**
 * cg_side_split_is_narrow:
 *
 * Returns: whether there is no room for both
 */
gboolean cg_side_split_is_narrow (CgSideSplit *self);

G_END_DECLS
