/* cg-store-lot.h: 回访抽查: which accepted units can be drawn, and the draw as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_lot_units:
 * @error: %CG_FAULT_STORE_SQL
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the units of cases, ascending, that
 *   were accepted and for which no revisit is planned and still to come.
 */
GArray *cg_store_lot_units (CgStore *self, GError **error);

/**
 * cg_store_lot_edit:
 * @n: how many units
 * @seed: the seed, 0 to %CG_LOT_MAX_SEED
 * @planned_on: the day on which they are to be revisited
 * @actor: who draws, 0 if nobody
 * @error: %CG_FAULT_DRAW_FEW, %CG_FAULT_STORE_SQL
 *
 * Draws from cg_store_lot_units(); the revisits of the edit keep the seed. Nothing is written.
 *
 * Returns: (transfer full) (nullable): the edit
 */
CgEdit *cg_store_lot_edit (
    CgStore *self, guint n, gint64 seed, CgDate planned_on, gint64 actor, GError **error);

G_END_DECLS
