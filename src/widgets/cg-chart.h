/* cg-chart.h: a chart drawn crisp at any scale and told apart without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-chart-data.h"

G_BEGIN_DECLS

#define CG_TYPE_CHART (cg_chart_get_type ())
G_DECLARE_FINAL_TYPE (CgChart, cg_chart, CG, CHART, GtkWidget)

/**
 * CgChart::activated:
 * @category: which
 * @series: which
 *
 * A bar or cell was clicked. By keyboard the numbers are reached in the table of the chart's card.
 */

/**
 * cg_chart_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): an empty chart.
 */
GtkWidget *cg_chart_new (void);

/**
 * cg_chart_set_data:
 * @data: (transfer none) (nullable): lives as long as it is shown
 */
void cg_chart_set_data (CgChart *self, const CgChartData *data);

G_END_DECLS
