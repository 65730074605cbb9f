/* cg-filter-row.h: the filters under the headings of a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-filter-set.h"
#include "cg-grid.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_FILTER_ROW (cg_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (CgFilterRow, cg_filter_row, CG, FILTER_ROW, GObject)

/**
 * CgFilterRow:
 *
 * Gives a grid a filter cell under each heading. Whether the row is shown is one setting of the
 * program, for all lists.
 */

/**
 * cg_filter_row_new:
 * @grid: the list
 * @set: its conditions
 * @source: where the names of references come from
 *
 * Main thread, as all of this.
 *
 * Returns: (transfer full): the row, which the grid does not keep alive.
 */
CgFilterRow *cg_filter_row_new (CgGrid *grid, CgFilterSet *set, CgPickSource *source);

/**
 * cg_filter_row_toggle:
 *
 * Shows it, with the focus in the cell of the column in hand, or puts it away.
 */
void cg_filter_row_toggle (CgFilterRow *self);

/**
 * cg_filter_row_set_away:
 * @away: whether it is put away for a while, whatever the setting says; who toggles it meanwhile
 *   wants it
 */
void cg_filter_row_set_away (CgFilterRow *self, gboolean away);

/**
 * cg_filter_row_is_waiting:
 *
 * Returns: whether something was typed that the list does not show yet.
 */
gboolean cg_filter_row_is_waiting (CgFilterRow *self);

G_END_DECLS
