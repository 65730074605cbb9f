/* cg-figure-rows.h: the records that a number counts, in a window of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_FIGURE_ROWS (cg_figure_rows_get_type ())
G_DECLARE_FINAL_TYPE (CgFigureRows, cg_figure_rows, CG, FIGURE_ROWS, AdwWindow)

/**
 * cg_figure_rows_show:
 * @origin: the widget with the number
 * @query: (transfer none): what lists the records
 * @title: which number it is
 *
 * Lists them in a window; the window below goes to one that is chosen. Main thread.
 *
 * Returns: (transfer none): the window.
 */
CgFigureRows *
cg_figure_rows_show (GtkWidget *origin, CgOffice *office, CgQuery *query, const char *title);

G_END_DECLS
