/* cg-report-form.h: which report, of which period, by what: the left side of the page 报表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-report.h"

G_BEGIN_DECLS

#define CG_TYPE_REPORT_FORM (cg_report_form_get_type ())
G_DECLARE_FINAL_TYPE (CgReportForm, cg_report_form, CG, REPORT_FORM, AdwBin)

/**
 * CgReportForm::changed:
 *
 * Another report, period, grouping or filter was chosen.
 */

/**
 * cg_report_form_new:
 * @office: whose units and fields of work can be chosen
 *
 * Main thread.
 *
 * Returns: (transfer floating): the form, at the summary table of this quarter by unit.
 */
GtkWidget *cg_report_form_new (CgOffice *office);

/**
 * cg_report_form_get_report:
 *
 * Returns: the report chosen.
 */
CgReport cg_report_form_get_report (CgReportForm *self);

/**
 * cg_report_form_is_filling:
 *
 * Returns: whether a superior's form is to be filled in, instead of any report.
 */
gboolean cg_report_form_is_filling (CgReportForm *self);

/**
 * cg_report_form_set_filling:
 *
 * Shows that as chosen, without #CgReportForm::changed.
 */
void cg_report_form_set_filling (CgReportForm *self);

/**
 * cg_report_form_get_scope:
 *
 * Returns: (transfer none): of what it is.
 */
const CgFigureScope *cg_report_form_get_scope (CgReportForm *self);

/**
 * cg_report_form_set:
 * @report: a report
 * @scope: (nullable): of what; %NULL: as it is
 *
 * Shows it as chosen, without #CgReportForm::changed.
 */
void cg_report_form_set (CgReportForm *self, CgReport report, const CgFigureScope *scope);

G_END_DECLS
