/* cg-report-job.h: a report made on a thread: its pages, what was filed of it, and its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-report-draft.h"
#include "cg-report-filed.h"
#include "cg-report.h"

G_BEGIN_DECLS

/**
 * CgReportMade:
 * @pages: the paper
 * @figures: (nullable): of a summary: as they are now
 * @filed: (nullable): the report as it was filed last, of the same period and groups
 * @differences: (nullable) (element-type CgFigureDifference): between them
 * @text: (nullable): the table or the sentences, for the clipboard
 * @draft: (nullable): of a report in sentences
 *
 * Once it is filed, @pages have the figures as filed.
 */
typedef struct
{
  CgNoticePages *pages;
  CgFigures *figures;
  CgRecord *filed;
  GPtrArray *differences;
  char *text;
  CgReportDraft *draft;
} CgReportMade;

void cg_report_made_free (CgReportMade *made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgReportMade, cg_report_made_free)

/**
 * cg_report_make_async:
 *
 * Main thread.
 */
void cg_report_make_async (CgOffice *office,
                           CgReport report,
                           const CgFigureScope *scope,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * cg_report_make_finish:
 *
 * Returns: (transfer full) (nullable): the report.
 */
CgReportMade *cg_report_make_finish (GAsyncResult *result, GError **error);

/**
 * cg_report_write_async:
 * @path: where to, .xlsx or .pdf
 *
 * cg_report_write() on a thread.
 */
void cg_report_write_async (CgOffice *office,
                            CgReport report,
                            const CgFigureScope *scope,
                            const char *path,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean cg_report_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
