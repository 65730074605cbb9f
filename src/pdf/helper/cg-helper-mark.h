/* cg-helper-mark.h: what is written across a sheet or at its foot, as an outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Letters come as outlines from the program, so that no font is looked for here. */
typedef struct
{
  guint place; /* %CG_PDF_MARK_NONE, … */
  double *path;
  gsize n;
} CgHelperMark;

/**
 * cg_helper_mark_read:
 * @self: (out): a mark; clear with cg_helper_mark_clear()
 * @value: a place and an outline, see OpenBook of the protocol; an outline that is none is dropped
 */
void cg_helper_mark_read (CgHelperMark *self, GVariant *value);

/**
 * cg_helper_mark_clear:
 * @self: a mark
 */
void cg_helper_mark_clear (CgHelperMark *self);

/**
 * cg_helper_mark_draw:
 * @self: a mark
 * @cr: where; its origin is the sheet's top left corner
 * @width: of the sheet, points
 * @height: likewise
 */
void cg_helper_mark_draw (const CgHelperMark *self, cairo_t *cr, double width, double height);

G_END_DECLS
