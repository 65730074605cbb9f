/* cg-report-text.h: a drafted report in sentences, whose figures open the rows behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-report-draft.h"

G_BEGIN_DECLS

#define CG_TYPE_REPORT_TEXT (cg_report_text_get_type ())
G_DECLARE_FINAL_TYPE (CgReportText, cg_report_text, CG, REPORT_TEXT, AdwBin)

/**
 * CgReportText::figure:
 * @part: (type gpointer): the #CgDraftPart that was clicked, or on which Enter was pressed
 */

/**
 * cg_report_text_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): nothing, and not seen.
 */
GtkWidget *cg_report_text_new (void);

/**
 * cg_report_text_set_draft:
 * @draft: (nullable): what is shown; it lives until another one is set
 */
void cg_report_text_set_draft (CgReportText *self, const CgReportDraft *draft);

G_END_DECLS
