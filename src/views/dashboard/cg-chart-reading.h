/* cg-chart-reading.h: what the charts of the dashboard show, read on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-chart-data.h"
#include "cg-figure.h"
#include "cg-store.h"

G_BEGIN_DECLS

typedef enum
{
  CG_CHART_OF_UNITS,        /* open problems by unit and lamp */
  CG_CHART_OF_MONTHS,       /* found and struck off, twelve months */
  CG_CHART_OF_INSTITUTIONS, /* chain × link */
  CG_CHART_OF_CATEGORIES,   /* problems by category, most first */
  CG_CHART_OF_SITUATIONS,   /* field of work × situation */
  CG_CHART_OF_RECURRENCES,  /* twelve months */
  CG_N_DASHBOARD_CHARTS
} CgDashboardChart;

/**
 * CgChartsRead:
 * @figures: of the period
 * @data: each chart
 * @queries: (element-type CgQuery): of each chart what lists a number, by category, then series
 */
typedef struct
{
  CgFigures *figures;
  CgChartData *data[CG_N_DASHBOARD_CHARTS];
  GPtrArray *queries[CG_N_DASHBOARD_CHARTS];
} CgChartsRead;

void cg_charts_read_free (CgChartsRead *read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgChartsRead, cg_charts_read_free)

/**
 * cg_charts_read_async:
 * @scope: of what; its groups are not looked at
 *
 * Main thread.
 */
void cg_charts_read_async (CgStore *store,
                           const CgFigureScope *scope,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
CgChartsRead *cg_charts_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
