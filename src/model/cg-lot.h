/* cg-lot.h: drawing by lot: the same seed and list give the same picks, here and anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The greatest seed: a whole number that any JSON reader keeps. */
#define CG_LOT_MAX_SEED ((gint64) 1 << 53)

/**
 * cg_lot_draw:
 * @ids: (element-type gint64): what is drawn from, in any order
 * @n: how many, at most as many as there are
 * @seed: the seed, written down with the draw
 *
 * Returns: (transfer full) (element-type gint64): those drawn, ascending. Any thread.
 */
GArray *cg_lot_draw (const GArray *ids, guint n, gint64 seed);

G_END_DECLS
