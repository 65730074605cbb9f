/* cg-figures-rows.h: the rows of a table of numbers: merged, named, in order, zeros among them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-figure.h"

G_BEGIN_DECLS

/**
 * cg_figures_arrange:
 * @figures: whose rows have keys only
 *
 * Units are merged where the scope says so; every row gets its name and its place. Rows of
 * which nothing is reported are added where the scope asks for them, units and fields and
 * choices alike. The connection's thread.
 *
 * Returns: whether the names could be read.
 */
gboolean cg_figures_arrange (CgConnection *connection, CgFigures *figures, GError **error);

G_END_DECLS
