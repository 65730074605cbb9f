/* cg-bench-bare.h: a widget that does nothing but show texts, for a grid to be compared with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CgBenchBare:
 *
 * As many #GtkInscription as a grid has cells on the screen, at the same places, with the same
 * texts.
 * Main thread.
 */
#define CG_TYPE_BENCH_BARE (cg_bench_bare_get_type ())
G_DECLARE_FINAL_TYPE (CgBenchBare, cg_bench_bare, CG, BENCH_BARE, GtkWidget)

/**
 * cg_bench_bare_new:
 * @model: has a grid on the screen
 *
 * Returns: (transfer floating): the texts of its cells, without it.
 */
GtkWidget *cg_bench_bare_new (GtkWidget *model);

/**
 * cg_bench_bare_get_n_cells:
 *
 * Returns: how many texts there are.
 */
guint cg_bench_bare_get_n_cells (CgBenchBare *self);

/**
 * cg_bench_bare_turn:
 *
 * Gives each cell the text that another cell has.
 */
void cg_bench_bare_turn (CgBenchBare *self);

G_END_DECLS
