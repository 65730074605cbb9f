/* cg-chain-draw.h: the edges of a chain: a line that is clear, blocked, or thins out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-chain.h"

G_BEGIN_DECLS

/**
 * cg_chain_draw_edge:
 * @widget: gives the colours
 * @cr: where to draw, in pixels
 * @x: the middle of the line
 * @top: where the upper link ends
 * @bottom: where the lower one begins
 * @marks: (array length=n): what lies on the edge, from the top down
 *
 * Lines lie on whole pixels. Inside src/widgets only.
 */
void cg_chain_draw_edge (GtkWidget *widget,
                         cairo_t *cr,
                         double x,
                         double top,
                         double bottom,
                         const CgChainMark *marks,
                         guint n);

G_END_DECLS
