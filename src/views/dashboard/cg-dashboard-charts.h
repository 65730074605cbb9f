/* cg-dashboard-charts.h: the numbers of a period on the dashboard, as figures and as charts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-figure.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_DASHBOARD_CHARTS (cg_dashboard_charts_get_type ())
G_DECLARE_FINAL_TYPE (CgDashboardCharts, cg_dashboard_charts, CG, DASHBOARD_CHARTS, AdwBin)

/**
 * CgDashboardCharts::read:
 *
 * All that was asked for is shown.
 */

/**
 * cg_dashboard_charts_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): the part of the page, of this year, without numbers.
 */
GtkWidget *cg_dashboard_charts_new (CgOffice *office);

/**
 * cg_dashboard_charts_read:
 *
 * Reads all of it anew.
 */
void cg_dashboard_charts_read (CgDashboardCharts *self);

/**
 * cg_dashboard_charts_get_scope:
 *
 * Returns: (transfer none): of what they are.
 */
const CgFigureScope *cg_dashboard_charts_get_scope (CgDashboardCharts *self);

/**
 * cg_dashboard_charts_get_figures:
 *
 * Returns: (transfer none) (nullable): the figures of the period as they are shown.
 */
const CgFigures *cg_dashboard_charts_get_figures (CgDashboardCharts *self);

G_END_DECLS
