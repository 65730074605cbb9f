/* cg-grid-body.h: the rows of a grid: which of them are on the screen, and where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-row.h"
#include "cg-listing.h"
#include "cg-scroller.h"
#include "cg-selection.h"

G_BEGIN_DECLS

/**
 * CgGridBody:
 *
 * A #GtkScrollable. Knows the listing, not the cursor nor the headings. Inside src/widgets
 * only.
 */
#define CG_TYPE_GRID_BODY (cg_grid_body_get_type ())
G_DECLARE_FINAL_TYPE (CgGridBody, cg_grid_body, CG, GRID_BODY, CgScroller)

/**
 * cg_grid_body_new:
 * @style: what all rows share; outlives the body
 *
 * Returns: (transfer floating): a body without a listing.
 */
GtkWidget *cg_grid_body_new (CgGridStyle *style);

/**
 * cg_grid_body_set_listing:
 * @listing: (nullable): what to show
 * @selection: (nullable): what is selected of it
 */
void cg_grid_body_set_listing (CgGridBody *self, CgListing *listing, CgSelection *selection);

/**
 * cg_grid_body_set_overlay:
 * @overlay: (nullable): a widget that stands over one cell: the cursor
 *
 * The body becomes its parent.
 */
void cg_grid_body_set_overlay (CgGridBody *self, GtkWidget *overlay);

/**
 * cg_grid_body_add_popover:
 * @popover: (transfer floating): what opens at the cell under the overlay
 *
 * The body becomes its parent.
 */
void cg_grid_body_add_popover (CgGridBody *self, GtkPopover *popover);

/**
 * cg_grid_body_point_popovers:
 *
 * Points the popovers at the cell under the overlay, before one of them opens.
 */
void cg_grid_body_point_popovers (CgGridBody *self);

/**
 * cg_grid_body_place_overlay:
 * @position: a row
 * @column: a column
 *
 * Where the overlay stands; %G_MAXUINT for nowhere.
 */
void cg_grid_body_place_overlay (CgGridBody *self, guint position, guint column);

/**
 * cg_grid_body_list_updated:
 * @change: why the list is another one
 * @top: whether to go to the top
 *
 * The ids are others than before. Unless at the top, the rows on the screen stay where
 * they are.
 */
void cg_grid_body_list_updated (CgGridBody *self, CgListingChange change, gboolean top);

/**
 * cg_grid_body_reveal:
 * @position: a row
 * @column: a column, or -1
 *
 * Scrolls as little as needed to show this cell whole.
 */
void cg_grid_body_reveal (CgGridBody *self, guint position, int column);

/**
 * cg_grid_body_is_at_top:
 *
 * Returns: whether the first row is shown, with nothing above it.
 */
gboolean cg_grid_body_is_at_top (CgGridBody *self);

/**
 * cg_grid_body_get_page:
 *
 * Returns: how many whole rows there is room for, at least 1.
 */
guint cg_grid_body_get_page (CgGridBody *self);

/**
 * cg_grid_body_find:
 * @x: a place in the body, in pixels
 * @y: a place in the body, in pixels
 * @position: (out): the row there
 * @column: (out): the column there, -1 past the last one
 *
 * Returns: whether there is a row, and it may be clicked.
 */
gboolean cg_grid_body_find (CgGridBody *self, double x, double y, guint *position, int *column);

/**
 * cg_grid_body_get_rows:
 *
 * Returns: (transfer none) (element-type CgGridRow): the rows on the screen, in order.
 */
GPtrArray *cg_grid_body_get_rows (CgGridBody *self);

/**
 * cg_grid_body_restyle:
 * @rebuild: the columns are others; else they only moved, or the day changed
 *
 * The style changed.
 */
void cg_grid_body_restyle (CgGridBody *self, gboolean rebuild);

/**
 * cg_grid_body_update_waiting:
 *
 * The listing began to read, or ended: bars stand for texts that are long in coming.
 */
void cg_grid_body_update_waiting (CgGridBody *self);

/**
 * cg_grid_body_queue_columns:
 *
 * The columns stand elsewhere; the rows are placed anew with the next allocation.
 */
void cg_grid_body_queue_columns (CgGridBody *self);

/**
 * cg_grid_body_queue_range:
 *
 * Other cells are selected.
 */
void cg_grid_body_queue_range (CgGridBody *self);

/**
 * cg_grid_body_get_area:
 * @position: a row
 * @area: (out): where it is
 *
 * Returns: whether it is on the screen.
 */
gboolean cg_grid_body_get_area (CgGridBody *self, guint position, graphene_rect_t *area);

/**
 * cg_grid_body_update_selection:
 *
 * The selection changed.
 */
void cg_grid_body_update_selection (CgGridBody *self);

G_END_DECLS
