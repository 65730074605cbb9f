/* cg-ring.h: one of the three rings of a case (总结 警示 整改): n of m, as an arc and in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_RING (cg_ring_get_type ())
G_DECLARE_FINAL_TYPE (CgRing, cg_ring, CG, RING, GtkButton)

/**
 * cg_ring_new:
 * @caption: what is counted, translated ("整改")
 *
 * A flat button, so that a number opens the list behind it ("clicked"). Properties
 * `caption`, `done`, `total`. Main thread.
 *
 * Returns: (transfer floating): a ring of 0/0.
 */
GtkWidget *cg_ring_new (const char *caption);

/**
 * cg_ring_set_numbers:
 * @done: how many are done
 * @total: of how many; when 0 the ring is empty and says "—"
 */
void cg_ring_set_numbers (CgRing *self, guint done, guint total);

G_END_DECLS
