/* cg-report-filters.h: of which unit, level, field, situation and deviation a report is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-figure.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_REPORT_FILTERS (cg_report_filters_get_type ())
G_DECLARE_FINAL_TYPE (CgReportFilters, cg_report_filters, CG, REPORT_FILTERS, AdwBin)

/**
 * CgReportFilters::changed:
 *
 * Something else was chosen.
 */

/**
 * cg_report_filters_new:
 * @office: whose units and fields of work are offered
 *
 * Main thread.
 *
 * Returns: (transfer floating): menus that leave nothing out.
 */
GtkWidget *cg_report_filters_new (CgOffice *office);

/**
 * cg_report_filters_apply:
 * @scope: gets what is chosen; the rest of it stays
 */
void cg_report_filters_apply (CgReportFilters *self, CgFigureScope *scope);

/**
 * cg_report_filters_show:
 * @scope: what is to be shown as chosen, without #CgReportFilters::changed
 */
void cg_report_filters_show (CgReportFilters *self, const CgFigureScope *scope);

G_END_DECLS
