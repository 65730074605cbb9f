/* cg-places.h: places on a page as they stand in a record: rectangles in points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "left top right bottom; left top right bottom …", in points from the top left corner of the
 * page as it lies in the file, with at most two digits after the point.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A selection over a whole dense page has fewer lines. */
#define CG_PLACES_MOST 400

/* Beyond the largest page that a PDF can have (200 inches, times its largest user unit). */
#define CG_PLACES_FAR 1080000.0

/**
 * CgPlace:
 * @left: points from the page's left edge
 * @top: points from its top edge
 * @right: not left of @left
 * @bottom: not above @top
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} CgPlace;

/**
 * cg_places_parse:
 * @text: as it stands in the record
 * @error: %CG_FAULT_BAD_PLACES: no rectangle, too many, numbers that are none, out of bounds or
 *   reversed
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type CgPlace): at least one rectangle.
 */
GArray *cg_places_parse (const char *text, GError **error);

/**
 * cg_places_print:
 * @places: (element-type CgPlace): rectangles; what lies outside the bounds is moved to them,
 *   and of more than %CG_PLACES_MOST the first count
 *
 * Any thread, whatever the locale.
 *
 * Returns: (transfer full): the text, which cg_places_parse() reads; "" for no rectangle.
 */
char *cg_places_print (const GArray *places);

/**
 * cg_places_bound:
 * @places: (element-type CgPlace): at least one
 *
 * Returns: the rectangle around all of them. Any thread.
 */
CgPlace cg_places_bound (const GArray *places);

/**
 * cg_places_text_of_one:
 *
 * Returns: (transfer full): as cg_places_print() of one rectangle. Any thread.
 */
char *cg_places_text_of_one (const CgPlace *place);

G_END_DECLS
