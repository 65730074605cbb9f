/* cg-unit-ticks.h: the tree of units with a box to tick at each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_UNIT_TICKS (cg_unit_ticks_get_type ())
G_DECLARE_FINAL_TYPE (CgUnitTicks, cg_unit_ticks, CG, UNIT_TICKS, AdwBin)

/**
 * CgUnitTicks::changed:
 *
 * Other units are ticked; see cg_unit_ticks_get_ticked().
 */

/**
 * cg_unit_ticks_new:
 *
 * Space ticks a unit; the button beside one that has others below ticks all of those. Main thread,
 * as all of this.
 *
 * Returns: (transfer floating): a tree without units.
 */
GtkWidget *cg_unit_ticks_new (void);

/**
 * cg_unit_ticks_set:
 * @units: (element-type CgRecord): all units
 * @left_out: (element-type gint64): ids of those that cannot be ticked
 */
void cg_unit_ticks_set (CgUnitTicks *self, GPtrArray *units, GArray *left_out);

/**
 * cg_unit_ticks_tick:
 * @unit: id of a unit
 * @ticked: whether it is ticked
 */
void cg_unit_ticks_tick (CgUnitTicks *self, gint64 unit, gboolean ticked);

/**
 * cg_unit_ticks_get_ticked:
 *
 * Returns: (transfer full) (element-type gint64): the units ticked, in the order of the tree.
 */
GArray *cg_unit_ticks_get_ticked (CgUnitTicks *self);

G_END_DECLS
