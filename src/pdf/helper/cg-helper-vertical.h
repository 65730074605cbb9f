/* cg-helper-vertical.h: where the characters of vertical text are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* What is known of a document's fonts, as far as its pages were looked at. */
typedef struct _CgHelperVertical CgHelperVertical;

/**
 * cg_helper_vertical_new:
 * @poppler: a document
 *
 * Returns: (transfer full): nothing is known yet
 */
CgHelperVertical *cg_helper_vertical_new (PopplerDocument *poppler);
void cg_helper_vertical_free (CgHelperVertical *self);

/**
 * cg_helper_vertical_mend:
 * @self: of the page's document
 * @page: a page
 * @area: where its text was taken from
 * @boxes: (array length=n): of the characters of that text; mended
 * @n: how many
 *
 * Poppler (22.12) puts a character of vertical text to the right of the middle of its column and a
 * character too high: half a character to the left and one down it is where it is seen. Only what
 * is set in a font that is vertical is touched: a line that lies on its side runs down as well, and
 * its boxes are right. On a page that is turned so that its columns run to the right, they stay.
 */
void cg_helper_vertical_mend (CgHelperVertical *self,
                              PopplerPage *page,
                              PopplerRectangle *area,
                              PopplerRectangle *boxes,
                              guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHelperVertical, cg_helper_vertical_free)

G_END_DECLS
