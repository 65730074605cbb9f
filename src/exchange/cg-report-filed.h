/* cg-report-filed.h: reports that were filed (已报送): their figures stay, differences are told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-figure.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgFigureDifference:
 * @key: of the row; %NULL for the sum
 * @label: of the row
 * @figure: which
 * @filed: as it was filed
 * @now: as it is now
 */
typedef struct
{
  char *key;
  char *label;
  CgFigureId figure;
  gint64 filed;
  gint64 now;
} CgFigureDifference;

/**
 * cg_report_file_edit:
 * @figures: what is reported
 * @receiver: (nullable): to whom
 * @actor: who files it
 *
 * Returns: (transfer full): the edit that keeps the figures as a filed report. Any thread.
 */
CgEdit *cg_report_file_edit (const CgFigures *figures, const char *receiver, gint64 actor);

/**
 * cg_report_filed_figures:
 * @record: a filed report
 *
 * Returns: (transfer full) (nullable): the figures as they were filed. Any thread.
 */
CgFigures *cg_report_filed_figures (const CgRecord *record, GError **error);

/**
 * cg_report_differences:
 * @filed: as they were filed
 * @now: the same as they are now
 *
 * Returns: (transfer full) (element-type CgFigureDifference): printed figures that are no longer
 *   what was filed, the rows' before the sum's; rows that were not there are all 0. Any thread.
 */
GPtrArray *cg_report_differences (const CgFigures *filed, const CgFigures *now);

G_END_DECLS
