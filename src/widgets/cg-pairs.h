/* cg-pairs.h: captions with their values, in two columns where there is room for two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-container.h"

G_BEGIN_DECLS

#define CG_TYPE_PAIRS (cg_pairs_get_type ())
G_DECLARE_FINAL_TYPE (CgPairs, cg_pairs, CG, PAIRS, CgContainer)

/**
 * cg_pairs_new:
 *
 * Captions stand at the top of their values, the first column's in the rail that all boxes
 * of a page share (tokens.md). Main thread.
 *
 * Returns: (transfer floating): a container without pairs.
 */
GtkWidget *cg_pairs_new (void);

/**
 * cg_pairs_append:
 * @caption: (transfer floating): what it is
 * @value: (transfer floating): what is known of it; a label that may wrap
 * @wide: whether the pair has a row of its own
 */
void cg_pairs_append (CgPairs *self, GtkWidget *caption, GtkWidget *value, gboolean wide);

G_END_DECLS
