/* cg-cause-tab.h: 原因树: for each problem of the case, what it comes of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-analysis-reading.h"

G_BEGIN_DECLS

#define CG_TYPE_CAUSE_TAB (cg_cause_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgCauseTab, cg_cause_tab, CG, CAUSE_TAB, AdwBin)

/**
 * CgCauseTab::selected:
 * @entity: a #CgEntity
 * @id: a record of it
 * @open: whether its details are wanted
 */

/**
 * cg_cause_tab_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): the tab.
 */
GtkWidget *cg_cause_tab_new (CgOffice *office);
void cg_cause_tab_show (CgCauseTab *self, CgAnalysis *analysis);

G_END_DECLS
