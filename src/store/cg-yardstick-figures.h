/* cg-yardstick-figures.h: the numbers that are reported, as bare SQL counts them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"

G_BEGIN_DECLS

typedef struct _CgFiguresYardstick CgFiguresYardstick;

/**
 * cg_figures_yardstick_new:
 * @folder: a store's folder
 *
 * Opens the store's database for reading on a connection of its own. One thread.
 *
 * Returns: (transfer full) (nullable): the yardstick.
 */
CgFiguresYardstick *cg_figures_yardstick_new (const char *folder, GError **error);
void cg_figures_yardstick_free (CgFiguresYardstick *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFiguresYardstick, cg_figures_yardstick_free)

/**
 * cg_figures_yardstick_run:
 * @by: unit, level, field of work or situation
 * @year: of it, as text
 * @problems: (out): how many problems it counted
 *
 * Each number once, as one would ask for it at the SQLite shell, on the indexes of the store.
 *
 * Returns: whether all were counted.
 */
gboolean cg_figures_yardstick_run (
    CgFiguresYardstick *self, CgGrouping by, const char *year, gint64 *problems, GError **error);

G_END_DECLS
