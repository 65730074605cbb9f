/* cg-measures-page.h: all measures as a list: what has to be done, by whom, until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-pane-page.h"

G_BEGIN_DECLS

/**
 * CgMeasuresPage:
 *
 * A list of measures, which are added where their problem is. Enter or a double click goes to the
 * problem in the ledger; the pane shows the measure with its steps.
 */
#define CG_TYPE_MEASURES_PAGE (cg_measures_page_get_type ())
G_DECLARE_FINAL_TYPE (CgMeasuresPage, cg_measures_page, CG, MEASURES_PAGE, CgPanePage)

G_END_DECLS
