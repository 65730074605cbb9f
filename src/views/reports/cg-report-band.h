/* cg-report-band.h: what is said above a report that was filed: by whom, when, and what differs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-report-filed.h"

G_BEGIN_DECLS

#define CG_TYPE_REPORT_BAND (cg_report_band_get_type ())
G_DECLARE_FINAL_TYPE (CgReportBand, cg_report_band, CG, REPORT_BAND, AdwBin)

/**
 * cg_report_band_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a band that takes no room.
 */
GtkWidget *cg_report_band_new (void);

/**
 * cg_report_band_set_filed:
 * @record: (nullable): the filed report; %NULL: it was not filed
 * @differences: (nullable) (element-type CgFigureDifference): what is no longer so
 */
void
cg_report_band_set_filed (CgReportBand *self, const CgRecord *record, const GPtrArray *differences);

G_END_DECLS
