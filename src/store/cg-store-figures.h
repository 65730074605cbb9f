/* cg-store-figures.h: CgStore's numbers for dashboard and reports, kept until something changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_figures:
 * @scope: of what
 * @figures: set of the figures wanted: CG_FIGURE_BIT() of each; others may be %CG_NO_FIGURE
 * @error: %CG_FAULT_STORE_SQL, %CG_FAULT_CANCELLED
 *
 * The same numbers as long as nothing is written and the day is the same: they are then not
 * computed again.
 *
 * Returns: (transfer full) (nullable): them.
 */
CgFigures *
cg_store_figures (CgStore *self, const CgFigureScope *scope, guint figures, GError **error);

/**
 * cg_store_figures_async:
 *
 * cg_store_figures() on the counter's thread.
 */
void cg_store_figures_async (CgStore *self,
                             const CgFigureScope *scope,
                             guint figures,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_store_figures_finish:
 *
 * Returns: (transfer full) (nullable): them.
 */
CgFigures *cg_store_figures_finish (CgStore *self, GAsyncResult *result, GError **error);

/* (nullable) what a store keeps of them; the counter's thread. */
typedef struct _CgFiguresKept CgFiguresKept;

void cg_figures_kept_free (CgFiguresKept *kept);

G_END_DECLS
