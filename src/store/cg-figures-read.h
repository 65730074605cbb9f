/* cg-figures-read.h: the numbers that are reported, computed on one connection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-figure.h"

G_BEGIN_DECLS

/* Longer periods are no months to be listed. */
#define CG_FIGURES_MOST_MONTHS 240

/**
 * cg_figures_read:
 * @scope: of what
 * @figures: set of those wanted; the others are %CG_NO_FIGURE, but for those that these follow from
 * @error: %CG_FAULT_STORE_SQL, %CG_FAULT_CANCELLED
 *
 * All of it as of one moment. Waits; the connection's thread.
 *
 * Returns: (transfer full) (nullable): them.
 */
CgFigures *cg_figures_read (CgConnection *connection,
                            const CgFigureScope *scope,
                            guint figures,
                            GError **error);

G_END_DECLS
