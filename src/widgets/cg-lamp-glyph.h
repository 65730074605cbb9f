/* cg-lamp-glyph.h: the shape of a lamp, distinct without its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-lamp.h"

G_BEGIN_DECLS

/* Side of a lamp's square at 100 %, in pixels. */
#define CG_LAMP_GLYPH_SIZE 12

/**
 * cg_lamp_glyph_draw:
 * @cr: where to draw
 * @lamp: the lamp
 * @size: side of its square, in the units of @cr
 *
 * Draws the lamp's shape in the current source, its square's top left corner at the
 * origin: ○ ● ▲ ■ ✓, ✓ under a half ring, two bars.
 */
void cg_lamp_glyph_draw (cairo_t *cr, CgLamp lamp, double size);

/**
 * cg_lamp_glyph_snapshot:
 * @widget: the widget that draws; gives the colours
 * @snapshot: its snapshot
 * @lamp: the lamp
 * @x: left edge of the lamp's square, in pixels
 * @y: its top edge
 * @size: its side, in pixels
 *
 * Draws the lamp in its own colour.
 */
void cg_lamp_glyph_snapshot (
    GtkWidget *widget, GtkSnapshot *snapshot, CgLamp lamp, int x, int y, int size);

/**
 * cg_lamp_color:
 * @widget: a widget
 * @lamp: a lamp
 *
 * Returns: the colour of the words beside the lamp.
 */
GdkRGBA cg_lamp_color (GtkWidget *widget, CgLamp lamp);

G_END_DECLS
