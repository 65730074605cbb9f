/* cg-chart-draw.h: the drawing of charts, and what lies where in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-chart-data.h"

G_BEGIN_DECLS

/**
 * cg_chart_draw:
 * @widget: whose font and colours it has
 *
 * Main thread.
 */
void cg_chart_draw (
    const CgChartData *data, GtkWidget *widget, cairo_t *cr, double width, double height);

/**
 * cg_chart_hit:
 * @category: (out): which is there
 * @series: (out): which is there
 *
 * Returns: whether a number of the chart is at that place.
 */
gboolean cg_chart_hit (const CgChartData *data,
                       GtkWidget *widget,
                       double width,
                       double height,
                       double x,
                       double y,
                       guint *category,
                       guint *series);

/**
 * cg_chart_height:
 *
 * Returns: the height that the chart wants, px.
 */
int cg_chart_height (const CgChartData *data, GtkWidget *widget);

G_END_DECLS
