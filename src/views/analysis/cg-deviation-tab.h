/* cg-deviation-tab.h: 政治偏差 and 权责脱节: tables of counts over the list of what was found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-analysis-reading.h"

G_BEGIN_DECLS

#define CG_TYPE_DEVIATION_TAB (cg_deviation_tab_get_type ())
G_DECLARE_FINAL_TYPE (CgDeviationTab, cg_deviation_tab, CG, DEVIATION_TAB, AdwBin)

/**
 * CgDeviationTab::selected:
 * @entity: a #CgEntity
 * @id: a record of it
 * @open: whether its details are wanted
 */

/**
 * cg_deviation_tab_new:
 * @entity: %CG_ENTITY_POLITICAL_DEVIATION or %CG_ENTITY_POWER_DUTY
 *
 * Main thread.
 *
 * Returns: (transfer floating): the tab.
 */
GtkWidget *cg_deviation_tab_new (CgOffice *office, CgEntity entity);
void cg_deviation_tab_show (CgDeviationTab *self, CgAnalysis *analysis);

G_END_DECLS
