/* cg-grid-header.h: the headings of a grid: titles, sorting, widths.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-row.h"
#include "cg-query.h"

G_BEGIN_DECLS

/**
 * CgGridHeader:
 *
 * Scrolls with the columns. Tab goes through it in one step, the arrow keys from heading to
 * heading. Inside src/widgets only.
 */
#define CG_TYPE_GRID_HEADER (cg_grid_header_get_type ())
G_DECLARE_FINAL_TYPE (CgGridHeader, cg_grid_header, CG, GRID_HEADER, GtkWidget)

/**
 * CgGridHeader::sort:
 * @column: which heading was clicked
 * @further: whether it is a further key, with Shift
 */

/**
 * CgGridHeader::resized:
 * @column: whose edge is dragged
 * @width: its new width, pixels on the screen
 */

/**
 * CgGridHeader::resize-ended:
 *
 * The edge was let go.
 */

/**
 * CgGridHeader::moved:
 * @column: a column
 * @gap: before which column it was dragged; the number of columns: to the end
 */

/**
 * CgGridHeader::fit:
 * @column: whose edge was clicked twice
 */

/**
 * cg_grid_header_new:
 * @style: what all rows share; outlives the header
 *
 * Returns: (transfer floating): a header without headings.
 */
GtkWidget *cg_grid_header_new (CgGridStyle *style);

/**
 * cg_grid_header_rebuild:
 *
 * Makes the headings anew for other columns.
 */
void cg_grid_header_rebuild (CgGridHeader *self);

/**
 * cg_grid_header_set_sorts:
 * @sorts: (element-type CgSort) (nullable): what rows are ordered by, the first key first
 *
 * Of several keys each says which it is.
 */
void cg_grid_header_set_sorts (CgGridHeader *self, const GArray *sorts);

/**
 * cg_grid_header_measure_title:
 * @column: a column
 *
 * Returns: the width that its heading asks for, in pixels.
 */
int cg_grid_header_measure_title (CgGridHeader *self, guint column);

G_END_DECLS
