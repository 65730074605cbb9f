/* cg-zoom.h: the steps by which pages grow and shrink.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pixels a point at 100 %: paper in its own size on a screen of 96 dpi. */
#define CG_ZOOM_FULL (96.0 / 72.0)

/**
 * cg_zoom_step:
 * @zoom: pixels a point
 * @direction: 1 for larger, −1 for smaller
 *
 * Returns: the next of the usual percentages above or below @zoom, 10 % to 3200 %;
 *   the last one at the ends
 */
double cg_zoom_step (double zoom, int direction);

/**
 * cg_zoom_clamp:
 * @zoom: pixels a point
 *
 * Returns: @zoom, not below the smallest or above the largest step
 */
double cg_zoom_clamp (double zoom);

/**
 * cg_zoom_percent:
 * @zoom: pixels a point
 *
 * Returns: the percentage to show
 */
int cg_zoom_percent (double zoom);

G_END_DECLS
